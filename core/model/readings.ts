import {
  compareDates,
  type DateWindow,
  firstDay,
  lastDay,
  type PlainDate,
} from '../facts/calendar.ts';
import {
  FIRST_SLASH_SESSION,
  isPlausibleSession,
  sessionWindow,
} from '../facts/general-assembly.ts';
import { commissionYear, ecosocWindow } from '../facts/other-bodies.ts';
import type { Citation, DateParts, Organ } from '../syntax/tree.ts';
import type { Cited } from './cited.ts';
import type { Profile } from './profile.ts';

/**
 * How the two members of `a/b` stand:
 * - `right`: the date, or what the bodies have done so far, allows only the stored order;
 * - `transposed`: only the other order is possible;
 * - `wrong`: neither is possible;
 * - `open`: both are possible, or the body is not known well enough.
 */
export type Reading = 'right' | 'transposed' | 'wrong' | 'open';

/** The decision on each slash citation; both rules on sessions rest on it, so that one mistake is reported once. */
export function readingsOf(cited: readonly Cited[], profile: Profile): ReadonlyMap<Cited, Reading> {
  const latest = latestDate(profile);
  const named = new Set<string>();
  for (const { node, sure } of cited) {
    const isOther = node.bodySource !== 'assumed' && node.body !== 'general-assembly';
    if (isOther || !sure) named.add(pairOf(node));
  }
  const readings = new Map<Cited, Reading>();
  for (const one of cited) {
    const { node } = one;
    // A bare `٨/٢٢` after `قرار لجنة … ٨/٢٢` is that of the commission.
    const isOfAnother = node.bodySource === 'assumed' && named.has(pairOf(node));
    readings.set(one, isOfAnother ? 'open' : readingOf(one, latest));
  }
  return readings;
}

/** True when no day that the parts allow lies outside the window altogether. */
export function fitsWindow(date: DateParts, window: DateWindow): boolean {
  if (!hasYear(date)) return true;
  return (
    compareDates(firstDay(date), window.to) <= 0 && compareDates(lastDay(date), window.from) >= 0
  );
}

export function hasYear<D extends DateParts>(date: D): date is D & { readonly year: number } {
  return date.year !== null && date.year >= 1900 && date.year < 2200;
}

export function hasDay(date: DateParts): date is PlainDate {
  return hasYear(date) && date.month !== null && date.day !== null;
}

/** The date of the text, at the latest that its parts allow; undefined when it is not known. */
export function latestDate({ date }: Profile): PlainDate | undefined {
  return date === null || !hasYear(date) ? undefined : lastDay(date);
}

/** Whether the Assembly can have cited a session by then. */
export function isHeldSession(session: number, latest: PlainDate | undefined): boolean {
  return isPlausibleSession(session, latest) && (latest !== undefined || session <= LAST_SESSION);
}

const LAST_SESSION = 90;

function pairOf({ first, second }: Citation): string {
  return `${first}/${second}`;
}

function isYear(value: number): boolean {
  return value >= 1946 && value < 2100;
}

function readingOf({ node, organ, sure }: Cited, latest: PlainDate | undefined): Reading {
  const { first, second, dated } = node;
  if (node.form !== 'slash' || second === null || !sure) return 'open';
  if (isYear(first) && !isYear(second)) return yearFirst(node, first);
  switch (node.body) {
    case 'general-assembly':
      return isYear(second) ? 'open' : readAssembly(node, second, organ, latest);
    case 'ecosoc': {
      const window = ecosocWindow(second);
      if (window === null || dated === null) return 'open';
      return fitsWindow(dated, window) ? 'right' : 'wrong';
    }
    case 'crime-commission':
    case 'human-rights-council':
    case 'narcotics-commission': {
      const year = commissionYear(node.body, second)?.year;
      if (year === undefined || dated === null || !hasYear(dated)) return 'open';
      const swapped = commissionYear(node.body, first)?.year;
      if (year === dated.year) return swapped === year ? 'open' : 'right';
      return swapped === dated.year ? 'transposed' : 'wrong';
    }
    case 'interpol':
    case 'security-council':
    case 'other':
      return 'open';
  }
}

/** `2000/80`: the year stands where the number belongs; of a body not known here, the date must say so too. */
function yearFirst({ body, bodySource, dated }: Citation, year: number): Reading {
  if (body === 'other') return dated?.year === year ? 'transposed' : 'open';
  const isYearly = body === 'ecosoc' || (body === 'general-assembly' && bodySource === 'assumed');
  return isYearly ? 'transposed' : 'open';
}

function readAssembly(
  { first, second, dated, bodySource }: Citation,
  session: number,
  organ: Organ | null,
  latest: PlainDate | undefined,
): Reading {
  const isLow = session < FIRST_SLASH_SESSION;
  // In the text of another body a bare number may be of that body or of one of its commissions.
  const isVague = bodySource === 'assumed' && organ !== 'general-assembly';
  if (dated === null || !hasYear(dated)) {
    if (isVague || isHeldSession(session, latest)) return 'open';
    return isHeldSession(first, latest) ? 'transposed' : 'wrong';
  }
  const fits = (value: number): boolean => {
    const window = value < FIRST_SLASH_SESSION ? null : sessionWindow(value);
    return window !== null && fitsWindow(dated, window);
  };
  if (fits(session)) return fits(first) && first !== second ? 'open' : 'right';
  if (fits(first)) return 'transposed';
  if (isLow && isVague) return 'open';
  const onlySwapped = !isLow && !isHeldSession(session, latest) && isHeldSession(first, latest);
  return onlySwapped ? 'transposed' : 'wrong';
}
