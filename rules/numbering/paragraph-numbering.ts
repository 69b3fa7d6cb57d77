import { defineRule } from '../../core/lint/define-rule.ts';
import type { Report } from '../../core/lint/rule.ts';
import { lastOf } from '../../core/model/label-runs.ts';
import { labelLike } from '../../core/model/label-text.ts';
import {
  type Annex,
  childrenOf,
  type Draft,
  type Node,
  type QuotedBlock,
} from '../../core/syntax/tree.ts';
import { type FaultMessage, reportOf } from './_labels.ts';
import { type ParagraphFault, paragraphFaults } from './_paragraph-faults.ts';
import { preambleFaults } from './_preamble-labels.ts';
import type { Fault } from './_sequence.ts';

export default defineRule({
  id: 'paragraph-numbering',
  meta: {
    family: 'numbering',
    severity: 'error',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'A gap, a repetition or a wrong order in the numbers of paragraphs',
      ar: 'نقص أو تكرار أو اختلال في تسلسل أرقام الفقرات',
    },
    why: {
      en: 'Paragraphs are cited by their numbers. In all published resolutions examined, the operative paragraphs of each draft, annex and section are numbered consecutively; numbers begin again only after a new opening formula, a heading or in quoted text.',
      ar: 'يُستشهد بالفقرات بأرقامها. وفي جميع القرارات المنشورة التي رُوجعت، تُرقم فقرات منطوق كل مشروع وفقرات كل مرفق وفرع ترقيما متتاليا، ولا يبدأ الترقيم من جديد إلا بعد صيغة استهلال جديدة أو عنوان أو في نص مقتبس.',
    },
    messages: {
      first: {
        en: 'The first paragraph is {label}; missing before it: {missing}',
        ar: 'رقم الفقرة الأولى {label}؛ والناقص قبلها: {missing}',
      },
      gap: {
        en: 'After paragraph {other} comes paragraph {label}; missing: {missing}',
        ar: 'بعد الفقرة {other} تأتي الفقرة {label}؛ والناقص بينهما: {missing}',
      },
      duplicate: {
        en: 'There is another paragraph {label}',
        ar: 'توجد فقرة {label} أخرى',
      },
      displaced: {
        en: 'There are two paragraphs {label}, and paragraph {missing} is missing',
        ar: 'توجد فقرتان رقمهما {label} ولا توجد الفقرة {missing}',
      },
      unnumbered: {
        en: 'This paragraph between numbered ones has no number',
        ar: 'هذه الفقرة الواردة بين فقرات مرقمة لا رقم لها',
      },
      number: { en: 'Number it {label}', ar: 'ترقيمها بالرقم {label}' },
      lazy: {
        en: 'All {count} paragraphs have the number {label}; only a viewer of Markdown counts them',
        ar: 'الرقم {label} هو رقم الفقرات كلها (عددها: {count})؛ ولا يرقمها بالتسلسل إلا عارض ماركداون',
      },
      disorder: {
        en: 'The numbers of these {count} paragraphs follow no order',
        ar: 'أرقام هذه الفقرات لا ترتيب لها (عددها: {count})',
      },
      'out-of-order': {
        en: 'Paragraph {label} is out of order',
        ar: 'الفقرة {label} في غير موضعها من الترتيب',
      },
      restart: {
        en: 'The numbers start again at {label} after {other}, and no heading divides the paragraphs',
        ar: 'يبدأ الترقيم من جديد بالرقم {label} بعد الرقم {other} دون عنوان يفصل بين الفقرتين',
      },
      single: {
        en: 'A single operative paragraph takes no number',
        ar: 'لا تُرقم فقرة المنطوق إذا كانت وحيدة',
      },
      other: { en: 'Paragraph {other} is here', ar: 'الفقرة {other} هنا' },
      relabel: { en: 'Change the number to {label}', ar: 'تغيير الرقم إلى {label}' },
      renumber: {
        en: 'Renumber {count} paragraphs, beginning with {label}',
        ar: 'إعادة ترقيم الفقرات ابتداء من {label} (العدد: {count})',
      },
      remove: { en: 'Remove the number', ar: 'حذف الرقم' },
    },
    awaits: { single: 'text' },
  },
  examples: [
    {
      title: 'the labels of a draft under negotiation, in the preamble too',
      text: 'إن الجمعية العامة،\n\nPP1. إذ تشير إلى كذا،\n\n**PP⟦3⟧.** وإذ تلاحظ كذا،\n\n(OP1) تقرر كذا؛\n\n(OP2) تطلب كذا؛\n\n(OP⟦4⟧) تدعو إلى كذا.',
      findings: ['gap', 'gap'],
      suggest: [
        'إن الجمعية العامة،\n\nPP1. إذ تشير إلى كذا،\n\n**PP2.** وإذ تلاحظ كذا،\n\n(OP1) تقرر كذا؛\n\n(OP2) تطلب كذا؛\n\n(OP4) تدعو إلى كذا.',
        'إن الجمعية العامة،\n\nPP1. إذ تشير إلى كذا،\n\n**PP3.** وإذ تلاحظ كذا،\n\n(OP1) تقرر كذا؛\n\n(OP2) تطلب كذا؛\n\n(OP3) تدعو إلى كذا.',
      ],
    },
    {
      title: 'labels in square brackets, and of paragraphs that were put in',
      text: 'إن الجمعية العامة،\n\n[PP1: إذ تشير إلى كذا،]\n\n[PP1bis: وإذ تلاحظ كذا،]\n\n[PP⟦3⟧: وإذ تدرك كذا،]\n\nOP1. تقرر كذا؛\n\nOP⟦2bis⟧. تطلب كذا؛\n\nOP3. تدعو إلى كذا.',
      findings: ['gap', 'gap'],
      suggest: [
        'إن الجمعية العامة،\n\n[PP1: إذ تشير إلى كذا،]\n\n[PP1bis: وإذ تلاحظ كذا،]\n\n[PP2: وإذ تدرك كذا،]\n\nOP1. تقرر كذا؛\n\nOP2bis. تطلب كذا؛\n\nOP3. تدعو إلى كذا.',
        'إن الجمعية العامة،\n\n[PP1: إذ تشير إلى كذا،]\n\n[PP1bis: وإذ تلاحظ كذا،]\n\n[PP3: وإذ تدرك كذا،]\n\nOP1. تقرر كذا؛\n\nOP2. تطلب كذا؛\n\nOP3. تدعو إلى كذا.',
      ],
    },
    {
      title: 'labels of clauses that are consecutive, and one clause that has none',
      text: 'إن الجمعية العامة،\n\n(ف ق 1) إذ تشير إلى كذا،\n\n(ف ق 2) وإذ تلاحظ كذا،\n\nوإذ تدرك كذا،\n\n(ف ق 3) وإذ تؤكد كذا،\n\nOP1 - تقرر كذا؛\n\nOP2 - تطلب كذا.',
    },
    {
      title: 'a draft with paragraphs in square brackets',
      text: 'إن الجمعية العامة،\n\n[١ - تقرر كذا؛]\n\n[٢] - تدعو إلى كذا؛\n\n[٢ مكررا - ترحب بكذا؛]\n\n[٣ - تحث على كذا؛]\n\n[٣ - تشجع على كذا؛]\n\n[٤ بديلة - تطلب كذا؛]\n\n٥ -\n\n٦ - تؤكد كذا.',
    },
    {
      title: 'options of which each has the same numbers',
      text: 'إن الجمعية العامة،\n\n١ - تقرر كذا؛\n\nالخيار ١:\n\n٢ - تدعو إلى كذا؛\n\n٣ - ترحب بكذا؛\n\nالخيار ٢: باب آخر\n\n٢ - تدعو إلى كذا؛\n\n٣ - ترحب بكذا؛\n\n٤ - تطلب كذا.',
    },
    {
      title: 'options with lists of their own, and what comes behind them',
      text: 'إن الجمعية العامة،\n\n١ - تنظر في خيارين:\n\nالخيار ١: تبقى اللجنة.\n\n1. كذا.\n2. كذا.\n\nالخيار ٢: تحل اللجنة.\n\n1. كذا.\n2. كذا.\n\n٢ - تطلب كذا.',
    },
    {
      title: 'options with their paragraph on one line, and what comes behind them',
      text: 'إن المؤتمر،\n\n١ - يقرر كذا؛\n\nالخيار ١: ٢ - يدعو إلى كذا؛\n\nالخيار ٢: ٢ - يرحب بكذا؛\n\n٣ - يطلب كذا.',
    },
    {
      title: 'a list under a noun or a sign, each with a lead-in of its own',
      text: 'إن المؤتمر،\n\nيطلب إلى المجلس ما يلي:\n\nرقم 1: إعداد كذا؛\n\nرقم 2: دعم كذا؛\n\nرقم 3: نشر كذا؛\n\nيدعو المكتب إلى ما يلي:\n\nn° 1 تنظيم كذا؛\n\nn° 2 متابعة كذا؛\n\nn° ⟦4⟧ حفظ كذا.',
      findings: ['gap'],
      suggest:
        'إن المؤتمر،\n\nيطلب إلى المجلس ما يلي:\n\nرقم 1: إعداد كذا؛\n\nرقم 2: دعم كذا؛\n\nرقم 3: نشر كذا؛\n\nيدعو المكتب إلى ما يلي:\n\nn° 1 تنظيم كذا؛\n\nn° 2 متابعة كذا؛\n\nn° 3 حفظ كذا.',
    },
    {
      title: 'a report whose parts set out drafts',
      text: 'ألف - مشروع قرار\n\n1 - توصي اللجنة المجلس باعتماد القرار التالي:\n\nعنوان كذا\n\nإن المجلس التنفيذي،\n\n1 - يقرر كذا؛\n\n2 - يطلب كذا؛\n\n3 - يدعو إلى كذا.\n\nباء - مشروع آخر\n\n2 - توصي اللجنة المجلس باعتماد المقرر التالي:\n\nإن المجلس التنفيذي،\n\n1 - يقرر كذا؛\n\n2 - يطلب كذا.\n\nجيم - مسائل أخرى\n\n3 - تعرض اللجنة كذا.',
    },
    {
      title: 'a paragraph with items that an amendment quotes',
      text: '1 - يستعاض عن الفقرة 4 بما يلي:\n\n”4 - تدعو إلى ما يلي:\n\n(أ) كذا المعنون ”كذا“؛\n\n(ب) كذا؛“.\n\n2 - تحذف الفقرة 5.\n\n⟦4⟧ - تحذف الفقرة 6.',
      findings: ['gap'],
      suggest:
        '1 - يستعاض عن الفقرة 4 بما يلي:\n\n”4 - تدعو إلى ما يلي:\n\n(أ) كذا المعنون ”كذا“؛\n\n(ب) كذا؛“.\n\n2 - تحذف الفقرة 5.\n\n3 - تحذف الفقرة 6.',
    },
    {
      title: 'a paragraph is missing in an option',
      text: 'إن الجمعية العامة،\n\nالخيار ١:\n\n١ - تدعو إلى كذا؛\n\n٢ - ترحب بكذا؛\n\nالخيار ٢:\n\n١ - تدعو إلى كذا؛\n\n⟦٣⟧ - ترحب بكذا.',
      findings: ['gap'],
      suggest:
        'إن الجمعية العامة،\n\nالخيار ١:\n\n١ - تدعو إلى كذا؛\n\n٢ - ترحب بكذا؛\n\nالخيار ٢:\n\n١ - تدعو إلى كذا؛\n\n٢ - ترحب بكذا.',
    },
    {
      title: 'a clause of the preamble quotes a paragraph of another text',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى الفقرة ٢، ونصها كما يلي:\n\n”٢ - تقرر كذا؛“\n\nوإذ ترحب بكذا،\n\n١ - تقرر كذا؛\n\n٢ - تطلب كذا.',
    },
    {
      title: 'numbers in brackets behind one verb',
      text: 'إن المجلس الوزاري،\n\nيقرر\n\n(١) الترحيب بكذا.\n\n(٢) دعوة الدول إلى كذا.\n\n(٣) تكليف الأمانة بكذا.',
    },
    {
      title: 'consecutive numbers, with a bullet that is no part of them',
      text: '١ - تقرر كذا؛\n\n- ٢ - تطلب كذا؛\n\n٢ مكررا - تدعو إلى كذا؛\n\n٣ - توصي بكذا.',
    },
    {
      title: 'a list with full stops',
      text: '1. الاعتراف بكذا؛\n- 2. تشجيع كذا؛\n- 3. مواصلة كذا.',
    },
    {
      title: 'the beginning is not shown',
      text: '٧ - تقرر كذا؛\n\n٨ - تطلب كذا.',
    },
    {
      title: 'a nested draft, an annex and its sections begin again',
      text: 'إن المجلس الاقتصادي والاجتماعي،\n\n١ - يحيط علما بكذا؛\n\n٢ - يوصي باعتماد ما يلي:\n\nإن الجمعية العامة،\n\n١ - تقرر كذا؛\n\n٢ - تطلب كذا.\n\nالمرفق\n\nأولا - أحكام عامة\n\n١ - تسري هذه الأحكام على الدول.\n\n٢ - تعمل الدول بها.\n\nثانيا - أحكام ختامية\n\n١ - يبدأ العمل بها فورا.',
    },
    {
      title: 'sections whose numbers go on',
      text: 'المرفق\n\nأولا - أحكام عامة\n\n١ - تسري هذه الأحكام على الدول.\n\n٢ - تعمل الدول بها.\n\nثانيا - أحكام ختامية\n\n٣ - يبدأ العمل بها فورا.',
    },
    {
      title: 'each list has a lead-in of its own',
      text: 'تدعو البلدان الأعضاء إلى:\n\n1. تشجيع كذا؛\n\n2. مواصلة كذا؛\n\nتطلب إلى الأمانة العامة:\n\n1. إعداد كذا؛\n\n2. تقديم كذا.',
    },
    {
      title: 'paragraph 2 is missing',
      text: '١ - تقرر كذا؛\n\n⟦٣⟧ - تطلب كذا؛\n\n٤ - تدعو إلى كذا.',
      findings: ['gap'],
      suggest: '١ - تقرر كذا؛\n\n٢ - تطلب كذا؛\n\n٣ - تدعو إلى كذا.',
    },
    {
      title: 'the last number is too high',
      text: '1. تقرر كذا؛\n\n2. تطلب كذا؛\n\n⟦13⟧. تدعو إلى كذا.',
      findings: ['gap'],
      suggest: '1. تقرر كذا؛\n\n2. تطلب كذا؛\n\n3. تدعو إلى كذا.',
    },
    {
      title: 'the paragraph before bis is missing',
      text: '١ - تقرر كذا؛\n\n⟦٢ مكررا⟧ - تطلب كذا؛\n\n٣ - تدعو إلى كذا.',
      findings: ['gap'],
      suggest: '١ - تقرر كذا؛\n\n٢ - تطلب كذا؛\n\n٣ - تدعو إلى كذا.',
    },
    {
      title: 'a gap behind a bis paragraph, which keeps its number',
      text: '١ - تقرر كذا؛\n\n١ مكررا - تحث على كذا؛\n\n٢ - تطلب كذا؛\n\n⟦٤⟧ - تدعو إلى كذا؛\n\n٥ - توصي بكذا.',
      findings: ['gap'],
      suggest:
        '١ - تقرر كذا؛\n\n١ مكررا - تحث على كذا؛\n\n٢ - تطلب كذا؛\n\n٣ - تدعو إلى كذا؛\n\n٤ - توصي بكذا.',
    },
    {
      title: 'two paragraphs 2',
      text: '1 - تقرر كذا؛\n\n2 - تطلب كذا؛\n\n⟦2⟧ - تدعو إلى كذا؛\n\n3 - توصي بكذا.',
      findings: ['duplicate'],
      suggest: '1 - تقرر كذا؛\n\n2 - تطلب كذا؛\n\n3 - تدعو إلى كذا؛\n\n4 - توصي بكذا.',
    },
    {
      title: 'paragraph 2 is called 3',
      text: '1 - تقرر كذا؛\n\n⟦3⟧ - تطلب كذا؛\n\n3 - تدعو إلى كذا؛\n\n4 - توصي بكذا.',
      findings: ['displaced'],
      suggest: '1 - تقرر كذا؛\n\n2 - تطلب كذا؛\n\n3 - تدعو إلى كذا؛\n\n4 - توصي بكذا.',
    },
    {
      title: 'a paragraph without its number',
      text: '1 - تقرر كذا؛\n\n⟦تطلب⟧ كذا؛\n\n3 - تدعو إلى كذا.',
      findings: ['unnumbered'],
      suggest: '1 - تقرر كذا؛\n\n2 - تطلب كذا؛\n\n3 - تدعو إلى كذا.',
    },
    {
      title: 'a paragraph without a number among consecutive ones',
      text: '١ - تقرر كذا؛\n\n⟦تطلب⟧ كذا؛\n\n٢ - تدعو إلى كذا.',
      findings: ['unnumbered'],
      suggest: '١ - تقرر كذا؛\n\n٢ - تطلب كذا؛\n\n٣ - تدعو إلى كذا.',
    },
    {
      title: 'a Markdown list that leaves counting to the viewer',
      text: '⟦1⟧. تقرر كذا؛\n1. تطلب كذا؛\n1. تدعو إلى كذا.',
      findings: ['lazy'],
      severity: 'info',
      suggest: '1. تقرر كذا؛\n2. تطلب كذا؛\n3. تدعو إلى كذا.',
    },
    {
      title: 'numbers without any order are one finding',
      text: '⟦5⟧ - تقرر كذا؛\n\n3 - تقرر كذا؛\n\n9 - تقرر كذا؛\n\n1 - تقرر كذا؛\n\n1 - تقرر كذا؛\n\n7 - تقرر كذا؛\n\n2 - تقرر كذا؛\n\n2 - تقرر كذا؛\n\n8 - تقرر كذا؛\n\n4 - تقرر كذا؛\n\n3 - تقرر كذا؛\n\n3 - تقرر كذا؛\n\n6 - تقرر كذا؛\n\n1 - تقرر كذا؛\n\n9 - تقرر كذا.',
      findings: ['disorder'],
      suggest:
        '1 - تقرر كذا؛\n\n2 - تقرر كذا؛\n\n3 - تقرر كذا؛\n\n4 - تقرر كذا؛\n\n5 - تقرر كذا؛\n\n6 - تقرر كذا؛\n\n7 - تقرر كذا؛\n\n8 - تقرر كذا؛\n\n9 - تقرر كذا؛\n\n10 - تقرر كذا؛\n\n11 - تقرر كذا؛\n\n12 - تقرر كذا؛\n\n13 - تقرر كذا؛\n\n14 - تقرر كذا؛\n\n15 - تقرر كذا.',
    },
    {
      title: 'the English half of a bilingual text has numbers of its own',
      text: '1 - تقرر كذا؛\n\n1. Decides so;\n\n2 - تطلب كذا؛\n\n2. Requests so;\n\n3 - تدعو إلى كذا.\n\n3. Invites so.',
    },
    {
      title: 'a wrong number between right ones',
      text: '١ - تقرر كذا؛\n\n⟦٩⟧ - تطلب كذا؛\n\n٣ - تدعو إلى كذا.',
      findings: ['out-of-order'],
      suggest: '١ - تقرر كذا؛\n\n٢ - تطلب كذا؛\n\n٣ - تدعو إلى كذا.',
    },
    {
      title: 'two neighbours are exchanged',
      text: '١ - تقرر كذا؛\n\n٣ - تطلب كذا؛\n\n⟦٢⟧ - تدعو إلى كذا؛\n\n٤ - توصي بكذا.',
      findings: ['out-of-order'],
      suggest: '١ - تقرر كذا؛\n\n٢ - تطلب كذا؛\n\n٣ - تدعو إلى كذا؛\n\n٤ - توصي بكذا.',
    },
    {
      title: 'the numbers begin again inside a draft',
      text: '١ - تقرر كذا؛\n\n٢ - تطلب كذا؛\n\n⟦١⟧ - تدعو إلى كذا؛\n\n٢ - توصي بكذا.',
      findings: ['restart'],
      suggest: '١ - تقرر كذا؛\n\n٢ - تطلب كذا؛\n\n٣ - تدعو إلى كذا؛\n\n٤ - توصي بكذا.',
    },
    {
      title: 'a draft that begins with 2',
      text: 'إن الجمعية العامة،\n\n⟦٢⟧ - تقرر كذا؛\n\n٣ - تطلب كذا.',
      findings: ['first'],
      suggest: 'إن الجمعية العامة،\n\n١ - تقرر كذا؛\n\n٢ - تطلب كذا.',
    },
    {
      title: 'a single paragraph with a number',
      text: 'إن الجمعية العامة،\n\nإذ تلاحظ كذا،\n\n⟦١⟧ - تقرر كذا.',
      findings: ['single'],
      severity: 'info',
      suggest: 'إن الجمعية العامة،\n\nإذ تلاحظ كذا،\n\nتقرر كذا.',
    },
  ],
  needs: ['marker'],
  create({ report, source, model }) {
    const check = (scope: Draft | Annex | QuotedBlock, base: 0 | null): void => {
      for (const fault of paragraphFaults(model, scope, base)) report(tell(source, scope, fault));
    };
    const checkDraft = (node: Draft): void => {
      check(node, node.fragment ? null : 0);
      for (const fault of preambleFaults(source, node)) report(reportOf(source, fault));
      if (node.fragment) return;
      const [only, ...more] = node.children.filter(isOperative);
      const marker = only?.children.find((child) => child.type === 'marker');
      if (marker?.type !== 'marker' || marker.ordinal !== 1 || more.length > 0) return;
      const { start, end } = marker.label;
      const edits = [{ start: marker.start, end: marker.end, text: '' }];
      const suggestions = [{ message: 'remove' as const, edits }];
      report({ start, end, message: 'single', severity: 'info', suggestions });
    };
    return {
      'resolution:exit'() {
        model.nodes('draft').forEach(checkDraft);
        for (const annex of model.nodes('annex')) check(annex, 0);
        for (const quoted of model.nodes('quotedBlock')) check(quoted, null);
      },
    };
  },
});

