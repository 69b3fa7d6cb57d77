import type { PhraseMatch } from '../../core/lint/rule.ts';
import type { Model } from '../../core/model/model.ts';
import type { Word, Words } from '../../core/model/words.ts';
import { levels } from '../../core/syntax/levels.ts';
import type { Node, NodeType } from '../../core/syntax/tree.ts';
import { isAcknowledged } from './_opener-complements.ts';
import { type InlineDamage, isClauseVerb } from './_opener-damages.ts';
import {
  isFollowedByAla,
  nounFault,
  type OpenerFault,
  type OpenerReading,
  readOpeners,
  severityOf,
  verbFaults,
} from './_openers.ts';

/** What may be a damaged opener, and the paragraph in which it stands. */
export interface InlineMatch {
  readonly match: PhraseMatch<InlineDamage>;
  readonly paragraph: Node;
}

/** Null outside of clauses and their items, and in what is no text. */
export function clauseAround(ancestors: readonly Node[]): Node | null {
  if (levels[ancestors.at(-1)?.type ?? 'text'] === 'trivia') return null;
  return ancestors.findLast(({ type }) => CLAUSES.has(type)) ?? null;
}

const CLAUSES: ReadonlySet<NodeType> = new Set([
  'operativeParagraph',
  'preambularParagraph',
  'subparagraph',
]);

/** The openers at the heads of paragraphs, and those inside: a second verb, a second particle. */
export function openerFaults(
  model: Model,
  matches: readonly InlineMatch[],
): readonly OpenerFault[] {
  const read = readOpeners(model);
  return [...read.faults, ...matches.flatMap((match) => inlineFaults(model, read, match))];
}

function inlineFaults(
  model: Model,
  read: OpenerReading,
  { match, paragraph }: InlineMatch,
): readonly OpenerFault[] {
  const { source, words } = model;
  const { phrase, start, end } = match;
  const { value } = phrase;
  const isWhole = phrase.text.includes(' ');
  // A second verb follows a comma or its particle; what is no word needs no such sign.
  const isVerb = isWhole || words.is(words.previous(words.first(match)), '،');
  if (!isVerb && (value.kind !== 'verb' || value.isWord)) return [];
  const place = words.last(match);
  const next = words.keyAt(words.next(place));
  const word = lastWord(words, place, isWhole);
  switch (value.kind) {
    case 'particle': {
      if (paragraph.type !== 'preambularParagraph' || !isClauseVerb(next)) return [];
      const { meant: expected, status } = value.damage;
      return [{ kind: 'particle', word: { start, end }, expected, severity: severityOf(status) }];
    }
    case 'verb':
      return verbFaults(model, word, false);
    case 'acknowledged': {
      if (!isAcknowledged(next)) return [];
      const expected = `${source.charAt(word.start)}قر`;
      return [{ kind: 'verb', word, expected, severity: 'error' }];
    }
    case 'noun': {
      // A noun inside a paragraph counts where others stand at the head of one.
      const isSeen = read.hasNouns && read.inVerbs.has(paragraph);
      return isSeen && isFollowedByAla(model, word) ? nounFault(word, 'warning') : [];
    }
  }
}

/** The last word of a match, without the waw that stands before it when it is the only one. */
function lastWord(words: Words, place: number, isAlone: boolean): Word {
  const [word] = words.list({ from: place, to: place + 1 });
  if (word === undefined || isAlone) return word as Word;
  return { ...word, start: word.start + 1, key: word.key.slice(1) };
}
