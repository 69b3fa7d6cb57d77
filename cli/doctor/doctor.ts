import type { Locale } from '../../core/lint/rule.ts';
import { say, sentence } from '../../core/lint/say.ts';
import { styleOf } from '../../reports/terminal/style.ts';
import { reportTexts } from '../../reports/texts.ts';
import { createPrinter } from '../bidi.ts';
import { badValue } from '../command-line/choice.ts';
import { seeHelp } from '../command-line/see-help.ts';
import { fail } from '../fail.ts';
import { wantsColor } from '../output.ts';
import type { SubcommandRequest } from '../subcommands.ts';
import type { Diagnosis } from './diagnosis.ts';
import { environmentDiagnoses } from './environment.ts';
import { projectDiagnoses } from './project.ts';

const texts = {
  healthy: { en: 'Nothing is in the way.', ar: 'لا يوجد ما يعوق العمل.' },
  warnings: { en: 'Worth a look: {count}', ar: 'ما يستحق النظر: {count}' },
  bad: { en: 'To be mended: {count}', ar: 'ما يلزم إصلاحه: {count}' },
} as const;

/** Says how the command would work here, and what would be in its way. */
export async function doctor({ options, locale }: SubcommandRequest): Promise<void> {
  const { format = 'pretty', locale: given } = options;
  if (format !== 'pretty' && format !== 'json') {
    const complaint = badValue(String(format), ['pretty', 'json'], '--format', locale);
    return await fail(locale, `${complaint} ${seeHelp(locale, 'doctor')}`);
  }
  const diagnoses = [
    ...environmentDiagnoses(locale, given !== undefined, process.env),
    ...(await projectDiagnoses(locale)),
  ];
  const isBad = diagnoses.some(({ status }) => status === 'bad');
  const text =
    format === 'json' ? `${JSON.stringify(diagnoses, null, 2)}\n` : page(diagnoses, locale);
  await createPrinter(process.stdout)(text);
  process.exitCode = isBad ? 1 : 0;
}

function page(diagnoses: readonly Diagnosis[], locale: Locale): string {
  const style = styleOf(wantsColor(process.stdout, process.env));
  const signs = {
    ok: style.green('\u2714'),
    warning: style.yellow('\u26a0'),
    bad: style.red('\u2716'),
  };
  const lines = diagnoses.flatMap(({ status, message, advice }) => [
    `${signs[status]} ${sentence(locale, message)}`,
    ...(advice === null ? [] : [`  ${sentence(locale, advice)}`]),
  ]);
  const count = (wanted: Diagnosis['status']): number =>
    diagnoses.filter(({ status }) => status === wanted).length;
  const parts = [
    ...(count('bad') > 0 ? [say(locale, texts.bad, { count: count('bad') })] : []),
    ...(count('warning') > 0 ? [say(locale, texts.warnings, { count: count('warning') })] : []),
  ];
  const summary =
    parts.length > 0 ? parts.join(say(locale, reportTexts.comma)) : say(locale, texts.healthy);
  return `${lines.join('\n')}\n\n${sentence(locale, summary)}\n`;
}
