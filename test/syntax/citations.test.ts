import { expect, test } from 'vitest';
import type { Span } from '../../core/syntax/tree.ts';
import { every } from './every.ts';

/** All that is said of the citations of a text, a line each; those of one list have one number. */
function citations(source: string): string[] {
  const slice = (span: Span): string => source.slice(span.start, span.end);
  return every(source, 'citation').map((node) => {
    const { firstSpan, secondSpan, noun, partsSpan, dated } = node;
    const members = `${slice(firstSpan)}=${node.first}`;
    const second = secondSpan === null ? node.second : `${slice(secondSpan)}=${node.second}`;
    const parts = [
      `${slice(node)} | ${node.form} ${members} ${second}`,
      node.year,
      `${node.body} ${node.bodySource}`,
      node.instrument === 'decision' ? 'decision' : null,
      node.namedBefore === null ? null : `after ${node.namedBefore}`,
      node.parts.length === 0 && partsSpan === null
        ? null
        : `parts ${node.parts.join('+')}${partsSpan === null ? '' : `=${slice(partsSpan)}`}`,
      `list ${node.list}${noun === null ? '' : ` of ${slice(noun)}`}`,
      dated === null
        ? null
        : `${slice(dated)}=${dated.day}.${dated.month}.${dated.year}${dated.shared ? ' shared' : ''}`,
    ];
    return parts.filter((part) => part !== null).join(' | ');
  });
}

test.each<readonly [text: string, ...citations: string[]]>([
  [
    'إذ تشير إلى القرار 66/3،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار ٣/٦٦،',
    '٣/٦٦ | slash ٣=3 ٦٦=66 | general-assembly assumed | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار 66 / 3،',
    '66 / 3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار 66\u20443،',
    '66\u20443 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار',
  ],
  ['كذا 66\u20443،'],
  ['كذا 66/3،'],
  [
    'كذا 66/3 المؤرخ 5 أيار/مايو 2011،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 | 5 أيار/مايو 2011=5.5.2011',
  ],
  ['كذا 66 / 3 المؤرخ 5 أيار/مايو 2011،'],
  ['انظر 66/3،', '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0'],
  ['انظر 20/3،'],
  ['انظر 3/30،'],
  ['انظر 3/31،', '3/31 | slash 3=3 31=31 | general-assembly assumed | list 0'],
  ['إذ تشير إلى القرار 66/3/5،'],
  [
    'إذ تشير إلى القرار 66/3 /5،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار',
  ],
  ['إذ تشير إلى القرار 5-66/3،'],
  [
    'إذ تشير إلى القرار رقم 66/3،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار، 66/3،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار',
  ],
  ['إذ تشير إلى القرار كذا 66/3،'],
  [
    'إذ تشير إلى القرار كذا و 66/3،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار',
  ],
  ['إذ تشير إلى القرار كذا و 6/3،'],
  [
    'إذ تشير إلى القرار 66\u22153،',
    '66\u22153 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار 66\uff0f3،',
    '66\uff0f3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار',
  ],
])('numbers with a solidus: %s', (text, ...expected) => {
  expect(citations(text)).toEqual(expected);
});

