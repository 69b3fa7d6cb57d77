import {
  type Citation,
  childrenOf,
  type Node,
  type Opener,
  type Resolution,
  type Span,
} from '../../core/syntax/tree.ts';

/** What is put in the place of a span of the text. */
export interface Site extends Span {
  readonly by: string;
  /** Where it is missed, when that is elsewhere: a bracket has another half. */
  readonly other?: Span;
}

/** A kind of mistake, and all places of a text where it can be made. */
export interface Kind {
  readonly name: string;
  readonly rule: string;
  /** Rules that may say it in its place: a wrong year is that of a session, of a list or of the future. */
  readonly orRules?: readonly string[];
  readonly sites: readonly Site[];
}

export interface Word extends Span {
  readonly word: string;
}

/** What a draft is made of, as far as the mistakes need it. */
export interface Parts {
  readonly clauses: readonly { readonly node: Node; readonly isFirst: boolean }[];
  readonly operative: readonly Node[];
  readonly openers: readonly Opener[];
  readonly citations: readonly Citation[];
  readonly quotations: readonly { readonly node: Node; readonly paragraph: Node }[];
  readonly sponsors: readonly Node[];
  /** Plain text of clauses, paragraphs and items. */
  readonly texts: readonly Node[];
  readonly years: readonly Span[];
}

const PARAGRAPHS: ReadonlySet<string> = new Set([
  'operativeParagraph',
  'preambularParagraph',
  'subparagraph',
]);

export function partsOf(tree: Resolution): Parts {
  const clauses: { node: Node; isFirst: boolean }[] = [];
  const operative: Node[] = [];
  const openers: Opener[] = [];
  const citations: Citation[] = [];
  const quotations: { node: Node; paragraph: Node }[] = [];
  const sponsors: Node[] = [];
  const texts: Node[] = [];
  const years: Span[] = [];
  let isBehindFormula = false;
  const visit = (node: Node, isInDraft: boolean): void => {
    if (node.type === 'openingFormula') isBehindFormula = true;
    if (node.type === 'preambularParagraph') {
      clauses.push({ node, isFirst: isBehindFormula });
      isBehindFormula = false;
    }
    if (node.type === 'operativeParagraph' && node.numbered && isInDraft) operative.push(node);
    if (node.type === 'sponsors') sponsors.push(node);
    if (node.type === 'citation' && isInDraft) citations.push(node);
    const isParagraph = PARAGRAPHS.has(node.type);
    for (const child of childrenOf(node)) {
      if (isInDraft && child.type === 'opener') openers.push(child);
      if (isParagraph && child.type === 'quotation')
        quotations.push({ node: child, paragraph: node });
      if (isParagraph && child.type === 'text') texts.push(child);
      if (isParagraph && child.type === 'date' && child.yearSpan !== null)
        years.push(child.yearSpan);
      visit(child, node.type === 'draft' || (isInDraft && node.type !== 'annex'));
    }
  };
  visit(tree, false);
  return { clauses, operative, openers, citations, quotations, sponsors, texts, years };
}

export function wordsOf(source: string, { start, end }: Node): Word[] {
  const found: Word[] = [];
  for (const match of source.slice(start, end).matchAll(/[\p{L}\p{M}]+/gu)) {
    const at = start + match.index;
    found.push({ start: at, end: at + match[0].length, word: match[0] });
  }
  return found;
}
