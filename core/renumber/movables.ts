import { decimal } from '../arabic/digits.ts';
import { wordKey } from '../arabic/key.ts';
import { abjadIndex } from '../arabic/letters.ts';
import type { HeadingEntry } from '../model/heading-register.ts';
import type { Model } from '../model/model.ts';
import { placeKey } from '../model/paragraph-register.ts';
import { markerOf } from '../syntax/markers.ts';
import { childrenOf, type Enumerator, type Marker, type Node, type Span } from '../syntax/tree.ts';
import { type Bearer, isMarker } from './bearers.ts';
import { inlinePieces } from './inline-items.ts';
import { contentEnd, type Movable, type Piece } from './pieces.ts';
import { sequencesOf } from './sequences.ts';

/** What can be moved in a text, in its order; what holds others before them. */
export function movables(model: Model): readonly Movable[] {
  const headings = new Map<Bearer, HeadingEntry>();
  for (const entry of model.headings) if (entry.number !== null) headings.set(entry.number, entry);
  return sequencesOf(model, null)
    .flatMap(({ kind, bearers, isPartial }): readonly Movable[] => {
      if (kind === 'section') return isPartial ? [] : sectionPieces(model, bearers, headings);
      const markers = bearers.filter(isMarker);
      const blocks = markers
        .filter((bearer): bearer is Marker => bearer.type === 'marker')
        .map((marker) => ({ marker, extent: extentOf(model, marker) }));
      const inside = markers.filter((bearer): bearer is Enumerator => bearer.type === 'enumerator');
      // A list that goes on below its paragraph is none that can be taken apart.
      const inline = blocks.length > 0 ? [] : inlinePieces(model, inside);
      return [
        ...blocks.map((each) => movable('block', each, each.extent, blocks)),
        ...inline.map((each) => movable('inline', each, each.marker, inline)),
      ];
    })
    .sort((a, b) => a.extent.start - b.extent.start || b.extent.end - a.extent.end);
}

function movable(
  kind: Movable['kind'],
  piece: Piece,
  handle: Span,
  siblings: readonly Piece[],
): Movable {
  return { ...piece, kind, handle, siblings };
}

/**
 * What a label names: `7`, `7أ`, `٧ (أ)`, or the number of a heading as it stands there, with its noun or
 * without (`ثانيا`, `المادة 3`). Empty for what is no label.
 */
export function movablesNamed(
  model: Model,
  all: readonly Movable[],
  label: string,
): readonly Movable[] {
  const [, digits, letter] =
    /^\s*(\p{Nd}{1,3})\s*\(?([\p{L}\u0640]{0,3})\)?\s*$/u.exec(label) ?? [];
  if (digits === undefined || letter === undefined) return headed(model, all, label);
  const entries = model.paragraphs.everywhere.get(placeKey(decimal(digits), 0)) ?? [];
  const place = abjadIndex(letter) ?? 0;
  const markers = new Set<Bearer>(
    letter === ''
      ? entries.map(({ marker }) => marker)
      : entries.flatMap(({ byPlace }) => byPlace.get(place) ?? []).map(({ marker }) => marker),
  );
  return all.filter(({ marker }) => markers.has(marker));
}