test.each<readonly [text: string, ...citations: string[]]>([
  [
    'إذ تشير إلى قراراتها 66/3 و 72/3 و 78/254،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of قراراتها',
    '72/3 | slash 72=72 3=3 | general-assembly assumed | list 0 of قراراتها',
    '78/254 | slash 78=78 254=254 | general-assembly assumed | list 0 of قراراتها',
  ],
  [
    'إذ تشير إلى القرارات 66/3، 72/3، و 78/254،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرارات',
    '72/3 | slash 72=72 3=3 | general-assembly assumed | list 0 of القرارات',
    '78/254 | slash 78=78 254=254 | general-assembly assumed | list 0 of القرارات',
  ],
  [
    'إذ تشير إلى القرارين 66/3 إلى 72/3،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرارين',
    '72/3 | slash 72=72 3=3 | general-assembly assumed | list 0 of القرارين',
  ],
  [
    'إذ تشير إلى القرارين 66/3 كذلك 72/3،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرارين',
  ],
  [
    'إذ تشير إلى القرارين 66/3 كذلك و 72/3،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرارين',
    '72/3 | slash 72=72 3=3 | general-assembly assumed | list 0 of القرارين',
  ],
  [
    'إذ تشير إلى القرار 66/3 والقرار 72/3،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار',
    '72/3 | slash 72=72 3=3 | general-assembly assumed | list 1 of والقرار',
  ],
  [
    'إذ تشير إلى القرار 66/3؛ و 72/3،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرارين 66/3^(1) و 72/3،\n\n^(1) نص.',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرارين',
    '72/3 | slash 72=72 3=3 | general-assembly assumed | list 0 of القرارين',
  ],
  [
    'إذ تشير إلى قرارها 66/3 المؤرخ 5 أيار/مايو 2011 و 72/3 المؤرخ 6 حزيران/يونيه 2017،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of قرارها | 5 أيار/مايو 2011=5.5.2011',
    '72/3 | slash 72=72 3=3 | general-assembly assumed | list 0 of قرارها | 6 حزيران/يونيه 2017=6.6.2017',
  ],
  [
    'إذ تشير إلى القرار 66/3 والمقررين 72/503 و 78/504،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار',
    '72/503 | slash 72=72 503=503 | general-assembly assumed | decision | list 1 of والمقررين',
    '78/504 | slash 78=78 504=504 | general-assembly assumed | decision | list 1 of والمقررين',
  ],
  [
    'إذ تشير إلى المقرر 66/503 والقرار 72/3،',
    '66/503 | slash 66=66 503=503 | general-assembly assumed | decision | list 0 of المقرر',
    '72/3 | slash 72=72 3=3 | general-assembly assumed | list 1 of والقرار',
  ],
])('lists of one noun: %s', (text, ...expected) => {
  expect(citations(text)).toEqual(expected);
});

