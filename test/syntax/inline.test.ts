import { describe, expect, test } from 'vitest';
import { parse } from '../../core/syntax/parse.ts';
import { childrenOf, type DateParts, type Node } from '../../core/syntax/tree.ts';

/** The elements of a text, one short line each, in order. */
function elements(source: string): string[] {
  const lines: string[] = [];
  const visit = (node: Node): void => {
    const line = describeNode(node, source);
    if (line !== null) lines.push(line);
    for (const child of childrenOf(node)) visit(child);
  };
  visit(parse(source).tree);
  return lines;
}

function date({ day, month, year }: DateParts): string {
  return [year, month, day].filter((part) => part !== null).join('-');
}

function describeNode(node: Node, source: string): string | null {
  switch (node.type) {
    case 'citation': {
      const numbers =
        node.year === null ? [node.first, node.second] : [node.first, node.second, node.year];
      const parts = node.parts.length > 0 ? ` parts ${node.parts.join('+')}` : '';
      const dated = node.dated === null ? '' : ` of ${date(node.dated)}`;
      const kind = node.instrument === 'decision' ? ' decision' : '';
      return `${node.body} ${node.form} ${numbers.join('/')}${kind}${parts}${dated}`;
    }
    case 'date': {
      const end = node.endDay === null ? '' : `..${node.endDay} (${node.rangeMark})`;
      const weekday = node.weekday === null ? '' : ` weekday ${node.weekday}`;
      const introducer = node.introducer === null ? '' : ` ${node.introducer}`;
      const inherited = node.yearInherited ? ' inherited' : '';
      return `date ${date(node)}${end}${weekday}${introducer}${inherited}`;
    }
    case 'crossReference': {
      const targets = node.targets.map(
        ({ number, bis, letters }) =>
          `${number}${bis > 0 ? 'bis' : ''}${letters.length > 0 ? `(${letters.join()})` : ''}`,
      );
      return `see ${targets.join(node.range ? '-' : '+')} ${node.direction ?? (node.foreign ? 'elsewhere' : 'anywhere')}`;
    }
    case 'footnoteReference':
      return `note ${node.label} ${node.notation}${node.after === null ? '' : ` after ${node.after}`}`;
    case 'footnoteDefinition':
      return `definition ${node.label} ${node.notation}`;
    case 'interpolMention':
      return `INTERPOL ${node.variant} [${node.prefix}${node.article ? '+ال' : ''}]${node.inLongForm ? ' in brackets' : ''}`;
    case 'interpolLongName':
      return `INTERPOL long ${node.variant} [${node.prefix}] ${node.shortName}`;
    case 'internetMention':
      return `Internet [${node.prefix}]`;
    case 'sessionReference':
      return `session ${node.session ?? node.year} ${node.owner} ${node.kind}${node.body === null ? '' : ` of ${node.body}`}`;
    case 'documentSymbol':
      return `symbol ${source.slice(node.start, node.end)}`;
    case 'latin':
      return `latin ${source.slice(node.start, node.end)}`;
    case 'marker':
    case 'enumerator':
      return `${node.type} ${node.style} ${node.ordinal}${node.bis > 0 ? ` bis ${node.bis}` : ''}${node.bulleted ? ' bulleted' : ''}`;
    default:
      return null;
  }
}

type Case = readonly [text: string, ...expected: string[]];

function check(cases: readonly Case[]): void {
  test.each(cases.map(([text, ...expected]) => [text, expected] as const))(
    '%s',
    (text, expected) => {
      expect(elements(text)).toEqual(expected);
    },
  );
}

