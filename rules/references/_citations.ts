import { writeNumber } from '../../core/arabic/digits.ts';
import type { PlainDate } from '../../core/facts/calendar.ts';
import { monthPair } from '../../core/facts/months.ts';
import { LONGEST_GAP } from '../../core/model/cited.ts';

/** In a bracket, or after `انظر`: the place gives a source, and cites it in its shortest form. */
export function isAside(source: string, start: number): boolean {
  const before = source.slice(Math.max(0, start - LONGEST_GAP), start);
  if (before.lastIndexOf('(') > before.lastIndexOf(')')) return true;
  if (!before.includes('نظر')) return false;
  return /(?:^|\P{L})[وف]?[اي]نظر(?:[ \t]+(?:أيضا|كذلك))?[ \t]+(?:\p{L}+[ \t]+){0,3}$/u.test(
    before,
  );
}

/** `21 تشرين الثاني/نوفمبر 2016`, as the organ writes it. */
export function writeDate({ year, month, day }: PlainDate, like: string): string {
  return `${writeNumber(day, like)} ${monthPair(month)} ${writeNumber(year, like)}`;
}
