import { writeLabel } from '../../core/arabic/digits.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import { CORRECTIONS, removalOf } from './_corrections.ts';
import { type DuplicateNote, duplicateNotes } from './_duplicates.ts';

export default defineRule({
  id: 'footnote-duplicate',
  meta: {
    family: 'footnotes',
    severity: 'error',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'Two footnotes of one text with the same number',
      ar: 'حاشيتان برقم واحد في النص نفسه',
    },
    why: {
      en: 'The reader cannot know which of the two is meant. The United Nations Editorial Manual asks editors to check that no numbers have been repeated incorrectly or skipped.',
      ar: 'لا يعرف القارئ أي الحاشيتين هي المقصودة. ويطلب دليل التحرير في الأمم المتحدة التحقق من عدم تكرار الأرقام خطأ ومن عدم إسقاط أي منها.',
    },
    messages: {
      duplicate: {
        en: 'There is another footnote {label}',
        ar: 'توجد حاشية {label} أخرى',
      },
      displaced: {
        en: 'There are two footnotes {label}, and {missing} is missing',
        ar: 'توجد حاشيتان رقمهما {label} ولا توجد الحاشية {missing}',
      },
      'remove-note': CORRECTIONS['remove-note'],
      other: { en: 'The other footnote is here', ar: 'الحاشية الأخرى هنا' },
      relabel: { en: 'Change one of the numbers to {label}', ar: 'تغيير أحد الرقمين إلى {label}' },
    },
  },
  examples: [
    {
      title: 'each number once',
      text: '١ - تقرر كذا^(١)، وتطلب كذا^(٢).\n\n(١) A/75/1.\n\n(٢) A/75/2.',
    },
    {
      title: 'two resolutions in one file',
      text: 'الجمعية العامة\n\n١٠/٧٥ - كذا\n\nإن الجمعية العامة،\n\nتقرر كذا^(١).\n\n(١) A/75/1.\n\nالجلسة العامة ٣٠\n\n١١/٧٥ - كذا\n\nإن الجمعية العامة،\n\nتقرر كذا^(١).\n\n(١) A/75/2.',
    },
    {
      title: 'asterisks, each escaped',
      text: '1 - تنتخب مصر\\* وبيرو\\*\\*.\n\n\\* إلى نهاية 2026.\n\n\\*\\* إلى نهاية 2027.',
    },
    {
      title: 'the second footnote has the number of the first',
      text: '١ - تقرر كذا^(١)، وتطلب كذا^(٢).\n\n(١) A/75/1.\n\n(⟦١⟧) A/75/2.',
      findings: ['displaced'],
      suggest: '١ - تقرر كذا^(١)، وتطلب كذا^(٢).\n\n(١) A/75/1.\n\n(٢) A/75/2.',
    },
    {
      title: 'the first of two is the wrong one',
      text: '1 - تقرر كذا⁽¹⁾، وتطلب كذا⁽²⁾.\n\n(2) A/75/1.\n\n(⟦2⟧) A/75/2.',
      findings: ['displaced'],
      suggest: '1 - تقرر كذا⁽¹⁾، وتطلب كذا⁽²⁾.\n\n(1) A/75/1.\n\n(2) A/75/2.',
    },
    {
      title: 'after the closing lines',
      text: 'إن الجمعية العامة،\n\nتقرر كذا<sup>(١)</sup>.\n\n(١) A/75/1.\n\nالجلسة العامة ٣٠\n\n(⟦١⟧) A/75/2.',
      findings: ['duplicate'],
      suggest: [
        'إن الجمعية العامة،\n\nتقرر كذا<sup>(١)</sup>.\n\n(١) A/75/1.\n\nالجلسة العامة ٣٠\n\n',
      ],
    },
    {
      title: 'in Markdown',
      text: '١ - تقرر كذا[^1].\n\n[^1]: A/75/1.\n\n[^⟦1⟧]: A/75/2.',
      findings: ['duplicate'],
      suggest: ['١ - تقرر كذا[^1].\n\n[^1]: A/75/1.\n\n'],
    },
  ],
  needs: ['footnoteDefinition'],
  create({ report, slice, model }) {
    const tell = ({ definition, first, relabel }: DuplicateNote): void => {
      const relabelled =
        relabel === null ? '' : writeLabel(relabel.number, slice(relabel.definition.labelSpan));
      const edits = relabel === null ? [] : [{ ...relabel.definition.labelSpan, text: relabelled }];
      report({
        ...definition.labelSpan,
        message: relabel === null ? 'duplicate' : 'displaced',
        data: { label: definition.label, missing: relabelled },
        related: [{ ...first.labelSpan, message: 'other' }],
        suggestions: [
          ...edits.map((edit) => ({
            message: 'relabel' as const,
            data: { label: edit.text },
            edits: [edit],
          })),
          removalOf(definition),
        ],
      });
    };
    return {
      'resolution:exit': () => model.notes.flatMap(duplicateNotes).forEach(tell),
    };
  },
});
