import { lazily } from '../../core/common/lazily.ts';
import type { Facts } from '../../core/facts/facts.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { Report, Severity } from '../../core/lint/rule.ts';
import { knownDay } from '../../core/model/citation-days.ts';
import { type Cited, citationKey, numbersOf, turned } from '../../core/model/cited.ts';
import type { Model } from '../../core/model/model.ts';
import { councilFault } from './_citation-forms.ts';
import { misdatedAsStored } from './_known-numbers.ts';

export default defineRule({
  id: 'reference-transposed',
  meta: {
    family: 'references',
    severity: 'error',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'A citation in the other order than the rest of its text',
      ar: 'استشهاد بترتيب يخالف ترتيب سائر النص',
    },
    why: {
      en: 'Text born in Word stores the session first (74/247, as in English) and shows it behind the number; text read from the printed page stores the number first (247/74). Neither is a mistake, but one text has one order: the citation that departs from it is displayed, and read, as another resolution. Reported only where the date, or the sessions held so far, admit no other reading, or where the text cites the same two numbers in its order with their date.',
      ar: 'تُخزَّن الدورة أولا في النصوص المحررة في برنامج Word (74/247، كما في الإنكليزية) وتظهر بعد الرقم، ويُخزَّن الرقم أولا في النصوص المنقولة عن الصفحة المطبوعة (247/74). وكلا الترتيبين صحيح، غير أن للنص الواحد ترتيبا واحدا، فالاستشهاد الذي يخالفه يُعرض ويُقرأ بوصفه قرارا آخر. ولا يُبلغ عن ذلك إلا إذا لم يحتمل التاريخ أو عدد الدورات المعقودة قراءة أخرى، أو إذا استشهد النص بالرقمين نفسيهما بترتيبه مع ذكر التاريخ.',
    },
    messages: {
      'number-first': {
        en: '{citation} has the number before the session, unlike the rest of this text; it should read {expected}',
        ar: 'ورد الرقم قبل الدورة في {citation} خلافا لسائر النص، والصواب {expected}',
      },
      'session-first': {
        en: '{citation} has the session before the number, unlike the rest of this text; it should read {expected}',
        ar: 'وردت الدورة قبل الرقم في {citation} خلافا لسائر النص، والصواب {expected}',
      },
      swap: { en: 'Write {expected}', ar: 'كتابة {expected}' },
    },
  },
  examples: [
    {
      title: 'the session first, and one that has it behind the number',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 74/247 المؤرخ 27 كانون الأول/ديسمبر 2019 وإلى قرارها 75/282،\n\n1 - تشير إلى قرارها ⟦264/76⟧ وإلى المقرر 75/519؛',
      findings: ['number-first'],
      suggest:
        'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 74/247 المؤرخ 27 كانون الأول/ديسمبر 2019 وإلى قرارها 75/282،\n\n1 - تشير إلى قرارها 76/264 وإلى المقرر 75/519؛',
    },
    {
      title: 'the number first, and one that has it behind the session',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قراراتها ⟦٧٣/٤٢⟧ المؤرخ ٥ كانون الأول/ديسمبر ٢٠١٨ و ٤٢/٧٤ المؤرخ ١٢ كانون الأول/ديسمبر ٢٠١٩ و ٢٤٧/٧٤ المؤرخ ٢٧ كانون الأول/ديسمبر ٢٠١٩،',
      findings: ['session-first'],
      suggest:
        'إن الجمعية العامة،\n\nإذ تشير إلى قراراتها ٤٢/٧٣ المؤرخ ٥ كانون الأول/ديسمبر ٢٠١٨ و ٤٢/٧٤ المؤرخ ١٢ كانون الأول/ديسمبر ٢٠١٩ و ٢٤٧/٧٤ المؤرخ ٢٧ كانون الأول/ديسمبر ٢٠١٩،',
    },
    {
      title: 'the whole text in one order, whichever it is',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 70/1 المؤرخ 25 أيلول/سبتمبر 2015 وإلى قراراتها 51/120 المؤرخ 12 كانون الأول/ديسمبر 1996 و 52/69 و 53/141،',
    },
    {
      title: 'both readings are possible',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 74/247 وإلى قرارها 66/72 وإلى قرارها 52/53 المؤرخ أيلول/سبتمبر 1998،',
    },
    {
      title: 'another year is as likely as the other order',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 74/247 المؤرخ 27 كانون الأول/ديسمبر 2019 وإلى قرارها 55/56 المؤرخ 1 كانون الأول/ديسمبر 2001،',
    },
    {
      title: 'without its date, where the text has it with its date in the other order',
      text: 'إن مجلس حقوق الإنسان،\n\nإذ يشير إلى قراره 51/41 المؤرخ 7 تشرين الأول/أكتوبر 2022 وإلى قراره 52/8 المؤرخ 3 نيسان/أبريل 2023،\n\n1 - يقرر تمديد الولاية المحددة في قراره ⟦41/51⟧ وإلى قراره 8/53.',
      findings: ['number-first'],
      severity: 'warning',
      suggest:
        'إن مجلس حقوق الإنسان،\n\nإذ يشير إلى قراره 51/41 المؤرخ 7 تشرين الأول/أكتوبر 2022 وإلى قراره 52/8 المؤرخ 3 نيسان/أبريل 2023،\n\n1 - يقرر تمديد الولاية المحددة في قراره 51/41 وإلى قراره 8/53.',
    },
    {
      title: 'the year of the Economic and Social Council',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارات المجلس الاقتصادي والاجتماعي 2019/19 المؤرخ 23 تموز/يوليه 2019 و ⟦20/2019⟧ و 2018/15،',
      findings: ['number-first'],
      suggest:
        'إن الجمعية العامة،\n\nإذ تشير إلى قرارات المجلس الاقتصادي والاجتماعي 2019/19 المؤرخ 23 تموز/يوليه 2019 و 2019/20 و 2018/15،',
    },
    {
      title: 'the heading and the symbol decide',
      text: 'A/RES/80/242\n\nالجمعية العامة\n\n80/242 - العنوان\n\nإن الجمعية العامة،\n\nإذ تشير إلى قرارها ⟦210/79⟧،\n\n1 - تقرر كذا.',
      findings: ['number-first'],
      suggest:
        'A/RES/80/242\n\nالجمعية العامة\n\n80/242 - العنوان\n\nإن الجمعية العامة،\n\nإذ تشير إلى قرارها 79/210،\n\n1 - تقرر كذا.',
    },
    {
      title: 'commissions and councils have low sessions, also where they are not named again',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 74/247 وإلى قرار لجنة منع الجريمة والعدالة الجنائية 22/8 المؤرخ 26 نيسان/أبريل 2013 وإلى قرار مجلس حقوق الإنسان 25/38 وإلى قرار مجلس وزراء الداخلية العرب 21/70 وإلى قرار جمعية البيئة 5/31،\n\n1 - تكرر ما ورد في القرار 25/38؛',
    },
    {
      title: 'a session of the Human Rights Council in the year of the date',
      text: 'إن مجلس حقوق الإنسان،\n\nإذ يشير إلى قراراته ⟦٢٢/٧⟧ المؤرخ ٢١ آذار/مارس ٢٠١٣ و ٣٣/٣١ المؤرخ ٢٤ آذار/مارس ٢٠١٦ و ٣/١٩ المؤرخ ٢٢ آذار/مارس ٢٠١٢،',
      findings: ['session-first'],
      suggest:
        'إن مجلس حقوق الإنسان،\n\nإذ يشير إلى قراراته ٧/٢٢ المؤرخ ٢١ آذار/مارس ٢٠١٣ و ٣٣/٣١ المؤرخ ٢٤ آذار/مارس ٢٠١٦ و ٣/١٩ المؤرخ ٢٢ آذار/مارس ٢٠١٢،',
    },
    {
      title: 'a special session that has never been',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 76/264 وإلى قرارها ⟦دإ-1/32⟧ وإلى قرارها دإ-20/2،',
      findings: ['number-first'],
      suggest:
        'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 76/264 وإلى قرارها دإ-32/1 وإلى قرارها دإ-20/2،',
    },
    {
      title: 'what looks like a citation',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 247/74 وترحب بمنظومة I-24/7 التي أنشأها الإنتربول، وتحيط علما بالوثيقة A/75/10 وبنسبة 70/12،',
    },
  ],
  needs: ['citation'],
  create: ({ model, facts, slice, report }) => ({
    'resolution:exit': () => {
      for (const { cited, severity } of findOdd(model, facts)) {
        report({ ...tell(cited, model, slice), severity });
      }
    },
  }),
});

