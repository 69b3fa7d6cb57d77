import { familyNames } from '../../core/lint/family-names.ts';
import type { Rule, RuleExample } from '../../core/lint/rule.ts';
import { say, sentence } from '../../core/lint/say.ts';
import { reportTexts } from '../../reports/texts.ts';
import { foundLines, lintExample, textLines } from './example.ts';
import { fixText } from './page.ts';
import { type Page, paragraph } from './paragraph.ts';
import { examplesOf } from './rule-examples.ts';
import { explainTexts } from './texts.ts';

/** As many lines as a terminal has that nobody has made larger, less one for the prompt. */
const SCREEN = 23;

/** What a rule asks for, why, one example and how to silence it, on one screen. */
export function shortPage(rule: Rule, page: Page): string {
  const { locale, style } = page;
  const { id, meta } = rule;
  const title = (text: 'why' | 'exampleAlone' | 'silence'): string =>
    style.bold(sentence(locale, say(locale, explainTexts[text])));
  const head = [
    style.bold(style.underline(id)),
    ...paragraph(meta.description[locale], 0, page),
    ...paragraph(factsOf(rule, page), 0, page),
    '',
  ];
  const foot = [
    title('silence'),
    ...sameLine(say(locale, explainTexts.silenceHere), `<!-- qarar-disable-next-line ${id} -->`),
    ...sameLine(say(locale, explainTexts.silenceProject), `"rules": { "${id}": "off" }`),
    sentence(
      locale,
      say(locale, explainTexts.moreOfRule, { command: `qarar explain ${id} --full` }),
    ),
  ];
  const example = exampleOf(rule, page);
  const shown = example.length === 0 ? [] : [title('exampleAlone'), ...example, ''];
  const room = SCREEN - head.length - shown.length - foot.length - 2;
  const why = shortened(paragraph(meta.why[locale], 2, page), Math.max(room, 2));
  return `${[...head, title('why'), ...why, '', ...shown, ...foot].join('\n')}\n`;
}

function sameLine(text: string, code: string): readonly string[] {
  return [`  ${text}`, `    ${code}`];
}

function factsOf(rule: Rule, { locale }: Page): string {
  const { family, severity, options = {} } = rule.meta;
  const names = Object.keys(options);
  const fix = `${say(locale, explainTexts.fix)}: ${fixText(rule, locale)}`;
  const settings =
    names.length === 0 ? [] : [`${say(locale, explainTexts.options)}: ${names.join(', ')}`];
  const parts = [familyNames[family][locale], say(locale, reportTexts[severity]), fix, ...settings];
  return parts.join(' \u00b7 ');
}

/** As many characters of an example fit beside the rest; its lines count, too. */
const SHORT_EXAMPLE = 230;

/** The first short example in which something is found: the ordinary case stands first. */
function exampleOf(rule: Rule, page: Page): readonly string[] {
  const flawed = examplesOf(rule).filter(({ findings = [] }) => findings.length > 0);
  const weight = ({ text, options }: RuleExample): number =>
    text.length + 15 * text.split('\n').length + (options === undefined ? 0 : 200);
  const example =
    flawed.find((each) => weight(each) <= SHORT_EXAMPLE) ??
    flawed.toSorted((a, b) => weight(a) - weight(b))[0];
  if (example === undefined) return [];
  const [finding] = lintExample(rule, example).findings;
  return [
    ...aroundMark(textLines(example.text, page).filter((line) => line !== '')),
    ...(finding === undefined ? [] : shortened(foundLines(rule, finding, page), 2)),
  ];
}

const MOST_LINES = 5;
const KEPT_LINES = 3;

/** Of a long example, the lines up to the one with the first mark. */
function aroundMark(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST_LINES) return lines;
  const marked = Math.max(
    KEPT_LINES - 1,
    lines.findIndex((line) => line.includes('\u27e6')),
  );
  const before = marked >= KEPT_LINES ? ['      \u2026'] : [];
  const behind = marked + 1 < lines.length ? ['      \u2026'] : [];
  return [...before, ...lines.slice(marked + 1 - KEPT_LINES, marked + 1), ...behind];
}

function shortened(lines: readonly string[], most: number): readonly string[] {
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]?.replace(/[ ,\u060c]*$/u, '')} \u2026`];
}
