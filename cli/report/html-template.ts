import { createHash } from 'node:crypto';
import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Locale, Localised, Severity } from '../../core/engine/rule.ts';
import { say } from '../messages.ts';
import type { FilePage, FindingPage } from './html-data.ts';
import { styleSheet } from './html-style.ts';
import { runsOf } from './isolates.ts';

const texts = {
  title: { en: 'Report on draft resolutions', ar: 'تقرير تدقيق مشاريع القرارات' },
  summary: { en: 'Summary', ar: 'الملخص' },
  files: { en: 'Files', ar: 'الملفات' },
  rules: { en: 'Rules', ar: 'القواعد' },
  suggestion: { en: 'Correction:', ar: 'التصحيح:' },
  related: { en: 'See also:', ar: 'انظر أيضا:' },
  place: { en: 'line {line}, column {column}', ar: 'السطر {line}، العمود {column}' },
} as const satisfies Record<string, Localised>;

const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

/** What the summary tells of a rule that found something. */
export interface RulePage {
  readonly id: string;
  readonly count: number;
  readonly description: string;
  readonly why: string;
}

export const pageEnd = '</body>\n</html>\n';

/** The page up to its first file. It loads nothing and runs nothing, whatever a text holds. */
export function pageHead(locale: Locale): string {
  const hash = createHash('sha256').update(styleSheet).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const title = say(locale, texts.title);
  const head = [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
    h('title', `${title} \u2013 qarar`),
    h('style', styleSheet),
  ];
  const language = `<html lang="${locale}" dir="${locale === 'ar' ? 'rtl' : 'ltr'}">`;
  return `<!doctype html>\n${language}\n${line(h('head', head))}<body>\n${line(h('h1', title))}`;
}

export function fileBlock(file: FilePage, number: number, locale: Locale): string {
  const id = `file-${number}`;
  return line(
    h('section', { ariaLabelledBy: id }, [
      h('h2', { id }, [pathOf(file.path), ' ', ...badges(file.counts, locale)]),
      h(
        'ol',
        file.findings.map((finding) => findingItem(finding, locale)),
      ),
    ]),
  );
}

export function failureBlock(message: string): string {
  return line(h('p', { className: 'failure', role: 'alert' }, phrase(message)));
}

export function summaryBlock(
  lines: readonly string[],
  files: readonly Pick<FilePage, 'path' | 'counts'>[],
  locale: Locale,
): string {
  return line(
    h('section', { className: 'summary', ariaLabelledBy: 'summary' }, [
      h('h2', { id: 'summary' }, say(locale, texts.summary)),
      ...lines.map((each) => h('p', phrase(each))),
      ...(files.length < 2 ? [] : [fileList(files, locale)]),
    ]),
  );
}

function fileList(
  files: readonly Pick<FilePage, 'path' | 'counts'>[],
  locale: Locale,
): ElementContent {
  const items = files.map(({ path, counts }, i) =>
    h('li', [h('a', { href: `#file-${i + 1}` }, pathOf(path)), space, ...badges(counts, locale)]),
  );
  return h('nav', { ariaLabel: say(locale, texts.files) }, h('ul', items));
}

export function rulesBlock(rules: readonly RulePage[], locale: Locale): string {
  if (rules.length === 0) return '';
  return line(
    h('section', { ariaLabelledBy: 'rules' }, [
      h('h2', { id: 'rules' }, say(locale, texts.rules)),
      h('dl', rules.flatMap(ruleItem)),
    ]),
  );
}

function ruleItem({ id, count, description, why }: RulePage): ElementContent[] {
  return [
    h('dt', { id: `rule-${id}` }, [
      code(id),
      ' ',
      h('span', { className: 'count' }, String(count)),
    ]),
    h('dd', [h('p', description), h('p', { className: 'why' }, why)]),
  ];
}

function findingItem(finding: FindingPage, locale: Locale): ElementContent {
  const { ruleId, severity, place, message, excerpt, corrections, related } = finding;
  const [, number, column] = /^(\d+):(\d+)$/u.exec(place) ?? [];
  const title =
    number && column && say(locale, texts.place, { line: Number(number), column: Number(column) });
  const { before, marked, after } = excerpt;
  return h('li', { className: severity }, [
    h('p', { className: 'message' }, [
      badge(severity, say(locale, severity)),
      ' ',
      ...phrase(message),
    ]),
    h('blockquote', { lang: 'ar', dir: 'rtl' }, [before, h('mark', marked), after]),
    ...notes(say(locale, texts.suggestion), corrections.map(phrase)),
    ...notes(
      say(locale, texts.related),
      related.map((each) => [...phrase(each.message), space, placeOf(each.place)]),
    ),
    h('p', { className: 'origin' }, [
      h('span', { ...(title && { title }) }, placeOf(place)),
      ' ',
      h('a', { href: `#rule-${ruleId}` }, code(ruleId)),
    ]),
  ]);
}

function notes(label: string, items: readonly ElementContent[][]): ElementContent[] {
  return items.map((item) => h('p', { className: 'note' }, [h('b', label), ' ', ...item]));
}

function badges(counts: Readonly<Record<Severity, number>>, locale: Locale): ElementContent[] {
  return severities
    .filter((severity) => counts[severity] > 0)
    .flatMap((severity) => [
      badge(severity, `${say(locale, severity)} ${counts[severity]}`),
      space,
    ]);
}

const space: ElementContent = { type: 'text', value: ' ' };

function badge(severity: Severity, text: string): ElementContent {
  return h('span', { className: ['badge', severity] }, text);
}

function pathOf(path: string): ElementContent {
  return h('bdi', { className: 'path', dir: 'ltr' }, path);
}

function placeOf(place: string): ElementContent {
  const dir = /^[\d:]+$/u.test(place) ? 'ltr' : 'auto';
  return h('bdi', { className: 'place', dir }, phrase(place));
}

function code(text: string): ElementContent {
  return h('code', { dir: 'ltr' }, text);
}

/** A message, whose values have elements of their own instead of invisible controls. */
function phrase(message: string): ElementContent[] {
  return runsOf(message).map(
    (run): ElementContent =>
      run.isolated ? h('bdi', run.text) : { type: 'text', value: run.text },
  );
}

function line(element: ElementContent): string {
  return `${toHtml(element)}\n`;
}
