import { defineRule } from '../../core/lint/define-rule.ts';
import type { Report } from '../../core/lint/rule.ts';
import type { Span } from '../../core/syntax/tree.ts';
import { type FormFault, findFormFaults, GARBLED_NETWORK, isWhole } from './_citation-forms.ts';

type Message = FormFault['kind'] | 'write';

export default defineRule({
  id: 'reference-format',
  meta: {
    family: 'references',
    severity: 'warning',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'A citation in a form other than that of the body that adopted the text',
      ar: 'الاستشهاد بقرار بغير الصيغة المعتمدة لدى الهيئة التي اتخذته',
    },
    why: {
      en: 'INTERPOL numbers its resolutions GA-YYYY-SS-RES-NN (formerly AG-YYYY-RES-NN) and calls its communications system I-24/7. United Nations texts cite the short number in running text, spell the part letters of a composite resolution out (ألف وباء), and number decisions of the General Assembly from 401 (practice).',
      ar: 'يرقم الإنتربول قراراته بالصيغة GA-YYYY-SS-RES-NN (وسابقا AG-YYYY-RES-NN)، واسم منظومة اتصالاته I-24/7. وتستشهد نصوص الأمم المتحدة بالرقم المختصر في متن النص، وتكتب أسماء حروف أجزاء القرار المركب كاملة (ألف وباء)، وتبدأ أرقام مقررات الجمعية العامة من 401 (ما جرى عليه العمل).',
    },
    messages: {
      symbol: {
        en: '{written} should read {expected}',
        ar: 'الصواب {expected} لا {written}',
      },
      'missing-session': {
        en: '{written} lacks the session between the year and RES',
        ar: 'ينقص الرمز {written} رقم الدورة بين السنة و RES',
      },
      network: {
        en: '{written} should probably read {expected}, the INTERPOL communications system',
        ar: 'يُرجح أن المقصود في {written} هو {expected}، أي منظومة اتصالات الإنتربول',
      },
      'short-form': {
        en: 'In running text a resolution is cited by its number, {expected}, not by the symbol {written}',
        ar: 'يُستشهد بالقرار في متن النص برقمه {expected} لا برمز الوثيقة {written}',
      },
      'part-letters': {
        en: 'The part letters {written} are spelled out: {expected}',
        ar: 'تُكتب أسماء حروف الأجزاء كاملة: {expected} لا {written}',
      },
      'decision-number': {
        en: '{citation} is cited as a decision, but decisions are numbered from {first}: it may be a resolution',
        ar: 'ورد {citation} بوصفه مقررا، في حين تبدأ أرقام المقررات من {first}، فلعله قرار',
      },
      'resolution-number': {
        en: '{citation} is cited as a resolution, but numbers from {first} are those of decisions: it may be a decision',
        ar: 'ورد {citation} بوصفه قرارا، في حين أن الأرقام ابتداء من {first} أرقام مقررات، فلعله مقرر',
      },
      solidus: {
        en: 'The members of {written} are joined by one solidus without spaces: {expected}',
        ar: 'يُفصل بين العددين في {written} بشرطة مائلة واحدة دون مسافات: {expected}',
      },
      council: {
        en: 'Resolutions of the Security Council have their year in brackets: {expected}, not {written}',
        ar: 'تُكتب السنة بين قوسين في أرقام قرارات مجلس الأمن: {expected} لا {written}',
      },
      'two-forms': {
        en: '{written} is written {expected} elsewhere in this text',
        ar: 'كُتب {written} في موضع آخر من هذا النص في صيغة {expected}',
      },
      write: { en: 'Write {expected}', ar: 'كتابة {expected}' },
    },
    presets: { archive: 'info' },
  },
  examples: [
    {
      title: 'hyphens and digits of an INTERPOL symbol',
      text: 'إن الجمعية العامة،\n\nإذ تحيط علما بالقرارات ⟦GA 2022 90 RES-01⟧ و ⟦GA–2023–91–RES–9⟧ و GA-2024-92-RES-07 و AG-2008-RES-07،',
      findings: ['symbol', 'symbol'],
      suggest: [
        'إن الجمعية العامة،\n\nإذ تحيط علما بالقرارات GA-2022-90-RES-01 و GA–2023–91–RES–9 و GA-2024-92-RES-07 و AG-2008-RES-07،',
        'إن الجمعية العامة،\n\nإذ تحيط علما بالقرارات GA 2022 90 RES-01 و GA-2023-91-RES-09 و GA-2024-92-RES-07 و AG-2008-RES-07،',
      ],
    },
    {
      title: 'the session is missing',
      text: 'إن الجمعية العامة،\n\nإذ تحيط علما بالقرارين ⟦GA-2008-RES-07⟧ و ⟦GA-2022-RES-03⟧،',
      findings: ['missing-session', 'missing-session'],
      suggest: [
        'إن الجمعية العامة،\n\nإذ تحيط علما بالقرارين AG-2008-RES-07 و GA-2022-RES-03،',
        'إن الجمعية العامة،\n\nإذ تحيط علما بالقرارين GA-2008-77-RES-07 و GA-2022-RES-03،',
        'إن الجمعية العامة،\n\nإذ تحيط علما بالقرارين GA-2008-RES-07 و GA-2022-90-RES-03،',
      ],
    },
    {
      title: 'a damaged name of the communications system',
      text: 'إن الجمعية العامة،\n\nإذ ترحب بمنظومة الإنتربول ⟦7-4/7⟧ وبالمنظومة ⟦24/7-I⟧، وكذلك ⟦٧-٤/٧⟧، دون I-24/7 ودون الخدمة 24/7،',
      findings: ['network', 'network', 'network'],
      suggest: [
        'إن الجمعية العامة،\n\nإذ ترحب بمنظومة الإنتربول I-24/7 وبالمنظومة 24/7-I، وكذلك ٧-٤/٧، دون I-24/7 ودون الخدمة 24/7،',
        'إن الجمعية العامة،\n\nإذ ترحب بمنظومة الإنتربول 7-4/7 وبالمنظومة I-24/7، وكذلك ٧-٤/٧، دون I-24/7 ودون الخدمة 24/7،',
        'إن الجمعية العامة،\n\nإذ ترحب بمنظومة الإنتربول 7-4/7 وبالمنظومة 24/7-I، وكذلك I-24/7، دون I-24/7 ودون الخدمة 24/7،',
      ],
    },
    {
      title: 'the same signs in a text without INTERPOL',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى الفقرات 7-4/7 من التقرير،',
    },
    {
      title: 'a document symbol in running text',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها ⟦A/RES/75/10⟧ المؤرخ ٢٣ تشرين الثاني/نوفمبر ٢٠٢٠،\n\n١ - تحيط علما بالقرار A/RES/53/243 B؛',
      findings: ['short-form'],
      suggest: [
        'إن الجمعية العامة،\n\nإذ تشير إلى قرارها ١٠/٧٥ المؤرخ ٢٣ تشرين الثاني/نوفمبر ٢٠٢٠،\n\n١ - تحيط علما بالقرار A/RES/53/243 B؛',
      ],
      severity: 'info',
    },
    {
      title: 'a document symbol where it belongs',
      text: 'إن الجمعية العامة،\n\nإذ تحيط علما بتقرير الأمين العام(1) وبالوثيقة A/RES/75/10 (انظر القرار A/RES/75/10)،\n\n(1) انظر القرار A/RES/75/10.',
    },
    {
      title: 'letters of a composite resolution',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قراريها ⟦243/53 أ وب⟧ المؤرخ 13 أيلول/سبتمبر 1999 و ⟦82/54 B⟧ المؤرخ 6 كانون الأول/ديسمبر 1999 وإلى قرارها 90/54 ألف وباء،',
      findings: ['part-letters', 'part-letters'],
      suggest: [
        'إن الجمعية العامة،\n\nإذ تشير إلى قراريها 243/53 ألف وباء المؤرخ 13 أيلول/سبتمبر 1999 و 82/54 B المؤرخ 6 كانون الأول/ديسمبر 1999 وإلى قرارها 90/54 ألف وباء،',
        'إن الجمعية العامة،\n\nإذ تشير إلى قراريها 243/53 أ وب المؤرخ 13 أيلول/سبتمبر 1999 و 82/54 باء المؤرخ 6 كانون الأول/ديسمبر 1999 وإلى قرارها 90/54 ألف وباء،',
      ],
    },
    {
      title: 'resolutions and decisions',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى المقررين ⟦188/77⟧ و 519/60 وإلى القرار ⟦٥١٩/٦٠⟧ وإلى المقرر ٣٠٥/٤٩،',
      findings: ['decision-number', 'resolution-number'],
      severity: 'info',
    },
    {
      title: 'another solidus, and spaces around it',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قراريها ⟦74∕247⟧ و ⟦75 / 282⟧ وإلى قرارها 76/264،',
      findings: ['solidus', 'solidus'],
      suggest: [
        'إن الجمعية العامة،\n\nإذ تشير إلى قراريها 74/247 و 75 / 282 وإلى قرارها 76/264،',
        'إن الجمعية العامة،\n\nإذ تشير إلى قراريها 74∕247 و 75/282 وإلى قرارها 76/264،',
      ],
    },
    {
      title: 'the Security Council with a solidus, its name said nowhere',
      text: 'إن مجلس الأمن،\n\nإذ يشير إلى القرار ⟦2272/2016⟧،',
      findings: ['council'],
      suggest: 'إن مجلس الأمن،\n\nإذ يشير إلى القرار 2272 (2016)،',
    },
    {
      title: 'the Security Council with a solidus',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرار مجلس الأمن ⟦1308/2000⟧ وإلى قرار مجلس الأمن 1325 (2000)،',
      findings: ['council'],
      suggest:
        'إن الجمعية العامة،\n\nإذ تشير إلى قرار مجلس الأمن 1308 (2000) وإلى قرار مجلس الأمن 1325 (2000)،',
    },
    {
      title: 'one form of a session in two spellings',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قراريها 1514 (د-15) و 1541 (د-15) وإلى قرارها ⟦2625 (د - 25)⟧،',
      findings: ['two-forms'],
      suggest:
        'إن الجمعية العامة،\n\nإذ تشير إلى قراريها 1514 (د-15) و 1541 (د-15) وإلى قرارها 2625 (د-25)،',
      severity: 'info',
    },
    {
      title: 'decisions of other bodies',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى مقرر مجلس حقوق الإنسان 102/2 وإلى مقرر المجلس الاقتصادي والاجتماعي 277/2000،',
    },
  ],
  phrases: () => GARBLED_NETWORK.map((text) => ({ text, value: null })),
  create: ({ model, slice, report }) => {
    const networks: Span[] = [];
    return {
      phrase: (match) => {
        if (isWhole(model.source, match)) networks.push({ start: match.start, end: match.end });
      },
      'resolution:exit': () => {
        for (const fault of findFormFaults(model, networks)) report(tell(fault, slice));
      },
    };
  },
});

function tell(fault: FormFault, slice: (span: Span) => string): Report<Message> {
  const { kind, span, expected, first, severity = 'warning', isDivided = false } = fault;
  const written = slice(expected[0]?.place ?? span);
  const data = {
    written,
    citation: written,
    expected: expected[0]?.text ?? '',
    ...(first === undefined ? {} : { first }),
  };
  const suggestions = (isDivided ? [] : expected).map(({ place = span, text }) => ({
    message: 'write' as const,
    data: { expected: text },
    edits: [{ start: place.start, end: place.end, text }],
  }));
  return { start: span.start, end: span.end, message: kind, severity, data, suggestions };
}
