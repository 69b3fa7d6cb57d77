import type { Locale } from '../core/lint/rule.ts';
import { sentence } from '../core/lint/say.ts';
import { withoutCommands } from '../reports/terminal/visible.ts';
import { createPrinter } from './bidi.ts';

/** Something could not be done; the exit status says so whatever else is found. */
export async function fail(locale: Locale, complaint: string): Promise<void> {
  process.exitCode = 2;
  await notify(locale, complaint);
}

/** Worth knowing, and no failure. */
export async function notify(locale: Locale, notice: string): Promise<void> {
  await createPrinter(process.stderr)(`qarar: ${withoutCommands(sentence(locale, notice))}\n`);
}
