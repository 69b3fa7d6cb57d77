import { countWhile } from '../../core/common/search.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import { grouped } from '../../core/lint/grouped.ts';
import type { Model } from '../../core/model/model.ts';
import { frontMatter, levels } from '../../core/syntax/levels.ts';
import type { Node, NodeType, Span } from '../../core/syntax/tree.ts';
import { isMirrored, SINGLE_QUOTES, type Unpaired, unpairedIn, withoutLongOnes } from './_pairs.ts';

export default defineRule({
  id: 'balanced-delimiters',
  meta: {
    family: 'typography',
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    description: {
      en: 'A bracket or quotation mark without its other half',
      ar: 'قوس أو علامة تنصيص بلا نظير',
    },
    why: {
      en: 'A bracket that is not closed in its paragraph makes the rest of it a parenthesis, and a quoted title without its end cannot be told from the text. A quotation of several paragraphs may open in each and close in the last, and the square brackets of a draft may hold several paragraphs. Which of the usual quotation marks a text has is left to its house.',
      ar: 'القوس الذي لا يُغلق في فقرته يجعل بقيتها جملة معترضة، والعنوان الذي لا تنتهي علامة تنصيصه لا يتميز من النص. وقد يُفتح الاقتباس الممتد على عدة فقرات في أول كل منها ويُغلق في آخرها، كما قد تضم الأقواس المعقوفة في المشاريع عدة فقرات. أما نوع علامات التنصيص فمتروك للجهة.',
    },
    messages: {
      unclosed: {
        en: 'An opening bracket that is not closed',
        ar: 'قوس فتح لم يُغلق',
      },
      unopened: {
        en: 'A closing bracket without an opening one',
        ar: 'قوس إغلاق لم يسبقه قوس فتح',
      },
      'unclosed-quotation': {
        en: 'A quotation that is not closed',
        ar: 'علامة تنصيص لم تُغلق',
      },
      'unopened-quotation': {
        en: 'The end of a quotation that was not opened',
        ar: 'علامة تنصيص في نهاية اقتباس لم يُفتح',
      },
      mirrored: {
        en: 'Brackets are stored mirrored (paragraphs: {count}, pointed out: {listed})',
        ar: 'الأقواس مخزنة معكوسة، وعدد الفقرات التي وردت فيها: {count}، والمشار إليه منها: {listed}',
      },
      place: { en: 'Mirrored brackets here', ar: 'أقواس معكوسة هنا' },
      apart: {
        en: 'A document and its correction or addition usually share one pair of brackets',
        ar: 'جرت العادة على أن يجمع قوسان اثنان رمز الوثيقة ورمز تصويبها أو إضافتها',
      },
    },
    awaits: { unclosed: 'text', 'unclosed-quotation': 'text' },
    presets: { strict: 'error' },
  },
  examples: [
    {
      title: 'brackets without their other half',
      text: '1 - تشير إلى التقرير ⟦(⟧A/75/1، وإلى تقرير اللجنة⟦]⟧؛\n\n2 - تدعو الجميع (انظر (أ) أعلاه) إلى العمل⟦)⟧.',
      findings: ['unclosed', 'unopened', 'unopened'],
    },
    {
      title: 'quotations without their other half',
      text: '1 - تقرر إدراج البند المعنون التنمية⟦”⟧؛\n\n2 - تقرر إدراج البند المعنون ⟦"⟧المرأة والسلام؛\n\n3 - تنوه بالبندين "كذا" و ⟦«⟧كذا.',
      findings: ['unopened-quotation', 'unclosed-quotation', 'unclosed-quotation'],
    },
    {
      title: 'brackets that are stored mirrored',
      text: '1 - تشير إلى القرار 50 ⟦)⟧١٩٩٣( وإلى القرار 51 )١٩٩٤(؛\n\n2 - تشير إلى القرار 52 )١٩٩٥(.',
      findings: ['mirrored'],
    },
    {
      title:
        'a closing bracket that a converter mirrored, and one that it left beside a raised mark',
      text: 'إن الجمعية العامة،\n\n1 - تحيط علما بالتقرير<sup>(1)</sup>) وبالقرار 60/214((<sup>(2)</sup>؛\n\n[اعتمد بتصويت مسجل بأغلبية 19 صوتا[',
    },
    {
      title: 'a document and its correction in two pairs of brackets',
      text: '(1) انظر الملحق رقم 10 والتصويب (E/2013/30⟦) و (⟧E/2013/30/Corr.1)، الفصل الأول.',
      findings: ['apart'],
      severity: 'info',
    },
    {
      title: 'nested brackets, labels, marks of notes, blanks, quotation marks of all kinds',
      text: '1 - تقرر ما يلي: (أ) النظر في التقرير (الدورة 41 (مكررا))^(1) وعقد [ ] اجتماعات؛ 1) كذا؛ 2) كذا؛\n\n2 - تحيط علما بالبنود ”كذا“ و “كذا” و "كذا” و ``كذا\'\' و «كذا "وكذا"» و[كذا]()؛\n\n(1) القرار 5/60 (A/60/1 و Corr.1).',
    },
    {
      title: 'a page break, a note in it, and a basis over two lines',
      text: '[بناء على تقرير اللجنة\nالثالثة (A/74/401)]\n\nإن الجمعية العامة،\n\n1 - تشير إلى التقرير (الذي قدم^(1)\n\n(1) القرار 5/60.\n\nإلى الجمعية) وتؤيده.',
    },
    {
      title: 'a quotation of several paragraphs, and a draft with square brackets',
      text: '1 - تقرر تعديل المادة ليصبح نصها كما يلي:\n\n"النص الأول؛\n\n"النص الثاني"؛\n\n2 - تضيف الفقرات التالية:\n\n«3 - تقرر كذا؛\n\n«4 - تقرر كذا»؛\n\n[2 - تقرر كذا؛\n\n3 - تقرر كذا.]',
    },
    {
      title: 'one of each kind in a paragraph, and those that others enclose',
      text: '1 - كذا ⟦(⟧كذا (كذا؛\n\n2 - كذا⟦)⟧ كذا)؛\n\n3 - كذا (كذا ⟦[⟧كذا) و«كذا ⟦"⟧كذا».',
      findings: ['unclosed', 'unopened', 'unclosed', 'unclosed-quotation'],
    },
    {
      title: 'labels with one bracket, and numbers that are none',
      text: '1 - كذا، أ) كذا؛ iv) كذا؛ ١٢) كذا؛ و 1234⟦)⟧ كذا.\n\n2 - كذا والإصدار 2.0⟦)⟧.',
      findings: ['unopened', 'unopened'],
    },
    {
      title: 'which of three quotation marks has no other half',
      text: '1 - كذا⟦"⟧ و "كذا"؛\n\n2 - "كذا" و⟦"⟧ كذا؛\n\n3 - كذا⟦\'\'⟧ و```كذا؛\n\n4 - كذا و"كذا" و⟦"⟧كذا؛\n\n5 - ⟦"⟧كذا "كذا" كذا؛\n\n6 - ⟦``⟧كذا و\'كذا.',
      findings: [
        'unopened-quotation',
        'unopened-quotation',
        'unopened-quotation',
        'unclosed-quotation',
        'unclosed-quotation',
        'unclosed-quotation',
      ],
    },
    {
      title: 'brackets around several paragraphs, and one too many',
      text: '1 - [كذا؛\n\n2 - كذا]؛\n\n3 - كذا⟦]⟧.',
      findings: ['unopened'],
    },
    {
      title: 'a quotation of several paragraphs, and one that nothing closes',
      text: '«كذا؛\n\n«كذا؛\n\n«كذا»؛\n\n1 - ⟦«⟧كذا.',
      findings: ['unclosed-quotation'],
    },
    {
      title: 'a quotation of several paragraphs that nothing closes',
      text: '1 - تقرر كذا.\n\n«كذا.\n\n«كذا.\n\n⟦«⟧كذا.',
      findings: ['unclosed-quotation'],
    },
    {
      title: 'square brackets of a final text are told by another rule',
      text: '1 - كذا] و[كذا؛\n\n2 - كذا⟦)⟧.',
      stage: 'final',
      findings: ['unopened'],
    },
    {
      title: 'marks of notes between mirrored brackets, and mirrored ones that are not alone',
      text: '1 - القرار ⟦)⟧١٩٩٣(^(1) و)١٩٩٤(؛\n\n2 - ⟦)⟧كذا( كذا)؛\n\n3 - ⟦)⟧ كذا⟦(⟧.',
      findings: ['mirrored', 'unopened', 'unopened', 'unclosed'],
    },
    {
      title: 'comments are no text',
      text: '1 - كذا ⟦(⟧كذا <!-- ) -->.',
      findings: ['unclosed'],
    },
    {
      title: 'other documents in brackets of their own',
      text: '1 - (A/66/30) و (A/66/31) و (A/66/30) أو (A/66/30/Add.1) و (A/66/32) و (A/66/32/SR.1).',
    },
  ],
  characters: () => ({
    ranges: [
      [0x22, 0x22],
      [0x27, 0x29],
      [0x5b, 0x5b],
      [0x5d, 0x5d],
      [0x60, 0x60],
      [0xab, 0xab],
      [0xbb, 0xbb],
      [0x2018, 0x2019],
      [0x201c, 0x201f],
    ],
  }),
  create({ source, model, stage, report }) {
    /** Where brackets and quotation marks stand in each paragraph. */
    const marks = new Map<Node, number[]>();
    let last: { readonly paragraph: Node; readonly own: number[] } | undefined;
    let lastSymbol: Span | null = null;

    const marksOf = (paragraph: Node): number[] => {
      if (last?.paragraph === paragraph) return last.own;
      const own = marks.get(paragraph) ?? [];
      marks.set(paragraph, own);
      last = { paragraph, own };
      return own;
    };

    return {
      characters({ start, end }, ancestors) {
        const leaf = ancestors.at(-1);
        if (leaf === undefined || APART.has(leaf.type)) return;
        const own = marksOf(paragraphOf(ancestors));
        // `1)`: the mark of a label has no other half.
        const isLabel = leaf.type === 'marker' && leaf.style === 'half-parenthesis';
        for (let at = isLabel ? start + 1 : start; at < end; at++) {
          const mark = source.charAt(at);
          if (!SINGLE_QUOTES.has(mark)) {
            own.push(at);
            continue;
          }
          const first = at;
          while (source[at + 1] === mark) at++;
          // One is an apostrophe, three fence code.
          if (at - first === 1) own.push(first);
        }
      },
      documentSymbol(node) {
        if (lastSymbol !== null && isPartOf(source, lastSymbol, node)) {
          report({ message: 'apart', start: lastSymbol.end, end: node.start, severity: 'info' });
        }
        lastSymbol = node;
      },
      'resolution:exit'() {
        const unpaired: Unpaired[] = [];
        const mirrored: Span[] = [];
        for (const [paragraph, own] of marks) {
          const found = unpairedIn(source, own, paragraph.start);
          if (found.length > 0 && isMirrored(source, withoutNotes(model, own)))
            mirrored.push(...found.slice(0, 1));
          else unpaired.push(...found);
        }
        if (mirrored.length > 0) report({ ...grouped(mirrored, 'place'), message: 'mirrored' });
        unpaired.sort((a, b) => a.start - b.start);
        for (const { start, end, kind, half } of withoutLongOnes(source, unpaired)) {
          // The square brackets of a final text are the business of another rule.
          const isOther = half === 'both' || (stage === 'final' && kind === 'square');
          if (!isOther) report({ start, end, message: MESSAGES[kind][half] });
        }
      },
    };
  },
});

