import { describe, expect, it } from 'vitest';
import { compareDates, isInWindow, isValidDate, plainDate } from '../../core/facts/calendar.ts';
import { builtInFacts } from '../../core/facts/facts.ts';
import { sessionWindow } from '../../core/facts/general-assembly.ts';
import { INSTRUMENTS } from '../../core/facts/instruments.ts';
import { newestMember, RESOLUTION_SERIES, seriesOf } from '../../core/facts/series.ts';
import type { FactStatus } from '../../core/facts/status.ts';

type Row = readonly [
  number: number,
  session: number,
  date: readonly [number, number, number] | null,
  status?: FactStatus,
];

function check(rows: readonly Row[]) {
  for (const [number, session, date, status] of rows) {
    it(`${session}/${number} is of ${date?.join('-') ?? 'an unknown day'}`, () => {
      const known = builtInFacts.knownDate('general-assembly', number, session);
      if (date === null) expect(known).toBeNull();
      else expect(known).toMatchObject({ date: plainDate(...date), status });
    });
  }
}

describe('knownDate', () => {
  check([
    [1, 51, [1996, 10, 15], 'verified'],
    [19, 71, [2016, 11, 21], 'verified'],
    [288, 60, [2006, 9, 8], 'verified'],
    [291, 71, [2017, 6, 15], 'verified'],
    [247, 74, [2019, 12, 27], 'verified'],
    [230, 65, [2010, 12, 21], 'inferred'],
    [282, 66, [2012, 6, 29], 'attested'],
    [20, 77, [2022, 11, 21], 'verified'],
    [243, 79, [2024, 12, 24], 'verified'],
    [1, 70, [2015, 9, 25], 'attested'],
    [2, 66, null],
    [19, 51, null],
  ]);

  it('knows nothing of other bodies', () => {
    expect(builtInFacts.knownDate('crime-commission', 1, 51)).toBeNull();
  });
});

describe('series', () => {
  const cooperation = seriesOf(RESOLUTION_SERIES, 10, 75)!.series;

  it('finds the newest member before the date of the text', () => {
    const newest = (...day: [number, number, number]) => {
      const member = newestMember(cooperation, plainDate(...day));
      return member === null ? null : [member.session, member.number];
    };
    expect(newest(2020, 11, 23)).toEqual([73, 11]);
    expect(newest(2020, 11, 24)).toEqual([75, 10]);
    expect(newest(2025, 11, 27)).toEqual([79, 136]);
    expect(newest(1990, 1, 1)).toBeNull();
  });

  it('marks what is cited for its own sake', () => {
    expect(seriesOf(RESOLUTION_SERIES, 1, 51)?.member.role).toBe('origin');
    expect(seriesOf(RESOLUTION_SERIES, 288, 60)?.member.role).toBe('origin');
    expect(seriesOf(RESOLUTION_SERIES, 284, 72)?.member.role).toBe('member');
    expect(seriesOf(RESOLUTION_SERIES, 74, 247)).toBeNull();
  });

  it('stands in order of date, within the sessions, without doubles', () => {
    const seen = new Set<string>();
    for (const { members } of RESOLUTION_SERIES) {
      expect([...members].sort((a, b) => compareDates(a.date, b.date))).toEqual(members);
      for (const { number, session, date } of members) {
        expect(isInWindow(date, sessionWindow(session)!)).toBe(true);
        seen.add(`${session}/${number}`);
      }
    }
    expect(seen.size).toBe(RESOLUTION_SERIES.flatMap(({ members }) => members).length);
  });
});

describe('instruments', () => {
  it('have real dates within the session of their resolution', () => {
    for (const { name, date, session } of INSTRUMENTS) {
      expect(isValidDate(date), name).toBe(true);
      expect(isInWindow(date, sessionWindow(session)!), name).toBe(true);
    }
  });

  it('agree with the series', () => {
    let shared = 0;
    for (const { number, session, date } of INSTRUMENTS) {
      const member = seriesOf(RESOLUTION_SERIES, number, session)?.member;
      if (member === undefined) continue;
      expect(member.date).toEqual(date);
      shared++;
    }
    expect(shared).toBe(2);
  });

  it('have names of their own', () => {
    expect(new Set(INSTRUMENTS.map(({ name }) => name)).size).toBe(INSTRUMENTS.length);
  });
});