test.each<readonly [text: string, ...citations: string[]]>([
  [
    'إذ تشير إلى القرار 66/3 المؤرخ 5 أيار/مايو 2011،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار | 5 أيار/مايو 2011=5.5.2011',
  ],
  [
    'إذ تشير إلى القرار 66/3، المؤرخ 5 أيار/مايو 2011،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار | 5 أيار/مايو 2011=5.5.2011',
  ],
  [
    'إذ تشير إلى القرار 66/3 كذا المؤرخ 5 أيار/مايو 2011،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرارين 66/3 و 72/3 المؤرخين 5 أيار/مايو 2011،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرارين | 5 أيار/مايو 2011=5.5.2011 shared',
    '72/3 | slash 72=72 3=3 | general-assembly assumed | list 0 of القرارين | 5 أيار/مايو 2011=5.5.2011 shared',
  ],
  [
    'إذ تشير إلى القرارين 66/3 و 72/3 المؤرخ 5 أيار/مايو 2011،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرارين',
    '72/3 | slash 72=72 3=3 | general-assembly assumed | list 0 of القرارين | 5 أيار/مايو 2011=5.5.2011',
  ],
  [
    'إذ تشير إلى القرارين 66/3 و 72/3 المؤرخين 5 أيار/مايو 2011 و 6 حزيران/يونيه 2017،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرارين | 5 أيار/مايو 2011=5.5.2011',
    '72/3 | slash 72=72 3=3 | general-assembly assumed | list 0 of القرارين | 6 حزيران/يونيه 2017=6.6.2017',
  ],
  [
    'إذ تشير إلى القرارات 66/3 و 72/3 و 78/254 المؤرخة 5 أيار/مايو 2011 و 6 حزيران/يونيه 2017،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرارات',
    '72/3 | slash 72=72 3=3 | general-assembly assumed | list 0 of القرارات',
    '78/254 | slash 78=78 254=254 | general-assembly assumed | list 0 of القرارات',
  ],
  [
    'إذ تشير إلى القرارين 66/3 و 72/3 المؤرخين 5 أيار/مايو 2011 و 78/254 المؤرخ 6 حزيران/يونيه 2023،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرارين | 5 أيار/مايو 2011=5.5.2011 shared',
    '72/3 | slash 72=72 3=3 | general-assembly assumed | list 0 of القرارين | 5 أيار/مايو 2011=5.5.2011 shared',
    '78/254 | slash 78=78 254=254 | general-assembly assumed | list 0 of القرارين | 6 حزيران/يونيه 2023=6.6.2023',
  ],
  [
    'إذ تشير إلى القرار 66/3 المؤرخين 5 أيار/مايو 2011،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار | 5 أيار/مايو 2011=5.5.2011',
  ],
  [
    'إذ تشير إلى القرار 66/3 المؤرخ 5 أيار/مايو 2011 و 6 حزيران/يونيه 2012،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار | 5 أيار/مايو 2011=5.5.2011',
  ],
  [
    'إذ تشير إلى القرارين 66/3 المؤرخ 5 أيار/مايو 2011 و 72/3 المؤرخين 6 حزيران/يونيه 2017،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرارين | 5 أيار/مايو 2011=5.5.2011',
    '72/3 | slash 72=72 3=3 | general-assembly assumed | list 0 of القرارين | 6 حزيران/يونيه 2017=6.6.2017',
  ],
  [
    'المؤرخ 5 أيار/مايو 2011 القرار 66/3،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار 66/3 المؤرخ في 5 أيار/مايو 2011،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار | 5 أيار/مايو 2011=5.5.2011',
  ],
  [
    'إذ تشير إلى القرار 66/3 المؤرخ الجمعة 6 أيار/مايو 2011،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار | 6 أيار/مايو 2011=6.5.2011',
  ],
  [
    'إذ تشير إلى القرار 66/3 المؤرخ في الجمعة، 6 أيار/مايو 2011،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار | 6 أيار/مايو 2011=6.5.2011',
  ],
  [
    'إذ تشير إلى القرار 66/3 المعتمد في 5 أيار/مايو 2011،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار | 5 أيار/مايو 2011=5.5.2011',
  ],
  [
    'إذ تشير إلى القرار 66/3 في 5 أيار/مايو 2011،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار 66/3^(1) المؤرخ 5 أيار/مايو 2011،\n\n^(1) نص.',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار | 5 أيار/مايو 2011=5.5.2011',
  ],
  [
    'إذ تشير إلى القرارين 66/3^(1) و 72/3^(2) المؤرخين 5 أيار/مايو 2011،\n\n^(1) نص.\n\n^(2) نص.',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرارين | 5 أيار/مايو 2011=5.5.2011 shared',
    '72/3 | slash 72=72 3=3 | general-assembly assumed | list 0 of القرارين | 5 أيار/مايو 2011=5.5.2011 shared',
  ],
  [
    'إذ تشير إلى القرارين 66/3 و 72/3 المؤرخين في 5 أيار/مايو 2011،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرارين | 5 أيار/مايو 2011=5.5.2011 shared',
    '72/3 | slash 72=72 3=3 | general-assembly assumed | list 0 of القرارين | 5 أيار/مايو 2011=5.5.2011 shared',
  ],
  [
    'إذ تشير إلى القرار 66/3 المؤرخ 5 أيار/مايو 2011 و 72/3 و 78/254،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار | 5 أيار/مايو 2011=5.5.2011',
    '72/3 | slash 72=72 3=3 | general-assembly assumed | list 0 of القرار',
    '78/254 | slash 78=78 254=254 | general-assembly assumed | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرارات 66/3 و 72/3 المؤرخين 5 أيار/مايو 2011 و 78/254 و 79/1 المؤرخين 6 حزيران/يونيه 2024،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرارات | 5 أيار/مايو 2011=5.5.2011 shared',
    '72/3 | slash 72=72 3=3 | general-assembly assumed | list 0 of القرارات | 5 أيار/مايو 2011=5.5.2011 shared',
    '78/254 | slash 78=78 254=254 | general-assembly assumed | list 0 of القرارات | 6 حزيران/يونيه 2024=6.6.2024 shared',
    '79/1 | slash 79=79 1=1 | general-assembly assumed | list 0 of القرارات | 6 حزيران/يونيه 2024=6.6.2024 shared',
  ],
  [
    'إذ تشير إلى القرار 66/3؛ المؤرخ 5 أيار/مايو 2011،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرارين 66/3 و 72/3 المؤرخ 5 أيار/مايو 2011 المؤرخ 6 حزيران/يونيه 2017،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرارين',
    '72/3 | slash 72=72 3=3 | general-assembly assumed | list 0 of القرارين | 5 أيار/مايو 2011=5.5.2011',
  ],
])('dates of one citation and of several: %s', (text, ...expected) => {
  expect(citations(text)).toEqual(expected);
});