interface Odd {
  readonly cited: Cited;
  readonly severity: Severity;
}

/**
 * The citations that can be read only in the order that their text does not have; and those that as
 * they stand are not known, while the text cites the same two numbers in its order with their day.
 */
function findOdd(model: Model, facts: Facts): readonly Odd[] {
  const { source, citations } = model;
  const { cited } = citations;
  const dated = lazily(
    () =>
      new Set(
        cited.flatMap(({ meant, reading }) => (reading === 'right' ? [citationKey(meant)] : [])),
      ),
  );
  return cited.flatMap((each): Odd[] => {
    const { meant, reading } = each;
    if (reading === 'transposed') {
      // `465/1980` of the Security Council is in no order, but of another form.
      const isOfCouncil = councilFault(model, each) !== null;
      return !isOfCouncil && misdatedAsStored(source, each, facts) === null
        ? [{ cited: each, severity: 'error' }]
        : [];
    }
    const isOpen = reading === 'open' && meant.form === 'slash' && meant.dated === null;
    if (!isOpen || dated().has(citationKey(meant)) || !dated().has(citationKey(turned(meant))))
      return [];
    return knownDay(source, meant, facts) === null ? [{ cited: each, severity: 'warning' }] : [];
  });
}

type Message = 'number-first' | 'session-first' | 'swap';

function tell(
  { node }: Cited,
  { citations: { order } }: Model,
  slice: (span: { readonly start: number; readonly end: number }) => string,
): Report<Message> {
  const { firstSpan, secondSpan } = node;
  const range = numbersOf(node);
  const citation = slice(range);
  const spans = secondSpan === null ? [] : [firstSpan, secondSpan];
  const [from, to] = [...spans].sort((a, b) => a.start - b.start);
  if (from === undefined || to === undefined) return { ...range, message: order };
  const offset = range.start;
  const expected =
    citation.slice(0, from.start - offset) +
    slice(to) +
    citation.slice(from.end - offset, to.start - offset) +
    slice(from) +
    citation.slice(to.end - offset);
  const edits = [
    { ...from, text: slice(to) },
    { ...to, text: slice(from) },
  ];
  return {
    ...range,
    message: order === 'session-first' ? 'number-first' : 'session-first',
    data: { citation, expected },
    suggestions: [{ message: 'swap', data: { expected }, edits }],
  };
}
