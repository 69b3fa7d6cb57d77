import { type Confusion, eachCandidate } from '../../core/arabic/confusions.ts';
import type { Kind, Site, Word } from './sites.ts';

/** Any rule of words may be the one that sees it. */
const OR_ELSEWHERE = [
  'clause-opener',
  'country-name',
  'date-format',
  'interpol-spelling',
  'preferred-wording',
  'teh-marbuta',
  'term-consistency',
  'word-spacing',
];

/** One confusion of typing or recognition in a word of running text, whatever comes of it. */
export function damageKinds(words: readonly Word[]): Kind[] {
  const sites = new Map<Confusion, Site[]>();
  // So many words are enough to choose from.
  for (const { start, end, word } of words.filter((_, i) => i % 7 === 0)) {
    if (!/^[\u0621-\u063a\u0641-\u064a]{5,}$/u.test(word)) continue;
    const seen = new Set<Confusion>();
    eachCandidate(word, ({ form, confusion }) => {
      // One of each, or the dots would count for all.
      if (seen.has(confusion)) return;
      seen.add(confusion);
      sites.set(confusion, [...(sites.get(confusion) ?? []), { start, end, by: form }]);
    });
  }
  return [...sites].map(([confusion, all]) => ({
    name: `planted ${confusion}`,
    rule: 'damaged-word',
    orRules: OR_ELSEWHERE,
    sites: all,
  }));
}
