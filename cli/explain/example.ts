import { readCompanions } from '../../core/lint/companions.ts';
import { applyEdits, fixAll } from '../../core/lint/edits.ts';
import { createLinter } from '../../core/lint/linter.ts';
import { findingText, suggestionText } from '../../core/lint/messages.ts';
import type { Finding, Rule, RuleExample } from '../../core/lint/rule.ts';
import { say, sentence } from '../../core/lint/say.ts';
import { readMarks } from '../../core/lint/verify-text.ts';
import { reportTexts } from '../../reports/texts.ts';
import { type Page, paragraph } from './paragraph.ts';
import { explainTexts } from './texts.ts';

/** What the rule makes of an example. */
export function lintExample(rule: Rule, example: RuleExample) {
  const { severity } = rule.meta;
  const setting = example.options ? ([severity, example.options] as const) : severity;
  const linter = createLinter([rule], {
    rules: { [rule.id]: setting },
    stage: example.stage ?? rule.meta.stage ?? 'draft',
    facts: example.facts === undefined ? [] : [example.facts],
  }).beside(readCompanions(example));
  const source = readMarks(example.text).text;
  return { linter, setting, source, findings: linter.lint(source).findings };
}

/** An example with what the rule finds in it: what stands here is what the rule does. */
export function exampleLines(
  rule: Rule,
  example: RuleExample,
  number: number,
  page: Page,
): readonly string[] {
  const { locale } = page;
  const { linter, setting, source, findings } = lintExample(rule, example);
  const { output } = fixAll(linter, source);
  const heading =
    locale === 'en'
      ? say(locale, explainTexts.example, { number, title: example.title })
      : say(locale, explainTexts.exampleNumber, { number });
  const label = (text: keyof typeof explainTexts): string =>
    `    ${sentence(locale, say(locale, explainTexts[text]))}`;
  return [
    `  ${sentence(locale, heading)}`,
    ...(example.options ? [`    ${rule.id}: ${JSON.stringify(setting)}`] : []),
    ...textLines(example.text, page),
    ...(example.source === undefined ? [] : [label('source'), ...sourceLines(example.source)]),
    ...(example.previous === undefined
      ? []
      : [label('previous'), ...textLines(example.previous, page)]),
    ...(findings.length === 0 ? [label('nothing')] : []),
    ...findings.flatMap((finding) => foundLines(rule, finding, page)),
    ...(output === source ? [] : [label('afterFix'), ...textLines(output, page)]),
    ...findings.flatMap((finding) =>
      finding.suggestions.flatMap((suggestion) => {
        const name = suggestionText(rule, suggestion, locale);
        return [
          ...paragraph(say(locale, explainTexts.suggestion) + name, 4, page),
          ...textLines(applyEdits(source, suggestion.edits), page),
        ];
      }),
    ),
    '',
  ];
}

/** The message of a finding with its severity. */
export function foundLines(rule: Rule, finding: Finding, page: Page): readonly string[] {
  const { locale, style } = page;
  const paint = finding.severity === 'error' ? style.red : style.yellow;
  const message = `${say(locale, reportTexts[finding.severity])}: ${findingText(rule, finding, locale)}`;
  return paragraph(message, 4, page).map(paint);
}

const OPENING = '\u27e6';
const CLOSING = '\u27e7';
/** What cannot be seen is shown by its number, since it may be what is reported. */
const invisible = /(?!\n)[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\u00a0\u202f\ufffd]/gu;

function sourceLines(source: string): readonly string[] {
  return source.split('\n').map((line) => (line === '' ? '' : `      ${line}`));
}

/** Arabic text line by line, with what is marked in color where there is color. */
export function textLines(marked: string, { color, style }: Page): readonly string[] {
  let depth = 0;
  return marked
    .replace(/\n$/u, '')
    .replace(invisible, named)
    .split('\n')
    .map((line) => {
      if (line === '') return '';
      if (!color) return `      ${sentence('ar', line)}`;
      const parts = line.split(/([\u27e6\u27e7])/u).map((part) => {
        if (part === OPENING) depth++;
        else if (part === CLOSING) depth--;
        else return depth > 0 && part !== '' ? style.underline(style.red(part)) : part;
        return '';
      });
      return `      ${sentence('ar', parts.join(''))}`;
    });
}

function named(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `\u2039U+${code.toString(16).toUpperCase().padStart(4, '0')}\u203a`;
}