describe('citations', () => {
  check([
    ['إذ تشير إلى القرار ٢٤٧/٧٤،', 'general-assembly slash 247/74'],
    [
      'إذ تشير إلى قرارها 1/51 المؤرخ 15 تشرين الأول/أكتوبر 1996،',
      'general-assembly slash 1/51 of 1996-10-15',
      'date 1996-10-15 dated',
    ],
    [
      'إذ تشير إلى قراراتها 1/60 و20/75 و 11/73،',
      'general-assembly slash 1/60',
      'general-assembly slash 20/75',
      'general-assembly slash 11/73',
    ],
    [
      'إذ تشير إلى قرار الجمعية العامة 230/65 والمقرر 519/60،',
      'general-assembly slash 230/65',
      'general-assembly slash 519/60 decision',
    ],
    [
      'إذ تشير إلى قراري المجلس الاقتصادي والاجتماعي 21/2019 و 19/2018،',
      'ecosoc slash 21/2019',
      'ecosoc slash 19/2018',
    ],
    [
      'إذ تشير إلى قرارات مجلس الأمن ٢١٣٣ (٢٠١٤) و ٢١٧٨ (٢٠١٤)،',
      'security-council year 2133/2014',
      'security-council year 2178/2014',
    ],
    ['إذ تشير إلى القرار 1514 (د-15)،', 'general-assembly old-session 1514/15'],
    [
      'إذ تشير إلى قرارها ٣٧٧ ألف (د-٥) المؤرخ ٣ تشرين الثاني/نوفمبر ١٩٥٠،',
      'general-assembly old-session 377/5 parts 1 of 1950-11-3',
      'date 1950-11-3 dated',
    ],
    ['إذ تشير إلى قرارها دإ-20/2،', 'general-assembly special-session 2/20'],
    ['إذ تشير إلى قرارها ٢٤٣/٥٣ ألف وباء،', 'general-assembly slash 243/53 parts 1+2'],
    ['إذ تشير إلى قرار مجلس حقوق الإنسان 18/16،', 'human-rights-council slash 18/16'],
    ['إذ تشير إلى القرار 18/16 لمجلس حقوق الإنسان،', 'human-rights-council slash 18/16'],
    ['إذ تشير إلى القرار 1373 (2001) الصادر عن مجلس الأمن،', 'security-council year 1373/2001'],
    ['إذ تشير إلى قرار لجنة منع الجريمة والعدالة الجنائية ٨/٢٢،', 'crime-commission slash 8/22'],
    ['إذ تشير إلى قرار لجنة المخدرات 3/56،', 'narcotics-commission slash 3/56'],
    ['إذ تشير إلى قرار مجلس إدارة البرنامج 5/27،', 'other slash 5/27'],
    [
      'إذ تأخذ علما بالقرار GA-2025-93-RES-03 والقرار AG-2008-RES-07،',
      'interpol interpol-symbol 3/93/2025',
      'interpol interpol-symbol 7//2008',
    ],
    ['إذ تأخذ علما بالقرار GA 2022 90 RES-01،', 'interpol interpol-symbol 1/90/2022'],
    [
      'إذ تشير إلى قراراتها 187/73 و 247/74 المؤرخين 17 كانون الأول/ديسمبر 2018،',
      'general-assembly slash 187/73 of 2018-12-17',
      'general-assembly slash 247/74 of 2018-12-17',
      'date 2018-12-17 dated',
    ],
    [
      'إذ تشير إلى قرارها 78/254 المؤرخ في يوم الثلاثاء 5 كانون الأول/ديسمبر 2023،',
      'general-assembly slash 78/254 of 2023-12-5',
      'date 2023-12-5 weekday 2 dated',
    ],
    [
      'إذ تشير إلى القرارات 44/71 و 45/72 المؤرخة 5 كانون الأول/ديسمبر 2016 و 4 كانون الأول/ديسمبر 2017،',
      'general-assembly slash 44/71 of 2016-12-5',
      'general-assembly slash 45/72 of 2017-12-4',
      'date 2016-12-5 dated',
      'date 2017-12-4',
    ],
    ['إذ تشير إلى قرار مجلس الأم\u0640ن 1540 (2004)،', 'security-council year 1540/2004'],
    ['إذ تشير إلى قرار مجلس حق\u0640وق الإنسان 18/16،', 'human-rights-council slash 18/16'],
    ['إذ تشير إلى القرار 3201 (دإ-6)،', 'general-assembly special-session 3201/6'],
    [
      'إذ تشير إلى قراريها 12/70 و 13/70 المؤرخين 4 كانون الأول/ديسمبر 2015 و 5 كانون الأول/ديسمبر 2015،',
      'general-assembly slash 12/70 of 2015-12-4',
      'general-assembly slash 13/70 of 2015-12-5',
      'date 2015-12-4 dated',
      'date 2015-12-5',
    ],
    [
      'إذ تشير إلى قرارها ١٩٤/٧٢، المؤرخ ١٩ كانون الأول/ديسمبر ٢٠١٧، الذي أهابت فيه،',
      'general-assembly slash 194/72 of 2017-12-19',
      'date 2017-12-19 dated',
    ],
    [
      'إذ تشير إلى قرارها ١٩/٧١\nالمؤرخ ٢١ تشرين\nالثاني/نوفمبر ٢٠١٦،',
      'general-assembly slash 19/71 of 2016-11-21',
      'date 2016-11-21 dated',
    ],
    [
      'إذ تشير إلى القرار 60/1 الصادر في 16 أيلول/سبتمبر 2005،',
      'general-assembly slash 60/1 of 2005-9-16',
      'date 2005-9-16 adopted',
    ],
    [
      'انظر القرار 10/75 و A/RES/75/10 و A/60/88/Corr.2،',
      'general-assembly slash 10/75',
      'symbol A/RES/75/10',
      'symbol A/60/88/Corr.2',
    ],
  ]);
});

