import type { RevisedParagraph } from '../revision/paragraphs.ts';
import { sharedWords } from '../revision/shared-words.ts';
import {
  type ClauseIndex,
  type IndexedClause,
  type IndexedText,
  likeClauses,
  sameClauses,
} from './clause-index.ts';
import { printOf } from './clauses.ts';

/** Where the words of a clause come from. */
export interface ClauseOrigin {
  readonly clause: RevisedParagraph;
  /** The texts that have the same words, from the oldest to the newest. */
  readonly same: readonly IndexedClause[];
  /** Where none has: those that have the most similar words. */
  readonly like: LikeOrigin | null;
}

interface LikeOrigin {
  readonly texts: readonly IndexedClause[];
  /** As it stands in the newest of them. */
  readonly paragraph: RevisedParagraph;
  /** How much of the words both have, from 0 to 1. */
  readonly share: number;
}

/** Gives a clause of an archive as it is written; null where it is no longer there. */
export type ReadClause = (clause: IndexedClause) => Promise<RevisedParagraph | null>;

/** `isOther`: false for the text itself, which an archive may hold, too. */
export async function clauseOrigin(
  clause: RevisedParagraph,
  index: ClauseIndex,
  isOther: (text: IndexedText) => boolean,
  read: ReadClause,
): Promise<ClauseOrigin> {
  const print = printOf(clause);
  const same = sameClauses(index, print).filter(({ text }) => isOther(text));
  if (same.length > 0) return { clause, same, like: null };
  let like: LikeOrigin | null = null;
  for (const texts of likeClauses(index, print, isOther)) {
    const newest = texts.at(-1);
    const paragraph = newest === undefined ? null : await read(newest);
    if (paragraph === null) continue;
    const share = sharedWords(clause, paragraph);
    if (share >= LEAST_SHARE && share > (like?.share ?? 0)) like = { texts, paragraph, share };
  }
  return { clause, same, like };
}

/** Of clauses that share less, nobody would say that one departs from the other. */
const LEAST_SHARE = 0.7;