type Message = FaultMessage | 'unnumbered' | 'number' | 'lazy' | 'disorder';

function tell(source: string, scope: Node, fault: ParagraphFault): Report<Message> {
  switch (fault.kind) {
    case 'lazy':
    case 'disorder':
      return tellWhole(source, fault);
    case 'unnumbered':
      return tellUnnumbered(source, fault);
    default: {
      const weak = isWeak(scope, fault);
      return { ...reportOf(source, fault), ...(weak ? { severity: 'warning' } : {}) };
    }
  }
}

function tellWhole(
  source: string,
  { kind, items }: Extract<ParagraphFault, { kind: 'lazy' | 'disorder' }>,
): Report<Message> {
  const [first] = items;
  const label = first?.marker.label ?? { start: 0, end: 0 };
  const written = source.slice(label.start, label.end);
  const edits = items.flatMap(({ marker }, index) => {
    const text = labelLike(source, marker, { number: index + 1, bis: 0 });
    return text === null || marker.ordinal === index + 1 ? [] : [{ ...marker.label, text }];
  });
  const data = { count: items.length, label: written };
  const renumber = { count: edits.length, label: edits[0]?.text ?? '' };
  const suggestions = [{ message: 'renumber' as const, data: renumber, edits }];
  const severity = kind === 'lazy' ? ({ severity: 'info' } as const) : {};
  return { ...label, message: kind, data, ...severity, suggestions };
}