describe('what only looks like a citation', () => {
  check([
    ['منظومة الاتصالات المأمونة I-24/7، التي تمكن،', 'latin I-24/7'],
    [
      'إذ تشير إلى القرار 10/75 ومنظومة I-24/7 ونسبة 3/4 من الدول،',
      'general-assembly slash 10/75',
      'latin I-24/7',
    ],
    ['على مدار الساعة 24/7 طيلة العام،'],
    ['جائحة (كوفيد-19) وآثارها،'],
    ['في 23/11/2020 عقدت الجلسة،', 'date 2020-11-23 on'],
    [
      'United Nations, Treaty Series, vol. 1996, No. 1200.',
      'latin United Nations, Treaty Series, vol. 1996, No. 1200',
    ],
  ]);
});

describe('dates', () => {
  check([
    ['المبرم في ٢١ تموز/يوليه ٢٠١٧ بينهما،', 'date 2017-7-21 concluded'],
    ['في حزيران/يونيه ٢٠١٨ وفي آب/أغسطس ٢٠٢٠،', 'date 2018-6 on', 'date 2020-8 on'],
    ['من ١٧ إلى ٢١ كانون الثاني/يناير ٢٠١١،', 'date 2011-1-17..21 (words) period'],
    ['في الفترة من 24 إلى 27 تشرين الثاني/نوفمبر 2025،', 'date 2025-11-24..27 (words) period'],
    ['نيويورك، 20-9 تموز/يوليه 2001،', 'date 2001-7-20..9 (dash)'],
    ['يومي 9 و 10 أيار/مايو 2019،', 'date 2019-5-9..10 (and)'],
    [
      '(فيينا (النمسا)، 28 تشرين الثاني/نوفمبر — 1 كانون الأول/ديسمبر 2023)',
      'date 2023-11-28 inherited',
      'date 2023-12-1',
    ],
    ['المؤرخ يوم الاثنين 23 تشرين الثاني/نوفمبر 2020،', 'date 2020-11-23 weekday 1 dated'],
    ['المعتمد في يوم 23 تشرين الثاني/نوفمبر 2020،', 'date 2020-11-23 adopted'],
    ['في يوم الاثنين 23 تشرين الثاني/نوفمبر 2020،', 'date 2020-11-23 weekday 1'],
    ['في 2 كانون الأول /ديسمبر 2024،', 'date 2024-12-2 on'],
    ['في 21 تم\u0640وز/يولي\u0640\u0640ه 2017،', 'date 2017-7-21 on'],
    ['في 21 نموذج/يوليه 2017،', 'date 2017-7-21 on'],
    ['في 21 تموز/يوليوه 2017،', 'date 2017-7-21 on'],
    ['في 21 حزيران 2017 وفي 3 يوليو 2018،', 'date 2017-6-21 on', 'date 2018-7-3 on'],
    ['منذ عام ١٩٢٣ وخطة عام ٢٠٣٠،', 'date 1923', 'date 2030'],
    ['مارس الحق في 3 مايو، ولم يعد مارس كذلك،', 'date 5-3 on'],
  ]);
});

