import { writeNumber } from '../../core/arabic/digits.ts';
import { abjadLabel } from '../../core/arabic/letters.ts';
import { writeOrdinal } from '../../core/arabic/ordinals.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { Report, Suggestion } from '../../core/lint/rule.ts';
import type { Model } from '../../core/model/model.ts';
import { firstWords } from '../../core/model/running-text.ts';
import type { Span } from '../../core/syntax/tree.ts';
import {
  type CrossCorrection,
  crossCorrections,
  lettersIn,
  type Member,
  numbersIn,
  paragraphPlace,
  paragraphsIn,
} from './_cross-corrections.ts';
import { type CrossFault, crossFaults } from './_cross-faults.ts';

export default defineRule({
  id: 'cross-reference',
  meta: {
    family: 'numbering',
    severity: 'error',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'A reference to a paragraph that does not exist or stands on the other side',
      ar: 'إحالة إلى فقرة لا وجود لها في النص أو واردة في غير الجهة المذكورة',
    },
    why: {
      en: 'A reference to a paragraph of the same text is wrong as soon as a paragraph is added or removed before it; the editorial instructions of the United Nations ask editors to check each one.',
      ar: 'تختل الإحالة إلى فقرة في النص نفسه متى أُضيفت فقرة قبلها أو حُذفت؛ وتطلب تعليمات التحرير في الأمم المتحدة التحقق من كل إحالة.',
    },
    messages: {
      missing: {
        en: 'This text has no paragraph {number}',
        ar: 'لا توجد في هذا النص فقرة رقمها {number}',
      },
      'missing-letter': {
        en: 'Paragraph {number} has no subparagraph ({letter})',
        ar: 'لا توجد في الفقرة {number} فقرة فرعية ({letter})',
      },
      'missing-item': {
        en: 'This paragraph has no subparagraph ({letter})',
        ar: 'لا توجد في هذه الفقرة فقرة فرعية ({letter})',
      },
      'wrong-side': {
        en: 'What is named stands on the other side: write {word}',
        ar: 'المقصود في الجهة الأخرى: الصواب {word}',
      },
      'partly-wrong-side': {
        en: 'The reference says {said}, but not all that it names stands there',
        ar: 'ورد في الإحالة {said} وليس كل ما تذكره في تلك الجهة',
      },
      itself: {
        en: 'Paragraph {number} refers to itself: another one is meant',
        ar: 'تحيل الفقرة {number} إلى نفسها، والمقصود فقرة أخرى',
      },
      'missing-number': {
        en: 'Paragraph {number} {letter} has no item {item}',
        ar: 'لا توجد في الفقرة {number} {letter} فقرة فرعية رقمها {item}',
      },
      turn: { en: 'Write {word}', ar: 'كتابة {word}' },
      write: { en: 'Write {label}', ar: 'كتابة {label}' },
      change: { en: 'Write {label}: {words}', ar: 'كتابة {label}: {words}' },
      'leave-out': { en: 'Leave {text} out', ar: 'حذف {text}' },
    },
    awaits: {
      missing: 'text',
      'missing-letter': 'text',
      'missing-item': 'text',
      'missing-number': 'text',
      'wrong-side': 'text',
      'partly-wrong-side': 'text',
      itself: 'text',
    },
  },
  examples: [
    {
      title: 'references that are right',
      text: 'إن الجمعية العامة،\n\nوإذ تضع في اعتبارها ما ورد في الفقرة ٢ أدناه،\n\n١ - تقرر ما يلي: (أ) كذا؛ (ب) كذا؛\n\n٢ - تطلب كذا وفقا للفقرة ١ (ب) أعلاه؛\n\n٣ - تدعو إلى كذا عملا بالفقرتين ١ و ٢ من هذا القرار.',
    },
    {
      title: 'items of a decision',
      text: 'قررت الجمعية العامة، في جلستها العامة 3، المعقودة في 16 أيلول/سبتمبر 2022، ما يلي:\n\n(أ) أن تعقد اجتماعا؛\n\n(ب) أن تنظر في المسائل المبينة في الفقرة الفرعية ⟦(د)⟧ أعلاه؛\n\n(ج) أن تدعو الدول إلى تنفيذ الفقرة الفرعية (أ) أعلاه.',
      findings: ['missing-item'],
      suggest:
        'قررت الجمعية العامة، في جلستها العامة 3، المعقودة في 16 أيلول/سبتمبر 2022، ما يلي:\n\n(أ) أن تعقد اجتماعا؛\n\n(ب) أن تنظر في المسائل المبينة في الفقرة الفرعية (أ) أعلاه؛\n\n(ج) أن تدعو الدول إلى تنفيذ الفقرة الفرعية (أ) أعلاه.',
    },
    {
      title: 'a paragraph of another text',
      text: 'إن الجمعية العامة،\n\n١ - تقرر كذا عملا بالفقرة ٢٤ من القرار ١٠/٧٥؛\n\n٢ - تطلب كذا.',
    },
    {
      title: 'more behind the side, on the other one',
      text: 'إن الجمعية العامة،\n\n١ - تقرر كذا؛\n\n٢ - تطلب كذا وفقا للفقرة ١ أعلاه والفقرة ٣ أدناه و ⟦٩⟧ أدناه؛\n\n٣ - تدعو إلى كذا.',
      findings: ['missing'],
      suggest:
        'إن الجمعية العامة،\n\n١ - تقرر كذا؛\n\n٢ - تطلب كذا وفقا للفقرة ١ أعلاه والفقرة ٣ أدناه و ٣ أدناه؛\n\n٣ - تدعو إلى كذا.',
    },
    {
      title: 'the end is not shown',
      text: '٤ - تقرر كذا وفقا للفقرتين ٢ أعلاه و ٩ أدناه؛\n\n٥ - تطلب كذا.',
    },
    {
      title: 'a letter of the same paragraph',
      text: '١ - تقرر ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا وفقا للفقرة الفرعية (أ) أعلاه.',
    },
    {
      title: 'a letter without a punctuation mark before it',
      text: '١ - تقرر أن (أ) تنشئ كذا؛ (ب) تعتمد كذا؛\n\n٢ - تطلب كذا وفقا للفقرة ١ (أ) أعلاه.',
    },
    {
      title: 'there is no paragraph 5',
      text: 'إن الجمعية العامة،\n\n١ - تقرر كذا؛\n\n٢ - تطلب كذا وفقا للفقرة ⟦٥⟧ أعلاه.',
      findings: ['missing'],
      suggest: 'إن الجمعية العامة،\n\n١ - تقرر كذا؛\n\n٢ - تطلب كذا وفقا للفقرة ١ أعلاه.',
    },
    {
      title: 'a range beyond the last paragraph',
      text: 'إن الجمعية العامة،\n\n1 - تقرر كذا؛\n\n2 - تطلب كذا عملا بالفقرات 1 إلى ⟦4⟧ من هذا القرار.',
      findings: ['missing'],
      suggest:
        'إن الجمعية العامة،\n\n1 - تقرر كذا؛\n\n2 - تطلب كذا عملا بالفقرات 1 إلى 2 من هذا القرار.',
    },
    {
      title: 'nothing else that it may mean',
      text: "1 - تقرر كذا؛\n\n2 - تقرر ما يلي:\n\n(أ) كذا، ومنه:\n\n'١' كذا؛\n\n(ب) كذا؛\n\n3 - تنفذ الفقرة ⟦1 (ب)⟧ أعلاه، والفقرة ⟦2 (أ) و (ب) و (ج)⟧ أعلاه، والفقرة ⟦2 (ب) '١'⟧ أعلاه.",
      findings: ['missing-letter', 'missing-letter', 'missing-number'],
      suggest: [
        "1 - تقرر كذا؛\n\n2 - تقرر ما يلي:\n\n(أ) كذا، ومنه:\n\n'١' كذا؛\n\n(ب) كذا؛\n\n3 - تنفذ الفقرة 1 أعلاه، والفقرة 2 (أ) و (ب) و (ج) أعلاه، والفقرة 2 (ب) '١' أعلاه.",
        "1 - تقرر كذا؛\n\n2 - تقرر ما يلي:\n\n(أ) كذا، ومنه:\n\n'١' كذا؛\n\n(ب) كذا؛\n\n3 - تنفذ الفقرة 1 (ب) أعلاه، والفقرة 2 (أ) و (ب) أعلاه، والفقرة 2 (ب) '١' أعلاه.",
        "1 - تقرر كذا؛\n\n2 - تقرر ما يلي:\n\n(أ) كذا، ومنه:\n\n'١' كذا؛\n\n(ب) كذا؛\n\n3 - تنفذ الفقرة 1 (ب) أعلاه، والفقرة 2 (أ) و (ب) و (ج) أعلاه، والفقرة 2 (ب) أعلاه.",
      ],
    },
    {
      title: 'a range beyond the last letter, and beyond the last number',
      text: "1 - تقرر ما يلي:\n\n(أ) كذا، ومنه:\n\n'1' كذا؛\n\n'2' كذا؛\n\n(ب) كذا؛\n\n2 - تنفذ الفقرات ⟦1 (أ) إلى (د)⟧ أعلاه، والفقرة ⟦1 (أ) '1' إلى '5'⟧ أعلاه.",
      findings: ['missing-letter', 'missing-number'],
      suggest: [
        "1 - تقرر ما يلي:\n\n(أ) كذا، ومنه:\n\n'1' كذا؛\n\n'2' كذا؛\n\n(ب) كذا؛\n\n2 - تنفذ الفقرات 1 (أ) إلى (ب) أعلاه، والفقرة 1 (أ) '1' إلى '5' أعلاه.",
        "1 - تقرر ما يلي:\n\n(أ) كذا، ومنه:\n\n'1' كذا؛\n\n'2' كذا؛\n\n(ب) كذا؛\n\n2 - تنفذ الفقرات 1 (أ) إلى (د) أعلاه، والفقرة 1 (أ) '1' إلى '2' أعلاه.",
      ],
    },
    {
      title: 'there is no (ج) in paragraph 1',
      text: '١ - تقرر ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا؛\n\n٢ - تطلب كذا وفقا للفقرة ⟦١ (ج)⟧ أعلاه.',
      findings: ['missing-letter'],
      suggest: [
        '١ - تقرر ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا؛\n\n٢ - تطلب كذا وفقا للفقرة ١ (ب) أعلاه.',
        '١ - تقرر ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا؛\n\n٢ - تطلب كذا وفقا للفقرة ١ (أ) أعلاه.',
      ],
    },
    {
      title: 'there is no (ج) in the same paragraph',
      text: '١ - تقرر ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا وفقا للفقرة الفرعية ⟦(ج)⟧ أعلاه.',
      findings: ['missing-item'],
      suggest: '١ - تقرر ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا وفقا للفقرة الفرعية (أ) أعلاه.',
    },
    {
      title: 'the second level; the mark of a note is no letter',
      text: '١ - تقرر ما يلي:\n\n(أ) كذا، ومنه:\n\n‘١’ كذا؛\n\n٢ - تطلب كذا^(٣) وفقا للفقرة ١ (أ) ‘١’ أعلاه وللفقرة ⟦١ (أ) ‘٤’⟧ أعلاه.',
      findings: ['missing-number'],
      suggest:
        '١ - تقرر ما يلي:\n\n(أ) كذا، ومنه:\n\n‘١’ كذا؛\n\n٢ - تطلب كذا^(٣) وفقا للفقرة ١ (أ) ‘١’ أعلاه وللفقرة ١ (أ) ‘١’ أعلاه.',
    },
    {
      title: 'a paragraph of an annex',
      text: 'إن الجمعية العامة،\n\n١ - تطلب كذا وفقا للفقرة ١ من مرفق هذا القرار؛\n\n٢ - تدعو إلى كذا عملا بالفقرة ⟦٩⟧ من المرفق.\n\nالمرفق\n\n١ - تسري هذه القواعد على الدول.',
      findings: ['missing'],
      suggest:
        'إن الجمعية العامة،\n\n١ - تطلب كذا وفقا للفقرة ١ من مرفق هذا القرار؛\n\n٢ - تدعو إلى كذا عملا بالفقرة ١ من المرفق.\n\nالمرفق\n\n١ - تسري هذه القواعد على الدول.',
    },
    {
      title: 'the paragraph of another text, quoted in an amendment',
      text: 'إن مجلس الأمن،\n\n١ - يقرر الاستعاضة عن الفقرة ١٢ من القرار ٢٠٠٠ (٢٠١١) بما يلي: تقدم اللجنة تقريرها وفقا للفقرة ٨ أعلاه؛\n\n٢ - يقرر كذا.',
    },
    {
      title: 'below for above',
      text: '١ - تقرر كذا؛\n\n٢ - تطلب كذا وفقا ⟦للفقرة ١ أدناه⟧.',
      findings: ['wrong-side'],
      suggest: '١ - تقرر كذا؛\n\n٢ - تطلب كذا وفقا للفقرة ١ أعلاه.',
    },
    {
      title: 'a number in words beyond the last paragraph',
      text: 'إن الجمعية العامة،\n\nإذ تدرك كذا،\n\nوإذ تلاحظ كذا،\n\n1 - تقرر كذا؛\n\n2 - تطلب كذا وفقا للفقرة ⟦الثامنة⟧ أعلاه وللفقرة الثانية أعلاه.',
      findings: ['missing'],
      suggest:
        'إن الجمعية العامة،\n\nإذ تدرك كذا،\n\nوإذ تلاحظ كذا،\n\n1 - تقرر كذا؛\n\n2 - تطلب كذا وفقا للفقرة الأولى أعلاه وللفقرة الثانية أعلاه.',
    },
    {
      title: 'one above and one below',
      text: '1 - تقرر كذا؛\n\n2 - تدعو إلى كذا وفقا ⟦للفقرتين 1 و 3 أعلاه⟧؛\n\n3 - تطلب كذا.',
      findings: ['partly-wrong-side'],
    },
    {
      title: 'the paragraph itself; an item may name the one in which it stands',
      text: '1 - تقرر كذا؛\n\n2 - تطلب كذا وفقا للفقرة ⟦2⟧ أعلاه؛\n\n3 - تدعو إلى ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا لأغراض الفقرة 3 أعلاه.',
      findings: ['itself'],
      suggest:
        '1 - تقرر كذا؛\n\n2 - تطلب كذا وفقا للفقرة 1 أعلاه؛\n\n3 - تدعو إلى ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا لأغراض الفقرة 3 أعلاه.',
    },
    {
      title: 'above for below',
      text: '1 - تقرر كذا وفقا ⟦للفقرة 2 أعلاه⟧؛\n\n2 - تطلب كذا.',
      findings: ['wrong-side'],
      suggest: '1 - تقرر كذا وفقا للفقرة 2 أدناه؛\n\n2 - تطلب كذا.',
    },
  ],
  needs: ['crossReference'],
  create({ report, slice, model }) {
    const tell = (fault: CrossFault): Report<Message> => {
      if (fault.kind === 'wrong-side') return tellSide(fault, slice);
      const { target } = fault;
      const { start, end, number } = target;
      const suggestions = suggestionsFor(fault, model);
      switch (fault.kind) {
        case 'missing':
        case 'itself':
          return { start, end, message: fault.kind, data: { number }, suggestions };
        case 'missing-letter':
        case 'missing-item': {
          const letter = abjadLabel(fault.letter) ?? '';
          return { start, end, message: fault.kind, data: { number, letter }, suggestions };
        }
        case 'missing-number': {
          const { item } = fault;
          const letter = item.letter === 0 ? '' : `(${abjadLabel(item.letter) ?? ''})`;
          const data = { number, letter, item: item.number };
          return { start, end, message: 'missing-number', data, suggestions };
        }
      }
    };
    return {
      'resolution:exit': () => {
        for (const fault of crossFaults(model)) report(tell(fault));
      },
    };
  },
});

