import { defineRule } from '../../core/lint/define-rule.ts';
import type { Edit, Report } from '../../core/lint/rule.ts';
import { type Ending, isPatched, readEnding } from '../../core/model/endings.ts';
import { markerOf } from '../../core/syntax/markers.ts';
import type {
  Draft,
  Node,
  OpeningFormula,
  OperativeParagraph,
  Span,
  Subparagraph,
} from '../../core/syntax/tree.ts';
import { brokenEnd, isBracketed } from '../../core/syntax/unfinished.ts';
import { blocksOf, hasOpener, type Place, placeOf } from './_ending-place.ts';

/** From so many on, a mark that most paragraphs of a draft have is a way of writing and no slip. */
const CONVENTION = 3;

type Kind = 'preambular' | 'operative' | 'subparagraph' | 'lead-in' | 'last';

/**
 * How sure it is that a paragraph is one of a resolution: it has a verb of the lexicon, or is an item
 * of INTERPOL (`verb`); it stands in a draft (`draft`); or neither.
 */
type Trust = 'verb' | 'draft' | 'none';

interface Deviation {
  readonly kind: Kind;
  readonly mark: string;
  readonly expected: string;
  readonly report: Report<MessageId>;
}

type MessageId =
  | Kind
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
      ar: 'القرار جملة واحدة: تنتهي فقرات الديباجة بفاصلة، وفقرات المنطوق وبنودها بفاصلة منقوطة، وما يمهد للقائمة بنقطتين، ولا تنتهي بنقطة إلا الفقرة الأخيرة. وقد أُحصي ذلك في قرارات منشورة للجمعية العامة والمجلس الاقتصادي والاجتماعي والإنتربول: فقرات الديباجة، وعددها 194، تنتهي كلها بفاصلة، ولم تشذ من فقرات المنطوق وبنودها وما يمهد لها، وعددها نحو 300، إلا واحدة.',
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
      title: 'full stops throughout',
      text: 'إن الجمعية العامة،\n\n1 - تقرر كذا⟦.⟧\n\n2 - تطلب كذا.\n\n3 - تدعو إلى كذا.\n\n4 - ترحب بكذا.',
      findings: ['convention'],
      severity: 'info',
      suggest:
        'إن الجمعية العامة،\n\n1 - تقرر كذا؛\n\n2 - تطلب كذا؛\n\n3 - تدعو إلى كذا؛\n\n4 - ترحب بكذا.',
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
      title: 'text to be adopted, in quotation marks or in an annex',
      text: 'إن الجمعية العامة،\n\n1 - تقرر أن تستعيض عن الفقرة 3 بالنص التالي:\n\n"3 - ينتخب المجلس رئيسه"؛\n\n2 - تعتمد النص المرفق بهذا القرار.\n\nالمرفق\n\n1 - تسترشد الدول بكذا.\n\n2 - لا يخل كذا بكذا.',
    },
  ],
  create({ source, report }) {
    /** Deviations of one draft, and how often each kind of paragraph is right. */
    let deviations: Deviation[] = [];
    let right = new Map<Kind, number>();

    const note = (
      kind: Kind,
      block: Node,
      ending: Ending,
      expected: string,
      fix: 'safe' | 'suggest' | 'hint',
    ): void => {
      const { mark, span, end } = ending;
      // Latin marks are turned into Arabic ones first, by another rule.
      if (LATIN.has(mark) || isPatched(source, block)) return;
      if (mark === '') {
        // What is still being written has no end yet.
        if (brokenEnd(source, block) !== null) return;
        const edits = [{ start: end, end, text: expected }];
        const data = { expected };
        deviations.push({
          kind,
          mark,
          expected,
          report: {
            message: 'missing',
            data,
            ...span,
            ...(fix === 'hint' ? { severity: 'info' } : {}),
            ...suggest('insert', data, edits),
          },
        });
        return;
      }
      const edits = [{ ...span, text: expected }];
      const data = { expected, actual: mark };
      deviations.push({
        kind,
        mark,
        expected,
        report: {
          message: kind,
          data,
          ...span,
          ...(fix === 'safe' ? { edits } : suggest('replace', data, edits)),
        },
      });
    };

    const checkPreambular = (node: Node, isOfDraft: boolean): void => {
      const ending = readEnding(source, node);
      if (ending === null) return;
      const { mark } = ending;
      if (mark === '،') right.set('preambular', (right.get('preambular') ?? 0) + 1);
      else if (mark !== ':') note('preambular', node, ending, '،', 'safe');
      // In an excerpt the list behind the colon may be left out.
      else if (isOfDraft) note('preambular', node, ending, '،', 'suggest');
    };

    const checkOperative = (
      node: OperativeParagraph | Subparagraph,
      place: Place,
      trust: Trust,
    ): void => {
      const items = node.children.filter((child) => child.type === 'subparagraph');
      const [first] = items;
      if (first === undefined) {
        checkEnd(node, place, trust);
        return;
      }
      const ending = readEnding(source, node);
      if (ending !== null && ending.mark !== ':' && markerOf(first)?.ordinal === 1) {
        // The list of a finished paragraph may be that of another one, which is lost.
        const isOpen = ending.mark === '' || ending.mark === '،' || node.type === 'subparagraph';
        if (hasOpener(node) || (trust !== 'none' && isOpen)) {
          note('lead-in', node, ending, ':', 'suggest');
        }
      }
      items.forEach((item, index) => {
        checkOperative(item, index < items.length - 1 ? 'middle' : place, trust);
      });
    };

    const checkEnd = (
      node: OperativeParagraph | Subparagraph,
      place: Place,
      trust: Trust,
    ): void => {
      const ending = readEnding(source, node);
      if (ending === null) return;
      const { mark } = ending;
      const kind = node.type === 'subparagraph' ? 'subparagraph' : 'operative';
      switch (place) {
        case 'middle-or-last':
          if (mark === '.') return;
          checkEnd(node, 'middle', trust);
          return;
        case 'middle':
          if (mark === '؛') right.set(kind, (right.get(kind) ?? 0) + 1);
          // Numbered prose has full stops, and in an excerpt the list behind a colon may be left out.
          else if (mark !== '.' && mark !== ':') note(kind, node, ending, '؛', 'safe');
          else if (trust === 'verb') note(kind, node, ending, '؛', 'suggest');
          return;
        case 'text':
          if (mark === '' || mark === '؟') note('lead-in', node, ending, ':', 'suggest');
          return;
        case 'last':
        case 'open':
          if (mark !== '.' && mark !== ':') {
            note('last', node, ending, '.', place === 'last' ? 'safe' : 'hint');
          }
          return;
        case 'boundary':
        case 'unknown':
          if (trust !== 'none' && mark === '؟') note(kind, node, ending, '؛', 'suggest');
          return;
      }
    };

    const checkFormula = (node: OpeningFormula, next: Node | undefined): void => {
      if (next?.type !== 'preambularParagraph') return;
      // The first clause stands on the same line.
      if (node.organ !== 'interpol' && node.end - node.start > LONGEST_FORMULA) return;
      const ending = readEnding(source, node);
      if (ending === null || ending.mark.endsWith('،')) return;
      const { start, end } = ending.mark === '' ? node : ending.span;
      const place = ending.mark === '' ? { start: ending.end, end: ending.end } : ending.span;
      const edits = [{ ...place, text: '،' }];
      report({ message: 'formula', data: { expected: '،' }, start, end, edits });
    };

    const flush = (isOfDraft: boolean): void => {
      const groups = new Map<string, Deviation[]>();
      for (const deviation of deviations) {
        const key = `${deviation.kind} ${deviation.mark}`;
        const group = groups.get(key);
        if (group === undefined) groups.set(key, [deviation]);
        else group.push(deviation);
      }
      for (const group of groups.values()) {
        const [first] = group;
        if (first === undefined) continue;
        const isUsual = group.length >= CONVENTION && group.length > (right.get(first.kind) ?? 0);
        if (isUsual && CONVENTIONAL.has(first.mark)) {
          if (isOfDraft) report(conventionOf(first, group));
        } else for (const deviation of group) report(deviation.report);
      }
      deviations = [];
      right = new Map();
    };

    const checkDraft = (draft: Draft, after: Node | undefined): void => {
      const isWhole = !draft.fragment;
      const blocks = blocksOf(draft);
      const nested: [Draft, Node | undefined][] = [];
      for (let index = 0; index < blocks.length; index++) {
        const node = blocks[index] as Node;
        const next = blocks[index + 1];
        if (node.type === 'openingFormula') checkFormula(node, next);
        else if (node.type === 'draft') nested.push([node, next ?? after]);
        else if (node.type === 'preambularParagraph') {
          const isNext =
            next?.type === 'preambularParagraph' || next?.type === 'operativeParagraph';
          if (isNext && hasOpener(node)) checkPreambular(node, isWhole);
        } else if (node.type === 'operativeParagraph') {
          const isSure = isWhole || (hasOpener(node) && next !== undefined && hasOpener(next));
          const found = isSure ? placeOf(node, next ?? after, next !== undefined) : 'unknown';
          const mayBeLast = found === 'middle' && next !== undefined && isBracketed(source, next);
          const place = mayBeLast ? 'middle-or-last' : found;
          const isVerb = hasOpener(node) || draft.organ === 'interpol';
          checkOperative(node, place, !isWhole ? 'none' : isVerb ? 'verb' : 'draft');
        }
      }
      flush(isWhole);
      for (const [inner, behind] of nested) checkDraft(inner, behind);
    };

    const checkTitle = (node: Node): void => {
      const ending = readEnding(source, node);
      if (ending === null || !TITLE_MARKS.has(ending.mark)) return;
      const data = { actual: ending.mark };
      const edits = [{ ...ending.span, text: '' }];
      report({
        message: 'title',
        data,
        ...ending.span,
        severity: 'info',
        ...suggest('remove', data, edits),
      });
    };

    return {
      resolution(tree) {
        const blocks = blocksOf(tree);
        for (const [index, node] of blocks.entries()) {
          if (node.type === 'draft') checkDraft(node, blocks[index + 1]);
        }
      },
      closingLine: checkTitle,
      resolutionHeading: checkTitle,
      title: checkTitle,
    };
  },
});

