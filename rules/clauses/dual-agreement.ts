import { wordKey } from '../../core/arabic/key.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { Edit, Phrase } from '../../core/lint/rule.ts';
import type { Model } from '../../core/model/model.ts';
import type { Citation, Span } from '../../core/syntax/tree.ts';
import { MIXED_NUMERALS, type Mixed } from './_compound-numerals.ts';
import { DEMONSTRATIVES, type Demonstrative, misledNoun } from './_demonstratives.ts';
import { type GovernedList, type ListFault, listFaults } from './_governed.ts';
import { disagrees, isCompound, NUMERALS, type Numeral } from './_governed-numerals.ts';
import { sessionOrdinalFaults } from './_session-ordinals.ts';
import { twoSubjectsFaults } from './_two-subjects.ts';

type Cue = Numeral | Mixed | Demonstrative | 'each-of-many' | 'each-of-two' | 'two';
type MessageId =
  | 'demonstrative'
  | 'each'
  | 'halves'
  | 'number'
  | 'numeral'
  | 'ordinal'
  | 'participle'
  | 'replace'
  | 'subjects';

export default defineRule({
  id: 'dual-agreement',
  meta: {
    family: 'clauses',
    severity: 'warning',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'A noun, participle or pronoun in a number other than that of what it stands for, and a numeral or demonstrative in the wrong gender',
      ar: 'عدم مطابقة الاسم أو النعت أو الضمير لما يدل عليه إفرادا وتثنية وجمعا، والخطأ في تذكير العدد أو اسم الإشارة أو تأنيثه',
    },
    why: {
      en: 'One resolution is قرارها, two are قراريها, three and more قراراتها: the manual for Arabic reporters of the United Nations asks for the dual wherever two things are meant. Only the numbers before the next governing noun count, and composite resolutions (ألف وباء) are left alone. Numerals from three to ten take the gender opposite to that of the noun: ثلاثة أيام, ثلاث سنوات. The gender of the noun behind هذا or هذه is that which published texts give it.',
      ar: 'القرار الواحد «قرارها»، والقراران «قراريها»، والثلاثة فما فوقها «قراراتها»؛ ويقضي دليل محرري المحاضر العربية في الأمم المتحدة باستعمال المثنى متى كان المقصود اثنين. ولا يُحسب إلا ما يسبق الاسم التالي من أرقام، ولا يُنظر في القرارات المركبة (ألف وباء). وتخالف الأعداد من ثلاثة إلى عشرة معدودها تذكيرا وتأنيثا: ثلاثة أيام، ثلاث سنوات. ويُعرف جنس الاسم الوارد بعد اسم الإشارة من استعماله في النصوص المنشورة.',
    },
    messages: {
      number: {
        en: 'The number of texts cited after {actual} is {count}: write {expected}',
        ar: 'عدد النصوص المذكورة بعد {actual}: {count}، والصواب {expected}',
      },
      participle: {
        en: 'The number of texts with this date is {count}: {expected}, not {actual}',
        ar: 'عدد النصوص التي لها هذا التاريخ: {count}، والصواب {expected} لا {actual}',
      },
      each: {
        en: 'Two are meant: {expected}, not {actual}',
        ar: 'المقصود اثنان، والصواب {expected} لا {actual}',
      },
      subjects: {
        en: 'Two are asked: {expected}, not {actual}',
        ar: 'المطلوب منه اثنان، والصواب {expected} لا {actual}',
      },
      numeral: {
        en: 'The numeral takes the gender opposite to that of {noun}: {expected}, not {actual}',
        ar: 'يخالف العدد معدوده {noun} تذكيرا وتأنيثا، والصواب {expected} لا {actual}',
      },
      halves: {
        en: 'The halves of {actual} differ in gender: {expected}',
        ar: 'اختلف جزءا العدد {actual} تذكيرا وتأنيثا، والصواب {expected}',
      },
      ordinal: {
        en: 'The ordinal of a session is feminine and in the case of its noun: {expected}, not {actual}',
        ar: 'يطابق العدد الترتيبي لفظ «الدورة» تأنيثا وإعرابا، والصواب {expected} لا {actual}',
      },
      demonstrative: {
        en: '{noun} takes {expected}, not {actual}',
        ar: 'يشار إلى {noun} بلفظ {expected} لا {actual}',
      },
      replace: { en: 'Write {expected}', ar: 'كتابة {expected}' },
    },
    awaits: {
      number: 'paragraph',
      participle: 'paragraph',
      each: 'paragraph',
      subjects: 'paragraph',
    },
    presets: { archive: 'info' },
  },
  examples: [
    {
      title: 'the singular and the plural for two, the singular and the dual for three',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى ⟦قرارها⟧ 1/70 المؤرخ 25 أيلول/سبتمبر 2015 و 1/71 المؤرخ 19 أيلول/سبتمبر 2016،\n\nوإذ تشير أيضا إلى ⟦القرارات⟧ 66/72 و 67/72،\n\n1 - تعيد تأكيد ⟦قرارها⟧ 1/73 و 2/73 و 3/73؛\n\n2 - تشير إلى ⟦قراري⟧ مجلس الأمن 2011 (2011) و 2039 (2012) و 2634 (2022).',
      findings: ['number', 'number', 'number', 'number'],
      suggest: [
        'إن الجمعية العامة،\n\nإذ تشير إلى قراريها 1/70 المؤرخ 25 أيلول/سبتمبر 2015 و 1/71 المؤرخ 19 أيلول/سبتمبر 2016،\n\nوإذ تشير أيضا إلى القرارات 66/72 و 67/72،\n\n1 - تعيد تأكيد قرارها 1/73 و 2/73 و 3/73؛\n\n2 - تشير إلى قراري مجلس الأمن 2011 (2011) و 2039 (2012) و 2634 (2022).',
        'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 1/70 المؤرخ 25 أيلول/سبتمبر 2015 و 1/71 المؤرخ 19 أيلول/سبتمبر 2016،\n\nوإذ تشير أيضا إلى القرارين 66/72 و 67/72،\n\n1 - تعيد تأكيد قرارها 1/73 و 2/73 و 3/73؛\n\n2 - تشير إلى قراري مجلس الأمن 2011 (2011) و 2039 (2012) و 2634 (2022).',
        'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 1/70 المؤرخ 25 أيلول/سبتمبر 2015 و 1/71 المؤرخ 19 أيلول/سبتمبر 2016،\n\nوإذ تشير أيضا إلى القرارات 66/72 و 67/72،\n\n1 - تعيد تأكيد قراراتها 1/73 و 2/73 و 3/73؛\n\n2 - تشير إلى قراري مجلس الأمن 2011 (2011) و 2039 (2012) و 2634 (2022).',
        'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 1/70 المؤرخ 25 أيلول/سبتمبر 2015 و 1/71 المؤرخ 19 أيلول/سبتمبر 2016،\n\nوإذ تشير أيضا إلى القرارات 66/72 و 67/72،\n\n1 - تعيد تأكيد قرارها 1/73 و 2/73 و 3/73؛\n\n2 - تشير إلى قرارات مجلس الأمن 2011 (2011) و 2039 (2012) و 2634 (2022).',
      ],
    },
    {
      title: 'the dual for one, and decisions',
      text: 'إن الجمعية العامة،\n\n1 - تعمل وفقا ⟦للقرارين⟧ 1/70 بشأن كذا؛\n\n2 - تشير إلى ⟦مقررها⟧ 519/60 و 520/60.',
      findings: ['number', 'number'],
      suggest:
        'إن الجمعية العامة،\n\n1 - تعمل وفقا للقرار 1/70 بشأن كذا؛\n\n2 - تشير إلى مقررها 519/60 و 520/60.',
    },
    {
      title: 'the first word of a note is in the nominative',
      text: 'إن الجمعية العامة،\n\nتقرر كذا^(1) وكذا^(2).\n\n(1) ⟦القرار⟧ 66/72 و 67/72.\n\n(2) انظر ⟦القرار⟧ 66/72 و 67/72.',
      findings: ['number', 'number'],
      suggest: [
        'إن الجمعية العامة،\n\nتقرر كذا^(1) وكذا^(2).\n\n(1) القراران 66/72 و 67/72.\n\n(2) انظر القرار 66/72 و 67/72.',
        'إن الجمعية العامة،\n\nتقرر كذا^(1) وكذا^(2).\n\n(1) القرار 66/72 و 67/72.\n\n(2) انظر القرارين 66/72 و 67/72.',
      ],
    },
    {
      title: 'the participle before a date that several share',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قراريها 66/72 و 67/72 ⟦المؤرخة⟧ 4 كانون الأول/ديسمبر 2017 وإلى قراراتها 1/73 و 2/73 و 3/73 ⟦المؤرخين⟧ 5 تشرين الأول/أكتوبر 2018،',
      findings: ['participle', 'participle'],
      suggest:
        'إن الجمعية العامة،\n\nإذ تشير إلى قراريها 66/72 و 67/72 المؤرخين 4 كانون الأول/ديسمبر 2017 وإلى قراراتها 1/73 و 2/73 و 3/73 المؤرخين 5 تشرين الأول/أكتوبر 2018،',
    },
    {
      title: 'ordinals of sessions in another gender or case, and a word that is no ordinal',
      text: '1 - تقرر أن تنظر في ذلك في دورتها ⟦الحادي والثمانين⟧ وفي دورتها ⟦الثالثة والثمانون⟧، وأن تعود إليه في دورتها ⟦الواحدة والتسعين⟧، وهي الدورة الحادية والتسعون.',
      findings: ['ordinal', 'ordinal', 'ordinal'],
      suggest: [
        '1 - تقرر أن تنظر في ذلك في دورتها الحادية والثمانين وفي دورتها الثالثة والثمانون، وأن تعود إليه في دورتها الواحدة والتسعين، وهي الدورة الحادية والتسعون.',
        '1 - تقرر أن تنظر في ذلك في دورتها الحادي والثمانين وفي دورتها الثالثة والثمانين، وأن تعود إليه في دورتها الواحدة والتسعين، وهي الدورة الحادية والتسعون.',
        '1 - تقرر أن تنظر في ذلك في دورتها الحادي والثمانين وفي دورتها الثالثة والثمانون، وأن تعود إليه في دورتها الحادية والتسعين، وهي الدورة الحادية والتسعون.',
      ],
    },
    {
      title: 'numerals before nouns of their own gender',
      text: '1 - تقرر عقد دورة مدتها ⟦ثلاث⟧ أيام ولمدة ⟦ثمانية⟧ سنوات.',
      findings: ['numeral', 'numeral'],
      suggest: [
        '1 - تقرر عقد دورة مدتها ثلاثة أيام ولمدة ثمانية سنوات.',
        '1 - تقرر عقد دورة مدتها ثلاث أيام ولمدة ثماني سنوات.',
      ],
    },
    {
      title: 'numerals whose halves differ in gender',
      text: '1 - تلاحظ مرور ⟦إحدى عشر⟧ عاما، وتدعو إلى عقد الدورة ⟦الثالثة عشر⟧ والاجتماع ⟦الرابع عشرة⟧.',
      findings: ['halves', 'halves', 'halves'],
      suggest: [
        '1 - تلاحظ مرور أحد عشر عاما، وتدعو إلى عقد الدورة الثالثة عشر والاجتماع الرابع عشرة.',
        '1 - تلاحظ مرور إحدى عشرة عاما، وتدعو إلى عقد الدورة الثالثة عشر والاجتماع الرابع عشرة.',
        '1 - تلاحظ مرور إحدى عشر عاما، وتدعو إلى عقد الدورة الثالثة عشرة والاجتماع الرابع عشرة.',
        '1 - تلاحظ مرور إحدى عشر عاما، وتدعو إلى عقد الدورة الثالثة عشر والاجتماع الرابع عشر.',
      ],
    },
    {
      title: 'a demonstrative of the other gender',
      text: '1 - تؤكد أهمية ⟦هذه⟧ القرار وتدعو إلى تنفيذ ⟦هذا⟧ الاتفاقية في ⟦تلك⟧ المجال وب⟦هذا⟧ القرارات.',
      findings: ['demonstrative', 'demonstrative', 'demonstrative', 'demonstrative'],
      suggest: [
        '1 - تؤكد أهمية هذا القرار وتدعو إلى تنفيذ هذا الاتفاقية في تلك المجال وبهذا القرارات.',
        '1 - تؤكد أهمية هذه القرار وتدعو إلى تنفيذ هذه الاتفاقية في تلك المجال وبهذا القرارات.',
        '1 - تؤكد أهمية هذه القرار وتدعو إلى تنفيذ هذا الاتفاقية في ذلك المجال وبهذا القرارات.',
        '1 - تؤكد أهمية هذه القرار وتدعو إلى تنفيذ هذا الاتفاقية في تلك المجال وبهذه القرارات.',
      ],
    },
    {
      title: 'demonstratives that are right, of plurals, and as a subject',
      text: '1 - تقرر أن تنفذ هذا القرار وهذه المبادئ وتلك الأهداف وهذا النهج وهذه النهج، بما في ذلك الدول، على أن يشكل هذا الخطوة الأولى؛\n\n2 - ترحب بالدورة الثالثة عشرة وبالاجتماع الرابع عشر وبثلاثة عشر بلدا وثلاث عشرة دولة.',
    },
    {
      title: 'each of two organizations',
      text: '1 - تدعو إلى كذا في إطار ولاية كل منهما؛\n\n2 - تشجع كذا وفقا لولاية كل ⟦منها⟧ وأغراض كل من المنظمتين وإعمال ⟦مبادئها⟧.',
      findings: ['each', 'each'],
      severity: 'info',
      suggest:
        '1 - تدعو إلى كذا في إطار ولاية كل منهما؛\n\n2 - تشجع كذا وفقا لولاية كل منهما وأغراض كل من المنظمتين وإعمال مبادئها.',
    },
    {
      title: 'a verb in the plural for two',
      text: 'إن الجمعية العامة،\n\n1 - تطلب إلى الأمين العام والمفوض السامي أن ⟦يقدموا⟧ تقريرا؛\n\n2 - تدعو رئيس اللجنة والدول الأعضاء أن يقدموا آراءهم؛\n\n3 - تحث الأمين العام والمدير التنفيذي واللجنة المعنية على أن يقدموا كذا.',
      findings: ['subjects'],
      suggest:
        'إن الجمعية العامة،\n\n1 - تطلب إلى الأمين العام والمفوض السامي أن يقدما تقريرا؛\n\n2 - تدعو رئيس اللجنة والدول الأعضاء أن يقدموا آراءهم؛\n\n3 - تحث الأمين العام والمدير التنفيذي واللجنة المعنية على أن يقدموا كذا.',
    },
    {
      title: 'lists that each noun governs alone',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 1/70 المؤرخ 25 أيلول/سبتمبر 2015 وإلى قرارها 1/71 وإلى قراريها 66/72 و 67/72، المؤرخين 4 كانون الأول/ديسمبر 2017، وقراراتها 1/73 و 2/73 و 3/73 المؤرخة 5 تشرين الأول/أكتوبر 2018، وقرار مجلس الأمن 2039 (2012)،\n\n1 - تشير إلى المقررين 519/60 و 520/60.',
    },
    {
      title: 'other texts behind those that are cited by number',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قراراتها 1/73 و 2/73 وغيرهما من القرارات، وإلى قراراتها 1/74 و 2/74 والقرارات اللاحقة، وإلى قراراتها 1/75 و 2/75 المؤرخة 5 تشرين الأول/أكتوبر 2020 وسائر قراراتها،',
    },
    {
      title: 'composite resolutions, ranges, and what may belong to another noun',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 243/53 ألف وباء المؤرخين 13 أيلول/سبتمبر 1999 وإلى القرارات 1/70 إلى 9/70 وإلى قراراتها ذات الصلة، ومنها القرار 1/71، وإلى قراري الجمعية العامة 1/72 ومجلس الأمن 2039 (2012) وإلى قراراتها 1/73 والقرارات اللاحقة،',
    },
    {
      title: 'numbers with their subjects between, glued to waw, or by their letters',
      text: 'إن مجلس حقوق الإنسان،\n\nإذ يشير إلى قراريه 5/1 بشأن بناء المؤسسات، و5/2 بشأن مدونة السلوك،\n\nوإذ يشير أيضا إلى قراراته 7/1 المؤرخ 27 آذار/مارس 2008، و7/20 المؤرخ 27 آذار/مارس 2008، ودإ-8/1،\n\nوإذ يشير كذلك إلى قراراتها 76/247 ألف إلى جيم المؤرخة 24 كانون الأول/ديسمبر 2021،',
    },
    {
      title: 'numerals as they should be',
      text: '1 - تقرر كذا لمدة ثلاثة أيام وثلاث سنوات وخمسة أشهر وست دورات وثلاثة عشر عاما وعشر سنوات، وتنظر في خمس مشاريع الصندوق.',
    },
  ],
  phrases: () => [...NUMERALS, ...MIXED_NUMERALS, ...DEMONSTRATIVES, ...EACH],
  create({ model, report, slice }) {
    const { words } = model;
    const ofMany: Span[] = [];
    let ofTwo = 0;

    const replace = (
      message: Exclude<MessageId, 'replace'>,
      data: Readonly<Record<string, string | number>>,
      { start, end }: Span,
      expected: string,
    ): void => {
      const edits = [{ start, end, text: expected }];
      report({
        message,
        data: { ...data, expected, actual: slice({ start, end }) },
        start,
        end,
        ...(message === 'each' ? { severity: 'info' } : {}),
        suggestions: [{ message: 'replace', data: { expected }, edits }],
      });
    };

    const tellList = (fault: ListFault): void => {
      const { count, expected } = fault;
      if (fault.kind === 'number') replace('number', { count }, fault.noun, expected);
      else replace('participle', { count }, fault.participle, expected);
    };

    const checkNumeral = (numeral: Numeral, stem: number, span: Span): void => {
      const [noun] = words.behind(span, 1);
      if (noun === undefined || !disagrees(numeral, noun.key)) return;
      if (isCompound(words.ahead(span, 1)[0]?.key ?? '')) return;
      replace('numeral', { noun: slice(noun) }, { start: stem, end: span.end }, numeral.other);
    };

    /** Without the preposition or conjunction that is joined to the first half. */
    const checkHalves = ({ meant }: Mixed, stem: number, span: Span): void => {
      // `للمرة الثانية عشر دول`
      if (words.ahead(span, 1)[0]?.key.endsWith('مرة') === true) return;
      const actual = slice({ start: stem, end: span.end });
      report({
        message: 'halves',
        data: { actual, expected: meant.join('\u060C ') },
        start: stem,
        end: span.end,
        suggestions: meant.map((expected) => ({
          message: 'replace',
          data: { expected },
          edits: halfEdits(actual, stem, expected),
        })),
      });
    };

    const checkDemonstrative = (cue: Demonstrative, stem: number, span: Span): void => {
      const noun = misledNoun(model, cue, span);
      if (noun === null) return;
      const data = { noun: slice(noun) };
      replace('demonstrative', data, { start: stem, end: span.end }, cue.other);
    };

    return {
      phrase({ start, stem, end, phrase: { value } }) {
        const cue: Cue = value;
        if (typeof cue !== 'string') {
          const span = { start, end };
          if ('meant' in cue) checkHalves(cue, stem, span);
          else if ('isFeminine' in cue) checkDemonstrative(cue, stem, span);
          else checkNumeral(cue, stem, span);
        } else if (cue === 'each-of-two') ofTwo++;
        else if (cue === 'each-of-many') {
          const place = words.last({ start, end });
          ofMany.push({ start: words.startAt(place), end: words.endAt(place) });
        } else {
          const [first, second] = words.behind({ start, end }, 2);
          if (first?.key.startsWith('و') !== true || second === undefined) return;
          if (/.{4}ها$/u.test(second.key))
            replace('each', {}, second, `${second.key.slice(0, -1)}ما`);
        }
      },
      'resolution:exit'() {
        for (const fault of sessionOrdinalFaults(model)) {
          replace('ordinal', {}, fault, fault.expected);
        }
        for (const { verb, expected } of twoSubjectsFaults(model)) {
          replace('subjects', {}, verb, expected);
        }
        for (const fault of listFaults(words, governedLists(model))) tellList(fault);
        // A text of two organizations has the dual everywhere but where it slipped.
        if (ofTwo < ofMany.length) return;
        for (const pronoun of ofMany) replace('each', {}, pronoun, 'منهما');
      },
    };
  },
});

