import { nearest } from '../../core/lint/nearest.ts';
import type { Locale } from '../../core/lint/rule.ts';
import { say } from '../messages.ts';

/** That an option does not take a value; `similar` is what may be meant. */
export function badValue(
  value: string,
  allowed: readonly string[],
  option: string,
  locale: Locale,
  similar = nearest(value, allowed),
): string {
  const complaint = say(locale, 'badValue', { option, value, allowed: allowed.join(', ') });
  return similar === undefined
    ? complaint
    : `${complaint} ${say(locale, 'didYouMean', { name: similar })}`;
}
