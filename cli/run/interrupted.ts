import type { Localised } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import type { Arguments } from '../arguments.ts';

const texts = {
  interrupted: {
    en: 'Interrupted: {done} of {total} inputs are checked, and the report is about these.',
    ar: 'توقف التدقيق قبل إتمامه: دُقق {done} من {total} من المدخلات، ويقتصر التقرير عليها.',
  },
  again: {
    en: 'The same command goes on from here.',
    ar: 'ويُستأنف من هنا بتشغيل الأمر نفسه.',
  },
  resume: {
    en: 'With {option}, a run goes on where it was interrupted.',
    ar: 'وبالخيار {option} يُستأنف التدقيق من حيث توقف.',
  },
} as const satisfies Record<string, Localised>;

/** What is told of a run that was interrupted. */
export function interruptedText(
  done: number,
  total: number,
  { cache, fixing, locale }: Arguments,
): string {
  const told = say(locale, texts.interrupted, { done, total });
  if (cache !== null) return `${told} ${say(locale, texts.again)}`;
  if (fixing !== null) return told;
  return `${told} ${say(locale, texts.resume, { option: '--resume' })}`;
}
