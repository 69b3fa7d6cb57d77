import { writeSync } from 'node:fs';
import { withoutIsolates } from '../core/lint/isolates.ts';
import type { Localised } from '../core/lint/rule.ts';
import { say, sentence } from '../core/lint/say.ts';
import { codeUnderWay } from '../node/modules.ts';
import { withoutCommands } from '../reports/terminal/visible.ts';
import { localeOfArguments, localeOfEnvironment } from './command-line/locale.ts';

const texts = {
  notEnded: {
    en: 'The run did not come to its end: it was waiting for something that will not come, or a module of yours has ended it.',
    ar: 'لم يبلغ التشغيل نهايته: كان ينتظر ما لن يأتي، أو أنهته وحدة برمجية للمستخدم.',
  },
  inModule: {
    en: 'The run did not come to its end: the module {file} was being loaded.',
    ar: 'لم يبلغ التشغيل نهايته أثناء تحميل الوحدة {file}.',
  },
  refused: {
    en: 'The run did not come to its end: {reason}.',
    ar: 'لم يبلغ التشغيل نهايته: {reason}.',
  },
} as const satisfies Record<string, Localised>;

let hasEnded = true;
const onExit = new Set<() => void>();

/** From now on, a process that ends otherwise than by `ended` or `endNow` has failed, and says so. */
export function expectEnd(): void {
  hasEnded = false;
  // One process may run the command many times, as the build does.
  process.off('exit', atExit).on('exit', atExit);
}

function atExit(): void {
  for (const call of onExit) call();
  if (hasEnded) return;
  process.exitCode = 2;
  const file = codeUnderWay();
  complainLast(file === null ? texts.notEnded : texts.inModule, { file: file ?? '' });
}

/** The run is over, and the process ends when all is written. */
export function ended(): void {
  hasEnded = true;
}

export function endNow(status: number): never {
  hasEnded = true;
  process.exit(status);
}

/**
 * Ends a run that nothing can save: the machine refused something, which is a sentence, or there is a
 * bug of ours or of a module, whose author needs the place. Status 1 would say that the texts have errors.
 */
export function failAtLast(error: unknown): never {
  if (error instanceof Error && 'syscall' in error) {
    complainLast(texts.refused, { reason: error.message });
  } else {
    complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  endNow(2);
}

/** What is to be done however the process ends, but for a signal; until it is taken back. */
export function whenEnding(call: () => void): { readonly done: () => void } {
  onExit.add(call);
  return { done: () => onExit.delete(call) };
}

/** A sentence for when nothing can be waited for any more. */
export function complainLast(text: Localised, data: Readonly<Record<string, string>> = {}): void {
  const locale = localeOfArguments(process.argv.slice(2)) ?? localeOfEnvironment(process.env);
  complain(sentence(locale, say(locale, text, data)));
}

function complain(message: string): void {
  try {
    writeSync(2, `qarar: ${withoutCommands(withoutIsolates(message))}\n`);
  } catch {
    // Nobody hears it; the status says it all the same.
  }
}
