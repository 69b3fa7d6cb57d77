import type { PlainReport, Row } from './report.ts';
import { wordCount } from './words.ts';

/**
 * A text of which only some lines are kept: these as they are, and of each of the others how long it
 * is and how many words it has.
 */
export type SparseText = readonly (string | readonly [length: number, words: number])[];

/** Of a finding that is longer, only this much and its last line are kept. */
const LONGEST = 1000;

/**
 * What reports show of a text: the lines in which something is found or would be corrected, and
 * nothing where that is nowhere. All places stay where they are.
 */
export function sparseText({ source, rows }: Pick<PlainReport, 'source' | 'rows'>): SparseText {
  if (rows.length === 0) return [];
  const spans = rows.flatMap(spansOf).sort((a, b) => a.start - b.start);
  const pieces: (string | readonly [number, number])[] = [];
  const add = (text: string): void => {
    if (text === '') return;
    const last = pieces.at(-1);
    if (typeof last === 'string') pieces[pieces.length - 1] = last + text;
    else pieces.push(text);
  };
  let next = 0;
  let reach = -1;
  for (const { index, 0: line } of source.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/gu)) {
    const text = line.replace(/[\r\n]+$/u, '');
    // The last line alone has no end of its own: the end of the text is in it.
    const end = index + line.length + (text === line ? 1 : 0);
    for (; next < spans.length && (spans[next]?.start ?? end) < end; next++) {
      reach = Math.max(reach, spans[next]?.end ?? 0);
    }
    if (reach >= index) add(line);
    else {
      if (text.length > 0) pieces.push([text.length, wordCount(text)]);
      add(line.slice(text.length));
    }
  }
  return pieces;
}

/** The text again: where lines were left out, others that are as long and have as many words. */
export function fullText(sparse: SparseText): string {
  return sparse
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      const [length, words] = piece;
      return 'x '.repeat(words).padEnd(length).slice(0, length);
    })
    .join('');
}

interface Extent {
  readonly start: number;
  readonly end: number;
}

function spansOf({ finding }: Row): readonly Extent[] {
  const { edits, suggestions, related } = finding;
  const shown = [finding, ...related].flatMap(({ start, end }) => [
    { start, end: Math.min(end, start + LONGEST) },
    { start: end, end },
  ]);
  // What stands between the edits is part of the correction.
  const changed = [edits, ...suggestions.map((each) => each.edits)].flatMap((list) => {
    const [first, last] = [list[0], list.at(-1)];
    return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }];
  });
  return [...shown, ...changed];
}
