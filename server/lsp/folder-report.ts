import type { CancellationToken } from 'vscode-languageserver';
import { createAddresses } from '../../core/model/address.ts';
import { pageContext } from '../../reports/html/context.ts';
import { plainReportOf } from '../../reports/plain-report.ts';
import { addTotals, type FileReport, noTotals } from '../../reports/report.ts';
import type { FolderReport } from '../protocol.ts';
import { serverText } from '../texts.ts';
import type { ServerContext } from './context.ts';
import type { OpenText } from './texts.ts';
import { MOST_FILES } from './workspace-check.ts';

/**
 * Checks all drafts of the folders, as they are in the editor where they are open, and makes the
 * report of them, while the client shows how far it is. Null where it was cancelled.
 */
export async function folderReport(
  context: ServerContext,
  token: CancellationToken,
): Promise<FolderReport | null> {
  const { connection, runtime, texts, folders } = context;
  const all = (await Promise.all(folders().map((each) => runtime.listTexts(each, MOST_FILES))))
    .flat()
    .map(({ uri }) => uri);
  // A folder may lie in another one.
  const uris = [...new Set(all)];
  const { locale } = await texts.checkerOf(folders()[0] ?? '');
  const { htmlReporter } = await import('../../reports/html/html.ts');
  const reporter = htmlReporter({ ...pageContext, locale, version: runtime.version });
  const progress = await connection.window.createWorkDoneProgress();
  const isCancelled = (): boolean =>
    token.isCancellationRequested || progress.token.isCancellationRequested;
  progress.begin(serverText(locale, 'checkingFolder'), 0, undefined, true);
  const pieces: string[] = [];
  let totals = noTotals;
  try {
    for (const [index, uri] of uris.entries()) {
      // So that a cancellation is heard.
      await new Promise((done) => setTimeout(done, 0));
      if (isCancelled()) return null;
      const path = pathOf(uri, folders());
      progress.report(Math.floor((index * 100) / uris.length), path);
      try {
        const text = await textOf(context, uri);
        if (text === null) continue;
        if (text.verdict === 'too-large') {
          const message = `${path}: ${serverText(locale, 'reportTooLarge')}`;
          pieces.push(String(reporter.failure?.({ path, message }) ?? ''));
        }
        if (text.verdict !== 'checked') continue;
        const report = reportOf(text, path);
        totals = addTotals(totals, report);
        pieces.push(...(await reporter.file(report)));
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        connection.console.error(`${uri}: ${reason}`);
        pieces.push(String(reporter.failure?.({ path, message: `${path}: ${reason}` }) ?? ''));
      }
    }
    pieces.push(await reporter.end(totals));
  } finally {
    progress.done();
  }
  const { files, errors, warnings, infos } = totals;
  return { html: pieces.join(''), files, errors, warnings, infos };
}

/** Null for a file that is gone. */
async function textOf({ texts, runtime }: ServerContext, uri: string): Promise<OpenText | null> {
  const open = await texts.read(uri);
  if (open !== null)
    return open.checker.ignoredBy === null ? open : { ...open, verdict: 'ignored' };
  const source = await runtime.readText(uri);
  return source === null ? null : await texts.readClosed(uri, source);
}

function reportOf({ analysis }: OpenText, path: string): FileReport {
  const { linter, source, findings, locale, parsed, model } = analysis;
  const plain = plainReportOf(
    { path, filePath: `/${path}` },
    linter,
    source,
    findings,
    locale,
    () => createAddresses(parsed),
  );
  return { ...plain, year: model.ownYear, rule: linter.rule };
}

/** As a person reads it, from the folder of the workspace; with its name where there are several. */
function pathOf(uri: string, folders: readonly string[]): string {
  const root = folders.find((folder) => uri.startsWith(`${folder}/`)) ?? '';
  const start = folders.length > 1 ? root.lastIndexOf('/') : root.length;
  return decodeURIComponent(uri.slice(start + 1));
}
