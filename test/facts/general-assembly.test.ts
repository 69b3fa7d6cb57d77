import { describe, expect, it } from 'vitest';
import { compareDates, isInWindow, type PlainDate, plainDate } from '../../core/facts/calendar.ts';
import {
  currentSessionOn,
  isPlausibleSession,
  OPENINGS,
  openingByRule,
  sessionOpening,
  sessionsOn,
  sessionWindow,
} from '../../core/facts/general-assembly.ts';

type Day = readonly [year: number, month: number, day: number];

function check<T>(
  run: (date: PlainDate) => T,
  rows: readonly (readonly [day: Day, expected: T])[],
) {
  for (const [day, expected] of rows) {
    it(`${day.join('-')} -> ${JSON.stringify(expected)}`, () =>
      expect(run(plainDate(...day))).toEqual(expected));
  }
}

describe('openings', () => {
  it('follow the rule wherever they were read', () => {
    let compared = 0;
    for (const [session, year, month, day, status] of OPENINGS) {
      if (status !== 'verified' || session < 58) continue;
      expect(openingByRule(session)).toEqual(plainDate(year, month, day));
      compared++;
    }
    expect(compared).toBe(13);
  });

  it('follow the rule in other years too', () => {
    // Session 58 ended on 13 September 2004, session 59 was to close on 12 September 2005 (press
    // releases GA/10252 and GA/10256); A/66/49 begins on 13 September 2011.
    const known: readonly (readonly [number, Day])[] = [
      [59, [2004, 9, 14]],
      [60, [2005, 9, 13]],
      [66, [2011, 9, 13]],
      [81, [2026, 9, 8]],
    ];
    for (const [session, day] of known) {
      expect(sessionOpening(session)).toMatchObject({
        date: plainDate(...day),
        status: 'inferred',
      });
    }
  });

  it('are unknown where nobody read them and no rule holds', () => {
    for (const session of [0, 2, 31, 57, 60.5]) expect(sessionOpening(session)).toBeNull();
  });

  it('are inside the window of their session and outside that of the one before last', () => {
    for (let session = 1; session <= 99; session++) {
      const opening = sessionOpening(session);
      if (opening === null) continue;
      expect(isInWindow(opening.date, sessionWindow(session)!)).toBe(true);
      const older = sessionWindow(session - 2);
      if (older !== null) expect(compareDates(opening.date, older.to)).toBeGreaterThan(0);
    }
  });
});

describe('windows', () => {
  it('hold real resolutions of either year', () => {
    const real: readonly (readonly [session: number, day: Day])[] = [
      [1, [1946, 2, 14]],
      [1, [1946, 12, 15]],
      [5, [1951, 11, 5]],
      [19, [1965, 9, 1]],
      [53, [1999, 9, 13]],
      [60, [2006, 9, 8]],
      [62, [2008, 9, 5]],
      [71, [2016, 11, 21]],
      [71, [2017, 6, 15]],
      [72, [2018, 6, 26]],
    ];
    for (const [session, day] of real) {
      expect(isInWindow(plainDate(...day), sessionWindow(session)!)).toBe(true);
    }
  });

  it('leave no day between two sessions, but where session 19 came late', () => {
    for (let session = 2; session <= 99; session++) {
      const [older, newer] = [sessionWindow(session - 1)!, sessionWindow(session)!];
      if (session !== 2 && session !== 19) {
        expect(compareDates(newer.from, older.to)).toBeLessThanOrEqual(0);
      }
    }
  });

  it('are verified but for the two that are general knowledge', () => {
    const weak = Array.from({ length: 99 }, (_, index) => index + 1).filter(
      (session) => sessionWindow(session)?.status !== 'verified',
    );
    expect(weak).toEqual([5, 19]);
  });
});

describe('sessionsOn', () => {
  check(
    (date) => sessionsOn(date).sessions,
    [
      [[2018, 11, 26], [73]],
      [
        [2018, 9, 10],
        [72, 73],
      ],
      [
        [2006, 9, 8],
        [60, 61],
      ],
      [[2019, 7, 23], [73]],
      [[1946, 1, 10], [1]],
      [[1946, 1, 9], []],
      [
        [1951, 10, 20],
        [5, 6],
      ],
      [[1964, 10, 20], []],
      [[1945, 10, 24], []],
    ],
  );
});

describe('currentSessionOn', () => {
  check(
    (date) => currentSessionOn(date)?.session ?? null,
    [
      [[2018, 9, 17], 72],
      [[2018, 9, 18], 73],
      [[2019, 9, 16], 73],
      [[2023, 9, 5], 78],
      [[2025, 11, 27], 80],
      [[2026, 9, 7], 80],
      [[1999, 9, 15], 53],
      [[1999, 10, 1], 54],
      [[1951, 11, 5], 5],
      [[1951, 11, 6], 6],
      [[1964, 11, 30], 18],
      [[1946, 3, 1], 1],
      [[1945, 10, 24], null],
    ],
  );

  it('says how sure it is', () => {
    expect(currentSessionOn(plainDate(2018, 12, 17))?.status).toBe('verified');
    expect(currentSessionOn(plainDate(2018, 9, 18))?.status).toBe('verified');
    expect(currentSessionOn(plainDate(2026, 9, 9))?.status).toBe('inferred');
    expect(currentSessionOn(plainDate(1999, 9, 15))?.status).toBe('general-knowledge');
  });
});

describe('isPlausibleSession', () => {
  check(
    (date) => [30, 31, 72, 73, 74, 247].map((session) => isPlausibleSession(session, date)),
    [
      [
        [2018, 8, 31],
        [false, true, true, false, false, false],
      ],
      [
        [2018, 9, 1],
        [false, true, true, true, false, false],
      ],
    ],
  );

  it('takes every two-digit session from 31 on without a date', () => {
    const sessions = [15, 30, 31, 99, 100, 288, 70.5];
    expect(sessions.map((session) => isPlausibleSession(session))).toEqual([
      false,
      false,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
