import { CharacterClass, characterClasses } from '../../core/arabic/characters.ts';
import { wordAround } from '../../core/arabic/words.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import { grouped, MOST_ALONE } from '../../core/lint/grouped.ts';
import type { Edit, Report } from '../../core/lint/rule.ts';
import type { Model } from '../../core/model/model.ts';
import type { NodeType, Span } from '../../core/syntax/tree.ts';
import { inSystem, type System, systemOf } from './_digits.ts';
import { FOREIGN, type ForeignKind, type ForeignWord, foreignWord } from './_foreign-words.ts';
import { isVerbatim } from './_verbatim.ts';

type Message = ForeignKind | 'digits' | 'many' | 'place' | 'write';

interface DigitPlace extends Span {
  /** The system of what stands around them; null: that of the text. */
  readonly system: System | null;
}

/** The spelling of the name of INTERPOL is the matter of another rule. */
const PASSED_OVER: ReadonlySet<NodeType> = new Set<NodeType>(['comment', 'interpolMention']);
/** Of another script no more letters than these are taken for a slip of the keyboard. */
const LONGEST_SLIP = 2;
const FIRST_ARABIC = 0x600;

/** Latin, Greek and Cyrillic letters. */
const OTHER_SCRIPTS = [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0x370, 0x4ff],
] as const;

