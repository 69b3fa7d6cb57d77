import { TokenKind } from '../syntax/tokens.ts';
import { childrenOf, type Node } from '../syntax/tree.ts';
import type { Model } from './model.ts';
import type { Words } from './words.ts';

/** What only a resolution has. */
const SIGNS: ReadonlySet<Node['type']> = new Set<Node['type']>([
  'adoptionLine',
  'agendaItem',
  'basis',
  'closingLine',
  'masthead',
  'openingFormula',
  'organ',
  'resolutionHeading',
  'resolutionNumber',
  'resolutionSymbol',
  'sessionLine',
  'sponsors',
  'voteLine',
]);

/** Shorter texts may be a piece of anything. */
const LEAST_WORDS = 25;
const LEAST_WORDS_OF_SENTENCE = 5;
/** A letter alone is a label or an abbreviation. */
const LEAST_LETTERS = 2;

/**
 * Whether a text is surely something else: a letter, a report of the press, minutes. Nothing in it is
 * of a resolution, neither a line of its head nor the verb of a clause, and it says whole sentences
 * outside of any list.
 */
export function isOtherText(model: Model): boolean {
  const { tree, words } = model;
  if (model.parsed.parts !== undefined) return false;
  const blocks = tree.children.flatMap((node) =>
    node.type === 'draft' && node.fragment ? childrenOf(node) : [node],
  );
  // A paragraph alone may be a piece of anything.
  if (blocks.length < 2 || blocks.some(({ type }) => SIGNS.has(type) || type === 'draft'))
    return false;
  if (model.nodes('opener').length > 0) return false;
  const hasProse = blocks.some(
    (node) => (node.type === 'unknown' || node.type === 'paragraph') && hasSentence(words, node),
  );
  return hasProse && hasWords(words, LEAST_WORDS);
}

/** Whether words end with a full stop. */
function hasSentence(words: Words, node: Node): boolean {
  const { from, to } = words.of(node);
  let count = 0;
  for (let place = from; place < to; place++) {
    if (isLong(words, place)) count++;
    else if (words.is(place, ':')) count = 0;
    else if (words.is(place, '.')) {
      const isLast = place + 1 === to || !words.isGluedAt(place + 1);
      const isBehindWord = words.isGluedAt(place) && isWord(words, place - 1);
      if (isLast && isBehindWord && count >= LEAST_WORDS_OF_SENTENCE) return true;
      count = 0;
    }
  }
  return false;
}

function hasWords(words: Words, least: number): boolean {
  let count = 0;
  for (let place = 0; place < words.length && count < least; place++) {
    if (isLong(words, place)) count++;
  }
  return count >= least;
}

function isLong(words: Words, place: number): boolean {
  return isWord(words, place) && words.endAt(place) - words.startAt(place) >= LEAST_LETTERS;
}

function isWord(words: Words, place: number): boolean {
  const kind = words.kindAt(place);
  return kind === TokenKind.word || kind === TokenKind.latin;
}
