import { diffArrays } from 'diff';
import type { RevisedParagraph, RevisedWord } from '../../core/revision/paragraphs.ts';

/** A run of words that both texts have, or only one of them. */
export interface WordRun {
  readonly kind: 'same' | 'deleted' | 'inserted';
  readonly text: string;
}

interface WordsOfBoth {
  readonly old: Pick<RevisedParagraph, 'label' | 'words'> | null;
  readonly new: Pick<RevisedParagraph, 'label' | 'words'> | null;
}

/**
 * What a paragraph was and is, word for word; the label is its first word. Words that differ only in what
 * does not count (tatweel, vowel marks, the number of a note) are the same, unless every letter counts.
 */
export function wordRuns(
  { old, new: next }: WordsOfBoth,
  { isExact = false }: { readonly isExact?: boolean } = {},
): readonly WordRun[] {
  const [from, to] = [wordsOf(old), wordsOf(next)];
  if (old === null) return runs([['inserted', to]]);
  if (next === null) return runs([['deleted', from]]);
  const parts = diffArrays([...from], [...to], {
    comparator: (a, b) =>
      a.key === b.key && (!isExact || (a.text === b.text && a.isApart === b.isApart)),
  });
  return runs(
    parts.map(({ added, removed, value }) => [
      added ? 'inserted' : removed ? 'deleted' : 'same',
      value,
    ]),
  );
}

/** A label is a word that is like no word of the text. */
function wordsOf(paragraph: WordsOfBoth['old']): readonly RevisedWord[] {
  if (paragraph === null) return [];
  const { label, words } = paragraph;
  const [first, ...rest] = words;
  if (label === '' || first === undefined) return label === '' ? words : [labelWord(label)];
  return [labelWord(label), { ...first, isApart: true }, ...rest];
}

function labelWord(label: string): RevisedWord {
  return { text: label, key: `label ${label}`, isApart: false };
}

function runs(
  parts: readonly (readonly [WordRun['kind'], readonly RevisedWord[]])[],
): readonly WordRun[] {
  return parts.flatMap(([kind, words]) => {
    const text = words.map((word) => (word.isApart ? ` ${word.text}` : word.text)).join('');
    return text === '' ? [] : [{ kind, text }];
  });
}
