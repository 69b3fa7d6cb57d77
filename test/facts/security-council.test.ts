import { describe, expect, it } from 'vitest';
import {
  SECURITY_COUNCIL_YEARS,
  securityCouncilNumbers,
  securityCouncilYear,
} from '../../core/facts/security-council.ts';

function check(rows: readonly (readonly [number: number, year: number | null])[]) {
  for (const [number, year] of rows) {
    it(`resolution ${number} is of ${year ?? 'an unknown year'}`, () =>
      expect(securityCouncilYear(number)?.year ?? null).toBe(year));
  }
}

describe('securityCouncilYear', () => {
  check([
    [1, 1946],
    [132, 1959],
    [242, 1967],
    [1373, 2001],
    [1540, 2004],
    [2195, 2014], // a published draft has «2195 (2015)»
    [2196, 2015],
    [2396, 2017],
    [2462, 2019],
    [2767, 2024],
    [2768, 2025],
    [2811, 2025],
    [2825, 2026],
    [2826, null],
    [9999, null],
    [0, null],
    [-5, null],
    [2195.5, null],
  ]);
});

describe('the table', () => {
  it('has every year and every number once', () => {
    let [nextYear, nextNumber] = [1946, 1];
    for (const [year, first, last] of SECURITY_COUNCIL_YEARS) {
      expect([year, first]).toEqual([nextYear, nextNumber]);
      expect(last).toBeGreaterThanOrEqual(first);
      [nextYear, nextNumber] = [year + 1, last + 1];
    }
  });

  it('leaves the last year open and no other', () => {
    const open = SECURITY_COUNCIL_YEARS.map(([year]) => securityCouncilNumbers(year)).filter(
      (row) => row?.last === null,
    );
    expect(open.map((row) => row?.year)).toEqual([SECURITY_COUNCIL_YEARS.at(-1)![0]]);
  });

  it('says for a closed year what its numbers are', () => {
    expect(securityCouncilNumbers(2019)).toMatchObject({ first: 2452, last: 2503 });
    expect(securityCouncilNumbers(1945)).toBeNull();
    expect(securityCouncilNumbers(2100)).toBeNull();
  });
});
