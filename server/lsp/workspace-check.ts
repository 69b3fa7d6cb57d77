import {
  type CancellationToken,
  DocumentDiagnosticReportKind,
  type ResultProgressReporter,
  type WorkDoneProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { ServerContext } from './context.ts';
import type { Generations } from './generations.ts';
import { diagnosticsOf } from './shown-diagnostics.ts';

/** Files of a workspace that are checked at most; that there are more is said in the log. */
export const MOST_FILES = 20_000;

/** What the client knows of a text that was closed: nothing that counts. */
const CLOSED = 'closed';

type Tell = (report: WorkspaceDocumentDiagnosticReport) => void;

export type CheckedFoldersContext = Pick<ServerContext, 'connection' | 'folders' | 'texts'>;

/** The folders of the workspace of which all texts are checked, not only those that are open. */
export async function checkedFolders({
  folders,
  texts,
}: CheckedFoldersContext): Promise<readonly string[]> {
  const all = folders();
  const checkers = await Promise.all(all.map(texts.checkerOf));
  return all.filter((_, at) => checkers[at]?.settings.check === 'folder');
}

/** Checks the texts of a workspace that are not open. */
export class WorkspaceCheck {
  readonly #context: ServerContext;
  readonly #generations: Generations;
  /** Texts that were closed since the last answer: the client still shows what it was told of them. */
  readonly #closed = new Set<string>();

  constructor(context: ServerContext, generations: Generations) {
    this.#context = context;
    this.#generations = generations;
    context.texts.documents.onDidClose(({ document }) => {
      this.#closed.add(document.uri);
      generations.wake();
    });
  }

  async check(
    params: WorkspaceDiagnosticParams,
    token: CancellationToken,
    progress: WorkDoneProgressReporter,
    partial: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
  ): Promise<WorkspaceDiagnosticReport> {
    const known = new Map(params.previousResultIds.map(({ uri, value }) => [uri, value]));
    const folders = await this.#foldersToCheck(known, token);
    if (token.isCancellationRequested) return { items: [] };
    for (const uri of this.#closed) known.set(uri, CLOSED);
    this.#closed.clear();
    progress.begin('qarar', 0, undefined, true);
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    const tell: Tell = (report) => {
      if (partial === undefined) items.push(report);
      else partial.report({ items: [report] });
    };
    try {
      for (const folder of folders) {
        await this.#checkFolder(folder, known, tell, token, progress);
        if (token.isCancellationRequested) return { items: [] };
      }
      this.#forgetGone(known, tell);
      return { items };
    } finally {
      progress.done();
    }
  }

  /** Waits while there is nothing to tell. */
  async #foldersToCheck(
    known: ReadonlyMap<string, string>,
    token: CancellationToken,
  ): Promise<readonly string[]> {
    for (;;) {
      const checked = await checkedFolders(this.#context);
      if (token.isCancellationRequested || this.#hasNews(known, checked)) return checked;
      await this.#generations.next(token);
    }
  }

  #hasNews(known: ReadonlyMap<string, string>, checked: readonly string[]): boolean {
    if (this.#closed.size > 0) return true;
    // A client that knows how things stand asks for what will change.
    if (known.size > 0) {
      const current = ` ${this.#generations.current}`;
      return [...known.values()].some((value) => !value.endsWith(current));
    }
    // Where only open texts are checked there is nothing to tell until that changes.
    return checked.length > 0 || this.#context.folders().length === 0;
  }

  /** Takes out of `known` what it has told of. */
  async #checkFolder(
    folder: string,
    known: Map<string, string>,
    tell: Tell,
    token: CancellationToken,
    progress: WorkDoneProgressReporter,
  ): Promise<void> {
    const { connection, runtime, texts } = this.#context;
    const files = await runtime.listTexts(folder, MOST_FILES);
    if (files.length === MOST_FILES) {
      connection.console.warn(`${folder}: only the first ${MOST_FILES} files are checked`);
    }
    for (const [index, { uri, stamp }] of files.entries()) {
      if (token.isCancellationRequested) return;
      // An open text is asked for on its own.
      if (texts.documents.get(uri) !== undefined) continue;
      const report = await this.#reportOf(uri, stamp, known.get(uri));
      known.delete(uri);
      if (report === null) continue;
      tell(report);
      if (index % 64 === 0) progress.report(Math.floor((index * 100) / files.length));
    }
  }

  /** Of what was checked before, and is not now, nothing is shown any more. */
  #forgetGone(known: ReadonlyMap<string, string>, tell: Tell): void {
    const resultId = `gone ${this.#generations.current}`;
    for (const uri of known.keys()) {
      if (this.#context.texts.documents.get(uri) !== undefined) continue;
      tell({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items: [] });
    }
  }

  async #reportOf(
    uri: string,
    stamp: string,
    previous: string | undefined,
  ): Promise<WorkspaceDocumentDiagnosticReport | null> {
    const { connection, runtime, texts } = this.#context;
    const resultId = `${stamp} ${this.#generations.current}`;
    if (resultId === previous) {
      return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version: null, resultId };
    }
    try {
      const source = await runtime.readText(uri);
      if (source === null) return null;
      const text = await texts.readClosed(uri, source);
      const findings = text.verdict === 'checked' ? text.analysis.findings : [];
      const items = diagnosticsOf(text, findings, this.#context, source.length);
      return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items };
    } catch (error) {
      connection.console.error(`${uri}: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  }
}