test.each<readonly [text: string, ...citations: string[]]>([
  [
    'إذ تشير إلى قرار مجلس الأمن 2900 (2021)،',
    '2900 (2021) | year 2900=2900 2021=2021 | security-council named | after security-council | list 0 of قرار',
  ],
  [
    'إذ تشير إلى القرار 2900 (1900)،',
    '2900 (1900) | year 2900=2900 1900=1900 | security-council assumed | list 0 of القرار',
  ],
  ['إذ تشير إلى القرار 2900 (1899)،'],
  [
    'إذ تشير إلى القرار 2900 (2199)،',
    '2900 (2199) | year 2900=2900 2199=2199 | security-council assumed | list 0 of القرار',
  ],
  ['إذ تشير إلى القرار 2900 (2200)،'],
  ['إذ تشير إلى القرار 2900 (02021)،'],
  ['إذ تشير إلى القرار 2900 (2021،'],
  [
    'إذ تشير إلى القرارين 2900 (2021) و 2901 (2022)،',
    '2900 (2021) | year 2900=2900 2021=2021 | security-council assumed | list 0 of القرارين',
    '2901 (2022) | year 2901=2901 2022=2022 | security-council assumed | list 0 of القرارين',
  ],
  ['إذ تشير إلى القرار كذا 2900 (2021)،'],
  [
    'إذ تشير إلى القرار كذا و 2900 (2021)،',
    '2900 (2021) | year 2900=2900 2021=2021 | security-council assumed | list 0 of القرار',
  ],
  ['كذا 2900 (2021)،'],
])('a year in brackets: %s', (text, ...expected) => {
  expect(citations(text)).toEqual(expected);
});

test.each<readonly [text: string, ...citations: string[]]>([
  [
    'إذ تشير إلى القرار 1514 (د-15)،',
    '1514 (د-15) | old-session 1514=1514 15=15 | general-assembly assumed | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار 1514 (د - 15)،',
    '1514 (د - 15) | old-session 1514=1514 15=15 | general-assembly assumed | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار 1514 (د 15)،',
    '1514 (د 15) | old-session 1514=1514 15=15 | general-assembly assumed | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار 1514 د-15،',
    '1514 د-15 | old-session 1514=1514 15=15 | general-assembly assumed | list 0 of القرار',
  ],
  ['إذ تشير إلى القرار 1514 (د-15،'],
  ['إذ تشير إلى القرار 1514 (د-)،'],
  ['إذ تشير إلى القرار 1514 (ه-15)،'],
  [
    'إذ تشير إلى القرار 377 ألف (د-5)،',
    '377 ألف (د-5) | old-session 377=377 5=5 | general-assembly assumed | parts 1 | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار 377 ألف وباء (د-5)،',
    '377 ألف وباء (د-5) | old-session 377=377 5=5 | general-assembly assumed | parts 1+2 | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار 377 ألف باء د-5،',
    '377 ألف باء د-5 | old-session 377=377 5=5 | general-assembly assumed | parts 1+2 | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار 3201 (دإ-6)،',
    '3201 (دإ-6) | special-session 3201=3201 6=6 | general-assembly assumed | list 0 of القرار',
  ],
  ['إذ تشير إلى القرار كذا 1514 (د-15)،'],
  [
    'إذ تشير إلى القرار كذا و 1514 (د-15)،',
    '1514 (د-15) | old-session 1514=1514 15=15 | general-assembly assumed | list 0 of القرار',
  ],
  ['كذا 1514 (د-15)،'],
  [
    'إذ تشير إلى القرارين 1514 (د-15) و 1515 (د-15)،',
    '1514 (د-15) | old-session 1514=1514 15=15 | general-assembly assumed | list 0 of القرارين',
    '1515 (د-15) | old-session 1515=1515 15=15 | general-assembly assumed | list 0 of القرارين',
  ],
  [
    'إذ تشير إلى القرار دإ-20/2،',
    'دإ-20/2 | special-session 2=2 20=20 | general-assembly assumed | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرارين دإ-20/2 ودإط-10/2،',
    'دإ-20/2 | special-session 2=2 20=20 | general-assembly assumed | list 0 of القرارين',
    'دإط-10/2 | special-session 2=2 10=10 | general-assembly assumed | list 0 of القرارين',
  ],
  [
    'إذ تشير إلى القرار دإ 20/2،',
    'دإ 20/2 | special-session 2=2 20=20 | general-assembly assumed | list 0 of القرار',
  ],
  ['إذ تشير إلى القرار دإ-20،'],
  ['إذ تشير إلى القرار دإ-20 2،'],
  ['إذ تشير إلى القرار دإ-20/،'],
  ['كذا دإ-20/2،'],
  ['إذ تشير إلى القرار د-20/2،'],
])('numbers of old and special sessions: %s', (text, ...expected) => {
  expect(citations(text)).toEqual(expected);
});

