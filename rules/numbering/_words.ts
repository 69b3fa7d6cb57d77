import type { Model } from '../../core/model/model.ts';
import { NO_PLACE } from '../../core/model/words.ts';
import type { Node } from '../../core/syntax/tree.ts';

const MOST_WORDS = 5;

/** The first words of a paragraph or an item behind its label, by which a reader knows it. */
export function firstWords({ words, source }: Model, block: Node, from: number): string {
  const { from: first, to } = words.of(block);
  let place = first;
  while (place < to && words.startAt(place) < from) place++;
  if (place >= to || place === NO_PLACE) return '';
  const last = Math.min(to, place + MOST_WORDS) - 1;
  const texts: string[] = [];
  for (let at = place; at <= last; at++)
    texts.push(source.slice(words.startAt(at), words.endAt(at)));
  return texts.join(' ') + (last + 1 < to ? ' \u2026' : '');
}
