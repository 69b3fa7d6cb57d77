import { defineRule } from 'qarar';

export const paragraphLength = defineRule({
  id: 'paragraph-length',
  meta: {
    family: 'clauses',
    severity: 'info',
    fix: 'none',
    since: '1.0.0',
    description: {
      en: 'An operative paragraph that is too long to be read aloud',
      ar: 'فقرة من المنطوق أطول من أن تُتلى',
    },
    why: {
      en: 'Paragraphs are read aloud before the vote; section 3 of our style guide sets the limit.',
      ar: 'تُتلى الفقرات قبل التصويت؛ والحد مقرر في الباب 3 من دليل الأسلوب.',
    },
    messages: {
      long: {
        en: 'This paragraph has {count} words, and at most {limit} are read with ease',
        ar: 'عدد كلمات هذه الفقرة {count}، والحد الأقصى {limit}',
      },
    },
    options: {
      limit: {
        type: 'integer',
        default: 80,
        description: { en: 'The most words', ar: 'الحد الأقصى لعدد الكلمات' },
      },
    },
  },
  examples: [
    { title: 'a short paragraph', text: '1 - تقرر إبقاء المسألة قيد النظر.' },
    {
      title: 'a long one, reported at its number',
      text: '⟦1 - ⟧تقرر إبقاء المسألة قيد النظر.',
      options: { limit: 4 },
      findings: ['long'],
    },
  ],
  create: ({ options, report, slice }) => ({
    operativeParagraph: (paragraph) => {
      const count = slice(paragraph).match(/\p{L}[\p{L}\p{M}]*/gu)?.length ?? 0;
      if (count <= options.limit) return;
      const { start, end } = paragraph.children[0] ?? paragraph;
      report({ start, end, message: 'long', data: { count, limit: options.limit } });
    },
  }),
});
