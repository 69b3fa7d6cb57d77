import { describe, expect, test } from 'vitest';
import { applyEdits, fixAll } from '../../core/lint/edits.ts';
import { createLinter } from '../../core/lint/linter.ts';
import { findingText } from '../../core/lint/messages.ts';
import { phraseRule } from '../../core/lint/phrase-rule.ts';
import { withPlugins } from '../../core/lint/plugin.ts';
import { lineIndex } from '../../core/syntax/lines.ts';
import { readDataPlugin } from '../../project/data-plugin.ts';
import { verifyRule } from '../../testing/verify-rule.ts';

const house = `
name: house
rules:
  house-words:
    severity: error
    fix: safe
    message: { en: 'Here it is {write}', ar: 'تُكتب هنا {write}' }
    phrases:
      - { find: المنتدى العام, write: المنتدى الكبير }
      - find: [الورشة, الورشات]
        write: [حلقة العمل, حلقات العمل]
    examples:
      - text: 1 - تشكر حلقة العمل والمنتدى.
      - text: 1 - تشكر ⟦والمنتدى العام⟧.
        fix: 1 - تشكر والمنتدى الكبير.
      - text: 1 - ترحب ⟦بالورشة⟧.
        suggest: [1 - ترحب بحلقة العمل., 1 - ترحب بحلقات العمل.]
  no-slogans:
    message: Say it plainly, not {found}
    phrases:
      - find: قفزة نوعية
      - find: خارطة
        write: خريطة
        message: { ar: 'تُكتب {write}' }
        clitics: false
    examples:
      - text: 1 - تعتمد خريطة طريق وخارطة طريق.
      - text: 1 - تعتمد ⟦خارطة⟧ طريق لكل ⟦قفزة نوعية⟧.
        suggest: 1 - تعتمد خريطة طريق لكل قفزة نوعية.
presets:
  press: { rules: { house/no-slogans: 'off' } }
facts:
  resolutions:
    - { resolution: A/RES/76/250, date: 2022-03-04, status: verified, source: register }
terms:
  - [البلدان الأعضاء, الدول الأعضاء]
`;

async function problemsOf(text: string): Promise<readonly string[]> {
  const { plugin, problems } = await readDataPlugin(text);
  expect(plugin === null).toBe(problems.length > 0);
  const { locate } = lineIndex(text);
  return problems.map(({ message, span }) => {
    expect(message.ar).toMatch(/\p{Script=Arabic}/u);
    const { line, column } = locate(span.start);
    return `${line}:${column} ${message.en.replace(/[\u2068\u2069]/gu, '')}`;
  });
}

describe('a plugin without code', () => {
  test('its rules keep what every rule promises', async () => {
    const { plugin, problems } = await readDataPlugin(house);
    expect(problems).toEqual([]);
    expect(plugin?.rules?.map(({ id, meta }) => [id, meta.severity, meta.fix])).toEqual([
      ['house-words', 'error', 'safe'],
      ['no-slogans', 'warning', 'suggest'],
    ]);
    expect(plugin?.terms).toEqual([['البلدان الأعضاء', 'الدول الأعضاء']]);
    const otherRules = plugin?.rules ?? [];
    for (const rule of otherRules) expect(verifyRule(rule, { otherRules })).toEqual([]);
  });

  test('lints, and says its messages in both languages', async () => {
    const { plugin } = await readDataPlugin(house);
    const catalogue = withPlugins([], [plugin!]);
    const linter = createLinter(catalogue.rules, {
      presets: ['house/press'],
      ...catalogue.settings,
    });
    const text = '1 - تعهد للمنتدى العام بخارطة.\n';
    const { findings } = linter.lint(text);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(['house/house-words']);
    const rule = linter.rule('house/house-words')!;
    expect(findingText(rule, findings[0]!, 'en')).toBe('Here it is \u2068للمنتدى الكبير\u2069');
    expect(findingText(rule, findings[0]!, 'ar')).toBe('تُكتب هنا \u2068للمنتدى الكبير\u2069');
    expect(fixAll(linter, text).output).toBe('1 - تعهد للمنتدى الكبير بخارطة.\n');
    expect(linter.facts.knownDate('general-assembly', 250, 76)?.status).toBe('verified');
  });

  test.each<[string, string, readonly string[]]>([
    ['nothing', '', ['1:1 A plugin is written as a map with a name and rules.']],
    ['no name', 'rules: {}\n', ['1:1 name is missing.']],
    [
      'a misspelt key',
      'name: house\nrules:\n  a-rule:\n    phrase: []\n    phrases: [{ find: نص }]\n',
      ['4:5 rules.a-rule.phrase is not known here; did you mean phrases?'],
    ],
    [
      'wrong values',
      "name: House\nrules:\n  a-rule:\n    severity: fatal\n    phrases:\n      - find: '؟'\n        write: []\n",
      [
        '1:1 name must be "small-letters"; it is "House".',
        '6:9 rules.a-rule.phrases[0].find must be "…"; it is "؟".',
        '7:9 rules.a-rule.phrases[0].write must be ["…"]; it is [].',
        '4:5 rules.a-rule.severity must be "error" | "warning" | "info"; it is "fatal".',
      ],
    ],
    [
      'a message that holds what is not there',
      "name: house\nrules:\n  a-rule:\n    message: 'Not {word} but {write}'\n    phrases: [{ find: نص }]\n",
      [
        '4:5 rules.a-rule.message may hold {found}, {write}, and not {word}.',
        '4:5 rules.a-rule.message holds {write}, but a row under it says nothing to be written.',
      ],
    ],
    [
      'a preset that sets a rule in vain',
      'name: house\nrules: { a-rule: { phrases: [{ find: نص }] } }\npresets: { p: { rules: { house/b-rule: error } } }\n',
      ['3:26 This plugin has no rule house/b-rule; did you mean house/a-rule?'],
    ],
    [
      'a date that does not exist',
      'name: house\nfacts:\n  resolutions:\n    - { resolution: A/RES/76/250, date: 2022-02-30 }\n',
      ['4:35 facts.resolutions[0].date must be "YYYY-MM-DD"; it is "2022-02-30".'],
    ],
  ])('%s is told, and where', async (_, text, expected) => {
    expect((await problemsOf(text)).toSorted()).toEqual(expected.toSorted());
  });

  test('what is not YAML is told, and where', async () => {
    expect(await problemsOf('name: house\nrules: [\n')).toEqual([
      expect.stringMatching(/^3:1 This is not valid YAML/u),
    ]);
  });
});

