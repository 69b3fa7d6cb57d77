import { withClitics } from '../../core/arabic/clitics.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { Edit, Report } from '../../core/lint/rule.ts';
import type { Model } from '../../core/model/model.ts';
import { type Judgement, judgeInternet, LIKELY_SCORE } from './_internet-score.ts';
import { SHORT_NAME } from './_names.ts';

/** Where so many places of a text are surely INTERPOL, the likely ones are too: one slip has made them all. */
const COMPANY = 3;

type Fault = Judgement;

/** The places of one resolution where INTERPOL is meant. */
function findInternetFaults(model: Model): readonly Fault[] {
  const mentions = model.nodes('internetMention');
  if (mentions.length === 0) return [];
  const namesInterpol =
    model.nodes('interpolMention').length > 0 ||
    model.nodes('interpolLongName').some(({ variant }) => variant !== 'organization');
  // What only INTERPOL has is its own in every text; all else is asked where the text speaks of it.
  const least = namesInterpol ? LIKELY_SCORE : Number.POSITIVE_INFINITY;
  const likely = mentions.flatMap((node) => judgeInternet(model, node, least) ?? []);
  const surest = likely.filter(({ isShown, isSure }) => isShown && isSure);
  if (surest.length >= COMPANY) return likely.map((judgement) => ({ ...judgement, isSure: true }));
  return likely.filter(({ isShown }) => isShown);
}

