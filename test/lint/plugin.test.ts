import { describe, expect, test } from 'vitest';
import { SettingsError, settingsProblemText } from '../../core/lint/errors.ts';
import { createLinter } from '../../core/lint/linter.ts';
import { type Plugin, readPlugin, withPlugins } from '../../core/lint/plugin.ts';
import type { Settings } from '../../core/lint/settings.ts';
import { unusedDirective } from '../../core/lint/unused-directive.ts';
import { replaceRule, wordRule } from './rule-of.ts';

const own = wordRule('no-old-word', 'قديم');
const house: Plugin = {
  name: 'house',
  rules: [replaceRule('no-old-word', 'عتيق', 'جديد'), wordRule('no-noise', 'ضجيج')],
  presets: {
    quiet: { rules: { 'house/no-noise': 'off', 'no-old-word': 'info' } },
    wrong: { rules: { 'no-such-rule': 'off' } },
  },
};
const text = 'قديم عتيق ضجيج';

function findingsOf(settings: Settings, source = text) {
  const catalogue = withPlugins([own, unusedDirective], [house]);
  return createLinter(catalogue.rules, { ...settings, ...catalogue.settings })
    .lint(source)
    .findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`);
}

describe('the rules of a plugin', () => {
  test('stand beside ours, under the name of the plugin', () => {
    expect(findingsOf({})).toEqual([
      'no-old-word warning',
      'house/no-old-word warning',
      'house/no-noise warning',
    ]);
    expect(house.rules?.[0]?.id).toBe('no-old-word');
  });

  test('are set and silenced by their full names', () => {
    expect(findingsOf({ rules: { 'house/no-old-word': 'error', 'no-old-word': 'off' } })).toEqual([
      'house/no-old-word error',
      'house/no-noise warning',
    ]);
    const silenced = `<!-- qarar-disable-next-line house/no-old-word, house/no-noise -->\n${text}`;
    expect(findingsOf({}, silenced)).toEqual(['no-old-word warning']);
  });

  test('a directive for a rule of a plugin that is not loaded here is left alone', () => {
    const idle = '<!-- qarar-disable-file acme/no-noise, house/no-noise, house/no-nose -->\nنص';
    expect(findingsOf({}, idle)).toEqual(['unused-directive warning', 'unused-directive warning']);
  });

  test('are set by the presets of the plugin, over which single rules count', () => {
    expect(findingsOf({ presets: ['house/quiet'] })).toEqual([
      'no-old-word info',
      'house/no-old-word warning',
    ]);
    expect(
      findingsOf({ presets: ['house/quiet'], rules: { 'house/no-noise': 'error' } }),
    ).toContain('house/no-noise error');
  });
});

describe('a wrong name is told', () => {
  const problemsOf = (settings: Settings): readonly string[] => {
    try {
      findingsOf(settings);
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      return error.problems.map((problem) => {
        expect(settingsProblemText(problem, 'ar')).toMatch(/\p{Script=Arabic}/u);
        const plain = settingsProblemText(problem, 'en').replace(/[\u2068\u2069]/gu, '');
        return `${problem.path.join('.')}: ${plain}`;
      });
    }
    return [];
  };

  test.each<[string, Settings, string]>([
    [
      'a misspelt rule',
      { rules: { 'house/no-nose': 'off' } },
      'rules.house/no-nose: There is no rule house/no-nose; did you mean house/no-noise?',
    ],
    [
      'a rule without its plugin',
      { rules: { 'no-noise': 'off' } },
      'rules.no-noise: There is no rule no-noise; did you mean house/no-noise?',
    ],
    [
      'a rule that the plugin has not',
      { rules: { 'house/quite-another': 'off' } },
      'rules.house/quite-another: There is no rule house/quite-another.',
    ],
    [
      'a plugin that is not loaded',
      { rules: { 'secretariat/no-slogans': 'off' } },
      'rules.secretariat/no-slogans: There is no rule secretariat/no-slogans: no plugin secretariat is loaded.',
    ],
    [
      'a misspelt plugin',
      { rules: { 'hoose/something-else': 'off' } },
      'rules.hoose/something-else: There is no rule hoose/something-else: no plugin hoose is loaded; did you mean the plugin house?',
    ],
    [
      'a misspelt preset',
      { presets: ['house/quite'] },
      'presets.0: There is no preset house/quite; did you mean house/quiet?',
    ],
    [
      'a preset that names a rule in vain',
      { presets: ['strict', 'house/wrong'] },
      'presets.1: There is no rule no-such-rule.',
    ],
  ])('%s', (_, settings, problem) => {
    expect(problemsOf(settings)).toEqual([problem]);
  });

  test('two plugins with one name', () => {
    expect(() => withPlugins([], [house, house])).toThrow('Two plugins have the name');
  });
});

describe('reading a plugin', () => {
  const read = (value: unknown): readonly string[] => {
    const { plugin, problems } = readPlugin(value, './house.js');
    expect(plugin === null).toBe(problems.length > 0);
    return problems.map(({ message, path }) => {
      expect(message.ar).toMatch(/\p{Script=Arabic}/u);
      return `${path.join('.')}: ${message.en.replace(/[\u2068\u2069]/gu, '')}`;
    });
  };

  test('a whole one has no problem, nor its module', () => {
    const whole = {
      ...house,
      terms: [['لفظ', 'لفظة']],
      facts: {
        resolutions: [{ resolution: 'A/RES/74/173', date: '2019-12-18', status: 'verified' }],
        renamedBodies: [{ old: 'س', new: 'ص', since: '2019-12-18', exceptAfter: ['سابقا'] }],
        series: [
          {
            id: 'series',
            name: { en: 'S', ar: 'س' },
            members: [{ resolution: 'A/RES/74/173', date: '2019-12-18', role: 'origin' }],
          },
        ],
      },
    };
    expect(read(whole)).toEqual([]);
    expect(read({ default: whole, other: 1 })).toEqual([]);
  });

  const handmade = { ...own };
  const latin = wordRule('latin', 'نص', {
    messages: { found: { en: 'Found {what}', ar: 'Trouve {what}' } },
  });
  const oneLanguage = wordRule('one', 'نص', {
    messages: { found: { en: 'Found {what}', ar: 'Found {what}' } },
  });
  test.each<[string, unknown, readonly (string | RegExp)[]]>([
    [
      'nothing',
      undefined,
      [': The plugin ./house.js must be an object with a name and rules; it is undefined.'],
    ],
    ['a list', [house], [/it is \[\{/u]],
    ['no name', { rules: [] }, [': name is missing.']],
    [
      'a name in capitals',
      { name: 'House' },
      ['name: name must be "small-letters"; it is "House".'],
    ],
    [
      'a misspelt part',
      { name: 'house', rule: [own] },
      ['rule: rule is not known here; did you mean rules?'],
    ],
    [
      'what was not made by defineRule',
      { name: 'house', rules: [own, handmade] },
      ['rules.1: rules[1] is not a rule made by defineRule.'],
    ],
    [
      'two rules with one id',
      { name: 'house', rules: [own, own] },
      ['rules.1: Two rules have the id no-old-word.'],
    ],
    [
      'a message that is not in Arabic',
      { name: 'house', rules: [latin] },
      [
        'rules.0.meta.messages.found: The Arabic text of rules[0].meta.messages.found has no Arabic letter: Trouve {what}.',
      ],
    ],
    ['one text for both', { name: 'house', rules: [oneLanguage] }, []],
    [
      'a preset that sets an own rule in vain',
      { ...house, presets: { quiet: { rules: { 'house/no-nose': 'off' } } } },
      [
        'presets.quiet.rules.house/no-nose: This plugin has no rule house/no-nose; did you mean house/no-noise?',
      ],
    ],
    [
      'a preset that is not wrapped',
      { ...house, presets: { quiet: { 'house/no-noise': 'loud' } } },
      [/rules is missing/u, /presets\.quiet\.house\/no-noise is not known here/u],
    ],
    [
      'facts that cannot be read',
      {
        name: 'house',
        facts: {
          resolutions: [{ resolution: '74/173', date: '2019-13-01', status: 'sure' }],
          serie: [],
        },
      },
      [
        /resolution must be "A\/RES/u,
        /"YYYY-MM-DD"; it is "2019-13-01"/u,
        /status/u,
        /mean series/u,
      ],
    ],
  ])('%s', (_, value, expected) => {
    expect(read(value)).toEqual(
      expected.map((one) => (typeof one === 'string' ? one : expect.stringMatching(one))),
    );
  });
});
