import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { isRecord } from '../../core/common/record.ts';
import type { Locale, Localised } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { loadModule, locatePackage } from '../../node/modules.ts';
import type { CreateReporter, ReportContext, Reporter } from '../../reports/report.ts';
import { isFormatPath } from '../command-line/format-name.ts';
import { stoppable, withoutHandlers } from '../stoppable.ts';
import { commandTexts } from '../texts.ts';
import { FormatError } from './format-error.ts';

const texts = {
  unloadable: {
    en: '{name}: the format cannot be loaded: {reason}.',
    ar: '{name}: تعذر تحميل شكل التقرير: {reason}.',
  },
  noFunction: {
    en: '{name}: the module exports no format. Its default export is a function that takes a context and returns an object with the functions file and end.',
    ar: '{name}: لا تصدّر الوحدة شكلا للتقرير. ويكون تصديرها الافتراضي دالة تأخذ السياق وتعيد كائنا فيه الدالتان file و end.',
  },
  failed: {
    en: '{name}: the format failed in its function {part}: {reason}. Its report is not written.',
    ar: '{name}: أخفق شكل التقرير في دالته {part}: {reason}. ولم يُكتب تقريره.',
  },
  noText: {
    en: '{name}: the function {part} of the format gave no text. Its report is not written.',
    ar: '{name}: لم تُعد الدالة {part} في شكل التقرير نصا. ولم يُكتب تقريره.',
  },
} as const satisfies Record<string, Localised>;

/** A format that a user has written. All that it gets wrong is told as its own mistake. */
export async function loadCustomFormat(name: string, locale: Locale): Promise<CreateReporter> {
  const exported = await load(name, locale);
  const { default: create } = isRecord(exported) ? exported : {};
  if (typeof create !== 'function') throw new FormatError(say(locale, texts.noFunction, { name }));
  const call = callerOf(name, locale);
  return async (context: ReportContext): Promise<Reporter> => {
    const reporter: unknown = await call('default', () => create(context));
    if (!isRecord(reporter)) throw new FormatError(say(locale, texts.noFunction, { name }));
    const { file, failure, end } = reporter;
    if (typeof file !== 'function' || typeof end !== 'function') {
      throw new FormatError(say(locale, texts.noFunction, { name }));
    }
    const textOf = async (part: string, work: () => unknown): Promise<string> => {
      const text = await call(part, work);
      if (typeof text === 'string') return text;
      throw new FormatError(say(locale, texts.noText, { name, part }));
    };
    return {
      file: (report) => textOf('file', () => file.call(reporter, report)),
      failure: (each) =>
        typeof failure === 'function' ? textOf('failure', () => failure.call(reporter, each)) : '',
      end: (totals) => textOf('end', () => end.call(reporter, totals)),
    };
  };
}

async function load(name: string, locale: Locale): Promise<unknown> {
  const path = isFormatPath(name) ? resolve(name) : await locatePackage(name, process.cwd());
  if (path === null || !existsSync(path)) {
    throw new FormatError(say(locale, commandTexts.noSuchFile, { path: name }));
  }
  try {
    return await withoutHandlers(() => loadModule(path));
  } catch (error) {
    throw new FormatError(say(locale, texts.unloadable, { name, reason: thrownText(error) }));
  }
}

function callerOf(name: string, locale: Locale) {
  return async (part: string, work: () => unknown): Promise<unknown> => {
    try {
      return await stoppable(work);
    } catch (error) {
      const reason = thrownText(error);
      throw new FormatError(say(locale, texts.failed, { name, part, reason }));
    }
  };
}

/** The first line: some errors of loading list in others where they have looked. */
function thrownText(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0] ?? message;
}
