import { defineRule } from './define-rule.ts';
import { UNCLOSED_COMMENT } from './directives.ts';

const OPENING = '<!--';

export const unclosedComment = defineRule({
  id: UNCLOSED_COMMENT,
  meta: {
    family: 'directives',
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    description: {
      en: 'A directive that is not closed on its line, or a comment that runs into the next one',
      ar: 'توجيه غير مغلق في سطره، أو تعليق يمتد إلى التعليق التالي',
    },
    why: {
      en: 'A directive is one line, from <!-- to -->, and one that is left open silences nothing. A comment that is left open hides all paragraphs up to the next -->: they are neither shown nor checked.',
      ar: 'التوجيه سطر واحد من <!-- إلى -->، والتوجيه غير المغلق لا يحجب شيئا. والتعليق غير المغلق يخفي جميع الفقرات حتى علامة --> التالية، فلا تُعرض ولا تُدقق.',
    },
    messages: {
      unclosed: {
        en: 'This directive has no effect: close it with --> on the line on which it begins',
        ar: 'لا أثر لهذا التوجيه: يجب إغلاقه بالعلامة --> في السطر الذي يبدأ فيه',
      },
      hiding: {
        en: 'This comment is not closed before the next one begins, and hides what stands between them: close it with -->',
        ar: 'هذا التعليق غير مغلق قبل بداية التعليق التالي فيخفي ما بينهما: يجب إغلاقه بالعلامة -->',
      },
    },
    awaits: { unclosed: 'paragraph' },
  },
  examples: [
    {
      title: 'a directive on one line, and a comment on two',
      text: '<!-- qarar-disable-next-line spacing -->\n\n<!-- ملاحظة\nعلى سطرين -->\n',
    },
    {
      title: 'a directive that is left open before another comment',
      text: '⟦<!-- qarar-disable-next-line spacing⟧\n\n١ - تقرر كذا.\n\n<!-- ملاحظة -->\n',
      findings: ['unclosed'],
    },
    {
      title: 'a directive on two lines',
      text: '⟦<!-- qarar-disable⟧\nspacing -->\n\n١ - تقرر كذا.\n',
      findings: ['unclosed'],
    },
    {
      title: 'a comment that is left open before another one',
      text: '⟦<!--⟧ ملاحظة\n\n١ - تقرر كذا؛\n\n<!-- ملاحظة -->\n\n٢ - تطلب كذا.\n',
      findings: ['hiding'],
    },
    {
      title: 'a directive that begins on the line behind the mark of the comment',
      text: '⟦<!--\nqarar-disable spacing -->⟧\n\n١ - تقرر كذا.\n',
      findings: ['unclosed'],
    },
  ],
  create: ({ source, report }) => ({
    comment: ({ start, end }) => {
      const next = source.slice(start, end).indexOf(OPENING, OPENING.length);
      if (next === -1 || !/[\r\n]/u.test(source.slice(start, start + next))) return;
      // What is hidden may be long; its beginning is what is to be mended.
      report({ start, end: start + OPENING.length, message: 'hiding' });
    },
  }),
  review: ({ report }, { directives }) => {
    for (const { start, end, isClosed } of directives) {
      if (!isClosed) report({ start, end, message: 'unclosed' });
    }
  },
});
