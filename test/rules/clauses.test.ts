import { describe, expect, test } from 'vitest';
import { createLinter } from '../../core/lint/linter.ts';
import { lineIndex } from '../../core/syntax/lines.ts';
import clauseConjunction from '../../rules/clauses/clause-conjunction.ts';
import clauseOpener from '../../rules/clauses/clause-opener.ts';
import clauseRepetition from '../../rules/clauses/clause-repetition.ts';
import { hasShared, sharedTexts } from '../syntax/shared.ts';
import { findingsOf } from './findings.ts';

const linter = createLinter([clauseConjunction, clauseOpener, clauseRepetition]);
const FORMULA = 'إن الجمعية العامة،\n\nإذ تدرك كذا،\n\n';

describe('rows of one verb', () => {
  const rowOf = (words: string, verb: string): string =>
    words
      .split(' ')
      .map((word, index) => `${index + 1} - ${verb} ${word === '-' ? '' : `${word} `}كذا؛`)
      .join('\n\n');

  test.each<[string, string, string[]]>([
    ['- أيضا كذلك - أيضا كذلك -', 'تحث', []],
    ['- - -', 'تحث', []],
    ['- أيضا - -', 'تحث', []],
    ['- - أيضا', 'تحث', []],
    ['- - كذلك', 'تحث', ['info missing تحث']],
    ['- كذلك أيضا', 'تحث', ['info order كذلك']],
    ['- كذلك كذلك أيضا', 'تحث', ['info order كذلك']],
    ['- أيضا أيضا', 'تحث', ['info order أيضا']],
    ['- أيضا كذلك كذلك', 'تحث', []],
    ['أيضا -', 'تحث', ['info first أيضا']],
    ['- أخيرا -', 'تحث', []],
    ['- كذلك', 'تعترف', []],
  ])('%s after %s', (words, verb, expected) => {
    const findings = findingsOf(linter, FORMULA + rowOf(words, verb));
    const short = findings.map((finding) => finding.replace('clause-repetition/', ''));
    expect(short).toEqual(expected);
  });

  test('a missing number, a heading and a nested draft end a row', () => {
    const formula = 'إن الجمعية العامة،\n\nإذ تشير إلى كذا،\n\n';
    for (const text of [
      `${FORMULA}1 - تحث كذا؛\n\n3 - تحث كذلك كذا.`,
      `${FORMULA}أولا - المياه\n\n1 - تحث كذا؛\n\nثانيا - السدود\n\n2 - تحث كذلك كذا.`,
      `${formula}توصي باعتماد مشروع القرار التالي:\n\n${formula}1 - تقرر كذا.`,
    ]) {
      expect(findingsOf(linter, text)).toEqual([]);
    }
  });

  test('a damaged verb takes its place in the row', () => {
    expect(findingsOf(linter, `${FORMULA}1 - ترحب بالتقرير؛\n\n2 - ترجّب كذلك بالنتائج.`)).toEqual([
      'error clause-opener/verb ترجّب',
      'info clause-repetition/order كذلك',
    ]);
  });
});

/** What a person found in the five texts (DOMAIN F.1, F.3, F.4), by line. */
test.skipIf(!hasShared).each<[string, Record<string, number[]>]>([
  ['000', { 'clause-conjunction': [62], 'clause-opener': [74, 108] }],
  [
    '001',
    {
      'clause-opener': [
        26, 28, 30, 36, 36, 38, 40, 42, 44, 46, 48, 50, 56, 56, 58, 60, 62, 64, 66, 68, 70, 80, 82,
        102, 104, 108, 110, 126,
      ],
    },
  ],
  ['002', {}],
  [
    '003',
    {
      'clause-opener': [67, 81, 85, 89, 91, 99, 101, 107, 113, 115, 117, 121, 127],
    },
  ],
  ['004', { 'clause-conjunction': [19] }],
])('the openers of text %s', (name, expected) => {
  const text = sharedTexts('texts').find((file) => file.name.startsWith(name))?.text ?? '';
  const { locate } = lineIndex(text);
  const found: Record<string, number[]> = {};
  for (const { ruleId, start } of linter.lint(text).findings) {
    found[ruleId] = [...(found[ruleId] ?? []), locate(start).line];
  }
  expect(found).toEqual(expected);
});
