import { InputError } from './extracted.ts';
import type { Glyph } from './pdf-glyphs.ts';
import { problemTexts as texts } from './problem-texts.ts';

/** What stands on one baseline. */
export interface PdfRow {
  readonly y: number;
  readonly height: number;
  /** From left to right. */
  readonly glyphs: readonly RowGlyph[];
}

export interface RowGlyph extends Glyph {
  /** Smaller than the line and above its baseline, as the reference to a note is. */
  readonly isRaised: boolean;
}

/** No page of a person has more; each glyph looks for its own among them. */
const MOST_ROWS = 2000;
/** A raised sign is smaller than the line, and as high above its baseline. */
const SMALL = 0.9;
const RAISED = 0.15;
/** It stands so near to what it belongs to, measured by the height. */
const BESIDE = 2;

/** The rows of a page in the order in which they are read: from top to bottom, one column after the other. */
export function pdfRowsOf(glyphs: readonly Glyph[], isArabic: boolean): readonly PdfRow[] {
  const rows = gathered(withMarks(glyphs));
  const gutter = gutterOf(rows);
  if (gutter === null) return rows.map(rowOf);
  const ordered: PdfRow[] = [];
  let sides: [GatheredRow[], GatheredRow[]] = [[], []];
  const close = (): void => {
    const [left, right] = sides;
    const inOrder = isArabic ? [...right, ...left] : [...left, ...right];
    ordered.push(...inOrder.map(rowOf));
    sides = [[], []];
  };
  for (const row of rows) {
    const left = row.glyphs.filter(({ x }) => x < gutter);
    const right = row.glyphs.filter(({ x }) => x >= gutter);
    if (isWhole(left, right, row.height)) {
      close();
      ordered.push(rowOf(row));
      continue;
    }
    if (left.length > 0) sides[0].push({ ...row, glyphs: left });
    if (right.length > 0) sides[1].push({ ...row, glyphs: right });
  }
  close();
  return ordered;
}

/** Whether no more than a space parts what stands on both sides. */
function isWhole(left: readonly Glyph[], right: readonly Glyph[], height: number): boolean {
  const isShown = ({ text }: Glyph): boolean => text.trim() !== '';
  const ends = left.filter(isShown).map(({ x, width }) => x + width);
  const starts = right.filter(isShown).map(({ x }) => x);
  if (ends.length === 0 || starts.length === 0) return false;
  return Math.min(...starts) - Math.max(...ends) < GUTTER * height;
}

interface GatheredRow {
  readonly y: number;
  readonly height: number;
  readonly glyphs: Glyph[];
  left: number;
  right: number;
}

/** Vowel marks are drawn over their letters, and go with them. */
function withMarks(glyphs: readonly Glyph[]): readonly Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of glyphs) {
    const base = kept.at(-1);
    if (base !== undefined && /^\p{M}+$/u.test(glyph.text) && isOver(glyph, base)) {
      kept[kept.length - 1] = { ...base, text: base.text + glyph.text };
    } else if (glyph.text !== '') kept.push(glyph);
  }
  return kept;
}

function isOver(mark: Glyph, base: Glyph): boolean {
  const centre = mark.x + mark.width / 2;
  return centre >= base.x - base.height / 2 && centre <= base.x + base.width + base.height / 2;
}

