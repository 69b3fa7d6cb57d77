import { lazily } from '../../core/common/lazily.ts';
import type { Model } from '../../core/model/model.ts';
import type { Words } from '../../core/model/words.ts';
import type { InternetMention, InterpolMention } from '../../core/syntax/tree.ts';
import {
  type Evidence,
  nearEvidenceOf,
  reverseEvidenceOf,
  TOPICS,
  topicEvidenceOf,
} from './_internet-features.ts';
import { type InternetPlace, internetPlace } from './_internet-places.ts';
import { BIAS, REVERSE_BIAS, REVERSE_WEIGHTS, WEIGHTS } from './_internet-weights.ts';
import { systemAround } from './_interpol-systems.ts';

/**
 * By cross-validation over 25 sources (scripts/fit-interpol.mjs) none of 830 real places where the
 * Internet is meant reaches either limit. With 349 hard ones (invented, or with another preposition) 286
 * of the 287 places above the first limit are INTERPOL (99.7 %), and 374 of 384 above the second (97.4 %).
 */
const SURE_SCORE = 2.5;
export const LIKELY_SCORE = 1;
/** A word that says less decides nothing. */
const LEAST_SAID = 0.5;
/**
 * Where INTERPOL is written, by the same means: none of 304 real mentions lies under either limit, and of
 * 2,993 places of other bodies 1 under the first and 6 under the second; of 65 hard ones that were
 * invented 2 and 8 do, and of 69 where the Internet is meant 25 and 36.
 */
const REVERSE_SURE_SCORE = -3.5;
const REVERSE_SCORE = -2.5;
/** Behind what a network alone has (`مستخدمي _`) less is enough. */
const REVERSE_SCORE_OF_NET = -1;

/** What the words around a name say. */
export interface Judgement<N extends InternetMention | InterpolMention = InternetMention> {
  readonly node: N;
  /** The log odds that INTERPOL is meant. */
  readonly score: number;
  /** The score leaves no doubt; `likely` is said otherwise. */
  readonly isSure: boolean;
  /** A word beside the name shows it, not only what the paragraph is about. */
  readonly isShown: boolean;
  /** From the first to the last word that decided, with an ellipsis for the name. */
  readonly cue: string;
}

/** What each word says, and how far what a paragraph is about may move a score, down and up. */
interface Fit {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
  readonly leastOfTopics: number;
  readonly mostOfTopics: number;
}

function fitOf(bias: number, weights: Readonly<Record<string, number>>): Fit {
  const topics = TOPICS.map((name) => weights[`topic:${name}`] ?? 0);
  const sum = (side: (weight: number) => number): number =>
    topics.reduce((all, weight) => all + side(weight), 0);
  return {
    bias,
    weights,
    leastOfTopics: sum((weight) => Math.min(0, weight)),
    mostOfTopics: sum((weight) => Math.max(0, weight)),
  };
}

/** Where the Internet is written, and where INTERPOL is. */
const FORWARD = fitOf(BIAS, WEIGHTS);
const REVERSE = fitOf(REVERSE_BIAS, REVERSE_WEIGHTS);

/** A mention of the Internet that says INTERPOL with a score of `least` or more; null for another. */
export function judgeInternet(
  model: Model,
  node: InternetMention,
  least: number,
): Judgement | null {
  const place = internetPlace(model, node);
  const system = systemAround(place);
  if (system !== null) {
    const cue = cueOf(model, place, system.before, system.after);
    return { node, score: Number.POSITIVE_INFINITY, isSure: true, isShown: true, cue };
  }
  // Only the name of a thing of INTERPOL is that certain.
  if (least === Number.POSITIVE_INFINITY) return null;
  const evidence = nearEvidenceOf(place);
  // `من خلال _`, `عن طريق _`: one goes through a body as through a network.
  if (has(evidence, 'L1:way') || isVetoed(evidence)) return null;
  const near = scoreOf(FORWARD, evidence);
  if (near + FORWARD.mostOfTopics < least) return null;
  const score = scoreOf(FORWARD, topicEvidenceOf(place), near);
  if (score < least) return null;
  const isSure = score >= SURE_SCORE;
  return { node, score, isSure, ...shownBy(model, place, FORWARD, evidence, 1) };
}

