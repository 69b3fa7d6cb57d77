import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { profileOf } from '../../core/model/profile.ts';
import { parse } from '../../core/syntax/parse.ts';
import { childrenOf, type Marker, type Node } from '../../core/syntax/tree.ts';
import { toUnist } from '../../core/syntax/unist.ts';
import { type Plan, plans, render } from './grammar.ts';
import { fixtures, sharedTexts } from './shared.ts';

/** Pieces that the grammars react to, so that random texts reach every branch. */
const PIECES = [
  'إن الجمعية العامة،',
  'وإذ تشير إلى',
  'قرارها',
  'قراراتها',
  'المؤرخ',
  'المؤرخين',
  'في',
  'الفترة من',
  'إلى',
  'تشرين',
  'الأول',
  'الثاني',
  'كانون',
  'تموز',
  'يوليه',
  'آب',
  'أغسطس',
  '١٩',
  '٢٠١٨',
  '75',
  '2020',
  '1',
  '٣',
  '/',
  '-',
  ' - ',
  '.',
  '،',
  '؛',
  ':',
  '(',
  ')',
  '(أ)',
  '(ب)',
  "'١'",
  '(1)',
  '^(1)',
  '<sup>(٢)</sup>',
  '⁽³⁾',
  '[^1]',
  '[^1]:',
  '*',
  '**',
  '\\*',
  '#',
  '- ',
  'الفقرة',
  'الفقرات',
  'أعلاه',
  'أدناه',
  'من هذا القرار',
  'الدورة',
  'دورتها',
  'الخامسة',
  'والسبعين',
  'الـ',
  'الإنتربول',
  'للإنتربول',
  'الانتر',
  'بول',
  'الإنترنت',
  'المنظمة الدولية للشرطة الجنائية',
  'GA-2025-93-RES-03',
  'GA',
  'RES',
  'A/RES/75/10',
  'I-24/7',
  'United Nations',
  '"',
  '«',
  '»',
  '”',
  '“',
  '<!--',
  '-->',
  'المرفق',
  'أولا - ',
  'ألف',
  'وباء',
  'الجلسة العامة',
  'مكررا',
  'د',
  'دإ-20/2',
  'مجلس الأمن',
  'لجنة',
  'عام',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  ' ',
  '\t',
  '\u200f',
  '\u0640',
  '😀',
  '\ud800',
  '\ufeff',
];
const texts = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
    ),
    { maxLength: 120 },
  )
  .map((pieces) => pieces.join(''));

/** Children ordered, disjoint and inside; together they cover the node; leaves are their source. */
function checkTree(source: string): void {
  const parsed = parse(source);
  const visit = (node: Node): void => {
    expect(node.end).toBeGreaterThanOrEqual(node.start);
    if (!('children' in node) || node.children === undefined) {
      expect(node.end).toBeGreaterThan(node.start);
      return;
    }
    let offset = node.start;
    for (const child of node.children) {
      expect(child.start).toBe(offset);
      offset = child.end;
      visit(child);
    }
    expect(offset).toBe(node.end);
  };
  expect([parsed.tree.start, parsed.tree.end]).toEqual([0, source.length]);
  visit(parsed.tree);
  expect(leaves(toUnist(parsed)).join('')).toBe(source);
  expect(() => JSON.stringify(parsed.tree)).not.toThrow();
  profileOf(source, parsed.tree);
}

function leaves(node: { children?: unknown; value?: unknown }): string[] {
  if (!Array.isArray(node.children)) return [String(node.value)];
  return node.children.flatMap(leaves);
}

describe('any text', () => {
  test('is covered by its tree', () => {
    fc.assert(fc.property(texts, checkTree), { numRuns: 3000 });
  });

  test.each(
    [...fixtures('clean'), ...fixtures('flawed'), ...sharedTexts('texts')].map(({ name, text }) => [
      name,
      text,
    ]),
  )('%s is covered by its tree, cut at any place', (_, text) => {
    checkTree(text);
    const step = Math.ceil(text.length / 40);
    for (let end = step; end < text.length; end += step) checkTree(text.slice(0, end));
    for (let start = step; start < text.length; start += step) checkTree(text.slice(start));
  });
});

test('drafts nested without end exhaust no stack', () => {
  const text = 'إن الجمعية العامة،\n\nتوصي بما يلي:\n\n'.repeat(20_000);
  const depth = (node: Node): number => {
    let deepest = 0;
    for (const child of childrenOf(node)) deepest = Math.max(deepest, depth(child));
    return deepest + 1;
  };
  expect(depth(parse(text).tree)).toBe(11);
});

test.each([
  ['a paragraph', 'إذ تشير إلى كذا\n\n', 'وكذا،'],
  ['a list', '١ - تقرر:\n\n(أ) نص؛\n\n', '(ب) نص.'],
])('notes without number in %s exhaust no stack', (_, before, after) => {
  const text = `إن الجمعية العامة،\n\n${before}${'(1) x.\n\n'.repeat(150_000)}${after}`;
  expect(leaves(toUnist(parse(text))).join('')).toBe(text);
});

interface Found {
  clauses: number;
  paragraphs: number[];
  items: number[][];
  references: string[];
  definitions: string[];
}

function found(text: string): Found {
  const result: Found = { clauses: 0, paragraphs: [], items: [], references: [], definitions: [] };
  const marker = (node: Node): number =>
    childrenOf(node).find((child): child is Marker => child.type === 'marker')?.ordinal ?? 0;
  const visit = (node: Node): void => {
    if (node.type === 'preambularParagraph') result.clauses++;
    if (node.type === 'operativeParagraph') {
      result.paragraphs.push(marker(node));
      result.items.push(node.children.filter((child) => child.type === 'subparagraph').map(marker));
    }
    if (node.type === 'footnoteReference') result.references.push(node.label);
    if (node.type === 'footnoteDefinition') result.definitions.push(node.label);
    for (const child of childrenOf(node)) visit(child);
  };
  visit(parse(text).tree);
  return result;
}

function planned(plan: Plan, notes: number): Found {
  const labels = Array.from({ length: notes }, (_, index) => String(index + 1));
  return {
    clauses: plan.clauses.length,
    paragraphs: plan.paragraphs.map((_, index) => index + 1),
    items: plan.paragraphs.map(({ items }) => items.map((_, index) => index + 1)),
    references: labels,
    definitions: labels,
  };
}

/** Types and labels without places. */
function skeleton(node: Node): unknown {
  const own = 'label' in node && typeof node.label === 'string' ? [node.label] : [];
  const ordinal = 'ordinal' in node ? [node.ordinal] : [];
  return [node.type, ...own, ...ordinal, ...childrenOf(node).map(skeleton)];
}

describe('a resolution built by a grammar', () => {
  test('has the planned structure in every notation', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { text, notes } = render(plan);
        expect(found(text)).toEqual(planned(plan, notes));
        checkTree(text);
      }),
      { numRuns: 600 },
    );
  });

  test('has the same structure with CRLF, with CR and with trailing spaces', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { text } = render(plan);
        const expected = skeleton(parse(text).tree);
        expect(skeleton(parse(text.replaceAll('\n', '\r\n')).tree)).toEqual(expected);
        expect(skeleton(parse(text.replaceAll('\n', '\r')).tree)).toEqual(expected);
        expect(found(text.replaceAll('\n', '  \n'))).toEqual(found(text));
      }),
      { numRuns: 200 },
    );
  });
});
