import { withClitics } from '../../core/arabic/clitics.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { Report } from '../../core/lint/rule.ts';
import type { Model } from '../../core/model/model.ts';
import type { InterpolMention } from '../../core/syntax/tree.ts';
import { type Judgement, judgeReverse } from './_internet-score.ts';
import { INTERNET } from './_names.ts';

type Fault = Judgement<InterpolMention>;

/** The places of one resolution where the Internet is meant. */
function findReverseFaults(model: Model): readonly Fault[] {
  return model
    .nodes('interpolMention')
    .filter(({ variant, inLongForm }) => variant !== 'latin' && !inLongForm)
    .flatMap((node) => judgeReverse(model, node) ?? []);
}

export default defineRule({
  id: 'interpol-reverse',
  meta: {
    family: 'interpol',
    severity: 'warning',
    fix: 'suggest',
    since: '0.4.0',
    description: {
      en: 'INTERPOL where the Internet is meant',
      ar: 'كتابة «الإنتربول» والمقصود «الإنترنت»',
    },
    why: {
      en: 'Replacing one name by the other in a whole text also turns the network into an organization. Words of the same classes as in interpol-internet decide, weighed anew for places where INTERPOL is written: users, providers and crimes are those of a network, and so is what happens on it or through it. What both have (a site, a network, services) says less and is only a hint. On texts that the weights were not fitted on no mention of INTERPOL (of 304) reached either limit.',
      ar: 'قد يجعل إحلال أحد الاسمين محل الآخر في النص كله الشبكة منظمة أيضا. وتدل على ذلك أصناف الألفاظ التي تستند إليها القاعدة interpol-internet بأوزان ضُبطت على المواضع التي كُتب فيها الإنتربول: فالمستخدمون ومقدمو الخدمات والجرائم مما يُنسب إلى الشبكة، وكذلك ما يقع عليها أو عبرها. أما ما لكليهما من موقع أو شبكة أو خدمات فأضعف دلالة، ولا يُعد إلا تنبيها. ولم يبلغ أيا من الحدين أيُّ ذكر للإنتربول (من 304) في النصوص التي لم تُضبط عليها الأوزان.',
    },
    messages: {
      reverse: {
        en: 'The Internet is meant here, as {cue} shows: write {expected}, not {actual}',
        ar: 'المقصود هنا الإنترنت بدلالة {cue}، والصواب {expected} لا {actual}',
      },
      likely: {
        en: 'The Internet may be meant here, as {cue} suggests: {expected}, not {actual}',
        ar: 'قد يكون المقصود هنا الإنترنت كما توحي به عبارة {cue}: {expected} لا {actual}',
      },
      replace: { en: 'Write {expected}', ar: 'كتابة {expected}' },
    },
  },
  examples: [
    {
      title: 'users',
      text: '١ - تدعو إلى حماية مستخدمي ⟦الإنتربول⟧ من الأطفال.',
      findings: ['reverse'],
      suggest: '١ - تدعو إلى حماية مستخدمي الإنترنت من الأطفال.',
    },
    {
      title: 'sites and providers',
      text: '١ - تطلب حجب مواقع ⟦الإنتربول⟧ الضارة ومحاسبة مزودي ⟦الإنتربول⟧ ووسائل التواصل.',
      findings: ['reverse', 'reverse'],
      suggest: [
        '١ - تطلب حجب مواقع الإنترنت الضارة ومحاسبة مزودي الإنتربول ووسائل التواصل.',
        '١ - تطلب حجب مواقع الإنتربول الضارة ومحاسبة مزودي الإنترنت ووسائل التواصل.',
      ],
    },
    {
      title: 'on it',
      text: '1 - تحث على مكافحة القمار على ⟦الإنتربول⟧.',
      findings: ['reverse'],
      suggest: '1 - تحث على مكافحة القمار على الإنترنت.',
    },
    {
      title: 'through it, and by its network',
      text: '1 - تلاحظ ما ينشر عبر ⟦الإنتربول⟧ وعلى شبكة ⟦الإنتربول⟧.',
      findings: ['likely', 'likely'],
      severity: 'info',
      suggest: [
        '1 - تلاحظ ما ينشر عبر الإنترنت وعلى شبكة الإنتربول.',
        '1 - تلاحظ ما ينشر عبر الإنتربول وعلى شبكة الإنترنت.',
      ],
    },
    {
      title: 'what INTERPOL has too: a network, a site, services, channels',
      text: '١ - تشجع على استخدام شبكة الإنتربول للاتصالات الشرطية، وعلى زيارة موقع الإنتربول، وعلى الاستعانة بخدمات الإنتربول وقنواته، وعلى الاتصال بالإنتربول واستخدام الإنتربول قناة للتعاون.',
    },
    {
      title: 'the organization itself',
      text: '١ - تدعو الإنتربول إلى التعاون مع مقدمي الخدمات في مكافحة الجريمة على الإنترنت.',
    },
  ],
  needs: ['interpolMention'],
  create({ model, report, slice }) {
    return {
      'resolution:exit'() {
        for (const fault of findReverseFaults(model)) report(tell(fault, slice(fault.node)));
      },
    };
  },
});

function tell(
  { node, cue, isSure }: Fault,
  actual: string,
): Report<'reverse' | 'likely' | 'replace'> {
  const { start, end, prefix } = node;
  const expected = withClitics(prefix, INTERNET);
  const edits = [{ start, end, text: expected }];
  return {
    message: isSure ? 'reverse' : 'likely',
    data: { actual, expected, cue: cue() },
    start,
    end,
    ...(isSure ? {} : { severity: 'info' }),
    suggestions: [{ message: 'replace', data: { expected }, edits }],
  };
}