test.each<readonly [text: string, ...citations: string[]]>([
  [
    'إذ تشير إلى القرار 66/3 ألف،',
    '66/3 ألف | slash 66=66 3=3 | general-assembly assumed | parts 1=ألف | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار 66/3 ألف وباء،',
    '66/3 ألف وباء | slash 66=66 3=3 | general-assembly assumed | parts 1+2=ألف وباء | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار 66/3 ألف إلى جيم،',
    '66/3 ألف إلى جيم | slash 66=66 3=3 | general-assembly assumed | parts 1+2+3=ألف إلى جيم | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار 66/3 باء المؤرخ 5 أيار/مايو 2011،',
    '66/3 باء | slash 66=66 3=3 | general-assembly assumed | parts 2=باء | list 0 of القرار | 5 أيار/مايو 2011=5.5.2011',
  ],
  [
    'إذ تشير إلى القرارين 66/3 ألف و 72/3 باء،',
    '66/3 ألف | slash 66=66 3=3 | general-assembly assumed | parts 1=ألف | list 0 of القرارين',
    '72/3 باء | slash 72=72 3=3 | general-assembly assumed | parts 2=باء | list 0 of القرارين',
  ],
  [
    'إذ تشير إلى القرار 66/3 (ألف)،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار 66/3 أ،',
    '66/3 أ | slash 66=66 3=3 | general-assembly assumed | parts 1=أ | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار 66/3 أ وب،',
    '66/3 أ وب | slash 66=66 3=3 | general-assembly assumed | parts 1+2=أ وب | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار 66/3 د،',
    '66/3 د | slash 66=66 3=3 | general-assembly assumed | parts 4=د | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار 66/3 A،',
    '66/3 A | slash 66=66 3=3 | general-assembly assumed | parts 1=A | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار 66/3 F،',
    '66/3 F | slash 66=66 3=3 | general-assembly assumed | parts 6=F | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار 66/3 G،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار 66/3 AB،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار 66/3 هو،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار 66/3 في،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار 66/3 باء إلى دال،',
    '66/3 باء إلى دال | slash 66=66 3=3 | general-assembly assumed | parts 2+3+4=باء إلى دال | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار 66/3 ألف وجيم وهاء،',
    '66/3 ألف وجيم وهاء | slash 66=66 3=3 | general-assembly assumed | parts 1+3+5=ألف وجيم وهاء | list 0 of القرار',
  ],
  [
    'كذا 66/3 ألف المؤرخ 5 أيار/مايو 2011،',
    '66/3 ألف | slash 66=66 3=3 | general-assembly assumed | parts 1=ألف | list 0 | 5 أيار/مايو 2011=5.5.2011',
  ],
  [
    'كذا 66/3، المؤرخ 5 أيار/مايو 2011،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 | 5 أيار/مايو 2011=5.5.2011',
  ],
  ['كذا 66/3 في 5 أيار/مايو 2011،'],
])('letters of parts: %s', (text, ...expected) => {
  expect(citations(text)).toEqual(expected);
});

test.each<readonly [text: string, ...citations: string[]]>([
  [
    'إذ تشير إلى القرار GA-2021-89-RES-03،',
    'GA-2021-89-RES-03 | interpol-symbol 03=3 89=89 | 2021 | interpol named | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار AG-2009-RES-07،',
    'AG-2009-RES-07 | interpol-symbol 07=7 null | 2009 | interpol named | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار GA 2021 89 RES 03،',
    'GA 2021 89 RES 03 | interpol-symbol 03=3 89=89 | 2021 | interpol named | list 0 of القرار',
  ],
  ['إذ تشير إلى القرار GA-2021-89-03،'],
  [
    'إذ تشير إلى القرار GA-1950-19-RES-3،',
    'GA-1950-19-RES-3 | interpol-symbol 3=3 19=19 | 1950 | interpol named | list 0 of القرار',
  ],
  ['إذ تشير إلى القرار GA-1949-18-RES-3،'],
  ['إذ تشير إلى القرار GA-RES-3،'],
  ['إذ تشير إلى القرار GA-2021-RES،'],
  ['إذ تشير إلى القرار GA-2021-89-7-RES-03،'],
  ['إذ تشير إلى القرار XX-2021-89-RES-03،'],
  [
    'إذ تشير إلى القرارين GA-2021-89-RES-03 و GA-2022-90-RES-04،',
    'GA-2021-89-RES-03 | interpol-symbol 03=3 89=89 | 2021 | interpol named | list 0 of القرارين',
    'GA-2022-90-RES-04 | interpol-symbol 04=4 90=90 | 2022 | interpol named | list 0 of القرارين',
  ],
  [
    'كذا GA-2021-89-RES-03،',
    'GA-2021-89-RES-03 | interpol-symbol 03=3 89=89 | 2021 | interpol named | list 0',
  ],
  [
    'إذ تشير إلى القرار GA-2021-89-RES-03-05،',
    'GA-2021-89-RES-03 | interpol-symbol 03=3 89=89 | 2021 | interpol named | list 0 of القرار',
  ],
])('symbols of INTERPOL: %s', (text, ...expected) => {
  expect(citations(text)).toEqual(expected);
});

