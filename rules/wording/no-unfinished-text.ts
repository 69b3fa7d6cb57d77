import { defineRule } from '../../core/lint/define-rule.ts';
import type { Phrase, Severity } from '../../core/lint/rule.ts';
import { withoutEmphasis } from '../../core/model/running-text.ts';
import { levels } from '../../core/syntax/levels.ts';
import {
  childrenOf,
  type Node,
  type NodeType,
  type Quotation,
  type Span,
} from '../../core/syntax/tree.ts';
import { brokenEnd, emptyLabel } from '../../core/syntax/unfinished.ts';
import { blankAt, isOpenSymbol, joinBlanks, placeholdersIn } from './_blanks.ts';
import { type Bracket, type Pair, pairBrackets, rowsOf } from './_brackets.ts';

/** What stands in the place of text, by itself or between brackets. */
interface Gap extends Span {
  readonly kind: 'ellipsis' | 'blank' | 'placeholder' | 'later';
  readonly block: Node;
  readonly quotation: Quotation | null;
}

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

    const checkEnd = (node: Node, ancestors: readonly Node[]): void => {
      const label = emptyLabel(source, node);
      if (label !== null) {
        const marker = childrenOf(node).find(({ type }) => type === 'marker') ?? node;
        const end = marker.end - (slice(marker).length - slice(marker).trimEnd().length);
        report({
          message: 'empty',
          data: { actual: slice(label) },
          start: marker.start,
          end,
        });
        return;
      }
      // An excerpt may break off anywhere.
      const isExcerpt = ancestors.some((each) => each.type === 'draft' && each.fragment);
      const broken = isExcerpt ? null : brokenEnd(source, node);
      if (broken === null) return;
      const { start, end } = broken;
      report({ message: 'broken', data: { actual: slice(broken) }, start, end });
    };

    const addGap = (kind: Gap['kind'], { start, end }: Span, ancestors: readonly Node[]): void => {
      const gap = {
        kind,
        start,
        end,
        block: blockOf(ancestors),
        quotation: quotationOf(ancestors),
      };
      const last = gaps.at(-1);
      if (last === undefined || last.end <= start) gaps.push(gap);
    };

    const reportGap = (
      gap: Gap,
      { start, end }: Span = gap,
      severity: Severity = 'error',
    ): void => {
      const data = { actual: slice(gap) };
      switch (gap.kind) {
        case 'ellipsis':
        case 'blank':
          report({ message: gap.kind, start, end, severity });
          return;
        case 'placeholder':
        case 'later':
          report({ message: gap.kind, data, start, end, severity });
      }
    };

    const checkPairs = (pairs: readonly Pair[], found: readonly Gap[]): ReadonlySet<Gap> => {
      const byStart = new Map(found.map((gap) => [gap.start, gap]));
      const inBrackets = new Set<Gap>();
      const contents = new Set(pairs.map(({ content }) => `${content.start}-${content.end}`));
      const texts: Pair[] = [];
      for (const pair of pairs) {
        const { content } = pair;
        const gap = [content, withoutEmphasis(source, content)]
          .map(({ start, end }) => ({ gap: byStart.get(start), end }))
          .find((filled) => filled.gap?.end === filled.end)?.gap;
        if (gap !== undefined) {
          inBrackets.add(gap);
          // `”… [...] …“`: the quotation is shortened.
          if (gap.kind !== 'ellipsis' || pair.quotation === null || fills(source, pair)) {
            reportGap(gap, pair);
          }
        } else if (content.start === content.end) {
          if (!isTask(source, pair)) report({ message: 'blank', start: pair.start, end: pair.end });
        } else if (!contents.has(`${pair.start}-${pair.end}`) && !isNoDraft(source, pair)) {
          texts.push(pair);
        }
      }
      for (const row of rowsOf(source, texts)) {
        const [first] = row;
        if (first === undefined) continue;
        const { start } = first;
        const end = row.at(-1)?.end ?? first.end;
        if (row.length > 1) {
          report({ message: 'alternatives', data: { count: row.length }, start, end });
        } else {
          const severity = isDoubtful(source, first) ? 'info' : 'error';
          report({ message: 'bracketed', start, end, severity });
        }
      }
      return inBrackets;
    };

    return {
      preambularParagraph: checkEnd,
      operativeParagraph: checkEnd,
      subparagraph: checkEnd,
      documentSymbol(node, ancestors) {
        if (isOpenSymbol(source, node)) addGap('placeholder', node, ancestors);
      },
      latin(node, ancestors) {
        for (const span of placeholdersIn(source, node)) addGap('placeholder', span, ancestors);
      },
      phrase(match, ancestors) {
        addGap('later', match, ancestors);
      },
      characters({ start, end }, ancestors) {
        const leaf = ancestors.at(-1);
        if (leaf === undefined || APART.has(leaf.type)) return;
        for (let at = start; at < end; at++) {
          const mark = source.charAt(at);
          if (mark === '[' || mark === ']') {
            if (isNoteMark(source, at)) continue;
            const [block, quotation] = [blockOf(ancestors), quotationOf(ancestors)];
            brackets.push({ at, opens: mark === '[', block, quotation });
            continue;
          }
          const blank = blankAt(source, at);
          if (blank === null) continue;
          addGap(blank.kind, blank, ancestors);
          at = blank.end - 1;
        }
      },
      'resolution:exit'() {
        const { pairs, across, unmatched } = pairBrackets(source, brackets);
        const found = joinBlanks(
          source,
          gaps.sort((a, b) => a.start - b.start),
        );
        const inBrackets = checkPairs(pairs, found);
        for (const gap of found) {
          if (inBrackets.has(gap)) continue;
          if (
            gap.kind === 'later' &&
            pairs.some((pair) => pair.start < gap.start && gap.end < pair.end)
          ) {
            continue;
          }
          if (gap.kind === 'ellipsis' && gap.quotation !== null && !fills(source, gap)) continue;
          const isSaid = gap.kind === 'later' && !standsAlone(source, gap);
          reportGap(gap, gap, isSaid ? 'info' : 'error');
        }
        for (const [start, closing] of across) {
          const related = [{ message: 'closing', start: closing, end: closing + 1 }] as const;
          report({ message: 'across', start, end: start + 1, related });
        }
        for (const start of unmatched) report({ message: 'unmatched', start, end: start + 1 });
      },
    };
  },
});

