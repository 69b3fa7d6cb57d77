import { familyNames } from '../../core/lint/family-names.ts';
import type { Rule } from '../../core/lint/rule.ts';
import { type Locale, type OptionSpec, presetNames } from '../../core/lint/rule.ts';
import { say, sentence } from '../../core/lint/say.ts';
import { presetSetting } from '../../core/lint/settings.ts';
import { table } from '../../reports/terminal/table.ts';
import { reportTexts } from '../../reports/texts.ts';
import { exampleLines } from './example.ts';
import { type Page, paragraph } from './paragraph.ts';
import { examplesOf } from './rule-examples.ts';
import { explainTexts } from './texts.ts';

export function rulePage(rule: Rule, page: Page): string {
  const { locale, style } = page;
  const { id, meta } = rule;
  const title = (text: keyof typeof explainTexts): string =>
    style.bold(sentence(locale, say(locale, explainTexts[text])));
  const options = Object.entries(meta.options ?? {});
  const examples = examplesOf(rule);
  return `${[
    style.bold(style.underline(id)),
    ...paragraph(meta.description[locale], 0, page),
    '',
    ...facts(rule, page),
    '',
    title('why'),
    ...paragraph(meta.why[locale], 2, page),
    '',
    title('messages'),
    ...Object.entries(meta.messages).flatMap(([message, text]) => [
      `  ${message}`,
      ...paragraph(text[locale], 4, page),
    ]),
    ...(options.length === 0 ? [] : ['', title('options')]),
    ...options.flatMap(([name, spec]) => optionLines(name, spec, page)),
    ...(examples.length === 0 ? [] : ['', title('examples')]),
    ...examples.flatMap((example, index) => exampleLines(rule, example, index + 1, page)),
    '',
    title('silence'),
    ...paragraph(say(locale, explainTexts.silenceHere), 2, page),
    `    <!-- qarar-disable-next-line ${id} -->`,
    ...paragraph(say(locale, explainTexts.silenceFile), 2, page),
    `    <!-- qarar-disable-file ${id} -->`,
    ...paragraph(say(locale, explainTexts.silenceProject), 2, page),
    `    "rules": { "${id}": "off" }`,
  ].join('\n')}\n`;
}

/** The rules by family, a line each. */
export function ruleList(rules: readonly Rule[], page: Page): string {
  const { locale, style } = page;
  const widest = Math.max(...rules.map(({ id }) => id.length));
  const families = Object.entries(familyNames).flatMap(([family, name]) => {
    const members = rules.filter(({ meta }) => meta.family === family);
    if (members.length === 0) return [];
    const lines = members.flatMap(({ id, meta }) => {
      const [first = '', ...others] = paragraph(meta.description[locale], 0, {
        ...page,
        columns: Math.max(page.columns - widest - 4, 30),
      });
      const blank = ' '.repeat(widest + 4);
      return [`  ${id.padEnd(widest)}  ${first}`, ...others.map((line) => blank + line)];
    });
    return [style.bold(sentence(locale, name[locale])), ...lines, ''];
  });
  const more = sentence(locale, say(locale, explainTexts.more, { command: 'qarar explain RULE' }));
  return `${[...families, more].join('\n')}\n`;
}

function facts(rule: Rule, { locale }: Page): readonly string[] {
  const { meta } = rule;
  const presets = presetNames.map((preset) => {
    const [severity, options = {}] = [presetSetting(rule, preset)].flat() as [
      'off' | 'info' | 'warning' | 'error',
      object?,
    ];
    const word =
      severity === 'off' ? say(locale, explainTexts.off) : say(locale, reportTexts[severity]);
    return `${preset.padEnd(12)} ${word}${Object.keys(options).length > 0 ? ` ${JSON.stringify(options)}` : ''}`;
  });
  const [first = '', ...others] = presets;
  return table([
    [say(locale, explainTexts.family), familyNames[meta.family][locale]],
    [say(locale, explainTexts.severity), first],
    ...others.map((preset) => ['', preset]),
    [say(locale, explainTexts.fix), fixText(rule, locale)],
    [say(locale, explainTexts.since), meta.since],
  ]);
}

/** Who corrects what a rule finds. */
export function fixText({ meta }: Rule, locale: Locale): string {
  const text = {
    none: explainTexts.fixNone,
    suggest: explainTexts.fixSuggest,
    safe: explainTexts.fixSafe,
  }[meta.fix];
  return say(locale, text, { option: '--fix' });
}

function optionLines(name: string, spec: OptionSpec, page: Page): readonly string[] {
  const { locale } = page;
  const values = spec.enum?.map((value) => `"${value}"`).join(' | ') ?? spec.type;
  const standard = say(locale, explainTexts.byDefault);
  return [
    `  ${name}: ${values} (${standard} ${JSON.stringify(spec.default)})`,
    ...paragraph(spec.description[locale], 4, page),
  ];
}
