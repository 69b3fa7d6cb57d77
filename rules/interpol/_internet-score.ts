import type { Model } from '../../core/model/model.ts';
import type { InternetMention, InterpolMention, Span } from '../../core/syntax/tree.ts';
import { type Evidence, evidenceOf } from './_internet-features.ts';
import { type Place, placeOf } from './_internet-places.ts';
import { BIAS, WEIGHTS } from './_internet-weights.ts';
import { systemAround } from './_interpol-systems.ts';

/**
 * By cross-validation over 25 sources (scripts/fit-interpol.mjs) none of 832 places where the Internet is
 * meant reaches the first limit, and of those that reach the second 99.1 % are INTERPOL.
 */
export const SURE_SCORE = 2;
export const LIKELY_SCORE = 0.5;
/** A word that says less decides nothing. */
const LEAST_SAID = 0.5;
/** Below this no mention of INTERPOL in the same texts stands. */
export const REVERSE_SCORE = -2;

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

export function judge<N extends InternetMention | InterpolMention>(
  model: Model,
  node: N,
): Judgement<N> {
  const isInternet = node.type === 'internetMention';
  const place = placeOf(model, node);
  const system = systemAround(place);
  const cueFrom = (before: number, after: number): string =>
    cueOf(model.source, place, before, after);
  if (system !== null) {
    const cue = cueFrom(system.before, system.after);
    return { node, score: Number.POSITIVE_INFINITY, isShown: true, cue };
  }
  const { score, evidence } = isInternet ? internetScoreOf(place) : reverseScoreOf(place);
  // The two words that say most, on the side of what is concluded.
  const side = isInternet ? 1 : -1;
  const words = evidence
    .flatMap(({ feature, at }) => (at === null ? [] : [{ at, says: weightOf(feature) * side }]))
    .filter(({ says }) => says >= LEAST_SAID)
    .sort((a, b) => b.says - a.says)
    .slice(0, 2)
    .map(({ at }) => at);
  const isShown = words.length > 0;
  const before = Math.max(isShown ? 0 : 1, ...words.map((at) => -at));
  return { node, score, isShown, cue: cueFrom(before, Math.max(0, ...words)) };
}

function internetScoreOf(place: Place<InternetMention | InterpolMention>): {
  readonly score: number;
  readonly evidence: readonly Evidence[];
} {
  const evidence = evidenceOf(place);
  // `من خلال _`, `عن طريق _`: one goes through a body as through a network.
  const isOpen = evidence.some(({ feature }) => feature === 'L1:way');
  const score = isOpen || isVetoed(evidence) ? Number.NEGATIVE_INFINITY : scoreOf(evidence);
  return { score, evidence };
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

function reverseScoreOf(place: Place<InternetMention | InterpolMention>): {
  readonly score: number;
  readonly evidence: readonly Evidence[];
} {
  const nearest = (place.before[0] ?? '').replace(/^[وف]?[بكل]?(?=...)/u, '');
  if (OF_BOTH.has(nearest)) return { score: 0, evidence: [] };
  const evidence = evidenceOf(place).filter(({ feature }) => !SAID_OF_BOTH.test(feature));
  return { score: scoreOf(evidence), evidence };
}

/** The Internet itself, whatever else stands around: a medium, or one of a list of media. */
export function isVetoed(evidence: readonly Evidence[]): boolean {
  const has = (name: string): boolean => evidence.some(({ feature }) => feature === name);
  return has('L1:medium') || (has('L1:on') && !has('asked')) || has('R1:dark') || has('media');
}

export function scoreOf(evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, { feature, amount }) => sum + weightOf(feature) * amount, BIAS);
}

function weightOf(feature: string): number {
  return WEIGHTS[feature] ?? 0;
}

/** So many words before and behind the name, as the text has them. */
function cueOf(
  source: string,
  { prefix, spansBefore, spansAfter, before, after }: Place<InternetMention | InterpolMention>,
  wordsBefore: number,
  wordsAfter: number,
): string {
  const text = (spans: readonly Span[], words: readonly string[], count: number): string[] =>
    spans
      .slice(0, count)
      .map(({ start, end }, i) =>
        /^\p{L}/u.test(words[i] ?? '') ? source.slice(start, end) : (words[i] ?? ''),
      );
  return [
    ...text(spansBefore, before, wordsBefore).reverse(),
    `${prefix}\u2026`,
    ...text(spansAfter, after, wordsAfter),
  ]
    .join(' ')
    .replaceAll(/ (?=[،؛:)])/gu, '')
    .replaceAll('( ', '(');
}
