import { pageOf } from '../../core/lint/messages.ts';
import type { Rule } from '../../core/lint/rule.ts';
import { type Locale, presetNames } from '../../core/lint/rule.ts';
import { presetSetting } from '../../core/lint/settings.ts';
import { examplesOf } from './rule-examples.ts';

/** All that there is to know of a rule, for programs. */
export function ruleRecord(rule: Rule, locale: Locale) {
  const { id, meta } = rule;
  const options = Object.entries(meta.options ?? {}).map(([name, { description, ...spec }]) => [
    name,
    { ...spec, description: description[locale] },
  ]);
  const messages = Object.entries(meta.messages).map(([name, text]) => [name, text[locale]]);
  const presets = presetNames.map((preset) => [preset, presetSetting(rule, preset)]);
  return {
    id,
    family: meta.family,
    severity: meta.severity,
    fix: meta.fix,
    since: meta.since,
    page: pageOf(rule) ?? null,
    description: meta.description[locale],
    why: meta.why[locale],
    messages: Object.fromEntries(messages) as Readonly<Record<string, string>>,
    options: Object.fromEntries(options) as Readonly<Record<string, unknown>>,
    presets: Object.fromEntries(presets) as Readonly<Record<string, unknown>>,
    examples: examplesOf(rule),
  };
}
