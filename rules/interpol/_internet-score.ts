import { lazily } from '../../core/common/lazily.ts';
import type { Model } from '../../core/model/model.ts';
import type { Words } from '../../core/model/words.ts';
import type { InternetMention, InterpolMention } from '../../core/syntax/tree.ts';
import { type Evidence, nearEvidenceOf, TOPICS, topicEvidenceOf } from './_internet-features.ts';
import { type InternetPlace, internetPlace } from './_internet-places.ts';
import { BIAS, WEIGHTS } from './_internet-weights.ts';
import { systemAround } from './_interpol-systems.ts';

/**
 * By cross-validation over 25 sources (scripts/fit-interpol.mjs) none of 830 real places where the
 * Internet is meant reaches either limit. With 349 hard ones (invented, or with another preposition) 286
 * of the 287 places above the first limit are INTERPOL (99.7 %), and 374 of 384 above the second (97.4 %).
 */
export const SURE_SCORE = 2.5;
export const LIKELY_SCORE = 1;
/** A word that says less decides nothing. */
const LEAST_SAID = 0.5;
/** Below this no mention of INTERPOL in the same texts stands. */
const REVERSE_SCORE = -2;

/** What the words around a name say. */
export interface Judgement<N extends InternetMention | InterpolMention = InternetMention> {
  readonly node: N;
  /** The log odds that INTERPOL is meant. */
  readonly score: number;
  /** A word beside the name shows it, not only what the paragraph is about. */
  readonly isShown: boolean;
  /** From the first to the last word that decided, with an ellipsis for the name. */
  readonly cue: string;
}

/** How far what a paragraph is about may move a score, down and up. */
const TOPIC_WEIGHTS = TOPICS.map((name) => weightOf(`topic:${name}`));
const LEAST_OF_TOPICS = sumOf(TOPIC_WEIGHTS.filter((weight) => weight < 0));
const MOST_OF_TOPICS = sumOf(TOPIC_WEIGHTS.filter((weight) => weight > 0));

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
    return { node, score: Number.POSITIVE_INFINITY, isShown: true, cue };
  }
  // Only the name of a thing of INTERPOL is that certain.
  if (least === Number.POSITIVE_INFINITY) return null;
  const evidence = nearEvidenceOf(place);
  // `من خلال _`, `عن طريق _`: one goes through a body as through a network.
  if (evidence.some(({ feature }) => feature === 'L1:way') || isVetoed(evidence)) return null;
  const near = scoreOf(evidence);
  if (near + MOST_OF_TOPICS < least) return null;
  const score = scoreOf(topicEvidenceOf(place), near);
  return score < least ? null : { node, score, ...shownBy(model, place, evidence, 1) };
}

/** A mention of INTERPOL of which a word beside it shows that the Internet is meant; null for another. */
export function judgeReverse(
  model: Model,
  node: InterpolMention,
): Judgement<InterpolMention> | null {
  const place = internetPlace(model, node);
  const evidence = nearEvidenceOf(place);
  // Few mentions of INTERPOL have a word beside them that speaks for the Internet.
  if (!evidence.some(speaksForInternet) || isOfBoth(place.before[0] ?? '')) return null;
  const ownEvidence = evidence.filter(({ feature }) => !SAID_OF_BOTH.test(feature));
  const near = scoreOf(ownEvidence);
  if (near + LEAST_OF_TOPICS > REVERSE_SCORE || systemAround(place) !== null) return null;
  const score = scoreOf(topicEvidenceOf(place), near);
  return score > REVERSE_SCORE ? null : { node, score, ...shownBy(model, place, ownEvidence, -1) };
}

function speaksForInternet({ feature, at }: Evidence): boolean {
  return at !== null && saidOfInternet().has(feature);
}

const saidOfInternet = lazily(
  () =>
    new Set(
      Object.keys(WEIGHTS).filter(
        (feature) => weightOf(feature) <= -LEAST_SAID && !SAID_OF_BOTH.test(feature),
      ),
    ),
);

/** The two words that say most, on the side of what is concluded: 1 for INTERPOL, -1 for the Internet. */
function shownBy(
  model: Model,
  place: InternetPlace<InternetMention | InterpolMention>,
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
  return { isShown, cue: cueOf(model, place, before, Math.max(0, ...words)) };
}

/** What INTERPOL has as well as the Internet. */
const OF_BOTH: ReadonlySet<string> = new Set([
  'بوابة',
  'خدمات',
  'خدمة',
  'شبكات',
  'شبكة',
  'صفحة',
  'عنوان',
  'محتوى',
  'منصة',
  'موقع',
]);

/** One may reach INTERPOL, turn to it and act through it: that these words are said of it proves nothing. */
const SAID_OF_BOTH = /^(?:prefix:ب|[LW]\d?:(?:reach|use)|L1:(?:cut|in|network|on|to|way))$/u;

function isOfBoth(nearest: string): boolean {
  return OF_BOTH.has(nearest.replace(/^[وف]?[بكل]?(?=...)/u, ''));
}

/** The Internet itself, whatever else stands around: a medium, or one of a list of media. */
export function isVetoed(evidence: readonly Evidence[]): boolean {
  const has = (name: string): boolean => evidence.some(({ feature }) => feature === name);
  return has('L1:medium') || (has('L1:on') && !has('asked')) || has('R1:dark') || has('media');
}

/** `start`: the score so far. */
function scoreOf(evidence: readonly Evidence[], start = BIAS): number {
  return evidence.reduce((sum, { feature, amount }) => sum + weightOf(feature) * amount, start);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function weightOf(feature: string): number {
  return WEIGHTS[feature] ?? 0;
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
