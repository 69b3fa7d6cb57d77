import { defineRule } from './define-rule.ts';
import { UNCLOSED_DIRECTIVE } from './directives.ts';

export const unclosedDirective = defineRule({
  id: UNCLOSED_DIRECTIVE,
  meta: {
    family: 'directives',
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    description: {
      en: 'A directive that is not closed on its line',
      ar: 'توجيه غير مغلق في سطره',
    },
    why: {
      en: 'A directive is one line, from <!-- to -->. One that is left open silences nothing; and read as HTML, it would hide all paragraphs up to the next -->.',
      ar: 'التوجيه سطر واحد من <!-- إلى -->. والتوجيه غير المغلق لا يحجب شيئا؛ ولو قُرئ على أنه HTML لأخفى جميع الفقرات حتى علامة --> التالية.',
    },
    messages: {
      unclosed: {
        en: 'This directive has no effect: close it with --> on the line on which it begins',
        ar: 'لا أثر لهذا التوجيه: يجب إغلاقه بالعلامة --> في السطر الذي يبدأ فيه',
      },
    },
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
      title: 'a directive that begins on the line behind the mark of the comment',
      text: '⟦<!--\nqarar-disable spacing -->⟧\n\n١ - تقرر كذا.\n',
      findings: ['unclosed'],
    },
  ],
  create: () => ({}),
  review: ({ report }, { directives }) => {
    for (const { start, end, isClosed } of directives) {
      if (!isClosed) report({ start, end, message: 'unclosed' });
    }
  },
});
