import { dateNumber, firstDay } from '../facts/calendar.ts';
import { ownNumber } from '../model/citation-order.ts';
import type { Model } from '../model/model.ts';
import type { Value } from '../source/outline.ts';
import type { RevisionRow } from './align-paragraphs.ts';
import type { RevisedParagraph } from './paragraphs.ts';

/** What a text has taken over from the one it follows although time has passed over it. */
export interface Stayed {
  readonly kind:
    | 'session' // that was to come, and is over or in progress
    | 'date' // that was to come, and has passed
    | 'report' // of the session of the old text, of which a new one takes note
    | 'own'; // a list of earlier resolutions without the one that the text follows
  /** As the new text writes it; of `own` the last resolution of the list. */
  readonly text: string;
  /** What it may have to be: a session, the number of the old text; null where that is not known. */
  readonly expected: string | null;
  /** UTF-16 units of the new text. */
  readonly start: number;
  readonly end: number;
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
      : times.next.day !== null && times.old.day !== null && times.next.day > times.old.day;
  // Sessions of two organs cannot be compared.
  if (!isLater || old.profile.organ !== next.profile.organ) return [];
  const own = citesOwn(old, next) ? null : ownCitation(old);
  const found: Stayed[] = [];
  let isOwnTold = own === null;
  for (const [row, { change, old: from, new: to }] of rows.entries()) {
    if (from === null || to === null) continue;
    // What was revised around a day of the past may tell of it.
    const isUntouched = change === 'same' || change === 'renumbered';
    const add = ({ start, end }: Value, kind: Stayed['kind'], expected: string | null): void => {
      const text = next.source.slice(start, end).replace(/\s+/gu, ' ').trim();
      found.push({ kind, text, expected, start, end, row });
    };
    const before = new Set(from.block.values.map(({ key }) => key));
    for (const value of to.block.values) {
      if (!before.has(value.key)) continue;
      if (hasPassedSession(value, times)) add(value, 'session', movedSession(value, times));
      else if (isUntouched && hasPassedDate(value, times, to)) add(value, 'date', null);
      else if (isOldReport(value, times, to)) add(value, 'report', null);
    }
    const last = isOwnTold ? null : lastOfSeries(from, to, times);
    if (last === null) continue;
    isOwnTold = true;
    add(last, 'own', own);
  }
  return found;
}

interface TextTime {
  readonly session: number | null;
  /** The day of adoption as a number that grows with time. */
  readonly day: number | null;
}

interface Times {
  readonly old: TextTime;
  readonly next: TextTime;
}

function timeOf({ profile }: Model): TextTime {
  const { session, date } = profile;
  const isWhole = date !== null && date.day !== null && date.month !== null && date.year !== null;
  return { session: session?.number ?? null, day: isWhole ? dateNumber(firstDay(date)) : null };
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
  if (old.day === null || next.day === null) return false;
  // A preamble and notes speak of what was, too.
  if (kind !== 'operative' && kind !== 'item') return false;
  const day = dateNumber(firstDay(date));
  return day > old.day && day < next.day;
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
  const opening = words.slice(0, 3).map(({ key: word }) => word);
  return opening.some((word) => /^(?:تحيط|يحيط|نظرت|نظر)$/u.test(word));
}

/** The number of the old text as it would be cited; null where it is not known. */
function ownCitation(old: Model): string | null {
  const own = ownNumber(old.profile, old.citations.order);
  if (own === null || own.session === null) return null;
  const { number, session } = own;
  return old.citations.order === 'number-first' ? `${number}/${session}` : `${session}/${number}`;
}

function citesOwn(old: Model, next: Model): boolean {
  const own = ownNumber(old.profile, old.citations.order);
  if (own === null || own.session === null) return true;
  const pair = [own.number, own.session];
  return next
    .nodes('citation')
    .some(({ first, second }) => second !== null && pair.includes(first) && pair.includes(second));
}

/** A list of resolutions that ended with the session before the old text, and still does. */
function lastOfSeries(from: RevisedParagraph, to: RevisedParagraph, { old }: Times): Value | null {
  if (to.kind !== 'preambular' || old.session === null) return null;
  const citations = (paragraph: RevisedParagraph): readonly Value[] =>
    paragraph.block.values.filter(({ kind }) => kind === 'citation');
  const [mine, theirs] = [citations(from), citations(to)];
  if (theirs.length < FEWEST_OF_SERIES) return null;
  const isSame = mine.map(({ key }) => key).join() === theirs.map(({ key }) => key).join();
  const last = theirs.at(-1) as Value;
  const [before, session] = theirs.slice(-2).map(({ key }) => Number(key.split('/')[0]));
  // Resolutions of one session are no series.
  const isSeries = before !== undefined && session !== undefined && before < session;
  const isRecent = isSeries && session < old.session && session >= old.session - 2;
  return isSame && isRecent ? last : null;
}

const FEWEST_OF_SERIES = 2;
