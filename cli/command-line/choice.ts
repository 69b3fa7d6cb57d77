import { nearest } from '../../core/lint/nearest.ts';
import type { Locale } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { commandTexts } from '../texts.ts';

/** That an option does not take a value; `similar` is what may be meant. */
export function badValue(
  value: string,
  allowed: readonly string[],
  option: string,
  locale: Locale,
  similar = nearest(value, allowed),
): string {
  const complaint = say(locale, commandTexts.badValue, {
    option,
    value,
    allowed: allowed.join(', '),
  });
  return similar === undefined
    ? complaint
    : `${complaint} ${say(locale, commandTexts.didYouMean, { name: similar })}`;
}
