import {
  anyOf,
  below,
  fragmentsOf,
  fuzzedText,
  PIECES,
  type Random,
  seeded,
} from '../../testing/fuzz.ts';
import fc from '../properties.ts';
import { plans, render } from '../syntax/grammar.ts';

/** Gives another text at each call. */
export type TextMaker = (random: Random) => string;

/** Longer texts find little that shorter ones do not, and take longer. */
const LONGEST = 300;
const PLANS = 300;

/**
 * Texts of four kinds: pieces of texts in disorder, resolutions built by a grammar, passages of real
 * form (the sources), each of the latter damaged or not, and noise.
 */
export function textMaker(sources: readonly string[]): TextMaker {
  const pieces = fragmentsOf(sources);
  // To sample them costs more than to damage them.
  let planned: readonly string[] | undefined;
  const passage: TextMaker = (random) => {
    planned ??= fc.sample(plans, { numRuns: PLANS, seed: 1 }).map((plan) => render(plan).text);
    const source = anyOf(random, random() < 0.3 ? planned : sources);
    const length = 20 + below(random, LONGEST);
    const around = below(random, Math.max(1, source.length - length));
    const start = random() < 0.5 ? source.lastIndexOf('\n', around) + 1 : around;
    return source.slice(start, start + length);
  };
  return (random) => {
    const draw = random();
    if (draw < 0.35) return fuzzedText(random, pieces);
    if (draw < 0.4) return noise(random, 1 + below(random, 80));
    let text = passage(random);
    if (random() < 0.2) text += anyOf(random, ['\n\n', '\n', '\r\n\r\n', ' ']) + passage(random);
    for (let left = below(random, 7); left > 0; left--) text = damaged(random, text, pieces);
    return text;
  };
}

type Damage = (random: Random, text: string, pieces: readonly string[]) => string;

const damages: readonly Damage[] = [
  // A piece is put in, or a word of another text.
  (random, text) => spliced(text, below(random, text.length + 1), 0, anyOf(random, PIECES)),
  (random, text, pieces) => spliced(text, below(random, text.length + 1), 0, anyOf(random, pieces)),
  (random, text) => spliced(text, below(random, text.length + 1), 0, noise(random, 3)),
  // Something is lost.
  (random, text) => spliced(text, below(random, text.length + 1), 1 + below(random, 4), ''),
  (random, text) => spliced(text, below(random, text.length + 1), below(random, 80), ''),
  (random, text) => text.slice(0, below(random, text.length + 1)),
  // Something stands twice, or elsewhere.
  (random, text) => {
    const start = below(random, text.length + 1);
    const again = text.slice(start, start + below(random, 60));
    return spliced(text, below(random, text.length + 1), 0, again.repeat(1 + below(random, 4)));
  },
  (random, text) => {
    const lines = text.split('\n');
    lines.splice(below(random, lines.length), 0, ...lines.splice(below(random, lines.length), 1));
    return lines.join('\n');
  },
  // One character becomes another: a digit, a letter, a mark, wherever it stands.
  (random, text) => {
    const wanted = anyOf(random, ['\\p{Nd}', '\\p{L}', '\\p{P}', '\\s']);
    const places = [...text.matchAll(new RegExp(wanted, 'gu'))];
    if (places.length === 0) return text;
    const { index, 0: old } = anyOf(random, places);
    return spliced(text, index, old.length, anyOf(random, [...places.map(([other]) => other), '']));
  },
  // Every line end, or every space, is another.
  (random, text) => text.replaceAll('\n', anyOf(random, ['\r\n', '\r', '\n\n', ' \n', ' '])),
  (random, text) => text.replaceAll(' ', anyOf(random, ['  ', '\u00a0', '\n', '\t'])),
];

function damaged(...[random, text, pieces]: Parameters<Damage>): string {
  return anyOf(random, damages)(random, text, pieces);
}

function spliced(text: string, start: number, length: number, put: string): string {
  return text.slice(0, start) + put + text.slice(start + length);
}

/** Units of all kinds: ASCII, Arabic, invisible ones, halves of pairs, anything. */
export function noise(random: Random, length: number): string {
  const blocks = [0x20, 0x600, 0x2000, 0xd800, 0xfe00] as const;
  return String.fromCharCode(
    ...Array.from({ length }, () =>
      random() < 0.8 ? anyOf(random, blocks) + below(random, 0x100) : below(random, 0x1_0000),
    ),
  );
}

/** What a case is made with: it depends on nothing but the run, its kind and its number. */
export function randomOf(seed: number, kind: string, index: number): Random {
  let hash = seed;
  for (const unit of `${kind} ${index}`) hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193);
  return seeded(hash);
}