export default defineRule({
  id: 'no-foreign-letters',
  meta: {
    family: 'typography',
    severity: 'error',
    fix: 'safe',
    respells: true,
    since: '0.1.0',
    description: {
      en: 'Letters and digits of other languages that look like Arabic ones',
      ar: 'حروف وأرقام من لغات أخرى تشبه الحروف والأرقام العربية',
    },
    why: {
      en: 'A Persian or Urdu keyboard or a converted file puts \u06a9 and \u06cc for ك and ي: the word looks right, but no search finds it. Persian 4, 5 and 6 even have another shape. Arabic is written with the letters U+0621 to U+063A and U+0641 to U+064A. Letters for foreign sounds (پ and the like) are no slip, but United Nations texts write names without them.',
      ar: 'تكتب لوحة المفاتيح الفارسية أو الأردية، ومثلها الملفات المحولة، حرفي الكاف والياء برمزين آخرين، فتبدو الكلمة صحيحة ولا يعثر عليها البحث. بل إن للأرقام 4 و 5 و 6 الفارسية رسما مختلفا. والعربية تُكتب بالحروف U+0621 إلى U+063A و U+0641 إلى U+064A. أما الحروف الموضوعة للأصوات الأجنبية (مثل پ) فليست سهوا، لكن نصوص الأمم المتحدة تكتب الأسماء بدونها.',
    },
    messages: {
      letter: {
        en: 'The word has letters of another language: write {expected}',
        ar: 'في الكلمة حروف من لغة أخرى، والصواب {expected}',
      },
      foreign: {
        en: 'The word {actual} has a letter that is not Arabic',
        ar: 'في الكلمة {actual} حرف غير عربي',
      },
      sound: {
        en: 'The word {actual} has a letter for a sound that Arabic does not write',
        ar: 'في الكلمة {actual} حرف لصوت ليس في العربية',
      },
      digits: {
        en: 'The digits are Persian: write {expected}',
        ar: 'الأرقام فارسية، والصواب {expected}',
      },
      many: {
        en: 'Letters or digits of another language in {count} places, of which {listed} are pointed out',
        ar: 'حروف أو أرقام من لغة أخرى، وعدد المواضع: {count}، والمشار إليه منها: {listed}',
      },
      write: { en: 'Write {expected}', ar: 'كتابة {expected}' },
      place: {
        en: 'A letter or digit of another language here',
        ar: 'حرف أو رقم من لغة أخرى هنا',
      },
    },
  },
  examples: [
    {
      title: 'Persian kaf and yeh, Urdu heh',
      text: '1 - ⟦تش\u06a9ر⟧ ⟦\u06beذه⟧ الجهات على ⟦تس\u06ccير⟧ العمل، وفقا للمادة 4 (هـ).',
      findings: ['letter', 'letter', 'letter'],
      fix: '1 - تشكر هذه الجهات على تسيير العمل، وفقا للمادة 4 (هـ).',
    },
    {
      title: 'at the end of a frequent word it is known what the Persian yeh stands for',
      text: '1 - تشدد ⟦عل\u06cc⟧ أهمية العمل ⟦وف\u06cc⟧ تعزيزه ⟦بمستو\u06cc⟧ عال.',
      findings: ['letter', 'letter', 'letter'],
      fix: '1 - تشدد على أهمية العمل وفي تعزيزه بمستوى عال.',
    },
    {
      title: 'at the end of any other word it is not',
      text: '1 - تدعو ⟦منسق\u06cc⟧ البرامج.',
      findings: ['foreign'],
      suggest: ['1 - تدعو منسقي البرامج.', '1 - تدعو منسقى البرامج.'],
    },
    {
      title: 'a text full of them has one finding',
      text: '1 - ⟦تش\u06a9ر⟧ لل\u06a9اتب \u06beذه ال\u06a9تب.',
      findings: ['many'],
      fix: '1 - تشكر للكاتب هذه الكتب.',
    },
    {
      title: 'the letter of a subparagraph keeps its shape',
      text: '1 - تشير إلى المادة 73 (⟦\u06be⟧) من الميثاق.',
      findings: ['letter'],
      fix: '1 - تشير إلى المادة 73 (هـ) من الميثاق.',
    },
    {
      title: 'a letter of Urdu, and a Latin one',
      text: '1 - ترحب ⟦بالا\u0679فاق⟧ وتدعو ⟦الlجنة⟧ إلى كذا.',
      findings: ['foreign', 'foreign'],
    },
    {
      title: 'letters for foreign sounds',
      text: '1 - ترحب بالاجتماع المعقود في ⟦كوپنهاگن⟧.',
      findings: ['sound'],
      severity: 'info',
      suggest: [
        '1 - ترحب بالاجتماع المعقود في كوبنهاغن.',
        '1 - ترحب بالاجتماع المعقود في كوبنهاكن.',
        '1 - ترحب بالاجتماع المعقود في كوبنهاجن.',
      ],
    },
    {
      title: 'Persian digits are written in those of the text',
      text: '1 - تقرر عقد دورتين في عام ⟦\u06f2\u06f0\u06f2\u06f4⟧؛\n\n2 - تشير إلى الوثيقة A/⟦\u06f7\u06f5⟧/10.',
      findings: ['digits', 'digits'],
      fix: '1 - تقرر عقد دورتين في عام 2024؛\n\n2 - تشير إلى الوثيقة A/75/10.',
    },
    {
      title: 'and in those of the number in which they stand',
      text: '⟦\u06f1⟧ - تقرر كذا؛\n\n⟦\u06f2⟧ - تطلب كذا في عام ٢٠⟦\u06f2\u06f4⟧.',
      findings: ['digits', 'digits', 'digits'],
      fix: '١ - تقرر كذا؛\n\n٢ - تطلب كذا في عام ٢٠٢٤.',
    },
    {
      title: 'a quotation from the Quran, a comment, other scripts beside Arabic',
      text: '1 - تستلهم "\u0671لحمد لله" وبرنامج الـCOVAX وتعاون «UNODC»ومكتبه. <!-- \u06a9 -->',
    },
    {
      title: 'letters of lists, and the name of INTERPOL, are the matter of other rules',
      text: '1 - تدعو الإنترپول إلى ما يلي: (أ) كذا؛ (ب) كذا؛ (ج) كذا؛ (د) كذا؛ (\u06be) كذا.',
    },
  ],
  characters: () => ({ ranges: [...OTHER_SCRIPTS, ...FOREIGN], where: isOutOfPlace }),
  create({ source, model, report }) {
    const words: ForeignWord[] = [];
    const digits: DigitPlace[] = [];
    /** The words before it were read. */
    let readTo = 0;

    const readWord = (at: number): void => {
      const word = wordAround(source, { start: at, end: at + 1 });
      const place = foreignWord(source, { start: Math.max(word.start, readTo), end: word.end });
      readTo = word.end;
      if (place !== null) words.push(place);
    };
    const readDigits = (start: number, end: number, around: NodeType | undefined): void => {
      const beside = systemOf(source.charCodeAt(start - 1)) ?? systemOf(source.charCodeAt(end));
      const isLatin = around === 'documentSymbol' || around === 'latin';
      digits.push({ start, end, system: isLatin ? 'european' : beside });
    };

    return {
      characters(run, ancestors) {
        const around = ancestors.at(-1);
        if (around === undefined || ancestors.some(({ type }) => PASSED_OVER.has(type))) return;
        const isLabel = around.type === 'marker' || around.type === 'enumerator';
        if (isLabel && around.script === 'letters') return;
        if (isVerbatim(source, run.start)) return;
        if (source.charCodeAt(run.start) < FIRST_ARABIC) {
          words.push({ ...wordAround(source, run), kind: 'foreign', choices: [] });
          return;
        }
        for (let at = run.start; at < run.end; ) {
          let end = at;
          while (end < run.end && systemOf(source.charCodeAt(end)) === 'persian') end++;
          if (end > at) readDigits(at, end, around.type);
          else if (at >= readTo) readWord(at);
          at = Math.max(end, at + 1);
        }
      },
      'resolution:exit'() {
        for (const kind of ['letter', 'foreign', 'sound'] as const) {
          const places = words.filter((word) => word.kind === kind);
          for (const each of wordReports(source, kind, places)) report(each);
        }
        if (digits.length === 0) return;
        for (const each of digitReports(source, digits, usualSystem(model))) report(each);
      },
    };
  },
});