test.each<readonly [text: string, ...citations: string[]]>([
  [
    'إذ تشير إلى قرارها 66/3،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of قرارها',
  ],
  [
    'إذ نشير إلى قرارنا 66/3،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of قرارنا',
  ],
  [
    'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 66/3،',
    '66/3 | slash 66=66 3=3 | general-assembly own | list 0 of قرارها',
  ],
  [
    'إن المجلس الاقتصادي والاجتماعي،\n\nإذ يشير إلى قراره 2021/3،',
    '2021/3 | slash 2021=2021 3=3 | ecosoc own | list 0 of قراره',
  ],
  [
    'إن مجلس الأمن،\n\nإذ يشير إلى قراره 2900 (2021)،',
    '2900 (2021) | year 2900=2900 2021=2021 | security-council assumed | list 0 of قراره',
  ],
  [
    'إذ تشير إلى قرار مجلس حقوق الإنسان 46/3،',
    '46/3 | slash 46=46 3=3 | human-rights-council named | after human-rights-council | list 0 of قرار',
  ],
  [
    'إذ تشير إلى القرار 46/3 لمجلس حقوق الإنسان،',
    '46/3 | slash 46=46 3=3 | human-rights-council named | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار 46/3 الصادر عن مجلس حقوق الإنسان،',
    '46/3 | slash 46=46 3=3 | human-rights-council named | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار 46/3 المؤرخ 5 أيار/مايو 2021 الصادر عن مجلس حقوق الإنسان،',
    '46/3 | slash 46=46 3=3 | human-rights-council named | list 0 of القرار | 5 أيار/مايو 2021=5.5.2021',
  ],
  [
    'إذ تشير إلى القرار 46/3 المؤرخ 5 أيار/مايو 2021، الصادر عن مجلس حقوق الإنسان،',
    '46/3 | slash 46=46 3=3 | human-rights-council named | list 0 of القرار | 5 أيار/مايو 2021=5.5.2021',
  ],
  [
    'إذ تشير إلى القرار 46/3^(1) الصادر عن مجلس حقوق الإنسان،\n\n^(1) نص.',
    '46/3 | slash 46=46 3=3 | human-rights-council named | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرارين 46/3 و 47/3 المؤرخين 5 أيار/مايو 2021 الصادرين عن مجلس حقوق الإنسان،',
    '46/3 | slash 46=46 3=3 | human-rights-council named | list 0 of القرارين | 5 أيار/مايو 2021=5.5.2021 shared',
    '47/3 | slash 47=47 3=3 | human-rights-council named | list 0 of القرارين | 5 أيار/مايو 2021=5.5.2021 shared',
  ],
  [
    'إذ تشير إلى القرار 2900 (2021) المؤرخ 5 أيار/مايو 2021 الصادر عن مجلس الأمن،',
    '2900 (2021) | year 2900=2900 2021=2021 | security-council assumed | list 0 of القرار | 5 أيار/مايو 2021=5.5.2021',
  ],
  [
    'إذ تشير إلى قرار المجلس الاقتصادي والاجتماعي 2021/3 المؤرخ 5 أيار/مايو 2021 الصادر عن مجلس حقوق الإنسان،',
    '2021/3 | slash 2021=2021 3=3 | ecosoc named | after ecosoc | list 0 of قرار | 5 أيار/مايو 2021=5.5.2021',
  ],
  [
    'إذ تشير إلى قرارات مجلس حقوق الإنسان ذات الصلة، ولا سيما القرارات 46/3 و 47/3،',
    '46/3 | slash 46=46 3=3 | human-rights-council named | after human-rights-council | list 1 of القرارات',
    '47/3 | slash 47=47 3=3 | human-rights-council named | after human-rights-council | list 1 of القرارات',
  ],
  [
    'إذ تشير إلى قرارات مجلس حقوق الإنسان 46/3، ولا سيما القرارات 47/3 و 48/3،',
    '46/3 | slash 46=46 3=3 | human-rights-council named | after human-rights-council | list 0 of قرارات',
    '47/3 | slash 47=47 3=3 | human-rights-council assumed | after human-rights-council | list 1 of القرارات',
    '48/3 | slash 48=48 3=3 | human-rights-council assumed | after human-rights-council | list 1 of القرارات',
  ],
  [
    'إذ تشير إلى قراراتها ذات الصلة، ولا سيما القرار 66/3،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 1 of القرار',
  ],
  [
    'وإذ تحيط علما بتقرير مجلس حقوق الإنسان وبالقرار 46/3،',
    '46/3 | slash 46=46 3=3 | human-rights-council assumed | after human-rights-council | list 0 of وبالقرار',
  ],
  [
    'وإذ تحيط علما بتقرير مجلس حقوق الإنسان وبقراره 46/3،',
    '46/3 | slash 46=46 3=3 | human-rights-council own | after human-rights-council | list 0 of وبقراره',
  ],
  [
    'وإذ تحيط علما بتقرير مجلس حقوق الإنسان وبقرارنا 66/3،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | after human-rights-council | list 0 of وبقرارنا',
  ],
  [
    'وإذ تحيط علما بتقرير مجلس حقوق الإنسان؛ وبالقرار 46/3،',
    '46/3 | slash 46=46 3=3 | general-assembly assumed | list 0 of وبالقرار',
  ],
])('whose a citation is: %s', (text, ...expected) => {
  expect(citations(text)).toEqual(expected);
});

