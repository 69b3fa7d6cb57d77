import type { ArabicBlock } from '../../core/concordance/arabic-outline.ts';
import type { Concordance } from '../../core/concordance/concordance.ts';
import { stateListDifferences } from '../../core/concordance/state-lists.ts';
import type { Passage } from '../../core/concordance/units.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { Model } from '../../core/model/model.ts';
import type { InternetMention, InterpolMention } from '../../core/syntax/tree.ts';

export default defineRule({
  id: 'concordance-name',
  meta: {
    family: 'concordance',
    severity: 'error',
    fix: 'suggest',
    since: '0.1.0',
    description: {
      en: 'INTERPOL where the source has the Internet, or the other way; another State in a list of sponsors or votes',
      ar: 'ورود الإنتربول حيث في النص الأصلي الإنترنت، أو العكس، أو دولة أخرى في قائمة مقدمين أو مصوتين',
    },
    why: {
      en: 'الإنتربول and الإنترنت differ in one letter and one that is doubled, and spelling checkers turn one into the other. Whether one was meant can only be guessed from the sentence; the source says it. Reported where a paragraph has one name and its counterpart only the other. States that sponsor a draft, and those that voted alike, are compared as sets with an English source, where every word of both lists is understood. Without a source text (`--source`) the rule is silent.',
      ar: 'يتشابه اسما الإنتربول والإنترنت رسما، وتقلب برامج التدقيق الإملائي أحدهما إلى الآخر. ولا يُعرف المقصود من الجملة إلا ظنا، أما النص الأصلي فيقطع به. ويُبلغ عن الاسم إذا ورد في فقرة ولم يرد في مقابلتها إلا الاسم الآخر. وتُقابل بالنص الإنكليزي أسماء الدول المقدمة للمشروع والدول المصوتة، أيا كان ترتيبها، إذا فُهمت كل ألفاظ القائمتين. ولا تبلغ القاعدة عن شيء من دون نص أصلي (`--source`).',
    },
    messages: {
      internet: {
        en: 'The source speaks of INTERPOL here, not of the Internet',
        ar: 'المقصود هنا بحسب النص الأصلي الإنتربول لا الإنترنت',
      },
      interpol: {
        en: 'The source speaks of the Internet here, not of INTERPOL',
        ar: 'المقصود هنا بحسب النص الأصلي الإنترنت لا الإنتربول',
      },
      'state-missing': {
        en: 'This list lacks {states}, which the source has',
        ar: 'ينقص هذه القائمة مما في النص الأصلي {states}',
      },
      'state-added': {
        en: '{state} is not in the list of the source',
        ar: 'لا وجود لدولة {state} في قائمة النص الأصلي',
      },
      write: { en: 'Write {expected}', ar: 'كتابة {expected}' },
    },
  },
  examples: [
    {
      title: 'both texts speak of the same',
      text: 'إن الجمعية العامة،\n\n1 - تشجع التعاون مع الإنتربول في مكافحة الاحتيال عبر الإنترنت؛',
      source:
        'The General Assembly,\n\n1. Encourages cooperation with INTERPOL against fraud on the Internet;',
    },
    {
      title: 'the Internet for INTERPOL',
      text: 'إن الجمعية العامة،\n\n1 - تشجع التعاون مع ⟦الإنترنت⟧ في مكافحة الاحتيال؛',
      source: 'The General Assembly,\n\n1. Encourages cooperation with INTERPOL against fraud;',
      findings: ['internet'],
      suggest: 'إن الجمعية العامة،\n\n1 - تشجع التعاون مع الإنتربول في مكافحة الاحتيال؛',
    },
    {
      title: 'INTERPOL for the Internet, in a French source',
      text: 'إن الجمعية العامة،\n\n1 - تشجع مكافحة الاحتيال عبر ⟦الإنتربول⟧؛',
      source: 'L’Assemblée générale,\n\n1. Encourage la lutte contre la fraude sur Internet ;',
      findings: ['interpol'],
      suggest: 'إن الجمعية العامة،\n\n1 - تشجع مكافحة الاحتيال عبر الإنترنت؛',
    },
    {
      title: 'the same States, each language in its own order',
      text: 'أستراليا، ألبانيا، اليابان: مشروع قرار\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.',
      source:
        'Albania, Australia and Japan: draft resolution\n\nThe General Assembly,\n\n1. Decides so.',
    },
    {
      title: 'one State for another',
      text: '⟦أستراليا⟧، ألبانيا، ⟦النيجر⟧، اليابان: مشروع قرار\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.',
      source:
        'Albania, Australia, Japan and Nigeria: draft resolution\n\nThe General Assembly,\n\n1. Decides so.',
      findings: ['state-missing', 'state-added'],
    },
    {
      title: 'a comment between the States',
      text: '⟦ألبانيا⟧، وأستراليا، <!-- يراجع --> واليابان، و⟦هايتي⟧: مشروع قرار\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.',
      source:
        'Albania, Australia, Japan and Nigeria: draft resolution\n\nThe General Assembly,\n\n1. Decides so.',
      findings: ['state-missing', 'state-added'],
    },
  ],
  create: ({ beside, model, report, source }) => {
    if (beside === null) return {};
    return {
      'resolution:exit': () => {
        for (const { missing, added, place } of stateListDifferences(model, beside())) {
          if (missing.length > 0) {
            const data = { states: missing.join(', ') };
            report({ start: place.start, end: place.end, message: 'state-missing', data });
          }
          for (const { start, end } of added) {
            const data = { state: source.slice(start, end) };
            report({ start, end, message: 'state-added', data });
          }
        }
        for (const { mention, expected } of findConfused(model, beside())) {
          const { start, end, stem } = mention;
          const isInternet = mention.type === 'internetMention';
          const edits = [{ start: stem.start, end: stem.end, text: expected }];
          report({
            start,
            end,
            message: isInternet ? 'internet' : 'interpol',
            suggestions: [{ message: 'write', data: { expected: `ال${expected}` }, edits }],
          });
        }
      },
    };
  },
});

const INTERPOL = 'إنتربول';
const INTERNET = 'إنترنت';

interface Confused {
  readonly mention: InternetMention | InterpolMention;
  /** The other name, without its article. */
  readonly expected: string;
}

function findConfused(model: Model, { isUnlike, pairs, source }: Concordance): readonly Confused[] {
  const internet = model.nodes('internetMention');
  const interpol = model.nodes('interpolMention').filter(({ variant }) => variant !== 'latin');
  if (isUnlike || internet.length + interpol.length === 0) return [];
  return pairs.flatMap(({ arabic, source: passages }) => {
    if (arabic.length === 0 || passages.length === 0) return [];
    const words = passages
      .flatMap(({ blocks }) => blocks.map(({ start, end }) => source.text.slice(start, end)))
      .join('\n');
    const hasInternet = /internet|on-?line|web|en ligne|cyber/iu.test(words);
    const hasInterpol = /\bINTERPOL\b|International Criminal Police|police criminelle/iu.test(
      words,
    );
    if (hasInternet === hasInterpol) return [];
    const [wrong, expected] = hasInterpol ? [internet, INTERPOL] : [interpol, INTERNET];
    return wrong
      .filter((mention) => arabic.some((passage) => holds(passage, mention)))
      .map((mention) => ({ mention, expected }));
  });
}

function holds({ blocks }: Passage<ArabicBlock>, { start }: { readonly start: number }): boolean {
  return blocks.some((block) => block.start <= start && start < block.end);
}
