import { type PlainDate, plainDate } from './calendar.ts';
import { type Fact, type FactStatus, GENERAL_KNOWLEDGE } from './status.ts';

/**
 * The INTERPOL General Assembly meets once a year and numbers its sessions through: N is the year
 * less 1931 up to 2019. The session of 2020 was put off, so N is the year less 1932 since 2021.
 */

export interface InterpolSession extends Fact {
  readonly session: number;
  readonly year: number;
  readonly city: string;
  /** First and last day, as far as they are known. */
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  /** How well city and days are known; `status` is about the number and the year. */
  readonly placeStatus: FactStatus;
}

/** The session of a year; `session` is null for 2020, when none was held. Null: not known here. */
export function interpolSession(year: number): ({ readonly session: number | null } & Fact) | null {
  if (year === YEAR_WITHOUT_SESSION) {
    return { session: null, status: 'verified', source: 'interpol.int/ar/1/1/2020/2020' };
  }
  const row = INTERPOL_SESSIONS.find((session) => session.year === year);
  if (row !== undefined) return { session: row.session, status: row.status, source: row.source };
  if (!Number.isInteger(year) || year < FIRST_YEAR_OF_FORMULA) return null;
  const session = year - (year > YEAR_WITHOUT_SESSION ? 1932 : 1931);
  return { session, status: 'inferred', source: FORMULA_SOURCE };
}

/** The year of a session; null when it is not known here. */
export function interpolYear(session: number): ({ readonly year: number } & Fact) | null {
  const row = INTERPOL_SESSIONS.find((candidate) => candidate.session === session);
  if (row !== undefined) return { year: row.year, status: row.status, source: row.source };
  if (!Number.isInteger(session)) return null;
  const year = session + (session > LAST_SESSION_BEFORE_GAP ? 1932 : 1931);
  return year < FIRST_YEAR_OF_FORMULA ? null : { year, status: 'inferred', source: FORMULA_SOURCE };
}

/** Number, year, city and days of a session; null when it is not in the table. */
export function interpolSessionFacts(session: number): InterpolSession | null {
  return INTERPOL_SESSIONS.find((candidate) => candidate.session === session) ?? null;
}

const YEAR_WITHOUT_SESSION = 2020;
const LAST_SESSION_BEFORE_GAP = 88;
/** The year of the present constitution; the sessions before it are those of another body. */
const FIRST_YEAR_OF_FORMULA = 1956;
const FORMULA_SOURCE = 'one session a year, counted from the sessions that are known';
const PAGES = 'interpol.int or press reports of the session';
const COUNTED = 'year verified; number counted from the neighbouring sessions';

type Day = readonly [month: number, day: number] | null;

export const INTERPOL_SESSIONS: readonly InterpolSession[] = [
  row(93, 2025, 'Marrakech', [11, 24], [11, 27]),
  row(92, 2024, 'Glasgow', [11, 4], [11, 7]),
  row(91, 2023, 'Vienna', [11, 28], [12, 1]),
  row(90, 2022, 'New Delhi', [10, 18], [10, 21]),
  row(89, 2021, 'Istanbul', [11, 23], [11, 25]),
  row(88, 2019, 'Santiago', null, null),
  row(87, 2018, 'Dubai', null, null),
  row(86, 2017, 'Beijing', null, null),
  row(85, 2016, 'Bali', null, null, 'verified', 'general-knowledge'),
  row(84, 2015, 'Kigali', [11, 2], [11, 5]),
  row(83, 2014, 'Monaco', [11, 3], [11, 7]),
  row(82, 2013, 'Cartagena', [10, 21], [10, 24]),
  row(81, 2012, 'Rome', [11, 5], [11, 8]),
  row(80, 2011, 'Hanoi', [10, 31], null),
  row(79, 2010, 'Doha', null, null, 'verified', 'general-knowledge'),
  row(78, 2009, 'Singapore', [10, 11], [10, 15]),
  row(77, 2008, 'Saint Petersburg', null, null),
  row(76, 2007, 'Marrakech', [11, 5], [11, 8]),
  row(75, 2006, 'Rio de Janeiro', null, [9, 22]),
  row(74, 2005, 'Berlin', [9, 19], [9, 22]),
  row(73, 2004, 'Cancun', [10, 5], [10, 8]),
  row(72, 2003, 'Benidorm', null, [10, 2], 'inferred', 'verified'),
  row(71, 2002, 'Yaounde', null, null, 'inferred', 'verified'),
  row(70, 2001, 'Budapest', null, null, 'inferred', 'general-knowledge'),
  row(69, 2000, 'Rhodes', null, null, 'inferred', 'general-knowledge'),
  row(68, 1999, 'Seoul', null, null, 'inferred', 'general-knowledge'),
  row(67, 1998, 'Cairo', null, null, 'inferred', 'general-knowledge'),
  row(66, 1997, 'New Delhi', null, null, 'inferred', 'general-knowledge'),
  row(65, 1996, 'Antalya', [10, 23], [10, 29]),
];

function row(
  session: number,
  year: number,
  city: string,
  from: Day,
  to: Day,
  status: FactStatus = 'verified',
  placeStatus: FactStatus = 'verified',
): InterpolSession {
  const day = (value: Day): PlainDate | null =>
    value === null ? null : plainDate(year, value[0], value[1]);
  const source = status === 'verified' ? PAGES : COUNTED;
  return {
    session,
    year,
    city,
    from: day(from),
    to: day(to),
    status,
    placeStatus,
    source: placeStatus === 'general-knowledge' ? `${source}; city: ${GENERAL_KNOWLEDGE}` : source,
  };
}
