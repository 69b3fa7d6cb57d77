import { defineRule } from '../../core/lint/define-rule.ts';
import type { Edit, Report, Suggestion } from '../../core/lint/rule.ts';
import { headingNumberLike } from '../../core/model/label-text.ts';
import type { Span } from '../../core/syntax/tree.ts';
import {
  hasNothingAttached,
  headingReferenceFaults,
  type ReferenceFault,
  type SequenceFault,
  sequenceFaults,
} from './_heading-faults.ts';

export default defineRule({
  id: 'section-numbering',
  meta: {
    family: 'numbering',
    severity: 'error',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'A gap, a repetition or a wrong order in the numbers of sections, parts, annexes and articles, or a reference to one that does not exist',
      ar: 'نقص أو تكرار أو اختلال في ترقيم الفروع والأجزاء والمرفقات والمواد، أو إحالة إلى ما لا وجود له منها',
    },
    why: {
      en: 'Parts of a text are cited by their numbers, in words (أولا), letters (ألف), Roman numerals or digits. In 2,521 published resolutions of the United Nations each series of them begins with the first and leaves none out; amendments and budgets alone name some articles, parts or titles only.',
      ar: 'يُستشهد بأجزاء النص بأرقامها، بالكلمات (أولا) أو أسماء الحروف (ألف) أو الأرقام الرومانية أو العادية. وفي ٢٥٢١ قرارا منشورا للأمم المتحدة تبدأ كل سلسلة منها بالأول ولا يسقط منها شيء، ما خلا التعديلات والميزانيات التي لا تذكر إلا بعض المواد أو الأجزاء أو الأبواب.',
    },
    messages: {
      first: {
        en: 'The headings begin with {label}; missing before it: {missing}',
        ar: 'تبدأ العناوين بالعنوان {label}؛ والناقص قبله: {missing}',
      },
      gap: {
        en: 'After the heading {other} comes {label}; missing: {missing}',
        ar: 'بعد العنوان {other} يأتي العنوان {label}؛ والناقص بينهما: {missing}',
      },
      duplicate: {
        en: 'There is another heading {label}',
        ar: 'يوجد عنوان {label} آخر',
      },
      displaced: {
        en: 'There are two headings {label}, and {missing} is missing',
        ar: 'يوجد عنوانان رقمهما {label} ولا يوجد العنوان {missing}',
      },
      'out-of-order': {
        en: 'The heading {label} is out of order',
        ar: 'العنوان {label} في غير موضعه من الترتيب',
      },
      restart: {
        en: 'The headings start again at {label} after {other}',
        ar: 'تبدأ العناوين من جديد بالعنوان {label} بعد العنوان {other}',
      },
      missing: {
        en: 'This text has no such part: {reference}',
        ar: 'لا يوجد في هذا النص {reference}',
      },
      'no-annex': {
        en: 'This text has no annex',
        ar: 'لا مرفق لهذا النص',
      },
      'wrong-side': {
        en: 'The reference says {said}, but the part is on the other side',
        ar: 'ورد في الإحالة {said} والجزء المقصود في الجهة الأخرى',
      },
      other: { en: 'The heading {other} is here', ar: 'العنوان {other} هنا' },
      write: { en: 'Write {label}', ar: 'كتابة {label}' },
      'leave-out': { en: 'Leave {text} out', ar: 'حذف {text}' },
      renumber: {
        en: 'Renumber {count} headings, beginning with {label}',
        ar: 'إعادة ترقيم العناوين ابتداء من {label} (العدد: {count})',
      },
    },
    awaits: { missing: 'text', 'no-annex': 'text', 'wrong-side': 'text' },
  },
  examples: [
    {
      title: 'each section has letters of its own',
      text: 'إن الجمعية العامة،\n\nأولا - الميزانية\n\n١ - تقرر كذا؛\n\nألف - الموظفون\n\n٢ - تطلب كذا؛\n\nباء - السفر\n\n٣ - تدعو إلى كذا؛\n\nثانيا - التنظيم\n\nألف - المكاتب\n\n٤ - تقرر كذا؛\n\nثالثا\n\n٥ - تؤكد كذا.',
    },
    {
      title: 'a report, whose first heading stands before any paragraph',
      text: '# تقرير اللجنة\n\nأولا - مقدمة\n\n١ - قررت الجمعية العامة إدراج البند؛\n\nثانيا - التوصية\n\n٢ - توصي اللجنة بالنص التالي.',
    },
    {
      title: 'each paragraph has options of its own',
      text: '١ - تقرر كذا:\n\nالخيار ١: كذا\n\n(أ) كذا؛\n\nالخيار ٢: كذا\n\n(أ) كذا؛\n\n٢ - تقرر كذا:\n\nالخيار ١: كذا\n\n(أ) كذا؛\n\nالخيار ٢: كذا\n\n(أ) كذا؛\n\nالخيار ⟦٤⟧: كذا\n\n(أ) كذا.',
      findings: ['gap'],
      suggest:
        '١ - تقرر كذا:\n\nالخيار ١: كذا\n\n(أ) كذا؛\n\nالخيار ٢: كذا\n\n(أ) كذا؛\n\n٢ - تقرر كذا:\n\nالخيار ١: كذا\n\n(أ) كذا؛\n\nالخيار ٢: كذا\n\n(أ) كذا؛\n\nالخيار ٣: كذا\n\n(أ) كذا.',
    },
    {
      title: 'one annex, and references to it',
      text: 'إن الجمعية العامة،\n\n١ - تعتمد النظام الوارد في مرفق هذا القرار؛\n\n٢ - تطلب كذا وفقا للمرفق الأول لهذا القرار.\n\nالمرفق\n\nالمادة ١\n\nتسري هذه القواعد على الدول.',
    },
    {
      title: 'some articles of rules that are amended',
      text: 'المرفق\n\nالمادة ٣\n\nيعدل النص.\n\nالمادة ٩\n\nيعدل النص.\n\nالمادة ١٤\n\nيعدل النص.',
    },
    {
      title: 'section ثانيا is missing',
      text: 'إن الجمعية العامة،\n\nأولا - الميزانية\n\n١ - تقرر كذا؛\n\n⟦ثالثا⟧ - التنظيم\n\n٢ - تطلب كذا.',
      findings: ['gap'],
      suggest:
        'إن الجمعية العامة،\n\nأولا - الميزانية\n\n١ - تقرر كذا؛\n\nثانيا - التنظيم\n\n٢ - تطلب كذا.',
    },
    {
      title: 'two parts باء, without dashes',
      text: 'المرفق\n\nألف\n\nالموظفون\n\n١ - تسري القواعد.\n\nباء\n\nالسفر\n\n٢ - تسري القواعد.\n\n⟦باء⟧\n\nالنفقات\n\n٣ - تسري القواعد.',
      findings: ['duplicate'],
      suggest:
        'المرفق\n\nألف\n\nالموظفون\n\n١ - تسري القواعد.\n\nباء\n\nالسفر\n\n٢ - تسري القواعد.\n\nجيم\n\nالنفقات\n\n٣ - تسري القواعد.',
    },
    {
      title: 'article 2 is missing',
      text: 'المرفق\n\nالمادة 1\n\nنص.\n\nالمادة ⟦3⟧\n\nنص.\n\nالمادة 4\n\nنص.\n\nالمادة 5\n\nنص.',
      findings: ['gap'],
      suggest: 'المرفق\n\nالمادة 1\n\nنص.\n\nالمادة 2\n\nنص.\n\nالمادة 3\n\nنص.\n\nالمادة 4\n\nنص.',
    },
    {
      title: 'the second annex is called the third',
      text: 'إن الجمعية العامة،\n\n١ - تقرر كذا.\n\nالمرفق الأول\n\nنص.\n\nالمرفق ⟦الثالث⟧\n\nنص.',
      findings: ['gap'],
      suggest: 'إن الجمعية العامة،\n\n١ - تقرر كذا.\n\nالمرفق الأول\n\nنص.\n\nالمرفق الثاني\n\nنص.',
    },
    {
      title: 'the sections begin with ثانيا',
      text: 'إن الجمعية العامة،\n\n⟦ثانيا⟧ - كذا\n\n١ - تقرر كذا؛\n\nثالثا - كذا\n\n٢ - تقرر كذا.',
      findings: ['first'],
      suggest: 'إن الجمعية العامة،\n\nأولا - كذا\n\n١ - تقرر كذا؛\n\nثانيا - كذا\n\n٢ - تقرر كذا.',
    },
    {
      title: "two sections in each other's place",
      text: 'إن الجمعية العامة،\n\nأولا - كذا\n\n١ - تقرر كذا؛\n\nثالثا - كذا\n\n٢ - تقرر كذا؛\n\n⟦ثانيا⟧ - كذا\n\n٣ - تقرر كذا؛\n\nرابعا - كذا\n\n٤ - تقرر كذا.',
      findings: ['out-of-order'],
      suggest:
        'إن الجمعية العامة،\n\nأولا - كذا\n\n١ - تقرر كذا؛\n\nثانيا - كذا\n\n٢ - تقرر كذا؛\n\nثالثا - كذا\n\n٣ - تقرر كذا؛\n\nرابعا - كذا\n\n٤ - تقرر كذا.',
    },
    {
      title: 'the sections start again, and nothing divides them',
      text: 'إن الجمعية العامة،\n\nأولا - كذا\n\n١ - تقرر كذا؛\n\nثانيا - كذا\n\n٢ - تقرر كذا؛\n\n⟦أولا⟧ - كذا\n\n٣ - تقرر كذا؛\n\nثانيا - كذا\n\n٤ - تقرر كذا.',
      findings: ['restart'],
      suggest:
        'إن الجمعية العامة،\n\nأولا - كذا\n\n١ - تقرر كذا؛\n\nثانيا - كذا\n\n٢ - تقرر كذا؛\n\nثالثا - كذا\n\n٣ - تقرر كذا؛\n\nرابعا - كذا\n\n٤ - تقرر كذا.',
    },
    {
      title: 'section ثانيا is called ثالثا',
      text: 'إن الجمعية العامة،\n\nأولا - كذا\n\n١ - تقرر كذا؛\n\n⟦ثالثا⟧ - كذا\n\n٢ - تقرر كذا؛\n\nثالثا - كذا\n\n٣ - تقرر كذا؛\n\nرابعا - كذا\n\n٤ - تقرر كذا.',
      findings: ['displaced'],
      suggest:
        'إن الجمعية العامة،\n\nأولا - كذا\n\n١ - تقرر كذا؛\n\nثانيا - كذا\n\n٢ - تقرر كذا؛\n\nثالثا - كذا\n\n٣ - تقرر كذا؛\n\nرابعا - كذا\n\n٤ - تقرر كذا.',
    },
    {
      title: 'there is no fourth annex',
      text: 'إن الجمعية العامة،\n\n١ - تعتمد هذا القرار ⟦ومرفقه الرابع⟧؛\n\n٢ - تطلب كذا.\n\nالمرفق الأول\n\nنص.\n\nالمرفق الثاني\n\nنص.',
      findings: ['missing'],
      suggest: [
        'إن الجمعية العامة،\n\n١ - تعتمد هذا القرار ومرفقه الثاني؛\n\n٢ - تطلب كذا.\n\nالمرفق الأول\n\nنص.\n\nالمرفق الثاني\n\nنص.',
        'إن الجمعية العامة،\n\n١ - تعتمد هذا القرار ومرفقه الأول؛\n\n٢ - تطلب كذا.\n\nالمرفق الأول\n\nنص.\n\nالمرفق الثاني\n\nنص.',
      ],
    },
    {
      title: 'the only annex has no number',
      text: 'إن الجمعية العامة،\n\n١ - تعتمد القواعد الواردة في ⟦المرفق الثاني لهذا القرار⟧؛\n\n٢ - تطلب كذا.\n\nالمرفق\n\nنص.',
      findings: ['missing'],
      suggest:
        'إن الجمعية العامة،\n\n١ - تعتمد القواعد الواردة في المرفق لهذا القرار؛\n\n٢ - تطلب كذا.\n\nالمرفق\n\nنص.',
    },
    {
      title: 'there is no annex',
      text: 'إن الجمعية العامة،\n\n١ - تعتمد القواعد الواردة في ⟦مرفق هذا القرار⟧؛\n\n٢ - تطلب كذا.',
      findings: ['no-annex'],
      severity: 'info',
    },
    {
      title: 'there is no section رابعا',
      text: 'إن الجمعية العامة،\n\nأولا - الميزانية\n\n١ - تقرر كذا؛\n\nثانيا - التنظيم\n\n٢ - تطلب كذا على النحو المبين في ⟦الفرع رابعا أعلاه⟧.',
      findings: ['missing'],
      suggest: [
        'إن الجمعية العامة،\n\nأولا - الميزانية\n\n١ - تقرر كذا؛\n\nثانيا - التنظيم\n\n٢ - تطلب كذا على النحو المبين في الفرع ثانيا أعلاه.',
        'إن الجمعية العامة،\n\nأولا - الميزانية\n\n١ - تقرر كذا؛\n\nثانيا - التنظيم\n\n٢ - تطلب كذا على النحو المبين في الفرع أولا أعلاه.',
      ],
    },
    {
      title: 'something attached, in a text with nothing behind its paragraphs',
      text: 'إن الجمعية العامة،\n\nإذ تدرك كذا،\n\n1 - تعتمد الإعلان ⟦المرفق بهذا القرار⟧؛\n\n2 - تطلب كذا.',
      findings: ['no-annex'],
      severity: 'info',
    },
    {
      title: 'above for below',
      text: 'إن الجمعية العامة،\n\nأولا - الميزانية\n\n١ - تقرر كذا وفقا ⟦للفرع ثانيا أعلاه⟧؛\n\nثانيا - التنظيم\n\n٢ - تطلب كذا.',
      findings: ['wrong-side'],
      suggest:
        'إن الجمعية العامة،\n\nأولا - الميزانية\n\n١ - تقرر كذا وفقا للفرع ثانيا أدناه؛\n\nثانيا - التنظيم\n\n٢ - تطلب كذا.',
    },
  ],
  phrases: () => ATTACHED.map((text) => ({ text, clitics: true, value: null })),
  create({ report, slice, model }) {
    const attached: Span[] = [];
    return {
      phrase: ({ start, end }, ancestors) => {
        const isQuoted = ancestors.some(
          ({ type }) => type === 'quotation' || type === 'quotedBlock',
        );
        if (!isQuoted) attached.push({ start, end });
      },
      'resolution:exit': () => {
        for (const fault of sequenceFaults(model)) report(tellSequence(fault, slice));
        for (const fault of headingReferenceFaults(model)) report(tellReference(fault, slice));
        if (hasNothingAttached(model)) {
          for (const span of attached) {
            report({
              ...span,
              message: 'no-annex',
              data: { reference: slice(span) },
              severity: 'info',
            });
          }
        }
      },
    };
  },
});

