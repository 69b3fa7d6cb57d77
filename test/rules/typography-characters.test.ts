import { describe, expect, test } from 'vitest';
import { applyEdits, fixAll } from '../../core/lint/edits.ts';
import { createLinter } from '../../core/lint/linter.ts';
import { findingText } from '../../core/lint/messages.ts';
import interpolSpelling from '../../rules/interpol/interpol-spelling.ts';
import numberingStyle from '../../rules/numbering/numbering-style.ts';
import consistentDigits from '../../rules/typography/consistent-digits.ts';
import noForeignLetters from '../../rules/typography/no-foreign-letters.ts';
import noHiddenCharacters from '../../rules/typography/no-hidden-characters.ts';
import noPresentationForms from '../../rules/typography/no-presentation-forms.ts';
import noTatweel from '../../rules/typography/no-tatweel.ts';
import fc from '../properties.ts';
import { sharedTexts } from '../syntax/shared.ts';
import { findingsOf } from './findings.ts';

const rules = [
  consistentDigits,
  noForeignLetters,
  noHiddenCharacters,
  noPresentationForms,
  noTatweel,
];
const linter = createLinter(rules);
const RLO = '\u202e';
const LRE = '\u202a';
const PDF = '\u202c';
const LRI = '\u2066';
const PDI = '\u2069';

test.each([
  ['of one line', `إذ تشير ${RLO}إلى كذا${PDF}، <!-- ${RLO} abc ${PDF} -->`],
  ['of code in a comment', `<!-- ${RLO}${LRI}if admin${PDI} ${LRI}begin${PDI} -->`],
])('a text made to be read another way has an error: %s', (_name, text) => {
  expect(findingsOf(linter, text).filter((found) => found.startsWith('error'))).not.toEqual([]);
});

test('a line end is put as the text has them', () => {
  const text = 'كذا\r\nكذا\u2028كذا';
  const [finding] = linter.lint(text).findings;
  expect(applyEdits(text, finding?.suggestions[0]?.edits ?? [])).toBe('كذا\r\nكذا\r\nكذا');
});
/** Characters that a rule may remove or put another in the place of. */
const SPECIAL = [
  '\u0640',
  '\u0640\u0640',
  '\u06a9',
  '\u06cc',
  '\u06be',
  '\u0679',
  'پ',
  '\u06f4',
  '\ufef7',
  '\ufeeb',
  '\ufedf',
  '\ufee2',
  '\ufe8d',
  '\ufdf2',
  '\ufdfa',
  '\ufe77',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u200e',
  '\u200f',
  '\u061c',
  '\ufeff',
  '\u00ad',
  '\u00a0',
  '\u2028',
  '\u2029',
  '\u000b',
  '\f',
  '\u0000',
  '\ufffd',
  '\ue000',
  '\ud800',
  '\u{e0041}',
  '\ufe0f',
  LRI,
  '\u2067',
  PDI,
  LRE,
  RLO,
  PDF,
];
/** Characters that stay. U+0627 U+0653 is not composed, and must not be. */
const ORDINARY = [
  'كتاب',
  'ال',
  'ل',
  'هـ',
  '(هـ)',
  'على',
  'ا\u0653',
  'أ',
  '\u064e',
  '\u0651',
  'ﬁ',
  'é',
  'e\u0301',
  'UN',
  'A/80/1',
  'l',
  '٣',
  '٢٠١٨',
  '7',
  '2018',
  '/',
  '-',
  ' ',
  ' ',
  '،',
  '(',
  ')',
  '"',
  '**',
  '`',
  'https://example.org/',
  '<!-- ',
  ' -->',
  '١ - ',
  '\n',
  '\n\n',
  '\r\n',
  '😀',
];
const texts = fc
  .array(fc.constantFrom(...SPECIAL, ...ORDINARY, ...ORDINARY), { maxLength: 60 })
  .map((pieces) => pieces.join(''));
const special = new RegExp(
  `[${SPECIAL.join('')}\u0600-\u0605]|[\ud800-\udfff](?![\udc00-\udfff])`,
  'u',
);

/** True when the characters of `part` stand in `whole` in the same order. */
function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const character of part) {
    at = whole.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

describe('any text', () => {
  test('loses by a fix only what the rules are about', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { edits } of linter.lint(text).findings) {
          for (const { start, end, text: written } of edits) {
            const ordinary = Array.from(text.slice(start, end)).filter(
              (character) => !special.test(character) && character !== ' ',
            );
            expect(isSubsequence(ordinary.join(''), written)).toBe(true);
            expect(ordinary.join('')).not.toBe(text.slice(start, end));
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('is fixed once and for all', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { output, passes } = fixAll(linter, text);
        expect(passes).toBeLessThan(6);
        expect(fixAll(linter, output)).toMatchObject({ output, passes: 0 });
      }),
      { numRuns: 2000 },
    );
  });

  test('has messages without characters that cannot be seen', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const finding of linter.lint(text).findings) {
          const rule = rules.find(({ id }) => id === finding.ruleId)!;
          const message = findingText(rule, finding, 'ar').replace(/[\u2068\u2069]/gu, '');
          expect(message).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Co}\p{Cs}\u202a-\u202e]/u);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

test.each([
  ['tatweel', 'كت\u0640اب '],
  ['shapes of letters', '\ufe97\ufed8\ufeae\ufef3\ufeae '],
  ['shapes of letters from left to right', '\ufee6\ufee3 '],
  ['Persian letters', '\u06a9تاب '],
  ['invisible characters', 'كت\u200bاب\u200c'],
  ['controls of direction', `${RLO}كتاب${LRI} `],
  ['digits of two systems', 'كتاب ١ كتاب ١2 '],
])('a text that consists of %s has a short report', (_name, piece) => {
  const text = piece.repeat(20_000);
  const { findings } = linter.lint(text);
  fixAll(linter, text);
  expect(findings.length).toBeLessThan(4);
  for (const { related } of findings) expect(related.length).toBeLessThan(20);
});

test('two rules do not report one mistake', () => {
  const all = createLinter([...rules, interpolSpelling, numberingStyle]);
  expect(findingsOf(all, '1 - تدعو الإنترپول والإنترب\u0640ول إلى كذا.')).toEqual([
    'error interpol-spelling/spelling الإنترپول',
    'warning interpol-spelling/marks والإنترب\u0640ول',
  ]);
  const items = '(أ) كذا؛ (ب) كذا؛ (ج) كذا؛ (د) كذا؛';
  for (const heh of ['\ufeeb', '\u06be', '\u06d5']) {
    expect(findingsOf(all, `1 - تقرر ما يلي: ${items} (${heh}) كذا.`)).toEqual([
      `info numbering-style/letter ${heh}`,
    ]);
  }
  expect(findingsOf(all, '1\u06f2 - تقرر كذا.')).toEqual([
    'error no-foreign-letters/digits \u06f2',
  ]);
  expect(findingsOf(all, '١ - تقرر كذا؛\n\n2 - تطلب كذا؛\n\n٣ - تدعو إلى كذا.')).toEqual([
    'warning numbering-style/other-digits 2',
  ]);
});

test('published texts have no hidden or foreign characters', () => {
  for (const { text } of sharedTexts('texts')) expect(findingsOf(linter, text)).toEqual([]);
});