test.each<readonly [text: string, ...citations: string[]]>([
  [
    'إذ تشير إلى القرار 66/3 «كذا» المؤرخ 5 أيار/مايو 2011،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار | 5 أيار/مايو 2011=5.5.2011',
  ],
  [
    'إذ تشير إلى القرارين 66/3 «كذا» و 72/3،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرارين',
    '72/3 | slash 72=72 3=3 | general-assembly assumed | list 0 of القرارين',
  ],
  [
    'إذ تشير إلى القرارين 66/3 كذا و 5/3 «كذا» و 72/3،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرارين',
    '72/3 | slash 72=72 3=3 | general-assembly assumed | list 0 of القرارين',
  ],
  [
    'إذ تشير إلى القرار 46/3 «كذا» الصادر عن مجلس حقوق الإنسان،',
    '46/3 | slash 46=46 3=3 | human-rights-council named | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار 46/3 كذا «كذا» الصادر عن مجلس حقوق الإنسان،',
    '46/3 | slash 46=46 3=3 | general-assembly assumed | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار 66/3 كذا «كذا» المؤرخ 5 أيار/مايو 2011،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار 46/3 A/HRC/RES/46/3،',
    '46/3 | slash 46=46 3=3 | general-assembly assumed | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار 66/3. وتؤكد 72/3،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار 66/3 المؤرخ 5 أيار/مايو 2011 المؤرخ 6 أيار/مايو 2012،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار | 5 أيار/مايو 2011=5.5.2011',
  ],
  [
    'إذ تشير إلى القرارين 66/3 و 72/3 المؤرخين 5 أيار/مايو 2011 و 6 أيار/مايو 2012 و 9/3،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرارين | 5 أيار/مايو 2011=5.5.2011',
    '72/3 | slash 72=72 3=3 | general-assembly assumed | list 0 of القرارين | 6 أيار/مايو 2012=6.5.2012',
  ],
])('what stands between: %s', (text, ...expected) => {
  expect(citations(text)).toEqual(expected);
});

test.each([
  'ولا سيما',
  'بما فيها',
  'بما فيه',
  'بما في ذلك',
  'منها',
  'ومنها',
  'ومن بينها',
  'خاصة',
  'وخاصة',
  'وبخاصة',
  'خصوصا',
  'وعلى الأخص',
  'وآخرها',
  'آخرها',
  'وأحدثها',
  'أحدثها',
  'وأولها',
  'وهي',
])('what follows %s is of the body named before', (some) => {
  const text = `إذ تشير إلى قرارات مجلس حقوق الإنسان ذات الصلة، ${some} القرار 46/3،`;
  expect(citations(text)).toEqual([
    '46/3 | slash 46=46 3=3 | human-rights-council named | after human-rights-council | list 1 of القرار',
  ]);
});

