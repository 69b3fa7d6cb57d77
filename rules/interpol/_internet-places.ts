import { attached } from '../../core/common/attached.ts';
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
  const first = words.before(node);
  const last = words.after(node);
  const placesBefore: number[] = [];
  const placesAfter: number[] = [];
  const readBefore = readFrom(model, first, -1, placesBefore);
  const readAfter = readFrom(model, last, 1, placesAfter);
  return {
    node,
    prefix: node.prefix,
    readBefore,
    readAfter,
    placesBefore,
    placesAfter,
    isBracketed:
      words.is(placesBefore[0] ?? NO_PLACE, '(') && words.is(placesAfter[0] ?? NO_PLACE, ')'),
    topics() {
      const counts = topicsFrom(model, first, -1) + topicsFrom(model, last, 1);
      return TOPICS.map((_, i) => (counts >> (i * COUNT_BITS)) & COUNT_MASK);
    },
  };
}

/** The nearest words from a place on, and their places. */
function readFrom(model: Model, from: number, step: 1 | -1, places: number[]): readonly ReadWord[] {
  const { tokens, words } = model;
  const { isFirst, length } = words;
  const reads: ReadWord[] = [];
  for (let place = from; place !== NO_PLACE && reads.length < WINDOW; ) {
    const word = readAt(words, tokens, place);
    if (word !== null) {
      reads.push(word);
      places.push(place);
    }
    place = stepped(isFirst, length, place, step);
  }
  return reads;
}

/** The place beside, in the same paragraph; a loop over many places makes no calls of the stream. */
function stepped(isFirst: Uint8Array, length: number, place: number, step: 1 | -1): number {
  if (step < 0) return isFirst[place] === 1 ? NO_PLACE : place - 1;
  return place + 1 >= length || isFirst[place + 1] === 1 ? NO_PLACE : place + 1;
}

/** How many words are of each topic, the counts side by side in the bits of a number. */
function topicsFrom(model: Model, from: number, step: 1 | -1): number {
  const { tokens, words } = model;
  const { isFirst, length } = words;
  const known = knownTopicsOf(words);
  let counts = 0;
  let read = 0;
  for (let place = from; place !== NO_PLACE && read < TOPIC_REACH; ) {
    let topics = known[place] as number;
    if (topics === UNREAD) {
      topics = readAt(words, tokens, place)?.topics ?? NO_WORD;
      known[place] = topics;
    }
    if (topics !== NO_WORD) {
      read++;
      counts += SPREAD[topics] as number;
    }
    place = stepped(isFirst, length, place, step);
  }
  return counts;
}

/** No count is higher than both reaches. */
const COUNT_BITS = 8;
const COUNT_MASK = (1 << COUNT_BITS) - 1;

/** By the bits of topics: one for each of them, where its count stands. */
const SPREAD = Int32Array.from({ length: 1 << TOPICS.length }, (_, topics) =>
  TOPICS.reduce((sum, _name, i) => sum + (((topics >> i) & 1) << (i * COUNT_BITS)), 0),
);

const UNREAD = 0xff;
const NO_WORD = 0xfe;

/** By text and place: mentions of one paragraph share most of their words. */
const knownTopicsOf = attached((words: Words) => new Uint8Array(words.length).fill(UNREAD));
