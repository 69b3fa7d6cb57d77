import { defineRule } from '../../core/lint/define-rule.ts';
import type { Phrase, Report } from '../../core/lint/rule.ts';
import type { Node } from '../../core/syntax/tree.ts';
import { isOpenSymbol, placeholdersIn } from './_blanks.ts';
import type { Bracket } from './_brackets.ts';
import {
  endFault,
  type Gap,
  gapOf,
  gapsAndBrackets,
  markFaults,
  type UnfinishedFault,
} from './_unfinished.ts';

type Message = UnfinishedFault['kind'];

export default defineRule({
  id: 'no-unfinished-text',
  meta: {
    family: 'wording',
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    stage: 'final',
    description: {
      en: 'What is not yet written or agreed in a final text: square brackets, ellipses, blanks, placeholders, paragraphs without an end',
      ar: 'ما لم يُكتب أو لم يُتفق عليه بعد في النص النهائي: الأقواس المعقوفة ونقاط الحذف والفراغات والرموز المؤقتة والفقرات غير المكتملة',
    },
    why: {
      en: 'In a draft under negotiation, text that is not agreed stands in square brackets, and what is not known yet is left blank; nothing of it may be adopted: in 32 resolutions of the General Assembly, the Economic and Social Council and INTERPOL nothing of it is left. The basis of a resolution stands in square brackets for good, and so may a word that an editor adds to a quotation.',
      ar: 'يوضع النص الذي لم يُتفق عليه، في المشاريع قيد التفاوض، بين أقواس معقوفة، ويُترك ما لم يُعرف بعد فراغا، ولا يُعتمد شيء من ذلك: فقد خلا منه 32 قرارا من قرارات الجمعية العامة والمجلس الاقتصادي والاجتماعي والإنتربول. أما الأساس الذي بُني عليه القرار فيبقى بين قوسين معقوفين، وكذلك ما يضيفه المحرر إلى الاقتباس.',
    },
    messages: {
      bracketed: {
        en: 'Text in square brackets is not agreed yet',
        ar: 'نص بين قوسين معقوفين لم يُتفق عليه بعد',
      },
      alternatives: {
        en: 'Alternatives in square brackets, of which one is to be kept: {count}',
        ar: 'بدائل بين أقواس معقوفة يُستبقى واحد منها، وعددها: {count}',
      },
      across: {
        en: 'Square brackets around several paragraphs, which are not agreed yet',
        ar: 'قوسان معقوفان يضمان عدة فقرات لم يُتفق عليها بعد',
      },
      closing: { en: 'They close here', ar: 'ينغلقان هنا' },
      unmatched: {
        en: 'A square bracket without its other half',
        ar: 'قوس معقوف بلا نظير',
      },
      ellipsis: { en: 'Dots in place of text', ar: 'نقاط مكان نص لم يُكتب' },
      blank: { en: 'A blank that is not filled in', ar: 'فراغ لم يُملأ' },
      placeholder: {
        en: '{actual} stands in place of a number or text',
        ar: 'يرد {actual} مكان رقم أو نص',
      },
      later: {
        en: '{actual}: something is still to be written',
        ar: 'تدل عبارة {actual} على نص لم يُستكمل',
      },
      empty: { en: 'Nothing stands behind the label {actual}', ar: 'لا نص بعد الترقيم {actual}' },
      broken: {
        en: 'The paragraph breaks off behind {actual}',
        ar: 'تنقطع الفقرة بعد {actual}',
      },
    },
    awaits: { unmatched: 'text' },
  },
  examples: [
    {
      title: 'text that is not agreed, and alternatives',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى كذا ⟦[وإلى كذا ⟦[وكذا]⟧]⟧،\n\n١ - ⟦[تقرر] [تطلب إلى الأمين العام]⟧ أن تعمل على كذا ⟦[كل سنة]/[كل سنتين]⟧؛\n\n⟦[[٢ - تدعو إلى كذا.]]⟧',
      findings: ['bracketed', 'bracketed', 'alternatives', 'alternatives', 'bracketed'],
    },
    {
      title: 'brackets around several paragraphs, and one that is lost',
      text: 'إن الجمعية العامة،\n\n⟦[⟧١ - تقرر كذا؛\n\n٢ - تدعو إلى كذا؛]\n\n٣ - ترحب بكذا ⟦[⟧وكذا.',
      findings: ['across', 'unmatched'],
    },
    {
      title: 'dots and blanks',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى كذا، ⟦...⟧\n\n١ - تقرر أن تجتمع في ⟦…⟧ تشرين الثاني/نوفمبر ٢٠٢٧، في غضون ⟦[ ]⟧ أيام من ⟦٠٠/٠٠/٢٠٢٧⟧؛\n\n٢ - تدعو ⟦____⟧ من الدول ⟦(   )⟧ إلى العمل بالقرار ⟦__/٨٠⟧ و ⟦[--/--]⟧؛\n\n٣ - ⟦. . .⟧؛\n\n٤ - تحث ”⟦…⟧“.',
      findings: [
        'ellipsis',
        'ellipsis',
        'blank',
        'blank',
        'blank',
        'blank',
        'blank',
        'blank',
        'ellipsis',
        'ellipsis',
      ],
    },
    {
      title: 'placeholders',
      text: '⟦A/81/L.xx⟧\n\nالدورة الحادية والثمانون\n\nإن الجمعية العامة،\n\nإذ تشير إلى القرار ⟦XX/80⟧ المتخذ عام ⟦20XX⟧،\n\n١ - تقرر كذا في ⟦[TBC]⟧؛\n\n٢ - تدعو ⟦[تستكمل لاحقا]⟧؛\n\n٣ - تطلب (⟦يُحدد لاحقا⟧).',
      findings: ['placeholder', 'placeholder', 'placeholder', 'placeholder', 'later', 'later'],
    },
    {
      title: 'labels without text, and paragraphs that break off',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى كذا،\n\n⟦وإذ تلاحظ⟧\n\n١ - تشدد على الحاجة ⟦إلى⟧؛\n\n٢ - تقرر ما يلي:\n\n(أ) كذا؛\n\n⟦(ب)⟧\n\n(ج) كذا ⟦وفي⟧\n\n⟦٣ -⟧\n\n٤ - تقرر كذا.',
      findings: ['broken', 'broken', 'empty', 'broken', 'empty'],
    },
    {
      title: 'what will be determined later may be what is decided',
      text: 'إن الجمعية العامة،\n\n١ - تقرر أن تجتمع في موعد ⟦يحدد لاحقا⟧.',
      findings: ['later'],
      severity: 'info',
    },
    {
      title: 'what an editor adds to a quotation, and the old number of an article',
      text: 'إن الجمعية العامة،\n\n١ - تشير إلى عبارة ”أن ⟦[المحكمة]⟧ تفصل في المنازعة“ وإلى المادة ٧ ⟦[٦]⟧.',
      findings: ['bracketed', 'bracketed'],
      severity: 'info',
    },
    {
      title: 'the basis of a resolution, notes, links, and quotations that are shortened',
      text: '[بناء على تقرير اللجنة الثالثة (A/74/401)]\n\n١٠/٧٥ - كذا\n\nإن الجمعية العامة،\n\nإذ تشير إلى [الميثاق](https://un.org)[^1] والاتفاقية()،\n\n١ - تؤكد أن ”لكل فرد [...] الحق في كذا ... وكذا“؛\n\n٢ - تقرر ما يلي:\n\n(أ) كذا؛ و\n\n(ب) كذا؛\n\n٣ - تدعو الدول إلى:\n\n(أ) كذا؛\n\n(ب) كذا.\n\n[^1]: See resolution 2106 A (XX), "On [sic] the … thing", Chapter XX.',
    },
    {
      title: 'dots that lead to a page, and marks of emphasis',
      text: 'المحتويات\n\nأولا - مقدمة ........ 3\n\nثانيا - كذا … ٥\n\nإن الجمعية العامة،\n\n١ - __تقرر__ كذا -- وكذا -- في 1/1/2000.',
    },
  ],
  phrases: () => PHRASES,
  characters: () => ({
    ranges: [
      [0x28, 0x28],
      [0x2d, 0x2e],
      [0x30, 0x30],
      [0x5b, 0x5b],
      [0x5d, 0x5d],
      [0x5f, 0x5f],
      [0x0660, 0x0660],
      [0x2013, 0x2014],
      [0x2026, 0x2026],
    ],
    where: mayBeBlank,
  }),
  create({ source, report, slice }) {
    const brackets: Bracket[] = [];
    const gaps: Gap[] = [];
    const tell = (fault: UnfinishedFault): Report<Message | 'closing'> => {
      const { start, end } = fault.at;
      switch (fault.kind) {
        case 'empty':
        case 'broken':
          return { message: fault.kind, data: { actual: slice(fault.actual) }, start, end };
        case 'placeholder':
        case 'later': {
          const { kind, actual, severity } = fault;
          return { message: kind, data: { actual: slice(actual) }, start, end, severity };
        }
        case 'ellipsis':
        case 'blank':
        case 'bracketed':
          return { message: fault.kind, start, end, severity: fault.severity };
        case 'alternatives':
          return { message: fault.kind, data: { count: fault.count }, start, end };
        case 'across': {
          const closing = { message: 'closing', ...fault.closing } as const;
          return { message: fault.kind, start, end, related: [closing] };
        }
        case 'unmatched':
          return { message: fault.kind, start, end };
      }
    };
    const checkEnd = (node: Node, ancestors: readonly Node[]): void => {
      const fault = endFault(source, node, ancestors);
      if (fault !== null) report(tell(fault));
    };

    return {
      preambularParagraph: checkEnd,
      operativeParagraph: checkEnd,
      subparagraph: checkEnd,
      documentSymbol(node, ancestors) {
        if (isOpenSymbol(source, node)) gaps.push(gapOf('placeholder', node, ancestors));
      },
      latin(node, ancestors) {
        for (const span of placeholdersIn(source, node)) {
          gaps.push(gapOf('placeholder', span, ancestors));
        }
      },
      phrase(match, ancestors) {
        gaps.push(gapOf('later', match, ancestors));
      },
      characters(run, ancestors) {
        const found = gapsAndBrackets(source, run, ancestors);
        brackets.push(...found.brackets);
        gaps.push(...found.gaps);
      },
      'resolution:exit'() {
        for (const fault of markFaults(source, brackets, gaps)) report(tell(fault));
      },
    };
  },
});

const PHRASES: readonly Phrase<null>[] = ['لاحقا', 'فيما بعد', 'في وقت لاحق'].flatMap((when) =>
  ['حدد', 'ستكمل', 'كمل', 'ضاف', 'درج', 'ذكر', 'قرر'].flatMap((verb) =>
    ['ي', 'ت', 'سي', 'ست'].map((prefix) => ({ text: `${prefix}${verb} ${when}`, value: null })),
  ),
);

/** Single stops, hyphens and zeros are many, and mean nothing here. */
function mayBeBlank(source: string, start: number, end: number): boolean {
  if (end - start > 1) return true;
  switch (source.charAt(start)) {
    case '[':
    case ']':
    case '\u2026':
      return true;
    case '(':
      return source.charAt(end).trim() === '';
    case '.':
      return source.startsWith(' .', end);
    default:
      return false;
  }
}
