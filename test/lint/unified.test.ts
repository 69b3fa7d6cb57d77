import { type Plugin, unified } from 'unified';
import type { Node } from 'unist';
import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import { expect, test } from 'vitest';
import { SettingsError } from '../../core/lint/errors.ts';
import { withPlugins } from '../../core/lint/plugin.ts';
import type { Rule } from '../../core/lint/rule.ts';
import { createLintPlugin, resolutionParse } from '../../core/lint/unified.ts';
import { parse } from '../../core/syntax/parse.ts';
import { toUnist } from '../../core/syntax/unist.ts';
import { presets, resolutionLint, rules } from '../../rules/index.ts';
import { replaceRule, ruleOf, wordRule } from './rule-of.ts';

const alif = wordRule('alif', 'ألف');
const ba = replaceRule('ba', 'باء', 'تاء');
const preset = { plugins: [alif, ba] };
const text = '١ - تقرر ألف؛\r\n\r\n٢ - تطلب 😀 باء.';

function messagesOf(processor: { processSync(file: VFile): VFile }, value = text): string[] {
  return processor
    .processSync(new VFile({ value }))
    .messages.map(({ ruleId, fatal }) => `${ruleId} ${fatal}`);
}

const base = () => unified().use(resolutionParse);

test('rules are plugins, alone, in lists and in presets', () => {
  expect(messagesOf(base())).toEqual([]);
  expect(messagesOf(base().use(alif))).toEqual(['alif false']);
  expect(messagesOf(base().use([ba, alif]))).toEqual(['alif false', 'ba false']);
  expect(messagesOf(base().use(preset))).toEqual(['alif false', 'ba false']);
  expect(messagesOf(unified().use(alif).use(resolutionParse))).toEqual(['alif false']);
});

test('settings of a rule are plugin options, the last of which counts', () => {
  expect(messagesOf(base().use(alif, 'error'))).toEqual(['alif true']);
  expect(messagesOf(base().use(alif, ['info', {}]))).toEqual(['alif undefined']);
  expect(messagesOf(base().use(alif, 'off'))).toEqual([]);
  expect(messagesOf(base().use(preset).use(alif, false))).toEqual(['ba false']);
  expect(messagesOf(base().use(preset).use(alif, false).use(alif, true))).toHaveLength(2);
  expect(messagesOf(base().use(preset).use(alif, ['error']).use(ba, 'info'))).toEqual([
    'alif true',
    'ba undefined',
  ]);
});

test('frozen processors and their copies lint', () => {
  const frozen = base().use(preset).freeze();
  expect(messagesOf(frozen)).toHaveLength(2);
  expect(messagesOf(frozen)).toHaveLength(2);
  const copy = frozen();
  expect(messagesOf(copy)).toHaveLength(2);
  expect(messagesOf(frozen().use(alif, 'error'))).toEqual(['alif true', 'ba false']);
  expect(messagesOf(frozen)).toEqual(['alif false', 'ba false']);
});

test('bad settings are refused when the processor is frozen', () => {
  expect(() =>
    base()
      .use(alif, 'warn' as 'warning')
      .freeze(),
  ).toThrow(SettingsError);
  expect(() =>
    base()
      .use(alif, ['error', { a: 1 }])
      .freeze(),
  ).toThrow(SettingsError);
  const lint = createLintPlugin([alif]);
  expect(() =>
    base()
      .use(lint, { rules: { alef: 'off' } })
      .freeze(),
  ).toThrow(SettingsError);
});

test('a set of rules takes settings that a JSON file can hold', () => {
  const lint = createLintPlugin([alif, ba]);
  const settings = JSON.parse('{ "rules": { "alif": "off", "ba": ["error", {}] } }');
  expect(messagesOf(base().use(lint))).toEqual(['alif false', 'ba false']);
  expect(messagesOf(base().use(lint, settings))).toEqual(['ba true']);
  expect(messagesOf(base().use(lint, settings).use(alif, 'error'))).toEqual([
    'alif true',
    'ba true',
  ]);
  expect(messagesOf(base().use(alif, 'error').use(lint))).toEqual(['alif true', 'ba false']);
});

test('a rule for final texts is on at that stage, or attached by itself', () => {
  const final = replaceRule('final', 'ألف', 'باء', { stage: 'final' });
  const lint = createLintPlugin([final, ba]);
  expect(messagesOf(base().use(lint))).toEqual(['ba false']);
  expect(messagesOf(base().use(lint, { stage: 'final' }))).toEqual(['final false', 'ba false']);
  expect(messagesOf(base().use(final))).toEqual(['final false']);
});

test('a message has all that the ecosystem reads', () => {
  const file = new VFile({ value: text, path: 'draft.md' });
  base().use(ba, 'error').processSync(file);
  const [message] = file.messages;
  const start = text.indexOf('باء');
  expect(message).toMatchObject({
    ruleId: 'ba',
    source: 'qarar',
    file: 'draft.md',
    fatal: true,
    actual: 'باء',
    expected: ['تاء'],
    note: 'Text',
    place: {
      start: { line: 3, column: 13, offset: start },
      end: { line: 3, column: 16, offset: start + 3 },
    },
  });
  expect(message?.reason).toContain('Found');
  expect(reporter(file)).toMatch(/3:13-3:16 error.*ba +qarar/u);
});