type Message =
  | SequenceFault['kind']
  | ReferenceFault['kind']
  | 'other'
  | 'write'
  | 'renumber'
  | 'leave-out';

/** Said of a table, a declaration or rules, whatever the annex is called. */
const ATTACHED = [
  'المرفق بهذا القرار',
  'المرفقة بهذا القرار',
  'المرفقان بهذا القرار',
  'المرفقين بهذا القرار',
];

const ABOVE = 'أعلاه';
const BELOW = 'أدناه';
const MOST_NAMED = 5;

function tellSequence(
  { kind, entry, other, missing, changes }: SequenceFault,
  slice: (span: Span) => string,
): Report<Message> {
  const { number } = entry;
  const names = missing.map(
    (place) => headingNumberLike(slice, number, place.number) ?? place.number,
  );
  const shown =
    names.slice(0, MOST_NAMED).join('، ') + (names.length > MOST_NAMED ? '، \u2026' : '');
  const otherLabel = other === null ? '' : slice(other.number);
  const edits = changes.flatMap(({ entry: { number: like }, ordinal }): Edit[] => {
    const text = headingNumberLike(slice, like, ordinal);
    return text === null ? [] : [{ start: like.start, end: like.end, text }];
  });
  const [first] = edits;
  const label = first?.text ?? '';
  const { start, end } = number;
  return {
    start,
    end,
    message: kind,
    data: { label: slice(number), other: otherLabel, missing: shown },
    related:
      other === null
        ? []
        : [
            {
              start: other.number.start,
              end: other.number.end,
              message: 'other',
              data: { other: otherLabel },
            },
          ],
    suggestions:
      edits.length < changes.length || first === undefined
        ? []
        : edits.length === 1
          ? [{ message: 'write', data: { label }, edits }]
          : [{ message: 'renumber', data: { count: edits.length, label }, edits }],
  };
}

