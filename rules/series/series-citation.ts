import { defineRule } from '../../core/lint/define-rule.ts';
import { reportStayed } from './_stayed.ts';

export default defineRule({
  id: 'series-citation',
  meta: {
    family: 'series',
    severity: 'warning',
    fix: 'none',
    since: '0.1.0',
    description: {
      en: 'A list of earlier resolutions without the one that this text follows',
      ar: 'قائمة قرارات سابقة ينقصها القرار الذي يليه هذا النص',
    },
    why: {
      en: 'A resolution recalls those of its series before it, and a text drafted over the last one lacks that one. Told are lists in the preamble that are the same in both texts and end a session or two before the text that is followed, where this text cites that one nowhere. In drafts made of 252 official pairs 86 of 89 such lists are others in the resolution as adopted. Without `--previous` the rule is silent.',
      ar: 'يشير القرار إلى ما سبقه في سلسلته، والنص المصوغ على آخرها يخلو من ذكره. ويُبلَّغ عن القوائم الواردة في الديباجة، المتطابقة في النصين، التي تنتهي قبل النص السابق بدورة أو دورتين، إذا لم يستشهد به هذا النص في أي موضع. وفي مشاريع صيغت من 252 زوجا من القرارات الرسمية تغيرت 86 قائمة من 89 في القرار المعتمد. ولا تبلغ القاعدة عن شيء ما لم يُعرف النص السابق (`--previous`).',
    },
    messages: {
      lacks: {
        en: 'The list ends with {text}, as in the text that this one follows, and lacks that text itself, {expected}: {context}',
        ar: 'تنتهي القائمة بالقرار {text} كما في النص السابق، وينقصها ذلك النص نفسه، وهو القرار {expected}: {context}',
      },
    },
  },
  examples: [
    {
      title: 'the list has moved on',
      text: 'الأمم المتحدة\n\nA/RES/68/3\n\nالجمعية العامة\n\nالدورة الثامنة والستون\n\nقرار اتخذته الجمعية العامة في 12 كانون الأول/ديسمبر 2013\n\n68/3 مسألة كذا\n\nإن الجمعية العامة،\n\nإذ تشير إلى قراراتها 62/3 و 64/3 و 66/3،\n\n1 - تقرر كذا.',
      previous:
        'الأمم المتحدة\n\nA/RES/66/3\n\nالجمعية العامة\n\nالدورة السادسة والستون\n\nقرار اتخذته الجمعية العامة في 12 كانون الأول/ديسمبر 2011\n\n66/3 مسألة كذا\n\nإن الجمعية العامة،\n\nإذ تشير إلى قراريها 62/3 و 64/3،\n\n1 - تقرر كذا.',
    },
    {
      title: 'the last resolution is not in the list',
      text: 'الأمم المتحدة\n\nA/RES/68/3\n\nالجمعية العامة\n\nالدورة الثامنة والستون\n\nقرار اتخذته الجمعية العامة في 12 كانون الأول/ديسمبر 2013\n\n68/3 مسألة كذا\n\nإن الجمعية العامة،\n\nإذ تشير إلى قراريها 62/3 و ⟦64/3⟧،\n\n1 - تقرر كذا.',
      previous:
        'الأمم المتحدة\n\nA/RES/66/3\n\nالجمعية العامة\n\nالدورة السادسة والستون\n\nقرار اتخذته الجمعية العامة في 12 كانون الأول/ديسمبر 2011\n\n66/3 مسألة كذا\n\nإن الجمعية العامة،\n\nإذ تشير إلى قراريها 62/3 و 64/3،\n\n1 - تقرر كذا.',
      findings: ['lacks'],
    },
    {
      title: 'the list is of another matter',
      text: 'الأمم المتحدة\n\nA/RES/68/3\n\nالجمعية العامة\n\nالدورة الثامنة والستون\n\nقرار اتخذته الجمعية العامة في 12 كانون الأول/ديسمبر 2013\n\n68/3 مسألة كذا\n\nإن الجمعية العامة،\n\nإذ تشير إلى قراريها 52/3 و 54/3،\n\n1 - تقرر كذا.',
      previous:
        'الأمم المتحدة\n\nA/RES/66/3\n\nالجمعية العامة\n\nالدورة السادسة والستون\n\nقرار اتخذته الجمعية العامة في 12 كانون الأول/ديسمبر 2011\n\n66/3 مسألة كذا\n\nإن الجمعية العامة،\n\nإذ تشير إلى قراريها 52/3 و 54/3،\n\n1 - تقرر كذا.',
    },
  ],
  create: (context) =>
    reportStayed(context, ({ kind }) => (kind === 'own' ? { message: 'lacks' } : null)),
});
