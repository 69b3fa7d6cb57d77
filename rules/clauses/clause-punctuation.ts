import { defineRule } from '../../core/lint/define-rule.ts';
import type { Edit, Report } from '../../core/lint/rule.ts';
import type { End, EndKind } from './_clause-ends.ts';
import { type EndFault, endFaults } from './_draft-ends.ts';

type MessageId =
  | EndKind
  | 'convention'
  | 'formula'
  | 'insert'
  | 'missing'
  | 'remove'
  | 'replace'
  | 'replace-all'
  | 'title';

export default defineRule({
  id: 'clause-punctuation',
  meta: {
    family: 'clauses',
    severity: 'warning',
    fix: 'safe',
    since: '0.1.0',
    description: {
      en: 'The punctuation at the end of a clause, a paragraph, an item, a lead-in or the whole draft',
      ar: 'علامات الترقيم في أواخر فقرات الديباجة والمنطوق والفقرات الفرعية وما يمهد للقوائم، وفي آخر النص',
    },
    why: {
      en: 'A resolution is one sentence: preambular paragraphs end with a comma, operative paragraphs and their items with a semicolon, the words before a list with a colon, and only the last paragraph with a full stop. Counted in published resolutions of the General Assembly, the Economic and Social Council and INTERPOL: all 194 preambular paragraphs end with a comma, and of some 300 operative paragraphs, items and lead-ins only one does not end as said.',
      ar: 'القرار جملة واحدة: تنتهي فقرات الديباجة بفاصلة، وفقرات المنطوق وفقراتها الفرعية بفاصلة منقوطة، وما يمهد للقائمة بنقطتين، ولا تنتهي بنقطة إلا الفقرة الأخيرة. وقد أُحصي ذلك في قرارات منشورة للجمعية العامة والمجلس الاقتصادي والاجتماعي والإنتربول: فقرات الديباجة، وعددها 194، تنتهي كلها بفاصلة، ولم تشذ من فقرات المنطوق وفقراتها الفرعية وما يمهد لها، وعددها نحو 300، إلا واحدة.',
    },
    messages: {
      preambular: {
        en: 'A preambular paragraph ends with {expected}, not {actual}',
        ar: 'تنتهي فقرة الديباجة بالعلامة {expected} لا {actual}',
      },
      operative: {
        en: 'An operative paragraph that is not the last ends with {expected}, not {actual}',
        ar: 'تنتهي فقرة المنطوق غير الأخيرة بالعلامة {expected} لا {actual}',
      },
      subparagraph: {
        en: 'A subparagraph ends with {expected}, not {actual}',
        ar: 'تنتهي الفقرة الفرعية بالعلامة {expected} لا {actual}',
      },
      'lead-in': {
        en: 'The words before a list end with {expected}, not {actual}',
        ar: 'ينتهي التمهيد للقائمة بالعلامة {expected} لا {actual}',
      },
      last: {
        en: 'The last paragraph ends with {expected}, not {actual}',
        ar: 'تنتهي الفقرة الأخيرة بالعلامة {expected} لا {actual}',
      },
      formula: {
        en: 'The opening formula ends with {expected}',
        ar: 'تنتهي عبارة الافتتاح بالعلامة {expected}',
      },
      missing: {
        en: '{expected} is missing at the end',
        ar: 'العلامة {expected} ناقصة في آخر الفقرة',
      },
      convention: {
        en: '{count} paragraphs of this draft end with {actual}; resolutions have {expected} there',
        ar: 'عدد الفقرات المنتهية بالعلامة {actual} في هذا النص: {count}؛ والمعتاد في القرارات {expected}',
      },
      title: {
        en: 'No {actual} stands after a title or a closing line',
        ar: 'لا توضع العلامة {actual} بعد العنوان ولا بعد سطر الختام',
      },
      replace: { en: 'Write {expected}', ar: 'وضع {expected}' },
      'replace-all': { en: 'Write {expected} in all of them', ar: 'وضع {expected} فيها جميعا' },
      insert: { en: 'Add {expected}', ar: 'إضافة {expected}' },
      remove: { en: 'Remove {actual}', ar: 'حذف {actual}' },
    },
    awaits: { last: 'text', missing: 'text', convention: 'text' },
    presets: { strict: 'error', archive: 'info' },
  },
  examples: [
    {
      title: 'a question mark for a semicolon, a comma for a semicolon and a semicolon for a comma',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى كذا⟦؛⟧\n\n1 - تقرر كذا⟦؟⟧\n\n2 - تطلب كذا⟦،⟧\n\n3 - تدعو إلى كذا.',
      findings: ['preambular', 'operative', 'operative'],
      fix: 'إن الجمعية العامة،\n\nإذ تشير إلى كذا،\n\n1 - تقرر كذا؛\n\n2 - تطلب كذا؛\n\n3 - تدعو إلى كذا.',
    },
    {
      title: 'a full stop in the middle may be the end of the text',
      text: 'إن الجمعية العامة،\n\n1 - تقرر كذا⟦.⟧\n\n2 - تطلب كذا.',
      findings: ['operative'],
      suggest: 'إن الجمعية العامة،\n\n1 - تقرر كذا؛\n\n2 - تطلب كذا.',
    },
    {
      title: 'two marks at one place',
      text: 'إن الجمعية العامة،\n\n1 - تقرر كذا⟦،؛⟧\n\n2 - تطلب كذا.',
      findings: ['operative'],
      fix: 'إن الجمعية العامة،\n\n1 - تقرر كذا؛\n\n2 - تطلب كذا.',
    },
    {
      title: 'the last paragraph before the closing lines',
      text: 'إن الجمعية العامة،\n\n1 - تقرر كذا؛\n\n2 - تطلب كذا⟦؛⟧\n\nالجلسة العامة 30\n\n23 تشرين الثاني/نوفمبر 2020',
      findings: ['last'],
      fix: 'إن الجمعية العامة،\n\n1 - تقرر كذا؛\n\n2 - تطلب كذا.\n\nالجلسة العامة 30\n\n23 تشرين الثاني/نوفمبر 2020',
    },
    {
      title: 'the last paragraph of a text that may go on',
      text: 'إن الجمعية العامة،\n\n1 - تقرر كذا؛\n\n2 - تطلب كذا⟦؛⟧',
      findings: ['last'],
      suggest: 'إن الجمعية العامة،\n\n1 - تقرر كذا؛\n\n2 - تطلب كذا.',
    },
    {
      title: 'a mark is missing',
      text: 'إن الجمعية العامة،\n\nوإذ تشير إلى ⟦كذا⟧\n\nوإذ ترحب بكذا،\n\n1 - تقرر ⟦كذا⟧\n\n2 - تطلب كذا.',
      findings: ['missing', 'missing'],
      suggest: [
        'إن الجمعية العامة،\n\nوإذ تشير إلى كذا،\n\nوإذ ترحب بكذا،\n\n1 - تقرر كذا\n\n2 - تطلب كذا.',
        'إن الجمعية العامة،\n\nوإذ تشير إلى كذا\n\nوإذ ترحب بكذا،\n\n1 - تقرر كذا؛\n\n2 - تطلب كذا.',
      ],
    },
    {
      title: 'a draft that breaks off',
      text: 'إن الجمعية العامة،\n\n1 - تقرر كذا؛\n\n2 - تطلب ⟦كذا⟧',
      findings: ['missing'],
      severity: 'info',
      suggest: 'إن الجمعية العامة،\n\n1 - تقرر كذا؛\n\n2 - تطلب كذا.',
    },
    {
      title: 'paragraphs that are still being written',
      text: 'إن الجمعية العامة،\n\nإذ تلاحظ\n\nوإذ ترحب بكذا [وكذا]\n\n1 - تقرر كذا، …\n\n2 - تشدد على الحاجة إلى\n\n3 -\n\n[4 - تطلب كذا؛]\n\n5 - [تقرر كذا.]\n\n6 - تدعو إلى كذا.\n\n[7 - ترحب بكذا.]',
    },
    {
      title: 'items and the words before them',
      text: 'إن الجمعية العامة،\n\n1 - تطلب إلى الأمين العام⟦؛⟧\n\n(أ) كذا⟦،⟧\n\n(ب) كذا⟦.⟧\n\n2 - تقرر كذا.',
      findings: ['lead-in', 'subparagraph', 'subparagraph'],
      fix: 'إن الجمعية العامة،\n\n1 - تطلب إلى الأمين العام؛\n\n(أ) كذا؛\n\n(ب) كذا.\n\n2 - تقرر كذا.',
      suggest:
        'إن الجمعية العامة،\n\n1 - تطلب إلى الأمين العام:\n\n(أ) كذا،\n\n(ب) كذا.\n\n2 - تقرر كذا.',
    },
    {
      title: 'the opening formula',
      text: '⟦إن الجمعية العامة⟧\n\nإذ تشير إلى كذا،\n\n1 - تقرر كذا.',
      findings: ['formula'],
      fix: 'إن الجمعية العامة،\n\nإذ تشير إلى كذا،\n\n1 - تقرر كذا.',
    },
    {
      title: 'a colon that no list follows',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى كذا⟦:⟧\n\nوإذ ترحب بكذا،\n\n1 - تقرر كذا⟦:⟧\n\n2 - تطلب كذا.',
      findings: ['preambular', 'operative'],
      suggest: [
        'إن الجمعية العامة،\n\nإذ تشير إلى كذا،\n\nوإذ ترحب بكذا،\n\n1 - تقرر كذا:\n\n2 - تطلب كذا.',
        'إن الجمعية العامة،\n\nإذ تشير إلى كذا:\n\nوإذ ترحب بكذا،\n\n1 - تقرر كذا؛\n\n2 - تطلب كذا.',
      ],
    },
    {
      title: 'clauses before the formula may end as one sentence',
      text: 'لما كان كذا هاما؛\n\nفإن الجمعية العمومية:\n\n1- تقرر كذا؛\n\n2- تطلب كذا.',
    },
    {
      title: 'full stops throughout',
      text: 'إن الجمعية العامة،\n\n1 - تقرر كذا⟦.⟧\n\n2 - تطلب كذا.\n\n3 - تدعو إلى كذا.\n\n4 - ترحب بكذا.',
      findings: ['convention'],
      severity: 'info',
      suggest:
        'إن الجمعية العامة،\n\n1 - تقرر كذا؛\n\n2 - تطلب كذا؛\n\n3 - تدعو إلى كذا؛\n\n4 - ترحب بكذا.',
    },
    {
      title: 'commas throughout a list',
      text: 'إن مجلس الأمن،\n\nإذ يشير إلى كذا،\n\n1 - يقرر ما يلي:\n\n(أ) رصد الحالة⟦،⟧\n\n(ب) دعم القرى، و\n\n(ج) حفر الآبار؛\n\n2 - يطلب كذا.',
      findings: ['convention'],
      severity: 'info',
      suggest:
        'إن مجلس الأمن،\n\nإذ يشير إلى كذا،\n\n1 - يقرر ما يلي:\n\n(أ) رصد الحالة؛\n\n(ب) دعم القرى؛ و\n\n(ج) حفر الآبار؛\n\n2 - يطلب كذا.',
    },
    {
      title: 'headings between paragraphs and above items, questions, and lists that a copy lost',
      text: "إن مجلس الأمن،\n\nإذ يلاحظ بارتياح:\n\nوإذ يشير إلى كذا،\n\nحفر الآبار\n\n1 - يطلب كذا مما يتصل بحفر الآبار في القرى النائية على مدار السنة وفي جميع الفصول؛\n\n(أ) دعم القرى\n\n'1' بناء السدود؛\n\n'2' حفر الآبار؛\n\n2 - يطلب الإجابة عما يلي:\n\n(أ) ما كذا؟\n\n(ب) كيف كذا؟\n\n(ج) متى كذا؛\n\n3 - يقرر توزيع المبلغ على النحو التالي:\n\n4 - يقرر كذا.",
    },
    {
      title: 'a title',
      text: 'الدورة الخامسة والسبعون\n\n10/75 - التعاون في مجال كذا⟦.⟧\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.',
      findings: ['title'],
      severity: 'info',
      suggest:
        'الدورة الخامسة والسبعون\n\n10/75 - التعاون في مجال كذا\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.',
    },
    {
      title: 'marks before and behind notes, quotation marks and emphasis',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى كذا^(1)،\n\nوإذ تلاحظ كذا،^(2)\n\n1 - **تقرر كذا "وكذا"؛**\n\n2 - تنظر في كذا (كذا)؛ (3)\n\n3 - تدرج البند المعنون "كذا."\n\n(1) كذا.\n\n(2) كذا.',
    },
    {
      title: 'paragraphs that a page break cuts',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى كذا^(1) وما\n\n(1) القرار 1/70.\n\nيتصل به،\n\n1 - تقرر أن تنظر في\n\nهذه المسألة؛\n\n2 - تطلب كذا.',
    },
    {
      title: 'an excerpt is not judged by its last paragraph, nor numbered prose',
      text: '7 - تقرر كذا؛\n\n8 - تطلب كذا؛\n\n1 - عقدت اللجنة جلستها الأولى.\n\n2 - وانتخبت رئيسها.',
    },
    {
      title: 'a draft inside another, with lists in three levels',
      text: "إن المجلس الاقتصادي والاجتماعي\n\nيوصي الجمعية العامة بأن تعتمد مشروع القرار التالي:\n\nإن الجمعية العامة،\n\nإذ تشير إلى كذا،\n\n1 - تطلب إلى الأمين العام:\n\n(أ) كذا، وخصوصا:\n\n'1' كذا؛ و\n\n'2' كذا؛\n\n(ب) كذا؛\n\n2 - تقرر ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا.\n\nالجلسة العامة 36\n\n23 تموز/يوليه 2019",
    },
    {
      title: 'items of INTERPOL under one lead-in, and its vote',
      text: 'إن الجمعية العامة للمنظمة الدولية للشرطة الجنائية (الإنتربول)، المجتمعة في غلاسكو في دورتها الـ 92،\n\nإذ تذكر بكذا،\n\nتدعو البلدان الأعضاء إلى:\n\n1. كذا؛\n\n2. كذا.\n\nاعتمد: المؤيدون: 128، المعارضون: 0، الممتنعون عن التصويت: 3',
    },
    {
      title: 'points without labels under an item',
      text: 'إن مجلس الأمن،\n\n1 - يقرر ما يلي:\n\n(أ) القيام بما يلي:\n\n\u2022 دعم القرى،\n\n\u2022 حفر الآبار،\n\n(ب) بناء السدود؛\n\n2 - يطلب كذا.',
    },
    {
      title: 'text to be adopted, in quotation marks or in an annex',
      text: 'إن الجمعية العامة،\n\n1 - تقرر أن تستعيض عن الفقرة 3 بالنص التالي:\n\n"3 - ينتخب المجلس رئيسه"؛\n\n2 - تعتمد النص المرفق بهذا القرار.\n\nالمرفق\n\n1 - تسترشد الدول بكذا.\n\n2 - لا يخل كذا بكذا.',
    },
  ],
  create({ model, report }) {
    return {
      resolution() {
        for (const fault of endFaults(model)) report(tell(fault));
      },
    };
  },
});

