import { binarySize, inputBudget } from './budget.ts';
import {
  type Extracted,
  InputError,
  type Notice,
  type ReadingOptions,
  type Segment,
} from './extracted.ts';
import { noticeTexts } from './notice-texts.ts';
import { refuseBombs } from './pdf-bombs.ts';
import type { PdfLine } from './pdf-lines.ts';
import { pdfPages } from './pdf-reader.ts';
import { problemTexts as texts } from './problem-texts.ts';

/** The text layer of a PDF, line by line; its places are pages and lines. */
export async function readPdf(bytes: Buffer, options: ReadingOptions): Promise<Extracted> {
  const { maxSize, budget = inputBudget(bytes.length, options) } = options;
  refuseBombs(bytes, maxSize, budget);
  try {
    const pages = await pdfPages(bytes, { ...options, budget });
    let text = '';
    const segments: Segment[] = [];
    const furniture = pageHeadsOf(pages);
    for (const [index, lines] of pages.entries()) {
      const page = index + 1;
      let isFirst = true;
      for (const [at, line] of lines.entries()) {
        if (furniture.has(line)) continue;
        const isNew = isFirst ? endsClause.test(text) || beginsItem.test(line.text) : line.isApart;
        isFirst = false;
        if (text !== '') text += isNew ? '\n\n' : '\n';
        segments.push(...segmentsOf(line, text.length, at + 1, page));
        text += line.text;
      }
      if (text.length > maxSize) {
        throw new InputError('oversized', texts.tooLarge, { most: binarySize(maxSize) });
      }
    }
    if (!/[\p{L}\p{N}]/u.test(text)) throw new InputError('no-text', texts.onlyImages);
    const emptyPages = pages.filter(({ length }) => length === 0).length;
    return { text: `${text}\n`, segments, notices: noticesOf(emptyPages, furniture.size) };
  } catch (error) {
    throw asInputError(error);
  }
}

/** A paragraph goes on over the end of a page where neither side says that it does not. */
const endsClause = /[.:;,\u060c\u061b\u061f)]$/u;
const beginsItem = /^(?:[0-9\u0660-\u0669]+\s*[-\u2013./]|\(|\p{L}\s*-)/u;

/** So many lines at the head of a page and at its foot may be the same on all. */
const FURNITURE_LINES = 2;

/** Heads and feet of pages: lines there that are the same on other pages but for the number of the page. */
function pageHeadsOf(pages: readonly (readonly PdfLine[])[]): ReadonlySet<PdfLine> {
  const byText = new Map<string, PdfLine[]>();
  for (const lines of pages) {
    for (const line of outerLines(lines)) {
      // On left and right pages their parts may change places.
      const key = line.text.split(/\s+/u).map(withoutPageNumber).sort().join(' ');
      const same = byText.get(key) ?? [];
      byText.set(key, same);
      same.push(line);
    }
  }
  const heads = [...byText.values()].filter(
    (lines) => lines.length > 1 && lines.length * 2 >= pages.length - 1,
  );
  // What stands at the head of the first page is its own, whatever repeats it.
  const first = new Set(pages.find(({ length }) => length > 0));
  return new Set(heads.flat().filter((line) => !first.has(line)));
}

/** Those at the head and foot of a page that stand apart from its text. */
function outerLines(lines: readonly PdfLine[]): ReadonlySet<PdfLine> {
  const isApart = (at: number): boolean => lines[at]?.isApart === true;
  const { length } = lines;
  const near = Array.from({ length: FURNITURE_LINES }, (_, at) => at + 1);
  const head = near.findLast(isApart) ?? 0;
  const foot = near.findLast((at) => at < length - head && isApart(length - at)) ?? 0;
  return new Set([...lines.slice(0, head), ...lines.slice(length - foot)]);
}

/** `3`, `3/12`, `(3)`, but not `A/RES/75/118`. */
function withoutPageNumber(word: string): string {
  return /^[[(]?[0-9\u0660-\u0669]+(?:\/[0-9\u0660-\u0669]+)?[)\]]?$/u.test(word) ? '#' : word;
}

function segmentsOf(
  line: PdfLine,
  start: number,
  number: number,
  page: number,
): readonly Segment[] {
  let character = 1;
  let at = start;
  return line.pieces.map(({ text, isSign }): Segment => {
    const piece = { start: at, end: at + text.length, paragraph: number, character, page };
    at += text.length;
    if (isSign) return { ...piece, whole: true };
    character += text.length;
    return piece;
  });
}

function noticesOf(emptyPages: number, heads: number): readonly Notice[] {
  return [
    { text: noticeTexts.emptyPages, count: emptyPages },
    { text: noticeTexts.pageHeads, count: heads },
  ].flatMap((each) => (each.count === 0 ? [] : [{ text: each.text, data: { count: each.count } }]));
}

function asInputError(error: unknown): unknown {
  if (error instanceof InputError || !(error instanceof Error)) return error;
  if (error.name === 'PasswordException') return new InputError('encrypted', texts.encryptedPdf);
  return new InputError('damaged', texts.damagedPdf, { reason: error.message.replace(/\.$/u, '') });
}
