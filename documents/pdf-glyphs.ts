import { OPS } from './pdf-library.ts';

/** A shape that the file draws, where it is seen. */
export interface Glyph {
  /** The characters that it stands for; those of a ligature in the order in which they are read. */
  readonly text: string;
  /** Its left end and its baseline, in points; the page begins at the top left. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

type Matrix = readonly [number, number, number, number, number, number];

/** A page of the library. */
export interface PdfPage {
  readonly getOperatorList: () => Promise<{
    readonly fnArray: readonly number[];
    readonly argsArray: readonly unknown[];
  }>;
  readonly getViewport: (options: { readonly scale: 1 }) => {
    readonly transform: readonly number[];
  };
  readonly commonObjs: {
    readonly has: (id: string) => boolean;
    readonly get: (id: string) => unknown;
  };
}

/** What of the graphics state says where text stands (ISO 32000-1, 9.3 and 9.4). */
interface TextState {
  matrix: Matrix;
  font: string;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
}

/**
 * The glyphs of a page in the order in which they are drawn. The library would put them together to
 * strings, and those in an order of its own: in Arabic lines that is not always the one that is read.
 */
export async function glyphsOf(page: PdfPage): Promise<readonly Glyph[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const glyphs: Glyph[] = [];
  let state: TextState = {
    matrix: asMatrix(page.getViewport({ scale: 1 }).transform),
    font: '',
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
  };
  const saved: TextState[] = [];
  let line: Matrix = IDENTITY;
  let text: Matrix = IDENTITY;
  const move = (x: number, y: number): void => {
    line = product(line, [1, 0, 0, 1, x, y]);
    text = line;
  };
  for (const [at, operator] of fnArray.entries()) {
    const operands = argsArray[at];
    const numbers = numbersIn(operands);
    const [first = 0, second = 0] = numbers;
    switch (operator) {
      case OPS.save:
      case OPS.paintFormXObjectBegin:
        saved.push({ ...state });
        if (operator === OPS.paintFormXObjectBegin && numbers.length >= 6) {
          state.matrix = product(state.matrix, asMatrix(numbers));
        }
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        state = saved.pop() ?? state;
        break;
      case OPS.transform:
        state.matrix = product(state.matrix, asMatrix(numbers));
        break;
      case OPS.beginText:
        line = IDENTITY;
        text = IDENTITY;
        break;
      case OPS.setFont:
        state.font = Array.isArray(operands) ? String(operands[0]) : '';
        state.size = Array.isArray(operands) ? Number(operands[1]) : 0;
        break;
      case OPS.setTextMatrix:
        line = asMatrix(numbers);
        text = line;
        break;
      case OPS.moveText:
        move(first, second);
        break;
      case OPS.setLeadingMoveText:
        state.leading = -second;
        move(first, second);
        break;
      case OPS.setLeading:
        state.leading = -first;
        break;
      case OPS.nextLine:
        move(0, state.leading);
        break;
      case OPS.setCharSpacing:
        state.charSpacing = first;
        break;
      case OPS.setWordSpacing:
        state.wordSpacing = first;
        break;
      case OPS.setHScale:
        state.scale = first / 100;
        break;
      case OPS.setTextRise:
        state.rise = first;
        break;
      case OPS.showText: {
        const shown = Array.isArray(operands) && Array.isArray(operands[0]) ? operands[0] : [];
        text = show(shown, state, text, unitOf(page, state.font), glyphs);
        break;
      }
      default:
    }
  }
  return glyphs;
}

/** Adds the glyphs of one string; the text matrix behind it. */
function show(
  shown: readonly unknown[],
  state: TextState,
  start: Matrix,
  unit: number,
  glyphs: Glyph[],
): Matrix {
  let text = start;
  const { size, scale, rise } = state;
  for (const each of shown) {
    if (typeof each === 'number') {
      text = product(text, [1, 0, 0, 1, (-each / 1000) * size * scale, 0]);
      continue;
    }
    if (!isShape(each)) continue;
    const own = each.width * unit * size * scale;
    const spacing = (state.charSpacing + (each.isSpace ? state.wordSpacing : 0)) * scale;
    const [a, b, c, d, x, y] = product(state.matrix, product(text, [1, 0, 0, 1, 0, rise]));
    const width = Math.abs(own) * Math.hypot(a, b);
    const height = Math.abs(size) * Math.hypot(c, d);
    // Only what runs along the lines; text that stands upright is a mark at the edge.
    if (Math.abs(b) <= Math.abs(a) && height > 0) {
      const left = a * own < 0 ? x - width : x;
      glyphs.push({ text: each.unicode, x: left, y, width, height });
    }
    text = product(text, [1, 0, 0, 1, own + spacing, 0]);
  }
  return text;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First the second, then the first. */
function product(m: Matrix, n: Matrix): Matrix {
  return [
    m[0] * n[0] + m[2] * n[1],
    m[1] * n[0] + m[3] * n[1],
    m[0] * n[2] + m[2] * n[3],
    m[1] * n[2] + m[3] * n[3],
    m[0] * n[4] + m[2] * n[5] + m[4],
    m[1] * n[4] + m[3] * n[5] + m[5],
  ];
}

/** The library gives a matrix as six operands, or as one of them. */
function numbersIn(operands: unknown): readonly number[] {
  const list = isList(operands) ? Array.from(operands) : [];
  const [first] = list;
  return (isList(first) ? Array.from(first) : list).filter((each) => typeof each === 'number');
}

function isList(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}

function asMatrix([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  return [a, b, c, d, e, f];
}

interface Shape {
  readonly unicode: string;
  /** In units of the font. */
  readonly width: number;
  readonly isSpace: boolean;
}

function isShape(value: unknown): value is Shape {
  return (
    typeof value === 'object' &&
    value !== null &&
    'unicode' in value &&
    typeof value.unicode === 'string' &&
    'width' in value &&
    typeof value.width === 'number'
  );
}

/** The size of a unit of the font, which is a thousandth in all but those that are drawn by hand. */
function unitOf(page: PdfPage, id: string): number {
  const font = page.commonObjs.has(id) ? page.commonObjs.get(id) : null;
  const isFont = typeof font === 'object' && font !== null && 'fontMatrix' in font;
  const [unit] = isFont ? numbersIn(font.fontMatrix) : [];
  return unit ?? 0.001;
}
