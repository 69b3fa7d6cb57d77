import { expect, test } from 'vitest';
import { defineRule } from '../../core/lint/define-rule.ts';
import { createLinter } from '../../core/lint/linter.ts';

const text = { en: 'Text', ar: 'نص' };
const meta = {
  family: 'wording',
  severity: 'error',
  fix: 'none',
  since: '0.1.0',
  description: text,
  why: text,
} as const;

test('messages and options have the types of the definition', () => {
  const rule = defineRule({
    id: 'typed',
    meta: {
      ...meta,
      messages: { gap: text, double: text },
      options: {
        form: { type: 'string', enum: ['long', 'short'], default: 'long', description: text },
        limit: { type: 'integer', default: 3, description: text },
        words: { type: 'strings', default: ['أ'], description: text },
        terms: { type: 'lists', default: [['أ', 'ب']], description: text },
      },
    },
    examples: [],
    phrases: (options) => options.words.map((word) => ({ text: word, value: options.limit })),
    create: ({ report, options }) => ({
      phrase: ({ start, end }) => {
        const form: 'long' | 'short' = options.form;
        const terms: readonly (readonly string[])[] = options.terms;
        report({
          start,
          end,
          message: 'gap',
          data: { form, limit: options.limit, terms: terms.length },
        });
        // @ts-expect-error: there is no such message
        const typo = () => report({ start, end, message: 'gpa' });
        const place = { start, end, message: 'gap' } as const;
        // @ts-expect-error: nor in a suggestion
        const other = () => report({ ...place, suggestions: [{ message: 'x', edits: [] }] });
        // @ts-expect-error: there is no such option
        const option = () => options.from;
        return [typo, other, option];
      },
    }),
  });
  expect(createLinter([rule]).lint('أ ب').findings).toMatchObject([
    {
      ruleId: 'typed',
      message: 'gap',
      data: { form: 'long', limit: 3, terms: 1 },
      start: 0,
      end: 1,
    },
  ]);
});

test('a rule without options has none', () => {
  const rule = defineRule({
    id: 'bare',
    meta: { ...meta, messages: { gap: text } },
    examples: [],
    create: ({ options }) => {
      // @ts-expect-error: there is no option at all
      const option = () => options.form;
      expect(option()).toBeUndefined();
      return {};
    },
  });
  expect(createLinter([rule]).lint('').findings).toEqual([]);
});

test('an id is words in small letters', () => {
  const define = (id: string) => () =>
    defineRule({ id, meta: { ...meta, messages: {} }, examples: [], create: () => ({}) });
  expect(define('no-tatweel')).not.toThrow();
  for (const id of ['', 'Tatweel', 'no_tatweel', 'no-', 'a b'])
    expect(define(id)).toThrow(TypeError);
});
