import { raisedText } from './raised.ts';

/** Glyphs that the file draws together, as the library gives them: in the order in which they are read. */
export interface Glyphs {
  readonly str: string;
  readonly dir: string;
  /** The last two are the place of the baseline. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

export interface PdfLine {
  readonly text: string;
  /** Signs are what only the linter sees. */
  readonly pieces: readonly { readonly text: string; readonly isSign: boolean }[];
  /** More than a line's distance is between it and the line before. */
  readonly isApart: boolean;
}

/** Lines whose distance is this many times their height are of two paragraphs. */
const APART = 1.9;
const SMALLER = 0.95;
/** A raised sign is smaller than the line, and as high above its baseline. */
const SMALL = 0.8;
const RAISED = 0.15;
/** A gap as wide as this, measured by the height, is a space. */
const SPACE = 0.18;

/** The lines of a page from top to bottom, each in reading order. */
export function pdfLinesOf(glyphs: readonly Glyphs[]): readonly PdfLine[] {
  const rows: Row[] = [];
  for (const each of glyphs) {
    if (each.str.trim() === '') continue;
    const y = each.transform[5] ?? 0;
    const row = rows.findLast(
      (known) => Math.abs(known.y - y) < Math.max(known.height, each.height) * 0.5,
    );
    if (row === undefined) rows.push({ y, height: each.height, glyphs: [each] });
    else {
      row.glyphs.push(each);
      // The baseline is that of the largest glyphs.
      if (each.height > row.height) Object.assign(row, { y, height: each.height });
    }
  }
  rows.sort((a, b) => b.y - a.y);
  const isArabic = isMostlyArabic(glyphs.map(({ str }) => str).join(''));
  const usual = usualHeight(rows);
  const lines = rows.map((row, at): PdfLine => {
    const above = rows[at - 1];
    const distance = above === undefined ? 0 : above.y - row.y;
    const pieces = piecesOf(row, isArabic);
    // In the small print at the foot of a page, a number begins a note.
    const beginsNote = row.height < SMALLER * usual && beginsWithNumber(pieces);
    const isApart = beginsNote || distance > APART * Math.max(above?.height ?? 0, row.height);
    return { text: textOf(pieces), pieces, isApart };
  });
  return isArabic && isMirrored(lines) ? lines.map(mirrored) : lines;
}

/** That of most characters. */
function usualHeight(rows: readonly Row[]): number {
  const counts = new Map<number, number>();
  for (const { glyphs } of rows) {
    for (const { height, str } of glyphs)
      counts.set(height, (counts.get(height) ?? 0) + str.length);
  }
  let usual = 0;
  for (const [height, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = height;
  return usual;
}

function beginsWithNumber(pieces: PdfLine['pieces']): boolean {
  const first = pieces.find(({ isSign }) => !isSign)?.text.trim() ?? '';
  return pieces.length > 1 && /^\(?[0-9\u0660-\u0669]{1,3}\)?$/u.test(first);
}

function textOf(pieces: PdfLine['pieces']): string {
  return pieces.map(({ text }) => text).join('');
}

/** Some programs write the brackets that are seen, which in Arabic are the other ones. */
function isMirrored(lines: readonly PdfLine[]): boolean {
  const text = lines.map((line) => line.text).join('\n');
  const count = (form: RegExp): number => text.match(form)?.length ?? 0;
  return count(/(?<![^\s])\)\p{Script=Arabic}/gu) > count(/(?<![^\s])\(\p{Script=Arabic}/gu);
}

function mirrored(line: PdfLine): PdfLine {
  const pieces = line.pieces.map(({ text, isSign }) => ({
    text: /\p{Script=Latin}/u.test(text)
      ? text
      : text.replace(/[()[\]]/gu, (each) => mirrors[each] ?? each),
    isSign,
  }));
  return { ...line, text: textOf(pieces), pieces };
}

const mirrors: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[' };

interface Row {
  readonly y: number;
  readonly height: number;
  readonly glyphs: Glyphs[];
}

function piecesOf(row: Row, isArabic: boolean): PdfLine['pieces'] {
  const { height } = row;
  const pieces: { text: string; isSign: boolean }[] = [];
  let before: Glyphs | undefined;
  let written = '';
  for (const each of inReadingOrder(row, isArabic)) {
    const isGap = before !== undefined && gap(before, each) > SPACE * height;
    if (isGap && !/\s$/u.test(written) && !/^\s/u.test(each.str)) {
      pieces.push({ text: ' ', isSign: false });
      written += ' ';
    }
    const { text, sign } = isRaised(each, row) ? raisedText(each.str, written) : { text: each.str };
    if (sign !== undefined) pieces.push({ text: sign, isSign: true });
    pieces.push({ text, isSign: false });
    written += text;
    before = each;
  }
  return pieces;
}

function isRaised({ height, transform }: Glyphs, row: Row): boolean {
  return height < SMALL * row.height && (transform[5] ?? 0) - row.y > RAISED * row.height;
}

function isMostlyArabic(text: string): boolean {
  const arabic = text.match(/[\u0620-\u064a\ufb50-\ufdff\ufe70-\ufefc]/gu)?.length ?? 0;
  return arabic > (text.match(/\p{Script=Latin}/gu)?.length ?? 0);
}

/** On an Arabic page from right to left; numbers and Latin words go the other way. */
function inReadingOrder(row: Row, isArabic: boolean): readonly Glyphs[] {
  const fromLeft = [...row.glyphs].sort((a, b) => left(a) - left(b));
  if (!isArabic) return fromLeft;
  const ordered: Glyphs[] = [];
  let run: Glyphs[] = [];
  for (const glyphs of fromLeft.reverse()) {
    const each = /[\p{L}\p{N}]/u.test(glyphs.str) ? glyphs : { ...glyphs, str: turned(glyphs.str) };
    // What is neutral at the edge of a run goes with the line, and so does the reference to a note.
    const isLatin = each.dir === 'ltr' && /[\p{Script=Latin}0-9]/u.test(each.str);
    if (isLatin && !isRaised(each, row)) run.unshift(each);
    else {
      ordered.push(...run, each);
      run = [];
    }
  }
  return [...ordered, ...run];
}

/** Marks alone are drawn from left to right. */
function turned(marks: string): string {
  return Array.from(marks).reverse().join('');
}

function left({ transform }: Glyphs): number {
  return transform[4] ?? 0;
}

/** The distance between two pieces, whichever is on the left. */
function gap(a: Glyphs, b: Glyphs): number {
  return Math.max(left(b) - (left(a) + a.width), left(a) - (left(b) + b.width));
}
