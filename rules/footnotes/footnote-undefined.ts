import { defineRule } from '../../core/lint/define-rule.ts';
import { byLabel, type Notes } from '../../core/model/notes.ts';
import type { FootnoteReference } from '../../core/syntax/tree.ts';

import { CORRECTIONS, correctionsOfMarks, correctionsOfName } from './_corrections.ts';
import { duplicateNotes } from './_duplicates.ts';
import { missingNamedNotes } from './_named-notes.ts';

export default defineRule({
  id: 'footnote-undefined',
  meta: {
    family: 'footnotes',
    severity: 'error',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'A footnote reference without a footnote',
      ar: 'إشارة حاشية لا حاشية لها في النص',
    },
    why: {
      en: 'Each reference leads the reader to a footnote. The United Nations Editorial Manual numbers the footnotes of a resolution, annexes included, in one series, and asks editors to check that each is there.',
      ar: 'تقود كل إشارة القارئ إلى حاشية. ويرقم دليل التحرير في الأمم المتحدة حواشي القرار ومرفقاته في سلسلة واحدة، ويطلب التحقق من وجود كل حاشية.',
    },
    messages: {
      undefined: {
        en: 'There is no footnote {label}',
        ar: 'الحاشية {label} غير موجودة',
      },
      asterisk: {
        en: 'There is no footnote with the mark {label}',
        ar: 'لا توجد حاشية بالعلامة {label}',
      },
      empty: {
        en: 'Footnote {label} has no text',
        ar: 'الحاشية {label} خالية من النص',
      },
      point: CORRECTIONS.point,
      name: CORRECTIONS.name,
      add: CORRECTIONS.add,
      'remove-mark': CORRECTIONS['remove-mark'],
      again: {
        en: 'The same reference is here too',
        ar: 'الإشارة نفسها واردة هنا أيضا',
      },
    },
    awaits: { undefined: 'text', asterisk: 'text' },
  },
  examples: [
    {
      title: 'references and footnotes in different digits',
      text: '١ - تقرر كذا⁽¹⁾، وتطلب كذا⁽²⁾.\n\n(١) A/75/1.\n\n(2) A/75/2.',
    },
    {
      title: 'a footnote after the closing lines',
      text: 'إن الجمعية العامة،\n\n١ - تقرر كذا^(١)؛\n\n٢ - تطلب كذا.\n\nالجلسة العامة ٣٠\n\n٢٣ تشرين الثاني/نوفمبر ٢٠٢٠\n\n(١) A/75/1.',
    },
    {
      title: 'an excerpt without its footnotes',
      text: '١ - تقرر كذا<sup>(٧)</sup>؛\n\n٢ - تطلب كذا.',
    },
    {
      title: 'letters and years in brackets are not references',
      text: '١ - تقرر كذا عملا بالفقرة ٥ (ب) من القرار ٢١٣٣ (٢٠١٤)<sup>(١)</sup>.\n\n(١) A/75/1.',
    },
    {
      title: 'footnote 2 is missing',
      text: '١ - تقرر كذا<sup>(١)</sup>، وتطلب كذا⟦<sup>(٢)</sup>⟧.\n\n(١) A/75/1.',
      findings: ['undefined'],
      suggest: [
        '١ - تقرر كذا<sup>(١)</sup>، وتطلب كذا<sup>(١)</sup>.\n\n(١) A/75/1.',
        '١ - تقرر كذا<sup>(١)</sup>، وتطلب كذا<sup>(٢)</sup>.\n\n(١) A/75/1.\n\n(٢) ',
        '١ - تقرر كذا<sup>(١)</sup>، وتطلب كذا.\n\n(١) A/75/1.',
      ],
    },
    {
      title: 'a decision',
      text: 'قررت الجمعية العامة، في جلستها العامة 3، المعقودة في 16 أيلول/سبتمبر 2022، أن تنظر في كذا(1) وأن تدعو إلى كذا⟦(2)⟧.\n\n(1) كذا.',
      findings: ['undefined'],
      suggest: [
        'قررت الجمعية العامة، في جلستها العامة 3، المعقودة في 16 أيلول/سبتمبر 2022، أن تنظر في كذا(1) وأن تدعو إلى كذا(1).\n\n(1) كذا.',
        'قررت الجمعية العامة، في جلستها العامة 3، المعقودة في 16 أيلول/سبتمبر 2022، أن تنظر في كذا(1) وأن تدعو إلى كذا(2).\n\n(1) كذا.\n\n(2) ',
        'قررت الجمعية العامة، في جلستها العامة 3، المعقودة في 16 أيلول/سبتمبر 2022، أن تنظر في كذا(1) وأن تدعو إلى كذا.\n\n(1) كذا.',
      ],
    },
    {
      title: 'with carets',
      text: '١ - تقرر كذا^(١)، وتطلب كذا⟦^(٢)⟧، وتدعو إلى كذا^(٢).\n\n(١) A/75/1.',
      findings: ['undefined'],
      suggest: [
        '١ - تقرر كذا^(١)، وتطلب كذا^(١)، وتدعو إلى كذا^(١).\n\n(١) A/75/1.',
        '١ - تقرر كذا^(١)، وتطلب كذا^(٢)، وتدعو إلى كذا^(٢).\n\n(١) A/75/1.\n\n(٢) ',
        '١ - تقرر كذا^(١)، وتطلب كذا، وتدعو إلى كذا.\n\n(١) A/75/1.',
      ],
    },
    {
      title: 'with superscript digits',
      text: '1 - تقرر كذا⟦⁽¹⁾⟧، وتطلب كذا⁽²⁾.\n\n(2) A/75/1.',
      findings: ['undefined'],
      suggest: [
        '1 - تقرر كذا⁽²⁾، وتطلب كذا⁽²⁾.\n\n(2) A/75/1.',
        '1 - تقرر كذا⁽¹⁾، وتطلب كذا⁽²⁾.\n\n(1) \n\n(2) A/75/1.',
        '1 - تقرر كذا، وتطلب كذا⁽²⁾.\n\n(2) A/75/1.',
      ],
    },
    {
      title: 'a note that the text names',
      text: 'إن الجمعية العامة،\n\n1 - تقرر كذا^(1)؛\n\n2 - تطلب كذا (انظر الحاشية ⟦7⟧ أعلاه والحاشية 1 أعلاه والحاشية 9 من التقرير).\n\n(1) A/66/1.',
      findings: ['undefined'],
      suggest:
        'إن الجمعية العامة،\n\n1 - تقرر كذا^(1)؛\n\n2 - تطلب كذا (انظر الحاشية 1 أعلاه والحاشية 1 أعلاه والحاشية 9 من التقرير).\n\n(1) A/66/1.',
    },
    {
      title: 'a note without its text',
      text: '1 - تقرر كذا[^1] وتطلب كذا[^2].\n\n[^1]: A/66/1.\n\n⟦[^2]:⟧',
      findings: ['empty'],
    },
    {
      title: 'in Markdown',
      text: '١ - تقرر كذا[^1]، وتطلب كذا⟦[^قرار]⟧.\n\n[^1]: A/75/1.',
      findings: ['undefined'],
      suggest: ['١ - تقرر كذا[^1]، وتطلب كذا.\n\n[^1]: A/75/1.'],
    },
    {
      title: 'an asterisk at the symbol of the document',
      text: 'A/79/L.14⟦*⟧\n\nالجمعية العامة\n\nإن الجمعية العامة،\n\n١ - تقرر كذا؛\n\n٢ - تطلب كذا.',
      findings: ['asterisk'],
      suggest: [
        'A/79/L.14\n\nالجمعية العامة\n\nإن الجمعية العامة،\n\n١ - تقرر كذا؛\n\n٢ - تطلب كذا.',
      ],
    },
    {
      title: 'the nearest notes, and a new one in its order',
      text: '١ - تقرر كذا^(١) و^(٢) و^(٤) و^(٥) وتطلب كذا⟦^(٣)⟧.\n\n(١) ألف.\n\n(٢) باء.\n\n(٤) دال.\n\n(٥) هاء.',
      findings: ['undefined'],
      suggest: [
        '١ - تقرر كذا^(١) و^(٢) و^(٤) و^(٥) وتطلب كذا^(٢).\n\n(١) ألف.\n\n(٢) باء.\n\n(٤) دال.\n\n(٥) هاء.',
        '١ - تقرر كذا^(١) و^(٢) و^(٤) و^(٥) وتطلب كذا^(٤).\n\n(١) ألف.\n\n(٢) باء.\n\n(٤) دال.\n\n(٥) هاء.',
        '١ - تقرر كذا^(١) و^(٢) و^(٤) و^(٥) وتطلب كذا^(١).\n\n(١) ألف.\n\n(٢) باء.\n\n(٤) دال.\n\n(٥) هاء.',
        '١ - تقرر كذا^(١) و^(٢) و^(٤) و^(٥) وتطلب كذا^(٣).\n\n(١) ألف.\n\n(٢) باء.\n\n(٣) \n\n(٤) دال.\n\n(٥) هاء.',
        '١ - تقرر كذا^(١) و^(٢) و^(٤) و^(٥) وتطلب كذا.\n\n(١) ألف.\n\n(٢) باء.\n\n(٤) دال.\n\n(٥) هاء.',
      ],
    },
    {
      title: 'a note that no mark points to is meant before the others',
      text: '1 - تقرر كذا^(1) وتطلب كذا⟦^(2)⟧.\n\n(1) A/66/1.\n\n(4) A/66/4.',
      findings: ['undefined'],
      suggest: [
        '1 - تقرر كذا^(1) وتطلب كذا^(4).\n\n(1) A/66/1.\n\n(4) A/66/4.',
        '1 - تقرر كذا^(1) وتطلب كذا^(2).\n\n(1) A/66/1.\n\n(2) \n\n(4) A/66/4.',
        '1 - تقرر كذا^(1) وتطلب كذا.\n\n(1) A/66/1.\n\n(4) A/66/4.',
      ],
    },
    {
      title: 'asterisks in running text, and two of them',
      text: 'A/79/L.14**\n\nالجمعية العامة\n\nإن الجمعية العامة،\n\n١ - تقرر كذا* و**كذا؛\n\n٢ - تطلب كذا.',
    },
    {
      title: 'an asterisk in running text of a text that has such notes',
      text: '١ - تقرر كذا⟦*⟧.\n\n** كذا.',
      findings: ['asterisk'],
      suggest: '١ - تقرر كذا.\n\n** كذا.',
    },
  ],
  needs: ['footnoteReference', 'footnoteDefinition'],
  create({ report, model }) {
    const check = (notes: Notes): void => {
      if (notes.areInOrder) return;
      const { references, inFront, definitions, isComplete } = notes;
      // The notes of an excerpt may be on other pages.
      if (definitions.length === 0 && !isComplete) return;
      const defined = new Set(definitions.map(({ label }) => label));
      // Asterisks in running text may be what is left of emphasis marks.
      const isSure = (reference: FootnoteReference): boolean =>
        reference.notation !== 'asterisk' ||
        (isComplete && inFront.has(reference) && reference.label.length === 1);
      // Where one of two notes of a number should have this one, that is the mistake.
      const relabelled = new Set(
        duplicateNotes(notes).map(({ relabel }) => String(relabel?.number)),
      );
      const hasAsterisks = definitions.some(({ notation }) => notation === 'asterisk');
      for (const [label, group] of byLabel(references)) {
        const counted = group.filter((reference) => hasAsterisks || isSure(reference));
        const [first, ...more] = counted;
        if (first === undefined || defined.has(label) || relabelled.has(label)) continue;
        report({
          start: first.start,
          end: first.end,
          message: first.notation === 'asterisk' ? 'asterisk' : 'undefined',
          data: { label },
          suggestions: correctionsOfMarks(model, counted, notes),
          related: more.map(({ start, end }) => ({ start, end, message: 'again' })),
        });
      }
    };
    return {
      'resolution:exit'() {
        model.notes.forEach(check);
        for (const { start, end, number, definitions } of missingNamedNotes(model)) {
          const suggestions = correctionsOfName(model, { start, end }, number, definitions);
          report({ start, end, message: 'undefined', data: { label: number }, suggestions });
        }
        for (const { start, end, label, body } of model.nodes('footnoteDefinition')) {
          if (body.start === body.end) report({ start, end, message: 'empty', data: { label } });
        }
      },
    };
  },
});
