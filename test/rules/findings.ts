import type { Linter } from '../../core/lint/linter.ts';

/** The findings of a text as `severity rule/message text`. */
export function findingsOf(linter: Linter, text: string): string[] {
  return linter
    .lint(text)
    .findings.map(
      ({ start, end, ruleId, message, severity }) =>
        `${severity} ${ruleId}/${message} ${text.slice(start, end)}`,
    );
}
