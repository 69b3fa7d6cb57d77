import { withClitics } from '../arabic/clitics.ts';
import { hashWord } from '../arabic/key.ts';
import { LETTER_NAMES } from '../arabic/letters.ts';
import { monthForms, WEEKDAYS } from '../facts/months.ts';
import {
  CitationNoun,
  headingUnits,
  Lexeme,
  MONTH_PAIR_ONLY,
  MONTH_VARIANT,
  OrganWord,
} from './lexicon.ts';

/** All words that the grammars know, with and without clitics, in columns. */
interface Forms {
  /** With spaces between them. */
  readonly keys: string;
  readonly lexemes: readonly number[];
  /** UTF-16 units of the clitics in the key. */
  readonly prefixes: readonly number[];
  readonly hashes: readonly number[];
}

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
    'المعتمد المعتمدة المتخذ المتخذة الصادر الصادرة المعتمدين المتخذين الصادرين الصادران بتاريخ اعتمدته اعتمده اتخذته اتخذه',
  ],
  [Lexeme.introducer, 1, 'المبرم المبرمة الموقع الموقعة المبرمين'],
  [Lexeme.introducer, 2, 'المعقود المعقودة المعقودين عقد عقدت'],
  [Lexeme.paragraphNoun, 0, 'الفقرة فقرة الفقرات فقرات الفقرتين الفقرتان فقرتي فقرتا'],
  [Lexeme.subordinate, 0, 'الفرعية الفرعيتين الفرعيتان'],
  [Lexeme.above, 0, 'أعلاه اعلاه'],
  [Lexeme.below, 0, 'أدناه ادناه'],
  [Lexeme.sessionNoun, 0, 'الدورة الدورتين الدورتان الدورات'],
  [Lexeme.sessionNoun, 2, 'دورة'],
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
  [
    Lexeme.organ,
    OrganWord.body,
    'مؤتمر المؤتمر هيئة الهيئة جمعية اجتماع الاجتماع منتدى المنتدى محفل المحفل اتحاد الاتحاد محكمة المحكمة وكالة الوكالة',
  ],
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
  [Lexeme.headingNoun, headingUnits.indexOf('annex'), 'المرفق المرفقين مرفق مرفقي مرفقه مرفقها'],
  [Lexeme.headingNoun, headingUnits.indexOf('appendix'), 'التذييل تذييل'],
  [Lexeme.headingNoun, headingUnits.indexOf('article'), 'المادة المادتين المادتان المواد'],
  [Lexeme.headingNoun, headingUnits.indexOf('branch'), 'الفرع الفرعين الفروع'],
  [Lexeme.headingNoun, headingUnits.indexOf('chapter'), 'الفصل الفصلين الفصول'],
  [Lexeme.headingNoun, headingUnits.indexOf('division'), 'القسم القسمين الأقسام'],
  [Lexeme.headingNoun, headingUnits.indexOf('part'), 'الجزء الجزأين الأجزاء'],
  [Lexeme.headingNoun, headingUnits.indexOf('title'), 'الباب البابين الأبواب'],
  [Lexeme.agendaItem, 0, 'البند البندين البندان البنود'],
];

/** Words that take و ف ب ك ل before them. */
const takesClitics: ReadonlySet<number> = new Set([
  Lexeme.citationNoun,
  Lexeme.paragraphNoun,
  Lexeme.headingNoun,
  Lexeme.agendaItem,
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
  Lexeme.oldSession,
  Lexeme.see,
]);

/** و and ف, then ب ك ل, or both. */
const CLITICS = ['', 'و', 'ف'].flatMap((conjunction) =>
  ['', 'ب', 'ك', 'ل'].map((preposition) => conjunction + preposition),
);

function formsOf(): Forms {
  const seen = new Set<string>();
  const [lexemes, prefixes, hashes]: [number[], number[], number[]] = [[], [], []];
  const add = (word: string, lexemeClass: number, value: number): void => {
    const lexeme = (lexemeClass << 8) | value;
    const clitics = takesClitics.has(lexemeClass)
      ? CLITICS
      : takesConjunction.has(lexemeClass)
        ? ['', 'و']
        : [''];
    for (const clitic of clitics) {
      const key = withClitics(clitic, word);
      // The first entry of a word wins: the list above goes from the certain to the general.
      if (seen.has(key)) continue;
      seen.add(key);
      lexemes.push(lexeme);
      prefixes.push(clitic.length);
      hashes.push(hashWord(key));
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
  return { keys: [...seen].join(' '), lexemes, prefixes, hashes };
}

/** Plain data: the bundles hold it computed. */
export const forms: Forms = formsOf();
