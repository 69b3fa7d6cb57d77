import { type TitleDifference, titleDifferences } from '../../core/concordance/quoted-titles.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { Report } from '../../core/lint/rule.ts';

export default defineRule({
  id: 'concordance-title',
  meta: {
    family: 'concordance',
    severity: 'error',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'A quoted title that is translated otherwise than elsewhere in the text',
      ar: 'عنوان مقتبس تُرجم بغير ما تُرجم به في موضع آخر من النص',
    },
    why: {
      en: 'A source that quotes a title twice means one document or agenda item, and the text has to give it one name. Reported is the title that has other words than at most places, or at the first of two; and a title in the words that stand elsewhere for another title of the source, as happens where a sentence was copied. Titles that a source quotes once are not compared, and numbers in titles by the other rules. Without a source text (`--source`) the rule is silent.',
      ar: 'العنوان الذي يقتبسه النص الأصلي مرتين عنوان وثيقة واحدة أو بند واحد، فينبغي أن يكون له في الترجمة اسم واحد. ويُبلَّغ عن العنوان الذي تخالف ألفاظه ألفاظه في معظم المواضع أو في أول موضعين، وعن العنوان الذي ورد بألفاظ عنوان آخر في النص الأصلي، كما يحدث عند نسخ الجمل. ولا يُقارن ما اقتُبس مرة واحدة، أما الأرقام الواردة في العناوين فتقارنها القواعد الأخرى. ولا تبلغ القاعدة عن شيء من دون نص أصلي (`--source`).',
    },
    messages: {
      variant: {
        en: '{actual} stands here and {other} elsewhere, for one title in the source: {expected}',
        ar: 'ورد هنا {actual} وفي موضع آخر {other}، والعنوان في النص الأصلي واحد: {expected}',
      },
      same: {
        en: 'Here and elsewhere stands {actual}, for two titles in the source: here {expected}, there {other}',
        ar: 'ورد {actual} هنا وفي موضع آخر، وهما في النص الأصلي عنوانان: هنا {expected} وهناك {other}',
      },
      write: { en: 'Write {expected}', ar: 'كتابة {expected}' },
      other: { en: 'The other place', ar: 'الموضع الآخر' },
    },
  },
  examples: [
    {
      title: 'one title, quoted twice in one form',
      text: 'إن الجمعية العامة،\n\n1 - تحيط علما بالتقرير المعنون "آفاق المياه في العالم"؛\n\n2 - تقرر نشر التقرير المعنون "آفاق المياه في العالم".',
      source:
        'The General Assembly,\n\n1. Takes note of the report entitled “World Water Prospects”;\n\n2. Decides to publish the report entitled “World Water Prospects”.',
    },
    {
      title: 'other words the second time',
      text: 'إن الجمعية العامة،\n\n1 - تحيط علما بالتقرير المعنون "آفاق المياه في العالم"؛\n\n2 - تقرر نشر التقرير المعنون "⟦آفاق الأنهار في العالم⟧".',
      source:
        'The General Assembly,\n\n1. Takes note of the report entitled “World Water Prospects”;\n\n2. Decides to publish the report entitled “World Water Prospects”.',
      findings: ['variant'],
      suggest:
        'إن الجمعية العامة،\n\n1 - تحيط علما بالتقرير المعنون "آفاق المياه في العالم"؛\n\n2 - تقرر نشر التقرير المعنون "آفاق المياه في العالم".',
    },
    {
      title: 'a sentence that was copied; the item and its sub-item stand in another order',
      text: 'إن الجمعية العامة،\n\n1 - تحيط علما بالتقرير المعنون "دليل حماية الأنهار من التلوث"؛\n\n2 - تقرر نشر التقرير المعنون "⟦دليل حماية الأنهار من التلوث⟧"؛\n\n3 - تقرر أن تدرج في إطار البند المعنون "المياه العذبة" البند الفرعي المعنون "دليل حماية الأنهار من التلوث".',
      source:
        'L’Assemblée générale,\n\n1. Prend note du rapport intitulé « Guide de la protection des rivières contre la pollution » ;\n\n2. Décide de publier le rapport intitulé « Guide de la protection des lacs contre la pollution » ;\n\n3. Décide d’inscrire la question subsidiaire intitulée « Guide de la protection des rivières contre la pollution » au titre de la question intitulée « Eaux douces ».',
      findings: ['same'],
    },
  ],
  create: ({ beside, model, report }) => {
    if (beside === null) return {};
    return {
      'resolution:exit': () => {
        for (const difference of titleDifferences(model, beside())) report(tell(difference));
      },
    };
  },
});

function tell({ kind, actual, expected, other }: TitleDifference): Report<Message> {
  const { start, end } = actual;
  const related = [{ message: 'other', start: other.actual.start, end: other.actual.end } as const];
  const data = { actual: actual.text, expected: expected.text };
  if (kind === 'same') {
    return { start, end, message: 'same', data: { ...data, other: other.expected.text }, related };
  }
  const edits = [{ start, end, text: other.actual.text }];
  return {
    start,
    end,
    message: 'variant',
    data: { ...data, other: other.actual.text },
    suggestions: [{ message: 'write', data: { expected: other.actual.text }, edits }],
    related,
  };
}

type Message = 'variant' | 'same' | 'write' | 'other';
