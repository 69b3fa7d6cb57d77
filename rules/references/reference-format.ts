import { writeNumber } from '../../core/arabic/digits.ts';
import { wordKey } from '../../core/arabic/key.ts';
import { letterName } from '../../core/arabic/letters.ts';
import { interpolSession } from '../../core/facts/interpol-sessions.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { Edit, Report } from '../../core/lint/rule.ts';
import { type Cited, createRegister, numbersOf } from '../../core/model/cited.ts';
import { readingsOf } from '../../core/model/readings.ts';
import type { Citation, Node, Span } from '../../core/syntax/tree.ts';
import { isAside } from './_citations.ts';

type Message =
  | 'symbol'
  | 'missing-session'
  | 'network'
  | 'short-form'
  | 'part-letters'
  | 'decision-number'
  | 'resolution-number'
  | 'write';

/** Names of the system I-24/7 that lost their order; the right one is a Latin run and no match. */
const NETWORK = 'I-24/7';
const GARBLED_NETWORK = ['24/7-I', '7-4/7', '7/24-I', 'I-7/24'];

/** Symbols were AG-YYYY-RES-NN before, without a session; the year of the change is not known exactly. */
const LAST_OLD_SYMBOL = 2011;
/** Decisions are numbered from 401, and elections up to session 57 from 301; resolutions stay below 350. */
const FIRST_DECISION = 401;
const FIRST_ELECTION = 301;
const LAST_SESSION_WITH_ELECTIONS = 57;

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
      title: 'decisions of other bodies',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى مقرر مجلس حقوق الإنسان 102/2 وإلى مقرر المجلس الاقتصادي والاجتماعي 277/2000،',
    },
  ],
  phrases: () => GARBLED_NETWORK.map((text) => ({ text, value: null })),
  create: ({ source, model, slice, report }) => {
    const { profile } = model;
    const register = createRegister(source, profile);
    const networks: Span[] = [];
    const symbols: Span[] = [];
    let namesInterpol = profile.organ === 'interpol';
    /** Numbers in Arabic-Indic digits less those in European ones. */
    let arabicDigits = 0;

    const nameInterpol = (): void => {
      namesInterpol = true;
    };
    /** `A/RES/53/243 B`: the short form has the part in Arabic letters. */
    const hasPart = (end: number): boolean => /^ ?[A-Z]/u.test(source.slice(end, end + 2));
    const count = ({ start, end }: Span): void => {
      arabicDigits += /[\u0660-\u0669]/u.test(source.slice(start, end)) ? 1 : -1;
    };
    const reportOne = (
      { start, end }: Span,
      message: Message,
      written: string,
      expected: string,
      edits: readonly Edit[] = [{ start, end, text: expected }],
      severity: Report['severity'] = 'warning',
    ): void => {
      const suggestions = [{ message: 'write', data: { expected }, edits }] as const;
      report({ start, end, message, severity, data: { written, expected }, suggestions });
    };

    const checkSymbol = (node: Citation): void => {
      const { start, end, year, first, second } = node;
      if (year === null || node.children !== undefined) return;
      const written = slice(node);
      const number = String(first).padStart(2, '0');
      if (second === null && !/^AG/iu.test(written)) {
        const session = interpolSession(year);
        const expected = year <= LAST_OLD_SYMBOL ? [`AG-${year}-RES-${number}`] : [];
        if (session?.status === 'verified' && session.session !== null) {
          expected.push(`GA-${year}-${session.session}-RES-${number}`);
        }
        const suggestions = expected.map((text) => ({
          message: 'write' as const,
          data: { expected: text },
          edits: [{ start, end, text }],
        }));
        report({ start, end, message: 'missing-session', data: { written }, suggestions });
        return;
      }
      const head = written.slice(0, 2).toUpperCase();
      const middle = second === null ? `${year}` : `${year}-${second}`;
      const expected = `${head}-${middle}-RES-${number}`;
      // A non-breaking hyphen is a matter of typesetting.
      if (written.replaceAll('\u2011', '-') !== expected) {
        reportOne(node, 'symbol', written, expected);
      }
    };

    const checkLetters = (node: Citation): void => {
      const { parts, partsSpan } = node;
      if (partsSpan === null || node.children !== undefined) return;
      const names = parts.map(letterName).filter((name) => name !== null);
      const written = slice(partsSpan);
      const words = wordKey(written).match(/\p{L}+/gu) ?? [];
      const isSpelled = words.every((word) => word.length > 2 || word === 'و');
      if (isSpelled || names.length !== parts.length) return;
      const expected = names.join(' و');
      const edits = [{ ...partsSpan, text: expected }];
      reportOne(node, 'part-letters', written, expected, edits);
    };

    const checkNumber = ({ node, sure }: Cited): void => {
      const { first: number, second: session, instrument } = node;
      if (!sure || node.body !== 'general-assembly' || node.form !== 'slash') return;
      if (session === null || session < 31 || session > 99 || number > 999) return;
      const citation = slice(numbersOf(node));
      if (instrument === 'resolution' && number >= FIRST_DECISION) {
        const data = { citation, first: FIRST_DECISION };
        report({ ...numbersOf(node), message: 'resolution-number', data, severity: 'info' });
      }
      const first = session <= LAST_SESSION_WITH_ELECTIONS ? FIRST_ELECTION : FIRST_DECISION;
      if (instrument === 'decision' && number < first) {
        const data = { citation, first };
        report({ ...numbersOf(node), message: 'decision-number', data, severity: 'info' });
      }
    };

    const checkShortForm = (symbol: Span, like: string): void => {
      const written = slice(symbol);
      const match = /^A\/RES\/(\d{2})\/(\d{1,3})$/u.exec(written);
      if (match === null) return;
      const expected = `${writeNumber(Number(match[2]), like)}/${writeNumber(Number(match[1]), like)}`;
      reportOne(symbol, 'short-form', written, expected, undefined, 'info');
    };

    return {
      citation: (node, ancestors) => {
        count(node.firstSpan);
        register.add(node, ancestors);
      },
      date: count,
      marker: ({ label, script }) => {
        if (script === 'digits') count(label);
      },
      interpolMention: nameInterpol,
      interpolLongName: nameInterpol,
      documentSymbol: (node, ancestors) => {
        if (ancestors.some(({ type }) => CLAUSES.has(type)) && !isNote(ancestors)) {
          const before = source.slice(Math.max(0, node.start - BEFORE_SYMBOL), node.start);
          if (GOVERNED.test(before) && !hasPart(node.end) && !isAside(source, node.start)) {
            symbols.push(node);
          }
        }
      },
      phrase: ({ start, end }) => {
        // The phrase is matched across spaces, and inside longer runs of numbers.
        const isRun = /[\p{Nd}/-]/u.test(`${source[start - 1] ?? ''}${source[end] ?? ''}`);
        if (!isRun && !/\s/u.test(source.slice(start, end))) networks.push({ start, end });
      },
      'resolution:exit': () => {
        const readings = readingsOf(register.cited, profile);
        for (const cited of register.cited) {
          if (cited.node.form === 'interpol-symbol') checkSymbol(cited.node);
          checkLetters(cited.node);
          // Of numbers that are transposed the second one is not the session.
          if (readings.get(cited) !== 'transposed') checkNumber(cited);
        }
        const like = arabicDigits > 0 ? '\u0660' : '0';
        for (const symbol of symbols) checkShortForm(symbol, like);
        if (!namesInterpol) return;
        for (const span of networks) reportOne(span, 'network', slice(span), NETWORK);
      },
    };
  },
});

const CLAUSES: ReadonlySet<Node['type']> = new Set<Node['type']>([
  'operativeParagraph',
  'preambularParagraph',
  'subparagraph',
]);

function isNote(ancestors: readonly Node[]): boolean {
  return ancestors.some(({ type }) => type === 'footnoteDefinition' || type === 'quotation');
}

/** As long as noun and body before a symbol may be. */
const BEFORE_SYMBOL = 48;
/** A citation noun directly before, not in a bracket that only gives the source. */
const GOVERNED =
  /(?:^|[\s،؛])[وفبكل]{0,2}(?:ال|ل)?قرار(?:ها)?(?:[ \t]+الجمعية[ \t]+العامة(?:[ \t]+للأمم[ \t]+المتحدة)?)?[ \t]+$/u;
