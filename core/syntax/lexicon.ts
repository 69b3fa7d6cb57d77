/**
 * Words that begin or join an element inside a paragraph. A token's lexeme is its class in the high
 * byte and a value in the low byte; 0 is a word that the grammars do not know.
 */
export const Lexeme = {
  levantineMonth: 1, // value: month, with `variant` when it is not the house form
  gregorianMonth: 2,
  doubleMonth: 3, // value 10: تشرين, 12: كانون; the next word says which month
  firstOfTwo: 4, // الأول
  secondOfTwo: 5, // الثاني
  weekday: 6, // value: 0 Sunday
  citationNoun: 7, // value: bits of CitationNoun
  dated: 8, // المؤرخ; value 1: dual or plural, 2: plural or feminine
  introducer: 9, // value: an index of `introducers`
  paragraphNoun: 10,
  subordinate: 11, // الفرعية
  above: 12,
  below: 13,
  sessionNoun: 14, // value 1: own (دورتها); 2: without the article, a session only at the head of a line (دورة عام 2023)
  yearNoun: 15, // عام، سنة
  letterName: 16, // value: abjad place
  bis: 17,
  from: 18, // من
  to: 19, // إلى، حتى
  and: 20, // و
  in: 21, // في
  organ: 22, // value: an OrganWord
  longName: 23, // المنظمة, منظمة
  number: 24, // رقم
  oldSession: 25, // د، دإ، دإط; value 0, 1, 2
  see: 26, // انظر
  period: 27, // الفترة
  this: 28, // هذا
  operative: 29, // المنطوق
  headingNoun: 30, // المرفق، الفرع، المادة; value: an index of `headingUnits`
  agendaItem: 31, // البند
} as const;

/** Not the house form of the month. */
export const MONTH_VARIANT = 0x80;
/** A word of its own too: a month only beside the other half. */
export const MONTH_PAIR_ONLY = 0x40;

export const CitationNoun = { decision: 1, own: 2, dual: 4, plural: 8 } as const;

export const introducers = ['adopted', 'concluded', 'period'] as const;

/** What a numbered heading heads; `section` where the number stands without a noun. */
export const headingUnits = [
  'annex',
  'appendix',
  'article',
  'branch',
  'chapter',
  'division',
  'goal',
  'part',
  'principle',
  'rule',
  'section',
  'title',
] as const;

export const OrganWord = {
  generalAssembly: 1, // الجمعية
  council: 2, // مجلس
  theCouncil: 3, // المجلس
  commission: 4, // لجنة
  theCommission: 5, // اللجنة
  body: 6, // مؤتمر، هيئة، جمعية: any other noun that a body is named by
} as const;
