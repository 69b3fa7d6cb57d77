import type { Facts } from '../../core/facts/facts.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import { knownDay } from '../../core/model/citation-days.ts';
import { type Cited, citationKey, numbersOf } from '../../core/model/cited.ts';
import type { Model } from '../../core/model/model.ts';
import { NO_PLACE } from '../../core/model/word-places.ts';
import type { Words } from '../../core/model/words.ts';
import type { Citation, DateNode, Node, NodeType, Span } from '../../core/syntax/tree.ts';
import { isAside, writeDate } from './_citations.ts';
import { firstFrom } from './_first-from.ts';

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
    awaits: { undated: 'paragraph' },
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
  needs: ['citation'],
  create: ({ model, facts, report, slice }) => ({
    'resolution:exit': () => {
      for (const cited of findUndated(model)) {
        report({
          ...numbersOf(cited.node),
          message: 'undated',
          data: { citation: slice(cited.node) },
          suggestions: insertion(cited, model, facts),
        });
      }
    },
  }),
});

/** The first citation of each text in a clause, where no date stands with it. */
function findUndated(model: Model): readonly Cited[] {
  const { words } = model;
  const { cited } = model.citations;
  if (!cited.some(({ node, sure }) => sure && node.dated === null && node.form === 'slash')) {
    return [];
  }
  // The day of another citation, and one of no year, say nothing of this one.
  const taken = new Set(
    cited.flatMap(({ node: { dated } }) => (dated === null || dated.shared ? [] : [dated.start])),
  );
  const dates = model
    .nodes('date')
    .filter(({ form, year, start }) => form !== 'year' && year !== null && !taken.has(start));
  const seen = new Set<string>();
  return cited.filter(({ node, meant, sure }, index) => {
    const key = citationKey(meant);
    const clause = clauseOf(model.ancestorsOf(node));
    const isFirst = !seen.has(key);
    if (node.dated !== null || clause !== null) seen.add(key);
    if (!isFirst || node.dated !== null || clause === null || !sure) return false;
    if (node.form !== 'slash' || !DATED_BODIES.has(meant.body)) return false;
    const next = cited[index + 1]?.node;
    const isListed = next?.list === node.list;
    // In a list the date of several stands behind the last one.
    const nextStart = isListed ? clause.end : Math.min(next?.start ?? clause.end, clause.end);
    const previous = cited[index - 1]?.node;
    const previousEnd = Math.max(previous?.dated?.end ?? previous?.end ?? 0, clause.start);
    if (hasDateNear(words, dates, node, nextStart, previousEnd)) return false;
    return !isAside(words, node.noun ?? node);
  });
}

/** A date that is meant for it follows or precedes closely: `الذي اتخذته في …`, `في … اتخذت القرار …`. */
function hasDateNear(
  words: Words,
  dates: readonly DateNode[],
  node: Citation,
  nextStart: number,
  previousEnd: number,
): boolean {
  const index = firstFrom(dates, node.end);
  const next = dates[index];
  const before = dates[index - 1];
  const isNear = next !== undefined && next.start < nextStart && next.start - node.end < AFTER;
  if (isNear && !isOfAnother(words, node, next)) return true;
  return before !== undefined && before.start > previousEnd && node.start - before.start < BEFORE;
}

/** `قرارها 66/3 وإلى تقرير … المؤرخ`: the day is that of what is named with a preposition of its own. */
function isOfAnother(words: Words, node: Citation, date: DateNode): boolean {
  for (let place = words.after(node); place !== NO_PLACE; place = words.next(place)) {
    if (words.startAt(place) >= date.start) return false;
    if (words.is(place, 'وإلى')) return true;
  }
  return false;
}

function insertion({ node, meant }: Cited, { source, profile }: Model, facts: Facts) {
  if (meant.second === null || node.children !== undefined) return [];
  const known = knownDay(source, meant, facts);
  if (known === null || known.status === 'general-knowledge') return [];
  const participle = profile.organ === 'interpol' ? 'المؤرخ في' : 'المؤرخ';
  const like = source.slice(node.firstSpan.start, node.firstSpan.end);
  const text = `${participle} ${writeDate(known.date, like)}`;
  const edits = [{ start: node.end, end: node.end, text: ` ${text}` }];
  return [{ message: 'insert' as const, data: { text }, edits }];
}

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
