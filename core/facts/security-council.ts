import type { Fact } from './status.ts';

/**
 * The Security Council has numbered its resolutions in one sequence since 1946, and the year in
 * brackets is the year of adoption: `القرار 2396 (2017)`. So the number decides the year.
 *
 * The last row is open: its last number is only the highest one known here. A number above it is
 * unknown, not wrong. A number that the table does not know can still contradict a closed year:
 * ask `securityCouncilNumbers` for the year that the text gives.
 */
export interface SecurityCouncilYear extends Fact {
  readonly year: number;
}

export interface SecurityCouncilNumbers extends Fact {
  readonly year: number;
  readonly first: number;
  /** Null while the year is open. */
  readonly last: number | null;
}

/** The year of adoption of a resolution; null when the number is unknown here. */
export function securityCouncilYear(number: number): SecurityCouncilYear | null {
  if (!Number.isInteger(number)) return null;
  for (const [year, first, last] of SECURITY_COUNCIL_YEARS) {
    if (first <= number && number <= last)
      return { year, status: 'verified', source: sourceOf(year) };
  }
  return null;
}

/** The numbers of a year; null when the year is not in the table. */
export function securityCouncilNumbers(year: number): SecurityCouncilNumbers | null {
  const row = SECURITY_COUNCIL_YEARS.find(([rowYear]) => rowYear === year);
  if (row === undefined) return null;
  const [, first, last] = row;
  return {
    year,
    first,
    last: year === OPEN_YEAR ? null : last,
    status: 'verified',
    source: sourceOf(year),
  };
}

const OPEN_YEAR = 2026;

function sourceOf(year: number): string {
  if (year <= 1993) return 'file names of the data set SeanFobbe/cr-unsc';
  if (year <= 2019) return 'first and last outcome of the year in the meeting table unsc_for_us';
  if (year <= 2023) return 'numbers adopted per year (United Nations round-ups) and contiguity';
  if (year === 2024) {
    return '46 resolutions in 2024 (Security Council Report, January 2025); 2767 on 27 December 2024 (press release SC/15955), 2768 on 15 January 2025 (SC/15965)';
  }
  return '2811 on 29 December 2025 (press release SC/16269); 2812 to 2825 (June 2026) as published';
}

/** Year, first number, last number. */
export const SECURITY_COUNCIL_YEARS: readonly (readonly [number, number, number])[] = [
  [1946, 1, 15],
  [1947, 16, 37],
  [1948, 38, 66],
  [1949, 67, 78],
  [1950, 79, 89],
  [1951, 90, 96],
  [1952, 97, 98],
  [1953, 99, 103],
  [1954, 104, 105],
  [1955, 106, 110],
  [1956, 111, 121],
  [1957, 122, 126],
  [1958, 127, 131],
  [1959, 132, 132],
  [1960, 133, 160],
  [1961, 161, 170],
  [1962, 171, 177],
  [1963, 178, 185],
  [1964, 186, 199],
  [1965, 200, 219],
  [1966, 220, 232],
  [1967, 233, 244],
  [1968, 245, 262],
  [1969, 263, 275],
  [1970, 276, 291],
  [1971, 292, 307],
  [1972, 308, 324],
  [1973, 325, 344],
  [1974, 345, 366],
  [1975, 367, 384],
  [1976, 385, 402],
  [1977, 403, 422],
  [1978, 423, 443],
  [1979, 444, 461],
  [1980, 462, 484],
  [1981, 485, 499],
  [1982, 500, 528],
  [1983, 529, 545],
  [1984, 546, 559],
  [1985, 560, 580],
  [1986, 581, 593],
  [1987, 594, 606],
  [1988, 607, 626],
  [1989, 627, 646],
  [1990, 647, 683],
  [1991, 684, 725],
  [1992, 726, 799],
  [1993, 800, 892],
  [1994, 893, 969],
  [1995, 970, 1035],
  [1996, 1036, 1092],
  [1997, 1093, 1146],
  [1998, 1147, 1219],
  [1999, 1220, 1284],
  [2000, 1285, 1334],
  [2001, 1335, 1386],
  [2002, 1387, 1454],
  [2003, 1455, 1521],
  [2004, 1522, 1580],
  [2005, 1581, 1651],
  [2006, 1652, 1738],
  [2007, 1739, 1794],
  [2008, 1795, 1859],
  [2009, 1860, 1907],
  [2010, 1908, 1966],
  [2011, 1967, 2032],
  [2012, 2033, 2085],
  [2013, 2086, 2132],
  [2014, 2133, 2195],
  [2015, 2196, 2259],
  [2016, 2260, 2336],
  [2017, 2337, 2397],
  [2018, 2398, 2451],
  [2019, 2452, 2503],
  [2020, 2504, 2560],
  [2021, 2561, 2617],
  [2022, 2618, 2671],
  [2023, 2672, 2721],
  [2024, 2722, 2767],
  [2025, 2768, 2811],
  [2026, 2812, 2825],
];
