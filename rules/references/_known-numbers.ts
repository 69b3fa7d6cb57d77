import { dateNumber, type PlainDate } from '../../core/facts/calendar.ts';
import type { Facts } from '../../core/facts/facts.ts';
import { sessionsOn } from '../../core/facts/general-assembly.ts';
import { knownDay } from '../../core/model/citation-days.ts';
import { type Cited, turned } from '../../core/model/cited.ts';
import { fitOf, hasDay } from '../../core/model/readings.ts';
import type { Citation } from '../../core/syntax/tree.ts';

/** Whether a day is known that a citation contradicts in nothing. */
function isKnownOn(source: string, meant: Citation, day: PlainDate, facts: Facts): boolean {
  const known = knownDay(source, meant, facts);
  return known !== null && dateNumber(known.date) === dateNumber(day);
}

/**
 * The numbers seem to have changed places, since only so they go with their year; but as they stand
 * another year is enough, and nothing says which of the two is wrong:
 * - they are known for that day of another year, which is `known`;
 * - they go with the year before or behind, and neither way are they known: `55/56` of December 2001.
 */
export function misdatedAsStored(
  source: string,
  { meant, reading }: Cited,
  facts: Facts,
): { readonly meant: Citation; readonly known: PlainDate | null } | null {
  const { dated } = meant;
  if (reading !== 'transposed' || dated === null || !hasDay(dated)) return null;
  if (isKnownOn(source, meant, dated, facts)) return null;
  const stored = turned(meant);
  const known = knownDay(source, stored, facts)?.date ?? null;
  if (known !== null) {
    const isSameDay = known.month === dated.month && known.day === dated.day;
    return isSameDay ? { meant: stored, known } : null;
  }
  const isNextYear = [dated.year - 1, dated.year + 1].some(
    (year) => fitOf({ ...stored, dated: { ...dated, year } }, false, undefined) === 'confirmed',
  );
  return isNextYear ? { meant: stored, known } : null;
}

/**
 * The session in which this number was adopted on the day of the citation: only where that is known,
 * or where the digits of one session held on that day are reversed.
 */
export function sessionMeant(source: string, meant: Citation, facts: Facts): number | null {
  const { dated, second } = meant;
  if (dated === null || second === null || !hasDay(dated)) return null;
  const { sessions } = sessionsOn(dated);
  const known = sessions.filter((session) =>
    isKnownOn(source, { ...meant, second: session }, dated, facts),
  );
  const reversed = Number([...String(second)].reverse().join(''));
  const [session] = known.length > 0 ? known : sessions;
  const isCertain = known.length === 1 || (sessions.length === 1 && session === reversed);
  return session !== undefined && isCertain ? session : null;
}

/** The one number of this session, a digit or an exchange of digits away, that was adopted on the day of the citation. */
export function numberMeant(source: string, meant: Citation, facts: Facts): number | null {
  const { dated, first } = meant;
  if (dated === null || !hasDay(dated) || first >= 10 * HIGHEST) return null;
  const [number, ...others] = nearNumbers(first).filter((each) =>
    isKnownOn(source, { ...meant, first: each }, dated, facts),
  );
  return number !== undefined && others.length === 0 ? number : null;
}

/** No body but the Security Council has adopted more in a session, and its number says its year. */
const HIGHEST = 400;

const nearNumbersOf = new Map<number, readonly number[]>();

/** A digit or an exchange of digits away; the same few thousand numbers come again in all texts. */
function nearNumbers(number: number): readonly number[] {
  let near = nearNumbersOf.get(number);
  if (near === undefined) {
    near = findNearNumbers(number);
    nearNumbersOf.set(number, near);
  }
  return near;
}

function findNearNumbers(number: number): readonly number[] {
  const digits = [...String(number)];
  const near = new Set<number>();
  digits.forEach((digit, i) => {
    const next = digits[i + 1];
    if (next !== undefined) {
      near.add(Number([...digits.slice(0, i), next, digit, ...digits.slice(i + 2)].join('')));
    }
    const [before, after] = [digits.slice(0, i), digits.slice(i + 1)];
    for (let other = 0; other < 10; other++) {
      near.add(Number([...before, other, ...after].join('')));
      near.add(Number([...before, digit, other, ...after].join('')));
    }
    near.add(Number([...before, ...after].join('')));
  });
  near.delete(number);
  return [...near].filter((each) => each > 0 && each <= HIGHEST);
}