function tellUnnumbered(
  source: string,
  { opener, before, following }: Extract<ParagraphFault, { kind: 'unnumbered' }>,
): Report<Message> {
  const { marker } = before;
  const number = lastOf(marker) + 1;
  const label = labelLike(source, marker, { number, bis: 0 }) ?? '';
  const text =
    source.slice(marker.start, marker.label.start) +
    label +
    source.slice(marker.label.end, marker.end).replace(/\s+$/u, ' ');
  const [first] = following;
  const shifted = first === undefined || first.marker.ordinal !== number ? [] : following;
  const edits = [
    { start: opener.start, end: opener.start, text },
    ...shifted.flatMap(({ marker: later }) => {
      const next = labelLike(source, later, { number: later.ordinal + 1, bis: 0 });
      return next === null ? [] : [{ ...later.label, text: next }];
    }),
  ];
  const { start, end } = opener;
  return {
    start,
    end,
    message: 'unnumbered',
    suggestions: [{ message: 'number', data: { label }, edits }],
  };
}

/** Amendments quote, and annexes may set out, only some paragraphs of another text. */
function isWeak(scope: Node, { kind, run }: Fault): boolean {
  if (scope.type === 'quotedBlock') return kind === 'gap';
  return kind === 'first' && (scope.type === 'annex' || run.headed);
}

/** A paragraph of the operative part, or a section that holds such paragraphs. */
function isOperative(node: Node): node is Node & { readonly children: readonly Node[] } {
  return (
    node.type === 'operativeParagraph' || (node.type === 'section' && childrenOf(node).length > 0)
  );
}
