import type { Locale } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { convertTexts as outputTexts } from '../convert/texts.ts';
import { fail, notify } from '../fail.ts';
import { createWriter } from '../output.ts';
import { reasonOf } from '../reason.ts';
import { commandTexts } from '../texts.ts';
import { fileSink } from './sinks.ts';

/** Writes a file, and says so, or standard output. */
export async function putOutput(
  content: string | Buffer,
  output: string | null,
  locale: Locale,
): Promise<void> {
  if (output === null) return await createWriter(process.stdout, { isStyled: true })(content);
  try {
    const sink = fileSink(output);
    try {
      await sink.write(content);
      sink.close();
    } catch (error) {
      sink.discard();
      throw error;
    }
    await notify(locale, say(locale, outputTexts.written, { path: output }));
  } catch (error) {
    const reason = reasonOf(error, locale);
    await fail(locale, say(locale, commandTexts.unwritable, { path: output, reason }));
  }
}
