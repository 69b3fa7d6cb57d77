import { byPlace, headsOf, type SourceLanguage } from './language.ts';

const ONES =
  'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix|sept dix|huit dix|neuf'
    .split(' ')
    .map((word) => word.replace('|', ' '));

/** The tens, and how many ones are counted on each: `soixante et onze`, `quatre vingt dix neuf`. */
const TENS: readonly (readonly [word: string, value: number, ones: number])[] = [
  ['vingt', 20, 9],
  ['trente', 30, 9],
  ['quarante', 40, 9],
  ['cinquante', 50, 9],
  ['soixante', 60, 19],
  ['quatre vingt', 80, 19],
];

const cardinals = new Map<string, number>(ONES.map((word, index) => [word, index + 1]));
for (const [ten, value, ones] of TENS) {
  cardinals.set(ten, value);
  for (let one = 1; one <= ones; one++) {
    const word = ONES[one - 1] as string;
    cardinals.set(`${ten} ${word}`, value + one);
    if (one === 1 || one === 11) cardinals.set(`${ten} et ${word}`, value + one);
  }
}
cardinals.set('quatre vingts', 80).set('une', 1);

/** `cinq` gives `cinquième`, `neuf` `neuvième`, `quatre` `quatrième`; the last word takes the ending. */
function ordinalOf(cardinal: string): string {
  if (cardinal.endsWith('cinq')) return `${cardinal}uième`;
  if (cardinal.endsWith('neuf')) return `${cardinal.slice(0, -1)}vième`;
  return `${cardinal.endsWith('e') ? cardinal.slice(0, -1) : cardinal}ième`;
}

const ordinals = new Map<string, number>([
  ['première', 1],
  ['premier', 1],
  ['seconde', 2],
]);
for (const [word, value] of cardinals)
  if (word !== 'quatre vingts') ordinals.set(ordinalOf(word), value);

export const french: SourceLanguage = {
  code: 'fr',
  formula:
    /^(?:L[ea’'] ?(?:Assemblée générale|Conseil [^.;:]{2,60}|Commission [^.;:]{2,60})|Les États [^.;:]{2,60}),$/u,
  decision: /^(?:À sa|À ses|Le \d)[^.;]{2,120}\bséances?\b/u,
  draft:
    /^(?:Projet de (?:résolution|décision)|Résolution|Décision)(?: (?:[IVXLC]+|[A-Z]|n[°o] ?\d+|[\d/]+(?: \(\d{4}\))?))?(?: adoptée par [^.;]+|[:.] \S.*)?$|^Nations Unies$/u,
  heading:
    /^(?:(?:Annexe|Appendice|Section|Partie|Chapitre|Article|Règle|Principe|Objectif)(?: [IVXLC]+| [A-Z]| \d+)?|[IVXLC]+|[A-Z])\.?$/u,
  annex: /^(?:Annexe|Appendice)/u,
  closing: /^(?:\d+\w{0,3}\sséance(?:\splénière)?|\d{1,2}(?:er)?\s\p{L}+\s\d{4}|\[.*)$/u,
  months: byPlace(
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  ),
  joins: new Set(['et', 'au', 'à', 'ou', 'jusqu']),
  paragraphs: new Set(['paragraphe', 'paragraphes', 'par', 'alinéa', 'alinéas']),
  headings: new Map([
    ['annexe', 'annex'],
    ['annexes', 'annex'],
    ['section', 'section'],
    ['sections', 'section'],
    ['partie', 'section'],
    ['parties', 'section'],
    ['chapitre', 'section'],
    ['chapitres', 'section'],
    ['titre', 'section'],
    ['chap', 'section'],
    ['sect', 'section'],
    ['appendice', 'annex'],
    ['article', 'article'],
    ['objectif', 'article'],
    ['principe', 'article'],
    ['règle', 'article'],
  ]),
  sessions: new Set(['session', 'sessions']),
  ordinals,
  cardinals,
  cardinalHeads: headsOf(cardinals),
  groups: ' \u00a0\u202f',
  decimals: ',',
  ofs: new Set(),
  density: 0.88,
  isUnspaced: false,
  frequent: ['le', 'la', 'les', 'des', 'et', 'du', 'que'],
};
