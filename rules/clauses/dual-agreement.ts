import { wordKey } from '../../core/arabic/key.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { Phrase } from '../../core/lint/rule.ts';
import type { Citation, Span } from '../../core/syntax/tree.ts';
import {
  type GrammaticalNumber,
  isSureList,
  participleOf,
  readNoun,
  sharedBy,
} from './_governed.ts';
import { disagrees, isCompound, NUMERALS, type Numeral } from './_governed-numerals.ts';
import { wordsBehind } from './_organ.ts';

type Cue = Numeral | 'each-of-many' | 'each-of-two' | 'two';
type MessageId = 'each' | 'number' | 'numeral' | 'participle' | 'replace';

interface List {
  readonly citations: Citation[];
  /** The noun is the first word of a note: `(١) القراران …`. */
  readonly isHead: boolean;
  /** The citation before the list. */
  readonly before: Citation | undefined;
}

export default defineRule({
  id: 'dual-agreement',
  meta: {
    family: 'clauses',
    severity: 'warning',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'A noun, participle or pronoun in a number other than that of what it stands for, and a numeral in the wrong gender',
      ar: 'عدم مطابقة الاسم أو النعت أو الضمير لما يدل عليه إفرادا وتثنية وجمعا، وعدم مخالفة العدد للمعدود',
    },
    why: {
      en: 'One resolution is قرارها, two are قراريها, three and more قراراتها: the manual for Arabic reporters of the United Nations asks for the dual wherever two things are meant. Only the numbers before the next governing noun count, and composite resolutions (ألف وباء) are left alone. Numerals from three to ten take the gender opposite to that of the noun: ثلاثة أيام, ثلاث سنوات.',
      ar: 'القرار الواحد «قرارها»، والقراران «قراريها»، والثلاثة فما فوقها «قراراتها»؛ ويقضي دليل محرري المحاضر العربية في الأمم المتحدة باستعمال المثنى متى كان المقصود اثنين. ولا يُحسب إلا ما يسبق الاسم التالي من أرقام، ولا يُنظر في القرارات المركبة (ألف وباء). وتخالف الأعداد من ثلاثة إلى عشرة معدودها تذكيرا وتأنيثا: ثلاثة أيام، ثلاث سنوات.',
    },
    messages: {
      number: {
        en: 'The number of texts cited after {actual} is {count}: write {expected}',
        ar: 'عدد النصوص المذكورة بعد {actual}: {count}، والصواب {expected}',
      },
      participle: {
        en: 'The number of texts with this date is {count}: {expected}, not {actual}',
        ar: 'عدد النصوص التي لها هذا التاريخ: {count}، والصواب {expected} لا {actual}',
      },
      each: {
        en: 'Two are meant: {expected}, not {actual}',
        ar: 'المقصود اثنان، والصواب {expected} لا {actual}',
      },
      numeral: {
        en: 'The numeral takes the gender opposite to that of {noun}: {expected}, not {actual}',
        ar: 'يخالف العدد معدوده {noun} تذكيرا وتأنيثا، والصواب {expected} لا {actual}',
      },
      replace: { en: 'Write {expected}', ar: 'كتابة {expected}' },
    },
    presets: { archive: 'info' },
  },
  examples: [
    {
      title: 'the singular and the plural for two, the singular and the dual for three',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى ⟦قرارها⟧ 1/70 المؤرخ 25 أيلول/سبتمبر 2015 و 1/71 المؤرخ 19 أيلول/سبتمبر 2016،\n\nوإذ تشير أيضا إلى ⟦القرارات⟧ 66/72 و 67/72،\n\n1 - تعيد تأكيد ⟦قرارها⟧ 1/73 و 2/73 و 3/73؛\n\n2 - تشير إلى ⟦قراري⟧ مجلس الأمن 2011 (2011) و 2039 (2012) و 2634 (2022).',
      findings: ['number', 'number', 'number', 'number'],
      suggest: [
        'إن الجمعية العامة،\n\nإذ تشير إلى قراريها 1/70 المؤرخ 25 أيلول/سبتمبر 2015 و 1/71 المؤرخ 19 أيلول/سبتمبر 2016،\n\nوإذ تشير أيضا إلى القرارات 66/72 و 67/72،\n\n1 - تعيد تأكيد قرارها 1/73 و 2/73 و 3/73؛\n\n2 - تشير إلى قراري مجلس الأمن 2011 (2011) و 2039 (2012) و 2634 (2022).',
        'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 1/70 المؤرخ 25 أيلول/سبتمبر 2015 و 1/71 المؤرخ 19 أيلول/سبتمبر 2016،\n\nوإذ تشير أيضا إلى القرارين 66/72 و 67/72،\n\n1 - تعيد تأكيد قرارها 1/73 و 2/73 و 3/73؛\n\n2 - تشير إلى قراري مجلس الأمن 2011 (2011) و 2039 (2012) و 2634 (2022).',
        'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 1/70 المؤرخ 25 أيلول/سبتمبر 2015 و 1/71 المؤرخ 19 أيلول/سبتمبر 2016،\n\nوإذ تشير أيضا إلى القرارات 66/72 و 67/72،\n\n1 - تعيد تأكيد قراراتها 1/73 و 2/73 و 3/73؛\n\n2 - تشير إلى قراري مجلس الأمن 2011 (2011) و 2039 (2012) و 2634 (2022).',
        'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 1/70 المؤرخ 25 أيلول/سبتمبر 2015 و 1/71 المؤرخ 19 أيلول/سبتمبر 2016،\n\nوإذ تشير أيضا إلى القرارات 66/72 و 67/72،\n\n1 - تعيد تأكيد قرارها 1/73 و 2/73 و 3/73؛\n\n2 - تشير إلى قرارات مجلس الأمن 2011 (2011) و 2039 (2012) و 2634 (2022).',
      ],
    },
    {
      title: 'the dual for one, and decisions',
      text: 'إن الجمعية العامة،\n\n1 - تعمل وفقا ⟦للقرارين⟧ 1/70 بشأن كذا؛\n\n2 - تشير إلى ⟦مقررها⟧ 519/60 و 520/60.',
      findings: ['number', 'number'],
      suggest:
        'إن الجمعية العامة،\n\n1 - تعمل وفقا للقرار 1/70 بشأن كذا؛\n\n2 - تشير إلى مقررها 519/60 و 520/60.',
    },
    {
      title: 'the first word of a note is in the nominative',
      text: 'إن الجمعية العامة،\n\nتقرر كذا^(1) وكذا^(2).\n\n(1) ⟦القرار⟧ 66/72 و 67/72.\n\n(2) انظر ⟦القرار⟧ 66/72 و 67/72.',
      findings: ['number', 'number'],
      suggest: [
        'إن الجمعية العامة،\n\nتقرر كذا^(1) وكذا^(2).\n\n(1) القراران 66/72 و 67/72.\n\n(2) انظر القرار 66/72 و 67/72.',
        'إن الجمعية العامة،\n\nتقرر كذا^(1) وكذا^(2).\n\n(1) القرار 66/72 و 67/72.\n\n(2) انظر القرارين 66/72 و 67/72.',
      ],
    },
    {
      title: 'the participle before a date that several share',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قراريها 66/72 و 67/72 ⟦المؤرخة⟧ 4 كانون الأول/ديسمبر 2017 وإلى قراراتها 1/73 و 2/73 و 3/73 ⟦المؤرخين⟧ 5 تشرين الأول/أكتوبر 2018،',
      findings: ['participle', 'participle'],
      suggest:
        'إن الجمعية العامة،\n\nإذ تشير إلى قراريها 66/72 و 67/72 المؤرخين 4 كانون الأول/ديسمبر 2017 وإلى قراراتها 1/73 و 2/73 و 3/73 المؤرخين 5 تشرين الأول/أكتوبر 2018،',
    },
    {
      title: 'numerals before nouns of their own gender',
      text: '1 - تقرر عقد دورة مدتها ⟦ثلاث⟧ أيام ولمدة ⟦ثمانية⟧ سنوات.',
      findings: ['numeral', 'numeral'],
      suggest: [
        '1 - تقرر عقد دورة مدتها ثلاثة أيام ولمدة ثمانية سنوات.',
        '1 - تقرر عقد دورة مدتها ثلاث أيام ولمدة ثماني سنوات.',
      ],
    },
    {
      title: 'each of two organizations',
      text: '1 - تدعو إلى كذا في إطار ولاية كل منهما؛\n\n2 - تشجع كذا وفقا لولاية كل ⟦منها⟧ وأغراض كل من المنظمتين وإعمال ⟦مبادئها⟧.',
      findings: ['each', 'each'],
      severity: 'info',
      suggest:
        '1 - تدعو إلى كذا في إطار ولاية كل منهما؛\n\n2 - تشجع كذا وفقا لولاية كل منهما وأغراض كل من المنظمتين وإعمال مبادئها.',
    },
    {
      title: 'lists that each noun governs alone',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 1/70 المؤرخ 25 أيلول/سبتمبر 2015 وإلى قرارها 1/71 وإلى قراريها 66/72 و 67/72، المؤرخين 4 كانون الأول/ديسمبر 2017، وقراراتها 1/73 و 2/73 و 3/73 المؤرخة 5 تشرين الأول/أكتوبر 2018، وقرار مجلس الأمن 2039 (2012)،\n\n1 - تشير إلى المقررين 519/60 و 520/60.',
    },
    {
      title: 'other texts behind those that are cited by number',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قراراتها 1/73 و 2/73 وغيرهما من القرارات، وإلى قراراتها 1/74 و 2/74 والقرارات اللاحقة، وإلى قراراتها 1/75 و 2/75 المؤرخة 5 تشرين الأول/أكتوبر 2020 وسائر قراراتها،',
    },
    {
      title: 'composite resolutions, ranges, and what may belong to another noun',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 243/53 ألف وباء المؤرخين 13 أيلول/سبتمبر 1999 وإلى القرارات 1/70 إلى 9/70 وإلى قراراتها ذات الصلة، ومنها القرار 1/71، وإلى قراري الجمعية العامة 1/72 ومجلس الأمن 2039 (2012) وإلى قراراتها 1/73 والقرارات اللاحقة،',
    },
    {
      title: 'numerals as they should be',
      text: '1 - تقرر كذا لمدة ثلاثة أيام وثلاث سنوات وخمسة أشهر وست دورات وثلاثة عشر عاما وعشر سنوات، وتنظر في خمس مشاريع الصندوق.',
    },
  ],
  phrases: () => [...NUMERALS, ...EACH],
  create({ source, report, slice }) {
    const lists = new Map<number, List>();
    let before: Citation | undefined;
    const ofMany: Span[] = [];
    let isOfTwo = false;

    const replace = (
      message: Exclude<MessageId, 'replace'>,
      data: Readonly<Record<string, string | number>>,
      { start, end }: Span,
      expected: string,
    ): void => {
      const edits = [{ start, end, text: expected }];
      report({
        message,
        data: { ...data, expected, actual: slice({ start, end }) },
        start,
        end,
        ...(message === 'each' ? { severity: 'info' } : {}),
        suggestions: [{ message: 'replace', data: { expected }, edits }],
      });
    };

    const checkList = ({ citations, isHead, before }: List): void => {
      const [first] = citations;
      const last = citations.at(-1);
      if (first === undefined || first.noun === null || last === undefined) return;
      const noun = readNoun(wordKey(source, first.noun.start, first.noun.end));
      if (noun === null || (noun.isConstruct && first.bodySource !== 'named')) return;
      const count = citations.length;
      const number = numberOf(count);
      const participle = participleOf(source, last);
      if (noun.number === number && participle === null) return;
      if (!isSureList(source, citations)) return;
      if (noun.number !== number) {
        const end = Math.max(last.end, last.dated?.end ?? 0);
        // `قراراتها 1/73 والقرارات اللاحقة`: not all are cited by number.
        const behind = source.slice(end, end + 20);
        if (count === 1 ? /^[\s*_]*(?:و|\(|،[ \t]*\S)/u.test(behind) : AND_OTHERS.test(behind))
          return;
        replace('number', { count }, first.noun, noun.inNumber(number, isHead));
        return;
      }
      if (participle === null || sharedBy(citations) !== count) return;
      // `القرار … والقرار … المؤرخين`
      if (count === 1 && before !== undefined && first.start - before.end < NEAR) return;
      const isDual = participle.word.endsWith('ن');
      if (count === 2 ? participle.word !== 'المؤرخة' : !isDual) return;
      const right = count === 1 ? 'المؤرخ' : count > 2 ? 'المؤرخة' : noun.dualParticiple;
      replace('participle', { count }, participle, right);
    };

    const checkNumeral = (numeral: Numeral, start: number, end: number): void => {
      const [noun] = wordsBehind(source, end, 1);
      if (noun === undefined || !disagrees(numeral, noun.key)) return;
      if (isCompound(source.slice(Math.max(0, start - 16), start))) return;
      replace('numeral', { noun: slice(noun) }, { start, end }, numeral.other);
    };

    return {
      citation(node, ancestors) {
        if (node.noun === null) return;
        const list = lists.get(node.list);
        if (list !== undefined) {
          list.citations.push(node);
          return;
        }
        const block = ancestors.at(-1);
        const isHead = block?.type === 'footnoteDefinition' && block.body.start === node.noun.start;
        lists.set(node.list, { citations: [node], isHead, before });
        before = node;
      },
      phrase({ start, stem, end, phrase: { value } }) {
        const cue: Cue = value;
        if (typeof cue !== 'string') checkNumeral(cue, stem, end);
        else if (cue === 'each-of-two') isOfTwo = true;
        else if (cue === 'each-of-many') {
          const pronoun = wordsBehind(source, start, 3).at(-1);
          if (pronoun !== undefined) ofMany.push(pronoun);
        } else {
          const [first, second] = wordsBehind(source, end, 2);
          if (first?.key.startsWith('و') !== true || second === undefined) return;
          if (/.{4}ها$/u.test(second.key))
            replace('each', {}, second, `${second.key.slice(0, -1)}ما`);
        }
      },
      'resolution:exit'() {
        for (const list of lists.values()) checkList(list);
        if (isOfTwo) for (const pronoun of ofMany) replace('each', {}, pronoun, 'منهما');
      },
    };
  },
});

/** `قراراتها 1/73 و 2/73 وغيرهما من القرارات` */
const AND_OTHERS = /^[\s*_،]*و(?:القرارات|المقررات|سائر|غيره?ما|غيرها)(?!\p{L})/u;

/** Citations that are so near may share what follows the second. */
const NEAR = 80;

function numberOf(count: number): GrammaticalNumber {
  return count === 1 ? 'singular' : count === 2 ? 'dual' : 'plural';
}

/** `كل من المنظمتين وإعمال مبادئهما`: what is said of each of two; also as text recognition leaves it. */
const TWO = [
  'البلدين',
  'الجانبين',
  'الجهتين',
  'الدولتين',
  'الطرفين',
  'الكيانين',
  'المؤسستين',
  'المنظمتين',
  'المنظمين',
  'الهيئتين',
];

const EACH: readonly Phrase<Cue>[] = [
  { text: 'ولاية كل منها', clitics: true, value: 'each-of-many' },
  { text: 'ولاية كل منهما', clitics: true, value: 'each-of-two' },
  ...TWO.map((word): Phrase<Cue> => ({ text: `كل من ${word}`, value: 'two' })),
];
