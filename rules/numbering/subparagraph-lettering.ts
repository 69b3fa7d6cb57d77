import { abjadLabel, alphabeticalIndex, LETTERS } from '../../core/arabic/letters.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import {
  bracketedPlaces,
  enumerationsOf,
  type LabelList,
  listsOf,
} from '../../core/model/label-lists.ts';
import { splitRuns } from '../../core/model/label-runs.ts';
import type { Model } from '../../core/model/model.ts';
import { childrenOf, type Node, type NodeType, type Span } from '../../core/syntax/tree.ts';
import { adverbFaults } from './_adverbs.ts';
import { isAlternative, reportOf } from './_labels.ts';
import { type Fault, faultsOf } from './_sequence.ts';

export default defineRule({
  id: 'subparagraph-lettering',
  meta: {
    family: 'numbering',
    severity: 'error',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'A gap, a repetition or a wrong order in the letters or numbers of a list',
      ar: 'نقص أو تكرار أو اختلال في تسلسل حروف القائمة أو أرقامها',
    },
    why: {
      en: 'Subparagraphs are cited by their letters. United Nations texts letter them in abjad order (أ ب ج د), never in dictionary order (أ ب ت ث), and begin with (أ) again in each paragraph.',
      ar: 'يُستشهد بالفقرات الفرعية بحروفها. وترتب نصوص الأمم المتحدة هذه الحروف ترتيبا أبجديا (أ ب ج د) لا هجائيا (أ ب ت ث)، وتبدأ بالحرف (أ) من جديد في كل فقرة.',
    },
    messages: {
      first: {
        en: 'The list begins with {label}; missing before it: {missing}',
        ar: 'تبدأ القائمة بالفقرة الفرعية {label}؛ والناقص قبله: {missing}',
      },
      gap: {
        en: 'After item {other} comes item {label}; missing: {missing}',
        ar: 'بعد الفقرة الفرعية {other} تأتي الفقرة الفرعية {label}؛ والناقص بينهما: {missing}',
      },
      duplicate: {
        en: 'There is another item {label} in this list',
        ar: 'توجد في هذه القائمة فقرة فرعية أخرى هي {label}',
      },
      displaced: {
        en: 'There are two items {label} in this list, and {missing} is missing',
        ar: 'في هذه القائمة فقرتان فرعيتان {label} وليست فيها الفقرة الفرعية {missing}',
      },
      'out-of-order': {
        en: 'Item {label} is out of order',
        ar: 'الفقرة الفرعية {label} في غير موضعها من الترتيب',
      },
      restart: {
        en: 'The list starts again at {label} after {other}',
        ar: 'تبدأ القائمة من جديد بالفقرة الفرعية {label} بعد الفقرة الفرعية {other}',
      },
      alphabetical: {
        en: 'The list is in dictionary order, not in abjad order; after (ب) comes (ج), not {label}',
        ar: 'القائمة مرتبة ترتيبا هجائيا لا أبجديا؛ وبعد (ب) يأتي (ج) لا {label}',
      },
      other: { en: 'Item {other} is here', ar: 'الفقرة الفرعية {other} هنا' },
      relabel: { en: 'Change the label to {label}', ar: 'تغيير ترقيم الفقرة الفرعية إلى {label}' },
      renumber: {
        en: 'Relabel {count} items, beginning with {label}',
        ar: 'إعادة ترقيم الفقرات الفرعية ابتداء من {label} (العدد: {count})',
      },
    },
  },
  examples: [
    {
      title: 'letters with a full stop, and the titles of people',
      text: '1 - تقرر ما يلي:\n\nأ. إعداد تقرير؛\n\nب. عقد اجتماع؛\n\n⟦د⟧. نشر النتائج؛\n\n2 - تعين:\n\nد. كريم نجار (لبنان)؛\n\nد. هدى سالم (تونس)؛\n\nأ. سامي حداد (مصر)؛\n\n3 - تشكرهم.',
      findings: ['gap'],
      suggest:
        '1 - تقرر ما يلي:\n\nأ. إعداد تقرير؛\n\nب. عقد اجتماع؛\n\nج. نشر النتائج؛\n\n2 - تعين:\n\nد. كريم نجار (لبنان)؛\n\nد. هدى سالم (تونس)؛\n\nأ. سامي حداد (مصر)؛\n\n3 - تشكرهم.',
    },
    {
      title: 'Latin letters and Roman numerals, with numbers below them',
      text: '1 - تطلب ما يلي:\n\n(a) إعداد كذا:\n\n(i) كذا؛\n\n(ii) كذا؛\n\n(b) دعم كذا:\n\n1) كذا؛\n\n2) كذا؛\n\n(c) نشر كذا؛\n\n2 - تدعو إلى ما يلي:\n\ni) كذا؛\n\nii) كذا.',
    },
    {
      title: 'nine Latin letters, of which the last is no numeral',
      text: '1 - تطلب ما يلي:\n\na) كذا؛\n\nb) كذا؛\n\nc) كذا؛\n\nd) كذا؛\n\ne) كذا؛\n\nf) كذا؛\n\ng) كذا؛\n\nh) كذا؛\n\ni) كذا؛\n\nj) كذا.',
    },
    {
      title: 'a Latin letter is missing',
      text: '1 - تطلب ما يلي:\n\na) كذا؛\n\n⟦c⟧) كذا.',
      findings: ['gap'],
      suggest: '1 - تطلب ما يلي:\n\na) كذا؛\n\nb) كذا.',
    },
    {
      title: 'a Roman numeral is missing',
      text: '1 - تطلب ما يلي:\n\n(i) كذا؛\n\n(ii) كذا؛\n\n(⟦iv⟧) كذا.',
      findings: ['gap'],
      suggest: '1 - تطلب ما يلي:\n\n(i) كذا؛\n\n(ii) كذا؛\n\n(iii) كذا.',
    },
    {
      title: 'numbers of two levels, of which one stands twice, and letters by their names',
      text: '1 - تطلب ما يلي:\n\n1.1 كذا؛\n\n1.2 كذا؛\n\n⟦1.2⟧ كذا؛\n\n2 - تدعو إلى ما يلي:\n\n(ألف) كذا؛\n\n(⟦جيم⟧) كذا.',
      findings: ['duplicate', 'gap'],
      suggest: [
        '1 - تطلب ما يلي:\n\n1.1 كذا؛\n\n1.2 كذا؛\n\n1.3 كذا؛\n\n2 - تدعو إلى ما يلي:\n\n(ألف) كذا؛\n\n(جيم) كذا.',
        '1 - تطلب ما يلي:\n\n1.1 كذا؛\n\n1.2 كذا؛\n\n1.2 كذا؛\n\n2 - تدعو إلى ما يلي:\n\n(ألف) كذا؛\n\n(باء) كذا.',
      ],
    },
    {
      title: 'the new text of one item',
      text: '1 - يصبح نص الفقرة الفرعية كما يلي:\n\n(ج) كذا؛\n\n2 - تضاف إلى الفقرة 3 (ب) العبارة التالية:\n\n(ب) كذا.',
    },
    {
      title: 'letters of a word processor, with a tab',
      text: '1 - تطلب ما يلي:\n\nأ.\tكذا وكذا؛\n\n⟦ج⟧.\tكذا وكذا.',
      findings: ['gap'],
      suggest: '1 - تطلب ما يلي:\n\nأ.\tكذا وكذا؛\n\nب.\tكذا وكذا.',
    },
    {
      title: 'a dash at the letter',
      text: '١ - تقرر ما يلي:\n\nأ- كذا.\n\nب- كذا.\n\n⟦د⟧- كذا.',
      findings: ['gap'],
      suggest: '١ - تقرر ما يلي:\n\nأ- كذا.\n\nب- كذا.\n\nج- كذا.',
    },
    {
      title: 'a draft with items in square brackets',
      text: 'إن الجمعية العامة،\n\n١ - تقرر ما يلي:\n\n[(أ) كذا؛]\n\n[(ب) كذا؛]\n\n[(ب) كذا وكذا؛]\n\n(ج)\n\n[(د)] كذا.',
    },
    {
      title: 'three levels, each begins anew',
      text: '١ - تقرر ما يلي:\n\n(أ) كذا، ويشمل:\n\n‘١’ كذا، ومنه:\n\nأ - كذا؛\n\nب - كذا؛\n\n‘٢’ كذا؛\n\n(ب) كذا؛\n\n٢ - تطلب ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا.',
    },
    {
      title: 'abjad order',
      text: '١ - تقرر ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا؛\n\n(ج) كذا؛\n\n(د) كذا؛\n\n(هـ) كذا؛\n\n(و) كذا؛\n\n(ز) كذا؛\n\n(ح) كذا؛\n\n(ط) كذا؛\n\n(ي) كذا؛\n\n(ك) كذا.',
    },
    {
      title: 'an enumeration inside a paragraph',
      text: '1 - تقرر ما يلي: (أ) كذا؛ (ب) كذا؛ و (ج) كذا؛\n\n2 - تطلب ما يلي: (1) كذا؛ (2) كذا.',
    },
    {
      title: 'adverbs that count',
      text: '1 - تقرر ما يلي: أولا، تنقية المياه؛ ثانيا، غرس النخل؛ ⟦رابعا⟧، تسوير الواحة؛\n\n2 - تطلب أولا تقريرا، وثانيا خريطة.',
      findings: ['gap'],
      suggest:
        '1 - تقرر ما يلي: أولا، تنقية المياه؛ ثانيا، غرس النخل؛ ثالثا، تسوير الواحة؛\n\n2 - تطلب أولا تقريرا، وثانيا خريطة.',
    },
    {
      title: 'an item that no punctuation mark precedes is there nevertheless',
      text: '١ - تقرر ما يلي: (أ) كذا؛ (ب) كذا أو (ج) كذا؛ (د) كذا.',
    },
    {
      title: 'a list that begins in the lead-in',
      text: '١ - تقرر ما يلي: (أ) كذا؛\n\n(ب) كذا؛\n\n(ج) كذا.',
    },
    {
      title: 'a decision names some letters of an item of the agenda',
      text: 'البند ١٨ - التنمية المستدامة:\n\n(أ) كذا\n\n(ج) كذا\n\n(ي) كذا',
    },
    {
      title: 'the same without an item of the agenda above it',
      text: '(أ) كذا؛\n\n(⟦ج⟧) كذا.',
      findings: ['gap'],
      suggest: '(أ) كذا؛\n\n(ب) كذا.',
    },
    { title: 'the beginning is not shown', text: '(ج) كذا؛\n\n(د) كذا؛\n\n٤ - تقرر كذا.' },
    {
      title: '(ج) is missing',
      text: '٨ - تقرر ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا؛\n\n(⟦د⟧) كذا؛\n\n(هـ) كذا.',
      findings: ['gap'],
      suggest: '٨ - تقرر ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا؛\n\n(ج) كذا؛\n\n(د) كذا.',
    },
    {
      title: 'a number of the second level is missing',
      text: "٨ - تقرر ما يلي:\n\n(أ) كذا، ومنه:\n\n'1' كذا؛\n\n'⟦3⟧' كذا.",
      findings: ['gap'],
      suggest: "٨ - تقرر ما يلي:\n\n(أ) كذا، ومنه:\n\n'1' كذا؛\n\n'2' كذا.",
    },
    {
      title: 'inside a paragraph (ب) is missing',
      text: '٨ - تقرر ما يلي: (أ) كذا؛ (⟦ج⟧) كذا.',
      findings: ['gap'],
      suggest: '٨ - تقرر ما يلي: (أ) كذا؛ (ب) كذا.',
    },
    {
      title: 'nothing leads into the first letter',
      text: '٨ - تقرر أن (أ) تحفر الآبار، (ب) وتشق الترع، و (⟦هـ⟧) تغرس النخيل، عملا بالبند (أ)، وبالفقرة 3 (أ)، (د).',
      findings: ['gap'],
      suggest:
        '٨ - تقرر أن (أ) تحفر الآبار، (ب) وتشق الترع، و (ج) تغرس النخيل، عملا بالبند (أ)، وبالفقرة 3 (أ)، (د).',
    },
    {
      title: 'the list does not begin with (أ)',
      text: '٨ - تقرر ما يلي:\n\n(⟦ب⟧) كذا؛\n\n(ج) كذا.',
      findings: ['first'],
      suggest: '٨ - تقرر ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا.',
    },
    {
      title: 'two items (ب)',
      text: '٨ - تقرر ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا؛\n\n(⟦ب⟧) كذا.',
      findings: ['duplicate'],
      suggest: '٨ - تقرر ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا؛\n\n(ج) كذا.',
    },
    {
      title: '(ب) is called (ج)',
      text: '٨ - تقرر ما يلي:\n\n(أ) كذا؛\n\n(⟦ج⟧) كذا؛\n\n(ج) كذا؛\n\n(د) كذا.',
      findings: ['displaced'],
      suggest: '٨ - تقرر ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا؛\n\n(ج) كذا؛\n\n(د) كذا.',
    },
    {
      title: 'a wrong letter between right ones',
      text: '٨ - تقرر ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا؛\n\n(⟦خ⟧) كذا؛\n\n(د) كذا.',
      findings: ['out-of-order'],
      suggest: '٨ - تقرر ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا؛\n\n(ج) كذا؛\n\n(د) كذا.',
    },
    {
      title: 'a second list without a paragraph above it',
      text: '٨ - تقرر ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا؛\n\n(⟦أ⟧) كذا؛\n\n(ب) كذا.',
      findings: ['restart'],
      suggest: '٨ - تقرر ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا؛\n\n(ج) كذا؛\n\n(د) كذا.',
    },
    {
      title: 'dictionary order',
      text: '٨ - تقرر ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا؛\n\n(⟦ت⟧) كذا؛\n\n(ث) كذا.',
      findings: ['alphabetical'],
      suggest: '٨ - تقرر ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا؛\n\n(ج) كذا؛\n\n(د) كذا.',
    },
    {
      title: 'dictionary order in a list of three',
      text: '٨ - تقرر ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا؛\n\n(⟦ت⟧) كذا.',
      findings: ['alphabetical'],
      suggest: '٨ - تقرر ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا؛\n\n(ج) كذا.',
    },
    {
      title: 'an item of another text that is named before the list is none of its items',
      text: '٨ - تقرر، تنفيذا للبند (ب) من المادة، ما يلي: (أ) كذا؛ (⟦ج⟧) كذا.',
      findings: ['gap'],
      suggest: '٨ - تقرر، تنفيذا للبند (ب) من المادة، ما يلي: (أ) كذا؛ (ب) كذا.',
    },
  ],
  create({ report, source, model, slice }) {
    const check = (list: LabelList, inlineOf: Node | null): void => {
      const wrong = dictionaryItem(list, slice);
      if (wrong !== null) {
        const edits = list.items.flatMap(({ marker }, index) => {
          const text = abjadLabel(index + 1);
          return text === null || marker.ordinal === index + 1 ? [] : [{ ...marker.label, text }];
        });
        const [first] = edits;
        const data = { count: edits.length, label: first?.text ?? '' };
        report({
          ...wrong,
          message: 'alphabetical',
          data: { label: slice(wrong) },
          suggestions: [{ message: edits.length === 1 ? 'relabel' : 'renumber', data, edits }],
        });
        return;
      }
      for (const run of splitRuns(list.items, list.base, inlineOf !== null)) {
        for (const fault of faultsOf(run)) {
          if (inlineOf !== null && isThere(fault, inlineOf)) continue;
          if (isAlternative(source, fault)) continue;
          // What follows (غ) is not settled.
          const weak =
            fault.item.marker.script === 'letters' && fault.item.marker.ordinal > LETTERS;
          report({ ...reportOf(source, fault), ...(weak ? { severity: 'info' } : {}) });
        }
      }
    };
    const isThere = ({ missing, item, other }: Fault, block: Node): boolean => {
      if (missing.length === 0) return false;
      const from = other?.marker.end ?? block.start;
      const places = bracketedPlaces(source.slice(from, item.marker.start), item.marker.script);
      return missing.some(({ number }) => places.has(number));
    };
    /** Under an item of the agenda its letters stand, of which a decision may name some only. */
    const isOfAgenda = (node: Node): boolean => {
      if (node.type !== 'draft' || !node.fragment) return false;
      const siblings = childrenOf(model.parentOf(node) ?? node);
      const before = siblings.findLast(({ type, end }) => end <= node.start && type !== 'blank');
      return before?.type === 'agendaItem';
    };
    return {
      'resolution:exit'() {
        for (const node of holdersOf(model, 'subparagraph')) {
          if (!HOLDERS.has(node.type) || isOfAgenda(node)) continue;
          for (const list of listsOf(model, node)) check(list, null);
        }
        for (const node of holdersOf(model, 'enumerator')) {
          if (!BLOCKS.has(node.type)) continue;
          for (const list of enumerationsOf(model, node)) check(list, node);
        }
        for (const { at, kind, label, other, missing, edits } of adverbFaults(model)) {
          const data = { count: edits.length, label: edits[0]?.text ?? '' };
          report({
            start: at.start,
            end: at.end,
            message: kind,
            data: { label, other, missing: missing.join('، ') },
            suggestions: [{ message: edits.length === 1 ? 'relabel' : 'renumber', data, edits }],
          });
        }
      },
    };
  },
});

