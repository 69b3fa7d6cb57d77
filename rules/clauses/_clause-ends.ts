import { type Ending, isPatched } from '../../core/model/endings.ts';
import type { Model } from '../../core/model/model.ts';
import { levels } from '../../core/syntax/levels.ts';
import { markerOf } from '../../core/syntax/markers.ts';
import { TokenKind } from '../../core/syntax/tokens.ts';
import {
  childrenOf,
  type Node,
  type OperativeParagraph,
  type QuotedBlock,
  type Subparagraph,
} from '../../core/syntax/tree.ts';
import { brokenEnd } from '../../core/syntax/unfinished.ts';
import { type EndingPlace, followsOn, hasOpener } from './_ending-place.ts';
import { openerOf, readAdverbs, wordsAfter } from './_head.ts';

export type EndKind = 'preambular' | 'operative' | 'subparagraph' | 'lead-in' | 'last';

/** How a block of a draft ends. */
export interface End {
  readonly kind: EndKind;
  readonly block: Node;
  readonly ending: Ending;
  /** The mark that belongs there; that of `ending` where it is right. */
  readonly expected: string;
  readonly certainty: 'safe' | 'suggest' | 'hint';
  /** One mark throughout a list, and no slip. */
  readonly isStyle?: true;
}

/**
 * How sure it is that a paragraph is one of a resolution: it has a verb of the lexicon, or is an item
 * of INTERPOL (`verb`); it stands in a draft (`draft`); or neither.
 */
type Trust = 'verb' | 'draft' | 'none';

/** A list of so many items that all end alike has a style of its own. */
const STYLE = 2;
/** An item of so few words that others stand under may be their heading. */
const HEADING_WORDS = 14;
/** Longer words before a list that end with a semicolon are a paragraph of their own. */
const LEAD_IN_WORDS = 12;

export function preambularEnds(model: Model, node: Node, isOfDraft: boolean): readonly End[] {
  const ending = model.endingOf(node);
  if (ending === null) return [];
  if (ending.mark !== ':') return end(model, 'preambular', node, ending, '،', 'safe');
  // In an excerpt the list behind the colon may be left out.
  if (!isOfDraft || leadsOn(model, ending) || isOpenerAlone(model, node)) return [];
  return end(model, 'preambular', node, ending, '،', 'suggest');
}

/** `وإذ يلاحظ بارتياح:`: the list that it introduces is lost. */
function isOpenerAlone({ words }: Model, node: Node): boolean {
  const verb = openerOf(node)?.verb ?? null;
  if (verb === null) return false;
  const behind = wordsAfter(words, verb, ALONE);
  return behind[readAdverbs(behind, 0).next]?.key === ':';
}

const ALONE = 6;

export function operativeEnds(
  model: Model,
  node: OperativeParagraph | Subparagraph,
  place: EndingPlace,
  trust: Trust,
  isAsked = false,
): readonly End[] {
  const items = itemsOf(node);
  const [first] = items;
  if (first === undefined) return plainEnds(model, node, place, trust, isAsked);
  const lead = model.endingOf(node)?.mark;
  const isHeaded = areHeadings(model, items);
  const asks = isAsked || isQuestion(model, node);
  const endsOfItem = (item: Subparagraph, index: number): readonly End[] => {
    const next = items[index + 1];
    const isHeading =
      isHeadingLike(model, item) &&
      (next === undefined ? lead === '؛' || lead === '.' : !isSequel(item, next));
    return operativeEnds(
      model,
      item,
      isHeading ? 'unknown' : next === undefined ? place : 'middle',
      isHeaded && itemsOf(item).length > 0 ? 'none' : trust,
      asks,
    );
  };
  const ends = items.map(endsOfItem);
  const above = ends
    .slice(0, -1)
    .filter((_, index) => itemsOf(items[index] as Subparagraph).length === 0);
  const style = styleOf(above);
  return [
    ...leadInEnds(model, node, first, trust),
    ...ends.flat().map((one) => (style(one) ? { ...one, isStyle: true as const } : one)),
  ];
}

/** `«5 - تجتمع اللجنة مرة في السنة»؛`: behind the quotation the paragraph that introduces it ends. */
export function quotedEnds(model: Model, quoted: QuotedBlock, place: EndingPlace): readonly End[] {
  const last = quoted.children.findLast(({ type }) => levels[type] === 'block');
  if (last === undefined || childrenOf(last).some(({ type }) => type === 'subparagraph')) return [];
  const ending = model.endingOf(last);
  if (ending === null || !CLOSED.test(model.source.slice(ending.span.start - 1, ending.end))) {
    return [];
  }
  return plainEnds(model, last, place, 'verb', false);
}

