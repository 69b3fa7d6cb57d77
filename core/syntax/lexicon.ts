import { withClitics } from '../arabic/clitics.ts';
import { hashWord, keyEquals } from '../arabic/key.ts';
import { LETTER_NAMES } from '../arabic/letters.ts';
import { monthForms, WEEKDAYS } from '../facts/months.ts';
import { TokenKind, type Tokens } from './tokens.ts';

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
  sessionNoun: 14, // value 1: own (دورتها)
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
} as const;

/** Not the house form of the month. */
export const MONTH_VARIANT = 0x80;
/** A word of its own too: a month only beside the other half. */
export const MONTH_PAIR_ONLY = 0x40;

export const CitationNoun = { decision: 1, own: 2, dual: 4, plural: 8 } as const;

export const introducers = ['adopted', 'concluded', 'period'] as const;

export const OrganWord = {
  generalAssembly: 1, // الجمعية
  council: 2, // مجلس
  theCouncil: 3, // المجلس
  commission: 4, // لجنة
  theCommission: 5, // اللجنة
  conference: 6, // مؤتمر، المؤتمر, هيئة …
} as const;

type Entry = readonly [lexeme: number, value: number, words: string];

const { decision, own, dual, plural } = CitationNoun;

const entries: readonly Entry[] = [
  [Lexeme.citationNoun, 0, 'قرار القرار'],
  [Lexeme.citationNoun, own, 'قرارها قراره قرارنا'],
  [Lexeme.citationNoun, dual, 'القرارين القراران قراري قرارا'],
  [Lexeme.citationNoun, own | dual, 'قراريها قراريه قراراها قراراه'],
  [Lexeme.citationNoun, plural, 'القرارات قرارات'],
  [Lexeme.citationNoun, own | plural, 'قراراتها قراراته'],
  [Lexeme.citationNoun, decision, 'مقرر المقرر'],
  [Lexeme.citationNoun, decision | own, 'مقررها مقرره'],
  [Lexeme.citationNoun, decision | dual, 'المقررين المقرران مقرري مقررا'],
  [Lexeme.citationNoun, decision | own | dual, 'مقرريها مقرريه مقرراها مقرراه'],
  [Lexeme.citationNoun, decision | plural, 'المقررات مقررات'],
  [Lexeme.citationNoun, decision | own | plural, 'مقرراتها مقرراته'],
  [Lexeme.dated, 0, 'المؤرخ مؤرخ المورخ'],
  // Of decisions one and many (`القرارات … المؤرخة`).
  [Lexeme.dated, 2, 'المؤرخة مؤرخة'],
  [Lexeme.dated, 1, 'المؤرخين المؤرخان المؤرختين المؤرختان المؤرخات'],
  [
    Lexeme.introducer,
    0,
    'المعتمد المعتمدة المتخذ المتخذة الصادر الصادرة المعتمدين المتخذين بتاريخ اعتمدته اعتمده اتخذته اتخذه',
  ],
  [Lexeme.introducer, 1, 'المبرم المبرمة الموقع الموقعة المبرمين'],
  [Lexeme.introducer, 2, 'المعقود المعقودة المعقودين عقد عقدت'],
  [Lexeme.paragraphNoun, 0, 'الفقرة فقرة الفقرات فقرات الفقرتين الفقرتان فقرتي فقرتا'],
  [Lexeme.subordinate, 0, 'الفرعية الفرعيتين الفرعيتان'],
  [Lexeme.above, 0, 'أعلاه اعلاه'],
  [Lexeme.below, 0, 'أدناه ادناه'],
  [Lexeme.sessionNoun, 0, 'الدورة الدورتين الدورتان الدورات'],
  [Lexeme.sessionNoun, 1, 'دورتها دورته دورتيها دورتيه دوراتها دوراته'],
  [Lexeme.yearNoun, 0, 'عام العام سنة السنة عامي الأعوام'],
  [Lexeme.bis, 0, 'مكرر مكررا'],
  [Lexeme.from, 0, 'من'],
  [Lexeme.to, 0, 'إلى الى حتى'],
  [Lexeme.and, 0, 'و'],
  [Lexeme.in, 0, 'في'],
  [Lexeme.organ, OrganWord.generalAssembly, 'الجمعية'],
  [Lexeme.organ, OrganWord.council, 'مجلس'],
  [Lexeme.organ, OrganWord.theCouncil, 'المجلس'],
  [Lexeme.organ, OrganWord.commission, 'لجنة'],
  [Lexeme.organ, OrganWord.theCommission, 'اللجنة'],
  [Lexeme.organ, OrganWord.conference, 'مؤتمر المؤتمر هيئة الهيئة'],
  [Lexeme.longName, 0, 'المنظمة'],
  [Lexeme.longName, 1, 'منظمة'],
  [Lexeme.number, 0, 'رقم الرقم الأرقام أرقام'],
  [Lexeme.oldSession, 0, 'د'],
  [Lexeme.oldSession, 1, 'دإ دا داإ'],
  [Lexeme.oldSession, 2, 'دإط داط'],
  [Lexeme.see, 0, 'انظر'],
  [Lexeme.period, 0, 'الفترة'],
  [Lexeme.this, 0, 'هذا'],
  [Lexeme.operative, 0, 'منطوق المنطوق'],
];