test.each<readonly [text: string, source: string]>([
  [
    'إذ تشير إلى قرارات مجلس حقوق الإنسان ذات الصلة، مثل القرار 46/3،',
    'human-rights-council assumed',
  ],
  ['إذ تشير إلى مجلس حقوق الإنسان، ومنها القرار 46/3،', 'human-rights-council assumed'],
  ['إذ تشير إلى قراراته ذات الصلة، ومنها القرار 46/3،', 'general-assembly assumed'],
])('of no body for certain: %s', (text, source) => {
  expect(citations(text)).toEqual([expect.stringContaining(` | ${source} | `)]);
});

const DAY = '5 أيار/مايو 2011';
const NEXT = '6 أيار/مايو 2011';
const OTHERS = 'وإذ تشير إلى قرارات المجلس الاقتصادي والاجتماعي ذات الصلة، ولا سيما';

test.each<readonly [text: string, ...citations: string[]]>([
  // A plural participle behind one resolution dates that one only.
  [
    `كذا 66/3 المؤرخين ${DAY}،`,
    `66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 | ${DAY}=5.5.2011`,
  ],
  [
    `إذ تشير إلى القرار 66/4. كذا 66/3 المؤرخين ${DAY}،`,
    '66/4 | slash 66=66 4=4 | general-assembly assumed | list 0 of القرار',
    `66/3 | slash 66=66 3=3 | general-assembly assumed | list 1 | ${DAY}=5.5.2011`,
  ],
  [
    `إذ تشير إلى القرارين 66/3 و 66/4 المؤرخين ${DAY}،`,
    `66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرارين | ${DAY}=5.5.2011 shared`,
    `66/4 | slash 66=66 4=4 | general-assembly assumed | list 0 of القرارين | ${DAY}=5.5.2011 shared`,
  ],
  [
    `إذ تشير إلى القرارين 66/3 و 66/4 المؤرخين ${DAY} و ${NEXT}،`,
    `66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرارين | ${DAY}=5.5.2011`,
    `66/4 | slash 66=66 4=4 | general-assembly assumed | list 0 of القرارين | ${NEXT}=6.5.2011`,
  ],
  // What names its own body, or says whose it is, is not of the body before it.
  [
    `${OTHERS} قرار الجمعية العامة 66/3،`,
    '66/3 | slash 66=66 3=3 | general-assembly named | after ecosoc | list 1 of قرار',
  ],
  // The mark of a note parts neither the noun nor the day from the number.
  [
    'إذ تشير إلى القرار^(1) 1325 (2000)،',
    '1325 (2000) | year 1325=1325 2000=2000 | security-council assumed | list 0 of القرار',
  ],
  [
    `إذ تشير إلى القرار 66/3^(1) المؤرخ ${DAY}،`,
    `66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار | ${DAY}=5.5.2011`,
  ],
  [
    'انظر 66/3. انظر 66/4،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0',
    '66/4 | slash 66=66 4=4 | general-assembly assumed | list 1',
  ],
  ['إذ تشير إلى القرار 66/ألف،'],
  ['انظر 66 /3،'],
  ['انظر 66/ 3،'],
  ['إذ تشير إلى القرار 5-66/3 و 66-5/3 و 66/3/5،'],
  // Part of something longer, and only behind a noun or before a date without doubt.
  [`كذا 5-66/3 المؤرخ ${DAY}،`],
  [`كذا 66/3/5 المؤرخ ${DAY}،`],
  ['انظر 66\u20443،'],
  [
    'إذ تشير إلى القرار 66/3 كذا و 66\u20444،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار',
    '66\u20444 | slash 66=66 4=4 | general-assembly assumed | list 0 of القرار',
  ],
  [
    'إذ تشير إلى القرار 66/3 كذا و 66 / 4،',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار',
  ],
  [
    `إذ تشير إلى القرار 66/3 كذا 66 / 4 المؤرخ ${DAY}،`,
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 0 of القرار',
    `66 / 4 | slash 66=66 4=4 | general-assembly assumed | list 0 of القرار | ${DAY}=5.5.2011`,
  ],
  // What one only looks up belongs to no list.
  [
    'إذ تشير إلى القرار 66/4 كذا انظر 66/3 و 66/5،',
    '66/4 | slash 66=66 4=4 | general-assembly assumed | list 0 of القرار',
    '66/3 | slash 66=66 3=3 | general-assembly assumed | list 1',
  ],
])('which list, body and day a citation has: %s', (text, ...expected) => {
  expect(citations(text)).toEqual(expected);
});
