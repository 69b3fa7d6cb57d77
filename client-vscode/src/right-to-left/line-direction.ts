/** What the direction of a line rests on; columns are UTF-16 units. */
export interface LineLook {
  /** Latin letters are in the clear majority. */
  readonly isLatin: boolean;
  /** A row of a table goes as the first one of its table. */
  readonly isRow: boolean;
  /** No letter of it is written from right to left: VS Code then guesses where its columns are. */
  readonly isGuessed: boolean;
  /** Tags and marks of notes, which read from left to right within the line: pairs of columns. */
  readonly marks: readonly (readonly [number, number])[];
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc]/u;
const ALWAYS_LATIN = /^\s*(?:<!--|```|---)/u;
const ROW = /^\s*\|/u;
const MARK = /<[^<>]*>|\[\^[^[\]]*\]/gu;
const NOT_LETTERS = /<[^<>]*>|\[\^[^[\]]*\]:?|https?:\S+/gu;
const LATIN = /\p{Script=Latin}/gu;
const ARABIC = /\p{Script=Arabic}/gu;

export function lookOf(text: string): LineLook {
  return {
    isLatin: ALWAYS_LATIN.test(text) || isMostlyLatin(text),
    isRow: ROW.test(text),
    isGuessed: !RIGHT_TO_LEFT.test(text),
    marks: [...text.matchAll(MARK)].map(({ 0: mark, index }) => [index, index + mark.length]),
  };
}

/**
 * The first strong letter would not do: `(٥) A/74/130.` and `GA-2025-93-RES-03` belong to the Arabic
 * text around them. Addresses and symbols of documents do not count, since they are Latin everywhere.
 */
function isMostlyLatin(text: string): boolean {
  const words = text.replace(NOT_LETTERS, ' ').split(/\s+/u);
  const counted = words.filter((word) => !/[\d/]/u.test(word)).join(' ');
  const latin = count(counted, LATIN);
  return latin > 1 && latin > 2 * count(counted, ARABIC);
}

/** Whether a text as a whole is Arabic, with no more than some English in it. */
export function isArabicText(text: string): boolean {
  return 3 * count(text, ARABIC) > count(text, LATIN);
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

/** The places, from 0, of the lines that stay left to right. */
export function leftToRightLines(looks: readonly LineLook[]): readonly number[] {
  const lines: number[] = [];
  let isAboveLatin = false;
  for (const [line, { isLatin, isRow }] of looks.entries()) {
    const isWithin = isRow && looks[line - 1]?.isRow === true;
    isAboveLatin = isWithin ? isAboveLatin : isLatin;
    if (isAboveLatin) lines.push(line);
  }
  return lines;
}

/** An edit as VS Code tells of it: lines from 0, as they were before all edits of the same step. */
interface LineEdit {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly text: string;
}

/** What of the decorations has to be set again after an edit: the others move with the text. */
export interface Stale {
  latin: boolean;
  guessed: boolean;
  marks: boolean;
}

/**
 * Looks at the lines again that edits have touched, and only at these. `textOf` gives a line as it is
 * after all edits, `lineCount` their number.
 */
export function editLooks(
  looks: LineLook[],
  edits: readonly LineEdit[],
  textOf: (line: number) => string,
  lineCount: number,
): Stale {
  const stale: Stale = { latin: false, guessed: false, marks: false };
  const note = ({ isLatin, isRow, isGuessed, marks }: LineLook): void => {
    stale.latin ||= isLatin || isRow;
    stale.guessed ||= isGuessed;
    stale.marks ||= marks.length > 0;
  };
  const kept: (LineLook | null)[] = looks;
  // From the last to the first, so that the places of the others stay true.
  for (const { firstLine, lastLine, text } of edits.toSorted((a, b) => b.firstLine - a.firstLine)) {
    const lines = text.split(/\r\n|\r|\n/u).length;
    const fresh = new Array<null>(lines).fill(null);
    for (const old of kept.splice(firstLine, lastLine - firstLine + 1, ...fresh)) {
      if (old !== null) note(old);
    }
  }
  if (kept.length !== lineCount) {
    looks.splice(
      0,
      looks.length,
      ...Array.from({ length: lineCount }, (_, at) => lookOf(textOf(at))),
    );
    return { latin: true, guessed: true, marks: true };
  }
  for (const [line, look] of kept.entries()) {
    if (look !== null) continue;
    const fresh = lookOf(textOf(line));
    looks[line] = fresh;
    note(fresh);
  }
  return stale;
}
