import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dateNumber } from '../../core/facts/calendar.ts';
import { builtInFacts, createFacts } from '../../core/facts/facts.ts';
import { INSTRUMENTS } from '../../core/facts/instruments.ts';
import { securityCouncilYear } from '../../core/facts/security-council.ts';
import { RESOLUTION_SERIES } from '../../core/facts/series.ts';
import { lastWorldNumber, type WorldNumber, worldDay } from '../../core/facts/world-register.ts';

const root = join(import.meta.dirname, '../..');
const script = join(root, 'scripts/world-register.mjs');
const data = join(root, 'core/facts/world-register-data.ts');
const shared = join(root, '../shared/official/register.jsonl');

type Row = readonly [
  body: string,
  number: number,
  session: number | string,
  day: number | null,
  status?: string,
  parts?: readonly number[],
];

const ga = 'general-assembly';

describe('the day of a resolution', () => {
  const rows: readonly Row[] = [
    [ga, 146, 76, 20211216, 'verified'],
    [ga, 1, 70, 20150925, 'attested'],
    [ga, 1514, 15, 19601214, 'attested'],
    [ga, 1874, 'S-4', 19630627, 'attested'],
    [ga, 2, 'S-8', 19780421, 'attested'],
    [ga, 6, 'ES-11', 20230223, 'verified'],
    [ga, 258, 97, null],
    [ga, 402, 78, null],
    ['security-council', 2396, 2017, 20171221, 'verified'],
    ['security-council', 2396, 2018, null],
    ['ecosoc', 9, 2025, 20250610, 'verified'],
    ['human-rights-council', 19, 12, 20091002, 'attested'],
    ['interpol', 2, 89, null],
    ['other', 1, 75, null],
    // A second part of another day: without its letter either can be meant.
    [ga, 235, 76, null],
    [ga, 235, 76, 20220629, 'inferred', [2]],
    [ga, 235, 76, 20211224, 'verified', [1]],
    [ga, 235, 76, null, '', [1, 2]],
    [ga, 247, 76, null, '', [3]],
  ];
  for (const [body, number, session, day, status, parts] of rows) {
    it(`${body} ${session}/${number} ${parts ?? ''}`, () => {
      const number_: WorldNumber = { body, number, session, ...(parts ? { parts } : {}) };
      const known = worldDay(number_);
      expect(known && dateNumber(known.date)).toBe(day);
      if (day !== null) expect(known?.status).toBe(status);
    });
  }
});

it('says the last number of a session that is over and known whole', () => {
  const lasts = [73, 74, 77, 79, 80, 97].map((session) => lastWorldNumber(ga, session));
  expect(lasts).toEqual([null, 307, 338, 334, null, null]);
  expect(lastWorldNumber('ecosoc', 2023)).toBeNull();
});

it('agrees with the other tables', () => {
  const members = RESOLUTION_SERIES.flatMap(({ members }) => members);
  let compared = 0;
  for (const { number, session, date, dateStatus } of [...members, ...INSTRUMENTS]) {
    const known = number === null ? null : worldDay({ body: ga, number, session });
    if (known === null || dateStatus === 'general-knowledge') continue;
    expect(known.date, `${session}/${number}`).toEqual(date);
    compared++;
  }
  expect(compared).toBeGreaterThan(15);
  for (let number = 1; number <= 2825; number++) {
    const year = securityCouncilYear(number)?.year ?? 0;
    const known = worldDay({ body: 'security-council', number, session: year });
    if (known !== null) expect(known.date.year).toBe(year);
  }
});

describe('what counts beside it', () => {
  const dayOf = (tables: Parameters<typeof createFacts>[0], number: number) => {
    const known = createFacts(tables).knownDate(ga, number, 76);
    return known && [known.date.day, known.status];
  };
  const row = { resolution: 'A/RES/76/146', date: '2021-12-17' };

  it('a house overrides it, but for hearsay', () => {
    expect(dayOf([], 146)).toEqual([16, 'verified']);
    expect(dayOf([{ resolutions: [{ ...row, status: 'inferred' }] }], 146)).toEqual([
      17,
      'inferred',
    ]);
    expect(dayOf([{ resolutions: [row] }], 146)).toEqual([16, 'verified']);
    const attested = { ...row, title: null, files: 2, dates: [] };
    expect(dayOf([{ attested: [attested] }], 146)).toEqual([17, 'attested']);
    expect(dayOf([{ attested: [{ ...attested, date: null }] }], 146)).toEqual([16, 'verified']);
  });

  it('names its source', () => {
    expect(builtInFacts.knownDate(ga, 146, 76)?.source).toContain('United Nations');
  });
});

describe.skipIf(!existsSync(shared))('the data (skipped without the shared register)', () => {
  it('is what the script makes', () => {
    const { status, stderr } = spawnSync(process.execPath, [script, '--check'], {
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(statSync(data).size).toBeLessThan(60_000);
  });
});
