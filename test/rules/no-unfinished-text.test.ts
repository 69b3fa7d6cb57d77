import { expect, test } from 'vitest';
import { createLinter } from '../../core/lint/linter.ts';
import { parse } from '../../core/syntax/parse.ts';
import noUnfinishedText from '../../rules/wording/no-unfinished-text.ts';
import { fixtures, hasCorpus, sharedFile, sharedTexts } from '../syntax/shared.ts';

const final = createLinter([noUnfinishedText], { stage: 'final' });

function found(text: string): string[] {
  return final
    .lint(text)
    .findings.map(({ message, start, end }) => `${message} ${text.slice(start, end)}`);
}

const around = (text: string): string =>
  `إن الجمعية العامة،\n\n١ - تقرر كذا ${text} وكذا؛\n\n٢ - تطلب كذا.`;

test.each([
  ['[كذا]', 'bracketed'],
  ['[كذا] [كذا]', 'alternatives'],
  ['[كذا]/[كذا]/[كذا]', 'alternatives'],
  ['[ ]', 'blank'],
  ['[\u2026]', 'ellipsis'],
  ['.....', 'ellipsis'],
  ['___', 'blank'],
  ['[TBD]', 'placeholder'],
  ['A/C.3/81/L.XX', 'placeholder'],
  ['--/--/٢٠٢٧', 'blank'],
  ['٠٠/٠٠/٢٠٢٧', 'blank'],
  ['(  )', 'blank'],
  ['[سيُحدَّد لاحقاً]', 'later'],
])('%s is unfinished', (text, message) => {
  expect(found(around(text))).toEqual([`${message} ${text}`]);
});

test.each([
  'القرار ٢٠٠/٥٥',
  'الساعة 00/10',
  'الاتفاقية()',
  'A/RES/75/10',
  'الصفحة ٥.',
  '- وكذا -',
  '-- وكذا --',
  'القرار 2106 A (XX)',
  '[كذا](https://un.org/a_b__c)',
  'الفقرة (أ) (ب)',
  '”أولا ... وأخيرا“',
])('%s is not', (text) => {
  expect(found(around(text))).toEqual([]);
});

test('every bracket that is left in an unfinished draft is told, once', () => {
  for (const { name, text } of fixtures('clean')) {
    const findings = final.lint(text).findings;
    if (!name.startsWith('unfinished')) expect({ name, findings }).toEqual({ name, findings: [] });
    else expect(findings.length).toBeGreaterThan(20);
    const places = findings.map(({ start, end }) => `${start}-${end}`);
    expect(new Set(places).size).toBe(places.length);
  }
});

test('a draft keeps its paragraphs whether they stand in brackets or not', () => {
  const blocks = (text: string): string[] => {
    const types: string[] = [];
    const read = (nodes: readonly { type: string }[]): void => {
      for (const node of nodes) {
        if (/formula|paragraph|draft|closing/iu.test(node.type)) types.push(node.type);
        if ('children' in node) read(node.children as { type: string }[]);
      }
    };
    read(parse(text).tree.children);
    return types;
  };
  const bracketed = (text: string): string =>
    text.replaceAll(/^(?:(?:و?إذ|[\d٠-٩]+ - |\([أ-ي]ـ?\) |إن الجمعية|الجلسة).*)$/gmu, '[$&]');
  const texts = fixtures('clean').filter(({ name }) => /^(?:ga|ecosoc|sc|traps)/u.test(name));
  expect(texts.length).toBeGreaterThan(5);
  for (const { name, text } of texts) {
    expect(bracketed(text)).not.toBe(text);
    expect({ name, blocks: blocks(bracketed(text)) }).toEqual({ name, blocks: blocks(text) });
  }
});

/** Articles under negotiation, an empty name of an officer, and one word that an editor has added. */
const IN_SENTENCES = [
  '1745 bracketed',
  '2631 unmatched',
  '2765 bracketed',
  '3379 blank',
  '3796 bracketed',
  '3796 bracketed',
];

test.skipIf(!hasCorpus)('published texts are finished', () => {
  for (const folder of ['texts', 'corpus/ga55']) {
    for (const { name, text } of sharedTexts(folder)) {
      expect({ name, found: found(text) }).toEqual({ name, found: [] });
    }
  }
  const sentences = sharedFile('corpus/un-sentences/UNv1.0.devset.ar').split('\n');
  const hits = sentences.flatMap((sentence, index) =>
    final
      .lint(sentence)
      .findings.filter(({ severity }) => severity === 'error')
      .map(({ message }) => `${index + 1} ${message}`),
  );
  expect(hits).toEqual(IN_SENTENCES);
});
