import { bidiFactory } from './pdf-library.ts';

/** What stands together in a line, from left to right as it is seen. */
interface Seen {
  readonly text: string;
  /** A reference to a note, which stands where it is raised whatever is beside it. */
  readonly isRaised: boolean;
}

const bidi = bidiFactory();

/** A piece of a line in the order in which it is read. */
export interface ShownPiece {
  /** Its place in what is seen. */
  readonly at: number;
  /** What parts it from the piece before stands to the left of this place. */
  readonly edge: number;
  /** As it is written: in Arabic, the brackets that are seen are the other ones. */
  readonly text: string;
}

/**
 * A line of an Arabic page as it is read. The algorithm of Unicode (UAX #9) says how a text is laid out,
 * and here the text is sought whose layout is the line: the first of the likely ones that comes out so.
 */
export function readShownLine(seen: readonly Seen[]): readonly ShownPiece[] {
  const kinds = seen.map(kindOf);
  if (!kinds.includes('arabic')) {
    // `.66/3` stands in Arabic order though no letter is there.
    const isArabicOrder =
      kinds[0] === 'mark' && !kinds.includes('latin') && kinds.includes('number');
    if (!isArabicOrder) return inPlace(seen);
  }
  const likely = [true, false].map((joins) => ordered(seen, groupsOf(seen, kinds, joins)));
  return likely.find(isLaidOut) ?? (likely[0] as readonly ShownPiece[]);
}

type UnitKind = 'arabic' | 'latin' | 'number' | 'mark';

function kindOf({ text, isRaised }: Seen): UnitKind {
  if (isRaised) return 'mark';
  if (ARABIC.test(text)) return 'arabic';
  if (/[0-9\u0660-\u0669\u06f0-\u06f9]/u.test(text)) return 'number';
  return /\p{L}/u.test(text) ? 'latin' : 'mark';
}

const ARABIC = /[\u0590-\u05ff\u0620-\u064a\u066e-\u06d3\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;
/** Single between two numbers, they are part of one (rule W4); a solidus in `75/118`, a stop in `12.5`. */
const SEPARATOR = /^[,./:\u00a0\u060c\u066b\u066c]$/u;

interface Group {
  readonly from: number;
  /** Behind its last place. */
  readonly to: number;
  readonly isLatin: boolean;
}

/** Stretches that run from left to right in the line: numbers, and Latin words with what joins them. */
function groupsOf(
  seen: readonly Seen[],
  kinds: readonly UnitKind[],
  joinsNumbers: boolean,
): readonly Group[] {
  const groups: Group[] = [];
  for (let at = 0; at < seen.length; ) {
    const kind = kinds[at];
    let to = at + 1;
    let isLatin = true;
    if (kind === 'latin' || (kind === 'number' && !joinsNumbers && leadsToLatin(kinds, at))) {
      to = latinEnd(seen, kinds, at);
    } else {
      isLatin = false;
      if (kind === 'number') to = numberEnd(seen, kinds, at);
    }
    groups.push({ from: at, to, isLatin });
    at = to;
  }
  return groups;
}

/** Behind a Latin letter, numbers and the marks between them are Latin too (rules W7, N1 and N0). */
function latinEnd(seen: readonly Seen[], kinds: readonly UnitKind[], from: number): number {
  let to = from + 1;
  for (let at = to; at < seen.length && kinds[at] !== 'arabic'; at++) {
    if (seen[at]?.isRaised) break;
    if (kinds[at] === 'latin' || kinds[at] === 'number') to = at + 1;
  }
  let open = 0;
  for (let at = from; at < to; at++) {
    if (/[([]/u.test(seen[at]?.text ?? '')) open++;
    else if (/[)\]]/u.test(seen[at]?.text ?? '')) open--;
  }
  while (open > 0 && /^[)\]]$/u.test(seen[to]?.text ?? '')) {
    to++;
    open--;
  }
  return to;
}

function numberEnd(seen: readonly Seen[], kinds: readonly UnitKind[], from: number): number {
  let to = from + 1;
  while (
    kinds[to] === 'number' ||
    (kinds[to + 1] === 'number' && SEPARATOR.test(seen[to]?.text ?? ''))
  ) {
    to++;
  }
  return to;
}

/** Whether Latin letters follow in the line before any Arabic ones. */
function leadsToLatin(kinds: readonly UnitKind[], from: number): boolean {
  const next = kinds.findIndex((kind, at) => at > from && (kind === 'latin' || kind === 'arabic'));
  return kinds[next] === 'latin';
}

function ordered(seen: readonly Seen[], groups: readonly Group[]): readonly ShownPiece[] {
  return groups.toReversed().flatMap(({ from, to, isLatin }) =>
    seen.slice(from, to).map(({ text }, index) => ({
      at: from + index,
      edge: index === 0 ? to : from + index,
      text: isLatin ? text : (MIRRORS[text] ?? text),
    })),
  );
}

/** As it stands, from left to right. */
export function inPlace(seen: readonly Seen[]): readonly ShownPiece[] {
  return seen.map(({ text }, at) => ({ at, edge: at, text }));
}

const MIRRORS: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '\u00ab': '\u00bb',
  '\u00bb': '\u00ab',
};

/** Brackets as they are seen, where the file has those that are written in Arabic. */
export function mirrored(text: string): string {
  return MIRRORS[text] ?? text;
}

/** Whether the algorithm lays the text out in the line that is seen, behind Arabic letters or not. */
function isLaidOut(read: readonly ShownPiece[]): boolean {
  const text = read.map((each) => sample(each.text)).join('');
  return ['', '\u0627'].some((before) => {
    const whole = before + text;
    const levels = bidi.getEmbeddingLevels(whole, 'rtl');
    const places = bidi
      .getReorderedIndices(whole, levels)
      .flatMap((place) => read[place - before.length]?.at ?? []);
    return places.every((place, at) => place === at);
  });
}

/** One unit for each piece, of its class. */
function sample(text: string): string {
  return ARABIC.exec(text)?.[0] ?? text.charAt(0);
}
