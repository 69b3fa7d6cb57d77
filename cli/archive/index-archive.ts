import { existsSync } from 'node:fs';
import { type Register, registerLines } from '../../core/archive/register.ts';
import type { Locale } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { styleOf } from '../../reports/terminal/style.ts';
import { createPrinter } from '../bidi.ts';
import { fail, notify } from '../fail.ts';
import { wantsColor } from '../output.ts';
import { reasonOf } from '../reason.ts';
import { fileSink, type Sink, streamSink } from '../reporting/sinks.ts';
import type { SubcommandRequest } from '../subcommands.ts';
import { commandTexts } from '../texts.ts';
import { buildRegister } from './build.ts';
import { isRegisterFile } from './open.ts';
import { archiveRequest } from './request.ts';
import { summaryOf, summaryText } from './summary.ts';
import { registerTexts as texts } from './texts.ts';

/** Mines an archive into a register, and tells what in it contradicts itself. */
export async function indexArchive(request: SubcommandRequest): Promise<void> {
  const { locale } = request;
  const asked = archiveRequest(request, 'index', ['pretty', 'json']);
  if ('complaint' in asked) return await fail(locale, asked.complaint);
  const { output, format } = asked;
  // The register goes where the next command of a pipe reads it.
  const isPiped = output === '-';
  const sink = output === null ? null : await openSink(output, locale);
  if (sink === 'unwritable') return;
  const register = await buildRegister(asked.selection);
  if (sink !== null && register.totals.files === 0) {
    // A name that is misspelt leaves the register of another day as it is.
    sink.discard();
    await fail(locale, say(locale, commandTexts.noTextRead, { path: output ?? '' }));
  } else if (sink !== null) {
    const isWritten = await write(register, sink, output ?? '', locale);
    if (isWritten && !isPiped) {
      await notify(locale, say(locale, texts.written, { path: output ?? '' }));
    }
  }
  const summary = summaryOf(register);
  const stream = isPiped ? process.stderr : process.stdout;
  const text =
    format === 'json'
      ? `${JSON.stringify(summary, null, 2)}\n`
      : summaryText(summary, locale, styleOf(wantsColor(stream, process.env)));
  await createPrinter(stream)(text);
}

/** What is in the way of writing is told before a long archive is read. */
async function openSink(path: string, locale: Locale): Promise<Sink | 'unwritable'> {
  if (path === '-') return streamSink(process.stdout);
  try {
    if (existsSync(path) && !isRegisterFile(path)) {
      await fail(locale, say(locale, texts.overOther, { path, option: '--output-file' }));
      return 'unwritable';
    }
    return fileSink(path);
  } catch (error) {
    await unwritable(path, error, locale);
    return 'unwritable';
  }
}

async function write(
  register: Register,
  sink: Sink,
  path: string,
  locale: Locale,
): Promise<boolean> {
  try {
    for (const line of registerLines(register)) await sink.write(line);
    sink.close();
    return true;
  } catch (error) {
    sink.discard();
    await unwritable(path, error, locale);
    return false;
  }
}

async function unwritable(path: string, error: unknown, locale: Locale): Promise<void> {
  await fail(
    locale,
    say(locale, commandTexts.unwritable, { path, reason: reasonOf(error, locale) }),
  );
}
