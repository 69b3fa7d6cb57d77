import { describe, expect, test } from 'vitest';
import { wordKey } from '../../core/arabic/key.ts';
import { createLinter } from '../../core/lint/linter.ts';
import { findRepetitions } from '../../core/lint/repetitions.ts';
import { modelOf } from '../../core/model/model.ts';
import { parse } from '../../core/syntax/parse.ts';
import fc from '../properties.ts';
import { ruleOf } from './rule-of.ts';

/** Repetitions as `text@start`. */
function repetitions(source: string): string[] {
  return findRepetitions(modelOf(parse(source))).map(
    ({ start, end }) => `${source.slice(start, end)}@${start}`,
  );
}

describe('repetitions', () => {
  test('are words with one key, across spaces, line ends and emphasis marks', () => {
    expect(repetitions('في في')).toEqual(['في في@0']);
    expect(repetitions('أيضا\r\nأيضاً')).toEqual(['أيضا\r\nأيضاً@0']);
    expect(repetitions('**على** _على_')).toEqual(['على** _على@2']);
    expect(repetitions('من من من')).toEqual(['من من@0', 'من من@3']);
  });

  test('are none across other marks, and none of other kinds of tokens', () => {
    expect(repetitions('في، في (في) في 5 في')).toEqual([]);
    expect(repetitions('5 5 of of ، ، إن أن \u064e \u064e')).toEqual([]);
    expect(repetitions('')).toEqual([]);
  });

  test('are what a naive reading finds', () => {
    const unit = fc.constantFrom('ا', 'ب', '\u0640', '\u064e', ' ', ' ', '_', '،');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        const keys = (text.match(/[اب\u0640\u064e]+|،/gu) ?? []).map((word) => wordKey(word));
        const naive = keys.filter((key, i) => key !== '' && key !== '،' && key === keys[i - 1]);
        expect(repetitions(`تقرر: ${text}`)).toHaveLength(naive.length);
      }),
    );
  });
});

test('a rule is given its repetitions with the nodes around them, inside one paragraph', () => {
  const seen: string[] = [];
  const rule = ruleOf(
    'twice',
    ({ slice }) => ({
      repetition: ({ first, second }, ancestors) => {
        seen.push(
          `${slice(first)}|${slice(second)} ${ancestors.map(({ type }) => type).join('>')}`,
        );
      },
      operativeParagraph: () => {
        seen.push('paragraph');
      },
    }),
    { repetitions: true },
  );
  const silent = ruleOf('silent', () => ({}));
  const text =
    'إن الجمعية العامة،\n\n<!-- كذا كذا -->\n\n١ - تقرر كذا **كذا**؛\n\n٢ - تدعو إلى ذلك\n\nذلك.\n\nالمرفق\n\nالمرفق قائم.';
  createLinter([silent, rule]).lint(text);
  expect(seen).toEqual([
    'paragraph',
    'كذا|كذا resolution>draft>operativeParagraph>text',
    'paragraph',
    'ذلك|ذلك resolution>draft>operativeParagraph>text',
  ]);
});
