import { expect, test } from 'vitest';
import { readConfiguration } from '../../core/engine/configuration.ts';
import { wordRule } from './rule-of.ts';

const rules = [wordRule('first-word', 'أول'), wordRule('second-word', 'ثان')];

/** Problems as `marked text: message`, in English. */
function problems(text: string): string[] {
  const { problems: found, configuration } = readConfiguration(text, rules);
  if (found.length > 0) expect(configuration).toEqual({});
  return found.map(({ start, end, message }) => {
    expect(message.ar).not.toBe(message.en);
    return `${text.slice(start, end)}: ${message.en.replace(/[\u2068\u2069]/gu, '')}`;
  });
}

test('a configuration is JSON with comments', () => {
  const text =
    '{ // for INTERPOL\n "presets": ["interpol"], "locale": "ar",\n "rules": { "first-word": "off", }, }';
  expect(readConfiguration(text, rules)).toEqual({
    configuration: { presets: ['interpol'], locale: 'ar', rules: { 'first-word': 'off' } },
    problems: [],
  });
  expect(problems('{}')).toEqual([]);
});

test.each([
  ['', [': This is not valid JSON']],
  ['[]', ['[]: The configuration must be an object: { "presets": ["strict"] }']],
  ['{ "rules": }', ['}: This is not valid JSON']],
  ['{ "rulez": {} }', ['"rulez": {}: There is no setting rulez; did you mean rules?']],
  ['{ "locale": "fr" }', ['"locale": "fr": The setting locale must be "en", "ar"; it is "fr".']],
  [
    '{ "presets": "un" }',
    ['"presets": "un": The setting presets must be a list of names of presets; it is "un".'],
  ],
  [
    '{ "presets": ["un", "strickt"] }',
    ['"strickt": There is no preset strickt; did you mean strict?'],
  ],
  [
    '{ "rules": { "first-wort": "off" } }',
    ['"first-wort": "off": There is no rule first-wort; did you mean first-word?'],
  ],
])('mistakes are shown where they are: %s', (text, expected) => {
  expect(problems(text)).toEqual(expected);
});

test('all mistakes are reported at once', () => {
  const found = problems(
    '{ "rules": { "first-word": "on", "second-word": ["error", { "a": 1 }] }, "locale": 1 }',
  );
  expect(found.map((each) => each.replace(/: .*/u, ''))).toEqual([
    '"locale"',
    '"first-word"',
    '"a"',
  ]);
});
