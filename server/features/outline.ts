import { attached } from '../../core/common/attached.ts';
import { frontMatter, levels } from '../../core/syntax/levels.ts';
import { markerOf } from '../../core/syntax/markers.ts';
import {
  type Annex,
  childrenOf,
  type Draft,
  type FootnoteDefinition,
  type Node,
  type Section,
  type Span,
} from '../../core/syntax/tree.ts';
import { walk } from '../../core/syntax/walk.ts';
import type { Analysis } from '../analysis.ts';
import { serverText } from '../texts.ts';
import { openingWords } from './opening-words.ts';

export type OutlineKind =
  | 'annex'
  | 'clause'
  | 'closing'
  | 'draft'
  | 'formula'
  | 'heading'
  | 'masthead'
  | 'note'
  | 'notes'
  | 'operative'
  | 'paragraph'
  | 'preamble'
  | 'quotation'
  | 'section'
  | 'subparagraph'
  | 'text'
  | 'title'
  | 'vote';

/**
 * A part of the text in its outline. Children lie inside it, in order. Parts that stand beside each
 * other are disjoint, but for the notes: they are gathered in one part, which is the last one, so
 * that a place in a paragraph between two notes belongs to the paragraph first.
 */
export interface OutlineItem extends Span {
  readonly name: string;
  /** What it is, where the name does not serverText so; else empty. */
  readonly detail: string;
  readonly kind: OutlineKind;
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

export const outline = attached((analysis: Analysis): readonly OutlineItem[] => {
  const { children } = analysis.tree;
  const isLone = children.filter(({ type }) => type === 'draft').length === 1;
  const items: OutlineItem[] = [];
  let stretch: Node[] = [];
  const close = (): void => {
    // The parts of a lone draft are those of the text.
    const parts = partsIn(
      analysis,
      stretch.flatMap((node) => (node.type === 'draft' ? node.children : [node])),
    );
    const notes = notesOf(analysis, stretch);
    if (notes !== null) parts.push(notes);
    // Between two drafts stand the notes of the first and the masthead of the second.
    items.push(...(isLone ? parts : parts.sort((a, b) => a.start - b.start)));
    stretch = [];
  };
  for (const node of children) {
    if (node.type !== 'draft' || isLone) stretch.push(node);
    else {
      close();
      items.push(draftItem(analysis, node));
    }
  }
  close();
  return items;
});

type GroupKind = 'masthead' | 'operative' | 'preamble';

/** The parts of a text or a draft: lines before it, preamble and operative part are gathered. */
function partsIn(analysis: Analysis, blocks: readonly Node[]): OutlineItem[] {
  const items: OutlineItem[] = [];
  let kind: GroupKind | null = null;
  let gathered: OutlineItem[] = [];
  const close = (): void => {
    const [first] = gathered;
    const last = gathered.at(-1);
    if (kind !== null && first !== undefined && last !== undefined) {
      items.push({
        start: first.start,
        end: last.end,
        name: serverText(analysis.locale, kind),
        detail: '',
        kind,
        selection: first.selection,
        children: gathered,
      });
    }
    kind = null;
    gathered = [];
  };
  for (const node of blocks) {
    const item = itemOf(analysis, node);
    if (item === null) continue;
    const group = groupOf(item, kind);
    if (group !== kind) close();
    kind = group;
    if (kind === null) items.push(item);
    else gathered.push(item);
  }
  close();
  return items;
}

/** Lines that are neither clause nor numbered belong to the part in which they stand. */
function groupOf({ kind }: OutlineItem, current: GroupKind | null): GroupKind | null {
  switch (kind) {
    case 'masthead':
      return 'masthead';
    case 'clause':
      return 'preamble';
    case 'draft':
    case 'paragraph':
    case 'quotation':
    case 'section':
    case 'subparagraph':
      return 'operative';
    case 'heading':
    case 'text':
      return current === 'masthead' ? null : current;
    default:
      return null;
  }
}

function itemOf(analysis: Analysis, node: Node): OutlineItem | null {
  const line = (
    kind: OutlineKind,
    detail: string = serverText(analysis.locale, kind),
  ): OutlineItem => item(analysis, node, kind, detail, []);
  switch (node.type) {
    case 'title':
    case 'subject':
    case 'resolutionHeading':
      return line('title');
    case 'openingFormula':
      return line('formula');
    case 'preambularParagraph':
      return line('clause', '');
    case 'operativeParagraph':
    case 'paragraph':
      if (node.type === 'paragraph' && markerOf(node) === null && !hasItems(node)) {
        return line('text', '');
      }
      return item(analysis, node, 'paragraph', '', itemsIn(analysis, node.children));
    case 'subparagraph':
      return item(analysis, node, 'subparagraph', '', itemsIn(analysis, node.children));
    case 'quotedBlock':
      return item(analysis, node, 'quotation', '', itemsIn(analysis, node.children));
    case 'heading':
      return line('heading', '');
    case 'closingLine':
      return line('closing');
    case 'voteLine':
      return line('vote');
    case 'draft':
      return draftItem(analysis, node);
    case 'annex':
    case 'section':
      return headedItem(analysis, node);
    default:
      return frontMatter.has(node.type) ? line('masthead', '') : null;
  }
}

function hasItems(node: Node): boolean {
  return childrenOf(node).some(({ type }) => type === 'subparagraph');
}

function itemsIn(analysis: Analysis, blocks: readonly Node[]): OutlineItem[] {
  return blocks.flatMap((node) =>
    levels[node.type] === 'inline' ? [] : (itemOf(analysis, node) ?? []),
  );
}

function draftItem(analysis: Analysis, node: Draft): OutlineItem {
  const formula = node.children.find(({ type }) => type === 'openingFormula');
  const parts = partsIn(analysis, node.children);
  const notes = node.nested ? null : notesOf(analysis, [node]);
  const children = notes === null ? parts : [...parts, notes];
  const detail = serverText(analysis.locale, 'draft');
  return { ...item(analysis, formula ?? node, 'draft', detail, children), ...spanOf(node) };
}

/** An annex or a section: its heading is its name. */
function headedItem(analysis: Analysis, node: Annex | Section): OutlineItem {
  const [first, ...rest] = node.children;
  const isHeaded = first?.type === 'heading';
  const children = itemsIn(analysis, isHeaded ? rest : node.children);
  return { ...item(analysis, isHeaded ? first : node, node.type, '', children), ...spanOf(node) };
}

/** Named after its opening words, or after what it is where it has none. */
function item(
  { source, locale }: Analysis,
  node: Node,
  kind: OutlineKind,
  detail: string,
  children: readonly OutlineItem[],
): OutlineItem {
  const { start, end } = node;
  const words = openingWords(source, node);
  return {
    start,
    end,
    name: words?.text ?? serverText(locale, kind),
    detail: words === null ? '' : detail,
    kind,
    selection: markerOf(node)?.label ?? (words === null ? { start, end } : spanOf(words)),
    children,
  };
}

/** All notes, also those that cut a paragraph; notes of a nested draft are those of the text. */
function notesOf(analysis: Analysis, nodes: readonly Node[]): OutlineItem | null {
  const notes: OutlineItem[] = [];
  let end = 0;
  for (const root of nodes) {
    walk(root, (node) => {
      if (node.type !== 'footnoteDefinition') return;
      notes.push(noteItem(analysis, node));
      end = Math.max(end, node.end);
    });
  }
  const [first] = notes;
  if (first === undefined) return null;
  const name = serverText(analysis.locale, 'notes');
  const { start, selection } = first;
  return { start, end, name, detail: '', kind: 'notes', selection, children: notes };
}

function noteItem(analysis: Analysis, node: FootnoteDefinition): OutlineItem {
  const { source } = analysis;
  const written = source.slice(node.labelSpan.start, node.labelSpan.end);
  const label = node.notation === 'asterisk' ? written : `(${written})`;
  const words = openingWords(source, node);
  return {
    ...spanOf(node),
    name: words === null ? label : `${label} ${words.text}`,
    detail: '',
    kind: 'note',
    selection: spanOf(node.labelSpan),
    children: [],
  };
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}
