import { expect, test } from 'vitest';
import { MEMBER_STATES, STATE_FORMS } from '../../core/facts/member-states.ts';
import { applyEdits } from '../../core/lint/edits.ts';
import { createLinter } from '../../core/lint/linter.ts';
import superseded from '../../rules/references/superseded-name.ts';
import countryName from '../../rules/wording/country-name.ts';
import { findingsOf } from './findings.ts';

const linter = createLinter([countryName]);

const draftOf = (sponsors: string): string =>
  `Distr.: Limited\n14 November 2022\n\nالجمعية العامة\n\n${sponsors}: مشروع قرار\n\nإن الجمعية العامة،\n\n١ - تقرر كذا.`;

test('every name is right, alone and between others, with and without commas', () => {
  const names = [...MEMBER_STATES, ...STATE_FORMS.filter(({ usage }) => usage !== 'elsewhere')];
  const found = names.flatMap(({ name }) =>
    [name, `ألبانيا، و${name}*، واليمن`, `ألبانيا و${name} واليمن`].flatMap((sponsors) =>
      findingsOf(linter, draftOf(sponsors)).filter((finding) => !finding.startsWith('info')),
    ),
  );
  expect(found).toEqual([]);
});

test('a letter that is missing is put back in every name of four letters and more', () => {
  const missed = MEMBER_STATES.filter(({ name }) => name.length > 3).flatMap(({ name }) => {
    const at = name.indexOf(' ') > 3 ? 2 : name.length - 2;
    const text = draftOf(`ألبانيا، و${name.slice(0, at) + name.slice(at + 1)}، واليمن`);
    const { findings } = linter.lint(text);
    const corrected = findings.flatMap(({ suggestions }) =>
      suggestions.map(({ edits }) => applyEdits(text, edits)),
    );
    return corrected.includes(draftOf(`ألبانيا، و${name}، واليمن`)) ? [] : [name];
  });
  // What is left is a State again, or what others call it.
  expect(missed).toEqual([]);
});

test.each([
  ['Latin commas and a conjunction apart', 'البرازيل, و بيرو, و شييلي', ['misspelt شييلي']],
  ['emphasis', '**البرازيل**، *وكوبى*', ['misspelt كوبى']],
  ['nothing but a group', 'باسم مجموعة الدول الأفريقية', []],
  ['a group behind a State', 'كوبا باسم حركة بلدان عدم الانحياز وغيرها', []],
  ['commas inside brackets', 'كوبا (باسم المجموعة، والصين)، والنرويح', ['misspelt النرويح']],
  ['a bracket that does not close', 'كوبا (باسم المجموعة، والنرويح', []],
])('%s', (_, sponsors, expected) => {
  expect(findingsOf(linter, draftOf(sponsors)).map((line) => line.replace(/^.*\//u, ''))).toEqual(
    expected,
  );
});

test('the words behind the list may be emphasised, and stand on the next line', () => {
  const text = draftOf('كوبى').replace(' مشروع قرار', '\n*مشروع\nقرار*');
  expect(findingsOf(linter, text)).toEqual(['error country-name/misspelt كوبى']);
});

test('a former name is the matter of another rule alone', () => {
  const both = createLinter([countryName, superseded]);
  expect(findingsOf(both, draftOf('بوتان، وسوازيلند'))).toEqual([
    'warning superseded-name/superseded وسوازيلند',
  ]);
});
