import { CharacterClass, characterClasses } from '../../core/arabic/characters.ts';

/**
 * A control of direction that shows a reader what is not stored, or may do so. `leftover`: without its
 * other half, as Word leaves them where text was moved, and nothing is seen of it.
 */
interface DirectionFault {
  readonly kind: 'override' | 'unbalanced' | 'leftover';
  readonly at: number;
  readonly code: number;
  /** The control that closes an override, else null. */
  readonly closing: number | null;
}

interface DirectionReader {
  /** Takes the controls in the order of the text. */
  readonly read: (at: number, code: number) => void;
  /** At the end of the text. */
  readonly finish: () => void;
}

interface Control {
  readonly at: number;
  readonly code: number;
}

const POP_FORMATTING = 0x202c;
const LEFT_OVERRIDE = 0x202d;
const RIGHT_OVERRIDE = 0x202e;
const FIRST_ISOLATE = 0x2066;
const POP_ISOLATE = 0x2069;

/**
 * Matches the controls of direction as Unicode Standard Annex 9 does (rules X1 to X8, BD9): an
 * isolate ends what was opened inside it, and a line end, which is the end of a paragraph there, all
 * that is open.
 */
export function directionReader(
  source: string,
  found: (fault: DirectionFault) => void,
): DirectionReader {
  const scriptsFrom = scriptReader(source);
  const open: Control[] = [];
  let isolates = 0;
  let last = 0;

  const unbalanced = ({ at, code }: Control): void => {
    const kind = !turnsAround(source, scriptsFrom, at, code)
      ? 'leftover'
      : isOverride(code)
        ? 'override'
        : 'unbalanced';
    found({ kind, at, code, closing: null });
  };
  const finish = (): void => {
    open.forEach(unbalanced);
    open.length = 0;
    isolates = 0;
  };
  const popIsolate = (control: Control): void => {
    if (isolates === 0) {
      unbalanced(control);
      return;
    }
    isolates--;
    for (
      let inner = open.pop();
      inner !== undefined && !isIsolate(inner.code);
      inner = open.pop()
    ) {
      unbalanced(inner);
    }
  };
  const popFormatting = (control: Control): void => {
    const inner = open.at(-1);
    if (inner === undefined || isIsolate(inner.code)) {
      unbalanced(control);
      return;
    }
    open.pop();
    if (isOverride(inner.code)) found({ kind: 'override', ...inner, closing: control.at });
  };

  const read = (at: number, code: number): void => {
    if (open.length > 0 && hasLineEnd(source, last, at)) finish();
    last = at;
    const control = { at, code };
    if (code === POP_ISOLATE) popIsolate(control);
    else if (code === POP_FORMATTING) popFormatting(control);
    else {
      open.push(control);
      if (isIsolate(code)) isolates++;
    }
  };
  return { read, finish };
}

/**
 * What is open to the end of its line changes the order of what stands behind it, unless that has the
 * same direction anyway; what only closes changes nothing.
 */
function turnsAround(
  source: string,
  scriptsFrom: (from: number) => Scripts,
  at: number,
  code: number,
): boolean {
  if (code === POP_FORMATTING || code === POP_ISOLATE) return false;
  const behind = scriptsFrom(at + 1);
  if (isOverride(code)) return behind.arabic || behind.other;
  if (LEFTWARD.has(code)) return behind.arabic;
  // An Arabic line runs from right to left already.
  return behind.other && !behind.arabic && !scriptsFrom(lineStart(source, at)).arabic;
}

/** Embedding and isolate from left to right. */
const LEFTWARD: ReadonlySet<number> = new Set([0x202a, 0x2066]);

/** No line is read farther; it bounds the work where one holds many controls. */
const REACH = 4096;

function lineStart(source: string, at: number): number {
  const limit = Math.max(0, at - REACH);
  let start = at;
  while (start > limit && !isLineEnd(source.charCodeAt(start - 1))) start--;
  return start;
}

interface Scripts {
  readonly arabic: boolean;
  readonly other: boolean;
}

/**
 * Whether Arabic letters, and other letters or digits before the first of them, stand on the line from
 * an offset on. What the last call has read is not read again for a later offset.
 */
function scriptReader(source: string): (from: number) => Scripts {
  let read = { from: 0, end: -1, arabic: false, lastOther: -1 };
  return (from) => {
    if (from < read.from || from > read.end) {
      read = { from, end: from, arabic: false, lastOther: -1 };
    }
    const limit = Math.min(source.length, from + REACH);
    for (; !read.arabic && read.end < limit; read.end++) {
      const code = source.charCodeAt(read.end);
      if (isLineEnd(code)) break;
      const characterClass = characterClasses[code];
      if (characterClass === CharacterClass.letter) {
        read.arabic = true;
        break;
      }
      const isOther =
        characterClass === CharacterClass.latin ||
        characterClass === CharacterClass.digit ||
        characterClass === CharacterClass.arabicDigit;
      if (isOther) read.lastOther = read.end;
    }
    return { arabic: read.arabic, other: read.lastOther >= from };
  };
}

function isOverride(code: number): boolean {
  return code === LEFT_OVERRIDE || code === RIGHT_OVERRIDE;
}

function isIsolate(code: number): boolean {
  return code >= FIRST_ISOLATE && code < POP_ISOLATE;
}

/** The bidirectional class B: the ends of lines and paragraphs. */
function hasLineEnd(source: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (isLineEnd(source.charCodeAt(i))) return true;
  return false;
}

function isLineEnd(code: number): boolean {
  return (
    code === 0x0a ||
    code === 0x0d ||
    (code >= 0x1c && code <= 0x1e) ||
    code === 0x85 ||
    code === 0x2029
  );
}