describe('cross-references', () => {
  check([
    ['انظر الفقرة ٥ (ب) أعلاه؛', 'see 5(2) above'],
    ['عملا بالفقرات 3 إلى 7 من هذا القرار؛', 'see 3-7 this-resolution'],
    ['الفقرتان ٣ و ٥ أدناه؛', 'see 3+5 below'],
    ['الفقرة 4 مكررا أعلاه؛', 'see 4bis above'],
    ['الفقرة الفرعية (ج) أعلاه؛', 'see 0(3) above'],
    ['الفقرة الفرعية (أ) من الفقرة 2 أعلاه؛', 'see 2(1) above'],
    ['الفقرة 11 من منطوق هذا القرار؛', 'see 11 this-resolution'],
    ['الفقرة ٢٤ من القرار 60/1؛', 'see 24 elsewhere', 'general-assembly slash 60/1'],
    ['الفقرتان ٣ (أ) و (ج) أعلاه؛', 'see 3(1,3) above'],
  ]);
});

describe('footnotes', () => {
  check([
    ['السلام^(١)، والأمن^{(2)} والتنمية^3.', 'note 1 caret', 'note 2 caret', 'note 3 caret'],
    ['السلام<sup>(١)</sup> والأمن<sup>2</sup>.', 'note 1 sup', 'note 2 sup'],
    ['السلام⁽¹⁾ والأمن².', 'note 1 superscript', 'note 2 superscript'],
    ['السلام[^1] والأمن[^أ].', 'note 1 markdown', 'note أ markdown'],
    [
      'السلام(1)، والأمن (2)\n\n(1) نص.\n\n(2) نص.',
      'note 1 parenthesis',
      'definition 1 parenthesis',
      'definition 2 parenthesis',
    ],
    ['السلام؛^(١)', 'note 1 caret after ؛'],
    [
      'إن الجمعية العامة،\n\nوإذ تؤكد السلام(1) والأمن(2) والتنمية(3) والمادة 5 (1) و(2)،\n\n(1) نص.\n\n(3) نص.',
      'note 1 parenthesis',
      'note 2 parenthesis',
      'note 3 parenthesis',
      'definition 1 parenthesis',
      'definition 3 parenthesis',
    ],
    ['* بند أول\n* بند ثان'],
    [
      'A/73/L.18*\n\n* أعيد إصدارها.\n\n** نص آخر.',
      'symbol A/73/L.18',
      'note * asterisk',
      'definition * asterisk',
      'definition ** asterisk',
    ],
    [
      'A/73/L.18*\n\n\\* أعيد إصدارها.',
      'symbol A/73/L.18',
      'note * asterisk',
      'definition * asterisk',
    ],
    [
      'تونس\\*، ومصر\\*\\*، وليبيا**\n\n\\* نص.\n\n\\*\\* نص.',
      'note * asterisk',
      'note ** asterisk',
      'note ** asterisk',
      'definition * asterisk',
      'definition ** asterisk',
    ],
    [
      'إلى الإعلان (1)، والتقرير (2) الذي قدم في المرحلة (2) لمدة ثلاث (3) سنوات.\n\n(1) نص.\n\n(2) نص.\n\n(3) نص.',
      'note 1 parenthesis',
      'note 2 parenthesis',
      'definition 1 parenthesis',
      'definition 2 parenthesis',
      'definition 3 parenthesis',
    ],
    [
      'السلام* والأمن**\n\n* A/79/L.5.\n\n** A/79/L.6.',
      'note * asterisk',
      'note ** asterisk',
      'definition * asterisk',
      'symbol A/79/L.5',
      'definition ** asterisk',
      'symbol A/79/L.6',
    ],
    [
      '1 - تحث الدول(1)؛\n\n2 - تدعو الدول(2).\n\n---\n\n1. نص.\n\n2. نص.\n\n4. نص.',
      'marker dash 1',
      'note 1 parenthesis',
      'marker dash 2',
      'note 2 parenthesis',
      'definition 1 bare',
      'definition 2 bare',
      'definition 4 bare',
    ],
    // Paragraphs come behind it.
    [
      '1 - تحث الدول(1)؛\n\n2 - تدعو الدول.\n\n---\n\n1. نص.\n\n3 - تشجع الدول.',
      'marker dash 1',
      'marker dash 2',
      'marker dot 1',
      'marker dash 3',
    ],
    ['**بالخط** الأسود* هنا\n\n* حاشية.', 'note * asterisk', 'definition * asterisk'],
    [
      '[^1]: نص.\n\n^(2) نص.\n\n<sup>3</sup> نص.\n\n⁽⁴⁾ نص.',
      'definition 1 markdown',
      'definition 2 caret',
      'definition 3 sup',
      'definition 4 superscript',
    ],
    ['مساحة 3 كم² و 4 م³ من الماء.'],
    ['البند ١٢٨ (ذ) من جدول الأعمال والمادة (37) و (E/2013/30/Corr.1).', 'symbol E/2013/30/Corr.1'],
  ]);
});