/** Words that take و ف ب ك ل before them. */
const takesClitics: ReadonlySet<number> = new Set([
  Lexeme.citationNoun,
  Lexeme.paragraphNoun,
  Lexeme.sessionNoun,
  Lexeme.yearNoun,
  Lexeme.organ,
  Lexeme.longName,
  Lexeme.dated,
  Lexeme.introducer,
  Lexeme.period,
]);

/** Words that take و only. */
const takesConjunction: ReadonlySet<number> = new Set([
  Lexeme.levantineMonth,
  Lexeme.gregorianMonth,
  Lexeme.doubleMonth,
  Lexeme.letterName,
  Lexeme.from,
  Lexeme.to,
  Lexeme.in,
  Lexeme.see,
]);

/** و and ف, then ب ك ل, or both. */
const CLITICS = ['', 'و', 'ف'].flatMap((conjunction) =>
  ['', 'ب', 'ك', 'ل'].map((preposition) => conjunction + preposition),
);

interface Row {
  readonly key: string;
  readonly lexeme: number;
  /** UTF-16 units of the clitics in the key. */
  readonly prefix: number;
}

function rows(): Row[] {
  const all: Row[] = [];
  const add = (word: string, lexemeClass: number, value: number): void => {
    const lexeme = (lexemeClass << 8) | value;
    const clitics = takesClitics.has(lexemeClass)
      ? CLITICS
      : takesConjunction.has(lexemeClass)
        ? ['', 'و']
        : [''];
    for (const clitic of clitics) {
      all.push({ key: withClitics(clitic, word), lexeme, prefix: clitic.length });
    }
  };
  for (const [lexemeClass, value, words] of entries) {
    for (const word of words.split(' ')) add(word, lexemeClass, value);
  }
  for (const form of monthForms()) {
    const [first = '', second] = form.text.split(' ');
    const variant = form.kind === 'canonical' ? 0 : MONTH_VARIANT;
    const value = form.month | variant | (form.pairOnly ? MONTH_PAIR_ONLY : 0);
    if (second === undefined) {
      add(
        first,
        form.calendar === 'levantine' ? Lexeme.levantineMonth : Lexeme.gregorianMonth,
        value,
      );
      continue;
    }
    // كانون الأول is December, كانون الثاني January; تشرين الأول October, تشرين الثاني November.
    const isFirst = form.month === 12 || form.month === 10;
    add(first, Lexeme.doubleMonth, form.month === 12 || form.month === 1 ? 12 : 10);
    add(second, isFirst ? Lexeme.firstOfTwo : Lexeme.secondOfTwo, variant);
  }
  for (const { weekday, name, variants } of WEEKDAYS) {
    for (const form of [name, ...variants]) add(form, Lexeme.weekday, weekday);
  }
  LETTER_NAMES.forEach((name, index) => {
    add(name, Lexeme.letterName, index + 1);
  });
  return all;
}

const TABLE_BITS = 13;
const TABLE_MASK = (1 << TABLE_BITS) - 1;

/** Open addressing: slot -> row index + 1. */
const table = rows();
const slots: Int16Array = (() => {
  const filled = new Int16Array(1 << TABLE_BITS);
  const seen = new Set<string>();
  table.forEach((row, index) => {
    // The first entry of a word wins: the list above goes from the certain to the general.
    if (seen.has(row.key)) return;
    seen.add(row.key);
    let slot = mix(hashWord(row.key)) & TABLE_MASK;
    while (filled[slot] !== 0) slot = (slot + 1) & TABLE_MASK;
    filled[slot] = index + 1;
  });
  return filled;
})();
const hashes: Int32Array = Int32Array.from(table, (row) => hashWord(row.key));

function mix(hash: number): number {
  return hash ^ (hash >>> 15);
}

export interface Lexemes {
  /** By token: class << 8 | value, or 0. */
  readonly code: Uint16Array;
  /** By token: letters of the clitics before the word. */
  readonly prefix: Uint8Array;
}

/** Looks every word up once. */
export function lexemesOf(source: string, tokens: Tokens): Lexemes {
  const code = new Uint16Array(tokens.length);
  const prefix = new Uint8Array(tokens.length);
  const { kind, value, start, end } = tokens;
  for (let t = 0; t < tokens.length; t++) {
    if (kind[t] !== TokenKind.word) continue;
    const hash = value[t] as number;
    for (let slot = mix(hash) & TABLE_MASK; slots[slot] !== 0; slot = (slot + 1) & TABLE_MASK) {
      const index = (slots[slot] as number) - 1;
      if (hashes[index] !== hash) continue;
      const row = table[index] as Row;
      if (!keyEquals(source, start[t] as number, end[t] as number, row.key)) continue;
      code[t] = row.lexeme;
      prefix[t] = row.prefix;
      break;
    }
  }
  return { code, prefix };
}
