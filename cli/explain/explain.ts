import { settingsProblemText } from '../../core/lint/errors.ts';
import { nearest } from '../../core/lint/nearest.ts';
import type { Locale, Rule } from '../../core/lint/rule.ts';
import { styleOf } from '../../reports/terminal/style.ts';
import { createPrinter } from '../bidi.ts';
import { badValue } from '../command-line/choice.ts';
import { seeHelp } from '../command-line/see-help.ts';
import { knownRules, projectHere } from '../configuration/known-rules.ts';
import { fail } from '../fail.ts';
import { createWriter, wantsColor } from '../output.ts';
import type { SubcommandRequest } from '../subcommands.ts';
import { ruleList, rulePage } from './page.ts';
import { ruleRecord } from './record.ts';
import { shortPage } from './short-page.ts';

/** As wide as a page is read well, where the terminal is wider. */
const WIDEST = 100;

/** Prints the pages of rules, or without a name the list of all. */
export async function explain({ operands, options, locale }: SubcommandRequest): Promise<void> {
  const { format = 'pretty', full } = options;
  if (format !== 'pretty' && format !== 'json') {
    const complaint = badValue(String(format), ['pretty', 'json'], '--format', locale);
    return await fail(locale, `${complaint} ${seeHelp(locale, 'explain')}`);
  }
  const rules = await knownRules(projectHere(locale, (complaint) => fail(locale, complaint)));
  const named: Rule[] = [];
  for (const name of operands) {
    const rule = findRule(name, rules);
    if (rule === undefined) await fail(locale, noSuchRule(name, rules, locale));
    else if (!named.includes(rule)) named.push(rule);
  }
  if (operands.length > 0 && named.length === 0) return;
  const { stdout } = process;
  const write = createPrinter(stdout);
  if (format === 'json') {
    const records = (operands.length > 0 ? named : rules).map((rule) => ruleRecord(rule, locale));
    return await createWriter(stdout)(`${JSON.stringify(records, null, 2)}\n`);
  }
  const color = wantsColor(stdout, process.env);
  const columns = Math.min((stdout.isTTY && stdout.columns) || 80, WIDEST);
  const page = { locale, style: styleOf(color), color, columns };
  if (operands.length === 0) return await write(ruleList(rules, page));
  const pageFor = full === true ? rulePage : shortPage;
  await write(named.map((rule) => pageFor(rule, page)).join('\n\n'));
}

/** Also by the name that `--list-rules` shows, which has the family before it. */
export function findRule(name: string, rules: readonly Rule[]): Rule | undefined {
  return rules.find(({ id, meta }) => name === id || name === `${meta.family}/${id}`);
}

export function noSuchRule(name: string, rules: readonly Rule[], locale: Locale): string {
  const close = nearest(
    name,
    rules.map(({ id }) => id),
  );
  return close === undefined
    ? settingsProblemText({ code: 'unknown-rule', data: { rule: name }, path: [] }, locale)
    : settingsProblemText(
        { code: 'unknown-rule-nearest', data: { rule: name, nearest: close }, path: [] },
        locale,
      );
}