function headed(model: Model, all: readonly Movable[], label: string): readonly Movable[] {
  const keyOf = (text: string): string => wordKey(text.trim(), 0, text.trim().length);
  const wanted = keyOf(label);
  if (wanted === '') return [];
  return all.filter(({ kind, marker, handle }) => {
    if (kind !== 'section') return false;
    const number = model.source.slice(marker.start, marker.end);
    const withNoun = model.source.slice(handle.start, marker.end).replace(/^[\s#*_]+/u, '');
    return keyOf(number) === wanted || keyOf(withNoun) === wanted;
  });
}

/** The innermost one that a cursor at an offset means. */
export function movableAt(all: readonly Movable[], offset: number): Movable | null {
  return all.findLast(({ handle }) => handle.start <= offset && offset <= handle.end) ?? null;
}

/** The next or the last one of the same sequence; null at its ends. */
export function siblingOf(
  all: readonly Movable[],
  { marker, siblings }: Movable,
  step: 1 | -1,
): Movable | null {
  const other = siblings[siblings.findIndex((each) => each.marker === marker) + step];
  return all.find((each) => each.marker === other?.marker) ?? null;
}

/** The block of a mark, with the items that stand in its scope behind an interruption. */
function extentOf(model: Model, marker: Marker): Span {
  const block = model.parentOf(marker);
  if (block === null) return marker;
  let end = contentEnd(model, block);
  if (block.type === 'subparagraph') return { start: block.start, end };
  const siblings = childrenOf(model.parentOf(block) ?? block);
  for (let i = siblings.indexOf(block) + 1; i > 0 && i < siblings.length; i++) {
    const node = siblings[i] as Node;
    if (node.type === 'subparagraph') end = contentEnd(model, node);
    else if (isBlockOfItsOwn(node)) break;
  }
  return { start: block.start, end };
}

function isBlockOfItsOwn(node: Node): boolean {
  const { type } = node;
  return type !== 'blank' &&
    type !== 'pageFurniture' &&
    type !== 'footnoteDefinition' &&
    type !== 'comment'
    ? true
    : markerOf(node) !== null;
}

/**
 * Headings with all up to the next one of their kind or of a kind above it. Empty where it is not plain
 * what each of them heads.
 */
function sectionPieces(
  model: Model,
  bearers: readonly Bearer[],
  headings: ReadonlyMap<Bearer, HeadingEntry>,
): readonly Movable[] {
  const all = [...headings.values()].sort((a, b) => a.heading.start - b.heading.start);
  const entries = bearers.flatMap((bearer) => headings.get(bearer) ?? []);
  const levelOf = levelsOf(all);
  const pieces: Piece[] = [];
  for (const entry of entries) {
    const { heading, number, root, scope } = entry;
    const own = all.slice(all.indexOf(entry) + 1);
    const next = own.findIndex((each) => each.root === root && levelOf(each) <= levelOf(entry));
    const inside = next < 0 ? own : own.slice(0, next);
    const below = inside.filter((each) => each.root === root);
    const last = below.at(-1)?.scope ?? scope;
    if (number === null || last === null || last === undefined) return [];
    pieces.push({ marker: number, extent: { start: heading.start, end: bodyEnd(model, last) } });
  }
  if (pieces.length < bearers.length) return [];
  const isApart = pieces.every(
    ({ extent }, at) => extent.end <= (pieces[at + 1]?.extent.start ?? extent.end),
  );
  if (!isApart) return [];
  return pieces.map((piece, at) =>
    movable('section', piece, (entries[at] as HeadingEntry).heading, pieces),
  );
}

/** Of two kinds of headings in one part of a text, the one that comes first is above the other. */
function levelsOf(all: readonly HeadingEntry[]): (entry: HeadingEntry) => number {
  const kinds = new Map<Node, string[]>();
  const kindOf = ({ unit, number }: HeadingEntry): string =>
    `${unit} ${unit === 'section' ? (number?.script ?? '') : ''}`;
  for (const entry of all) {
    const known = kinds.get(entry.root) ?? [];
    kinds.set(entry.root, known);
    if (!known.includes(kindOf(entry))) known.push(kindOf(entry));
  }
  return (entry) => kinds.get(entry.root)?.indexOf(kindOf(entry)) ?? 0;
}

/** Without what ends the text as a whole. */
function bodyEnd(model: Model, scope: Node): number {
  const last = childrenOf(scope).findLast(
    ({ type }) =>
      type !== 'blank' &&
      type !== 'footnoteDefinition' &&
      type !== 'closingLine' &&
      type !== 'voteLine' &&
      type !== 'pageFurniture',
  );
  return contentEnd(model, last ?? scope);
}
