/** Findings in the published corpora of ../shared that a reader has judged: positions only, no text. */
export interface Judged {
  /**
   * - `ga55`: the texts of ga55, as `number of the resolution:line:column`;
   * - `un-sentences`: that file, as `line:column`, whether read as one text or sentence by sentence;
   * - `whole`, `sentence`: the same file, in one of these two readings only.
   */
  readonly reading: 'ga55' | 'un-sentences' | 'whole' | 'sentence';
  readonly rule: string;
  readonly verdict: 'true' | 'false alarm';
  readonly why: string;
  readonly at: readonly string[];
}

export const JUDGED: readonly Judged[] = [
  {
    reading: 'ga55',
    rule: 'damaged-word',
    verdict: 'true',
    why: 'a madda on the alef of the article',
    at: ['55_123:1:214'],
  },
  {
    reading: 'un-sentences',
    rule: 'damaged-word',
    verdict: 'true',
    why: 'dots exchanged, a hamza lost, a yeh without dots, an alef lost',
    at: ['79:17', '1065:111', '1725:5', '3351:1', '3519:175'],
  },
  {
    reading: 'un-sentences',
    rule: 'word-spacing',
    verdict: 'true',
    why: 'a word and a number without a space between them',
    at: ['683:55', '895:69'],
  },
  {
    reading: 'sentence',
    rule: 'word-spacing',
    verdict: 'true',
    why: 'a word and a number without a space between them',
    at: ['1456:17', '2015:4', '2494:35', '3594:8'],
  },
  {
    reading: 'ga55',
    rule: 'preferred-wording',
    verdict: 'true',
    why: 'a hamza or yeh in the wrong place',
    at: ['55_103:9:233'],
  },
  {
    reading: 'ga55',
    rule: 'spacing',
    verdict: 'true',
    why: 'a space beside a mark or a bracket, or none',
    at: ['55_136:59:151'],
  },
  {
    reading: 'sentence',
    rule: 'balanced-delimiters',
    verdict: 'false alarm',
    why: 'the other half is in another sentence of the text',
    at: ['1322:1', '1775:104', '2277:13'],
  },
  {
    reading: 'sentence',
    rule: 'consistent-digits',
    verdict: 'true',
    why: 'digits of two systems in one sentence',
    at: [
      '344:68',
      '344:90',
      '345:23',
      '345:39',
      '686:8',
      '2009:71',
      '2009:93',
      '2692:77',
      '2712:86',
    ],
  },
  {
    reading: 'sentence',
    rule: 'preferred-wording',
    verdict: 'true',
    why: 'a hamza or yeh in the wrong place',
    at: ['2687:143', '2687:217', '2687:269', '3697:5'],
  },
  {
    reading: 'un-sentences',
    rule: 'balanced-delimiters',
    verdict: 'false alarm',
    why: 'the other half is in another sentence of the text',
    at: ['2631:5'],
  },
  {
    reading: 'un-sentences',
    rule: 'balanced-delimiters',
    verdict: 'true',
    why: 'half of an empty mark of a note',
    at: ['659:150', '2218:405'],
  },
  {
    reading: 'un-sentences',
    rule: 'balanced-delimiters',
    verdict: 'true',
    why: 'a name without its first quotation mark',
    at: ['1148:254'],
  },
  {
    reading: 'un-sentences',
    rule: 'balanced-delimiters',
    verdict: 'true',
    why: 'one bracket closes two',
    at: ['3222:76'],
  },
  {
    reading: 'un-sentences',
    rule: 'consistent-digits',
    verdict: 'true',
    why: 'digits of two systems in one number',
    at: ['1131:49', '1269:55'],
  },
  {
    reading: 'un-sentences',
    rule: 'date-format',
    verdict: 'true',
    why: 'the month in the spelling of another house',
    at: ['220:85'],
  },
  {
    reading: 'un-sentences',
    rule: 'date-format',
    verdict: 'true',
    why: 'a month with one name only',
    at: ['3375:238'],
  },
  {
    reading: 'un-sentences',
    rule: 'no-presentation-forms',
    verdict: 'true',
    why: 'a shape for the letter of a list',
    at: ['3763:9'],
  },
  {
    reading: 'un-sentences',
    rule: 'preferred-wording',
    verdict: 'true',
    why: 'a hamza or yeh in the wrong place',
    at: ['1354:221', '1703:88', '1767:64'],
  },
  {
    reading: 'un-sentences',
    rule: 'reference-session',
    verdict: 'true',
    why: 'resolution 2122 is of 2013',
    at: ['1272:199'],
  },
  {
    reading: 'un-sentences',
    rule: 'dual-agreement',
    verdict: 'true',
    why: 'a numeral whose halves differ in gender',
    at: ['558:295', '3700:62', '3700:89'],
  },
  {
    reading: 'un-sentences',
    rule: 'spacing',
    verdict: 'true',
    why: 'a space beside a mark or a bracket, or none',
    at: ['186:133', '1316:140', '2602:118', '2639:422', '3932:125'],
  },
  {
    reading: 'un-sentences',
    rule: 'teh-marbuta',
    verdict: 'true',
    why: 'two words without a space',
    at: ['1943:189'],
  },
  {
    reading: 'whole',
    rule: 'consistent-digits',
    verdict: 'false alarm',
    why: 'sentences of several texts one after the other',
    at: ['242:1', '822:102'],
  },
];
