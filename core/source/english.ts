import { byPlace, headsOf, type SourceLanguage } from './language.ts';

const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const ORDINAL_ONES =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** 1 to 99, written with spaces: the hyphen is no part of a word. */
function numerals(
  ones: readonly string[],
  tenOf: (ten: string) => string,
): ReadonlyMap<string, number> {
  const numbers = new Map(ones.map((word, index) => [word, index + 1]));
  for (const [index, ten] of TENS.entries()) {
    const value = (index + 2) * 10;
    numbers.set(tenOf(ten), value);
    for (const [place, one] of ones.slice(0, 9).entries()) {
      numbers.set(`${ten} ${one}`, value + place + 1);
    }
  }
  return numbers;
}

const cardinals = numerals(ONES, (ten) => ten);

export const english: SourceLanguage = {
  code: 'en',
  formula:
    /^(?:The [A-Z][^.;:]{2,90},|The (?:General Assembly|Economic and Social Council|Security Council|Human Rights Council),?)$/u,
  decision: /^(?:At its|On \d)[^.;]{2,120}\bmeeting\b|^(?:At its|On \d)[^.;]{2,160}, the [A-Z]/u,
  draft:
    /^(?:Draft )?(?:Resolution|resolution|Decision|decision)(?: (?:[IVXLC]+|[A-Z]|No\. ?\d+|[\d/]+(?: \(\d{4}\))?))?(?: adopted by [^.;]+|[:.] \S.*)?$|^United Nations$/u,
  heading:
    /^(?:(?:Annex|Appendix|Section|Part|Chapter|Article|Rule|Principle|Goal)(?: [IVXLC]+| [A-Z]| \d+)?|[IVXLC]+|[A-Z])\.?$/u,
  annex: /^(?:Annex|Appendix)/u,
  closing:
    /^(?:\d+\w{0,2}\s(?:\(resumed\)\s)?(?:plenary\s)?meeting|\d{1,2}\s[A-Z][a-z]+\s\d{4}|\[.*)$/u,
  months: byPlace(
    'january february march april may june july august september october november december',
  ),
  joins: new Set(['and', 'to', 'until', 'or', 'through']),
  paragraphs: new Set([
    'paragraph',
    'paragraphs',
    'para',
    'paras',
    'subparagraph',
    'subparagraphs',
  ]),
  headings: new Map([
    ['annex', 'annex'],
    ['annexes', 'annex'],
    ['section', 'section'],
    ['sections', 'section'],
    ['part', 'section'],
    ['parts', 'section'],
    ['chapter', 'section'],
    ['chapters', 'section'],
    ['chap', 'section'],
    ['chaps', 'section'],
    ['sect', 'section'],
    ['sects', 'section'],
    ['appendix', 'annex'],
    ['article', 'article'],
    ['goal', 'article'],
    ['principle', 'article'],
    ['rule', 'article'],
  ]),
  sessions: new Set(['session', 'sessions']),
  ordinals: numerals(ORDINAL_ONES, (ten) => `${ten.slice(0, -1)}ieth`),
  cardinals,
  cardinalHeads: headsOf(cardinals),
  groups: ', \u00a0\u202f',
  decimals: '.',
  ofs: new Set(),
  density: 0.88,
  isUnspaced: false,
  frequent: ['the', 'of', 'and', 'to', 'its', 'that'],
};
