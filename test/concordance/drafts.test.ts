import { expect, test } from 'vitest';
import { coverageBeside } from '../../core/concordance/coverage.ts';
import { readCompanions } from '../../core/lint/companions.ts';
import { createLinter } from '../../core/lint/linter.ts';
import { createMemory } from '../../core/lint/parts.ts';
import { readSource } from '../../core/source/read-source.ts';
import { parse } from '../../core/syntax/parse.ts';
import { rules } from '../../rules/index.ts';

const family = createLinter(rules.filter(({ meta }) => meta.family === 'concordance'));
const all = [1, 2, 3, 4, 5, 6];

/** Each resolution has paragraphs and numbers of its own. */
const paragraphs = (draft: number): readonly number[] => [1, 2, 3].map((at) => draft * 20 + at);
const notes = [1, 2, 3];
const arabic = (draft: number, name: string): string =>
  [
    name,
    'إن الجمعية العامة،',
    ...paragraphs(draft).map(
      (number, at) =>
        `${at + 1} - تطلب إلى الأمين العام أن ينفذ القرار 66/${number}<sup>(${at + 1})</sup>؛`,
    ),
    'الجلسة العامة 43',
    '12 كانون الأول/ديسمبر 2011',
    ...notes.map((note) => `(${note}) A/66/${draft * 100 + note}.`),
  ].join('\n\n');
const english = (draft: number, name: string): string =>
  [
    name,
    'The General Assembly,',
    ...paragraphs(draft).map(
      (number, at) =>
        `${at + 1}. Requests the Secretary-General to implement resolution 66/${number}<sup>(${at + 1})</sup>;`,
    ),
    '43rd plenary meeting',
    '12 December 2011',
    ...notes.map((note) => `(${note}) A/66/${draft * 100 + note}.`),
  ].join('\n\n');

/** How the resolutions of a file are named: as texts of their own, and as parts of a report. */
const forms = {
  symbols: {
    textOf: (drafts: readonly number[]) =>
      drafts.map((draft) => arabic(draft, `A/C.3/66/L.${draft}`)).join('\n\n'),
    sourceOf: (drafts: readonly number[]) =>
      drafts.map((draft) => english(draft, `A/C.3/66/L.${draft}`)).join('\n\n'),
  },
  report: {
    textOf: (drafts: readonly number[]) =>
      drafts.map((draft) => arabic(draft, `مشروع القرار ${draft}`)).join('\n\n'),
    sourceOf: (drafts: readonly number[]) =>
      drafts.map((draft) => english(draft, `Draft resolution ${draft}`)).join('\n\n'),
  },
};

const found = (text: string, source: string): readonly string[] =>
  family
    .beside(readCompanions({ source }))
    .lint(text)
    .findings.map(({ ruleId, message, start }) => `${ruleId} ${message} ${start}`);

test('the two forms are several texts, and one', () => {
  expect(parse(forms.symbols.textOf(all)).parts).toHaveLength(6);
  expect(parse(forms.report.textOf(all)).parts).toBeUndefined();
  expect(readSource(forms.symbols.sourceOf(all)).drafts).toHaveLength(6);
  expect(readSource(forms.report.sourceOf(all)).drafts).toHaveLength(6);
});

test.each(Object.values(forms))('several resolutions are compared each with its own', (form) => {
  const text = form.textOf(all);
  expect(found(text, form.sourceOf(all))).toEqual([]);
  const slip = text.replace('66/82', '66/28');
  expect(found(slip, form.sourceOf(all))).toEqual([
    `concordance-citation differs ${slip.indexOf('66/28')}`,
  ]);
});

test.each(Object.values(forms))('a resolution missing or added is one finding', (form) => {
  const text = form.textOf(all);
  for (const draft of all) {
    const others = all.filter((each) => each !== draft);
    const missing = found(form.textOf(others), form.sourceOf(all));
    expect(missing).toHaveLength(1);
    expect(missing[0]).toContain('draft-missing');
    const added = found(text, form.sourceOf(others));
    const place = text.indexOf(form.textOf([draft]));
    expect(added).toEqual([`concordance-structure draft-added ${place}`]);
  }
});

test('resolutions with the same symbol belong together in any order', () => {
  const { textOf, sourceOf } = forms.symbols;
  expect(found(textOf([4, 1, 3, 2]), sourceOf([1, 2, 3, 4]))).toEqual([]);
});

test.each(Object.values(forms))('one resolution is that of several which is like it', (form) => {
  for (const draft of all) {
    expect(found(form.textOf([draft]), form.sourceOf(all))).toEqual([]);
    const others = found(form.textOf(all), form.sourceOf([draft]));
    expect(others).toEqual([]);
  }
});

test.each(Object.values(forms))('files that share no resolution are told once', (form) => {
  const other = form.sourceOf([11, 12, 13]).replaceAll('66/', '72/').replaceAll('2011', '2017');
  const told = found(form.textOf([1, 2, 3]).replaceAll('L.', 'L.9'), other);
  expect(told).toEqual(['concordance-structure unlike 0']);
});

test('while a file is edited, each resolution keeps to its own source', () => {
  const { textOf, sourceOf } = forms.symbols;
  const linter = family.beside(readCompanions({ source: sourceOf(all) }));
  const memory = createMemory();
  const texts = [
    textOf(all),
    textOf(all).replace('66/82', '66/28'),
    textOf(all.slice(1)),
    textOf(all),
    textOf([1, 2, 4, 5, 6]),
    textOf([1, 2, 4, 5, 6]).replace('66/102', '66/120'),
  ];
  for (const text of texts) {
    const edited = linter.lintEdited(text, () => parse(text), memory);
    expect(edited).toEqual(linter.lint(text).findings);
  }
});

test('what only one of the two texts has is counted', () => {
  const { textOf, sourceOf } = forms.report;
  const whole = coverageBeside(parse(textOf(all)), readSource(sourceOf(all)));
  expect(whole.citations).toEqual({ same: 18, different: 0, text: 0, source: 0 });
  const text = textOf(all)
    .replace('ينفذ القرار 66/21<', 'ينفذ القرار 66/21 قبل 35 يوما<')
    .replace('66/82', '66/28');
  const source = sourceOf(all).replace('resolution 66/22<', 'resolution 66/22 for 800 times<');
  const counted = coverageBeside(parse(text), readSource(source));
  expect(counted.citations).toEqual({ same: 17, different: 1, text: 0, source: 0 });
  expect(counted.numbers).toMatchObject({ text: 1, source: 1 });
});