/** `places`: the words with faults of the kind. */
function wordReports(
  source: string,
  kind: ForeignKind,
  places: readonly ForeignWord[],
): readonly Report<Message>[] {
  const severity = kind === 'sound' ? 'info' : 'error';
  const editsOf = ({ start, end, choices: [text = ''] }: ForeignWord): Edit[] =>
    kind === 'letter' ? [{ start, end, text }] : [];
  if (places.length > MOST_ALONE) {
    const edits = places.flatMap(editsOf);
    return [{ ...grouped(places, 'place'), message: 'many', edits, severity }];
  }
  return places.map((place) => {
    const { start, end, choices } = place;
    const [expected = ''] = choices;
    const suggestions = choices.map((text) => ({
      message: 'write' as const,
      data: { expected: text },
      edits: [{ start, end, text }],
    }));
    return {
      start,
      end,
      severity,
      message: kind,
      data: { actual: source.slice(start, end), expected },
      edits: editsOf(place),
      suggestions: kind === 'letter' ? [] : suggestions,
    };
  });
}

/** The digits that most labels, dates and citations have. */
function usualSystem(model: Model): System {
  const numbers: Record<System, number> = { european: 0, 'arabic-indic': 0, persian: 0 };
  const count = (at: number): void => {
    const system = systemOf(model.source.charCodeAt(at));
    if (system !== null) numbers[system]++;
  };
  for (const { label } of model.nodes('marker')) count(label.start);
  for (const { form, start, daySpan, yearSpan } of model.nodes('date')) {
    if (form !== 'latin') count((daySpan ?? yearSpan)?.start ?? start);
  }
  for (const { firstSpan } of model.nodes('citation')) count(firstSpan.start);
  return numbers.european > numbers['arabic-indic'] ? 'european' : 'arabic-indic';
}

/** `usual`: the digits of the text, for those that stand alone. */
function digitReports(
  source: string,
  digits: readonly DigitPlace[],
  usual: System,
): readonly Report<Message>[] {
  const edits = digits.map(
    ({ start, end, system }): Edit => ({
      start,
      end,
      text: inSystem(source.slice(start, end), system ?? usual),
    }),
  );
  if (edits.length > MOST_ALONE) return [{ ...grouped(edits, 'place'), message: 'many', edits }];
  return edits.map((edit) => {
    const { start, end, text: expected } = edit;
    return { start, end, message: 'digits', data: { expected }, edits: [edit] };
  });
}

/** Letters of another script only where they are few and stand inside an Arabic word. */
function isOutOfPlace(source: string, start: number, end: number): boolean {
  if (source.charCodeAt(start) >= FIRST_ARABIC) return true;
  return (
    end - start <= LONGEST_SLIP &&
    characterClasses[source.charCodeAt(start - 1)] === CharacterClass.letter &&
    characterClasses[source.charCodeAt(end)] === CharacterClass.letter
  );
}
