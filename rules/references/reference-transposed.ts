import { defineRule } from '../../core/lint/define-rule.ts';
import type { Edit } from '../../core/lint/rule.ts';
import { type Cited, createRegister, numbersOf } from '../../core/model/cited.ts';
import { readingsOf } from '../../core/model/readings.ts';
import type { Citation } from '../../core/syntax/tree.ts';

/** From so many on, a text in which most citations are transposed is one finding. */
const GROUP = 3;

export default defineRule({
  id: 'reference-transposed',
  meta: {
    family: 'references',
    severity: 'error',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'The session or year of a resolution before its number',
      ar: 'تقديم رقم الدورة أو السنة على رقم القرار',
    },
    why: {
      en: 'Digits on both sides of a solidus are displayed from left to right (Unicode bidirectional algorithm, W2 and W4), so the reader of 247/74 reads 74 first: session 74, resolution 247. The order session/number, copied from English, shows another resolution. Reported only where the date or the sessions held so far leave no doubt.',
      ar: 'تُعرض الأرقام الواقعة على جانبي الشرطة المائلة من اليسار إلى اليمين (خوارزمية يونيكود للنصوص الثنائية الاتجاه، القاعدتان W2 و W4)، فيقرأ القارئ في 247/74 الدورة 74 ثم الرقم 247. أما تقديم الدورة على الرقم، المنقول عن الإنكليزية، فيحيل إلى قرار آخر. ولا يُبلغ عن ذلك إلا إذا لم يترك التاريخ أو عدد الدورات المعقودة مجالا للشك.',
    },
    messages: {
      transposed: {
        en: '{citation} has the session or year before the number; it should read {expected}',
        ar: 'وردت الدورة أو السنة قبل الرقم في {citation}، والصواب {expected}',
      },
      'transposed-text': {
        en: '{count} citations of this text have the session or year before the number, as in {citation} for {expected}',
        ar: 'عدد الاستشهادات التي وردت فيها الدورة أو السنة قبل الرقم: {count}، ومنها {citation} بدلا من {expected}',
      },
      another: { en: 'Also {citation}', ar: 'كذلك {citation}' },
      swap: { en: 'Write {expected}', ar: 'كتابة {expected}' },
      'swap-all': {
        en: 'Swap the two numbers in all {count} citations',
        ar: 'عكس ترتيب العددين في جميع الاستشهادات (العدد: {count})',
      },
    },
  },
  examples: [
    {
      title: 'no such session has been held',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها ⟦74/247⟧ بشأن الجريمة وإلى المقرر ⟦٧٥/٥١٩⟧،',
      findings: ['transposed', 'transposed'],
      suggest: [
        'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 247/74 بشأن الجريمة وإلى المقرر ٧٥/٥١٩،',
        'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 74/247 بشأن الجريمة وإلى المقرر ٥١٩/٧٥،',
      ],
    },
    {
      title: 'the date fits only the other reading',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قراريها ⟦٧٣/٤٢⟧ المؤرخ ٥ كانون الأول/ديسمبر ٢٠١٨ و ٤٢/٧٣ المؤرخ ٥ كانون الأول/ديسمبر ٢٠١٨،',
      findings: ['transposed'],
      suggest:
        'إن الجمعية العامة،\n\nإذ تشير إلى قراريها ٤٢/٧٣ المؤرخ ٥ كانون الأول/ديسمبر ٢٠١٨ و ٤٢/٧٣ المؤرخ ٥ كانون الأول/ديسمبر ٢٠١٨،',
    },
    {
      title: 'both readings are possible',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 66/72 وإلى قرارها 52/53 المؤرخ أيلول/سبتمبر 1998،',
    },
    {
      title: 'the first session of a resolution below 31',
      text: 'إن الجمعية العامة،\n\nوإذ تؤكد من جديد قرارها ⟦70/1⟧ المؤرخ 25 أيلول/سبتمبر 2015،',
      findings: ['transposed'],
      suggest: 'إن الجمعية العامة،\n\nوإذ تؤكد من جديد قرارها 1/70 المؤرخ 25 أيلول/سبتمبر 2015،',
    },
    {
      title: 'the year before the number',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرار المجلس الاقتصادي والاجتماعي ⟦2019/19⟧ المؤرخ 23 تموز/يوليه 2019 وإلى قرار المجلس الاقتصادي والاجتماعي 20/2019،',
      findings: ['transposed'],
      suggest:
        'إن الجمعية العامة،\n\nإذ تشير إلى قرار المجلس الاقتصادي والاجتماعي 19/2019 المؤرخ 23 تموز/يوليه 2019 وإلى قرار المجلس الاقتصادي والاجتماعي 20/2019،',
    },
    {
      title: 'commissions and councils have low sessions, also where they are not named again',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرار لجنة منع الجريمة والعدالة الجنائية 8/22 المؤرخ 26 نيسان/أبريل 2013 وإلى قرار مجلس حقوق الإنسان 38/25 وإلى قرار مجلس وزراء الداخلية العرب 70/21،\n\n1 - تكرر ما ورد في القرار 38/25؛',
    },
    {
      title: 'a session of the Human Rights Council in the year of the date',
      text: 'إن مجلس حقوق الإنسان،\n\nإذ يشير إلى قراريه ⟦٢٢/٧⟧ المؤرخ ٢١ آذار/مارس ٢٠١٣ و ٣٣/٣١ المؤرخ ٢٤ آذار/مارس ٢٠١٦،',
      findings: ['transposed'],
      suggest:
        'إن مجلس حقوق الإنسان،\n\nإذ يشير إلى قراريه ٧/٢٢ المؤرخ ٢١ آذار/مارس ٢٠١٣ و ٣٣/٣١ المؤرخ ٢٤ آذار/مارس ٢٠١٦،',
    },
    {
      title: 'most citations of a text are transposed',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قراراتها ⟦51/120⟧ المؤرخ 12 كانون الأول/ديسمبر 1996 و 52/69 المؤرخ 9 نيسان/أبريل 1998 و 53/141 المؤرخ 9 كانون الأول/ديسمبر 1998، وإلى قرارها 48/44،',
      findings: ['transposed-text'],
      suggest:
        'إن الجمعية العامة،\n\nإذ تشير إلى قراراتها 120/51 المؤرخ 12 كانون الأول/ديسمبر 1996 و 69/52 المؤرخ 9 نيسان/أبريل 1998 و 141/53 المؤرخ 9 كانون الأول/ديسمبر 1998، وإلى قرارها 44/48،',
      severity: 'warning',
    },
    {
      title: 'what looks like a citation',
      text: 'إن الجمعية العامة،\n\nإذ ترحب بمنظومة I-24/7 التي أنشأها الإنتربول، وتحيط علما بالوثيقة A/75/10 وبنسبة 70/12،',
    },
  ],
  create: ({ source, model, slice, report }) => {
    const { profile } = model;
    const register = createRegister(source, profile);

    const numbers = (node: Citation): string => slice(numbersOf(node));
    const swapped = ({ firstSpan, secondSpan }: Citation): string =>
      secondSpan === null ? '' : `${slice(secondSpan)}/${slice(firstSpan)}`;
    const swap = ({ firstSpan, secondSpan }: Citation): readonly Edit[] =>
      secondSpan === null
        ? []
        : [
            { ...firstSpan, text: slice(secondSpan) },
            { ...secondSpan, text: slice(firstSpan) },
          ];

    return {
      citation: register.add,
      'resolution:exit': () => {
        const readings = readingsOf(register.cited, profile);
        const withReading = (wanted: string): readonly Citation[] =>
          register.cited.flatMap((cited: Cited) =>
            readings.get(cited) === wanted ? [cited.node] : [],
          );
        const transposed = withReading('transposed');
        const rightCount = withReading('right').length;
        const [first, ...others] = transposed;
        if (first === undefined) return;
        if (transposed.length < GROUP || transposed.length <= rightCount) {
          for (const node of transposed) {
            const expected = swapped(node);
            report({
              ...numbersOf(node),
              message: 'transposed',
              data: { citation: numbers(node), expected },
              suggestions: [{ message: 'swap', data: { expected }, edits: swap(node) }],
            });
          }
          return;
        }
        // Where nothing in the text has the right order, what could be either has the same order.
        const isThroughout = rightCount === 0;
        const all = register.cited.flatMap((cited) => {
          const reading = readings.get(cited);
          const isOpen = isThroughout && reading === 'open' && isAssembly(cited);
          return reading === 'transposed' || isOpen ? [cited.node] : [];
        });
        report({
          ...numbersOf(first),
          message: 'transposed-text',
          severity: 'warning',
          data: { count: transposed.length, citation: numbers(first), expected: swapped(first) },
          related: others.map((node) => ({
            ...numbersOf(node),
            message: 'another',
            data: { citation: numbers(node) },
          })),
          suggestions: [
            { message: 'swap-all', data: { count: all.length }, edits: all.flatMap(swap) },
          ],
        });
      },
    };
  },
});

function isAssembly({ node, sure }: Cited): boolean {
  return sure && node.form === 'slash' && node.body === 'general-assembly';
}
