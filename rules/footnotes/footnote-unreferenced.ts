import { defineRule } from '../../core/lint/define-rule.ts';
import { byLabel, type Notes } from '../../core/model/notes.ts';

import { CORRECTIONS, correctionsOfNote } from './_corrections.ts';

export default defineRule({
  id: 'footnote-unreferenced',
  meta: {
    family: 'footnotes',
    severity: 'error',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'A footnote without a reference in the text',
      ar: 'حاشية لا إشارة إليها في النص',
    },
    why: {
      en: 'A footnote belongs to one place in the text; without its reference the reader cannot know which. This also holds for the asterisk of a reissued document, whose mark is in the masthead.',
      ar: 'تتعلق الحاشية بموضع بعينه من النص، ولا يعرف القارئ ذلك الموضع إذا سقطت الإشارة. ويصدق ذلك أيضا على نجمة الوثيقة المعاد إصدارها، وموضع علامتها الترويسة.',
    },
    messages: {
      unreferenced: {
        en: 'Nothing in the text refers to footnote {label}',
        ar: 'لا إشارة في النص إلى الحاشية {label}',
      },
      point: CORRECTIONS.point,
      'remove-note': CORRECTIONS['remove-note'],
      asterisk: {
        en: 'The mark {label} of this footnote is nowhere in the text',
        ar: 'العلامة {label} لهذه الحاشية غير واردة في النص',
      },
    },
    awaits: { unreferenced: 'text', asterisk: 'text' },
  },
  examples: [
    {
      title: 'each footnote has its reference',
      text: '١ - تقرر كذا<sup>(١)</sup>، وتطلب كذا<sup>(٢)</sup>.\n\n(١) A/75/1.\n\n(٢) A/75/2.',
    },
    {
      title: 'a mark behind a noun that takes a number',
      text: 'إن الجمعية العامة،\n\n1 - تقرر كذا(1)؛\n\n2 - تطلب تنفيذ هذا القرار(2).\n\n(1) كذا.\n\n(2) كذا.',
    },
    {
      title: 'the asterisk of a reissued document',
      text: 'A/79/L.14*\n\nالجمعية العامة\n\nإن الجمعية العامة،\n\n١ - تقرر كذا؛\n\n٢ - تطلب كذا.\n\n\\* أعيد إصدارها لأسباب فنية.',
    },
    {
      title: 'a page of footnotes only',
      text: '(٨) A/75/1.\n\n(٩) A/75/2.',
    },
    {
      title: 'a footnote that goes on with a symbol in brackets is not another footnote',
      text: '١ - تقرر كذا^(١).\n\n(١) الوثائق الرسمية، الملحق رقم ١٠ والتصويب\n\n(E/2013/30/Corr.1)، الفصل الأول.',
    },
    {
      title: 'nothing refers to footnote 2',
      text: '١ - تقرر كذا<sup>(١)</sup>.\n\n(١) A/75/1.\n\n(⟦٢⟧) A/75/2.',
      findings: ['unreferenced'],
      suggest: ['١ - تقرر كذا<sup>(١)</sup>.\n\n(١) A/75/1.\n\n'],
    },
    {
      title: 'square brackets and a colon',
      text: '١ - تقرر كذا[1]، وتطلب كذا.\n\n[1]: A/75/1.\n\n[⟦2⟧]: A/75/2.',
      findings: ['unreferenced'],
      suggest: ['١ - تقرر كذا[1]، وتطلب كذا.\n\n[1]: A/75/1.\n\n'],
    },
    {
      title: 'numbers as those of paragraphs, on the line under a rule',
      text: 'إن الجمعية العامة،\n\nإذ تشير إلى كذا(1)،\n\n1 - تقرر كذا؛\n\n2 - تطلب كذا.\n\n________\n1 - A/75/1.\n⟦2⟧ - انظر A/75/2.',
      findings: ['unreferenced'],
      suggest: [
        'إن الجمعية العامة،\n\nإذ تشير إلى كذا(1)،\n\n1 - تقرر كذا؛\n\n2 - تطلب كذا.\n\n________\n1 - A/75/1.\n',
      ],
    },
    {
      title: 'a mark without a footnote may be its own',
      text: '١ - تقرر كذا<sup>(٣)</sup>.\n\n(⟦١⟧) A/75/1.',
      findings: ['unreferenced'],
      suggest: ['١ - تقرر كذا<sup>(١)</sup>.\n\n(١) A/75/1.', '١ - تقرر كذا<sup>(٣)</sup>.\n\n'],
    },
    {
      title: 'with carets',
      text: '١ - تقرر كذا^(٢).\n\n(⟦١⟧) A/75/1.\n\n(٢) A/75/2.',
      findings: ['unreferenced'],
      suggest: ['١ - تقرر كذا^(٢).\n\n\n\n(٢) A/75/2.'],
    },
    {
      title: 'with superscript digits',
      text: '1 - تقرر كذا⁽¹⁾.\n\n(1) A/75/1.\n\n(⟦2⟧) A/75/2.',
      findings: ['unreferenced'],
      suggest: ['1 - تقرر كذا⁽¹⁾.\n\n(1) A/75/1.\n\n'],
    },
    {
      title: 'in Markdown',
      text: '١ - تقرر كذا[^1].\n\n[^1]: A/75/1.\n\n[^⟦2⟧]: A/75/2.',
      findings: ['unreferenced'],
      suggest: ['١ - تقرر كذا[^1].\n\n[^1]: A/75/1.\n\n'],
    },
    {
      title: 'an asterisk without its mark',
      text: 'إن الجمعية العامة،\n\n١ - تقرر كذا؛\n\n٢ - تطلب كذا.\n\n\\⟦*⟧ أعيد إصدارها لأسباب فنية.',
      findings: ['asterisk'],
      suggest: ['إن الجمعية العامة،\n\n١ - تقرر كذا؛\n\n٢ - تطلب كذا.\n\n'],
    },
  ],
  needs: ['footnoteDefinition'],
  create({ report, model }) {
    const check = (notes: Notes): void => {
      if (notes.areInOrder) return;
      const { references, definitions, isComplete } = notes;
      // The text to which the notes of an excerpt belong may be on other pages.
      if (references.length === 0 && !isComplete) return;
      const referred = new Set(references.map(({ label }) => label));
      for (const [label, [first]] of byLabel(definitions)) {
        if (first === undefined || referred.has(label)) continue;
        const message = first.notation === 'asterisk' ? 'asterisk' : 'unreferenced';
        const suggestions = correctionsOfNote(model, first, notes);
        report({ ...first.labelSpan, message, data: { label }, suggestions });
      }
    };
    return { 'resolution:exit': () => model.notes.forEach(check) };
  },
});
