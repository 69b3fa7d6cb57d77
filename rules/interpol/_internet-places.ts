import type { Model } from '../../core/model/model.ts';
import { NO_PLACE } from '../../core/model/word-places.ts';
import type { Words } from '../../core/model/words.ts';
import type { InternetMention, InterpolMention } from '../../core/syntax/tree.ts';
import { type ReadWord, readAt, type Surroundings, TOPICS, WINDOW } from './_internet-features.ts';

/** Where the name stands, with the places of the words around it in the word stream. */
export interface InternetPlace<N extends InternetMention | InterpolMention = InternetMention>
  extends Surroundings {
  readonly node: N;
  readonly placesBefore: readonly number[];
  readonly placesAfter: readonly number[];
}

/** Words on either side that say what a paragraph is about. */
const TOPIC_REACH = 60;

export function internetPlace<N extends InternetMention | InterpolMention>(
  model: Model,
  node: N,
): InternetPlace<N> {
  const { words } = model;
  const read = (from: number, step: (place: number) => number) => {
    const reads: ReadWord[] = [];
    const places: number[] = [];
    for (let place = from; place !== NO_PLACE && reads.length < WINDOW; place = step(place)) {
      const word = readAt(model, place);
      if (word === null) continue;
      reads.push(word);
      places.push(place);
    }
    return { reads, places };
  };
  const first = words.before(node);
  const last = words.after(node);
  const before = read(first, words.previous);
  const after = read(last, words.next);
  return {
    node,
    prefix: node.prefix,
    // Strings for the few mentions that come so far.
    get before() {
      return before.places.map(words.keyAt);
    },
    get after() {
      return after.places.map(words.keyAt);
    },
    readBefore: before.reads,
    readAfter: after.reads,
    placesBefore: before.places,
    placesAfter: after.places,
    topics() {
      const counts = TOPICS.map(() => 0);
      countTopics(model, first, words.previous, counts);
      countTopics(model, last, words.next, counts);
      return counts;
    },
  };
}

function countTopics(
  model: Model,
  from: number,
  step: (place: number) => number,
  counts: number[],
): void {
  const known = knownTopicsOf(model.words);
  let read = 0;
  for (let place = from; place !== NO_PLACE && read < TOPIC_REACH; place = step(place)) {
    let topics = known[place] as number;
    if (topics === UNREAD) {
      topics = readAt(model, place)?.topics ?? NO_WORD;
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