function tell(fault: EndFault): Report<MessageId> {
  switch (fault.kind) {
    case 'end':
      return tellEnd(fault.end);
    case 'convention': {
      const [first] = fault.ends;
      const { ending, expected } = first;
      const edits = fault.ends.map(editOf);
      return {
        message: 'convention',
        data: { count: fault.ends.length, actual: ending.mark, expected },
        ...ending.span,
        severity: 'info',
        suggestions: [{ message: 'replace-all', data: { expected }, edits }],
      };
    }
    case 'formula': {
      const { formula, ending } = fault;
      const isMissing = ending.mark === '';
      const place = isMissing ? { start: ending.end, end: ending.end } : ending.span;
      const { start, end } = isMissing ? formula : ending.span;
      const edits = [{ ...place, text: '،' }];
      return { message: 'formula', data: { expected: '،' }, start, end, edits };
    }
    case 'title': {
      const { mark, span } = fault.ending;
      const data = { actual: mark };
      const edits = [{ ...span, text: '' }];
      const suggestions = [{ message: 'remove' as const, data, edits }];
      return { message: 'title', data, ...span, severity: 'info', suggestions };
    }
  }
}

function tellEnd(end: End): Report<MessageId> {
  const { kind, ending, expected, certainty } = end;
  const edits = [editOf(end)];
  if (ending.mark === '') {
    const suggestions = [{ message: 'insert' as const, data: { expected }, edits }];
    const severity = certainty === 'hint' ? ({ severity: 'info' } as const) : {};
    return { message: 'missing', data: { expected }, ...ending.span, ...severity, suggestions };
  }
  const data = { expected, actual: ending.mark };
  const change =
    certainty === 'safe'
      ? { edits }
      : { suggestions: [{ message: 'replace' as const, data, edits }] };
  return { message: kind, data, ...ending.span, ...change };
}

function editOf({ ending, expected }: End): Edit {
  const { mark, span, end } = ending;
  return mark === '' ? { start: end, end, text: expected } : { ...span, text: expected };
}
