import type { Rule } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { table } from '../../reports/terminal/table.ts';
import { reportTexts } from '../../reports/texts.ts';
import type { Arguments } from '../arguments.ts';
import { commandTexts } from '../texts.ts';

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
    say(locale, commandTexts.columnRule),
    say(locale, commandTexts.columnSeverity),
    say(locale, commandTexts.columnFix),
    say(locale, commandTexts.columnDescription),
  ];
  const rows = rules.map((rule) => [
    `${rule.meta.family}/${rule.id}`,
    say(locale, reportTexts[rule.meta.severity]),
    rule.meta.fix,
    rule.meta.description[locale],
  ]);
  return `${table([head, ...rows]).join('\n')}\n`;
}
