import { defineRule } from 'qarar';
import { TokenKind } from 'qarar/model';

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
  create: ({ model, options, report }) => ({
    operativeParagraph: (paragraph) => {
      const { words } = model;
      const read = words.list(words.of(paragraph));
      const count = read.filter(({ kind }) => kind === TokenKind.word).length;
      if (count <= options.limit) return;
      const { start, end } = paragraph.children[0] ?? paragraph;
      report({ start, end, message: 'long', data: { count, limit: options.limit } });
    },
  }),
});
