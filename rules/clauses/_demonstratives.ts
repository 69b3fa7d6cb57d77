import { hashWord } from '../../core/arabic/key.ts';
import { frameOf, publishedLexicon } from '../../core/arabic/lexicon.ts';
import { createRecentHashes } from '../../core/common/recent-hashes.ts';
import type { Phrase } from '../../core/lint/rule.ts';
import type { Model } from '../../core/model/model.ts';
import { TokenKind } from '../../core/syntax/tokens.ts';
import type { Span } from '../../core/syntax/tree.ts';

/** A demonstrative, and that of the other gender. */
export interface Demonstrative {
  readonly other: string;
  readonly isFeminine: boolean;
}

/** ذلك is left out: `بما في ذلك الدول`. */
export const DEMONSTRATIVES: readonly Phrase<Demonstrative>[] = [
  { text: 'هذا', clitics: true, value: { other: 'هذه', isFeminine: false } },
  { text: 'هذه', clitics: true, value: { other: 'هذا', isFeminine: true } },
  { text: 'تلك', clitics: true, value: { other: 'ذلك', isFeminine: true } },
];

const MASCULINE = [hashWord('هذا')];
const FEMININE = [hashWord('هذه'), hashWord('تلك')];
/** A noun stands in so many published texts behind a demonstrative of its gender. */
const ENOUGH = 5;
/** Of a noun with an ending of its gender fewer are enough. */
const ENOUGH_WITH_ENDING = 3;
/** `الإثبات` is no plural. */
const FEMININE_ENDING = /(?:ة|[^اإ]ات)$/u;
/** `ويشكل هذا الأساس`: the demonstrative is the subject, and the noun is what is said of it. */
const SAYING =
  /^[وف]?(?:كانت?|ليست?|أصبحت?|[تي](?:كون|مثل|شكل|عد|عتبر|عني|صبح|ظل|بين|عكس|تيح|خص|شمل|تضمن))$/u;

/** Nouns that published texts have behind a demonstrative of the gender. */
const usualMasculine = createRecentHashes(8);
const usualFeminine = createRecentHashes(8);

/**
 * The noun behind a demonstrative of the other gender (`هذه القرار`); null where published texts do not
 * say clearly which gender it has. Source: which words stand side by side in published texts.
 */
export function misledNoun(
  { words, tokens }: Model,
  { isFeminine }: Demonstrative,
  span: Span,
): Span | null {
  const place = words.next(words.last(span));
  if (words.kindAt(place) !== TokenKind.word) return null;
  // Nearly every noun stands behind the demonstrative that it has elsewhere, and no string is made of it.
  const noun = tokens.value[words.tokenAt[place] as number] as number;
  const usual = isFeminine ? usualFeminine : usualMasculine;
  if (usual.has(noun)) return null;
  if (textsWith(isFeminine ? FEMININE : MASCULINE, noun) > 0) {
    usual.add(noun);
    return null;
  }
  const key = words.keyAt(place);
  if (!key.startsWith('ال') || key.length < 5) return null;
  if (SAYING.test(words.keyAt(words.previous(words.first(span))))) return null;
  const other = textsWith(isFeminine ? MASCULINE : FEMININE, noun);
  const isMarked = !isFeminine && FEMININE_ENDING.test(key);
  if (other < (isMarked ? ENOUGH_WITH_ENDING : ENOUGH)) return null;
  return { start: words.startAt(place), end: words.endAt(place) };
}

function textsWith(demonstratives: readonly number[], noun: number): number {
  const { textsOfFrame } = publishedLexicon();
  let most = 0;
  for (const each of demonstratives) most = Math.max(most, textsOfFrame(frameOf(each, noun)));
  return most;
}