/** `**إن المجلس الاقتصادي والاجتماعي**،` is shorter. */
const LONGEST_FORMULA = 50;
/** Marks that somebody may end paragraphs with on purpose. */
const CONVENTIONAL: ReadonlySet<string> = new Set(['.', '؛', '،']);
const LATIN: ReadonlySet<string> = new Set([',', ';', '?']);
const TITLE_MARKS: ReadonlySet<string> = new Set(['.', ':', '؛', '،']);

function suggest(
  message: 'insert' | 'remove' | 'replace',
  data: Readonly<Record<string, string>>,
  edits: readonly Edit[],
): Pick<Report<MessageId>, 'suggestions'> {
  return { suggestions: [{ message, data, edits }] };
}

/** One finding for the mark with which most paragraphs of a draft end. */
function conventionOf(first: Deviation, group: readonly Deviation[]): Report<MessageId> {
  const { mark, expected, report } = first;
  const edits = group.flatMap(
    (deviation) => deviation.report.edits ?? deviation.report.suggestions?.[0]?.edits ?? [],
  );
  const { start, end }: Span = report;
  return {
    message: 'convention',
    data: { count: group.length, actual: mark, expected },
    start,
    end,
    severity: 'info',
    suggestions: [{ message: 'replace-all', data: { expected }, edits }],
  };
}