describe('names', () => {
  const peh = '\u067e';
  check([
    [
      'مع الإنتربول والإنتربول بالإنتربول كالإنتربول فالإنتربول للإنتربول وللإنتربول وبالإنتربول',
      'INTERPOL official [+ال]',
      'INTERPOL official [و+ال]',
      'INTERPOL official [ب+ال]',
      'INTERPOL official [ك+ال]',
      'INTERPOL official [ف+ال]',
      'INTERPOL official [ل+ال]',
      'INTERPOL official [ول+ال]',
      'INTERPOL official [وب+ال]',
    ],
    [
      `إنتربول الإنتر${peh}ول الانتربول الأنتربول`,
      'INTERPOL no-article []',
      'INTERPOL peh [+ال]',
      'INTERPOL no-hamza [+ال]',
      'INTERPOL hamza-above [+ال]',
    ],
    [
      'للانتربول بالإنتر بول الإنتروبول الانتربل اينتربول الإنتبول لالإنتربول',
      'INTERPOL no-hamza [ل+ال]',
      'INTERPOL split [ب+ال]',
      'INTERPOL typo [+ال]',
      'INTERPOL typo [+ال]',
      'INTERPOL typo []',
      'INTERPOL typo [+ال]',
      'INTERPOL typo [ل+ال]',
    ],
    ['الإنترب\u0640ول والإنتِربول', 'INTERPOL marks [+ال]', 'INTERPOL marks [و+ال]'],
    ['أنتربولوجيا وانتربوليشن'],
    [
      'المنظمة الدولية للشرطة الجنائية (الإنتربول) وللمنظمة الدولية للشرطة الجنائية',
      'INTERPOL long official [] brackets',
      'INTERPOL official [+ال] in brackets',
      'INTERPOL long official [ول] none',
    ],
    [
      'منظمة الشرطة الجنائية الدولية ومنظمة الإنتربول',
      'INTERPOL long other-order [] none',
      'INTERPOL long organization [و] none',
      'INTERPOL official [+ال]',
    ],
    ['عبر الإنترنت وبالإنترنت للإنترنت', 'Internet []', 'Internet [وب]', 'Internet [ل]'],
  ]);
});

describe('sessions', () => {
  check([
    ['في دورتها الخامسة والسبعين تقريرا؛', 'session 75 own regular'],
    ['في الدورة الثالثة والسبعين للجمعية العامة؛', 'session 73 the regular of general-assembly'],
    ['في دورتها الـ 93 في مراكش؛', 'session 93 own regular'],
    ['في دورته لعام ٢٠٢٠؛', 'session 2020 own regular'],
    ['في دورتها الاستثنائية العاشرة؛', 'session 10 own special'],
  ]);
});

describe('labels', () => {
  check([
    [
      '١ - تقرر\n\n- ٢ - **تطلب**\n\n3. تدعو\n\n٣ مكررا - تحث',
      'marker dash 1',
      'marker dash 2 bulleted',
      'marker dot 3',
      'marker dash 3 bis 1',
    ],
    [
      "١ - تقرر:\n\n(أ) نص؛\n\n'١' نص؛\n\n‘2’ نص؛\n\nأ - نص؛\n\n(هـ) نص.",
      'marker dash 1',
      'marker parenthesis 1',
      'marker quoted 1',
      'marker quoted 2',
      'marker letter-dash 1',
      'marker parenthesis 5',
    ],
    [
      '1 - تدعو إلى ما يلي: (أ) نص؛ (ب) نص؛ و (ج) نص؛',
      'marker dash 1',
      'enumerator parenthesis 1',
      'enumerator parenthesis 2',
      'enumerator parenthesis 3',
    ],
    [
      '(غ) نص؛\n\n(أ أ) نص؛\n\n(ب ب) نص.',
      'marker parenthesis 28',
      'marker parenthesis 29',
      'marker parenthesis 30',
    ],
    ['٢ كانون الأول/ديسمبر ٢٠٠٩ و', 'date 2009-12-2'],
    ['12 - 15 أيار/مايو 2019', 'date 2019-5-12..15 (dash)'],
  ]);
});

