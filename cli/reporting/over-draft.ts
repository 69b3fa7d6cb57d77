import { statSync } from 'node:fs';
import type { Locale } from '../../core/lint/rule.ts';
import { parse } from '../../core/syntax/parse.ts';
import type { Node } from '../../core/syntax/tree.ts';
import { walk } from '../../core/syntax/walk.ts';
import { defaultReading } from '../../documents/extracted.ts';
import { isPlainText, signatureOf } from '../../documents/kinds.ts';
import { readPlainText, type TextOptions, textOriginOf } from '../../documents/read-text.ts';
import { readRegularFile } from '../../node/regular-file.ts';

/** In UTF-16 units: the first paragraphs of a draft stand there. */
const HEAD = 1 << 18;

/** With what our reports begin that are neither JSON nor XML: names of columns, titles, totals, or the path of a text. */
const FIRST_LINE_OF_REPORT =
  /^\ufeff?(?:path,|rule\t|::|### `|<div dir="rtl">|<stdin>|\s*[\u2714\u2716\u26a0\u2139])|^.*\.\w{2,8}(?:\/.*)?(?:: \S+)?$/u;

/** Some reports quote paragraphs: see how these begin. */
const partsOfDrafts: ReadonlySet<string> = new Set(['openingFormula', 'operativeParagraph']);

/**
 * Whether a file is a draft or a document, of which a report must not take the place; the report of
 * another run is neither.
 */
export async function isDraftOrDocument(path: string, locale: Locale): Promise<boolean> {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return false;
  const options: TextOptions = { ...defaultReading, convert: 'never', encoding: null, locale };
  const bytes = readRegularFile(path, options.maxSize);
  if (signatureOf(bytes) !== null) return true;
  // A report in JSON, which may be long.
  if (bytes[0] === 0x7b || bytes[0] === 0x5b) return false;
  for await (const text of textsIn(path, bytes, options)) {
    const [first = ''] = text.trimStart().split('\n', 1);
    if (FIRST_LINE_OF_REPORT.test(first)) continue;
    if (hasPartOfDraft(parse(text.slice(0, HEAD)).tree)) return true;
  }
  return false;
}

function hasPartOfDraft(tree: Node): boolean {
  let isFound = false;
  walk(tree, ({ type }) => {
    isFound ||= partsOfDrafts.has(type);
  });
  return isFound;
}

async function* textsIn(path: string, bytes: Buffer, options: TextOptions): AsyncGenerator<string> {
  const origin = textOriginOf(path);
  if (isPlainText(path, bytes)) {
    const read = await readPlainText(origin, bytes, options);
    if ('document' in read) yield read.document.text;
    return;
  }
  const { readDocument } = await import('../../documents/read-document.ts');
  for await (const read of readDocument(origin, bytes, options)) {
    if ('document' in read) yield read.document.text;
  }
}