/** Changes only the half that differs, so that what stands between the two is kept. */
function halfEdits(actual: string, start: number, expected: string): readonly Edit[] {
  const [first = ''] = /^\S+/u.exec(actual) ?? [];
  const [second = ''] = /\S+$/u.exec(actual) ?? [];
  const [units = '', tens = ''] = expected.split(' ');
  const end = start + actual.length;
  const isUnits = wordKey(first) !== wordKey(units);
  return isUnits
    ? [{ start, end: start + first.length, text: units }]
    : [{ start: end - second.length, end, text: tens }];
}

/** The lists of citations with a noun, in the order of the text. */
function governedLists(model: Model): readonly GovernedList[] {
  const lists = new Map<number, GovernedList>();
  let before: Citation | undefined;
  for (const node of model.nodes('citation')) {
    if (node.noun === null) continue;
    const list = lists.get(node.list);
    if (list !== undefined) {
      list.citations.push(node);
      continue;
    }
    const block = model.parentOf(node);
    const isHead = block?.type === 'footnoteDefinition' && block.body.start === node.noun.start;
    lists.set(node.list, { citations: [node], isHead, before });
    before = node;
  }
  return [...lists.values()];
}

/** `كل من المنظمتين وإعمال مبادئهما`: what is said of each of two; also as text recognition leaves it. */
const TWO = [
  'البلدين',
  'الجانبين',
  'الجهتين',
  'الدولتين',
  'الطرفين',
  'الكيانين',
  'المؤسستين',
  'المنظمتين',
  'المنظمين',
  'الهيئتين',
];

const EACH: readonly Phrase<Cue>[] = [
  { text: 'ولاية كل منها', clitics: true, value: 'each-of-many' },
  { text: 'ولاية كل منهما', clitics: true, value: 'each-of-two' },
  ...TWO.map((word): Phrase<Cue> => ({ text: `كل من ${word}`, value: 'two' })),
];
