import type { Model } from '../model/model.ts';
import { paragraphsOf, type RevisedParagraph } from '../revision/paragraphs.ts';
import type { BlockKind } from '../source/outline.ts';

/** The clauses of a text that are long enough to come from somewhere. */
export function clausesOf(model: Model): readonly RevisedParagraph[] {
  return paragraphsOf(model).filter(
    ({ kind, words }) =>
      KINDS.has(kind) && words.filter(({ key }) => isWord(key)).length >= FEWEST_WORDS,
  );
}

const KINDS: ReadonlySet<BlockKind> = new Set(['preambular', 'operative', 'item', 'paragraph']);

/** Shorter ones stand in every text. */
const FEWEST_WORDS = 6;

/** What a clause is found by; numbers of 32 bits. */
export interface ClausePrint {
  /** Both are equal where all words are the same, in their order. */
  readonly first: number;
  readonly second: number;
  /** Of clauses that share most of their words in order most are the same, too; always `SKETCH` of them. */
  readonly sketch: readonly number[];
}

/** How many numbers a sketch has. */
export const SKETCH = 4;

/** Tatweel, vowel marks, punctuation and the digits of a script do not count. */
export function printOf({ words }: Pick<RevisedParagraph, 'words'>): ClausePrint {
  let [first, second] = [0x9e3779b1, 0x5f356495];
  /** Of the words before the last one. */
  let [before, last] = [0, 0];
  let count = 0;
  const sketch: number[] = [];
  for (const { key } of words) {
    if (!isWord(key)) continue;
    const hash = hashOf(key);
    first = Math.imul(first ^ hash, 0x85ebca6b) + 1;
    second = Math.imul(second + hash, 0xc2b2ae35) ^ (second >>> 13);
    count++;
    if (count >= RUN)
      keepSmallest(sketch, mixed(Math.imul(Math.imul(before, 31) + last, 31) + hash));
    before = last;
    last = hash;
  }
  while (sketch.length < SKETCH) sketch.push(sketch.at(-1) ?? 0);
  return { first: first >>> 0, second: second >>> 0, sketch };
}

/** Words in a row that are one number of a sketch. */
const RUN = 3;

/** The smallest numbers in their order, each once. */
function keepSmallest(sketch: number[], value: number): void {
  if (sketch.length === SKETCH && value >= (sketch[SKETCH - 1] ?? 0)) return;
  let at = sketch.length;
  while (at > 0 && (sketch[at - 1] ?? 0) > value) at--;
  if (sketch[at - 1] === value) return;
  sketch.splice(at, 0, value);
  sketch.length = Math.min(sketch.length, SKETCH);
}

/** Nearly every word begins with an Arabic letter. */
function isWord(key: string): boolean {
  const code = key.charCodeAt(0);
  return (code >= 0x0621 && code <= 0x064a) || /[\p{L}\p{N}]/u.test(key);
}

function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash;
}

function mixed(value: number): number {
  const half = Math.imul(value ^ (value >>> 16), 0x7feb352d);
  return (half ^ (half >>> 15)) >>> 0;
}
