import { statSync } from 'node:fs';
import type { Locale } from '../../core/lint/rule.ts';
import { parse } from '../../core/syntax/parse.ts';
import type { Node } from '../../core/syntax/tree.ts';
import { walk } from '../../core/syntax/walk.ts';
import { defaultReading } from '../../documents/extracted.ts';
import { isPlainText, signatureOf } from '../../documents/kinds.ts';
import {
  type ReadText,
  readPlainText,
  type TextOptions,
  textOriginOf,
  type UnreadText,
} from '../../documents/read-text.ts';
import { readBeginning } from '../../node/regular-file.ts';

/** In bytes: the first paragraphs of a draft stand there. */
const HEAD = 1 << 19;

/** With what our reports begin that are neither JSON nor XML: names of columns, titles, totals, or the path of a text. */
const FIRST_LINE_OF_REPORT =
  /^\ufeff?(?:path,|rule\t|::|### `|<div dir="rtl">|<stdin>|\s*[\u2714\u2716\u26a0\u2139])|^.*\.\w{2,8}(?:\/.*)?(?:: \S+)?$/u;

/** Some reports quote paragraphs: see how these begin. */
const partsOfDrafts: ReadonlySet<string> = new Set(['openingFormula', 'operativeParagraph']);

/**
 * What stands where a report is to be written: a draft or a document, of which it must not take the
 * place, or what may be one. The report of another run is none, however long it is.
 */
export async function standingAt(path: string, locale: Locale): Promise<Standing> {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return 'none';
  const { bytes, isWhole } = readBeginning(path, HEAD);
  if (signatureOf(bytes) !== null) return 'draft';
  // A report in JSON.
  if (bytes[0] === 0x7b || bytes[0] === 0x5b) return 'none';
  const options: TextOptions = { ...defaultReading, convert: 'never', encoding: null, locale };
  for await (const read of textsIn(path, isWhole ? bytes : withoutCut(bytes), options)) {
    if ('complaint' in read) {
      // Of XML that breaks off, it is not known what would have come.
      if (!isWhole && read.code === 'damaged') return 'unknown';
      continue;
    }
    const { text } = read.document;
    const [first = ''] = text.trimStart().split('\n', 1);
    if (!FIRST_LINE_OF_REPORT.test(first) && hasPartOfDraft(parse(text).tree)) return 'draft';
  }
  return 'none';
}

type Standing = 'draft' | 'unknown' | 'none';

/** The end of a beginning may stand in the middle of a letter: all before the last ASCII one is whole. */
function withoutCut(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && Number(bytes[end - 1]) >= 0x80) end--;
  return bytes.subarray(0, end);
}

function hasPartOfDraft(tree: Node): boolean {
  let isFound = false;
  walk(tree, ({ type }) => {
    isFound ||= partsOfDrafts.has(type);
  });
  return isFound;
}

async function* textsIn(
  path: string,
  bytes: Buffer,
  options: TextOptions,
): AsyncGenerator<ReadText | UnreadText> {
  const origin = textOriginOf(path);
  if (isPlainText(path, bytes)) {
    yield await readPlainText(origin, bytes, options);
    return;
  }
  const { readDocument } = await import('../../documents/read-document.ts');
  yield* readDocument(origin, bytes, options);
}
