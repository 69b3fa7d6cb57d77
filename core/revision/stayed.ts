import type { ArabicValue } from '../concordance/arabic-values.ts';
import { dateNumber, firstDay } from '../facts/calendar.ts';
import { sessionWindow } from '../facts/general-assembly.ts';
import { readSymbol } from '../facts/resolution-symbol.ts';
import { ownNumber } from '../model/citation-order.ts';
import type { Model } from '../model/model.ts';
import type { Value } from '../source/outline.ts';
import { symbolAt } from '../syntax/symbols.ts';
import type { Span } from '../syntax/tree.ts';
import type { RevisionRow } from './align-paragraphs.ts';
import { NOTE_KEY, type RevisedParagraph } from './paragraphs.ts';

/** What a text has taken over from the one it follows although time has passed over it. */
export interface Stayed {
  readonly kind:
    | 'session' // that was to come, and is over or in progress
    | 'date' // that was to come, and has passed
    | 'year' // that was to come, and is over
    | 'report' // of the session of the old text, of which a new one takes note
    | 'own'; // a list of earlier resolutions without the one that the text follows
  /** As the new text writes it; of `own` the last resolution of the list. */
  readonly text: string;
  /** What it may have to be: a session, the number of the old text; null where that is not known. */
  readonly expected: string | null;
  /** UTF-16 units of the new text. */
  readonly start: number;
  readonly end: number;
  /** Where the old text has it, in UTF-16 units of that. */
  readonly before: Span;
  readonly value: ArabicValue;
  /** The place among the rows. */
  readonly row: number;
}

/** Finds what stayed in paragraphs that both texts have. Silent where the texts do not say when they are of. */
export function findStayed(
  old: Model,
  next: Model,
  rows: readonly RevisionRow[],
): readonly Stayed[] {
  const times = { old: timeOf(old), next: timeOf(next) };
  const isLater =
    times.next.session !== null && times.old.session !== null
      ? times.next.session > times.old.session
      : times.next.from !== null && times.old.to !== null && times.next.from > times.old.to;
  // Sessions of two organs cannot be compared.
  if (!isLater || old.profile.organ !== next.profile.organ) return [];
  const own = citesOwn(old, next) ? null : ownCitation(old);
  const found: Stayed[] = [];
  let isOwnTold = own === null;
  for (const [row, { change, old: from, new: to }] of rows.entries()) {
    if (from === null || to === null) continue;
    // What was revised around a day of the past may tell of it.
    const isUntouched =
      change === 'same' ||
      change === 'renumbered' ||
      (change === 'changed' && saysTheSame(from, to));
    const before = new Map(from.block.values.map((value) => [value.key, value]));
    const add = (value: ArabicValue, kind: Stayed['kind'], expected: string | null): void => {
      const { start, end, key } = value;
      const text = next.source.slice(start, end).replace(/\s+/gu, ' ').trim();
      const { start: from, end: to } = before.get(key) ?? value;
      found.push({
        kind,
        text,
        expected,
        start,
        end,
        before: { start: from, end: to },
        value,
        row,
      });
    };
    for (const value of to.block.values) {
      if (!before.has(value.key)) continue;
      if (hasPassedSession(value, times)) add(value, 'session', movedSession(value, times));
      else if (isUntouched && hasPassedDate(value, times, to)) add(value, 'date', null);
      else if (isUntouched && hasPassedYear(value, times, to))
        add(value, 'year', movedYear(value, times));
      else if (isOldReport(value, times, to)) add(value, 'report', null);
    }
    const last = isOwnTold ? null : lastOfSeries(from, to, times);
    if (last === null) continue;
    isOwnTold = true;
    add(last, 'own', own);
  }
  return found;
}

/** What differs are marks of notes, if anything. */
function saysTheSame(old: RevisedParagraph, next: RevisedParagraph): boolean {
  const [before, behind] = [old, next].map(({ words }) =>
    words.filter(({ key }) => key !== NOTE_KEY).map(({ key }) => key),
  );
  return before?.join(' ') === behind?.join(' ');
}

interface TextTime {
  readonly session: number | null;
  /** The first and the last day of which it can be, as numbers that grow with time. */
  readonly from: number | null;
  readonly to: number | null;
}

interface Times {
  readonly old: TextTime;
  readonly next: TextTime;
}

/** A draft often has no day yet: it is one of its session. */
function timeOf({ profile }: Model): TextTime {
  const { date, organ } = profile;
  const session = profile.session?.number ?? null;
  if (date !== null && date.day !== null && date.month !== null && date.year !== null) {
    const day = dateNumber(firstDay(date));
    return { session, from: day, to: day };
  }
  const window = organ === 'general-assembly' && session !== null ? sessionWindow(session) : null;
  return {
    session,
    from: window && dateNumber(window.from),
    to: window && dateNumber(window.to),
  };
}

/** It was still to come when the old text was adopted. */
function hasPassedSession({ kind, key }: Value, { old, next }: Times): boolean {
  if (kind !== 'session' || old.session === null || next.session === null) return false;
  const session = sessionOf(key);
  return session > old.session && session <= next.session;
}

