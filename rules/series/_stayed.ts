import type { OptionsSpec, Report, RuleContext } from '../../core/lint/rule.ts';
import { wordsAround } from '../../core/lint/words-around.ts';
import type { Stayed } from '../../core/revision/stayed.ts';

/** What a rule makes of a thing that stayed: the report without its place and quotations. */
type Told<M extends string> = Pick<Report<M>, 'message' | 'suggestions'>;

/**
 * Reports what stayed although it had to move on, as far as `tell` takes it, with the words of the text
 * that is followed. Silent where that text is not known.
 */
export function reportStayed<M extends string, O extends OptionsSpec>(
  { follows, report }: Pick<RuleContext<M, O>, 'follows' | 'report'>,
  tell: (stayed: Stayed) => Told<M> | null,
): { readonly 'resolution:exit'?: () => void } {
  if (follows === null) return {};
  return {
    'resolution:exit': () => {
      const { stayed, oldSource } = follows();
      for (const each of stayed) {
        const told = tell(each);
        if (told === null) continue;
        const { start, end, text, expected, before } = each;
        const context = wordsAround(before, oldSource);
        const data = { text, expected: expected ?? '', context };
        report({ start, end, data, ...told });
      }
    },
  };
}
