import { defineRule } from '../../core/lint/define-rule.ts';
import { citationKey, createRegister, numbersOf } from '../../core/model/cited.ts';
import type { Citation, Node, NodeType, Span } from '../../core/syntax/tree.ts';
import { isAside, writeDate } from './_citations.ts';
import { firstFrom } from './_words.ts';

export default defineRule({
  id: 'reference-undated',
  meta: {
    family: 'references',
    severity: 'info',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'The first citation of a resolution in the clauses without its date',
      ar: 'الاستشهاد بقرار أول مرة في الفقرات دون تاريخه',
    },
    why: {
      en: 'Resolutions of the United Nations give the date of a resolution where their clauses first cite it, but not in footnotes and brackets (practice of the published texts). Security Council resolutions and INTERPOL symbols contain their year.',
      ar: 'تورد قرارات الأمم المتحدة تاريخ القرار عند أول استشهاد به في الفقرات، دون الحواشي وما بين الأقواس (ما جرى عليه العمل في النصوص المنشورة). أما أرقام قرارات مجلس الأمن ورموز قرارات الإنتربول فتتضمن السنة.',
    },
    messages: {
      undated: {
        en: '{citation} is first cited here, without its date',
        ar: 'يرد {citation} هنا أول مرة دون تاريخه',
      },
      insert: { en: 'Insert {text}', ar: 'إضافة {text}' },
    },
    presets: { strict: 'warning', archive: 'off' },
  },
  examples: [
    {
      title: 'the first citation without a date that is known',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها ⟦١٠/٧٥⟧ بشأن التعاون،\n\n١ - تشير إلى القرار ١٠/٧٥؛',
      findings: ['undated'],
      suggest:
        'إن الجمعية العامة،\n\nإذ تشير إلى قرارها ١٠/٧٥ المؤرخ ٢٣ تشرين الثاني/نوفمبر ٢٠٢٠ بشأن التعاون،\n\n١ - تشير إلى القرار ١٠/٧٥؛',
    },
    {
      title: 'dates that are not known',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها ⟦3/72⟧ وإلى قرار المجلس الاقتصادي والاجتماعي ⟦21/2017⟧ وإلى قرار مجلس حقوق الإنسان ⟦7/22⟧،',
      findings: ['undated', 'undated', 'undated'],
      suggest: [],
    },
    {
      title: 'a date in the next paragraph is not its own',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها ⟦٥٥/٦١⟧،\n\nوإذ ترحب بالمؤتمر المعقود في ٣ أيار/مايو ٢٠٠٧،',
      findings: ['undated'],
    },
    {
      title: 'a text of INTERPOL',
      text: 'إن الجمعية العامة للمنظمة الدولية للشرطة الجنائية (الإنتربول)، المجتمعة في دورتها الـ 93 في مراكش (المغرب) في الفترة من 24 إلى 27 تشرين الثاني/نوفمبر 2025،\n\nإذ تذكر بقرار الجمعية العامة للأمم المتحدة ⟦19/71⟧ بشأن التعاون،\n\nوإذ تذكر بقرارها GA-2022-90-RES-03،',
      findings: ['undated'],
      suggest:
        'إن الجمعية العامة للمنظمة الدولية للشرطة الجنائية (الإنتربول)، المجتمعة في دورتها الـ 93 في مراكش (المغرب) في الفترة من 24 إلى 27 تشرين الثاني/نوفمبر 2025،\n\nإذ تذكر بقرار الجمعية العامة للأمم المتحدة 19/71 المؤرخ في 21 تشرين الثاني/نوفمبر 2016 بشأن التعاون،\n\nوإذ تذكر بقرارها GA-2022-90-RES-03،',
    },
    {
      title: 'dated before, dated in other words, or in a list with its dates',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قراريها ١٨٧/٧٣ و ٢٤٧/٧٤ المؤرخين ١٧ كانون الأول/ديسمبر ٢٠١٨ و ٢٧ كانون الأول/ديسمبر ٢٠١٩، وإلى القرار ١/٧٠ الذي اتخذته في ٢٥ أيلول/سبتمبر ٢٠١٥،\n\n١ - تشير إلى القرار ٢٤٧/٧٤؛',
    },
    {
      title: 'the year or the symbol is enough',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرار مجلس الأمن 1540 (2004) وإلى القرار GA-2021-89-RES-02،',
    },
    {
      title: 'brackets, notes, quotations and annexes',
      text: 'إن الجمعية العامة،\n\nإذ تؤكد من جديد خطة التنمية المستدامة(1) (القرار 1/70، المرفق) وتقريرا عنوانه "تنفيذ القرار 12/66"، وانظر القرار 3/69،\n\n1 - تعتمد المرفق.\n\n(1) القرار 288/60.\n\nالمرفق\n\n1 - يستند هذا البرنامج إلى القرار 55/61.',
    },
    {
      title: 'a part of a text',
      text: 'وإذ تشير إلى قرارها 19/71،',
    },
  ],
  create: ({ source, model, facts, slice, report }) => {
    const { profile } = model;
    const register = createRegister(source, profile);
    /** Citations in clauses of a whole draft, and their clauses. */
    const clauses = new Map<Citation, Span>();
    const dates: Span[] = [];

    /** A date follows or precedes closely: `الذي اتخذته في …`, `في … اتخذت القرار …`. */
    const hasDateNear = (node: Citation, nextStart: number, previousEnd: number): boolean => {
      const index = firstFrom(dates, node.end);
      const next = dates[index]?.start;
      const before = dates[index - 1]?.start;
      if (next !== undefined && next < nextStart && next - node.end < AFTER) return true;
      return before !== undefined && before > previousEnd && node.start - before < BEFORE;
    };

    const insertion = (node: Citation) => {
      if (node.second === null || node.children !== undefined) return [];
      const known = facts.knownDate(node.body, node.first, node.second);
      if (known === null || known.status === 'general-knowledge') return [];
      if (node.instrument === 'decision') return [];
      const participle = profile.organ === 'interpol' ? 'المؤرخ في' : 'المؤرخ';
      const text = `${participle} ${writeDate(known.date, slice(node.firstSpan))}`;
      const edits = [{ start: node.end, end: node.end, text: ` ${text}` }];
      return [{ message: 'insert' as const, data: { text }, edits }];
    };

    return {
      citation: (node, ancestors) => {
        register.add(node, ancestors);
        const clause = clauseOf(ancestors);
        if (clause !== null) clauses.set(node, clause);
      },
      date: (date) => {
        if (date.form !== 'year') dates.push(date);
      },
      'resolution:exit': () => {
        dates.sort((a, b) => a.start - b.start);
        const seen = new Set<string>();
        const { cited } = register;
        /** The last dated citation of each list: the date may be meant for those before it too. */
        const lastDated = new Map<number, number>();
        for (const { node } of cited) if (node.dated) lastDated.set(node.list, node.start);
        for (const [index, { node, sure }] of cited.entries()) {
          const key = citationKey(node);
          const isFirst = !seen.has(key);
          const clause = clauses.get(node);
          if (node.dated !== null || clause !== undefined) seen.add(key);
          if (!isFirst || node.dated !== null || clause === undefined || !sure) continue;
          if (node.form !== 'slash' || !DATED_BODIES.has(node.body)) continue;
          if ((lastDated.get(node.list) ?? 0) > node.start) continue;
          const next = cited[index + 1]?.node;
          const isListed = next?.list === node.list;
          // In a list the date stands behind the last one.
          const nextStart = isListed ? clause.end : Math.min(next?.start ?? clause.end, clause.end);
          const previousEnd = Math.max(cited[index - 1]?.node.end ?? 0, clause.start);
          if (hasDateNear(node, nextStart, previousEnd)) continue;
          if (isAside(source, node.noun?.start ?? node.start)) continue;
          report({
            ...numbersOf(node),
            message: 'undated',
            data: { citation: slice(node) },
            suggestions: insertion(node),
          });
        }
      },
    };
  },
});

/** Characters within which a date in another wording may stand. */
const AFTER = 120;
const BEFORE = 60;

const DATED_BODIES: ReadonlySet<Citation['body']> = new Set([
  'crime-commission',
  'ecosoc',
  'general-assembly',
  'human-rights-council',
  'narcotics-commission',
]);

const CLAUSES: ReadonlySet<NodeType> = new Set<NodeType>([
  'operativeParagraph',
  'preambularParagraph',
  'subparagraph',
]);

const NOT_CLAUSES: ReadonlySet<NodeType> = new Set<NodeType>([
  'annex',
  'footnoteDefinition',
  'quotation',
  'quotedBlock',
]);

/** The innermost clause of a whole draft around a citation; null elsewhere. */
function clauseOf(ancestors: readonly Node[]): Span | null {
  let clause: Span | null = null;
  let isWhole = false;
  for (const ancestor of ancestors) {
    if (NOT_CLAUSES.has(ancestor.type)) return null;
    if (CLAUSES.has(ancestor.type)) clause = ancestor;
    if (ancestor.type === 'draft') isWhole = !ancestor.fragment;
  }
  return isWhole ? clause : null;
}