/** The large glyphs make the rows, from top to bottom; the small ones stand on them, or over them. */
function gathered(glyphs: readonly Glyph[]): readonly GatheredRow[] {
  const shown = glyphs.filter(({ text }) => text.trim() !== '');
  const rows: GatheredRow[] = [];
  const inOrder = shown.toSorted((a, b) => b.height - a.height || a.y - b.y);
  for (const glyph of inOrder) {
    const { y, height } = glyph;
    const row = rows.findLast((each) => {
      const raised = each.y - y;
      if (Math.abs(raised) < each.height * 0.35) return true;
      const isSmall = height < SMALL * each.height;
      return isSmall && raised > 0 && raised < each.height * 0.8 && isBeside(glyph, each);
    });
    const [left, right] = [glyph.x, glyph.x + glyph.width];
    if (row === undefined) rows.push({ y, height, glyphs: [glyph], left, right });
    else {
      row.glyphs.push(glyph);
      row.left = Math.min(row.left, left);
      row.right = Math.max(row.right, right);
    }
    if (rows.length > MOST_ROWS) {
      throw new InputError('damaged', texts.damagedPdf, { reason: `${MOST_ROWS} lines on a page` });
    }
  }
  // Spaces have no shape, and make no row.
  for (const space of glyphs) {
    if (space.text.trim() !== '' || space.width === 0) continue;
    const row = rows.find(({ y, height }) => Math.abs(y - space.y) < height * 0.35);
    row?.glyphs.push(space);
  }
  return rows.sort((a, b) => a.y - b.y);
}

function isBeside(glyph: Glyph, { left, right, height }: GatheredRow): boolean {
  return left - BESIDE * height < glyph.x + glyph.width && glyph.x < right + BESIDE * height;
}

function rowOf({ y, height, glyphs }: GatheredRow): PdfRow {
  const placed = glyphs.map((glyph) => ({
    ...glyph,
    isRaised: glyph.height < SMALL * height && y - glyph.y > RAISED * height,
  }));
  placed.sort((a, b) => a.x + a.width / 2 - (b.x + b.width / 2));
  return { y, height, glyphs: withoutOuterSpaces(placed) };
}

function withoutOuterSpaces(glyphs: readonly RowGlyph[]): readonly RowGlyph[] {
  const isShown = ({ text }: RowGlyph): boolean => text.trim() !== '';
  return glyphs.slice(glyphs.findIndex(isShown), glyphs.findLastIndex(isShown) + 1);
}

/** Of two columns of prose: so many rows, whose lines fill so much of the width of their column. */
const LEAST_ROWS = 6;
const FILLED = 0.7;

/** The space between two columns, measured by the height of a line. */
const GUTTER = 0.8;

/** Where two columns part; null on a page that has one. */
function gutterOf(rows: readonly GatheredRow[]): number | null {
  if (rows.length < LEAST_ROWS) return null;
  const left = Math.min(...rows.map((row) => row.left));
  const width = Math.max(...rows.map((row) => row.right)) - left;
  /** By hundredths of the width: the rows that have ink there. */
  const ink = new Int32Array(101);
  for (const { glyphs } of rows) {
    const covered = new Set<number>();
    for (const glyph of glyphs) {
      if (glyph.text.trim() === '') continue;
      const first = Math.round(((glyph.x - left) / width) * 100);
      const last = Math.round(((glyph.x + glyph.width - left) / width) * 100);
      for (let at = Math.max(0, first); at <= Math.min(100, last); at++) covered.add(at);
    }
    for (const at of covered) ink[at] = (ink[at] as number) + 1;
  }
  let best = 50;
  for (let at = 35; at <= 65; at++) if ((ink[at] as number) < (ink[best] as number)) best = at;
  if ((ink[best] as number) > rows.length / 4) return null;
  const gutter = left + (best / 100) * width;
  const sides = [
    { from: left, to: gutter },
    { from: gutter, to: left + width },
  ];
  const areFilled = sides.every(({ from, to }) => {
    const lengths = rows.flatMap(({ glyphs }) => {
      const own = glyphs.filter((glyph) => glyph.x >= from && glyph.x < to);
      return own.length === 0 ? [] : [own.reduce((sum, glyph) => sum + glyph.width, 0)];
    });
    const filled = lengths.filter((length) => length > FILLED * (to - from)).length;
    return lengths.length >= LEAST_ROWS - 1 && filled > lengths.length / 2;
  });
  return areFilled ? gutter : null;
}
