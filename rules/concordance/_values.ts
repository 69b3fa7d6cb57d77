import { placeOfMissing, type ValueDifference } from '../../core/concordance/compare.ts';
import type { Concordance } from '../../core/concordance/concordance.ts';
import { isValidDate } from '../../core/facts/calendar.ts';
import { securityCouncilYear } from '../../core/facts/security-council.ts';
import type { Localised, OptionsSpec, Report, RuleContext } from '../../core/lint/rule.ts';
import { wordsAround } from '../../core/lint/words-around.ts';
import type { Value } from '../../core/source/outline.ts';
import { correctionOf } from './_correction.ts';

type ValueMessage = 'differs' | 'impossible' | 'source-impossible' | 'missing' | 'added' | 'write';

/** What every rule about values says; both sides are quoted. */
export const valueMessages = {
  differs: {
    en: '{actual} stands here, and {expected} in the source: {context}',
    ar: 'ورد هنا {actual} وفي النص الأصلي {expected}: {context}',
  },
  write: { en: 'Write {expected}', ar: 'كتابة {expected}' },
} as const satisfies Partial<Record<ValueMessage, Localised>>;

export const impossibleMessages = {
  impossible: {
    en: '{actual} cannot be right; the source has {expected}: {context}',
    ar: 'لا يصح {actual}، وفي النص الأصلي {expected}: {context}',
  },
  'source-impossible': {
    en: '{actual} stands here, and {expected} in the source, which cannot be right: {context}',
    ar: 'ورد هنا {actual} وفي النص الأصلي {expected} ولا يصح: {context}',
  },
} as const satisfies Partial<Record<ValueMessage, Localised>>;

export const aloneMessages = {
  missing: {
    en: '{expected} of the source has no counterpart here: {context}',
    ar: 'لا مقابل هنا لعبارة {expected} الواردة في النص الأصلي: {context}',
  },
  added: {
    en: '{actual} has no counterpart in the source',
    ar: 'لا مقابل في النص الأصلي لعبارة {actual}',
  },
} as const satisfies Partial<Record<ValueMessage, Localised>>;

/** Reports the differences that `isOwn` takes, at the end of the text, when all is known of it. */
export function reportValues<M extends string, O extends OptionsSpec>(
  { beside, source, report }: Pick<RuleContext<M, O>, 'beside' | 'source' | 'report'>,
  isOwn: (difference: ValueDifference) => boolean,
): { readonly 'resolution:exit'?: () => void } {
  if (beside === null) return {};
  return {
    'resolution:exit': () => {
      const concordance = beside();
      for (const difference of concordance.differences) {
        // The rules of the family share their messages.
        if (isOwn(difference)) report(tell(difference, source, concordance) as Report<M>);
      }
    },
  };
}

function tell(
  difference: ValueDifference,
  source: string,
  { source: original }: Concordance,
): Report<ValueMessage> {
  const { actual, expected, pair } = difference;
  const quote = ({ start, end }: Value, text: string): string =>
    text.slice(start, end).replace(/\s+/gu, ' ');
  if (expected === null) {
    // One of the two is always there.
    const { start, end } = actual as Value;
    return { start, end, message: 'added', data: { actual: quote(actual as Value, source) } };
  }
  const data = {
    expected: quote(expected, original.text),
    context: wordsAround(expected, original.text),
  };
  if (actual === null) return { ...placeOfMissing(pair, expected), message: 'missing', data };
  const { start, end } = actual;
  const correction = correctionOf(difference, source, original.text);
  const isSourceWrong = isImpossible(expected) && !isImpossible(actual);
  return {
    start,
    end,
    message: isSourceWrong
      ? 'source-impossible'
      : isImpossible(actual) && !isImpossible(expected)
        ? 'impossible'
        : 'differs',
    data: { ...data, actual: quote(actual, source) },
    ...(isSourceWrong ? { severity: 'warning' } : {}),
    suggestions:
      correction === null || isSourceWrong
        ? []
        : [{ message: 'write', data: { expected: correction.text }, edits: correction.edits }],
  };
}

/** Only what facts decide: a day that no month has, a year that is not that of its number. */
function isImpossible({ kind, key, date }: Value): boolean {
  if (date !== undefined) {
    const { day, month, year } = date;
    if (year !== null && year > LAST_YEAR) return true;
    return day !== null && year !== null && !isValidDate({ year, month, day });
  }
  if (kind !== 'council') return false;
  const [number = 0, year = 0] = (key.match(/\d+/gu) ?? []).map(Number);
  const known = securityCouncilYear(number);
  return year > LAST_YEAR || (known !== null && known.year !== year);
}

const LAST_YEAR = 2100;
