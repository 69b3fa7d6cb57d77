import { type ArabicBlock, arabicOutline } from '../concordance/arabic-outline.ts';
import type { Model } from '../model/model.ts';
import type { Words } from '../model/words.ts';
import type { BlockKind } from '../source/outline.ts';

/** A paragraph of one of two texts that are compared. */
export interface RevisedParagraph {
  readonly kind: BlockKind;
  /** The label as it is written, without space around it; empty for none. */
  readonly label: string;
  readonly words: readonly RevisedWord[];
  readonly block: ArabicBlock;
}

export interface RevisedWord {
  /** As it is written. */
  readonly text: string;
  /** Two words of one key are the same word: tatweel and vowel marks do not count. */
  readonly key: string;
  /** A space stands before it. */
  readonly isApart: boolean;
}

/** The paragraphs, items, headings and notes of a text in order; the notes behind all others. */
export function paragraphsOf(model: Model): readonly RevisedParagraph[] {
  const { blocks, notes } = arabicOutline(model);
  return [...blocks, ...notes]
    .map((block) => ({
      kind: block.kind,
      label: labelOf(model.source, block),
      words: wordsOf(model.words, model.source, block),
      block,
    }))
    .filter(({ words, label }) => words.length > 0 || label !== '');
}

function labelOf(source: string, { node, start, ordinal }: ArabicBlock): string {
  if (node.type === 'footnoteDefinition') {
    return `(${source.slice(node.labelSpan.start, node.labelSpan.end)})`;
  }
  if (ordinal === null) return '';
  return source.slice(node.start, start).replace(/\s+/gu, ' ').trim();
}

function wordsOf(words: Words, source: string, block: ArabicBlock): readonly RevisedWord[] {
  const list: RevisedWord[] = [];
  const { from, to } = words.of(block.node);
  for (let place = from; place < to; place++) {
    const [start, end] = [words.startAt(place), words.endAt(place)];
    if (start < block.start || end > block.end) continue;
    const text = source.slice(start, end);
    const key = words.keyAt(place);
    const isApart = list.length > 0 && !words.isGluedAt(place);
    const last = list.at(-1);
    // 66/3 is one word.
    if (last !== undefined && !isApart && isOfNumber(last.text, text)) {
      list[list.length - 1] = { ...last, text: last.text + text, key: last.key + key };
    } else list.push({ text, key, isApart });
  }
  return list;
}

function isOfNumber(before: string, text: string): boolean {
  if (text === '/') return /\p{Nd}$/u.test(before);
  return before.endsWith('/') && /\p{Nd}\/$/u.test(before) && /^\p{Nd}/u.test(text);
}
