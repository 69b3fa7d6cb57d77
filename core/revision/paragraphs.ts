import { countWhile } from '../common/search.ts';
import { type ArabicBlock, arabicOutline } from '../concordance/arabic-outline.ts';
import type { Model } from '../model/model.ts';
import type { BlockKind } from '../source/outline.ts';
import { levels } from '../syntax/levels.ts';
import { childrenOf, type Span } from '../syntax/tree.ts';

/** A paragraph of one of two texts that are compared. */
export interface RevisedParagraph {
  readonly kind: BlockKind;
  /** The label as it is written, without space around it; empty for none. */
  readonly label: string;
  readonly words: readonly RevisedWord[];
  readonly block: ArabicBlock;
}

export interface RevisedWord {
  /** As it is written; the mark of a note as its number in brackets. */
  readonly text: string;
  /** Two words of one key are the same word: tatweel and vowel marks do not count. */
  readonly key: string;
  /** A space stands before it. */
  readonly isApart: boolean;
}

/** The paragraphs, items, headings and notes of a text in order; the notes behind all others. */
export function paragraphsOf(model: Model): readonly RevisedParagraph[] {
  const { blocks, notes } = arabicOutline(model);
  const marks = noteMarks(model);
  return [...blocks, ...notes]
    .map((block) => ({
      kind: block.kind,
      label: labelOf(model.source, block),
      words: wordsOf(model, block, marks),
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

/** A mark of a note, which is no word of the text. */
interface NoteMark extends Span {
  readonly word: RevisedWord;
}

function noteMarks(model: Model): readonly NoteMark[] {
  const { source } = model;
  return model.nodes('footnoteReference').map(({ start, end }) => {
    const label = /[\p{Nd}*]+/u.exec(source.slice(start, end))?.[0] ?? '*';
    const isApart = /\s/u.test(source.charAt(start - 1));
    return { start, end, word: { text: `(${label})`, key: NOTE_KEY, isApart } };
  });
}

/** Notes are renumbered: all marks are the same word. */
export const NOTE_KEY = '(note)';

function wordsOf(
  { words, source }: Model,
  block: ArabicBlock,
  marks: readonly NoteMark[],
): readonly RevisedWord[] {
  const list: RevisedWord[] = [];
  const { from, to } = words.of(block.node);
  let mark = countWhile(marks.length, (at) => (marks[at] as NoteMark).start < block.start);
  const addMarks = (before: number): void => {
    for (; (marks[mark]?.end ?? Number.POSITIVE_INFINITY) <= before; mark++) {
      list.push((marks[mark] as NoteMark).word);
    }
  };
  for (let place = from; place < to; place++) {
    const [start, end] = [words.startAt(place), words.endAt(place)];
    if (start < block.start || end > block.end) continue;
    addMarks(start);
    const behind = list.at(-1)?.key === NOTE_KEY ? (marks[mark - 1]?.end ?? start) : null;
    const text = source.slice(start, end);
    const key = words.keyAt(place);
    const isSpaced =
      behind === null ? !words.isGluedAt(place) : /\s/u.test(source.slice(behind, start));
    const isApart = list.length > 0 && isSpaced;
    const last = list.at(-1);
    // 66/3 is one word.
    if (last !== undefined && !isApart && isOfNumber(last.text, text)) {
      list[list.length - 1] = { ...last, text: last.text + text, key: last.key + key };
    } else list.push({ text, key, isApart });
  }
  // Items are paragraphs of their own.
  const item = childrenOf(block.node).find(({ type }) => levels[type] === 'block');
  addMarks(Math.min(block.end, item?.start ?? block.end));
  return list;
}

function isOfNumber(before: string, text: string): boolean {
  if (text === '/') return /\p{Nd}$/u.test(before);
  return before.endsWith('/') && /\p{Nd}\/$/u.test(before) && /^\p{Nd}/u.test(text);
}
