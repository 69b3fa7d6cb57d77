import type { Model } from '../../core/model/model.ts';
import type { Words } from '../../core/model/words.ts';
import { TokenKind } from '../../core/syntax/tokens.ts';
import type { InternetMention, InterpolMention } from '../../core/syntax/tree.ts';
import {
  type Evidence,
  type Feature,
  maySayInternet,
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
  /** Nothing leaves a doubt; `likely` is said otherwise. */
  readonly isSure: boolean;
  /** A word beside the name shows it, not only what the paragraph is about. */
  readonly isShown: boolean;
  /** From the first to the last word that decided, with an ellipsis for the name. */
  readonly cue: () => string;
}

/** What each feature says, and how far what a paragraph is about may move a score, down and up. */
interface Fit {
  readonly bias: number;
  readonly weightOf: (feature: Feature) => number;
  readonly leastOfTopics: number;
  readonly mostOfTopics: number;
}

function fitOf(
  bias: number,
  weights: Readonly<Record<string, number>>,
  weightOf: Fit['weightOf'],
): Fit {
  const topics = TOPICS.map((name) => weights[`topic:${name}`] ?? 0);
  const sum = (side: (weight: number) => number): number =>
    topics.reduce((all, weight) => all + side(weight), 0);
  return {
    bias,
    weightOf,
    leastOfTopics: sum((weight) => Math.min(0, weight)),
    mostOfTopics: sum((weight) => Math.max(0, weight)),
  };
}

/** Where the Internet is written, and where INTERPOL is. */
const FORWARD = fitOf(BIAS, WEIGHTS, ({ forward }) => forward);
const REVERSE = fitOf(REVERSE_BIAS, REVERSE_WEIGHTS, ({ reverse }) => reverse);

/** A mention of the Internet that says INTERPOL with a score of `least` or more; null for another. */
export function judgeInternet(
  model: Model,
  node: InternetMention,
  least: number,
): Judgement | null {
  const place = internetPlace(model, node);
  const system = systemAround(model, place);
  if (system !== null) {
    const cue = () => cueOf(model, place, system.before, system.after);
    return { node, isSure: true, isShown: true, cue };
  }
  // Only the name of a thing of INTERPOL is that certain.
  if (least === Number.POSITIVE_INFINITY) return null;
  const evidence = nearEvidenceOf(place);
  // `من خلال _`, `عن طريق _`: one goes through a body as through a network.
  if (has(evidence, 'L1:way') || isVetoed(evidence)) return null;
  const near = scoreOf(FORWARD, evidence);
  if (near + FORWARD.mostOfTopics < least) return null;
  // The topics are the dearest question: nobody asks it where no answer could change anything.
  const isSureAnyway = near + FORWARD.leastOfTopics >= SURE_SCORE;
  const score = isSureAnyway ? near : scoreOf(FORWARD, topicEvidenceOf(place), near);
  if (score < least) return null;
  const isSure = isSureAnyway || score >= SURE_SCORE;
  return { node, isSure, ...shownBy(model, place, FORWARD, evidence, 1) };
}

/** A mention of INTERPOL of which a word beside it shows that the Internet is meant; null for another. */
export function judgeReverse(
  model: Model,
  node: InterpolMention,
): Judgement<InterpolMention> | null {
  const place = internetPlace(model, node);
  if (!maySayInternet(place, LEAST_SAID)) return null;
  const evidence = reverseEvidenceOf(place);
  if (!evidence.some(speaksForInternet)) return null;
  const isOfNet = has(evidence, 'L1:netOnly');
  const limit = isOfNet ? REVERSE_SCORE_OF_NET : REVERSE_SCORE;
  const near = scoreOf(REVERSE, evidence);
  if (near + REVERSE.leastOfTopics > limit || systemAround(model, place) !== null) return null;
  const score = scoreOf(REVERSE, topicEvidenceOf(place), near);
  if (score > limit) return null;
  // Many things are done through INTERPOL, and it has a network of its own.
  const isOfBoth = ['L1:cut', 'L1:medium', 'L1:network', 'L1:shared', 'L1:way'].some((name) =>
    has(evidence, name),
  );
  const isSure = isOfNet || (score <= REVERSE_SURE_SCORE && !isOfBoth);
  return { node, isSure, ...shownBy(model, place, REVERSE, evidence, -1) };
}

function speaksForInternet({ feature, at }: Evidence): boolean {
  return at !== null && feature.reverse <= -LEAST_SAID;
}

/** The two words that say most, on the side of what is concluded: 1 for INTERPOL, -1 for the Internet. */
function shownBy(
  model: Model,
  place: InternetPlace<InternetMention | InterpolMention>,
  { weightOf }: Fit,
  evidence: readonly Evidence[],
  side: 1 | -1,
): Pick<Judgement, 'isShown' | 'cue'> {
  const words = evidence
    .flatMap(({ feature, at }) => (at === null ? [] : [{ at, says: weightOf(feature) * side }]))
    .filter(({ says }) => says >= LEAST_SAID)
    // Of two words that say much, a reader looks at the nearer one.
    .sort((a, b) => b.says / Math.abs(b.at) - a.says / Math.abs(a.at))
    .slice(0, 2)
    .map(({ at }) => at);
  const isShown = words.length > 0;
  const before = Math.max(isShown ? 0 : 1, ...words.map((at) => -at));
  return { isShown, cue: () => cueOf(model, place, before, Math.max(0, ...words)) };
}

/** The Internet itself, whatever else stands around: a medium, or one of a list of media. */
export function isVetoed(evidence: readonly Evidence[]): boolean {
  const isOn = has(evidence, 'L1:on') && !has(evidence, 'asked');
  return isOn || ['L1:medium', 'R1:dark', 'media'].some((name) => has(evidence, name));
}

function has(evidence: readonly Evidence[], name: string): boolean {
  return evidence.some(({ feature }) => feature.name === name);
}

/** `start`: the score so far. */
function scoreOf({ weightOf, bias }: Fit, evidence: readonly Evidence[], start = bias): number {
  return evidence.reduce((sum, { feature, amount }) => sum + weightOf(feature) * amount, start);
}

/** So many words before and behind the name, as the text has them. */
function cueOf(
  { source, words }: Model,
  { prefix, placesBefore, placesAfter }: InternetPlace<InternetMention | InterpolMention>,
  wordsBefore: number,
  wordsAfter: number,
): string {
  let cue = '';
  const add = (text: string): void => {
    const isGlued = cue === '' || cue.endsWith('(') || GLUED_MARKS.has(text);
    cue += isGlued ? text : ` ${text}`;
  };
  for (let i = Math.min(wordsBefore, placesBefore.length) - 1; i >= 0; i--) {
    add(textAt(source, words, placesBefore[i] as number));
  }
  add(`${prefix}\u2026`);
  for (const place of placesAfter.slice(0, wordsAfter)) add(textAt(source, words, place));
  return cue;
}

/** Marks with no space before them. */
const GLUED_MARKS: ReadonlySet<string> = new Set('،؛:)');

/** A word as it is written, a mark as such. */
function textAt(source: string, words: Words, place: number): string {
  const isWord = words.kindAt(place) === TokenKind.word;
  return isWord ? source.slice(words.startAt(place), words.endAt(place)) : words.keyAt(place);
}
