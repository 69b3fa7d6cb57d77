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
      en: 'Replacing one name by the other in a whole text also turns the network into an organization. The same model decides as in interpol-internet: users, sites, providers and crimes are those of a network. No mention of INTERPOL in the official texts of the United Nations comes near the limit.',
      ar: 'قد يجعل إحلال أحد الاسمين محل الآخر في النص كله الشبكة منظمة أيضا. ويحكم في ذلك النموذج الذي تستند إليه القاعدة interpol-internet، فالمستخدمون والمواقع ومقدمو الخدمات والجرائم مما يُنسب إلى الشبكة. ولا يقارب الحدَّ أيُّ ذكر للإنتربول في النصوص الرسمية للأمم المتحدة.',
    },
    messages: {
      reverse: {
        en: 'The Internet is meant here, as {cue} shows: write {expected}, not {actual}',
        ar: 'المقصود هنا الإنترنت بدلالة {cue}، والصواب {expected} لا {actual}',
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
      title: 'what INTERPOL has too: a network, a site, services, channels',
      text: '١ - تشجع على استخدام شبكة الإنتربول للاتصالات الشرطية، وعلى زيارة موقع الإنتربول، وعلى الاستعانة بخدمات الإنتربول وقنواته، وعلى الاتصال بالإنتربول واستخدام الإنتربول قناة للتعاون.',
    },
    {
      title: 'the organization itself',
      text: '١ - تدعو الإنتربول إلى التعاون مع مقدمي الخدمات في مكافحة الجريمة على الإنترنت.',
    },
  ],
  create({ model, report, slice }) {
    return {
      'resolution:exit'() {
        for (const fault of findReverseFaults(model)) report(tell(fault, slice(fault.node)));
      },
    };
  },
});

function tell({ node, cue }: Fault, actual: string): Report<'reverse' | 'replace'> {
  const { start, end, prefix } = node;
  const expected = withClitics(prefix, INTERNET);
  const edits = [{ start, end, text: expected }];
  return {
    message: 'reverse',
    data: { actual, expected, cue },
    start,
    end,
    suggestions: [{ message: 'replace', data: { expected }, edits }],
  };
}
