import { createLinter, type Linter } from '../../core/lint/linter.ts';
import type { Rule } from '../../core/lint/rule.ts';

/** The findings of a text as `severity rule/message text`. */
export function findingsOf(linter: Linter, text: string): string[] {
  return linter
    .lint(text)
    .findings.map(
      ({ start, end, ruleId, message, severity }) =>
        `${severity} ${ruleId}/${message} ${text.slice(start, end)}`,
    );
}

/** The findings of a rule alone as `text message`. */
export function messagesOf(rule: Rule, text: string): string[] {
  const { findings } = createLinter([rule]).lint(text);
  return findings.map(({ start, end, message }) => `${text.slice(start, end)} ${message}`);
}
