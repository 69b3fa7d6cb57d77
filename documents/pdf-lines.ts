import { plainLetters } from './folded-forms.ts';
import type { Glyph } from './pdf-glyphs.ts';
import { inPlace, mirrored, readShownLine, type ShownPiece } from './pdf-order.ts';
import { type PdfRow, pdfRowsOf, type RowGlyph } from './pdf-rows.ts';
import { raisedText } from './raised.ts';

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
/** A gap as wide as this, measured by the height, is a space. */
const SPACE = 0.18;

/** The lines of a page in the order in which they are read. */
export function pdfLinesOf(glyphs: readonly Glyph[]): readonly PdfLine[] {
  const isArabic = isMostlyArabic(glyphs);
  const rows = pdfRowsOf(glyphs, isArabic);
  const usual = usualHeight(rows);
  const isWritten = isArabic && hasWrittenBrackets(rows);
  return rows.map((row, at): PdfLine => {
    const above = rows[at - 1];
    const distance = above === undefined ? 0 : row.y - above.y;
    const pieces = piecesOf(row, isArabic, isWritten);
    // In the small print at the foot of a page a number begins a note, and so does a raised one.
    const beginsNote =
      startsWithNumber(pieces) && (row.height < SMALLER * usual || startsRaised(row, isArabic));
    const isApart =
      beginsNote || distance < 0 || distance > APART * Math.max(above?.height ?? 0, row.height);
    return { text: textOf(pieces), pieces, isApart };
  });
}

/** That of most glyphs. */
function usualHeight(rows: readonly PdfRow[]): number {
  const counts = new Map<number, number>();
  for (const { glyphs } of rows) {
    for (const { height } of glyphs) counts.set(height, (counts.get(height) ?? 0) + 1);
  }
  let usual = 0;
  for (const [height, count] of counts) if (count > (counts.get(usual) ?? 0)) usual = height;
  return usual;
}

function startsWithNumber(pieces: PdfLine['pieces']): boolean {
  return /^\(?[0-9\u0660-\u0669]{1,3}\)?\s/u.test(textOf(pieces.filter(({ isSign }) => !isSign)));
}

function startsRaised(row: PdfRow, isArabic: boolean): boolean {
  const shown = row.glyphs.filter(({ text }) => text.trim() !== '');
  return (isArabic ? shown.at(-1) : shown[0])?.isRaised === true;
}

function textOf(pieces: PdfLine['pieces']): string {
  return pieces.map(({ text }) => text).join('');
}

/** Some programs write the brackets of the text, which in Arabic are seen as the other ones. */
function hasWrittenBrackets(rows: readonly PdfRow[]): boolean {
  let balance = 0;
  for (const { glyphs } of rows) balance += nesting(glyphs.map(({ text }) => text).join(''));
  return balance < 0;
}

/** Above 0 where brackets open and close from left to right, below where they do so from right to left. */
function nesting(seen: string): number {
  let sum = 0;
  let last = '';
  for (const [bracket] of seen.matchAll(/[()]/gu)) {
    if (last === '(' && bracket === ')') sum++;
    else if (last === ')' && bracket === '(') sum--;
    last = bracket;
  }
  // `( … ) ( … )` is one pair more from left to right.
  return sum;
}

function isMostlyArabic(glyphs: readonly Glyph[]): boolean {
  let balance = 0;
  for (const { text } of glyphs) {
    if (/[\u0620-\u064a\ufb50-\ufdff\ufe70-\ufefc]/u.test(text)) balance++;
    else if (/\p{Script=Latin}/u.test(text)) balance--;
  }
  return balance > 0;
}

function piecesOf(row: PdfRow, isArabic: boolean, isWritten: boolean): PdfLine['pieces'] {
  const seen = row.glyphs.map(({ text, isRaised }) => ({
    text: isWritten ? mirrored(text) : text,
    isRaised,
  }));
  const read: readonly ShownPiece[] = isArabic ? readShownLine(seen) : inPlace(seen);
  const pieces: { text: string; isSign: boolean }[] = [];
  let written = '';
  const add = (text: string, isSign = false): void => {
    const last = pieces.at(-1);
    if (last !== undefined && !isSign && !last.isSign) last.text += text;
    else pieces.push({ text, isSign });
    if (!isSign) written += text;
  };
  for (let i = 0; i < read.length; i++) {
    const { at, edge } = read[i] as ShownPiece;
    const glyph = row.glyphs[at] as RowGlyph;
    const [left, right] = [row.glyphs[edge - 1], row.glyphs[edge]];
    const isGap = left && right && right.x - (left.x + left.width) > SPACE * row.height;
    const isSpace = glyph.text.trim() === '';
    if ((isGap || isSpace) && written !== '' && !/\s$/u.test(written)) add(' ');
    if (isSpace) continue;
    if (!glyph.isRaised) {
      add(plainLetters((read[i] as ShownPiece).text));
      continue;
    }
    let raised = (read[i] as ShownPiece).text;
    while (row.glyphs[read[i + 1]?.at ?? -1]?.isRaised) raised += read[++i]?.text;
    const { text, sign } = raisedText(plainLetters(raised), written);
    // At the head of a line it is the number of the note itself.
    const isLabel = written === '' && sign !== undefined;
    if (sign !== undefined && !isLabel) add(sign, true);
    add(isLabel ? `${text.trim()} ` : text);
  }
  const last = pieces.at(-1);
  if (last !== undefined) last.text = last.text.trimEnd();
  return pieces.filter(({ text }) => text !== '');
}
