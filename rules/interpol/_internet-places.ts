import type { Model } from '../../core/model/model.ts';
import { NO_PLACE } from '../../core/model/words.ts';
import { TokenKind } from '../../core/syntax/tokens.ts';
import type { InternetMention, InterpolMention, Span } from '../../core/syntax/tree.ts';
import { type Surroundings, WINDOW } from './_internet-features.ts';

/** Where the name stands, with the places of the words around it. */
export interface Place<N extends InternetMention | InterpolMention = InternetMention>
  extends Surroundings {
  readonly node: N;
  readonly spansBefore: readonly Span[];
  readonly spansAfter: readonly Span[];
}

/** Words on either side that say what a paragraph is about. */
const TOPIC_REACH = 60;
const MARKS: ReadonlySet<string> = new Set(['،', '؛', ':', '(', ')']);

export function placeOf<N extends InternetMention | InterpolMention>(
  { words }: Model,
  node: N,
): Place<N> {
  const read = (from: number, step: (place: number) => number) => {
    const keys: string[] = [];
    const spans: Span[] = [];
    for (let place = from; place !== NO_PLACE && keys.length < TOPIC_REACH; place = step(place)) {
      const key = words.keyAt(place);
      if (words.kindAt(place) !== TokenKind.word && !MARKS.has(key)) continue;
      keys.push(key);
      spans.push({ start: words.startAt(place), end: words.endAt(place) });
    }
    return { keys, spans };
  };
  const before = read(words.before(node), words.previous);
  const after = read(words.after(node), words.next);
  return {
    node,
    prefix: node.prefix,
    before: before.keys.slice(0, WINDOW),
    after: after.keys.slice(0, WINDOW),
    topic: [...before.keys, ...after.keys],
    spansBefore: before.spans.slice(0, WINDOW),
    spansAfter: after.spans.slice(0, WINDOW),
  };
}
