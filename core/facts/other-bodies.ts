import { type DateWindow, plainDate } from './calendar.ts';
import type { Fact } from './status.ts';

/** Sessions and years of the Economic and Social Council, its commissions and the Human Rights Council. */

/**
 * Days on which a resolution `N/YYYY` of the Economic and Social Council can have been adopted.
 * The year is that of the session. Since the cycle of 2014 a session runs from July to July, so the
 * first texts of the session of 2019 are of July 2018. Null before 1978, when the numbers ran on
 * over the years: `1733 (د-54)`.
 */
export function ecosocWindow(year: number): (DateWindow & Fact) | null {
  if (!Number.isInteger(year) || year < FIRST_ECOSOC_YEAR) return null;
  const from = year >= 2014 ? plainDate(year - 1, 7, 20) : plainDate(year, 1, 1);
  return { from, to: plainDate(year, 12, 31), status: 'verified', source: ECOSOC_SOURCE };
}

/** The commissions whose resolutions are numbered session/number with one run of years. */
export type CommissionBody = 'crime-commission' | 'human-rights-council' | 'narcotics-commission';

/** The year of a session; null when the session cannot be or its year is not known here. */
export function commissionYear(
  body: CommissionBody,
  session: number,
): ({ readonly year: number } & Fact) | null {
  switch (body) {
    case 'crime-commission':
      return crimeCommissionYear(session);
    case 'human-rights-council':
      return humanRightsCouncilSession(session);
    case 'narcotics-commission':
      // No source was found for the numbers of its sessions.
      return null;
  }
}

/**
 * The Commission on Crime Prevention and Criminal Justice meets in one session a year; the
 * reconvened meetings of December belong to the session of that year.
 */
export function crimeCommissionYear(session: number): ({ readonly year: number } & Fact) | null {
  if (!Number.isInteger(session) || session < 1) return null;
  return { year: session + CRIME_COMMISSION_OFFSET, ...crimeCommissionFact(session) };
}

export interface HumanRightsCouncilSession extends Fact {
  readonly year: number;
  /** Of the three regular sessions of a year: February or March, June or July, September. */
  readonly place: 1 | 2 | 3;
}

/**
 * The Human Rights Council holds three regular sessions a year, numbered through since June 2006.
 * Sessions are resumed (the sixth in December 2007), so only the year is a safe window.
 */
export function humanRightsCouncilSession(session: number): HumanRightsCouncilSession | null {
  if (!Number.isInteger(session) || session < 1) return null;
  const place = PLACES[(session - 1) % 3] ?? 1;
  const isBetweenKnown = session >= 16 && session <= 58;
  return {
    year: 2006 + Math.floor((session - 1) / 3),
    place,
    status: isBetweenKnown ? 'verified' : 'inferred',
    source: HUMAN_RIGHTS_COUNCIL_SOURCE,
  };
}

/** First and last session of a year; null before 2006. */
export function humanRightsCouncilSessions(
  year: number,
): ({ readonly first: number; readonly last: number } & Fact) | null {
  const first = 3 * (year - 2006) + 1;
  const facts = humanRightsCouncilSession(first);
  if (facts === null) return null;
  return { first, last: first + 2, status: facts.status, source: facts.source };
}

const FIRST_ECOSOC_YEAR = 1978;
const ECOSOC_SOURCE =
  'E/2019/99: numbers with the year since 1978; session of 2019 from 26 July 2018 to 24 July 2019';

const CRIME_COMMISSION_OFFSET = 1991;

function crimeCommissionFact(session: number): Fact {
  const isBetweenKnown = session >= 11 && session <= 30;
  return {
    status: isBetweenKnown ? 'verified' : 'inferred',
    source: 'known sessions: 11 = 2002, 14 = 2005, 23 = 2014, 28 = 2019, 30 = 2021',
  };
}

const PLACES: readonly (1 | 2 | 3)[] = [1, 2, 3];
const HUMAN_RIGHTS_COUNCIL_SOURCE =
  'A/66/53 (16 = March 2011, 17 = June 2011); 31 = March 2016, 45 = September 2020, 58 = spring 2025';
