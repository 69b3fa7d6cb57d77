import { expect, test } from 'vitest';
import { compilePhrases } from '../../core/lint/phrases.ts';
import type { Phrase } from '../../core/lint/rule.ts';
import { type Model, modelOf } from '../../core/model/model.ts';
import { parse } from '../../core/syntax/parse.ts';
import { tokenize } from '../../core/syntax/tokenize.ts';

const TATWEEL = '\u0640';
const FATHA = '\u064e';
const ZERO_WIDTH_NON_JOINER = '\u200c';

function read(text: string): Model {
  return modelOf(parse(text));
}

/** Phrases of one owner in brackets at their stems, with their clitics before a bar. */
function found(text: string, ...phrases: readonly (string | Phrase)[]): string[] {
  const list = phrases.map((phrase) =>
    typeof phrase === 'string' ? { text: phrase, value: null } : phrase,
  );
  const { matches } = compilePhrases([list])(read(text));
  return matches.map(
    ({ start, end, stem, prefix }) =>
      `${prefix}|${text.slice(start, stem)}[${text.slice(stem, end)}]`,
  );
}

const withClitics = (text: string): Phrase => ({ text, clitics: true, value: null });

test('whole words are found, whatever marks they bear', () => {
  expect(found('تقرر الأمم المتحدة، ثم', 'الأمم المتحدة')).toEqual(['|[الأمم المتحدة]']);
  expect(found(`الأ${TATWEEL}مم ال${FATHA}متحدة`, 'الأمم المتحدة')).toEqual([
    `|[الأ${TATWEEL}مم ال${FATHA}متحدة]`,
  ]);
  expect(found(`الأ${ZERO_WIDTH_NON_JOINER}مم`, 'الأمم')).toHaveLength(1);
  expect(found('الأممية، والأمم', 'الأمم')).toEqual([]);
  expect(found('الأمم', `الأ${FATHA}م${TATWEEL}م`)).toHaveLength(1);
});

test.each([
  ['الجمعية', '', ''],
  ['والجمعية', 'و', 'و'],
  ['فالجمعية', 'ف', 'ف'],
  ['بالجمعية', 'ب', 'ب'],
  ['كالجمعية', 'ك', 'ك'],
  ['للجمعية', 'ل', 'لل'],
  ['وبالجمعية', 'وب', 'وب'],
  ['وكالجمعية', 'وك', 'وك'],
  ['وللجمعية', 'ول', 'ولل'],
  ['فبالجمعية', 'فب', 'فب'],
  ['فكالجمعية', 'فك', 'فك'],
  ['فللجمعية', 'فل', 'فلل'],
])('clitics before the article: %s', (word, prefix, letters) => {
  const stem = `${word} العامة`.slice(letters.length);
  expect(found(`${word} العامة`, withClitics('الجمعية العامة'))).toEqual([
    `${prefix}|${letters}[${stem}]`,
  ]);
});

test('clitics before other words, and none where the phrase has none', () => {
  expect(found('ولمكتب، لمكتب، مكتب', withClitics('مكتب'))).toEqual([
    'ول|ول[مكتب]',
    'ل|ل[مكتب]',
    '|[مكتب]',
  ]);
  expect(found('لالجمعية سالجمعية ووالجمعية', withClitics('الجمعية'))).toEqual([]);
  expect(found('والجمعية', 'الجمعية')).toEqual([]);
});

test('before a lam the contracted article leaves one lam', () => {
  expect(found('وللجنة', withClitics('اللجنة'))).toEqual(['ول|ول[لجنة]']);
});

test('the stem is behind the marks of the clitics', () => {
  expect(found(`و${FATHA}ب${TATWEEL}الأمم`, withClitics('الأمم'))).toEqual([
    `وب|و${FATHA}ب${TATWEEL}[الأمم]`,
  ]);
});

test('words are followed over spaces, line ends and emphasis, not over punctuation', () => {
  const phrase = 'مجلس الأمن';
  expect(found('مجلس\r\n  الأمن', phrase)).toHaveLength(1);
  expect(found('**مجلس** _الأمن_', phrase)).toEqual(['|[مجلس** _الأمن]']);
  expect(found('مجلس، الأمن', phrase)).toEqual([]);
  expect(found('مجلس (الأمن', phrase)).toEqual([]);
});