export default defineRule({
  id: 'interpol-internet',
  meta: {
    family: 'interpol',
    severity: 'error',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'The Internet where INTERPOL is meant',
      ar: 'كتابة «الإنترنت» والمقصود «الإنتربول»',
    },
    why: {
      en: "The two names differ only in their last letters, and replacing one by the other in a whole text turns the organization into a network. The names of INTERPOL's own organs, notices, databases and systems are certain. Elsewhere in a text that names INTERPOL the words around the name decide: classes of words, weighed by a small model that was fitted on official texts of the United Nations. On texts that it had not seen no real mention of the Internet (of 832) reached the limit for an error, and 99.7 % of what reached the limit for a hint was INTERPOL.",
      ar: 'لا يختلف الاسمان إلا في أواخرهما، وإحلال أحدهما محل الآخر في النص كله يجعل المنظمة شبكة. وأسماء أجهزة الإنتربول ونشراته وقواعد بياناته ومنظوماته قاطعة في الدلالة. وفيما عداها تدل الألفاظ المجاورة للاسم على المقصود في كل نص ذُكر فيه الإنتربول، وهي أصناف من الألفاظ يزنها نموذج إحصائي صغير ضُبط على نصوص رسمية للأمم المتحدة. ولم يبلغ حدَّ الخطأ أيُّ ذكر صحيح للإنترنت (من 832 ذكرا) في النصوص التي لم يُضبط عليها النموذج، وكان المقصود هو الإنتربول في 99,7 في المائة مما بلغ حدَّ التنبيه.',
    },
    messages: {
      internet: {
        en: 'INTERPOL is meant here, as {cue} shows: write {expected}, not {actual}',
        ar: 'المقصود هنا الإنتربول بدلالة {cue}، والصواب {expected} لا {actual}',
      },
      likely: {
        en: 'INTERPOL may be meant here, as {cue} suggests: {expected}, not {actual}',
        ar: 'قد يكون المقصود هنا الإنتربول كما توحي به عبارة {cue}: {expected} لا {actual}',
      },
      replace: { en: 'Write {expected}', ar: 'كتابة {expected}' },
      'replace-all': {
        en: 'Write INTERPOL in all {count} places found',
        ar: 'كتابة «الإنتربول» في جميع المواضع المكتشفة (العدد: {count})',
      },
    },
  },
  examples: [
    {
      title: 'an organization as a partner of the United Nations',
      text: 'إذ تنوه بعمل المنظمة الدولية للشرطة الجنائية (الإنتربول)،\n\nوإذ ترحب بالتعاون بين الأمم المتحدة ⟦والإنترنت⟧،',
      findings: ['internet'],
      suggest:
        'إذ تنوه بعمل المنظمة الدولية للشرطة الجنائية (الإنتربول)،\n\nوإذ ترحب بالتعاون بين الأمم المتحدة والإنتربول،',
    },
    {
      title: 'clitics and the contracted article are kept; all places at once',
      text: '١ - تشكر الإنتربول؛\n\n٢ - تدعو المكاتب المركزية الوطنية التابعة ⟦للإنترنت⟧ إلى الأخذ بتوصيات الأمانة العامة ⟦للإنترنت⟧.',
      findings: ['internet', 'internet'],
      suggest: [
        '١ - تشكر الإنتربول؛\n\n٢ - تدعو المكاتب المركزية الوطنية التابعة للإنتربول إلى الأخذ بتوصيات الأمانة العامة للإنترنت.',
        '١ - تشكر الإنتربول؛\n\n٢ - تدعو المكاتب المركزية الوطنية التابعة للإنتربول إلى الأخذ بتوصيات الأمانة العامة للإنتربول.',
        '١ - تشكر الإنتربول؛\n\n٢ - تدعو المكاتب المركزية الوطنية التابعة للإنترنت إلى الأخذ بتوصيات الأمانة العامة للإنتربول.',
      ],
    },
    {
      title: 'likely only',
      text: '1 - تشكر الإنتربول على دعمه؛\n\n2 - تأخذ علما بما ورد من ⟦الإنترنت⟧ إلى اللجنة.',
      findings: ['likely'],
      suggest: '1 - تشكر الإنتربول على دعمه؛\n\n2 - تأخذ علما بما ورد من الإنتربول إلى اللجنة.',
      severity: 'info',
    },
    {
      title: 'red notices are its own, whatever else the text names',
      text: '1 - تؤيد نشرات ⟦الإنترنت⟧ الحمراء.',
      findings: ['internet'],
      suggest: '1 - تؤيد نشرات الإنتربول الحمراء.',
    },
    {
      title: 'the Internet itself, in a text that names INTERPOL',
      text: '1 - تقر بدور الإنترنت في التعليم، وتدين الاحتيال عبر الإنترنت، وترحب بإسهام شبكة الإنترنت في التنمية؛\n\n2 - تطلب إلى الإنتربول رصد مواقع الإنترنت، بما في ذلك الإنترنت ووسائل التواصل الاجتماعي.',
    },
    {
      title: 'a text that does not name INTERPOL',
      text: '1 - ترحب بالتعاون بين الأمم المتحدة والإنترنت؛',
    },
  ],
  needs: ['internetMention'],
  create({ model, report, slice }) {
    return {
      'resolution:exit'() {
        const faults = findInternetFaults(model);
        for (const [i, fault] of faults.entries())
          report(tell(fault, i === 0 ? faults : [], slice));
      },
    };
  },
});

/** `all`: the faults that may be mended at once with this one. */
function tell(
  { node, cue, isSure }: Fault,
  all: readonly Fault[],
  slice: (node: Fault['node']) => string,
): Report<'internet' | 'likely' | 'replace' | 'replace-all'> {
  const { start, end } = node;
  const edit = editOf(node);
  const expected = edit.text;
  const replace = { message: 'replace', data: { expected }, edits: [edit] } as const;
  const edits = all.filter((fault) => fault.isSure).map((fault) => editOf(fault.node));
  const every = { message: 'replace-all', data: { count: edits.length }, edits } as const;
  return {
    message: isSure ? 'internet' : 'likely',
    data: { actual: slice(node), expected, cue: cue() },
    start,
    end,
    ...(isSure ? {} : { severity: 'info' }),
    suggestions: edits.length > 1 ? [replace, every] : [replace],
  };
}

function editOf({ start, end, prefix }: Fault['node']): Edit {
  return { start, end, text: withClitics(prefix, SHORT_NAME) };
}
