import type { Model } from '../../core/model/model.ts';
import { NO_PLACE, type Words } from '../../core/model/words.ts';
import { TokenKind } from '../../core/syntax/tokens.ts';
import type { InternetMention, InterpolMention } from '../../core/syntax/tree.ts';
import { readWord, type Surroundings, TOPICS, WINDOW } from './_internet-features.ts';

/** Where the name stands, with the places of the words around it in the word stream. */
export interface Place<N extends InternetMention | InterpolMention = InternetMention>
  extends Surroundings {
  readonly node: N;
  readonly placesBefore: readonly number[];
  readonly placesAfter: readonly number[];
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
    const places: number[] = [];
    for (let place = from; place !== NO_PLACE && keys.length < WINDOW; place = step(place)) {
      const key = words.keyAt(place);
      if (words.kindAt(place) !== TokenKind.word && !MARKS.has(key)) continue;
      keys.push(key);
      places.push(place);
    }
    return { keys, places };
  };
  const first = words.before(node);
  const last = words.after(node);
  const before = read(first, words.previous);
  const after = read(last, words.next);
  return {
    node,
    prefix: node.prefix,
    before: before.keys,
    after: after.keys,
    placesBefore: before.places,
    placesAfter: after.places,
    topics() {
      const counts = TOPICS.map(() => 0);
      countTopics(words, first, words.previous, counts);
      countTopics(words, last, words.next, counts);
      return counts;
    },
  };
}

function countTopics(
  words: Words,
  from: number,
  step: (place: number) => number,
  counts: number[],
): void {
  const known = knownTopicsOf(words);
  let read = 0;
  for (let place = from; place !== NO_PLACE && read < TOPIC_REACH; place = step(place)) {
    let topics = known[place] as number;
    if (topics === UNREAD) {
      topics = topicsAt(words, place);
      known[place] = topics;
    }
    if (topics === NO_WORD) continue;
    read++;
    for (let i = 0; topics >> i > 0; i++) {
      if (((topics >> i) & 1) === 1) counts[i] = (counts[i] as number) + 1;
    }
  }
}

const UNREAD = 0xff;
const NO_WORD = 0xfe;

/** The bits of the topics of a word; 0 for a mark. */
function topicsAt(words: Words, place: number): number {
  const key = words.keyAt(place);
  if (words.kindAt(place) === TokenKind.word) return readWord(key).topics;
  return MARKS.has(key) ? 0 : NO_WORD;
}

/** By text and place: mentions of one paragraph share most of their words. */
const topicsByText = new WeakMap<Words, Uint8Array>();

function knownTopicsOf(words: Words): Uint8Array {
  let known = topicsByText.get(words);
  if (known === undefined) {
    known = new Uint8Array(words.length).fill(UNREAD);
    topicsByText.set(words, known);
  }
  return known;
}
