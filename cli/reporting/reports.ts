import { resolve } from 'node:path';
import type { Locale } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import type { InputProblemCode } from '../../documents/extracted.ts';
import { formats, isFormat } from '../../reports/formats.ts';
import { portablePath } from '../../reports/path.ts';
import type {
  CreateReporter,
  Failure,
  FileReport,
  ReportContext,
  Totals,
} from '../../reports/report.ts';
import { countLamAlefAsOne } from '../../reports/terminal/width.ts';
import type { Arguments } from '../arguments.ts';
import { bidiOf, isMlterm } from '../bidi.ts';
import { fail, notify } from '../fail.ts';
import { wantsColor } from '../output.ts';
import { reasonOf } from '../reason.ts';
import { isAmong } from '../same-file.ts';
import { commandTexts } from '../texts.ts';
import { FormatError } from './format-error.ts';
import { standingAt } from './over-draft.ts';
import { repositoryRoot } from './repository.ts';
import { fileSink, streamSink } from './sinks.ts';

declare const QARAR_VERSION: string;

/** What of the arguments says which reports are written, and how. */
type ReportSettings = Pick<
  Arguments,
  'fixing' | 'paths' | 'reports' | 'locale' | 'quiet' | 'excerpt' | 'shard'
>;

/** A report on its way. When it cannot be written any more, that is told once, and the others go on. */
interface OpenReport {
  /** Whether it goes to a file, which holds the whole of it. */
  readonly isFile: boolean;
  readonly file: (found: FileReport) => Promise<void>;
  readonly failure: (failure: Failure) => Promise<void>;
  readonly end: (totals: Totals) => Promise<void>;
  /** Nothing of it is kept. */
  readonly discard: () => void;
}

/** Null where a report cannot be written; that is told, and nothing is checked in vain. */
export async function openReports(settings: ReportSettings): Promise<readonly OpenReport[] | null> {
  const { fixing, paths } = settings;
  // The corrected text of standard input goes where the next command of a pipe reads it.
  const stream =
    fixing?.target === 'files' && paths.includes('-') ? process.stderr : process.stdout;
  // The report would take the place of the text, and nobody would have it any more.
  const lost = settings.reports.find(({ file }) => file !== null && isAmong(file, paths));
  if (lost !== undefined) {
    const { locale } = settings;
    await fail(locale, say(locale, commandTexts.overText, { path: String(lost.file) }));
    return null;
  }
  const opened: OpenReport[] = [];
  for (const request of settings.reports) {
    if (request.file === null && fixing?.target === 'diff') continue;
    try {
      const { locale } = settings;
      const standing = request.file === null ? 'none' : await standingAt(request.file, locale);
      if (standing !== 'none') {
        const text = standing === 'draft' ? commandTexts.overDraft : commandTexts.overUnknown;
        await fail(locale, say(locale, text, { path: String(request.file) }));
        for (const report of opened) report.discard();
        return null;
      }
      opened.push(await openReport(request, settings, stream));
    } catch (error) {
      await fail(settings.locale, unwritable(request, error, settings));
      for (const report of opened) report.discard();
      return null;
    }
  }
  return opened;
}

async function openReport(
  request: Arguments['reports'][number],
  settings: ReportSettings,
  stream: NodeJS.WriteStream,
): Promise<OpenReport> {
  const { format, file } = request;
  const createReporter = await loadFormat(format, settings.locale);
  const context = contextOf(settings, request, stream);
  const reporter = await createReporter(context);
  const sink = file === null ? streamSink(stream) : fileSink(file);
  let isBroken = false;
  const attempt = async (work: () => void | Promise<void>): Promise<void> => {
    if (isBroken) return;
    try {
      await work();
    } catch (error) {
      isBroken = true;
      sink.discard();
      if (!isExpected(error)) throw error;
      await fail(settings.locale, unwritable(request, error, settings));
    }
  };
  return {
    isFile: file !== null,
    file: (found) =>
      attempt(async () => {
        const written = await reporter.file(found);
        if (typeof written === 'string') await sink.write(written);
        else for (const piece of written) await sink.write(piece);
      }),
    failure: (failure) =>
      attempt(async () =>
        sink.write((await reporter.failure?.(placed(failure, request, context))) ?? ''),
      ),
    end: (totals) =>
      attempt(async () => {
        await sink.write(await reporter.end(totals));
        sink.close();
        if (file === null) return;
        const count = totals.errors + totals.warnings + totals.infos;
        const written = { path: file, format, count };
        await notify(settings.locale, say(settings.locale, commandTexts.reportWritten, written));
      }),
    discard: sink.discard,
  };
}

async function loadFormat(format: string, locale: Locale): Promise<CreateReporter> {
  if (isFormat(format)) return await formats[format]();
  const { loadCustomFormat } = await import('./custom-format.ts');
  return await loadCustomFormat(format, locale);
}

/** What the user or the machine is to blame for; anything else is a bug of ours. */
function isExpected(error: unknown): boolean {
  return error instanceof FormatError || (error instanceof Error && 'syscall' in error);
}

function unwritable(
  { format, file }: Arguments['reports'][number],
  error: unknown,
  { locale }: ReportSettings,
): string {
  if (error instanceof FormatError) return error.message;
  const reason = reasonOf(error, locale);
  return say(locale, commandTexts.badOutputFile, { path: file ?? format, reason });
}

/** A failure names its text as the user does, from the working folder. */
function placed(
  failure: Failure,
  { format }: Arguments['reports'][number],
  { folder }: ReportContext,
): Failure {
  if (failure.path === null || !fromRoot.has(format)) return failure;
  return { ...failure, path: portablePath(resolve(failure.path), folder) };
}

/** Who reads these knows the repository, and not in which of its folders the command ran. */
const fromRoot: ReadonlySet<string> = new Set(['github', 'gitlab', 'sarif']);

function contextOf(
  { locale, quiet, excerpt, shard }: ReportSettings,
  { format, file }: Arguments['reports'][number],
  stream: NodeJS.WriteStream,
): ReportContext {
  const isShown = file === null && stream.isTTY === true;
  if (isShown && isMlterm(process.env)) countLamAlefAsOne();
  return {
    locale,
    quiet,
    shard,
    bidi: file === null ? bidiOf(stream, process.env) : 'none',
    excerpt: excerpt === 'auto' ? isShown : excerpt === 'always',
    color: file === null && wantsColor(stream, process.env),
    columns: isShown ? stream.columns : null,
    version: QARAR_VERSION,
    folder: fromRoot.has(format) ? repositoryRoot(process.cwd(), process.env) : process.cwd(),
    complain: (complaint, cause) =>
      fail(locale, say(locale, complaint, { reason: reasonOf(cause, locale) })),
  };
}

export type Tell = (path: string | null, message: string, code?: InputProblemCode) => Promise<void>;

/** Tells what could not be done, in words and in the reports that have a place for it. */
export function tellWith(settings: ReportSettings, reports: readonly OpenReport[]): Tell {
  return async (path, message, code) => {
    await fail(settings.locale, message);
    for (const report of reports) await report.failure({ path, message, ...(code && { code }) });
  };
}
