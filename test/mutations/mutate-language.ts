import type { Finding } from '../../core/lint/rule.ts';
import { profileOf } from '../../core/model/profile.ts';
import { parse } from '../../core/syntax/parse.ts';
import type { Span } from '../../core/syntax/tree.ts';
import type { Random } from '../../testing/fuzz.ts';
import { characterKinds, punctuationKinds } from './character-mistakes.ts';
import { clauseKinds } from './clause-mistakes.ts';
import type { Mutation } from './mutate.ts';
import { type Kind, partsOf, type Site, wordsOf } from './sites.ts';
import { sponsorKind, wordKinds } from './word-mistakes.ts';

/** Since then texts keep the row of أيضا and كذلك. */
const CHAIN_SINCE = 2010;

/**
 * Mistakes in the clauses, words and characters of one text, `count` of each kind at most, where
 * `found` has nothing yet.
 */
export function languageMutations(
  source: string,
  found: readonly Finding[],
  random: Random,
  count: number,
): Mutation[] {
  const { tree } = parse(source);
  const parts = partsOf(tree);
  const { date, organ } = profileOf(source, tree);
  const isOld = (date?.year ?? CHAIN_SINCE) < CHAIN_SINCE;
  const words = parts.texts.flatMap((text) => wordsOf(source, text));
  const kinds = [
    ...clauseKinds(source, parts, organ === 'security-council').filter(
      ({ rule }) => !isOld || rule !== 'clause-repetition',
    ),
    ...wordKinds(source, words),
    ...characterKinds(source, words, parts.years),
    ...punctuationKinds(source, parts),
    sponsorKind(source, parts.sponsors),
  ];
  return plantedIn(source, kinds, found, random, count);
}

/** `count` mistakes of each kind at most, where `found` has nothing yet. */
export function plantedIn(
  source: string,
  kinds: readonly Kind[],
  found: readonly Finding[],
  random: Random,
  count: number,
): Mutation[] {
  const isFree = ({ start, end }: Span, rules: readonly string[]): boolean =>
    !found.some(
      (other) => rules.includes(other.ruleId) && other.start <= end + 3 && other.end >= start - 3,
    );
  return kinds.flatMap(({ name, rule, orRules = [], sites }) => {
    const rules = [rule, ...orRules];
    return chosen(
      sites.filter((site) => isFree(site, rules)),
      random,
      count,
    ).map((site): Mutation => {
      const { start, end, by } = site;
      return {
        kind: `${rule}: ${name}`,
        text: source.slice(0, start) + by + source.slice(end),
        rules,
        places: [placeOf(site)],
        what: `${source.slice(start - 12, start)}[${source.slice(start, end)} > ${by}]${source.slice(end, end + 12)}`,
      };
    });
  });
}

/** Where a mistake must be found, in the text that has it. */
function placeOf({ start, end, by, other }: Site): Span {
  if (other !== undefined) {
    const moved = (at: number): number => (at >= end ? at + by.length - (end - start) : at);
    return { start: moved(other.start), end: moved(other.end) };
  }
  // What is left out is missed between its neighbours.
  return by === '' ? { start: start - 1, end: start + 1 } : { start, end: start + by.length };
}

function chosen<T>(all: readonly T[], random: Random, count: number): T[] {
  const left = [...all];
  const picked: T[] = [];
  while (left.length > 0 && picked.length < count) {
    picked.push(...left.splice(Math.floor(random() * left.length), 1));
  }
  return picked;
}
