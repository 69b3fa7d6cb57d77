import { describe, expect, it } from 'vitest';
import { isInWindow, plainDate } from '../../core/facts/calendar.ts';
import {
  INTERPOL_SESSIONS,
  interpolSession,
  interpolSessionFacts,
  interpolYear,
} from '../../core/facts/interpol-sessions.ts';
import {
  commissionYear,
  ecosocWindow,
  humanRightsCouncilSession,
  humanRightsCouncilSessions,
} from '../../core/facts/other-bodies.ts';

function check<T>(
  run: (value: number) => T,
  rows: readonly (readonly [value: number, expected: T])[],
) {
  for (const [value, expected] of rows) {
    it(`${value} -> ${JSON.stringify(expected)}`, () => expect(run(value)).toEqual(expected));
  }
}

describe('Economic and Social Council', () => {
  const fits = (year: number, ...day: [number, number, number]) =>
    isInWindow(plainDate(...day), ecosocWindow(year)!);

  it('starts its session in July of the year before, since 2014', () => {
    expect(fits(2019, 2018, 7, 26)).toBe(true);
    expect(fits(2019, 2018, 7, 19)).toBe(false);
    expect(fits(2019, 2019, 7, 23)).toBe(true);
    expect(fits(2019, 2020, 1, 1)).toBe(false);
    expect(fits(2004, 2004, 7, 21)).toBe(true);
    expect(fits(2004, 2003, 7, 21)).toBe(false);
  });

  it('had other numbers before 1978', () => {
    expect(ecosocWindow(1977)).toBeNull();
    expect(ecosocWindow(1978)).not.toBeNull();
    expect(ecosocWindow(74)).toBeNull();
  });
});

describe('crime commission', () => {
  check(
    (session) => commissionYear('crime-commission', session)?.year ?? null,
    [
      [1, 1992],
      [11, 2002],
      [14, 2005],
      [22, 2013],
      [23, 2014],
      [26, 2017],
      [28, 2019],
      [30, 2021],
      [0, null],
      [2.5, null],
    ],
  );

  it('is known surely between the sessions that were read', () => {
    expect(commissionYear('crime-commission', 26)?.status).toBe('verified');
    expect(commissionYear('crime-commission', 34)?.status).toBe('inferred');
  });
});

describe('Human Rights Council', () => {
  const place = (session: number) => {
    const found = humanRightsCouncilSession(session);
    return found === null ? null : [found.year, found.place];
  };
  check(place, [
    [1, [2006, 1]],
    [3, [2006, 3]],
    [4, [2007, 1]],
    [16, [2011, 1]],
    [17, [2011, 2]],
    [31, [2016, 1]],
    [45, [2020, 3]],
    [46, [2021, 1]],
    [48, [2021, 3]],
    [58, [2025, 1]],
    [0, null],
    [1.5, null],
  ]);

  it('has three sessions a year', () => {
    expect(humanRightsCouncilSessions(2021)).toMatchObject({ first: 46, last: 48 });
    expect(humanRightsCouncilSessions(2005)).toBeNull();
    expect(humanRightsCouncilSession(70)?.status).toBe('inferred');
  });
});

describe('narcotics commission', () => {
  check((session) => commissionYear('narcotics-commission', session), [[57, null]]);
});

describe('INTERPOL', () => {
  check(
    (year) => interpolSession(year)?.session,
    [
      [1996, 65],
      [2008, 77],
      [2019, 88],
      [2020, null],
      [2021, 89],
      [2025, 93],
      [2026, 94],
      [1994, 63],
      [1956, 25],
      [1930, undefined],
    ],
  );
  check(
    (session) => interpolYear(session)?.year ?? null,
    [
      [65, 1996],
      [88, 2019],
      [89, 2021],
      [93, 2025],
      [94, 2026],
      [64, 1995],
      [3, null],
    ],
  );

  it('says that there was no session in 2020 rather than nothing', () => {
    expect(interpolSession(2020)).toMatchObject({ session: null, status: 'verified' });
  });

  it('knows the years of the table surely, the others by counting', () => {
    expect(interpolSession(2025)?.status).toBe('verified');
    expect(interpolSession(1998)?.status).toBe('inferred');
    expect(interpolSession(1990)?.status).toBe('inferred');
    expect(interpolYear(95)?.status).toBe('inferred');
  });

  it('counts as the table does', () => {
    const sessions = INTERPOL_SESSIONS.map(({ session }) => session);
    expect(sessions).toEqual(sessions.map((_, index) => 93 - index));
    for (const { session, year, from, to } of INTERPOL_SESSIONS) {
      expect(year).toBe(session + (session > 88 ? 1932 : 1931));
      for (const day of [from, to]) if (day !== null) expect(day.year).toBe(year);
    }
  });

  it('gives days and place with a status of their own', () => {
    expect(interpolSessionFacts(93)).toMatchObject({
      city: 'Marrakech',
      from: plainDate(2025, 11, 24),
      to: plainDate(2025, 11, 27),
      placeStatus: 'verified',
    });
    expect(interpolSessionFacts(68)?.placeStatus).toBe('general-knowledge');
    expect(interpolSessionFacts(1)).toBeNull();
  });
});
