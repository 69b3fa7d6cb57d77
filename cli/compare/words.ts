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

/** What a paragraph was and is, word for word; the label is its first word. */
export function wordRuns({ old, new: next }: WordsOfBoth): readonly WordRun[] {
  const [from, to] = [old, next].map((paragraph) =>
    paragraph === null ? [] : [...labelWord(paragraph.label), ...paragraph.words],
  );
  if (old === null) return runs([['inserted', to ?? []]]);
  if (next === null) return runs([['deleted', from ?? []]]);
  const parts = diffArrays([...(from ?? [])], [...(to ?? [])], {
    comparator: (a, b) => a.key === b.key,
  });
  return runs(
    parts.map(({ added, removed, value }) => [
      added ? 'inserted' : removed ? 'deleted' : 'same',
      value,
    ]),
  );
}

/** A label is a word that is like no word of the text. */
function labelWord(label: string): readonly RevisedWord[] {
  return label === '' ? [] : [{ text: label, key: `label ${label}`, isApart: false }];
}

function runs(
  parts: readonly (readonly [WordRun['kind'], readonly RevisedWord[]])[],
): readonly WordRun[] {
  let isFirst = true;
  let behindLabel = false;
  return parts.flatMap(([kind, words]) => {
    let text = '';
    for (const { text: word, isApart, key } of words) {
      text += (!isFirst && isApart) || behindLabel ? ` ${word}` : word;
      behindLabel = key.startsWith('label ');
      isFirst = false;
    }
    return text === '' ? [] : [{ kind, text }];
  });
}
