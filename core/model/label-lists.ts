import { decimal } from '../arabic/digits.ts';
import { abjadIndex } from '../arabic/letters.ts';
import { levels } from '../syntax/levels.ts';
import { markerOf } from '../syntax/markers.ts';
import { TokenKind } from '../syntax/tokens.ts';
import { childrenOf, type Enumerator, type Marker, type Node } from '../syntax/tree.ts';
import { amendsItems } from './amendments.ts';
import type { LabelItem } from './label-runs.ts';
import { lastKey } from './last-key.ts';
import type { Model } from './model.ts';

/** The items of one list: of one parent, level and script. */
export interface LabelList {
  readonly items: LabelItem[];
  /** 0 where the list must begin with the first letter, null where its beginning may be elsewhere. */
  readonly base: 0 | null;
}

/** A list that may go on, with what its items have in common. */
interface OpenList extends LabelList {
  readonly level: number;
  readonly script: Marker['script'];
}

/** The lists that stand directly in a block, or in a scope after an interruption. */
export function listsOf(model: Model, parent: Node): LabelList[] {
  const nodes = childrenOf(parent);
  if (!nodes.some(({ type }) => type === 'subparagraph')) return [];
  const lists: LabelList[] = [];
  const inline: Enumerator[] = [];
  /** The lists that may go on. */
  let open: OpenList[] = [];
  /** The list of the item before, and that item. */
  let previous: OpenList | null = null;
  let before: Node = parent;
  for (const [at, node] of nodes.entries()) {
    if (node.type === 'enumerator') inline.push(node);
    if (node.type !== 'subparagraph') {
      if (isBlock(node) && open.length > 0) open = [];
      continue;
    }
    const marker = markerOf(node);
    if (marker === null) continue;
    const { level } = node;
    const { script } = marker;
    const known = open.find((each) => each.level === level && each.script === script);
    if (known === undefined) {
      // A list may begin in the lead-in itself: `… ما يلي: (أ) …؛`, then `(ب)` on a line of its own.
      const last = inline.findLast((each) => each.script === script);
      const goesOn = marker.ordinal === (last?.ordinal ?? 0) + 1;
      const base = !goesOn && leadsInto(model, parent, at) ? 0 : null;
      previous = { level, script, items: [{ marker, after: 'item' }], base };
      lists.push(previous);
      open.push(previous);
    } else {
      const isColon = lastKey(model, before) === ':';
      known.items.push({
        marker,
        after: known !== previous ? 'heading' : isColon ? 'colon' : 'item',
      });
      previous = known;
    }
    before = node;
  }
  return lists.filter(({ items }) => !areTitles(model.source, items));
}

/** Whether a colon leads into the list that begins at a node, and not into some items of another text. */
function leadsInto(model: Model, parent: Node, at: number): boolean {
  const nodes = childrenOf(parent);
  for (let index = at - 1; index >= 0; index--) {
    const node = nodes[index] as Node;
    if (node.type === 'subparagraph' || levels[node.type] === 'trivia' || isNote(node)) continue;
    const key = lastKey(model, node);
    if (key === '') continue;
    return key === ':' && !amendsItems(model, nodes, index);
  }
  return false;
}

/** `د. سامي`, `د. ليلى`, `أ. كريم`: letters with a full stop that never follow one another are the titles of people. */
function areTitles(source: string, items: readonly LabelItem[]): boolean {
  return items.every(
    ({ marker: { style, script, ordinal, start, end } }, index) =>
      style === 'dot' &&
      script === 'letters' &&
      // Behind a label a word processor has a tab.
      !source.slice(start, end).includes('\t') &&
      ordinal !== (items[index - 1]?.marker.ordinal ?? ordinal) + 1,
  );
}

function isNote({ type }: Node): boolean {
  return type === 'footnoteDefinition' || type === 'footnoteReference';
}

/** Blocks end a list of the scope; notes, page furniture and what is inside a paragraph do not. */
function isBlock({ type }: Node): boolean {
  switch (type) {
    case 'operativeParagraph':
    case 'preambularParagraph':
    case 'paragraph':
    case 'heading':
    case 'openingFormula':
    case 'closingLine':
    case 'draft':
    case 'section':
    case 'quotedBlock':
      return true;
    default:
      return false;
  }
}

