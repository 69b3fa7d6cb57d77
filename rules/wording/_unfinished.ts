import type { Severity } from '../../core/lint/rule.ts';
import { withoutEmphasis } from '../../core/model/running-text.ts';
import { levels } from '../../core/syntax/levels.ts';
import {
  childrenOf,
  type Node,
  type NodeType,
  type Quotation,
  type Span,
} from '../../core/syntax/tree.ts';
import { brokenEnd, emptyLabel } from '../../core/syntax/unfinished.ts';
import { blankAt, joinBlanks } from './_blanks.ts';
import { type Bracket, type Pair, pairBrackets, rowsOf } from './_brackets.ts';

/** What is not written or agreed yet. */
export type UnfinishedFault = { readonly at: Span } & (
  | { readonly kind: 'empty' | 'broken'; readonly actual: Span }
  | { readonly kind: 'placeholder' | 'later'; readonly actual: Span; readonly severity: Severity }
  | { readonly kind: 'ellipsis' | 'blank' | 'bracketed'; readonly severity: Severity }
  | { readonly kind: 'alternatives'; readonly count: number }
  | { readonly kind: 'across'; readonly closing: Span }
  | { readonly kind: 'unmatched' }
);

/** What stands in the place of text, by itself or between brackets. */
export interface Gap extends Span {
  readonly kind: 'ellipsis' | 'blank' | 'placeholder' | 'later';
  readonly block: Node;
  readonly quotation: Quotation | null;
}

/** A paragraph that has a label only, or breaks off. */
export function endFault(
  source: string,
  node: Node,
  ancestors: readonly Node[],
): UnfinishedFault | null {
  const label = emptyLabel(source, node);
  if (label !== null) {
    const { start, end } = childrenOf(node).find(({ type }) => type === 'marker') ?? node;
    const { length } = source.slice(start, end).trimEnd();
    return { kind: 'empty', at: { start, end: start + length }, actual: label };
  }
  // An excerpt may break off anywhere.
  const isExcerpt = ancestors.some((each) => each.type === 'draft' && each.fragment);
  const broken = isExcerpt || isLead(node, ancestors) ? null : brokenEnd(source, node);
  return broken === null ? null : { kind: 'broken', at: broken, actual: broken };
}

/** `يقرر`, then `(1) …`: a verb without a number goes on in the numbered paragraphs behind it. */
function isLead(node: Node, ancestors: readonly Node[]): boolean {
  if (node.type !== 'operativeParagraph' || node.numbered) return false;
  const siblings = childrenOf(ancestors.at(-1) ?? node);
  const behind = siblings.slice(siblings.indexOf(node) + 1);
  const next = behind.find(({ type }) => levels[type] === 'block');
  return next?.type === 'operativeParagraph' && next.numbered;
}

export function gapOf(kind: Gap['kind'], { start, end }: Span, ancestors: readonly Node[]): Gap {
  return { kind, start, end, block: blockOf(ancestors), quotation: quotationOf(ancestors) };
}

/** What a run of marks holds: brackets, and blanks that are marks themselves. */
export function gapsAndBrackets(
  source: string,
  { start, end }: Span,
  ancestors: readonly Node[],
): { readonly gaps: readonly Gap[]; readonly brackets: readonly Bracket[] } {
  const gaps: Gap[] = [];
  const brackets: Bracket[] = [];
  const leaf = ancestors.at(-1);
  if (leaf === undefined || APART.has(leaf.type)) return { gaps, brackets };
  for (let at = start; at < end; at++) {
    const mark = source.charAt(at);
    if (mark === '[' || mark === ']') {
      if (isNoteMark(source, at)) continue;
      const [block, quotation] = [blockOf(ancestors), quotationOf(ancestors)];
      brackets.push({ at, opens: mark === '[', block, quotation });
      continue;
    }
    const blank = blankAt(source, at);
    if (blank === null) continue;
    gaps.push(gapOf(blank.kind, blank, ancestors));
    at = blank.end - 1;
  }
  return { gaps, brackets };
}

/** What brackets hold, and the gaps outside of them. `gaps` are in the order in which they were found. */
export function markFaults(
  source: string,
  brackets: readonly Bracket[],
  gaps: readonly Gap[],
): readonly UnfinishedFault[] {
  const { pairs, across, unmatched } = pairBrackets(source, brackets);
  const found = joinBlanks(source, disjoint(gaps));
  const { faults, inBrackets } = pairFaults(source, pairs, found);
  for (const gap of found) {
    if (inBrackets.has(gap)) continue;
    const isInPair = pairs.some((pair) => pair.start < gap.start && gap.end < pair.end);
    if (gap.kind === 'later' && isInPair) continue;
    if (gap.kind === 'ellipsis' && gap.quotation !== null && !fills(source, gap)) continue;
    const isSaid = gap.kind === 'later' && !standsAlone(source, gap);
    faults.push(gapFault(gap, gap, isSaid ? 'info' : 'error'));
  }
  for (const [opening, closing] of across) {
    faults.push({ kind: 'across', at: markAt(opening), closing: markAt(closing) });
  }
  for (const at of unmatched) faults.push({ kind: 'unmatched', at: markAt(at) });
  return faults;
}

function markAt(start: number): Span {
  return { start, end: start + 1 };
}

