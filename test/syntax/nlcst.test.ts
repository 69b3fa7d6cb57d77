import type { Nodes, Root } from 'nlcst';
import retextQuotes from 'retext-quotes';
import { unified } from 'unified';
import type { Node } from 'unist';
import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { resolutionParse, resolutionRetext } from '../../core/lint/unified.ts';
import { toNlcst } from '../../core/syntax/nlcst.ts';
import { parse } from '../../core/syntax/parse.ts';

const view = (text: string): Root => toNlcst(parse(text));

function textOf(node: Nodes): string {
  return 'children' in node ? node.children.map(textOf).join('') : node.value;
}

/** The sentences of each paragraph. */
function sentencesOf(text: string): string[][] {
  return view(text).children.map((paragraph) => {
    expect(paragraph.type).toBe('ParagraphNode');
    const children = 'children' in paragraph ? paragraph.children : [];
    return children.filter(({ type }) => type === 'SentenceNode').map(textOf);
  });
}

/** Letters for the kinds of the nodes of the first sentence. */
function kindsOf(text: string): string {
  const [paragraph] = view(text).children;
  const sentence = (paragraph as { children: Nodes[] }).children.find(
    ({ type }) => type === 'SentenceNode',
  );
  return (sentence as { children: Nodes[] }).children
    .map((node) => `${node.type.replace(/(?:[a-z]|Node)+/gu, '')}[${textOf(node)}]`)
    .join(' ');
}

test('a clause is a sentence', () => {
  expect(sentencesOf('١ - تقرر كذا، وتطلب كذا؛ ثم كذا. أكذا؟ كذا')).toEqual([
    ['١ - تقرر كذا، وتطلب كذا؛', 'ثم كذا.', 'أكذا؟', 'كذا'],
  ]);
  expect(sentencesOf('١ - تقرر ٣.٥ كذا في A.B.C كذا.')).toHaveLength(1);
  expect(sentencesOf('١ - تقرر «كذا.» ثم (كذا.) كذا.')).toEqual([
    ['١ - تقرر «كذا.»', 'ثم (كذا.)', 'كذا.'],
  ]);
  expect(sentencesOf('١ - تقرر كذا.<sup>(١)</sup> كذا.')).toEqual([
    ['١ - تقرر كذا.<sup>(١)</sup>', 'كذا.'],
  ]);
});

test('each block is a paragraph, in the order of the text', () => {
  expect(sentencesOf('إن الجمعية العامة،\n\n١ - تقرر ما يلي:\n(أ) كذا؛\n(ب) كذا.')).toEqual([
    ['إن الجمعية العامة،'],
    ['١ - تقرر ما يلي:'],
    ['(أ) كذا؛'],
    ['(ب) كذا.'],
  ]);
  expect(view('').children).toEqual([]);
  expect(view('\n\n').children).toEqual([]);
});

test('words are words; markers, Latin, references and markup are opaque', () => {
  expect(kindsOf('١ - **تقرر** ٣ كذا INTERPOL،')).toBe(
    'S[١ - ] S[**] W[تقرر] S[**] WS[ ] W[٣] WS[ ] W[كذا] WS[ ] S[INTERPOL] P[،]',
  );
  const ARABIC_LETTER_MARK = '\u061c';
  expect(kindsOf(`١ - كذا${ARABIC_LETTER_MARK} + 😀`)).toBe(
    `S[١ - ] W[كذا] S[${ARABIC_LETTER_MARK}] WS[ ] S[+] WS[ ] S[😀]`,
  );
});

test.each([
  'إن الجمعية العامة،\r\n\r\n١ - تقرر «كذا» 😀، <!-- تعليق --> في ١٠ كانون الأول/ديسمبر ٢٠٢٠<sup>(١)</sup>؛\r\n\r\n(١) انظر A/75/1.',
  '',
  'نص بلا بنية \u200f\u202e 😀 * _ `',
])('positions are those of the whole text: %j', (text) => {
  const seen = new Array<number>(text.length).fill(0);
  const visit = (node: Nodes): void => {
    const { start, end } = node.position!;
    if ('children' in node) {
      expect(node.children.length).toBeGreaterThan(node.type === 'RootNode' ? -1 : 0);
      node.children.forEach(visit);
      return;
    }
    expect(text.slice(start.offset, end.offset)).toBe(node.value);
    for (let offset = start.offset!; offset < end.offset!; offset++) seen[offset]!++;
  };
  visit(view(text));
  for (const [offset, times] of seen.entries()) {
    // What stands between the blocks is white space.
    if (times !== 1) expect([times, text[offset]?.trim()]).toEqual([0, '']);
  }
});

test('the content of a paragraph is whole, but for what stands in a page break', () => {
  const text = '١ - تقرر (أ) كذا  «كذا» في قرارها ٧٥/١٠.';
  expect(textOf(view(text))).toBe(text);
});

/** Messages of retext plugins, as the text they are about. */
function reported(text: string): string[] {
  const quotes = unified().use(retextQuotes);
  const file = unified().use(resolutionParse).use(resolutionRetext, quotes).processSync(text);
  return file.messages.map(({ place, line, column, ruleId }) => {
    const { start, end } = place as { start: { offset: number }; end: { offset: number } };
    return `${ruleId} ${line}:${column} ${text.slice(start.offset, end.offset)}`;
  });
}

test('canary: a retext plugin finds what it looks for, where it is', () => {
  expect(reported('١ - تقرر "كذا".')).toEqual(['quote 1:10 "', 'quote 1:14 "']);
  expect(reported('١ - تقرر كذا؛\r\n\r\n٢ - 😀 تقرر "كذا".')).toEqual([
    'quote 3:13 "',
    'quote 3:17 "',
  ]);
  expect(reported('١ - تقرر كذا.')).toEqual([]);
});

test('a retext processor runs on the same file and leaves the tree', async () => {
  const seen: string[] = [];
  const plugin = () => async (tree: Node, file: VFile) => {
    await Promise.resolve();
    seen.push(`${tree.type} ${file.path}`);
  };
  const processor = unified().use(resolutionParse).use(resolutionRetext, unified().use(plugin));
  const file = new VFile({ path: 'draft.md', value: 'تقرر' });
  const tree = await processor.run(processor.parse(file), file);
  expect(tree.type).toBe('resolution');
  expect(seen).toEqual(['RootNode draft.md']);

  const failing = () => (): undefined => {
    throw new Error('broken');
  };
  const broken = unified().use(resolutionParse).use(resolutionRetext, unified().use(failing));
  await expect(broken.process('تقرر')).rejects.toThrow('broken');
});