function tellReference(
  { kind, node, target, nearest }: ReferenceFault,
  slice: (span: Span) => string,
): Report<Message> {
  const { start, end } = node;
  const reference = slice(node);
  if (kind === 'wrong-side') {
    const said = /\p{L}+$/u.exec(reference)?.[0] ?? '';
    const word = node.direction === 'above' ? BELOW : ABOVE;
    const edits = [{ start: end - said.length, end, text: word }];
    return {
      start,
      end,
      message: kind,
      data: { said },
      suggestions: [{ message: 'write', data: { label: word }, edits }],
    };
  }
  const suggestions: Suggestion<Message>[] = nearest.flatMap(({ number }) => {
    const text = target === null ? null : headingNumberLike(slice, target, number.ordinal);
    if (text === null || target === null) return [];
    const edits = [{ start: target.start, end: target.end, text }];
    return [{ message: 'write' as const, data: { label: text }, edits }];
  });
  // A single annex without a number is called without one.
  if (kind === 'missing' && target !== null && nearest.length === 0) {
    const from = start + slice({ start, end: target.start }).trimEnd().length;
    const text = slice({ start: from, end: target.end }).trim();
    const edits = [{ start: from, end: target.end, text: '' }];
    suggestions.push({ message: 'leave-out', data: { text }, edits });
  }
  return {
    start,
    end,
    message: kind,
    data: { reference },
    suggestions,
    // It may be in a file of its own.
    ...(kind === 'no-annex' ? { severity: 'info' } : {}),
  };
}
