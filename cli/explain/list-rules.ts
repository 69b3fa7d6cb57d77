import type { Rule } from '../../core/lint/define-rule.ts';
import { table } from '../../reports/terminal/table.ts';
import type { Arguments } from '../command-line/read-arguments.ts';
import { say } from '../messages.ts';

export function listRules(rules: readonly Rule[], { reports, locale }: Arguments): string {
  if (reports.some(({ format }) => format === 'json')) {
    const list = rules.map(({ id, meta: { family, severity, fix, since, description } }) => ({
      id,
      family,
      severity,
      fix,
      since,
      description: description[locale],
    }));
    return `${JSON.stringify(list, null, 2)}\n`;
  }
  const head = [
    say(locale, 'columnRule'),
    say(locale, 'columnSeverity'),
    say(locale, 'columnFix'),
    say(locale, 'columnDescription'),
  ];
  const rows = rules.map((rule) => [
    `${rule.meta.family}/${rule.id}`,
    say(locale, rule.meta.severity),
    rule.meta.fix,
    rule.meta.description[locale],
  ]);
  return `${table([head, ...rows]).join('\n')}\n`;
}
