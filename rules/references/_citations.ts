import { writeNumber } from '../../core/arabic/digits.ts';
import type { PlainDate } from '../../core/facts/calendar.ts';
import { monthPair } from '../../core/facts/months.ts';
import { NO_PLACE } from '../../core/model/word-places.ts';
import type { Words } from '../../core/model/words.ts';
import type { Span } from '../../core/syntax/tree.ts';

/** In a bracket, or after `انظر`: the place gives a source, and cites it in its shortest form. */
export function isAside(words: Words, span: Span): boolean {
  let place = words.previous(words.first(span));
  for (let i = 0; i < LONGEST_ASIDE && place !== NO_PLACE; i++) {
    if (words.is(place, '(')) return true;
    if (words.is(place, ')')) break;
    place = words.previous(place);
  }
  const before = words.ahead(span, LONGEST_SOURCE).map(({ key }) => key);
  return SEE.test(before.reverse().join(' '));
}

/** In words and marks, as far as a bracket is looked for. */
const LONGEST_ASIDE = 40;
/** `انظر أيضا` with up to three words behind it. */
const LONGEST_SOURCE = 5;
const SEE = /(?:^| )[وف]?[اي]نظر(?: (?:أيضا|كذلك))?(?: [^ ]+){0,3}$/u;

/** `21 تشرين الثاني/نوفمبر 2016`, as the organ writes it. */
export function writeDate({ year, month, day }: PlainDate, like: string): string {
  return `${writeNumber(day, like)} ${monthPair(month)} ${writeNumber(year, like)}`;
}
