import type { Finding } from '../../core/lint/rule.ts';
import { profileOf } from '../../core/model/profile.ts';
import { parse } from '../../core/syntax/parse.ts';
import type { Span } from '../../core/syntax/tree.ts';
import type { Random } from '../../testing/fuzz.ts';
import { characterKinds, punctuationKinds } from './character-mistakes.ts';
import { clauseKinds } from './clause-mistakes.ts';
import type { Mutation } from './mutate.ts';
import { partsOf, wordsOf } from './sites.ts';
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
  const isOld = (profileOf(source, tree).date?.year ?? CHAIN_SINCE) < CHAIN_SINCE;
  const words = parts.texts.flatMap((text) => wordsOf(source, text));
  const kinds = [
    ...clauseKinds(source, parts).filter(({ rule }) => !isOld || rule !== 'clause-repetition'),
    ...wordKinds(source, words),
    ...characterKinds(source, words, parts.years),
    ...punctuationKinds(source, parts),
    sponsorKind(source, parts.sponsors),
  ];
  const isFree = ({ start, end }: Span, rule: string): boolean =>
    !found.some(
      (other) => other.ruleId === rule && other.start <= end + 3 && other.end >= start - 3,
    );
  return kinds.flatMap(({ name, rule, sites }) =>
    chosen(
      sites.filter((site) => isFree(site, rule)),
      random,
      count,
    ).map(({ start, end, by, other }): Mutation => {
      const growth = by.length - (end - start);
      // What is left out is missed between its neighbours.
      const here =
        by === '' ? { start: start - 1, end: start + 1 } : { start, end: start + by.length };
      const shift = other !== undefined && other.start >= end ? growth : 0;
      const place =
        other === undefined ? here : { start: other.start + shift, end: other.end + shift };
      return {
        kind: `${rule}: ${name}`,
        text: source.slice(0, start) + by + source.slice(end),
        rules: [rule],
        places: [place],
        what: `${source.slice(start - 12, start)}[${source.slice(start, end)} > ${by}]${source.slice(end, end + 12)}`,
      };
    }),
  );
}

function chosen<T>(all: readonly T[], random: Random, count: number): T[] {
  const left = [...all];
  const picked: T[] = [];
  while (left.length > 0 && picked.length < count) {
    picked.push(...left.splice(Math.floor(random() * left.length), 1));
  }
  return picked;
}
