import { childrenOf, type Node } from '../syntax/tree.ts';
import type { Model } from './model.ts';

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
/** Characters; more of a sentence need not be looked at. */
const SENTENCE_REACH = 120;

/**
 * Whether a text is surely something else: a letter, a report of the press, minutes. Nothing in it is
 * of a resolution, neither a line of its head nor the verb of a clause, and it says whole sentences
 * outside of any list.
 */
export function isOtherText(model: Model): boolean {
  const { source, tree } = model;
  if (model.parsed.parts !== undefined) return false;
  const blocks = tree.children.flatMap((node) =>
    node.type === 'draft' && node.fragment ? childrenOf(node) : [node],
  );
  // A paragraph alone may be a piece of anything.
  if (blocks.length < 2 || blocks.some(({ type }) => SIGNS.has(type) || type === 'draft'))
    return false;
  if (model.nodes('opener').length > 0) return false;
  const hasProse = blocks.some(
    ({ type, start, end }) =>
      (type === 'unknown' || type === 'paragraph') && hasSentence(source.slice(start, end)),
  );
  return hasProse && (source.match(/\p{L}{2,}/gu)?.length ?? 0) >= LEAST_WORDS;
}

/** Whether words end with a full stop. */
function hasSentence(text: string): boolean {
  for (const { index } of text.matchAll(/\p{L}\.(?=\s|$)/gu)) {
    const before = text.slice(Math.max(0, index - SENTENCE_REACH), index + 1);
    const own = before.slice(Math.max(before.lastIndexOf('.'), before.lastIndexOf(':')) + 1);
    if ((own.match(/\p{L}{2,}/gu)?.length ?? 0) >= LEAST_WORDS_OF_SENTENCE) return true;
  }
  return false;
}
