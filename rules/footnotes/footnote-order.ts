import { writeLabel } from '../../core/arabic/digits.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { Edit, Report } from '../../core/lint/rule.ts';
import { BLANK } from '../../core/model/notes.ts';
import type { FootnoteReference, Span } from '../../core/syntax/tree.ts';
import { addedNote } from './_added-note.ts';
import { type OrderFault, orderFaults } from './_order-faults.ts';

export default defineRule({
  id: 'footnote-order',
  meta: {
    family: 'footnotes',
    severity: 'warning',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'Footnotes or their references out of order, a number skipped or a reference repeated',
      ar: 'اختلال ترتيب الحواشي أو إشاراتها، أو إسقاط رقم، أو تكرار إشارة',
    },
    why: {
      en: 'The United Nations Editorial Manual numbers the footnotes of a resolution and its annexes in one series, with none skipped; under its current edition a reference is no longer repeated, but a new footnote with the same text is added.',
      ar: 'يقضي دليل التحرير في الأمم المتحدة بترقيم حواشي القرار ومرفقاته في سلسلة واحدة لا يسقط منها رقم. ووفقا لطبعته الحالية، لا تُكرر الإشارة بل تُضاف حاشية جديدة بالنص نفسه.',
    },
    messages: {
      order: {
        en: 'The reference to footnote {label} is out of order',
        ar: 'إشارة الحاشية {label} في غير موضعها من الترتيب',
      },
      'definition-order': {
        en: 'Footnote {label} is out of order',
        ar: 'الحاشية {label} في غير موضعها من الترتيب',
      },
      skipped: {
        en: 'The next footnote is {label}; missing before it: {missing}',
        ar: 'الحاشية التالية هي {label}؛ والناقص قبلها: {missing}',
      },
      repeated: {
        en: 'The reference to footnote {label} is repeated; resolutions now add a new footnote with the same text',
        ar: 'إشارة الحاشية {label} مكررة؛ والمتبع الآن إضافة حاشية جديدة بالنص نفسه',
      },
      ibidem: {
        en: 'The first footnote cannot say {words}',
        ar: 'لا يصح أن ترد عبارة {words} في الحاشية الأولى',
      },
      first: {
        en: 'The first reference to footnote {label}',
        ar: 'الإشارة الأولى إلى الحاشية {label}',
      },
      exchange: {
        en: 'Exchange the marks {label} and {other}',
        ar: 'تبديل موضعي الإشارتين {label} و {other}',
      },
      move: {
        en: 'Move the footnote behind footnote {other}',
        ar: 'نقل الحاشية إلى ما بعد الحاشية {other}',
      },
      'ibidem-series': {
        en: '{words} names a volume, but the footnote before it is of no series',
        ar: 'ورد في {words} رقم مجلد، والحاشية السابقة لا تشير إلى سلسلة مجلدات',
      },
      'add-note': {
        en: 'Add a footnote with the text of footnote {label}',
        ar: 'إضافة حاشية بنص الحاشية {label}',
      },
      'write-out': { en: 'Write {text}', ar: 'كتابة {text}' },
      'leave-blank': {
        en: 'Leave a blank for the work: {text}',
        ar: 'ترك فراغ لاسم المرجع: {text}',
      },
      renumber: {
        en: 'Renumber the footnotes from {label} on',
        ar: 'إعادة ترقيم الحواشي ابتداء من {label}',
      },
    },
    presets: { archive: 'info' },
  },
  examples: [
    {
      title: 'in order; a footnote may stand before or after its reference',
      text: '١ - تقرر كذا^(١)، وتطلب كذا^(٢)؛\n\n(١) A/75/1.\n\n(٢) المرجع نفسه.\n\n(٣) A/75/3.\n\n٢ - تدعو إلى كذا^(٣).',
    },
    {
      title: 'an old text repeats a reference',
      text: 'قرار اتخذته الجمعية العامة في ١٧ كانون الأول/ديسمبر ٢٠١٨\n\nإن الجمعية العامة،\n\n١ - تقرر كذا^(١)، وتطلب كذا^(٢)؛\n\n٢ - تدعو إلى كذا^(١).\n\n(١) A/75/1.\n\n(٢) A/75/2.',
    },
    {
      title: 'an excerpt that begins with footnote 6',
      text: '٥ - تقرر كذا^(٦)، وتطلب كذا^(٧).\n\n(٦) المرجع نفسه.\n\n(٧) A/75/2.',
    },
    {
      title: 'reference 2 stands after 3',
      text: '1 - تقرر كذا⁽¹⁾، وتطلب كذا⁽³⁾، وتدعو إلى كذا⟦⁽²⁾⟧.\n\n(1) A/75/1.\n\n(2) A/75/2.\n\n(3) A/75/3.',
      findings: ['order'],
      suggest: [
        '1 - تقرر كذا⁽¹⁾، وتطلب كذا⁽²⁾، وتدعو إلى كذا⁽³⁾.\n\n(1) A/75/1.\n\n(2) A/75/2.\n\n(3) A/75/3.',
      ],
    },
    {
      title: 'footnote 2 stands after footnote 3',
      text: '١ - تقرر كذا[^1]، وتطلب كذا[^2]، وتدعو إلى كذا[^3].\n\n[^1]: A/75/1.\n\n[^3]: A/75/3.\n\n[^⟦2⟧]: A/75/2.',
      findings: ['definition-order'],
      suggest: [
        '١ - تقرر كذا[^1]، وتطلب كذا[^2]، وتدعو إلى كذا[^3].\n\n[^1]: A/75/1.\n\n[^2]: A/75/2.\n\n[^3]: A/75/3.\n\n',
      ],
    },
    {
      title: 'number 2 is skipped',
      text: '١ - تقرر كذا<sup>(١)</sup>، وتطلب كذا⟦<sup>(٣)</sup>⟧.\n\n(١) A/75/1.\n\n(٣) A/75/3.',
      findings: ['skipped'],
      suggest: '١ - تقرر كذا<sup>(١)</sup>، وتطلب كذا<sup>(٢)</sup>.\n\n(١) A/75/1.\n\n(٢) A/75/3.',
    },
    {
      title: 'with superscript digits',
      text: '1 - تقرر كذا⁽¹⁾، وتطلب كذا⟦⁽³⁾⟧.\n\n(1) A/75/1.\n\n(3) A/75/3.',
      findings: ['skipped'],
      suggest: '1 - تقرر كذا⁽¹⁾، وتطلب كذا⁽²⁾.\n\n(1) A/75/1.\n\n(2) A/75/3.',
    },
    {
      title: 'a new text repeats a reference',
      text: 'قرار اتخذته الجمعية العامة في ١٧ كانون الأول/ديسمبر ٢٠٢٤\n\nإن الجمعية العامة،\n\n١ - تقرر كذا^(١)، وتطلب كذا^(٢)؛\n\n٢ - تدعو إلى كذا⟦^(١)⟧.\n\n(١) A/79/1.\n\n(٢) A/79/2.',
      findings: ['repeated'],
      severity: 'info',
      suggest:
        'قرار اتخذته الجمعية العامة في ١٧ كانون الأول/ديسمبر ٢٠٢٤\n\nإن الجمعية العامة،\n\n١ - تقرر كذا^(١)، وتطلب كذا^(٢)؛\n\n٢ - تدعو إلى كذا^(٣).\n\n(١) A/79/1.\n\n(٢) A/79/2.\n\n(٣) A/79/1.',
    },
    {
      title: 'a repeated reference before others, which are counted up',
      text: 'قرار اتخذته الجمعية العامة في ١٧ كانون الأول/ديسمبر ٢٠٢٤\n\nإن الجمعية العامة،\n\n١ - تقرر كذا^(١)، وتطلب كذا⟦^(١)⟧؛\n\n٢ - تدعو إلى كذا^(٢).\n\n(١) A/79/1.\n\n(٢) A/79/2.',
      findings: ['repeated'],
      severity: 'info',
      suggest:
        'قرار اتخذته الجمعية العامة في ١٧ كانون الأول/ديسمبر ٢٠٢٤\n\nإن الجمعية العامة،\n\n١ - تقرر كذا^(١)، وتطلب كذا^(٢)؛\n\n٢ - تدعو إلى كذا^(٣).\n\n(١) A/79/1.\n\n(٢) A/79/1.\n\n(٣) A/79/2.',
    },
    {
      title: 'the first footnote is ibidem',
      text: 'إن الجمعية العامة،\n\n١ - تقرر كذا^(١)؛\n\n٢ - تطلب كذا^(٢).\n\n(⟦١⟧) المرجع نفسه، الفقرة ٣.\n\n(٢) A/75/2.',
      findings: ['ibidem'],
      suggest:
        'إن الجمعية العامة،\n\n١ - تقرر كذا^(١)؛\n\n٢ - تطلب كذا^(٢).\n\n(١) […]، الفقرة ٣.\n\n(٢) A/75/2.',
    },
    {
      title: 'the first footnote behind that of an asterisk is ibidem',
      text: 'A/79/L.14*\n\nإن الجمعية العامة،\n\n١ - تقرر كذا^(١)؛\n\n٢ - تطلب كذا.\n\n\\* أعيد إصدارها لأسباب فنية.\n\n(⟦١⟧) المرجع نفسه، الفقرة ٣.',
      findings: ['ibidem'],
      suggest:
        'A/79/L.14*\n\nإن الجمعية العامة،\n\n١ - تقرر كذا^(١)؛\n\n٢ - تطلب كذا.\n\n\\* أعيد إصدارها لأسباب فنية.\n\n(١) […]، الفقرة ٣.',
    },
    {
      title: 'a volume of the same work, which is no series',
      text: 'إن الجمعية العامة،\n\n١ - تقرر كذا^(١)، وتشير إلى كذا^(٢)؛\n\n٢ - تطلب كذا^(٣)، وتدعو إلى كذا^(٤).\n\n(١) الأمم المتحدة، مجموعة المعاهدات، المجلد ٥٠٠، الرقم ١.\n\n(٢) المرجع نفسه، المجلد ٥٠١، الرقم ٢.\n\n(٣) A/75/2.\n\n(⟦٤⟧) المرجع نفسه، المجلد ٥٠٢، الرقم ٣.',
      findings: ['ibidem-series'],
      suggest:
        'إن الجمعية العامة،\n\n١ - تقرر كذا^(١)، وتشير إلى كذا^(٢)؛\n\n٢ - تطلب كذا^(٣)، وتدعو إلى كذا^(٤).\n\n(١) الأمم المتحدة، مجموعة المعاهدات، المجلد ٥٠٠، الرقم ١.\n\n(٢) المرجع نفسه، المجلد ٥٠١، الرقم ٢.\n\n(٣) A/75/2.\n\n(٤) الأمم المتحدة، مجموعة المعاهدات، المجلد ٥٠٢، الرقم ٣.',
    },
  ],
  needs: ['footnoteDefinition', 'footnoteReference'],
  create({ report, slice, model }) {
    const tell = (fault: OrderFault): Report<Message> => {
      switch (fault.kind) {
        case 'repeated': {
          const { reference, first } = fault;
          const { start, end, label } = reference;
          const data = { label };
          const related = [{ start: first.start, end: first.end, message: 'first', data }] as const;
          const edits = addedNote(fault, slice);
          const suggestions =
            edits === null ? [] : [{ message: 'add-note' as const, data: { label }, edits }];
          return { start, end, message: 'repeated', data, severity: 'info', related, suggestions };
        }
        case 'order': {
          const { reference, exchanged } = fault;
          const { start, end, label } = reference;
          const suggestions = (exchanged === null ? [] : [exchanged]).map((other) => ({
            message: 'exchange' as const,
            data: { label, other: other.label },
            edits: exchangeEdits(reference, other, slice),
          }));
          return { start, end, message: 'order', data: { label }, suggestions };
        }
        case 'definition-order': {
          const { definition, before } = fault;
          const suggestions = (before === null ? [] : [before]).map((other) => ({
            message: 'move' as const,
            data: { other: other.label },
            edits: moveEdits(definition, other, slice),
          }));
          const data = { label: definition.label };
          return { ...definition.labelSpan, message: 'definition-order', data, suggestions };
        }
        case 'skipped': {
          const { reference, missing, renumbered } = fault;
          const { start, end, label } = reference;
          const [from, to] = [missing[0] ?? 0, missing.at(-1) ?? 0];
          const data = { missing: from === to ? String(from) : `${from}${EN_DASH}${to}`, label };
          const edits = renumbered.map(({ labelSpan, number }): Edit => {
            return { ...labelSpan, text: writeLabel(number - missing.length, slice(labelSpan)) };
          });
          const suggestions =
            edits.length === 0 ? [] : [{ message: 'renumber' as const, data: { label }, edits }];
          return { start, end, message: 'skipped', data, suggestions };
        }
        case 'ibidem':
        case 'ibidem-series': {
          const text = fault.meant ?? BLANK;
          const message = fault.meant === null ? 'leave-blank' : 'write-out';
          const suggestions = [
            { message, data: { text }, edits: [{ ...fault.words, text }] },
          ] as const;
          return {
            ...fault.at,
            message: fault.kind,
            data: { words: slice(fault.words) },
            suggestions,
          };
        }
      }
    };
    return {
      'resolution:exit'() {
        for (const fault of orderFaults(model)) report(tell(fault));
      },
    };
  },
});

type Message =
  | OrderFault['kind']
  | 'add-note'
  | 'exchange'
  | 'first'
  | 'leave-blank'
  | 'move'
  | 'renumber'
  | 'write-out';

const EN_DASH = '\u2013';

function exchangeEdits(
  one: FootnoteReference,
  other: FootnoteReference,
  slice: (span: Span) => string,
): readonly Edit[] {
  return [
    { ...one.labelSpan, text: slice(other.labelSpan) },
    { ...other.labelSpan, text: slice(one.labelSpan) },
  ].sort((a, b) => a.start - b.start);
}

function moveEdits(
  { start, end }: Span,
  behind: Span,
  slice: (span: Span) => string,
): readonly Edit[] {
  const insertion = { start: behind.end, end: behind.end, text: `\n\n${slice({ start, end })}` };
  const removal = { start, end, text: '' };
  return [insertion, removal].sort((a, b) => a.start - b.start);
}
