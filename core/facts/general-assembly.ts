import {
  compareDates,
  type DateWindow,
  isInWindow,
  type PlainDate,
  plainDate,
  weekdayOf,
} from './calendar.ts';
import { type Fact, type FactStatus, GENERAL_KNOWLEDGE, weakestStatus } from './status.ts';

/**
 * Regular session N opens in September of the year 1945+N and closes the day before the next one
 * opens, so a resolution of session N may bear a date of either year: 60/288 is of September 2006.
 */

/** Resolutions are numbered session/number since the thirty-first session, of 1976 (A/66/49, note). */
export const FIRST_SLASH_SESSION = 31;

/**
 * Days on which session N can have adopted something. The window is wider than the session by up to
 * four weeks at each end, so it needs no table of openings: a date outside it is certainly wrong.
 */
export function sessionWindow(session: number): (DateWindow & Fact) | null {
  if (!Number.isInteger(session) || session < 1) return null;
  return (
    IRREGULAR_WINDOWS.get(session) ?? {
      from: plainDate(1945 + session, 9, 1),
      to: plainDate(1946 + session, 9, 30),
      status: 'verified',
      source: 'un.org/en/ga/sessions: sessions open in September and close before the next one',
    }
  );
}

/**
 * The sessions that can have adopted resolution N of the numbers that ran through the first thirty:
 * one, or the ends of a range where no number between them is known. Null beyond the last known one.
 */
export function sessionsOfOldNumber(
  number: number,
): ({ readonly first: number; readonly last: number } & Fact) | null {
  const behind = OLD_NUMBERS.findIndex(([known]) => known >= number);
  const to = OLD_NUMBERS[behind];
  const from = to?.[0] === number ? to : OLD_NUMBERS[behind - 1];
  if (from === undefined || to === undefined) return null;
  return { first: from[1], last: to[1], status: 'verified', source: OLD_NUMBERS_SOURCE };
}

/** Numbers of resolutions, ascending, and their sessions: the first and last of each that are known. */
const OLD_NUMBERS: readonly (readonly [number: number, session: number])[] = [
  [1, 1],
  [22, 1],
  [179, 2],
  [181, 2],
  [194, 3],
  [260, 3],
  [302, 4],
  [394, 5],
  [428, 5],
  [845, 9],
  [913, 10],
  [973, 10],
  [1102, 11],
  [1145, 12],
  [1341, 13],
  [1514, 15],
  [1541, 15],
  [1653, 16],
  [1759, 17],
  [1803, 17],
  [1970, 18],
  [2003, 19],
  [2006, 19],
  [2099, 20],
  [2106, 20],
  [2142, 21],
  [2205, 21],
  [2286, 22],
  [2373, 22],
  [2612, 24],
  [2621, 25],
  [2625, 25],
  [2819, 26],
  [2832, 26],
  [2997, 27],
  [3101, 28],
  [3211, 29],
  [3357, 29],
  [3369, 30],
  [3499, 30],
];
const OLD_NUMBERS_SOURCE =
  'citations in published resolutions; those that do not ascend with the sessions are of other bodies';

/** The day on which a session opened or is due to open; null when it is not known here. */
export function sessionOpening(session: number): ({ readonly date: PlainDate } & Fact) | null {
  const known = OPENINGS.find(([row]) => row === session);
  if (known !== undefined) {
    const [, year, month, day, status] = known;
    return {
      date: plainDate(year, month, day),
      status,
      source: status === 'verified' ? OPENINGS_SOURCE : GENERAL_KNOWLEDGE,
    };
  }
  const date = openingByRule(session);
  return date === null
    ? null
    : { date, status: 'inferred', source: 'rule 1 of the rules of procedure' };
}

/**
 * Rule 1 of the rules of procedure: the Tuesday of the third week of September, counting from the
 * first week with a working day (resolution 57/301, from session 58); of the second week from
 * session 78. Null for the earlier sessions, which had another rule and many exceptions.
 */
export function openingByRule(session: number): PlainDate | null {
  if (!Number.isInteger(session) || session < 58) return null;
  const year = 1945 + session;
  const weekdayOfFirst = weekdayOf(plainDate(year, 9, 1));
  const firstMonday = FIRST_MONDAY[weekdayOfFirst] ?? 1;
  const week = session >= 78 ? 2 : 3;
  return plainDate(year, 9, firstMonday + (week - 1) * 7 + 1);
}

/** All sessions that can have adopted something on a day: two in September, else mostly one. */
export function sessionsOn(date: PlainDate): { readonly sessions: readonly number[] } & Fact {
  const newest = date.year - 1945;
  const sessions: number[] = [];
  let status: FactStatus = 'verified';
  for (let session = newest - 1; session <= newest; session++) {
    const window = sessionWindow(session);
    if (window === null) continue;
    status = weakestStatus(status, window.status);
    if (isInWindow(date, window)) sessions.push(session);
  }
  return { sessions, status, source: 'safe windows of the sessions' };
}

