import {
  CLAUSE_PARTICLES,
  DAMAGED_NOUNS,
  DAMAGED_PARTICLES,
  DAMAGED_VERBS,
  OPENER_VERBS,
} from '../facts/openers.ts';

/**
 * Reads the words with which a paragraph begins, as comparison keys. The lexicon of openers
 * (core/facts/openers.ts) says which they are.
 */

/** Verbs of the lexicon with ت and with ي, and what is known to be left of them. */
interface Verb {
  readonly stem: string;
  readonly damaged: boolean;
}
/** Damaged verbs that are words of their own: they begin no paragraph by themselves (`يهيئ المكتب`). */
const wordsOfTheirOwn = new Set<string>();

const preambularVerbs = new Map<string, Verb>();
const operativeVerbs = new Map<string, Verb>();

const addVerb = (
  seen: string,
  { stem, opens }: (typeof OPENER_VERBS)[number],
  damaged: boolean,
): void => {
  const verb: Verb = { stem, damaged };
  for (const prefix of 'تي') {
    if (opens !== 'operative') preambularVerbs.set(prefix + seen, verb);
    if (opens !== 'preambular') operativeVerbs.set(prefix + seen, verb);
  }
};
for (const verb of OPENER_VERBS) addVerb(verb.stem, verb, false);
for (const { seen, verb, isWord } of DAMAGED_VERBS) {
  addVerb(seen, verb, true);
  if (isWord) for (const prefix of 'تي') wordsOfTheirOwn.add(prefix + seen);
}

const damagedParticles = new Set(DAMAGED_PARTICLES.map(({ seen }) => seen));
/** They are no words of their own: they open a clause before any word. */
const MISSPELT_PARTICLES = new Set(['اذ', 'واذ']);
const damagedNouns = new Set(DAMAGED_NOUNS.flatMap(({ seen }) => [seen, `و${seen}`]));
const PERFECT_PARTICLES = new Set(['وقد', 'قد']);

const REFLEXIVES: ReadonlySet<string> = new Set(['منها', 'منه', 'منا']);

/** First words of clauses that begin with no verb: `في ضوء`, `بالنظر إلى`, `وبعد أن نظرت`. */
const PHRASE_STARTS: ReadonlyMap<string, ReadonlySet<string> | null> = new Map([
  ['في', new Set(['ضوء'])],
  ['وفي', new Set(['ضوء'])],
  ['بالنظر', new Set(['إلى'])],
  ['وبالنظر', new Set(['إلى'])],
  ['استنادا', new Set(['إلى'])],
  ['واستنادا', new Set(['إلى'])],
  ['انطلاقا', new Set(['من'])],
  ['وانطلاقا', new Set(['من'])],
  ['استرشادا', null],
  ['واسترشادا', null],
  ['عملا', null],
  ['وعملا', null],
  // `لما كانت … فإن الجمعية العمومية:`, as the International Civil Aviation Organization writes.
  ['لما', new Set(['كان', 'كانت'])],
  ['ولما', new Set(['كان', 'كانت'])],
  ['حيث', new Set(['أن', 'إن'])],
  ['وحيث', new Set(['أن', 'إن'])],
  ['بعد', new Set(['أن'])],
  ['وبعد', new Set(['أن'])],
  // A noun with teh marbuta has no alef of the accusative.
  ['رغبة', REFLEXIVES],
  ['ورغبة', REFLEXIVES],
]);

/** True when two successive word keys at the head of a block open a preambular clause. */
export function opensPreambularClause(first: string, second: string): boolean {
  if (!clauseStarts.has(first)) return isReflexive(first, second);
  if (CLAUSE_PARTICLES.has(first) || MISSPELT_PARTICLES.has(first)) return true;
  if (damagedParticles.has(first)) return preambularVerbs.has(second);
  // No body says `لاحظنا`: who writes so writes a letter.
  if (PERFECT_PARTICLES.has(first)) return second.length > 2 && !/.{2}نا$/u.test(second);
  const following = PHRASE_STARTS.get(first);
  if (following === null || following?.has(second)) return true;
  return isReflexive(first, second);
}

/** `واقتناعا منها`, also misspelt: an accusative verbal noun and its pronoun. */
function isReflexive(first: string, second: string): boolean {
  return first.endsWith('ا') && REFLEXIVES.has(second);
}

/** Most lines begin with none of these: then only one set is asked. */
const clauseStarts: ReadonlySet<string> = new Set([
  ...CLAUSE_PARTICLES,
  ...MISSPELT_PARTICLES,
  ...damagedParticles,
  ...PERFECT_PARTICLES,
  ...PHRASE_STARTS.keys(),
]);

/** True for a verb that opens an operative paragraph (`تقرر`, `يقرر`). */
export function opensOperativeParagraph(first: string): boolean {
  return operativeVerbs.has(first) && !wordsOfTheirOwn.has(first);
}

interface OpenerWords {
  readonly words: 1 | 2;
  /** A known confusion of text recognition. */
  readonly damaged: boolean;
  /** Stem of the verb of the lexicon, which is the last of the words; null without one. */
  readonly stem: string | null;
}

/**
 * The opener at the head of a block, whose first two words have these keys. Null when the lexicon
 * does not know it.
 */
export function readOpener(
  first: string,
  second: string,
  kind: 'preambular' | 'operative',
): OpenerWords | null {
  if (kind === 'operative') {
    const verb = operativeVerbs.get(first);
    return verb === undefined ? null : { words: 1, damaged: verb.damaged, stem: verb.stem };
  }
  if (!opensPreambularClause(first, second)) return null;
  const damaged = damagedParticles.has(first);
  if (damaged || CLAUSE_PARTICLES.has(first)) {
    const verb = preambularVerbs.get(second);
    if (verb === undefined) return { words: 1, damaged, stem: null };
    return { words: 2, damaged: damaged || verb.damaged, stem: verb.stem };
  }
  return {
    words: PHRASE_STARTS.get(first) === null ? 1 : 2,
    damaged: damagedNouns.has(first),
    stem: null,
  };
}