function sessionOf(key: string): number {
  return Number(/\d+$/u.exec(key)?.[0] ?? Number.NaN);
}

function movedSession({ key }: Value, { old, next }: Times): string | null {
  if (old.session === null || next.session === null) return null;
  return String(sessionOf(key) + next.session - old.session);
}

function hasPassedDate({ date }: Value, { old, next }: Times, { kind }: RevisedParagraph): boolean {
  if (date === undefined || date.day === null || date.year === null) return false;
  if (old.to === null || next.from === null) return false;
  // A preamble and notes speak of what was, too.
  if (kind !== 'operative' && kind !== 'item') return false;
  const day = dateNumber(firstDay(date));
  return day > old.to && day < next.from;
}

/** `في عام 2011`; a year that stands beside another one is the end of a period. */
function hasPassedYear(
  { kind, key }: Value,
  { old, next }: Times,
  { kind: paragraph, block, words }: RevisedParagraph,
): boolean {
  if (kind !== 'number' || !/^(?:19|20)\d\d$/u.test(key)) return false;
  if (old.to === null || next.from === null) return false;
  if (paragraph !== 'operative' && paragraph !== 'item') return false;
  // What is noted or welcomed may be named by its year.
  if (opensWith(words, /^[تي](?:حيط|شير|رحب|لاحظ|درك|قر)$/u)) return false;
  const year = Number(key);
  const isAlone = block.values.every(({ kind: other, key: its }) => other !== kind || its === key);
  return isAlone && year * 10_000 > old.to && (year + 1) * 10_000 <= next.from;
}

function opensWith(words: RevisedParagraph['words'], verb: RegExp): boolean {
  return words.slice(0, FIRST_WORDS).some(({ key }) => verb.test(key));
}

const FIRST_WORDS = 3;

function movedYear({ key }: Value, { old, next }: Times): string | null {
  if (old.to === null || next.from === null) return null;
  return String(Number(key) + Math.floor(next.from / 10_000) - Math.floor(old.to / 10_000));
}

/** `تحيط علما بتقرير الأمين العام (A/75/999)` again. */
function isOldReport(
  { kind, key }: Value,
  { old, next }: Times,
  { kind: paragraph, words }: RevisedParagraph,
): boolean {
  if (kind !== 'symbol' || old.session === null || next.session === null) return false;
  if (paragraph !== 'operative' && paragraph !== 'preambular') return false;
  if (!key.startsWith(`A/${old.session}/`)) return false;
  return opensWith(words, /^(?:[تي]حيط|نظرت|نظر)$/u);
}

/** The number of the old text as it would be cited; null where it is not known. */
function ownCitation(old: Model): string | null {
  const own = ownNumbers(old);
  if (own === null) return null;
  const [session, number] = own;
  return old.citations.order === 'number-first' ? `${number}/${session}` : `${session}/${number}`;
}

function citesOwn(old: Model, next: Model): boolean {
  const own = ownNumbers(old);
  return (
    own === null ||
    next
      .nodes('citation')
      .some(({ first, second }) => second !== null && own.includes(first) && own.includes(second))
  );
}

/** Of the heading, else of the symbol in the masthead. */
function ownNumbers(model: Model): readonly [session: number, number: number] | null {
  const own = ownNumber(model.profile, model.citations.order);
  if (own !== null && own.session !== null) return [own.session, own.number];
  for (const node of model.nodes('documentSymbol')) {
    if (!model.ancestorsOf(node).some(({ type }) => type === 'masthead')) continue;
    const symbol = readSymbol(symbolAt(model.source, node).symbol);
    // Those of the Security Council have no list that grows.
    if (symbol !== null && symbol.body !== 'security-council') {
      return [symbol.session, symbol.number];
    }
  }
  return null;
}

/** A list of resolutions that ended with the session before the old text, and still does. */
function lastOfSeries(
  from: RevisedParagraph,
  to: RevisedParagraph,
  { old }: Times,
): ArabicValue | null {
  if (to.kind !== 'preambular' || old.session === null) return null;
  const citations = (paragraph: RevisedParagraph): readonly ArabicValue[] =>
    paragraph.block.values.filter(({ kind }) => kind === 'citation');
  const [mine, theirs] = [citations(from), citations(to)];
  if (theirs.length < FEWEST_OF_SERIES) return null;
  const isSame = mine.map(({ key }) => key).join() === theirs.map(({ key }) => key).join();
  const last = theirs.at(-1) as ArabicValue;
  const [before, session] = theirs.slice(-2).map(({ key }) => Number(key.split('/')[0]));
  // Resolutions of one session are no series.
  const isSeries = before !== undefined && session !== undefined && before < session;
  const isRecent = isSeries && session < old.session && session >= old.session - 2;
  const isResolution =
    last.element?.type !== 'citation' || last.element.instrument === 'resolution';
  return isSame && isRecent && isResolution ? last : null;
}

const FEWEST_OF_SERIES = 2;
