import { expect, test } from 'vitest';
import { phraseRule } from '../../core/lint/phrase-rule.ts';
import type { Rule } from '../../core/lint/rule.ts';
import { type Runner, testPlugin, testRule } from '../../exports/testing.ts';
import { ruleOf, wordRule } from '../lint/rule-of.ts';

/** Runs the tests at once, and says how each ended. */
function outcomeOf(register: (runner: Runner) => void): readonly string[] {
  const outcomes: string[] = [];
  const names: string[] = [];
  register({
    describe: (name, body) => {
      names.push(name);
      body();
      names.pop();
    },
    test: (name, body) => {
      const title = [...names, name].join(' > ');
      try {
        body();
        outcomes.push(title);
      } catch (error) {
        outcomes.push(`${title}: ${(error as Error).message.replace(/[\u2068\u2069]/gu, '')}`);
      }
    },
  });
  return outcomes;
}

const plain = phraseRule({
  id: 'plain-words',
  phrases: [{ find: 'خارطة', write: 'خريطة' }],
  examples: [
    { title: 'clean', text: '1 - خريطة.' },
    { title: 'found', text: '1 - ⟦خارطة⟧.', suggest: '1 - خريطة.' },
  ],
});

test('every example is a test, and one more holds the rule to what all rules promise', () => {
  expect(outcomeOf((runner) => testRule(plain, runner))).toEqual([
    'plain-words > clean',
    'plain-words > found',
    'plain-words > keeps what every rule promises',
  ]);
});

test('what fails says how it differs', () => {
  const wrong = Object.assign(phraseRule({ id: 'plain-words', phrases: [{ find: 'خارطة' }] }), {
    examples: [{ title: 'found', text: '1 - ⟦خارطة طريق⟧.', findings: ['avoid'] }],
  });
  expect(outcomeOf((runner) => testRule(wrong, runner))).toEqual([
    `plain-words > found: plain-words, found: other findings (- expected, + actual)
  - 4-14 avoid: خارطة طريق
  + 4-9 avoid: خارطة`,
    'plain-words > keeps what every rule promises: plain-words: no example is clean',
  ]);
});

test.each<[string, Rule, RegExp]>([
  ['is no rule', { ...plain } as Rule, /has the form of a rule: .* is not a rule made by/u],
  [
    'has no Arabic',
    wordRule('latin', 'نص', { messages: { found: { en: 'Found', ar: 'Trouvé' } } }),
    /has the form of a rule: .* has no Arabic letter/u,
  ],
  [
    'throws on a text that is none of its examples',
    ruleOf(
      'fragile',
      () => ({
        paragraph: () => {},
        citation: () => {
          throw new Error('broken');
        },
      }),
      { examples: [{ title: 'clean', text: 'نص' }] },
    ),
    /a text that nobody writes: threw, in "(?:.|\n)*broken/u,
  ],
])('a rule that %s fails', (_, rule, says) => {
  expect(outcomeOf((runner) => testRule(rule, runner)).join('\n')).toMatch(says);
});

test('a plugin is tested as a whole', () => {
  const bad = { name: 'House', rules: [plain] };
  expect(outcomeOf((runner) => testPlugin(bad, runner))).toEqual([
    expect.stringMatching(/^House > has the form of a plugin: name must be/u),
    'House > plain-words > clean',
    'House > plain-words > found',
    'House > plain-words > keeps what every rule promises',
  ]);
});
