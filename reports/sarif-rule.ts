import { pageOf } from '../core/lint/messages.ts';
import type { Locale, Localised, RuleDefinition, Severity } from '../core/lint/rule.ts';
import { say } from '../core/lint/say.ts';
import type { ToldRule } from './report.ts';

const corrections: Readonly<Record<RuleDefinition['meta']['fix'], Localised>> = {
  none: { en: 'It is corrected by hand.', ar: 'يُصحح يدويا.' },
  suggest: { en: 'Corrections are suggested.', ar: 'تُقترح له تصحيحات.' },
  safe: { en: 'The option --fix corrects it.', ar: 'يصححه الخيار {option}.' },
};

/** What SARIF tells of a rule; of one that is not known, its id alone. */
export function sarifRule(id: string, rule: ToldRule | undefined, locale: Locale) {
  if (rule === undefined) return { id };
  const { family, severity, fix, description, why } = rule.meta;
  const helpUri = pageOf(rule);
  const correction = say(locale, corrections[fix], { option: '--fix' });
  return {
    id,
    name: nameOf(id),
    shortDescription: { text: description[locale] },
    fullDescription: { text: why[locale] },
    ...(helpUri === undefined ? {} : { helpUri }),
    help: {
      text: `${description[locale]}\n\n${why[locale]}\n\n${correction}`,
      markdown: `**${description[locale]}**\n\n${why[locale]}\n\n${correction}`,
    },
    defaultConfiguration: { level: sarifLevels[severity] },
    properties: { family, tags: [family], fix },
  };
}

/** SARIF has names in Pascal case. */
function nameOf(id: string): string {
  return id.replace(/(?:^|[-/])([a-z])/gu, (_, letter: string) => letter.toUpperCase());
}

export const sarifLevels = {
  error: 'error',
  warning: 'warning',
  info: 'note',
} as const satisfies Readonly<Record<Severity, string>>;
