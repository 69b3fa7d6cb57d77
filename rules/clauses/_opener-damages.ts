import {
  DAMAGED_IMPERFECTS,
  DAMAGED_NOUNS,
  DAMAGED_PARTICLES,
  DAMAGED_VERBS,
  type Damage,
  type DamagedVerb,
  OPENER_VERBS,
} from '../../core/facts/openers.ts';
import type { Phrase } from '../../core/lint/rule.ts';

/** The imperfect begins with ت for an assembly and with ي for a council. */
const PREFIXES = ['ت', 'ي'] as const;

const bySeen = (damages: readonly Damage[]): ReadonlyMap<string, Damage> =>
  new Map(damages.map((damage) => [damage.seen, damage]));

export const damagedParticles = bySeen(DAMAGED_PARTICLES);
export const damagedNouns = bySeen(DAMAGED_NOUNS);
export const damagedImperfects = bySeen(DAMAGED_IMPERFECTS);

const damagedVerbs: ReadonlyMap<string, DamagedVerb> = new Map(
  DAMAGED_VERBS.map((damage) => [damage.seen, damage]),
);

/** Reads a verb with its first letter. */
export function damagedVerb(key: string): DamagedVerb | undefined {
  return damagedVerbs.get(key.slice(1));
}

/**
 * Stems with which ت makes a verbal noun or a past tense as well (`تعلم`, learning; `تقرر`, it was
 * decided): behind `إن` and `إذا` these may be what is written.
 */
export const NOUN_STEMS: ReadonlySet<string> = new Set([
  'ذكر',
  'سلم',
  'طلب',
  'عقب',
  'علم',
  'فهم',
  'قرر',
  'كرر',
  'وجه',
]);

const clauseVerbs: ReadonlySet<string> = new Set(
  OPENER_VERBS.filter(({ opens, stem }) => opens !== 'operative' && !NOUN_STEMS.has(stem)).flatMap(
    ({ stem }) => PREFIXES.map((prefix) => prefix + stem),
  ),
);

/** True for an imperfect that is nothing else and opens a preambular clause. */
export function isClauseVerb(key: string): boolean {
  return clauseVerbs.has(key);
}

/** `وإنه تلاحظ` may be a sentence inside a clause; these three are none before an imperfect. */
const INLINE_PARTICLES: ReadonlySet<string> = new Set(['وإذا', 'وإن', 'واذ']);

/** What may be damaged in the middle of a paragraph, where a second verb follows the first. */
export type InlineDamage =
  | { readonly kind: 'particle'; readonly damage: Damage }
  | { readonly kind: 'verb'; readonly isWord: boolean }
  | { readonly kind: 'noun' }
  /** `وتقرر`, `وإذ تقدر`: damaged when what is acknowledged follows. */
  | { readonly kind: 'acknowledged' };

/** A verb that is the last word of a phrase: behind waw, or behind the particle. */
const behindWaw = (word: string, value: InlineDamage): Phrase<InlineDamage>[] =>
  [`و${word}`, `إذ ${word}`, `وإذ ${word}`].map((text) => ({ text, value }));

export const inlineDamages: readonly Phrase<InlineDamage>[] = [
  ...DAMAGED_PARTICLES.filter(({ seen }) => INLINE_PARTICLES.has(seen)).map(
    (damage): Phrase<InlineDamage> => ({ text: damage.seen, value: { kind: 'particle', damage } }),
  ),
  ...DAMAGED_VERBS.flatMap(({ seen, isWord }) =>
    PREFIXES.flatMap((prefix) => behindWaw(prefix + seen, { kind: 'verb', isWord })),
  ),
  ...['تقدر', 'تقرر', 'يقدر', 'يقرر'].flatMap((word) => behindWaw(word, { kind: 'acknowledged' })),
  ...DAMAGED_IMPERFECTS.map(
    ({ seen }): Phrase<InlineDamage> => ({ text: `و${seen}`, value: { kind: 'noun' } }),
  ),
];
