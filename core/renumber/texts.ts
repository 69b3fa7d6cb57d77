import type { Locale, Localised } from '../lint/rule.ts';
import { say } from '../lint/say.ts';
import type { PlanProblem, RenumberPlan } from './plan.ts';

const problemTexts: Readonly<Record<PlanProblem['problem'], Localised>> = {
  deleted: {
    en: '{text}: what this reference named was deleted; it must be written anew',
    ar: '{text}: حُذف ما تشير إليه هذه الإحالة، ويلزم تعديلها',
  },
  unclear: {
    en: '{text}: it is not plain which one is meant, and it is left as it is',
    ar: '{text}: المقصود غير واضح، ولذلك تُرك النص كما هو',
  },
  shape: {
    en: '{text}: the new labels cannot be written here, and it is left as it is',
    ar: '{text}: تتعذر كتابة الترقيم الجديد هنا، ولذلك تُرك النص كما هو',
  },
  words: {
    en: 'Nothing is changed, because words of the text would be lost: please report this with the text',
    ar: 'لم يُغيَّر شيء، إذ كان سيُفقد شيء من كلمات النص: يُرجى الإبلاغ عن ذلك مع إرفاق النص',
  },
  ibidem: {
    en: 'Footnote {text} refers to the work of the footnote before it, which is another one now',
    ar: 'الحاشية {text} تحيل إلى مرجع الحاشية السابقة لها، وقد تغيرت تلك الحاشية',
  },
};

const probable: Localised = {
  en: '{text}: {fresh}, if this text is meant',
  ar: '{text}: {fresh}، إذا كان المقصود هذا النص',
};

interface PlanRemark {
  readonly start: number;
  readonly message: string;
}

/** What a person has to look at, in the order of the text: what is left, and changes that are not made. */
export function planRemarks(
  source: string,
  { changes, problems }: RenumberPlan,
  locale: Locale,
  withProbable: boolean,
): readonly PlanRemark[] {
  const notes = problems.map(({ start, end, problem }) => ({
    start,
    message: say(locale, problemTexts[problem], { text: source.slice(start, end) }),
  }));
  const unsure = withProbable ? [] : changes.filter(({ certainty }) => certainty === 'probable');
  return [
    ...notes,
    ...unsure.map(({ start, end, text }) => ({
      start,
      message: say(locale, probable, { text: source.slice(start, end), fresh: text }),
    })),
  ].sort((a, b) => a.start - b.start);
}