test('what is expected is said only where it takes the place of what is there', () => {
  const around = ruleOf(
    'around',
    ({ report }) => ({
      phrase: ({ start, end }) => {
        const data = { what: 'x' };
        const edit = (from: number, to: number) => [{ start: from, end: to, text: 'X' }];
        report({
          start,
          end,
          message: 'found',
          data,
          suggestions: [
            { message: 'found', data, edits: edit(start, start + 1) },
            { message: 'found', data, edits: edit(start - 1, end) },
            { message: 'found', data, edits: edit(end, end) },
          ],
        });
      },
    }),
    { meta: { fix: 'suggest' }, phrases: [{ text: 'ألف', value: null }] },
  );
  const file = base().use(around).processSync(text);
  expect(file.messages[0]?.expected).toEqual(['Xلف', 'ألفX']);
});

test('messages are in the language asked for, information is no warning', () => {
  const arabic = unified().use(resolutionParse, { locale: 'ar' }).use(alif, 'info');
  const file = arabic.processSync(text);
  expect(file.messages[0]?.reason).toContain('وجد');
  expect(reporter(file)).toMatch(/1:10-1:13 info/u);
  const lint = createLintPlugin([alif]);
  expect(base().use(lint, { locale: 'ar' }).processSync(text).messages[0]?.reason).toContain('وجد');
});

test('the text comes out as it went in, and a byte-order mark is no part of it', () => {
  const BYTE_ORDER_MARK = '\ufeff';
  const file = base()
    .use(alif)
    .processSync(BYTE_ORDER_MARK + text);
  expect(String(file)).toBe(BYTE_ORDER_MARK + text);
  const bytes = Buffer.from(BYTE_ORDER_MARK + text);
  expect(base().processSync(new VFile(bytes)).value).toEqual(bytes);
  expect(file.messages[0]?.place).toMatchObject({ start: { column: 10, offset: 9 } });
});

test('the tree stays as it is, and what others made of it does not matter', () => {
  const processor = base().use(preset);
  const tree = processor.parse(text);
  const before = structuredClone(tree);
  const file = new VFile(text);
  processor.runSync(tree, file);
  expect(tree).toEqual(before);
  expect(file.messages).toHaveLength(2);

  const emptied: Plugin = () => (given: Node) => {
    (given as unknown as { children: unknown[] }).children = [];
  };
  expect(messagesOf(base().use(emptied).use(preset))).toHaveLength(2);
  // A tree of another parser: the text of the file is linted.
  const foreign = new VFile(text);
  unified().use(preset).runSync({ type: 'root' }, foreign);
  expect(foreign.messages).toHaveLength(2);
});

test('every node has its position, every leaf its slice of the text', () => {
  const parsed = parse(text);
  const tree = toUnist(parsed);
  let leaves = '';
  const visit = (node: Node & { value?: string; children?: Node[] }): void => {
    const { start, end } = node.position ?? {};
    const slice = text.slice(start?.offset, end?.offset);
    if (node.children === undefined) {
      expect(node.value).toBe(slice);
      leaves += node.value;
    } else {
      expect(node.value).toBeUndefined();
      for (const child of node.children) visit(child);
    }
  };
  visit(tree);
  expect(leaves).toBe(text);
  expect(tree.children[0]?.position.start).toEqual({ line: 1, column: 1, offset: 0 });
  expect(tree.position.end).toEqual({ line: 3, column: 17, offset: text.length });
  expect('position' in parsed.tree).toBe(false);
});

test('the recommended preset switches on all rules, each of which can be switched off', () => {
  const value = '١ - تقرر كذا؛\n\n٣ - تطلب الانتربول.';
  const numbering = rules.find(({ id }) => id === 'paragraph-numbering') as Rule;
  const all = () => base().use(presets.recommended);
  const both = ['paragraph-numbering true', 'interpol-spelling true'];
  expect(messagesOf(all(), value)).toEqual(both);
  expect(messagesOf(all().use(numbering, false), value)).toEqual(both.slice(1));
  const settings = { rules: { 'interpol-spelling': 'off' } } as const;
  expect(messagesOf(base().use(resolutionLint, settings), value)).toEqual(both.slice(0, 1));
});

test('rules, presets and facts of plugins', () => {
  const house = {
    name: 'house',
    rules: [wordRule('alif', 'ألف', { url: 'https://example.org/alif' })],
    presets: { strict: { rules: { 'house/alif': 'error', alif: 'off' } } },
    facts: {
      resolutions: [{ resolution: 'A/RES/76/250', date: '2022-03-04', status: 'verified' }],
    },
  } as const;
  const { settings, ...catalogue } = withPlugins([alif, ...rules], [house]);
  const lint = createLintPlugin(catalogue.rules);
  const value = 'إذ تشير إلى قرارها 250/76 المؤرخ 5 آذار/مارس 2022 وإلى ألف،';
  const processor = base().use(lint, { ...settings, presets: ['house/strict'] });
  const { messages } = processor.processSync(new VFile({ value }));
  expect(messages.map(({ ruleId, fatal, url }) => [ruleId, fatal, url])).toEqual([
    // Nobody knows where the pages of our rules are while package.json names no repository.
    ['reference-session', true, undefined],
    ['house/alif', true, 'https://example.org/alif'],
  ]);
});