const CLOSED = /[»”“"]/u;

const NO_ITEMS: readonly Subparagraph[] = [];

function itemsOf(node: OperativeParagraph | Subparagraph): readonly Subparagraph[] {
  // Most paragraphs have none.
  if (!node.children.some(({ type }) => type === 'subparagraph')) return NO_ITEMS;
  return node.children.filter((child): child is Subparagraph => child.type === 'subparagraph');
}

/** Items with lists of their own and no mark are headings where none of them has a colon. */
function areHeadings(model: Model, items: readonly Subparagraph[]): boolean {
  const above = items.filter((item) => itemsOf(item).length > 0);
  return above.length >= STYLE && above.every((item) => model.endingOf(item)?.mark === '');
}

/** `(أ) إصلاح القطاع`, `'2' الاستثناءات`. */
function isHeadingLike(model: Model, item: Subparagraph): boolean {
  return model.endingOf(item)?.mark === '' && wordCount(model, item) <= HEADING_WORDS;
}

/** The next item of the same list. */
function isSequel(item: Subparagraph, next: Subparagraph): boolean {
  const [here, there] = [markerOf(item), markerOf(next)];
  return here !== null && there !== null && here.style === there.style && followsOn(here, there);
}

/** Commas behind most items of a list but the last are a style. */
function styleOf(above: readonly (readonly End[])[]): (end: End) => boolean {
  const commas = above.flat().filter(({ ending }) => ending.mark === '،');
  const isStyle = commas.length >= STYLE && commas.length * 2 > above.length;
  return (end) => isStyle && commas.includes(end);
}

function leadInEnds(
  model: Model,
  node: OperativeParagraph | Subparagraph,
  first: Subparagraph,
  trust: Trust,
): readonly End[] {
  const ending = model.endingOf(node);
  if (ending === null || ending.mark === ':' || markerOf(first)?.ordinal !== 1) return [];
  if (node.type === 'subparagraph' && ending.mark === '') {
    if (trust === 'none' || isHeadingLike(model, node)) return [];
  }
  // `… بانتظام؛ (أ) يطلب إلى الأمين العام …`: the list is not of this sentence.
  const isClosed = ending.mark === '؛' || ending.mark === '.';
  if (isClosed && wordCount(model, node) > LEAD_IN_WORDS && !leadsOn(model, ending)) return [];
  // The list of a finished paragraph may be that of another one, which is lost.
  const isOpen = ending.mark === '' || ending.mark === '،' || node.type === 'subparagraph';
  if (!hasOpener(node) && (trust === 'none' || !isOpen)) return [];
  return end(model, 'lead-in', node, ending, ':', 'suggest');
}

/** A paragraph without items. */
function plainEnds(
  model: Model,
  node: Node,
  place: EndingPlace,
  trust: Trust,
  isAsked: boolean,
): readonly End[] {
  const ending = model.endingOf(node);
  if (ending === null) return [];
  const { mark } = ending;
  if (mark === '؟' && (isAsked || isQuestion(model, node))) return [];
  const kind = node.type === 'subparagraph' ? 'subparagraph' : 'operative';
  switch (place) {
    case 'middle-or-last':
      return mark === '.' ? [] : plainEnds(model, node, 'middle', trust, isAsked);
    case 'middle':
      // Numbered prose has full stops, and in an excerpt the list behind a colon may be left out.
      if (mark !== '.' && mark !== ':') return end(model, kind, node, ending, '؛', 'safe');
      if (trust !== 'verb' || (mark === ':' && leadsOn(model, ending))) return [];
      return end(model, kind, node, ending, '؛', 'suggest');
    case 'text':
      if (mark !== '' && mark !== '؟') return [];
      return end(model, 'lead-in', node, ending, ':', 'suggest');
    case 'last':
    case 'open':
      if (mark === '.' || mark === ':') return [];
      return end(model, 'last', node, ending, '.', place === 'last' ? 'safe' : 'hint');
    case 'boundary':
    case 'unknown':
      if (trust === 'none' || mark !== '؟') return [];
      return end(model, kind, node, ending, '؛', 'suggest');
  }
}

function end(
  model: Model,
  kind: EndKind,
  block: Node,
  ending: Ending,
  expected: string,
  certainty: End['certainty'],
): readonly End[] {
  const { source } = model;
  const { mark } = ending;
  if (mark !== expected) {
    // Latin marks are turned into Arabic ones first, by another rule.
    if (LATIN.has(mark) || isPatched(source, block)) return [];
    // Points under an item have a style of their own; the last of a paragraph ends with the paragraph.
    if (kind === 'subparagraph' && mark === '،' && isPoint(source, block, ending)) return [];
    // What is still being written has no end yet, and a row of a table has none.
    if (mark === '' && (brokenEnd(source, block) !== null || model.isTableRow(block))) return [];
  }
  return [{ kind, block, ending, expected, certainty }];
}

/** The first word behind the label asks. */
function isQuestion({ words }: Model, node: Node): boolean {
  const label = markerOf(node);
  const first =
    label === null ? words.first(node) : words.first({ start: label.end, end: node.end });
  return QUESTION_WORDS.has(words.keyAt(first));
}

function wordCount({ words }: Model, node: Node): number {
  const { from, to } = words.of(node);
  let count = 0;
  for (let place = from; place < to; place++) {
    if (words.kindAt(place) === TokenKind.word) count++;
  }
  return count;
}

/** `ما يلي`, `على النحو التالي`: a list or a table follows, also where a copy has lost it. */
function leadsOn({ words }: Model, { mark, span }: Ending): boolean {
  const last = words.last(span);
  return LEADING.has(words.keyAt(mark === '' ? last : words.previousWord(words.first(span))));
}

/** The last words of a sentence that a list ends. */
const LEADING: ReadonlySet<string> = new Set([
  'الآتي',
  'الآتية',
  'التالي',
  'التالية',
  'يأتي',
  'يلي',
]);
const QUESTION_WORDS: ReadonlySet<string> = new Set([
  'أين',
  'كم',
  'كيف',
  'لماذا',
  'ما',
  'ماذا',
  'متى',
  'هل',
]);
const LATIN: ReadonlySet<string> = new Set([',', ';', '?']);

function isPoint(source: string, { start }: Node, { span }: Ending): boolean {
  const line = source.lastIndexOf('\n', span.start - 1) + 1;
  return line > start && POINT.test(source.slice(line, span.start));
}

const POINT = /^\s*[\u2022\u25aa\u25cf\u25e6\u2023\u00b7]/u;
