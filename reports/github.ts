import { appendFileSync } from 'node:fs';
import { withoutIsolates } from '../core/lint/isolates.ts';
import type { Localised, Severity } from '../core/lint/rule.ts';
import { say } from '../core/lint/say.ts';
import { markdownReporter } from './markdown.ts';
import { portablePath } from './path.ts';
import { plainRow } from './plain-rows.ts';
import type { ReportContext, Reporter, Row } from './report.ts';
import { visible } from './terminal/visible.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
};

/** GitHub refuses a summary that is larger than 1 MiB; what comes last has to fit, too. */
const LARGEST_SUMMARY = 1_000_000;

const texts = {
  more: {
    en: 'The summary has no room for more; the log has the rest.',
    ar: 'لا يتسع الملخص للمزيد؛ والبقية في السجل.',
  },
  unwritable: {
    en: 'The job summary cannot be written: {reason}.',
    ar: 'تعذرت كتابة ملخص المهمة: {reason}.',
  },
} as const satisfies Record<string, Localised>;

/** Annotations of GitHub Actions, and where it gives a file for it, a summary of the job. */
export function githubReporter(context: ReportContext): Reporter {
  const { folder } = context;
  const markdown = markdownReporter(context);
  const summary = createSummary(context);
  return {
    file: (report) => {
      summary.add(() => markdown.file(report));
      const path = portablePath(report.filePath, folder);
      return report.rows.map((row) => annotation(path, row)).join('');
    },
    failure: (failure) => {
      summary.add(() => markdown.failure(failure));
      const { path, message } = failure;
      return command(
        'error',
        path === null ? {} : { file: path },
        visible(withoutIsolates(message)),
      );
    },
    end: async (totals) => {
      await summary.end(() => markdown.end(totals));
      return '';
    },
  };
}

function annotation(file: string, row: Row): string {
  const { finding, start, end, message, address } = plainRow(row);
  const title =
    address === '' ? `qarar: ${finding.ruleId}` : `qarar: ${finding.ruleId} (${address})`;
  const lines = { line: start.line, endLine: end.line };
  // GitHub knows columns only where a place lies on one line.
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
  return command(
    commands[finding.severity],
    { file, ...lines, ...columns, title },
    visible(message),
  );
}

/** A command of the log: percent signs, line ends and what divides its properties are escaped. */
function command(
  name: string,
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const list = Object.entries(properties).map(
    ([key, value]) => `${key}=${escaped(String(value), /[%\r\n:,]/gu)}`,
  );
  const start = list.length === 0 ? name : `${name} ${list.join(',')}`;
  return `::${start}::${escaped(message, /[%\r\n]/gu)}\n`;
}

function escaped(text: string, special: RegExp): string {
  return text.replace(special, (character) => encodeURIComponent(character));
}

interface Summary {
  readonly add: (part: () => string) => void;
  readonly end: (part: () => string) => Promise<void>;
}

function createSummary({ locale, complain }: ReportContext): Summary {
  const { GITHUB_STEP_SUMMARY: path } = process.env;
  if (!path) return { add: () => {}, end: async () => {} };
  let text = '';
  let isFull = false;
  return {
    add: (part) => {
      if (isFull) return;
      const added = part();
      isFull = Buffer.byteLength(text) + Buffer.byteLength(added) > LARGEST_SUMMARY;
      text += isFull ? `\n${say(locale, texts.more)}\n` : added;
    },
    end: async (part) => {
      text += part();
      try {
        appendFileSync(path, text);
      } catch (error) {
        await complain(texts.unwritable, error);
      }
    },
  };
}
