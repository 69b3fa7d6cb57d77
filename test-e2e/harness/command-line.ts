import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** A finding as `qarar --format json` reports it. */
export interface Reported {
  readonly ruleId: string;
  /** 2 error, 1 warning, 0 info. */
  readonly severity: 0 | 1 | 2;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** What the command line finds in a text. */
export function reported(text: string, locale: 'ar' | 'en' = 'en'): readonly Reported[] {
  const { stdout } = qarar(text, '--format', 'json', '--locale', locale);
  const [file] = JSON.parse(stdout) as { messages: readonly Reported[] }[];
  if (file === undefined) throw new Error('Nothing was checked');
  return file.messages;
}

/** The text as the command line mends it. */
export function fixed(text: string): string {
  return qarar(text, '--fix').stdout;
}

function qarar(input: string, ...options: string[]): { readonly stdout: string } {
  return spawnSync(process.execPath, ['bin/qarar', ...options, '-'], { input, encoding: 'utf8' });
}

/** The words of a finding that stays in one line. */
export function wordsOf(text: string, { line, column, endColumn }: Reported): string {
  const lines = text.split(/\r?\n/u);
  return (lines[line - 1] ?? '').slice(column - 1, endColumn - 1);
}

/** A text as `qarar --format json` reports it. */
export interface ReportedFile {
  readonly filePath: string;
  readonly messages: readonly Reported[];
}

/** Checks a folder, writes `ar.html` and `en.html` into it, and says what was found. */
export function report(folder: string): readonly ReportedFile[] {
  const bin = resolve('bin/qarar');
  const run = (...options: string[]): string => {
    const parameters = [bin, '.', '--no-config', '--exit-zero', ...options];
    const { stdout } = spawnSync(process.execPath, parameters, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    });
    return stdout;
  };
  for (const locale of ['ar', 'en']) {
    run('--locale', locale, '--format', 'html', '--output-file', `html=${locale}.html`);
  }
  return JSON.parse(run('--format', 'json')) as readonly ReportedFile[];
}
