import { expect, test } from 'vitest';
import type { Listeners, Report, Rule, RuleExample, RuleMeta } from '../../core/lint/rule.ts';
import { readMarks } from '../../core/lint/verify-text.ts';
import { verifyRule } from '../../testing/verify-rule.ts';
import { replaceRule, ruleOf, wordRule } from './rule-of.ts';

const clean: RuleExample = { title: 'clean', text: 'جيم' };

function problemsOf(rule: Rule, corpus: readonly string[] = []): string[] {
  return verifyRule(rule, { corpus }).map(({ what }) => what);
}

/** A rule with a safe fix and the examples given. */
function fixing(...examples: RuleExample[]): Rule {
  return Object.assign(replaceRule('fixing', 'ألف', 'باء'), { examples: [clean, ...examples] });
}

test('a rule that keeps its promises has no problem', () => {
  const example = {
    title: 'found',
    text: 'جيم\n\n⟦ألف⟧، ⟦ألف⟧',
    findings: ['found', 'found'],
    fix: 'جيم\n\nباء، باء',
  };
  expect(problemsOf(fixing(example), ['١ - ألف، ألف؛\n\n٢ - جيم.'])).toEqual([]);
});

const found = { title: 'found', text: '⟦ألف⟧', findings: ['found'], fix: 'باء' };

test.each<[string, RuleExample[], string]>([
  ['no finding is marked', [found, { ...found, title: 'x', text: 'ألف' }], 'other findings'],
  ['another range', [found, { ...found, title: 'x', text: '⟦ألف، ⟧جيم' }], 'other findings'],
  ['another message', [found, { ...found, title: 'x', findings: ['lost'] }], 'other findings'],
  [
    'more ids',
    [found, { ...found, title: 'x', findings: ['found', 'found'] }],
    'marks and message ids differ in number',
  ],
  ['a mark is open', [found, { ...found, title: 'x', text: '⟦ألف' }], 'threw'],
  ['another fix', [{ ...found, fix: 'جيم' }], 'other fix'],
  ['a fix is not shown', [{ title: 'found', text: '⟦ألف⟧', findings: ['found'] }], 'other fix'],
  ['another severity', [{ ...found, severity: 'info' }], 'other severity'],
  ['a suggestion that is not made', [{ ...found, suggest: 'جيم' }], 'other suggestion'],
  ['an unknown option', [{ ...found, options: { form: 'x' } }], 'threw'],
  ['two titles', [found, found], 'two examples share one title'],
])('examples are exact: %s', (_name, examples, expected) => {
  expect(problemsOf(fixing(...examples))).toContain(expected);
});

/** A rule that reports what it is told to, at the first text node. */
function reporting(report: Partial<Report>, meta: Partial<RuleMeta<string, never>> = {}): Rule {
  const example = { title: 'found', text: '⟦ألف⟧', findings: ['found'] };
  return ruleOf(
    'reporting',
    (context) => ({
      text: ({ start, end }) => {
        if (context.source === 'جيم') return;
        context.report({ start, end, message: 'found', data: { what: 'x' }, ...report });
      },
    }),
    { meta: { ...meta }, examples: [clean, example] },
  );
}

const edits = [{ start: 0, end: 1, text: 'ب' }];
const text = { en: 'Text', ar: 'نص' };