/** What lies inside what was found before it says nothing more. */
function disjoint(gaps: readonly Gap[]): readonly Gap[] {
  const kept: Gap[] = [];
  for (const gap of gaps) {
    const last = kept.at(-1);
    if (last === undefined || last.end <= gap.start) kept.push(gap);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function gapFault(gap: Gap, { start, end }: Span, severity: Severity): UnfinishedFault {
  const at = { start, end };
  return gap.kind === 'placeholder' || gap.kind === 'later'
    ? { kind: gap.kind, at, actual: gap, severity }
    : { kind: gap.kind, at, severity };
}

interface PairFaults {
  readonly faults: UnfinishedFault[];
  /** The gaps that fill brackets. */
  readonly inBrackets: ReadonlySet<Gap>;
}

function pairFaults(source: string, pairs: readonly Pair[], gaps: readonly Gap[]): PairFaults {
  const byStart = new Map(gaps.map((gap) => [gap.start, gap]));
  const faults: UnfinishedFault[] = [];
  const inBrackets = new Set<Gap>();
  const contents = new Set(pairs.map(({ content }) => `${content.start}-${content.end}`));
  const texts: Pair[] = [];
  for (const pair of pairs) {
    const { start, end, content } = pair;
    const gap = [content, withoutEmphasis(source, content)]
      .map((filled) => ({ gap: byStart.get(filled.start), end: filled.end }))
      .find((filled) => filled.gap?.end === filled.end)?.gap;
    if (gap !== undefined) {
      inBrackets.add(gap);
      // `”… [...] …“`: the quotation is shortened.
      if (gap.kind !== 'ellipsis' || pair.quotation === null || fills(source, pair)) {
        faults.push(gapFault(gap, pair, 'error'));
      }
    } else if (content.start === content.end) {
      if (!isTask(source, pair))
        faults.push({ kind: 'blank', at: { start, end }, severity: 'error' });
    } else if (!contents.has(`${start}-${end}`) && !isNoDraft(source, pair)) {
      texts.push(pair);
    }
  }
  for (const row of rowsOf(source, texts)) {
    const [first] = row;
    if (first === undefined) continue;
    const at = { start: first.start, end: row.at(-1)?.end ?? first.end };
    const severity = isDoubtful(source, first) ? 'info' : 'error';
    if (row.length > 1) faults.push({ kind: 'alternatives', at, count: row.length });
    else faults.push({ kind: 'bracketed', at, severity });
  }
  return { faults, inBrackets };
}

/** What is no text; notes have marks of their own. */
const APART: ReadonlySet<NodeType> = new Set<NodeType>([
  'blank',
  'comment',
  'footnoteReference',
  'pageFurniture',
]);

/** One of the brackets of `[^1]`. */
function isNoteMark(source: string, at: number): boolean {
  if (source.charAt(at) === '[') return source.charAt(at + 1) === '^';
  return /\[\^[^[\]\n]*$/u.test(source.slice(Math.max(0, at - LONGEST_NOTE_MARK), at));
}

const LONGEST_NOTE_MARK = 40;

function blockOf(ancestors: readonly Node[]): Node {
  let at = ancestors.length - 1;
  while (at > 0 && levels[(ancestors[at] as Node).type] !== 'block') at--;
  return ancestors[at] as Node;
}

function quotationOf(ancestors: readonly Node[]): Quotation | null {
  return ancestors.findLast((each) => each.type === 'quotation') ?? null;
}

/** The quotation holds nothing else. */
function fills(
  source: string,
  { start, end, quotation }: Pick<Gap, keyof Span | 'quotation'>,
): boolean {
  if (quotation === null) return false;
  const rest = source.slice(quotation.start + 1, start) + source.slice(end, quotation.end - 1);
  return rest.trim() === '';
}

/** In round brackets, or alone in its paragraph: a note for the drafter, and no part of a sentence. */
function standsAlone(source: string, { start, end, block }: Gap): boolean {
  const before = source.slice(block.start, start);
  const after = source.slice(end, block.end);
  if (/\(\s*$/u.test(before) && /^\s*\)/u.test(after)) return true;
  return !/\p{L}{2}/u.test(before) && !/\p{L}/u.test(after);
}

/** Brackets that a final text may have: links, Latin words, the basis, the line of the vote. */
function isNoDraft(source: string, { start, end, content, block }: Pair): boolean {
  const text = source.slice(content.start, content.end);
  if (/^\([!-~]*\)/u.test(source.slice(end, end + 200))) return true;
  if (/[A-Za-z]/u.test(text) && !/\p{Script=Arabic}/u.test(text)) return true;
  if (block.type !== 'basis' && block.type !== 'voteLine') return false;
  const around = source.slice(block.start, start) + source.slice(end, block.end);
  return /^[\s*_]*$/u.test(around);
}

/** A box to be ticked, `- [ ] …`. */
function isTask(source: string, { start }: Pair): boolean {
  return /(?:^|\n)[ \t]*[-*+] $/u.test(source.slice(Math.max(0, start - 12), start));
}

/** An addition to a quotation, or the old number of an article. */
function isDoubtful(source: string, pair: Pair): boolean {
  if (pair.quotation !== null) return !fills(source, pair);
  const isNumber = /^\p{Nd}+$/u.test(source.slice(pair.content.start, pair.content.end));
  return isNumber && /[\p{Nd})]\s?$/u.test(source.slice(Math.max(0, pair.start - 2), pair.start));
}