/** The nodes in which items of a kind stand, but for quotations inside them: most blocks have none. */
function holdersOf(model: Model, type: 'enumerator' | 'subparagraph'): ReadonlySet<Node> {
  const holders = new Set<Node>();
  for (const item of model.nodes(type)) {
    let holder = model.parentOf(item);
    while (holder?.type === 'quotation') holder = model.parentOf(holder);
    if (holder !== null) holders.add(holder);
  }
  return holders;
}

const BLOCKS: ReadonlySet<NodeType> = new Set([
  'operativeParagraph',
  'paragraph',
  'preambularParagraph',
  'subparagraph',
]);
/** What lists stand in, of which the items are paragraphs of their own. */
const HOLDERS: ReadonlySet<NodeType> = new Set([
  ...BLOCKS,
  'annex',
  'draft',
  'quotedBlock',
  'section',
]);

/** The first label that departs from the abjad order in a list that follows the dictionary: أ ب ت ث. */
function dictionaryItem({ items }: LabelList, slice: (span: Span) => string): Span | null {
  const third = items[2]?.marker;
  if (third?.script !== 'letters' || items[0]?.marker.ordinal !== 1) return null;
  if (items[1]?.marker.ordinal !== 2 || alphabeticalIndex(slice(third.label)) !== 3) return null;
  let abjad = 0;
  let dictionary = 0;
  for (const [index, { marker }] of items.entries()) {
    if (marker.ordinal === index + 1) abjad++;
    if (alphabeticalIndex(slice(marker.label)) === index + 1) dictionary++;
  }
  return dictionary > abjad ? third.label : null;
}