test('punctuation, Latin letters and numbers of a phrase are matched token by token', () => {
  expect(found('الشرطة (الإنتربول)', 'الشرطة (الإنتربول)')).toHaveLength(1);
  expect(found('الشرطة الإنتربول', 'الشرطة (الإنتربول)')).toEqual([]);
  expect(found('خطة عام ٢٠٣٠ interpol', 'خطة عام 2030 INTERPOL')).toHaveLength(1);
  expect(found('خطة عام ٢٠٣١', 'خطة عام 2030')).toEqual([]);
  expect(found('أ / ب', 'أ / ب')).toEqual(['|[أ / ب]']);
});

test('of one owner the first match counts, and of those that start together the longest', () => {
  const phrases = ['مجلس', 'مجلس الأمن', 'مجلس الأمن الدولي', 'الأمن الدولي', 'مكتب'];
  expect(found('مجلس الأمن الدولي', ...phrases)).toEqual(['|[مجلس الأمن الدولي]']);
  expect(found('مجلس الأمن الأهلي', ...phrases)).toEqual(['|[مجلس الأمن]']);
  expect(found('مجلس الأمن مكتب', 'مجلس الأمن العام', 'مكتب')).toEqual(['|[مكتب]']);
});

test('a word of its own is preferred to a clitic and another word', () => {
  expect(found('ولد', withClitics('لد'), 'ولد')).toEqual(['|[ولد]']);
  expect(found('ولد صالح', withClitics('لد صالح'), 'ولد')).toEqual(['و|و[لد صالح]']);
});

test.each([
  ['a hard wrap', 'منهاج عمل\nبكين'],
  ['a page number', 'منهاج عمل\n\n3\n\nبكين'],
  ['a comment', 'منهاج عمل <!-- هنا --> بكين'],
  ['emphasis', '**منهاج عمل** بكين'],
  ['a note mark', 'منهاج عمل^(١) بكين'],
  ['a note mark in HTML', 'منهاج عمل<sup>(١)</sup> بكين'],
  ['a note mark in Markdown', 'منهاج عمل[^1] بكين'],
  ['raised digits', 'منهاج عمل¹ بكين'],
  ['a number in brackets', 'منهاج عمل (١) بكين'],
  ['quotation marks', 'منهاج عمل «بكين»'],
  ['bidirectional marks', 'منهاج عمل\u200f بكين'],
])('a phrase is found across %s', (_, text) => {
  expect(found(`إذ تشير إلى ${text}،`, 'منهاج عمل بكين')).toHaveLength(1);
});

test.each(['منهاج عمل، بكين', 'منهاج عمل 3 بكين', 'منهاج عمل (ج) بكين', 'منهاج عمل؛\n\n2 - بكين'])(
  'a phrase is not found across what belongs to the text: %j',
  (text) => {
    expect(found(`1 - تشير إلى ${text}`, 'منهاج عمل بكين')).toEqual([]);
  },
);

test('owners do not disturb each other, and come in their order', () => {
  const text = 'مجلس الأمن';
  const phrase = (words: string): Phrase => ({ text: words, value: null });
  const matcher = compilePhrases([
    [phrase('الأمن')],
    [phrase('مجلس الأمن')],
    [],
    [phrase('مجلس'), phrase('الأمن')],
  ]);
  const { matches, owners } = matcher(read(text));
  expect(owners).toEqual([1, 3, 0, 3]);
  expect(matches.map(({ start, end }) => text.slice(start, end))).toEqual([
    'مجلس الأمن',
    'مجلس',
    'الأمن',
    'الأمن',
  ]);
});

test('two words with one hash are told apart', () => {
  expect(tokenize('تمقر').value[0]).toBe(tokenize('دصسى').value[0]);
  expect(found('تمقر دصسى', 'تمقر')).toEqual(['|[تمقر]']);
  expect(found('أ دصسى أ تمقر', 'أ تمقر', 'أ دصسى')).toEqual(['|[أ دصسى]', '|[أ تمقر]']);
});

test('a phrase without a word is refused', () => {
  expect(() => found('أ', 'أ', ' ')).toThrow(TypeError);
});