test.each<[string, Rule, string]>([
  ['a range out of the text', reporting({ end: 99 }), 'a range is not in the text'],
  [
    'an edit out of the text',
    reporting(
      { suggestions: [{ message: 'found', edits: [{ start: 0, end: 99, text: '' }] }] },
      { fix: 'suggest' },
    ),
    'a range is not in the text',
  ],
  [
    'edits without fix',
    reporting({ edits }, { respells: true }),
    'a rule with fix none gives edits',
  ],
  [
    'a fix that takes a letter away',
    reporting({ edits: [{ start: 0, end: 1, text: '' }] }, { fix: 'safe' }),
    'a correction takes words away from the text',
  ],
  [
    'a spelling that is a word less',
    reporting({ edits: [{ start: 0, end: 3, text: '' }] }, { fix: 'safe', respells: true }),
    'a correction takes words away from the text',
  ],
  [
    'edits that should be suggestions',
    reporting({ edits }, { fix: 'suggest', respells: true }),
    'a rule with fix suggest gives edits',
  ],
  [
    'suggestions without fix',
    reporting({ suggestions: [{ message: 'found', edits }] }),
    'a rule with fix none gives a suggestion',
  ],
  [
    'a suggestion of nothing',
    reporting(
      { suggestions: [{ message: 'found', data: { what: 1 }, edits: [] }] },
      { fix: 'suggest' },
    ),
    'a suggestion changes nothing',
  ],
  ['no suggestion is shown', reporting({}, { fix: 'suggest' }), 'no example shows a suggestion'],
  ['no fix is shown', reporting({}, { fix: 'safe' }), 'no example shows a safe fix'],
  ['an unknown message', reporting({ message: 'lost' }), 'there is no such message'],
  ['a message without data', reporting({ data: {} }), 'the message found lacks data'],
  [
    'edits that overlap',
    reporting({ edits: [...edits, ...edits] }, { fix: 'safe', respells: true }),
    'edits overlap or are unsorted',
  ],
  [
    'a fix that does not end',
    reporting({ edits: [{ start: 0, end: 0, text: 'ب' }] }, { fix: 'safe', respells: true }),
    'fixes do not converge',
  ],
  [
    'a fix that changes the structure',
    reporting({ edits: [{ start: 1, end: 1, text: '\n\n١ - ' }] }, { fix: 'safe', respells: true }),
    'the fixed text has another structure',
  ],
  [
    'a message never shown',
    reporting({}, { messages: { found: text, lost: text } }),
    'no example shows the message',
  ],
  [
    'an empty text',
    reporting({}, { messages: { found: { en: 'Text', ar: '' } } }),
    'a text is empty',
  ],
  [
    'other places',
    reporting({}, { messages: { found: { en: 'Text {what}', ar: 'نص' } } }),
    'the places of found differ between the languages',
  ],
  [
    'a default that does not fit',
    reporting({}, {
      options: { size: { type: 'integer', default: 'x', description: text } },
    } as object),
    'the default does not fit the option',
  ],
])('promises are held: %s', (_name, rule, expected) => {
  expect(problemsOf(rule)).toContain(expected);
});

/** A rule that does something and reports nothing. */
const doing = (listeners: Listeners): Rule =>
  ruleOf('doing', () => listeners, { examples: [clean] });

test('the tree is not changed', () => {
  const rule = doing({
    text: (node) => {
      (node as { start: number }).start = 7;
    },
  });
  expect(problemsOf(rule)).toContain('threw');
});

test('a corpus text on which a rule throws is named', () => {
  const rule = doing({
    marker: () => {
      throw new Error('broken');
    },
  });
  expect(verifyRule(rule, { corpus: ['جيم', '١ - تقرر كذا.'] })).toMatchObject([
    { what: 'no example shows the message' },
    { what: 'threw', example: '١ - تقرر كذا.', actual: expect.stringContaining('broken') },
  ]);
});

test('a lost element of the fixed text is noticed', () => {
  const rule = {
    ...replaceRule('fixing', 'الإنتربول', 'المنظمة'),
    examples: [],
  } as unknown as Rule;
  expect(problemsOf(rule, ['١ - تقرر الإنتربول كذا.'])).toContain(
    'the fixed text has fewer nodes interpolMention',
  );
});

test('a rule must find the same with CRLF line ends, and say nothing of an empty text', () => {
  const lines = ruleOf(
    'lines',
    ({ source, report }) => ({
      resolution: () => {
        const at = source.includes('\r') ? 0 : 1;
        if (source !== 'جيم') report({ start: at, end: at, message: 'found', data: { what: 1 } });
      },
    }),
    { examples: [clean, { title: 'found', text: 'أ⟦⟧\nب', findings: ['found'] }] },
  );
  expect(problemsOf(lines)).toEqual([
    'other findings with CRLF line ends',
    'the empty text has findings',
  ]);
});

test('a rule must find the same among all rules', () => {
  // A neighbour may sway a rule only through state that both share.
  let polluted = false;
  const neighbour = doing({
    resolution: () => {
      polluted = true;
    },
  });
  const rule = ruleOf(
    'swayed',
    ({ report }) => ({
      'resolution:exit': () => {
        if (polluted) report({ start: 0, end: 1, message: 'found', data: { what: 1 } });
        polluted = false;
      },
    }),
    { examples: [clean] },
  );
  expect(verifyRule(rule, { otherRules: [neighbour] }).map(({ what }) => what)).toContain(
    'other findings among all rules',
  );
});

test('marks may be nested, empty and side by side', () => {
  expect(readMarks('⟦أ ⟦ب⟧⟧⟦⟧ ج⟦د⟧')).toEqual({
    text: 'أ ب جد',
    ranges: [
      { start: 0, end: 3 },
      { start: 2, end: 3 },
      { start: 3, end: 3 },
      { start: 5, end: 6 },
    ],
  });
  expect(() => readMarks('أ⟧')).toThrow(SyntaxError);
});

test('a rule without examples is told so', () => {
  expect(problemsOf(wordRule('bare', 'ألف'))).toEqual([
    'no example shows the message',
    'no example is clean',
  ]);
});
