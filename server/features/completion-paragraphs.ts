import { decimal, writeNumber } from '../../core/arabic/digits.ts';
import { abjadLabel } from '../../core/arabic/letters.ts';
import {
  type ParagraphEntry,
  placeKey,
  scopesAround,
} from '../../core/model/paragraph-register.ts';
import { nodesAt } from '../../core/syntax/nodes-at.ts';
import type { Span } from '../../core/syntax/tree.ts';
import { type Completion, type CompletionPlace, sortKeyOf } from './completion-item.ts';
import { digitsLike } from './digits.ts';
import { openingWords } from './opening-words.ts';

/**
 * The paragraphs of the draft behind `الفقرة`, with the side on which they stand; of a number that is
 * typed, its items too.
 */
export function paragraphCompletions({
  analysis,
  offset,
  before,
}: CompletionPlace): readonly Completion[] {
  const match = PARAGRAPH.exec(before);
  if (match === null) return [];
  const [, typed = ''] = match;
  const { source, model, tree } = analysis;
  // The space behind the last word may belong to no draft.
  const lead = before.slice(0, match.index + match[0].length - typed.length).trimEnd();
  const path = nodesAt(tree, Math.max(0, offset - before.length + lead.length - 1));
  const hasSide = SIDE.test(source.slice(offset, offset + LONGEST_SIDE));
  const like = typed === '' ? digitsLike(analysis) : typed;
  const replace = { start: offset - typed.length, end: offset };
  const completions: Completion[] = [];
  const propose = (number: string, block: Span): void => {
    const { start, end } = block;
    const isInside = start < offset && offset <= end;
    if (isInside) return;
    const text = hasSide ? number : `${number} ${start > offset ? 'أدناه' : 'أعلاه'}`;
    const node = nodesAt(tree, start).find((each) => each.start === start && each.end === end);
    const detail = node === undefined ? '' : (openingWords(source, node)?.text ?? '');
    const sortKey = sortKeyOf(completions.length);
    completions.push({
      kind: 'paragraph',
      label: text,
      detail,
      text,
      replace,
      sortKey,
      filterText: text,
    });
  };
  for (const entry of entriesAround()) {
    const { ordinal, bis } = entry.marker;
    if (bis > 0) continue;
    const number = writeNumber(ordinal, like);
    if (!number.startsWith(typed)) continue;
    propose(number, entry.block);
    if (typed === '' || decimal(typed) !== ordinal) continue;
    for (const { marker, start, end } of entry.letters) {
      const letter = abjadLabel(marker.ordinal);
      if (letter !== null) propose(`${number} (${letter})`, { start, end });
    }
  }
  return completions;

  /** In the order of the text. */
  function entriesAround(): readonly ParagraphEntry[] {
    const [scope] = scopesAround(path).filter(({ type }) => type === 'draft' || type === 'annex');
    if (scope === undefined) return [];
    const entries = [...model.paragraphs.entriesIn(scope)];
    return entries
      .sort(([a], [b]) => a - b)
      .flatMap(([key, found]) => (key >= placeKey(1, 0) && found.length === 1 ? found : []));
  }
}

const SIDE = /^[ \u00a0]*(?:أعلاه|أدناه|من )/u;
const LONGEST_SIDE = 10;
const PARAGRAPH = /(?<!\p{L})[وف]?(?:[بك]?ال|لل)فقرة[ \u00a0](\p{Nd}{0,3})$/u;
