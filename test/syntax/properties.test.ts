import { describe, expect, test } from 'vitest';
import { parse } from '../../core/syntax/parse.ts';
import { childrenOf, type Marker, type Node } from '../../core/syntax/tree.ts';
import { leavesOf, treeFault } from '../fuzz/check-tree.ts';
import fc from '../properties.ts';
import { type Plan, plans, render } from './grammar.ts';
import { fixtures, sharedTexts } from './shared.ts';

test.each(
  [...fixtures('clean'), ...fixtures('flawed'), ...sharedTexts('texts')].map(({ name, text }) => [
    name,
    text,
  ]),
)('%s is covered by its tree, cut at any place', (_, text) => {
  const parts = [text];
  const step = Math.ceil(text.length / 20);
  for (let at = step; at < text.length; at += step) parts.push(text.slice(0, at), text.slice(at));
  expect(parts.map(treeFault).filter((fault) => fault !== null)).toEqual([]);
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
  const text = `إن الجمعية العامة،\n\n${before}${'(1) x.\n\n'.repeat(30_000)}${after}`;
  expect(leavesOf(parse(text))).toBe(text);
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
        expect(treeFault(text)).toBeNull();
      }),
      { numRuns: 300 },
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
      { numRuns: 100 },
    );
  });
});