/** A mention of INTERPOL of which a word beside it shows that the Internet is meant; null for another. */
export function judgeReverse(
  model: Model,
  node: InterpolMention,
): Judgement<InterpolMention> | null {
  const place = internetPlace(model, node);
  const evidence = reverseEvidenceOf(place);
  // Few mentions of INTERPOL have a word beside them that speaks for the Internet.
  if (!evidence.some(speaksForInternet)) return null;
  const isOfNet = has(evidence, 'L1:netOnly');
  const limit = isOfNet ? REVERSE_SCORE_OF_NET : REVERSE_SCORE;
  const near = scoreOf(REVERSE, evidence);
  if (near + REVERSE.leastOfTopics > limit || systemAround(place) !== null) return null;
  const score = scoreOf(REVERSE, topicEvidenceOf(place), near);
  if (score > limit) return null;
  // Many things are done through INTERPOL, and it has a network of its own.
  const isOfBoth = ['L1:cut', 'L1:medium', 'L1:network', 'L1:shared', 'L1:way'].some((name) =>
    has(evidence, name),
  );
  const isSure = isOfNet || (score <= REVERSE_SURE_SCORE && !isOfBoth);
  return { node, score, isSure, ...shownBy(model, place, REVERSE, evidence, -1) };
}

function speaksForInternet({ feature, at }: Evidence): boolean {
  return at !== null && saidOfInternet().has(feature);
}

const saidOfInternet = lazily(
  () =>
    new Set(
      Object.entries(REVERSE.weights).flatMap(([feature, weight]) =>
        weight <= -LEAST_SAID ? [feature] : [],
      ),
    ),
);

/** The two words that say most, on the side of what is concluded: 1 for INTERPOL, -1 for the Internet. */
function shownBy(
  model: Model,
  place: InternetPlace<InternetMention | InterpolMention>,
  { weights }: Fit,
  evidence: readonly Evidence[],
  side: 1 | -1,
): Pick<Judgement, 'isShown' | 'cue'> {
  const words = evidence
    .flatMap(({ feature, at }) =>
      at === null ? [] : [{ at, says: (weights[feature] ?? 0) * side }],
    )
    .filter(({ says }) => says >= LEAST_SAID)
    // Of two words that say much, a reader looks at the nearer one.
    .sort((a, b) => b.says / Math.abs(b.at) - a.says / Math.abs(a.at))
    .slice(0, 2)
    .map(({ at }) => at);
  const isShown = words.length > 0;
  const before = Math.max(isShown ? 0 : 1, ...words.map((at) => -at));
  return { isShown, cue: cueOf(model, place, before, Math.max(0, ...words)) };
}

/** The Internet itself, whatever else stands around: a medium, or one of a list of media. */
export function isVetoed(evidence: readonly Evidence[]): boolean {
  const isOn = has(evidence, 'L1:on') && !has(evidence, 'asked');
  return isOn || ['L1:medium', 'R1:dark', 'media'].some((name) => has(evidence, name));
}

function has(evidence: readonly Evidence[], name: string): boolean {
  return evidence.some(({ feature }) => feature === name);
}

/** `start`: the score so far. */
function scoreOf({ weights, bias }: Fit, evidence: readonly Evidence[], start = bias): number {
  return evidence.reduce(
    (sum, { feature, amount }) => sum + (weights[feature] ?? 0) * amount,
    start,
  );
}

/** So many words before and behind the name, as the text has them. */
function cueOf(
  { source, words }: Model,
  { prefix, placesBefore, placesAfter }: InternetPlace<InternetMention | InterpolMention>,
  wordsBefore: number,
  wordsAfter: number,
): string {
  const text = (places: readonly number[], count: number): string[] =>
    places.slice(0, count).map((place) => textAt(source, words, place));
  return [
    ...text(placesBefore, wordsBefore).reverse(),
    `${prefix}\u2026`,
    ...text(placesAfter, wordsAfter),
  ]
    .join(' ')
    .replaceAll(/ (?=[،؛:)])/gu, '')
    .replaceAll('( ', '(');
}

/** A word as it is written, a mark as such. */
function textAt(source: string, words: Words, place: number): string {
  const key = words.keyAt(place);
  return /^\p{L}/u.test(key) ? source.slice(words.startAt(place), words.endAt(place)) : key;
}