/**
 * The session that had opened last on a day. Where the opening day is not known the older session
 * of September is returned, as general knowledge: what must come later than it surely does.
 */
export function currentSessionOn(date: PlainDate): CurrentSession | null {
  const session = date.year - 1945;
  const window = sessionWindow(session);
  if (window === null) return null;
  const opening = sessionOpening(session);
  if (compareDates(date, window.from) < 0) return older(session, window);
  const isAfterSeptember = compareDates(date, plainDate(date.year, 9, 30)) > 0;
  if (isAfterSeptember && (opening === null || opening.date.month <= 9)) {
    return { session, status: window.status, source: window.source };
  }
  if (opening === null) {
    return older(session, { status: 'general-knowledge', source: GENERAL_KNOWLEDGE });
  }
  return compareDates(opening.date, date) <= 0
    ? { session, status: opening.status, source: opening.source }
    : older(session, opening);
}

/**
 * Whether the second member of `N/S` can be a General Assembly session: from 31 to the newest one
 * that can have opened at the date of the text. Without a date every two-digit session passes; the
 * hundredth opens in 2045.
 */
export function isPlausibleSession(session: number, latestDate?: PlainDate): boolean {
  if (!Number.isInteger(session) || session < FIRST_SLASH_SESSION) return false;
  if (latestDate === undefined) return session <= 99;
  const window = sessionWindow(session);
  return window !== null && compareDates(window.from, latestDate) <= 0;
}

/**
 * Whether resolutions of a special session are numbered `S-32/1`, or of an emergency one `ES-10/13`:
 * of the eighth (1978) and the sixth (1980) to the newest one known. A later one may have met since.
 */
export function isSpecialSession(session: number, isEmergency: boolean): boolean {
  return isEmergency ? session >= 6 && session <= 11 : session >= 8 && session <= 33;
}

interface CurrentSession extends Fact {
  readonly session: number;
}

function older(session: number, { status, source }: Fact): CurrentSession | null {
  return session > 1 ? { session: session - 1, status, source } : null;
}

/**
 * Monday of the first week of September that holds a working day, as a day of September (0 and
 * below are days of August), by the weekday of 1 September from Sunday to Saturday.
 */
const FIRST_MONDAY: readonly number[] = [2, 1, 0, -1, -2, -3, 3];

/**
 * Session 1 met in January and February and from October to December 1946; session 5 was only
 * suspended, and closed the day before session 6 opened in Paris; session 19 opened in December.
 */
const IRREGULAR_WINDOWS: ReadonlyMap<number, DateWindow & Fact> = new Map<
  number,
  DateWindow & Fact
>([
  [
    1,
    {
      from: plainDate(1946, 1, 10),
      to: plainDate(1946, 12, 31),
      status: 'verified',
      source: 'first session: 10 January to 14 February and 23 October to 15 December 1946',
    },
  ],
  [
    5,
    {
      from: plainDate(1950, 9, 1),
      to: plainDate(1951, 11, 5),
      status: 'general-knowledge',
      source: GENERAL_KNOWLEDGE,
    },
  ],
  [
    19,
    {
      from: plainDate(1964, 12, 1),
      to: plainDate(1965, 9, 30),
      status: 'general-knowledge',
      source: GENERAL_KNOWLEDGE,
    },
  ],
]);

const OPENINGS_SOURCE =
  'list of General Assembly sessions (Wikipedia); 72 to 77 also ask.un.org/faq/14598';

/** The openings that were read somewhere, and the late ones of the first decades. */
export const OPENINGS: readonly (readonly [
  session: number,
  year: number,
  month: number,
  day: number,
  status: 'verified' | 'general-knowledge',
])[] = [
  [1, 1946, 1, 10, 'verified'],
  [6, 1951, 11, 6, 'general-knowledge'],
  [7, 1952, 10, 14, 'general-knowledge'],
  [11, 1956, 11, 12, 'general-knowledge'],
  [19, 1964, 12, 1, 'general-knowledge'],
  [68, 2013, 9, 17, 'verified'],
  [69, 2014, 9, 16, 'verified'],
  [70, 2015, 9, 15, 'verified'],
  [71, 2016, 9, 13, 'verified'],
  [72, 2017, 9, 12, 'verified'],
  [73, 2018, 9, 18, 'verified'],
  [74, 2019, 9, 17, 'verified'],
  [75, 2020, 9, 15, 'verified'],
  [76, 2021, 9, 14, 'verified'],
  [77, 2022, 9, 13, 'verified'],
  [78, 2023, 9, 5, 'verified'],
  [79, 2024, 9, 10, 'verified'],
  [80, 2025, 9, 9, 'verified'],
];
