import { describe, expect, it } from 'vitest';
import { plainDate } from '../../core/facts/calendar.ts';
import * as generalAssembly from '../../core/facts/general-assembly.ts';
import { INSTRUMENTS } from '../../core/facts/instruments.ts';
import * as interpol from '../../core/facts/interpol-sessions.ts';
import * as openers from '../../core/facts/openers.ts';
import * as otherBodies from '../../core/facts/other-bodies.ts';
import { RENAMED_BODIES } from '../../core/facts/renamed-bodies.ts';
import {
  SECURITY_COUNCIL_YEARS,
  securityCouncilNumbers,
  securityCouncilYear,
} from '../../core/facts/security-council.ts';
import { RESOLUTION_SERIES } from '../../core/facts/series.ts';
import { type FactStatus, weakestStatus } from '../../core/facts/status.ts';

interface Row {
  readonly source: string;
}

const STATUSES: ReadonlySet<unknown> = new Set(['verified', 'inferred', 'general-knowledge']);

/** Every field named `status` or `…Status` holds a status, there is one, and the source says something. */
function check(name: string, rows: readonly (Row | null)[], atLeast: number) {
  it(name, () => {
    const found = rows.filter((row) => row !== null);
    expect(found.length).toBeGreaterThanOrEqual(atLeast);
    for (const row of found) {
      const statuses = Object.entries(row).filter(([key]) => /^status$|Status$/u.test(key));
      expect(statuses.length).toBeGreaterThan(0);
      for (const [, status] of statuses) expect(STATUSES.has(status)).toBe(true);
      expect(row.source.length).toBeGreaterThan(5);
      const isWeak = statuses.every(([, status]) => status === 'general-knowledge');
      if (!isWeak) expect(row.source).not.toBe('general knowledge, not checked');
    }
  });
}

function each<T>(from: number, to: number, run: (value: number) => T): T[] {
  return Array.from({ length: to - from + 1 }, (_, index) => run(from + index));
}

describe('every fact has a status and a source', () => {
  const days = each(1946, 2030, (year) => plainDate(year, 9, 14));
  check('renamed bodies', RENAMED_BODIES, 15);
  check('instruments', INSTRUMENTS, 11);
  check(
    'series',
    RESOLUTION_SERIES.flatMap(({ members }) => members),
    20,
  );
  check('openers', openers.OPENER_VERBS, 90);
  check('damaged verbs', openers.DAMAGED_VERBS, 20);
  check(
    'damaged words',
    [...openers.DAMAGED_PARTICLES, ...openers.DAMAGED_NOUNS, ...openers.DAMAGED_IMPERFECTS],
    20,
  );
  check('INTERPOL table', interpol.INTERPOL_SESSIONS, 29);
  check('INTERPOL years', each(1950, 2030, interpol.interpolSession), 70);
  check('INTERPOL sessions', each(20, 99, interpol.interpolYear), 70);
  check(
    'Security Council years',
    SECURITY_COUNCIL_YEARS.map(([year]) => securityCouncilNumbers(year)),
    81,
  );
  check('Security Council numbers', each(1, 2825, securityCouncilYear), 2825);
  check('session windows', each(1, 99, generalAssembly.sessionWindow), 99);
  check('session openings', each(1, 99, generalAssembly.sessionOpening), 40);
  check('sessions on a day', days.map(generalAssembly.sessionsOn), 85);
  check('current session', days.map(generalAssembly.currentSessionOn), 85);
  check('Economic and Social Council', each(1970, 2030, otherBodies.ecosocWindow), 50);
  check('crime commission', each(1, 40, otherBodies.crimeCommissionYear), 40);
  check('Human Rights Council', each(1, 70, otherBodies.humanRightsCouncilSession), 70);
});

describe('weakestStatus', () => {
  const rows: readonly (readonly [FactStatus, FactStatus, FactStatus])[] = [
    ['verified', 'verified', 'verified'],
    ['verified', 'inferred', 'inferred'],
    ['general-knowledge', 'verified', 'general-knowledge'],
    ['inferred', 'general-knowledge', 'general-knowledge'],
  ];
  for (const [a, b, expected] of rows) {
    it(`${a} and ${b} give ${expected}`, () => expect(weakestStatus(a, b)).toBe(expected));
  }
});