/**
 * The enumerations inside a block. One that neither begins with the first letter nor follows a colon
 * may be a series of references (`(ب)، (د)`) and is left out, unless its first letter stands before it.
 */
export function enumerationsOf(model: Model, block: Node): LabelList[] {
  const { words } = model;
  // Most blocks have none.
  if (!childrenOf(block).some(({ type }) => type === 'enumerator' || type === 'quotation'))
    return [];
  const runs = new Map<number, Enumerator[]>();
  // Quotations may be nested to any depth.
  const open = [...childrenOf(block)].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'quotation') {
      for (let i = node.children.length - 1; i >= 0; i--) open.push(node.children[i] as Node);
    } else if (node.type === 'enumerator') {
      const run = runs.get(node.run);
      if (run === undefined) runs.set(node.run, [node]);
      else run.push(node);
    }
  }
  const lists: LabelList[] = [];
  for (const enumerators of runs.values()) {
    const [first] = enumerators;
    if (first === undefined) continue;
    const led = words.is(words.last({ start: block.start, end: first.start }), ':');
    const opening = led || first.ordinal === 1 ? [] : openingLetter(model, block, first);
    if (!led && first.ordinal !== 1 && opening.length === 0) continue;
    const markers = [...opening, ...enumerators];
    lists.push({ items: markers.map((marker) => ({ marker, after: 'item' })), base: 0 });
  }
  return lists;
}

/**
 * `على أن (أ) تنظم …، (ب) تقدم`: the first letter of a list that no mark leads into. A letter of a
 * paragraph or of an agenda item (`البند 5 (أ)`, `الفقرة (أ)`) is none.
 */
function openingLetter(model: Model, block: Node, first: Enumerator): Enumerator[] {
  if (first.script !== 'letters' || first.style !== 'parenthesis') return [];
  const { words } = model;
  const from = words.first(block);
  for (let place = words.before(first); place > from + 1; place = words.previous(place)) {
    const [before, letter, open] = [place - 3, place - 1, place - 2];
    if (!words.is(place, ')') || !words.is(open, '(')) continue;
    if (words.kindAt(letter) !== TokenKind.word || abjadIndex(words.keyAt(letter)) !== 1) continue;
    if (words.kindAt(before) !== TokenKind.word || NAMED_BY_LETTER.test(words.keyAt(before))) {
      return [];
    }
    const span = { start: words.startAt(open), end: words.endAt(place) };
    const isCited = model
      .nodes('crossReference')
      .some(({ start, end }) => start < span.end && span.start < end);
    if (isCited) return [];
    const label = { start: words.startAt(letter), end: words.endAt(letter) };
    return [{ ...first, ...span, ordinal: 1, label }];
  }
  return [];
}

/** What is called by a letter. */
const NAMED_BY_LETTER =
  /^[وفبلك]{0,2}(?:ال|ل)?(?:بند|بنود|فقر|ماد|مواد|فرع|قسم|جزء|باب|خيار|فئ|مجموع|غاي|نموذج|جدول)/u;

/**
 * How often each letter, or each number, stands in brackets in a text, by its place: an item that no
 * colon or semicolon precedes is no enumerator, but it is there. The mark `(٣)` of a note is no letter.
 */
export function bracketedPlaces(text: string, script: Marker['script']): Map<number, number> {
  const places = new Map<number, number>();
  for (const [, inner = ''] of text.matchAll(/[(']\s?([\p{L}\p{Nd}\u0640]{1,3})\s?[)']/gu)) {
    const isNumber = /^\p{Nd}+$/u.test(inner);
    if (isNumber !== (script === 'digits')) continue;
    const place = isNumber ? decimal(inner) : abjadIndex(inner);
    if (place !== null) places.set(place, (places.get(place) ?? 0) + 1);
  }
  return places;
}

/** How often each number stands in quotation marks, as items of the second level do. */
export function quotedNumbers(text: string): ReadonlyMap<number, number> {
  const places = new Map<number, number>();
  for (const [, inner = ''] of text.matchAll(/['"\u2018-\u201d](\p{Nd}{1,2})['"\u2018-\u201d]/gu)) {
    const place = decimal(inner);
    places.set(place, (places.get(place) ?? 0) + 1);
  }
  return places;
}