describe('openers', () => {
  test.each([
    ['وإذ تشير إلى كذا،', 'preambular وإذ تشير (شير)'],
    ['**وإذ** يشير إلى كذا،', 'preambular وإذ** يشير (شير)'],
    ['وإذ لا يغيب عن بالها كذا،', 'preambular وإذ'],
    ['وإنّ تقرّر بأهمية كذا،', 'preambular damaged وإنّ تقرّر (قرر)'],
    ['وإذ ترجّب بكذا،', 'preambular damaged وإذ ترجّب (رحب)'],
    ['واذ تشير إلى كذا،', 'preambular damaged واذ تشير (شير)'],
    ['واقتناعا منها بكذا،', 'preambular واقتناعا منها'],
    ['ورغبة منها في كذا،', 'preambular ورغبة منها'],
    ['واقترنا منها بكذا،', 'preambular damaged واقترنا منها'],
    ['إن الجمعية العامة،\n\nفي ضوء كذا،', 'preambular في ضوء'],
    ['١ - **تطلب** إلى الأمين العام', 'operative تطلب (طلب)'],
    ['١ - يحيب بالدول', 'operative damaged يحيب (هيب)'],
    ['١ - تشجيع كذا', null],
    ['وإن تعزيز السلام،', null],
  ])('%s', (source, expected) => {
    const found: string[] = [];
    const visit = (node: Node): void => {
      if (node.type === 'opener') {
        const { kind, damaged, stem, verb } = node;
        found.push(
          `${kind}${damaged ? ' damaged' : ''} ${source.slice(node.start, node.end)}${stem === null ? '' : ` (${stem})`}`,
        );
        expect(verb === null).toBe(stem === null);
        if (verb !== null) expect(verb.end).toBe(node.end);
      }
      childrenOf(node).forEach(visit);
    };
    visit(parse(source).tree);
    expect(found).toEqual(expected === null ? [] : [expected]);
  });
});

test('text that nothing marks as part of a resolution is not understood', () => {
  const types = (source: string): string[] => parse(source).tree.children.map(({ type }) => type);
  expect(types('نص عادي.\n\nنص آخر.')).toEqual(['unknown', 'blank', 'unknown']);
  expect(types('الدورة الثالثة والسبعون\n\nعنوان')).toEqual(['sessionLine', 'blank', 'title']);
});

test('page numbers and running heads do not divide a paragraph', () => {
  const source = '١ - تقرر\n\nA/73/L.18\n\n3/7\n\n- 2 -\n\n18-19652\n\nكذا.\n\n٢ - تطلب كذا.';
  const blocks = parse(source).tree.children.flatMap(childrenOf);
  const [first] = blocks.filter(({ type }) => type === 'operativeParagraph');
  expect(first?.end).toBe(source.indexOf('\n\n٢ -'));
  const furniture = first === undefined ? [] : childrenOf(first);
  expect(furniture.filter(({ type }) => type === 'pageFurniture')).toHaveLength(4);
});

test('a closing date closes the text even when its month is misspelt', () => {
  const closing = (date: string): boolean =>
    parse(`١ - تقرر كذا.\n\n${date}`).tree.children.some((node) =>
      childrenOf(node).some(({ type }) => type === 'closingLine'),
    );
  expect(closing('٢٣ تموز/يوليه ٢٠١٩')).toBe(true);
  expect(closing('٢٣ نموذ/يوليه ٢٠١٩')).toBe(true);
  expect(closing('٢٣ دولة في عام ٢٠١٩')).toBe(false);
});
