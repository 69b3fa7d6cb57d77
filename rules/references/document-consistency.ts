import { defineRule } from '../../core/lint/define-rule.ts';
import { EVIDENCE_WEIGHTS, evidentNumber, frontOf, gatherEvidence } from './_documents.ts';
import { dateConflicts, sessionConflicts } from './_own-dates.ts';
import { numberConflicts } from './_own-numbers.ts';
import { organConflicts } from './_own-organs.ts';

export default defineRule({
  id: 'document-consistency',
  meta: {
    family: 'references',
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    description: {
      en: 'A contradiction in what the text says of itself: session, number, date, symbol, organ or place',
      ar: 'تعارض فيما يورده النص عن نفسه: الدورة أو الرقم أو التاريخ أو الرمز أو الهيئة أو المكان',
    },
    why: {
      en: 'A regular session of the General Assembly runs from September to September, a Security Council number belongs to one year (lists of un.org), the yearly sessions of INTERPOL are numbered consecutively (interpol.int), and the closing line repeats the day of adoption. Where several places agree, only the odd one is reported.',
      ar: 'تمتد الدورة العادية للجمعية العامة من أيلول/سبتمبر إلى أيلول/سبتمبر، ولكل رقم من أرقام قرارات مجلس الأمن سنة واحدة (قوائم موقع الأمم المتحدة)، وتُرقم دورات الإنتربول السنوية بالتسلسل (موقع المنظمة)، ويكرر السطر الختامي تاريخ الاتخاذ. وإذا اتفقت عدة مواضع لم يُبلغ إلا عن الموضع المخالف.',
    },
    messages: {
      line: {
        en: 'Session {value} is named here, but {other} points to session {expected}',
        ar: 'الدورة المذكورة هنا هي {value}، أما {other} فيدل على الدورة {expected}',
      },
      number: {
        en: 'The number {actual} is of session {value}, but {other} points to session {expected}',
        ar: 'الرقم {actual} من الدورة {value}، أما {other} فيدل على الدورة {expected}',
      },
      date: {
        en: 'The date {actual} is not in session {expected}, to which {other} points',
        ar: 'التاريخ {actual} لا يقع في الدورة {expected} التي يدل عليها {other}',
      },
      symbol: {
        en: 'The symbol {actual} does not fit session {expected}, to which {other} points',
        ar: 'الرمز {actual} لا يوافق الدورة {expected} التي يدل عليها {other}',
      },
      basis: {
        en: 'The document {actual} is of session {value}, but {other} points to session {expected}',
        ar: 'الوثيقة {actual} من الدورة {value}، أما {other} فيدل على الدورة {expected}',
      },
      'line-year': {
        en: 'The session of {value} is named here, but {other} points to {expected}',
        ar: 'الدورة المذكورة هنا دورة عام {value}، أما {other} فيدل على عام {expected}',
      },
      'symbol-year': {
        en: 'The symbol {actual} does not fit the year {expected}, to which {other} points',
        ar: 'الرمز {actual} لا يوافق عام {expected} الذي يدل عليه {other}',
      },
      'basis-year': {
        en: 'The document {actual} is of {value}, but {other} points to {expected}',
        ar: 'الوثيقة {actual} من عام {value}، أما {other} فيدل على عام {expected}',
      },
      'number-year': {
        en: 'The number {actual} has the year {value}, but {other} points to {expected}',
        ar: 'السنة في الرقم {actual} هي {value}، أما {other} فيدل على عام {expected}',
      },
      'date-year': {
        en: 'The date {actual} does not fit the year {expected}, to which {other} points',
        ar: 'التاريخ {actual} لا يوافق عام {expected} الذي يدل عليه {other}',
      },
      table: {
        en: 'Resolution {number} was adopted in {value}, but {other} points to {expected}',
        ar: 'اتُخذ القرار {number} في عام {value}، أما {other} فيدل على عام {expected}',
      },
      closing: {
        en: 'The closing line has {actual}, but the adoption line has {other}',
        ar: 'التاريخ في السطر الختامي {actual}، أما في سطر الاتخاذ فهو {other}',
      },
      masthead: {
        en: 'The masthead has {actual}, before the day of adoption, {other}',
        ar: 'تاريخ الترويسة {actual} سابق لتاريخ الاتخاذ {other}',
      },
      outside: {
        en: 'The day of adoption, {actual}, is outside the session: {other}',
        ar: 'تاريخ الاتخاذ {actual} خارج مدة الدورة: {other}',
      },
      'other-number': {
        en: 'The number of the resolution is {actual} here, but {expected} in {other}',
        ar: 'رقم القرار هنا {actual}، أما في {other} فهو {expected}',
      },
      meeting: {
        en: 'The meeting is {actual} here, but {expected} in the adoption line',
        ar: 'رقم الجلسة هنا {actual}، أما في سطر الاتخاذ فهو {expected}',
      },
      committee: {
        en: 'The symbol is of committee {actual}, but {other} is committee {expected}',
        ar: 'رقم اللجنة في الرمز {actual}، أما {other} فرقمها {expected}',
      },
      'number-form': {
        en: 'The number {actual} does not have the form of numbers of the organ in {other}',
        ar: 'صيغة الرقم {actual} ليست صيغة أرقام الهيئة المذكورة في {other}',
      },
      organ: {
        en: 'The organ here is not that of {other}',
        ar: 'الهيئة المذكورة هنا غير المذكورة في {other}',
      },
      city: {
        en: 'Session {session} of the INTERPOL General Assembly did not meet in {actual}',
        ar: 'لم تُعقد الدورة {session} للجمعية العامة للإنتربول في {actual}',
      },
      state: {
        en: '{city} is not in {actual}',
        ar: 'لا تقع {city} في {actual}',
      },
      days: {
        en: 'Session {session} of the INTERPOL General Assembly met from {from} to {to}',
        ar: 'عُقدت الدورة {session} للجمعية العامة للإنتربول في الفترة من {from} إلى {to}',
      },
      'days-above': {
        en: '{actual} differs from the days in the opening formula, {other}',
        ar: 'يختلف {actual} عن الفترة المذكورة في صيغة الافتتاح {other}',
      },
      place: { en: 'Compare this place', ar: 'يُقارن بهذا الموضع' },
    },
    awaits: {
      line: 'text',
      number: 'text',
      date: 'text',
      symbol: 'text',
      basis: 'text',
      'line-year': 'text',
      'symbol-year': 'text',
      'basis-year': 'text',
      'number-year': 'text',
      'date-year': 'text',
    },
  },
  examples: [
    {
      title: 'the session line, while number and day of adoption agree',
      text: 'الجمعية العامة\n\nالدورة ⟦الخامسة والسبعون⟧\n\nقرار اتخذته الجمعية العامة في ١٦ كانون الأول/ديسمبر ٢٠٢١\n\n٢٣١/٧٦ - العنوان\n\nإن الجمعية العامة،\n\n١ - تقرر كذا.',
      findings: ['line'],
    },
    {
      title: 'the number, while session line and day agree',
      text: 'الجمعية العامة\n\nالدورة السادسة والسبعون\n\nقرار اتخذته الجمعية العامة في 16 كانون الأول/ديسمبر 2021\n\n⟦231/67⟧ - العنوان\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.',
      findings: ['number'],
    },
    {
      title: 'number and session in either order; the title cites another text',
      text: 'الجمعية العامة\n\nالدورة السادسة والسبعون\n\nقرار اتخذته الجمعية العامة في 16 كانون الأول/ديسمبر 2021\n\n76/231 - تمويل الأنشطة الناشئة عن قرار مجلس الأمن 1863 (2009)\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.',
    },
    {
      title: 'the day of adoption, while all the rest agrees',
      text: 'الجمعية العامة\n\nالدورة السادسة والسبعون\n\nقرار اتخذته الجمعية العامة في ⟦16 كانون الأول/ديسمبر 2012⟧\n\n231/76 - العنوان\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.\n\nالجلسة العامة 54\n\n16 كانون الأول/ديسمبر 2021',
      findings: ['date'],
    },
    {
      title: 'the draft on which it rests',
      text: 'الجمعية العامة\n\nالدورة السادسة والسبعون\n\nقرار اتخذته الجمعية العامة في 16 كانون الأول/ديسمبر 2021\n\n[دون الإحالة إلى لجنة رئيسية (⟦A/67/L.31⟧)]\n\n231/76 - العنوان\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.',
      findings: ['basis'],
      severity: 'warning',
    },
    {
      title: 'the closing line is of another day',
      text: 'قرار اتخذته الجمعية العامة في ١٦ كانون الأول/ديسمبر ٢٠٢١\n\nإن الجمعية العامة،\n\n١ - تقرر كذا.\n\nالجلسة العامة ٥٤\n\n⟦١٧ كانون الأول/ديسمبر ٢٠٢١⟧',
      findings: ['closing'],
    },
    {
      title: 'a draft and the date of its masthead',
      text: 'Distr.: Limited\n14 November 2018\n\nالجمعية العامة\n\nالدورة ⟦الرابعة والسبعون⟧\n\nإن الجمعية العامة،\n\n١ - تقرر كذا.',
      findings: ['line'],
    },
    {
      title: 'the Economic and Social Council: the year in the number, then in the session line',
      text: 'المجلس الاقتصادي والاجتماعي\n\nدورة عام 2019\n\nقرار اتخذه المجلس الاقتصادي والاجتماعي في 23 تموز/يوليه 2019\n\n⟦21/2017⟧ - العنوان\n\nإن المجلس الاقتصادي والاجتماعي،\n\n1 - يقرر كذا.',
      findings: ['number-year'],
    },
    {
      title: 'the year in the session line',
      text: 'المجلس الاقتصادي والاجتماعي\n\nدورة عام ⟦٢٠١٧⟧\n\nقرار اتخذه المجلس الاقتصادي والاجتماعي في ٢٣ تموز/يوليه ٢٠١٩\n\n٢١/٢٠١٩ - العنوان\n\nإن المجلس الاقتصادي والاجتماعي،\n\n١ - يقرر كذا.',
      findings: ['line-year'],
    },
    {
      title: 'the year of adoption',
      text: 'المجلس الاقتصادي والاجتماعي\n\nدورة عام ٢٠١٩\n\nقرار اتخذه المجلس الاقتصادي والاجتماعي في ⟦٢٣ تموز/يوليه ٢٠١٦⟧\n\n٢١/٢٠١٩ - العنوان\n\nإن المجلس الاقتصادي والاجتماعي،\n\n١ - يقرر كذا.',
      findings: ['date-year'],
    },
    {
      title: 'the Security Council: the year in brackets',
      text: 'القرار ⟦٢٥٨٠ (٢٠٢٢)⟧\n\nالذي اتخذه مجلس الأمن في جلسته ٨٧٨٨، المعقودة في ٣ حزيران/يونيه ٢٠٢١\n\nإن مجلس الأمن،\n\n١ - يقرر كذا.',
      findings: ['number-year'],
    },
    {
      title: 'the number is of another year than brackets and meeting',
      text: 'القرار ⟦2508⟧ (2021)\n\nالذي اتخذه مجلس الأمن في جلسته 8788، المعقودة في 3 حزيران/يونيه 2021\n\nإن مجلس الأمن،\n\n1 - يقرر كذا.',
      findings: ['table'],
    },
    {
      title: 'INTERPOL: the symbol, while the opening formula agrees in itself; the number',
      text: 'قرار رقم ⟦4⟧\n\n⟦GA-2023-90-RES-05⟧\n\nإن الجمعية العامة للمنظمة الدولية للشرطة الجنائية (الإنتربول)، المجتمعة في فيينا (النمسا) في دورتها الـ 91 في الفترة من 28 تشرين الثاني/نوفمبر إلى 1 كانون الأول/ديسمبر 2023،\n\nتقرر كذا.',
      findings: ['other-number', 'symbol'],
    },
    {
      title: 'city and days of an INTERPOL session',
      text: 'إن الجمعية العامة للمنظمة الدولية للشرطة الجنائية (الإنتربول)، المجتمعة في ⟦فيينا⟧ (النمسا) في دورتها الـ 92 في الفترة من 4 إلى 7 تشرين الثاني/نوفمبر 2024،\n\nتقرر كذا.',
      findings: ['city'],
    },
    {
      title: 'days of an INTERPOL session',
      text: 'إن الجمعية العامة للمنظمة الدولية للشرطة الجنائية (الإنتربول)، المجتمعة في غلاسكو (المملكة المتحدة) في دورتها الـ 92 في الفترة من ⟦5 إلى 8 تشرين الثاني/نوفمبر 2024⟧،\n\nتقرر كذا.',
      findings: ['days'],
      severity: 'warning',
    },
    {
      title: 'the opening formula is of another organ',
      text: 'المجلس الاقتصادي والاجتماعي\n\nقرار اتخذه المجلس الاقتصادي والاجتماعي في 23 تموز/يوليه 2019\n\n⟦إن مجلس الأمن،⟧\n\n1 - يقرر كذا.',
      findings: ['organ'],
    },
    {
      title: 'the opening formula alone is of another organ',
      text: 'S/RES/2637\n\nمجلس الأمن\n\n⟦إن المجلس الاقتصادي والاجتماعي،⟧\n\n1 - يقرر كذا.',
      findings: ['organ'],
    },
    {
      title: 'the year in the symbol of a resolution of the Council',
      text: '⟦E/RES/2018/21⟧\n\nالمجلس الاقتصادي والاجتماعي\n\nدورة عام 2019\n\nقرار اتخذه المجلس الاقتصادي والاجتماعي في 23 تموز/يوليه 2019\n\n21/2019 - العنوان\n\nإن المجلس الاقتصادي والاجتماعي،\n\n1 - يقرر كذا.',
      findings: ['symbol-year'],
    },
    {
      title: 'the report on which a resolution of the Council rests',
      text: 'المجلس الاقتصادي والاجتماعي\n\nدورة عام 2019\n\nقرار اتخذه المجلس الاقتصادي والاجتماعي في 7 حزيران/يونيه 2019\n\n[بناء على توصية لجنة السكان (⟦E/2016/25⟧)]\n\n21/2019 - العنوان\n\nإن المجلس الاقتصادي والاجتماعي،\n\n1 - يقرر كذا.',
      findings: ['basis-year'],
      severity: 'warning',
    },
    {
      title: 'the year behind the symbol, and the number of the meeting',
      text: '⟦S/RES/2580 (2022)⟧\n\nالقرار 2580 (2021)\n\nالذي اتخذه مجلس الأمن في جلسته 8788، المعقودة في 3 حزيران/يونيه 2021\n\nإن مجلس الأمن،\n\n1 - يقرر كذا.\n\nالجلسة ⟦8778⟧',
      findings: ['symbol-year', 'meeting'],
    },
    {
      title: 'the session in the adoption line, and another committee',
      text: 'الجمعية العامة\n\nالدورة السادسة والسبعون\n\nقرار اتخذته الجمعية العامة في دورتها ⟦الخامسة والسبعين⟧ في 16 كانون الأول/ديسمبر 2021\n\n[بناء على تقرير اللجنة الثالثة (⟦A/C.2/76/L.5⟧)]\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.',
      findings: ['line', 'committee'],
    },
    {
      title: 'a masthead older than the resolution',
      text: 'Distr.: General\n⟦16 November 2021⟧\n\nالجمعية العامة\n\nقرار اتخذته الجمعية العامة في 16 كانون الأول/ديسمبر 2021\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.',
      findings: ['masthead'],
      severity: 'warning',
    },
    {
      title: 'old numbers, which name their session',
      text: '# القرار 2200 (د - 21)\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.\n\nالجلسة العامة 1496\n16 كانون الأول/ديسمبر 1966',
    },
    {
      title: 'a number of another organ; a symbol of another organ',
      text: '⟦S/RES/2580⟧\n\nالجمعية العامة\n\nالدورة السادسة والسبعون\n\nالقرار ⟦2580 (2021)⟧\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.',
      findings: ['organ', 'number-form'],
    },
    {
      title: 'INTERPOL: session line against formula and symbol, State of the city, closing date',
      text: 'الدورة ⟦الثانية والتسعون⟧\n\nGA-2023-91-RES-05\n\nإن الجمعية العامة للمنظمة الدولية للشرطة الجنائية (الإنتربول)، المجتمعة في فيينا (⟦ألمانيا⟧) في دورتها الـ 91 في الفترة من 28 تشرين الثاني/نوفمبر إلى 1 كانون الأول/ديسمبر 2023،\n\nتقرر كذا.\n\n⟦5 كانون الأول/ديسمبر 2023⟧',
      findings: ['line', 'state', 'outside'],
    },
    {
      title: 'a title that begins like the mark of a special session',
      text: 'الجمعية العامة\n\nالدورة ⟦الثالثة والسبعون⟧\n\nقرار اتخذته الجمعية العامة في 7 كانون الأول/ديسمبر 2020\n\n[دون الإحالة إلى لجنة رئيسية (A/75/L.22 و A/75/L.22/Add.1)]\n\n75/338 - دور الواحات\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.',
      findings: ['line'],
    },
    {
      title: 'the second symbol of the basis',
      text: 'الجمعية العامة\n\nالدورة الخامسة والسبعون\n\nقرار اتخذته الجمعية العامة في 7 كانون الأول/ديسمبر 2020\n\n[دون الإحالة إلى لجنة رئيسية (A/75/L.22 و ⟦A/73/L.22/Add.1⟧)]\n\n75/338 - دور الواحات\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.',
      findings: ['basis'],
      severity: 'warning',
    },
    {
      title: 'INTERPOL: the days of the session above the formula',
      text: 'الجمعية العامة\nالدورة الثالثة والتسعون\n⟦24-28 تشرين الثاني/نوفمبر 2025⟧\nمراكش (المغرب)\n\nإن الجمعية العامة للمنظمة الدولية للشرطة الجنائية (الإنتربول)، المجتمعة في مراكش (المغرب) في دورتها الـ 93 في الفترة من 24 إلى 27 تشرين الثاني/نوفمبر 2025،\n\nتقرر كذا.',
      findings: ['days-above'],
    },
    {
      title: 'a resolution of September that belongs to the older of two sessions',
      text: 'Distr.: General\n8 October 2018\n\nA/HRC/RES/39/26\n\nالجمعية العامة\n\nمجلس حقوق الإنسان\n\nالدورة التاسعة والثلاثون\n\nقرار اتخذه مجلس حقوق الإنسان في 28 أيلول/سبتمبر 2018\n\n26/39 - العنوان\n\nإن مجلس حقوق الإنسان،\n\n1 - يقرر كذا.',
    },
    {
      title: 'the General Assembly in the autumn, with a later masthead',
      text: 'Distr.: General\n5 October 2020\n\nالجمعية العامة\n\nالدورة الرابعة والسبعون\n\nقرار اتخذته الجمعية العامة في ٣ أيلول/سبتمبر ٢٠٢٠\n\n٣٠٤/٧٤ - العنوان\n\nإن الجمعية العامة،\n\n١ - تقرر كذا.\n\nالجلسة العامة ٦٢\n\n٣ أيلول/سبتمبر ٢٠٢٠',
    },
    {
      title: 'a special session, and a Council that recommends a text to the Assembly',
      text: 'الجمعية العامة\n\nالدورة الاستثنائية الثلاثون\n\nقرار اتخذته الجمعية العامة في 19 نيسان/أبريل 2016\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.',
    },
  ],
  create({ source, tree, model, report, slice }) {
    const { profile } = model;
    return {
      resolution() {
        const front = frontOf(tree);
        if (front === null) return;
        // The formula of INTERPOL may be cut down to `إن الجمعية العامة`.
        const named = front.formula?.organ ?? null;
        const speaks = named === null || named === 'other' ? profile.organ : named;
        const organ = profile.interpolSymbol === null ? speaks : 'interpol';
        const evidence = organ === null ? [] : gatherEvidence(source, profile, front, organ);
        const value = evidentNumber(evidence);
        const odd = evidence.filter(({ values }) => value !== null && !values.includes(value));
        const reported = new Set<number>();
        const isOfYear = organ === 'ecosoc' || organ === 'security-council';

        const other = evidence
          .filter((witness) => value !== null && witness.values.includes(value))
          .sort((a, b) => EVIDENCE_WEIGHTS[b.place] - EVIDENCE_WEIGHTS[a.place])[0];
        for (const { place, start, end, values } of odd) {
          // The symbol of INTERPOL bears session and year: two witnesses, one place.
          if (other === undefined || value === null || reported.has(start)) continue;
          reported.add(start);
          report({
            message: isOfYear && place !== 'table' ? (`${place}-year` as const) : place,
            data: {
              actual: slice({ start, end }),
              number: profile.heading?.first ?? 0,
              value: (place === 'number' ? nearestTo(value, values) : values[0]) ?? value,
              other: slice(other),
              expected: value,
            },
            start,
            end,
            // A committee may have reported at the session before.
            severity: place === 'basis' ? 'warning' : 'error',
            related: [{ message: 'place', start: other.start, end: other.end }],
          });
        }

        dateConflicts(source, profile, reported).forEach(report);
        numberConflicts(model, front).forEach(report);
        organConflicts(source, profile, front).forEach(report);
        if (organ === 'interpol' && front.formulaNode !== null) {
          sessionConflicts(model, front.formulaNode, value).forEach(report);
        }
      },
    };
  },
});

/** Of the values that a place leaves open, the one that was meant. */
function nearestTo(value: number, values: readonly number[]): number {
  const [first = 0, ...others] = values;
  return others.reduce(
    (best, each) => (Math.abs(each - value) < Math.abs(best - value) ? each : best),
    first,
  );
}