const PHRASES: readonly Phrase<null>[] = ['لاحقا', 'فيما بعد', 'في وقت لاحق'].flatMap((when) =>
  ['حدد', 'ستكمل', 'كمل', 'ضاف', 'درج', 'ذكر', 'قرر'].flatMap((verb) =>
    ['ي', 'ت', 'سي', 'ست'].map((prefix) => ({ text: `${prefix}${verb} ${when}`, value: null })),
  ),
);

/** What is no text; notes have marks of their own. */
const APART: ReadonlySet<NodeType> = new Set<NodeType>([
  'blank',
  'comment',
  'footnoteReference',
  'pageFurniture',
]);

/** One of the brackets of `[^1]`. */
function isNoteMark(source: string, at: number): boolean {
  if (source.charAt(at) === '[') return source.charAt(at + 1) === '^';
  return /\[\^[^[\]\n]*$/u.test(source.slice(Math.max(0, at - LONGEST_NOTE_MARK), at));
}

const LONGEST_NOTE_MARK = 40;

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

function blockOf(ancestors: readonly Node[]): Node {
  let at = ancestors.length - 1;
  while (at > 0 && levels[(ancestors[at] as Node).type] !== 'block') at--;
  return ancestors[at] as Node;
}

function quotationOf(ancestors: readonly Node[]): Quotation | null {
  return ancestors.findLast((each) => each.type === 'quotation') ?? null;
}

/** The quotation holds nothing else. */
function fills(
  source: string,
  { start, end, quotation }: Pick<Gap, keyof Span | 'quotation'>,
): boolean {
  if (quotation === null) return false;
  const rest = source.slice(quotation.start + 1, start) + source.slice(end, quotation.end - 1);
  return rest.trim() === '';
}

/** In round brackets, or alone in its paragraph: a note for the drafter, and no part of a sentence. */
function standsAlone(source: string, { start, end, block }: Gap): boolean {
  const before = source.slice(block.start, start);
  const after = source.slice(end, block.end);
  if (/\(\s*$/u.test(before) && /^\s*\)/u.test(after)) return true;
  return !/\p{L}{2}/u.test(before) && !/\p{L}/u.test(after);
}

/** Brackets that a final text may have: links, Latin words, the basis, the line of the vote. */
function isNoDraft(source: string, { start, end, content, block }: Pair): boolean {
  const text = source.slice(content.start, content.end);
  if (/^\([!-~]*\)/u.test(source.slice(end, end + 200))) return true;
  if (/[A-Za-z]/u.test(text) && !/\p{Script=Arabic}/u.test(text)) return true;
  if (block.type !== 'basis' && block.type !== 'voteLine') return false;
  const around = source.slice(block.start, start) + source.slice(end, block.end);
  return /^[\s*_]*$/u.test(around);
}

/** A box to be ticked, `- [ ] …`. */
function isTask(source: string, { start }: Pair): boolean {
  return /(?:^|\n)[ \t]*[-*+] $/u.test(source.slice(Math.max(0, start - 12), start));
}

/** An addition to a quotation, or the old number of an article. */
function isDoubtful(source: string, pair: Pair): boolean {
  if (pair.quotation !== null) return !fills(source, pair);
  const isNumber = /^\p{Nd}+$/u.test(source.slice(pair.content.start, pair.content.end));
  return isNumber && /[\p{Nd})]\s?$/u.test(source.slice(Math.max(0, pair.start - 2), pair.start));
}
