import { eachCandidate } from '../../core/arabic/confusions.ts';
import { hashWord } from '../../core/arabic/key.ts';
import { publishedLexicon } from '../../core/arabic/lexicon.ts';
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

/**
 * One confusion of typing or recognition in a word of running text. What makes a word that published
 * texts have is no damaged form: nothing in the word tells it from what was meant. It is counted apart.
 */
export function damageKinds(words: readonly Word[]): Kind[] {
  const sites = new Map<string, Site[]>();
  const lexicon = publishedLexicon();
  // So many words are enough to choose from.
  for (const { start, end, word } of words.filter((_, i) => i % 7 === 0)) {
    if (!/^[\u0621-\u063a\u0641-\u064a]{5,}$/u.test(word)) continue;
    const seen = new Set<string>();
    eachCandidate(word, ({ form, confusion }) => {
      const isWord = lexicon.textsOf(hashWord(form)) > 0;
      const kind = isWord ? 'another known word' : confusion;
      // One of each, or the dots would count for all.
      if (seen.has(kind)) return;
      seen.add(kind);
      sites.set(kind, [...(sites.get(kind) ?? []), { start, end, by: form }]);
    });
  }
  return [...sites].map(([kind, all]) => ({
    name: `planted ${kind}`,
    rule: 'damaged-word',
    orRules: OR_ELSEWHERE,
    sites: all,
  }));
}
