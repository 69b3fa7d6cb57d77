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
  isSpecialSession,
  sessionWindow,
} from '../facts/general-assembly.ts';
import { commissionYear, ecosocWindow } from '../facts/other-bodies.ts';
import type { Citation, DateParts } from '../syntax/tree.ts';
import type { Profile } from './profile.ts';

/**
 * What the facts say of a citation whose members are taken for number and session:
 * - `confirmed`: its date is one of that session, or it names a year as only a session can be named;
 * - `possible`: nothing speaks against it;
 * - `misdated`: the body held that session at another time;
 * - `low`: the Assembly has not used the form for so early a session, and other bodies do;
 * - `impossible`: there is no such session.
 */
export type Fit = 'confirmed' | 'possible' | 'misdated' | 'low' | 'impossible';

/** `meant` has the number first. */
export function fitOf(meant: Citation, isEmergency: boolean, latest: PlainDate | undefined): Fit {
  const { form, body, second: session } = meant;
  if (session === null) return 'possible';
  if (form === 'special-session') {
    const isOther = body !== 'general-assembly';
    return isOther || isSpecialSession(session, isEmergency) ? 'possible' : 'impossible';
  }
  if (form !== 'slash') return 'possible';
  switch (body) {
    case 'general-assembly':
      return fitOfAssembly(meant, session, latest);
    case 'ecosoc':
      return isYear(session)
        ? fitOfWindow(meant, ecosocWindow(session), 'confirmed')
        : 'impossible';
    case 'crime-commission':
    case 'human-rights-council':
    case 'narcotics-commission': {
      const year = commissionYear(body, session)?.year;
      const { dated } = meant;
      if (year === undefined || dated === null || !hasYear(dated)) return 'possible';
      return year === dated.year ? 'confirmed' : 'misdated';
    }
    case 'other':
      // `1993/51` of a commission that is not known here.
      return isYear(session) && meant.dated?.year === session ? 'confirmed' : 'possible';
    case 'interpol':
    case 'security-council':
      return 'possible';
  }
}

export function isYear(value: number | null): boolean {
  return value !== null && value >= 1946 && value < 2100;
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
/** Of a session of the Human Rights Council and of the conferences that are cited. */
const MOST_OF_OTHERS = 44;
/** Decisions of the Assembly are numbered from 401. */
const FIRST_DECISION = 401;

function fitOfAssembly(
  { dated, instrument, first }: Citation,
  session: number,
  latest: PlainDate | undefined,
): Fit {
  if (isYear(session)) return 'possible';
  // Bodies with few sessions do not adopt so many texts in one: `1/70` is 70/1.
  if (session < FIRST_SLASH_SESSION) {
    return first > MOST_OF_OTHERS && first <= LAST_SESSION ? 'impossible' : 'low';
  }
  if (!isHeldSession(session, latest)) return 'impossible';
  // No other body has decisions with such numbers.
  const isDecision = instrument === 'decision' && first >= FIRST_DECISION && first < 1000;
  return fitOfWindow({ dated }, sessionWindow(session), isDecision ? 'confirmed' : 'possible');
}

function fitOfWindow(
  { dated }: Pick<Citation, 'dated'>,
  window: DateWindow | null,
  undated: Fit,
): Fit {
  if (window === null) return 'possible';
  if (dated === null || !hasYear(dated)) return undated;
  return fitsWindow(dated, window) ? 'confirmed' : 'misdated';
}
