import { withClitics } from '../../core/arabic/clitics.ts';
import type { Model } from '../../core/model/model.ts';
import type { Random } from '../../testing/fuzz.ts';
import type { Kind } from './sites.ts';

const LETTERS = 'ابتثجحخدذرزسشصضطظعغفقكلمنهوي';
const NAME = 'إنتربول';

function pick(random: Random, size: number): number {
  return Math.floor(random() * size);
}

/** `عبر الإنتربول`, `شبكة الإنتربول`, `على الإنتربول`: what is said of INTERPOL too is no mistake that shows. */
const SAID_OF_BOTH = /(?:^|[\s(«“])[وف]?[بكل]?(?:عبر|على|في|شبكة|موقع|إلى|خلال|طريق|خدمات) $/u;

/** One slip of each kind in the name. */
export function slips(random: Random): readonly (readonly [kind: string, name: string])[] {
  const letters = [...NAME];
  const at = 1 + pick(random, letters.length - 1);
  const other = [...letters];
  const consonants = [...LETTERS].filter((letter) => letter !== letters[at]);
  other[at] = consonants[pick(random, consonants.length)] as string;
  const dropped = letters.filter((_, i) => i !== at);
  const doubled = letters.flatMap((letter, i) => (i === at ? [letter, letter] : [letter]));
  const from = 1 + pick(random, letters.length - 2);
  const exchanged = [...letters];
  [exchanged[from], exchanged[from + 1]] = [letters[from + 1] as string, letters[from] as string];
  return [
    ['another letter', other.join('')],
    ['a letter dropped', dropped.join('')],
    ['a letter doubled', doubled.join('')],
    ['neighbours exchanged', exchanged.join('')],
    ['without hamza', `ا${NAME.slice(1)}`],
    ['hamza above', `أ${NAME.slice(1)}`],
    ['peh', NAME.replace('ب', '\u067e')],
  ];
}

/** Slips in the name, and the two names exchanged. */
export function interpolKinds(model: Model, random: Random): Kind[] {
  const mentions = model.nodes('interpolMention').filter(({ variant }) => variant === 'official');
  const kinds = new Map<string, Kind['sites'][number][]>();
  for (const { start, end, prefix } of mentions) {
    for (const [name, slip] of slips(random)) {
      const by = withClitics(prefix, `\u0627\u0644${slip}`);
      kinds.set(name, [...(kinds.get(name) ?? []), { start, end, by }]);
    }
  }
  const named = model.nodes('interpolLongName').length > 0 || mentions.length > 1;
  return [
    ...[...kinds].map(([name, sites]) => ({ name, rule: 'interpol-spelling', sites })),
    {
      name: 'the Internet',
      rule: 'interpol-internet',
      sites: named
        ? mentions.map(({ start, end, prefix }) => ({
            start,
            end,
            by: withClitics(prefix, '\u0627\u0644إنترنت'),
          }))
        : [],
    },
    {
      name: 'INTERPOL for the Internet',
      rule: 'interpol-reverse',
      sites: named
        ? model
            .nodes('internetMention')
            .filter(({ start }) => !SAID_OF_BOTH.test(model.source.slice(0, start)))
            .map(({ start, end, prefix }) => ({
              start,
              end,
              by: withClitics(prefix, '\u0627\u0644إنتربول'),
            }))
        : [],
    },
    {
      name: 'first mention without the long name',
      rule: 'interpol-first-mention',
      sites: model
        .nodes('interpolLongName')
        .slice(0, 1)
        .flatMap(({ start, end }) => {
          const mention = mentions.find((each) => each.start >= end && each.start < end + 4);
          const isFirst = mentions[0] === mention;
          if (mention === undefined || !isFirst) return [];
          const close = model.source.charAt(mention.end) === ')' ? 1 : 0;
          return [{ start, end: mention.end + close, by: 'الإنتربول' }];
        }),
    },
  ];
}
