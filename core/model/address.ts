import { countWhile } from '../common/search.ts';
import { frontMatter } from '../syntax/levels.ts';
import { markerOf } from '../syntax/markers.ts';
import type { ParsedResolution } from '../syntax/parse.ts';
import {
  childrenOf,
  type Enumerator,
  type HeadingUnit,
  type Marker,
  type MarkerStyle,
  type Node,
  type NodeType,
  type NumeralScript,
  type Span,
} from '../syntax/tree.ts';

/** The number or letter of a place. */
interface PlaceLabel {
  /** As written, without brackets. */
  readonly text: string;
  readonly ordinal: number;
}

/** A step to a place, in the terms of the draft. Plain data. */
export type AddressStep =
  /** One of the resolutions of a file, from 1. */
  | { readonly kind: 'resolution'; readonly place: number }
  /** An annex or a section. */
  | {
      readonly kind: 'part';
      readonly unit: HeadingUnit;
      readonly label: (PlaceLabel & { readonly script: NumeralScript }) | null;
    }
  | { readonly kind: 'clause'; readonly place: number }
  | {
      readonly kind: 'operative' | 'paragraph';
      readonly label: (PlaceLabel & { readonly bis: number }) | null;
      /** Among the paragraphs without a number that stand beside it, from 1. */
      readonly place: number;
    }
  | { readonly kind: 'item'; readonly label: PlaceLabel; readonly style: MarkerStyle }
  | { readonly kind: 'note'; readonly label: string }
  | { readonly kind: LineKind };

type LineKind = 'closing' | 'formula' | 'heading' | 'masthead' | 'quotation' | 'title' | 'vote';

/** From the outermost; empty where the text does not say what a place is. */
export type Address = readonly AddressStep[];

/** What an offset is, as whoever drafts the text would say it: of a file, of an annex, of a paragraph. */
export type Addresses = (offset: number) => Address;

export function createAddresses(parsed: ParsedResolution): Addresses {
  const { parts } = parsed;
  if (parts === undefined) return addressesIn(parsed);
  const within: (Addresses | undefined)[] = [];
  return (offset) => {
    const at = countWhile(parts.length, (i) => (parts[i]?.start ?? 0) <= offset) - 1;
    const part = parts[at];
    if (part === undefined) return [];
    const addressOf = within[at] ?? addressesIn(part.parsed);
    within[at] = addressOf;
    const steps = addressOf(offset - part.start);
    return steps.length === 0 ? [] : [{ kind: 'resolution', place: at + 1 }, ...steps];
  };
}

/**
 * Where a range stands that may be empty, as that of a missing mark: with the character before it, if
 * there is one on its line.
 */
export function placeOf(source: string, { start, end }: Span): number {
  const isBehind = start === end && start > 0 && !/[\r\n]/u.test(source.charAt(start - 1));
  return isBehind ? start - 1 : start;
}

function addressesIn({ source, tree }: ParsedResolution): Addresses {
  // Counted once for each parent: a text may have as many findings as paragraphs.
  const places = new Map<Node, ReadonlyMap<Node, number>>();
  const enumerators = new Map<Node, readonly Node[]>();

  const countOf = (node: Node, parent: Node): number => {
    const known = places.get(parent) ?? placesIn(parent);
    places.set(parent, known);
    return known.get(node) ?? 1;
  };
  const labelOf = ({ label, ordinal, bis }: Marker | Enumerator) => ({
    text: source.slice(label.start, label.end),
    ordinal,
    bis,
  });
  const itemOf = (marker: Marker | Enumerator): AddressStep => {
    const { text, ordinal } = labelOf(marker);
    return { kind: 'item', label: { text, ordinal }, style: marker.style };
  };
  /** Of an enumeration inside a paragraph. */
  const itemsAt = (block: Node, offset: number): readonly AddressStep[] => {
    const marks =
      enumerators.get(block) ?? childrenOf(block).filter(({ type }) => type === 'enumerator');
    enumerators.set(block, marks);
    const before = countWhile(marks.length, (i) => (marks[i]?.start ?? 0) <= offset);
    const mark = marks[before - 1];
    return mark?.type === 'enumerator' ? [itemOf(mark)] : [];
  };
  const partOf = (node: Node): AddressStep => {
    const [first] = childrenOf(node);
    const label = first?.type === 'heading' ? first.label : null;
    const unit = label?.unit ?? (node.type === 'annex' ? 'annex' : 'section');
    if (label === null) return { kind: 'part', unit, label };
    const { start, end, script, ordinal } = label;
    return { kind: 'part', unit, label: { text: source.slice(start, end), ordinal, script } };
  };
  const stepsOf = (node: Node, parent: Node, offset: number): readonly AddressStep[] => {
    switch (node.type) {
      case 'annex':
      case 'section':
        return [partOf(node)];
      case 'preambularParagraph':
        return [{ kind: 'clause', place: countOf(node, parent) }, ...itemsAt(node, offset)];
      case 'operativeParagraph':
      case 'paragraph': {
        const marker = markerOf(node);
        const kind = node.type === 'paragraph' ? 'paragraph' : 'operative';
        const label = marker && labelOf(marker);
        return [{ kind, label, place: countOf(node, parent) }, ...itemsAt(node, offset)];
      }
      case 'subparagraph': {
        const marker = markerOf(node);
        return [...(marker === null ? [] : [itemOf(marker)]), ...itemsAt(node, offset)];
      }
      case 'footnoteDefinition': {
        const { start, end } = node.labelSpan;
        return [{ kind: 'note', label: source.slice(start, end) }];
      }
      default: {
        const kind = lineKinds.get(node.type) ?? (frontMatter.has(node.type) ? 'masthead' : null);
        return kind === null ? [] : [{ kind }];
      }
    }
  };

  return (offset) => {
    const steps: AddressStep[] = [];
    let parent: Node = tree;
    for (let node = childAt(parent, offset); node !== null; node = childAt(parent, offset)) {
      const own = stepsOf(node, parent, offset);
      // A note that cuts a paragraph is no part of it.
      if (node.type === 'footnoteDefinition') return own;
      steps.push(...own);
      parent = node;
    }
    return steps;
  };
}

const lineKinds: ReadonlyMap<NodeType, LineKind> = new Map([
  ['closingLine', 'closing'],
  ['heading', 'heading'],
  ['openingFormula', 'formula'],
  ['quotedBlock', 'quotation'],
  ['resolutionHeading', 'title'],
  ['subject', 'title'],
  ['title', 'title'],
  ['voteLine', 'vote'],
]);

function childAt(parent: Node, offset: number): Node | null {
  const children = childrenOf(parent);
  const child = children[countWhile(children.length, (i) => (children[i]?.end ?? 0) <= offset)];
  return child !== undefined && child.start <= offset ? child : null;
}

/** The places of clauses, and of paragraphs without a number, among their like. */
function placesIn(parent: Node): ReadonlyMap<Node, number> {
  const places = new Map<Node, number>();
  const counts = new Map<NodeType, number>();
  for (const node of childrenOf(parent)) {
    const { type } = node;
    if (type !== 'preambularParagraph' && type !== 'paragraph' && type !== 'operativeParagraph') {
      continue;
    }
    if (type !== 'preambularParagraph' && markerOf(node) !== null) continue;
    const place = (counts.get(type) ?? 0) + 1;
    counts.set(type, place);
    places.set(node, place);
  }
  return places;
}