/** What is no text; the mark before a label is `markup`, and counts. */
const APART: ReadonlySet<NodeType> = new Set<NodeType>(['blank', 'comment', 'pageFurniture']);

const MESSAGES = {
  round: { opening: 'unclosed', closing: 'unopened' },
  square: { opening: 'unclosed', closing: 'unopened' },
  quotation: { opening: 'unclosed-quotation', closing: 'unopened-quotation' },
} as const;

/** The brackets of note marks stand in their right order also where those of the text are stored mirrored. */
function withoutNotes(model: Model, marks: readonly number[]): readonly number[] {
  const notes = model.nodes('footnoteReference');
  return marks.filter((at) => {
    const note = notes[countWhile(notes.length, (i) => (notes[i] as Span).start <= at) - 1];
    return note === undefined || at >= note.end;
  });
}

/** The paragraph in which something stands; the lines before a draft count as one, for they wrap. */
function paragraphOf(ancestors: readonly Node[]): Node {
  let at = ancestors.length - 1;
  if (at > 0 && ancestors[at]?.type === 'markup') at--;
  while (at > 0 && levels[(ancestors[at] as Node).type] === 'inline') at--;
  if (at > 0 && frontMatter.has((ancestors[at] as Node).type)) at--;
  return ancestors[at] as Node;
}

/** `(E/2013/30) و (E/2013/30/Corr.1)`: the second symbol is that of a part of the first document. */
function isPartOf(source: string, document: Span, part: Span): boolean {
  const length = document.end - document.start;
  const isSame = source.startsWith(source.slice(document.start, document.end), part.start);
  if (!isSame || !/^\/(?:Add|Corr|Rev)\./u.test(source.slice(part.start + length, part.end))) {
    return false;
  }
  return /^\)\s*و\s*\($/u.test(source.slice(document.end, Math.min(part.start, document.end + 12)));
}