type Message =
  | 'missing'
  | 'missing-letter'
  | 'missing-item'
  | 'missing-number'
  | 'wrong-side'
  | 'partly-wrong-side'
  | 'itself'
  | 'turn'
  | 'change'
  | 'leave-out'
  | 'write';
type Suggestions = readonly Suggestion<Message>[];

const ABOVE = 'أعلاه';
const BELOW = 'أدناه';

function tellSide(
  { node, isWhole }: Extract<CrossFault, { kind: 'wrong-side' }>,
  slice: (span: Span) => string,
): Report<Message> {
  const { start, end } = node;
  const said = /\p{L}+$/u.exec(slice(node))?.[0] ?? '';
  const word = node.direction === 'above' ? BELOW : ABOVE;
  if (!isWhole) return { start, end, message: 'partly-wrong-side', data: { said } };
  const edits = [{ start: end - said.length, end, text: word }];
  const suggestions: Suggestions = said === '' ? [] : [{ message: 'turn', data: { word }, edits }];
  return { start, end, message: 'wrong-side', data: { word }, suggestions };
}

/** What an editor would write, with the first words of what is named then. */
function suggestionsFor(
  fault: Exclude<CrossFault, { kind: 'wrong-side' }>,
  { source, words: stream }: Model,
): Suggestions {
  const { target, node } = fault;
  const text = source.slice(target.start, target.end);
  /** The first words of what has a number or letter. */
  const said = new Map<number, string>();
  let members: readonly Member[];
  let missing: number;
  let write: (value: number, like: string) => string = writeNumber;
  switch (fault.kind) {
    case 'missing':
    case 'itself':
      missing = paragraphPlace(target);
      // Between the ends of a range it is not written.
      if (node.targets.every((each) => paragraphPlace(each) !== missing)) return [];
      members = paragraphsIn(node, source);
      if (target.inWords !== undefined) write = (value, like) => writeOrdinal(value, like) ?? like;
      for (const { marker, block } of fault.available) {
        said.set(marker.ordinal, firstWords(stream, { start: marker.end, end: block.end }));
      }
      break;
    case 'missing-number':
      missing = fault.item.number;
      members = numbersIn(text, target.start, fault.item.letter);
      for (const value of fault.available) said.set(value, '');
      break;
    default:
      missing = fault.letter;
      members = lettersIn(text, target.start);
      write = (value) => abjadLabel(value) ?? '';
      for (const { marker, parent } of fault.available) {
        const { ordinal, end } = marker;
        if (!said.has(ordinal))
          said.set(ordinal, firstWords(stream, { start: end, end: parent.end }));
      }
  }
  const first = members[0]?.whole.start ?? target.start;
  const isLast = members.at(-1)?.whole.end === target.end;
  const before = source.slice(target.start, first).trimEnd();
  const behind = before === '' || !isLast ? null : target.start + before.length;
  const values = [...said.keys()];
  const told = (correction: CrossCorrection): Suggestions[number] => {
    switch (correction.kind) {
      case 'leave-out': {
        const { start, end } = correction;
        const left = { text: source.slice(start, end).trim() };
        return { message: 'leave-out', data: left, edits: [{ start, end, text: '' }] };
      }
      case 'change': {
        const { start, end } = correction.member;
        const label = write(correction.value, source.slice(start, end));
        const words = said.get(correction.value) ?? '';
        const message = words === '' ? 'write' : 'change';
        return { message, data: { label, words }, edits: [{ start, end, text: label }] };
      }
      case 'ends': {
        const { from, to } = correction;
        const [first = 0, last = null] = correction.values;
        const head = write(first, source.slice(from.start, from.end));
        const tail = last === null ? '' : write(last, source.slice(to.start, to.end));
        const label = last === null ? head : head + source.slice(from.end, to.start) + tail;
        const edits = [
          { start: from.start, end: from.end, text: head },
          last === null
            ? { start: from.whole.end, end: to.whole.end, text: '' }
            : { start: to.start, end: to.end, text: tail },
        ];
        return { message: 'write', data: { label, words: '' }, edits };
      }
    }
  };
  return crossCorrections(members, missing, values, behind).map(told);
}