describe('a rule of phrases', () => {
  const reported = (rule: ReturnType<typeof phraseRule>, text: string): readonly string[] =>
    createLinter([rule])
      .lint(text)
      .findings.map(({ start, end }) => text.slice(start, end));

  test('a safe fix ends where what is written holds what is found', () => {
    const rule = phraseRule({
      id: 'whole-name',
      fix: 'safe',
      phrases: [{ find: 'التنمية', write: 'التنمية المستدامة' }],
      examples: [
        { text: '1 - تحقيق التنمية المستدامة.' },
        { text: '1 - تحقيق ⟦للتنمية⟧.', fix: '1 - تحقيق للتنمية المستدامة.' },
      ],
    });
    expect(verifyRule(rule)).toEqual([]);
  });

  test.each([
    ['a word for another', 'كافة الدول', 'جميع الدول', '1 - وكافة الدول.', '1 - وجميع الدول.'],
    ['a word comes before', 'الدول', 'جميع الدول', '1 - الدول الأطراف.', '1 - جميع الدول الأطراف.'],
    ['lam and the article', 'خارطة', 'الخريطة', '1 - لخارطة.', '1 - للخريطة.'],
  ])('%s', (_, find, write, text, expected) => {
    const rule = phraseRule({ id: 'plain-words', fix: 'safe', phrases: [{ find, write }] });
    expect(fixAll(createLinter([rule]), text).output).toBe(expected);
  });

  test.each([
    ['a word goes', 'المنتدى العام', 'المنتدى', '1 - المنتدى العام كله.', '1 - المنتدى كله.'],
    ['the first word goes', 'كافة الدول', 'الدول', '1 - وكافة الدول.', '1 - والدول.'],
  ])('%s: a suggestion, whatever the rule calls it', (_, find, write, text, expected) => {
    const rule = phraseRule({ id: 'plain-words', fix: 'safe', phrases: [{ find, write }] });
    const linter = createLinter([rule]);
    expect(fixAll(linter, text).output).toBe(text);
    const [finding] = linter.lint(text).findings;
    expect(applyEdits(text, finding!.suggestions[0]!.edits)).toBe(expected);
  });

  test('passes over what the text quotes, and words that only begin so', () => {
    const rule = phraseRule({ id: 'plain-words', phrases: [{ find: 'خارطة' }] });
    expect(reported(rule, '1 - خارطة وخارطة، "خارطة طريق" وخارطتها.')).toEqual(['خارطة', 'وخارطة']);
  });

  test('one language serves both', () => {
    const rule = phraseRule({
      id: 'plain-words',
      description: 'Plain words',
      why: { ar: 'دليل الأسلوب' },
      phrases: [{ find: 'خارطة' }],
    });
    expect(rule.meta.description).toEqual({ en: 'Plain words', ar: 'Plain words' });
    expect(rule.meta.why).toEqual({ en: 'دليل الأسلوب', ar: 'دليل الأسلوب' });
  });
});
