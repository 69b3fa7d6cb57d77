import { inDigits, ZEROS } from '../../core/arabic/digits.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { Edit, Report } from '../../core/lint/rule.ts';
import type { MarkerStyle } from '../../core/syntax/tree.ts';
import { type Labelled, type StyleFault, styleFaults } from './_style-faults.ts';

export default defineRule({
  id: 'numbering-style',
  meta: {
    family: 'numbering',
    severity: 'warning',
    fix: 'safe',
    respells: true,
    since: '0.1.0',
    description: {
      en: 'Labels of paragraphs in more than one form: the mark after them, the digits or the letters',
      ar: 'كتابة أرقام الفقرات أو حروفها على غير صورة واحدة: العلامة بعدها أو نظام الأرقام أو رسم الحروف',
    },
    why: {
      en: 'United Nations texts set a hyphen after the number of a paragraph, and INTERPOL lists a full stop; no text examined has both, or digits of two systems. The fifth letter is written ه or هـ (with a tatweel, since the bare letter looks like the digit five); both are found in print, in the General Assembly the bare one seven times as often, but not both in one text.',
      ar: 'تضع نصوص الأمم المتحدة شرطة بعد رقم الفقرة، وتضع قوائم الإنتربول نقطة، ولم يجمع بينهما أي نص من النصوص التي رُوجعت، ولا بين نظامين من الأرقام. ويُكتب الحرف الخامس ه أو هـ (بتطويل لأن الهاء المجردة تلتبس بالرقم ٥)، وكلاهما وارد في النصوص المنشورة، ولكن لا يجتمعان في نص واحد.',
    },
    messages: {
      mark: {
        en: 'This paragraph is numbered {label}, the others here like {usual}',
        ar: 'رقم هذه الفقرة على الصورة {label}، وأرقام الفقرات الأخرى هنا على الصورة {usual}',
      },
      house: {
        en: 'Paragraphs are numbered with {usual}, not {mark}',
        ar: 'توضع بعد رقم الفقرة العلامة {usual} لا {mark}',
      },
      'mixed-digits': {
        en: 'The label {label} has digits of two systems',
        ar: 'يجمع الرقم {label} بين نظامين من الأرقام',
      },
      'other-digits': {
        en: 'The digits of {label} are not those of the other labels here',
        ar: 'الرقم {label} مكتوب بغير نظام الأرقام المستخدم في الفقرات الأخرى هنا',
      },
      heh: {
        en: 'The fifth item is labelled {label} here and {usual} elsewhere in this text',
        ar: 'حرف الفقرة الفرعية الخامسة مكتوب هنا {label} وفي مواضع أخرى من النص {usual}',
      },
      letter: {
        en: 'The label is written {usual}, not {label}',
        ar: 'يُكتب الحرف {usual} لا {label}',
      },
      digits: { en: 'Write {label}', ar: 'كتابة {label}' },
    },
    options: {
      mark: {
        type: 'string',
        default: 'majority',
        enum: ['majority', 'dash', 'dot'],
        description: {
          en: 'The mark after the number of a paragraph: the one that most paragraphs have, a hyphen or a full stop',
          ar: 'العلامة بعد رقم الفقرة: الغالبة في النص، أو الشرطة، أو النقطة',
        },
      },
    },
    presets: {
      un: ['warning', { mark: 'dash' }],
      interpol: ['warning', { mark: 'dot' }],
      archive: 'off',
    },
  },
  examples: [
    {
      title: 'one form throughout; a bullet is no part of it',
      text: '١ - تقرر ما يلي: (أ) كذا؛ (ب) كذا؛\n\n- ٢ - تطلب كذا؛\n\n٣ - تدعو إلى كذا.',
    },
    {
      title: 'a list of its own inside a paragraph',
      text: '1 - تقرر كذا؛\n\n2 - تطلب ما يلي:\n\n1. كذا؛\n\n2. كذا؛\n\n3 - تدعو إلى كذا.',
    },
    {
      title: 'the fifth letter with its tatweel',
      text: '١ - تقرر ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا؛\n\n(ج) كذا؛\n\n(د) كذا؛\n\n(هـ) كذا.',
    },
    {
      title: 'full stop among hyphens',
      text: '١ - تقرر كذا؛\n\n٢ - تطلب كذا؛\n\n⟦٣⟧. تدعو إلى كذا.',
      findings: ['mark'],
      severity: 'info',
      fix: '١ - تقرر كذا؛\n\n٢ - تطلب كذا؛\n\n٣ - تدعو إلى كذا.',
    },
    {
      title: 'hyphen among full stops',
      text: '1. تشجيع كذا؛\n\n⟦2⟧ - مواصلة كذا؛\n\n3. إقامة كذا.',
      findings: ['mark'],
      severity: 'info',
      fix: '1. تشجيع كذا؛\n\n2. مواصلة كذا؛\n\n3. إقامة كذا.',
    },
    {
      title: 'a house that numbers with a hyphen; a list inside a paragraph has its own form',
      text: '⟦1⟧. تقرر كذا؛\n\n2 - تطلب ما يلي:\n\n1. كذا؛\n\n2. كذا؛\n\n3. كذا؛\n\n⟦3⟧. تدعو إلى كذا.',
      options: { mark: 'dash' },
      findings: ['house', 'house'],
      fix: '1 - تقرر كذا؛\n\n2 - تطلب ما يلي:\n\n1. كذا؛\n\n2. كذا؛\n\n3. كذا؛\n\n3 - تدعو إلى كذا.',
    },
    {
      title: 'two digit systems in one number',
      text: '٩ - تقرر كذا؛\n\n١٠ - تطلب كذا؛\n\n⟦١1⟧ - تدعو إلى كذا.',
      findings: ['mixed-digits'],
      suggest: '٩ - تقرر كذا؛\n\n١٠ - تطلب كذا؛\n\n١١ - تدعو إلى كذا.',
    },
    {
      title: 'a number in the other digits',
      text: '1 - تقرر كذا؛\n\n⟦٢⟧ - تطلب كذا؛\n\n3 - تدعو إلى كذا.',
      findings: ['other-digits'],
      suggest: '1 - تقرر كذا؛\n\n2 - تطلب كذا؛\n\n3 - تدعو إلى كذا.',
    },
    {
      title: 'a bare heh throughout, as the General Assembly has it',
      text: '(د) كذا؛\n\n(ه) كذا؛\n\n(و) كذا.',
    },
    {
      title: 'the fifth letter in two forms',
      text: '١ - تقرر ما يلي:\n\n(د) كذا؛\n\n(ه) كذا؛\n\n٢ - تطلب ما يلي:\n\n(د) كذا؛\n\n(ه) كذا؛\n\n٣ - تدعو إلى ما يلي:\n\n(د) كذا؛\n\n(⟦هـ⟧) كذا.',
      findings: ['heh'],
      severity: 'info',
      fix: '١ - تقرر ما يلي:\n\n(د) كذا؛\n\n(ه) كذا؛\n\n٢ - تطلب ما يلي:\n\n(د) كذا؛\n\n(ه) كذا؛\n\n٣ - تدعو إلى ما يلي:\n\n(د) كذا؛\n\n(ه) كذا.',
    },
    {
      title: 'a heh inside a paragraph, from an old character set',
      text: `١ - تقرر ما يلي: (أ) كذا؛ (ب) كذا؛ (ج) كذا؛ (د) كذا؛ (⟦\ufeeb⟧) كذا.`,
      findings: ['letter'],
      severity: 'info',
      fix: '١ - تقرر ما يلي: (أ) كذا؛ (ب) كذا؛ (ج) كذا؛ (د) كذا؛ (هـ) كذا.',
    },
    {
      title: 'alef without hamza',
      text: '١ - تقرر ما يلي:\n\n(⟦ا⟧) كذا؛\n\n(ب) كذا.',
      findings: ['letter'],
      severity: 'info',
      fix: '١ - تقرر ما يلي:\n\n(أ) كذا؛\n\n(ب) كذا.',
    },
  ],
  needs: ['enumerator', 'marker'],
  create({ report, source, model, options, slice }) {
    const tell = (fault: StyleFault): Report<Message> => {
      const { label } = fault.marker;
      switch (fault.kind) {
        case 'mark': {
          const { marker, like, isUnusual } = fault;
          const data = { label: slice(marker).trim(), usual: slice(like).trim() };
          const edits = markEdits(source, marker, like.style);
          return {
            ...label,
            message: 'mark',
            data,
            edits,
            severity: isUnusual ? 'warning' : 'info',
          };
        }
        case 'house': {
          const { marker, usual } = fault;
          const [sign, other] = usual === 'dash' ? ['-', '.'] : ['.', '-'];
          const edits = markEdits(source, marker, usual);
          return { ...label, message: 'house', data: { usual: sign, mark: other }, edits };
        }
        case 'mixed-digits':
        case 'other-digits': {
          const { marker, usual } = fault;
          const zero = ZEROS[usual ?? 'european'];
          const text = slice(label).replace(/^\p{Nd}+/u, inDigits(marker.ordinal, zero));
          const suggestions =
            usual === undefined || marker.bis > 1
              ? []
              : [
                  {
                    message: 'digits' as const,
                    data: { label: text },
                    edits: [{ ...label, text }],
                  },
                ];
          return { ...label, message: fault.kind, data: { label: slice(label) }, suggestions };
        }
        case 'letter':
        case 'heh': {
          const { usual } = fault;
          const edits = [{ ...label, text: usual }];
          const data = { label: slice(label), usual };
          return { ...label, message: fault.kind, data, edits, severity: 'info' };
        }
      }
    };
    return {
      'resolution:exit'() {
        for (const fault of styleFaults(model, options.mark)) report(tell(fault));
      },
    };
  },
});

type Message = StyleFault['kind'] | 'digits';

/** Empty where something else stands between the number and the text. */
function markEdits(source: string, { label, end }: Labelled, usual: MarkerStyle): readonly Edit[] {
  if (source.charAt(label.start - 1) === '-') return [];
  const behind = source.slice(label.end, end);
  const mark = /^[ \t\u00a0]*[-\u2010-\u2015\u2212\u0640./:]/u.exec(behind);
  if (mark === null && /\S/u.test(behind)) return [];
  const text = usual === 'dash' ? ' -' : '.';
  return [{ start: label.end, end: label.end + (mark?.[0].length ?? 0), text }];
}
