import { WITH_TEH_MARBUTA } from '../../core/arabic/teh-marbuta.ts';
import type { Node } from '../../core/syntax/tree.ts';
import { REPEATABLE } from '../../rules/typography/_repeatable.ts';
import { HAMZA_WORDS } from '../../rules/wording/_hamza-words.ts';
import { type Kind, type Site, type Word, wordsOf } from './sites.ts';

export function wordKinds(source: string, words: readonly Word[]): Kind[] {
  const changed = (wanted: RegExp, change: (word: string) => string): Site[] =>
    words
      .filter(({ word }) => wanted.test(word))
      .map(({ start, end, word }) => ({ start, end, by: change(word) }));
  const listed = new Set(WITH_TEH_MARBUTA);
  const tanwin = changed(/^أيضا$/u, (word) => `${word}\u064b`);
  return [
    {
      name: 'doubled word',
      rule: 'repeated-word',
      sites: changed(/^[\u0621-\u064a]{2,}$/u, (word) => `${word} ${word}`).filter(
        ({ start, end }) => !REPEATABLE.has(source.slice(start, end)),
      ),
    },
    {
      name: 'heh for teh marbuta',
      rule: 'teh-marbuta',
      sites: changed(/ة$/u, (word) => word.replace(/ة$/u, 'ه')).filter(({ start, end }) =>
        listed.has(source.slice(start, end)),
      ),
    },
    {
      name: 'teh marbuta before a pronoun',
      rule: 'teh-marbuta',
      sites: changed(/^(?:أهمي|حكوم|دور|سياد|قدر|ولاي)ت(?:ها|هم|ه)$/u, (word) =>
        word.replace(/ت(?=ه[ام]?$)/u, 'ة'),
      ),
    },
    {
      name: 'hamza left out',
      rule: 'preferred-wording',
      sites: changed(/^[أإ]|^ال[أإ]/u, (word) => word.replace(/[أإ]/u, 'ا')).filter(
        ({ start, end }) => HAMZA_WORDS.includes(source.slice(start, end)),
      ),
    },
    {
      name: 'yeh without dots',
      rule: 'preferred-wording',
      sites: changed(/^(?:التي|الذي|في|هي)$/u, (word) => word.replace(/ي$/u, 'ى')),
    },
    {
      name: 'tanwin on one of several',
      rule: 'consistent-vocalization',
      sites: tanwin.length > 2 && !source.includes('أيضا\u064b') ? tanwin : [],
    },
    {
      name: 'two words in one',
      rule: 'teh-marbuta',
      sites: words
        .filter(
          ({ end, word }) => /.{3}ة$/u.test(word) && /^ \p{L}{3}/u.test(source.slice(end, end + 4)),
        )
        .map(({ start, end, word }) => ({ start, end: end + 1, by: word })),
    },
  ];
}

/** Letters near the end of a name change places, double or get lost. */
export function sponsorKind(source: string, sponsors: readonly Node[]): Kind {
  const names = sponsors
    .flatMap((list) => wordsOf(source, list))
    .filter(({ end, word }) => word.length > 6 && /[،:]/u.test(source.charAt(end)));
  return {
    name: 'letters of a sponsor',
    rule: 'country-name',
    sites: names.flatMap(({ end, word }) => {
      const start = end - 3;
      const [first = '', second = ''] = word.slice(-3);
      if (first === second) return [];
      return [second + first, first + first + second, second].map((by) => ({
        start,
        end: start + 2,
        by,
      }));
    }),
  };
}
