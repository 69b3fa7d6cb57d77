import {
  type CancellationToken,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type ResultProgressReporter,
  type WorkDoneProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import type { Finding, Severity } from '../../core/lint/rule.ts';
import { serverText } from '../texts.ts';
import type { ServerContext } from './context.ts';
import { diagnosticOf } from './convert.ts';
import type { OpenText } from './texts.ts';

interface Diagnostics {
  /** Settings or files have changed: what was shown may be wrong now. */
  readonly refresh: () => void;
}

/** Files of a workspace that are checked at most; that there are more is said in the log. */
export const MOST_FILES = 20_000;

/** What is shown of a text: its findings, and a word where they are not all shown. */
function diagnosticsOf(
  { analysis, uri, verdict, checker }: OpenText,
  findings: readonly Finding[],
  context: Pick<ServerContext, 'client' | 'hiding' | 'runtime'>,
  size: number,
): Diagnostic[] {
  const { locale, settings } = checker;
  if (verdict === 'too-large') {
    const data = {
      size: Math.ceil(size / 1000),
      limit: settings.maxFileSize,
      setting: 'qarar.maxFileSize',
    };
    return [notice(serverText(locale, 'tooLarge', data))];
  }
  if (verdict !== 'checked') return [];
  const shown =
    findings.length > settings.maxProblems ? worst(findings, settings.maxProblems) : findings;
  const diagnostics = shown.map((finding) => diagnosticOf(analysis, finding, uri, context));
  if (context.hiding.isShown()) {
    for (const finding of analysis.hidden.keys()) {
      const { message, ...diagnostic } = diagnosticOf(analysis, finding, uri, context);
      diagnostics.push({
        ...diagnostic,
        severity: DiagnosticSeverity.Information,
        message: serverText(locale, 'hidden', { message: String(message) }),
      });
    }
  }
  if (shown.length < findings.length) {
    diagnostics.unshift(
      notice(serverText(locale, 'moreFindings', { count: findings.length - shown.length })),
    );
  }
  return diagnostics;
}

/** The gravest findings, in the order of the text. */
function worst<F extends { readonly severity: Severity }>(
  findings: readonly F[],
  count: number,
): readonly F[] {
  let room = count;
  const kept = new Set<F>();
  for (const severity of ['error', 'warning', 'info'] as const) {
    for (const finding of findings) {
      if (room === 0) break;
      if (finding.severity !== severity) continue;
      kept.add(finding);
      room--;
    }
  }
  return findings.filter((finding) => kept.has(finding));
}

function notice(message: string): Diagnostic {
  const start = { line: 0, character: 0 };
  return {
    range: { start, end: start },
    severity: DiagnosticSeverity.Information,
    source: 'qarar',
    message,
  };
}

/** Sends the diagnostics of open texts after each change, to clients that do not ask for them. */
export function pushDiagnostics(context: ServerContext): Diagnostics {
  const { connection, texts, onChecked, present } = context;
  const { documents, typing } = texts;
  const waiting = new Set<string>();

  const publish = async (uri: string): Promise<void> => {
    const text = await texts.read(uri);
    // Closed meanwhile, or changed: the change publishes anew.
    if (text === null || documents.get(uri)?.version !== text.version) return;
    const size = documents.get(uri)?.getText().length ?? 0;
    const diagnostics = diagnosticsOf(text, typing.shownOf(text), context, size);
    await connection.sendDiagnostics(present({ uri, version: text.version, diagnostics }));
    onChecked(text);
  };
  /** Changes that arrived together are checked once. */
  const schedule = (uri: string): void => {
    if (waiting.has(uri)) return;
    waiting.add(uri);
    setImmediate(() => {
      waiting.delete(uri);
      publish(uri).catch((error: unknown) => {
        connection.console.error(`${uri}: ${error instanceof Error ? error.stack : String(error)}`);
      });
    });
  };
  documents.onDidChangeContent(({ document }) => schedule(document.uri));
  typing.onRest(schedule);
  documents.onDidClose(({ document: { uri } }) => {
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });
  return {
    refresh: () => {
      for (const uri of documents.keys()) schedule(uri);
    },
  };
}

/** Answers clients that ask for diagnostics, of one text or of the whole workspace. */
export function pullDiagnostics(context: ServerContext): Diagnostics {
  const { connection, client, guard, runtime, texts, folders, onChecked } = context;
  const { documents, typing } = texts;
  let generation = 0;
  let changed = deferred();

  const resultIdOf = ({ version, checker }: OpenText, shown: readonly Finding[]): string =>
    `${version} ${generation} ${shown.length} ${checker.key}`;
  const canRefresh = client.workspace?.diagnostics?.refreshSupport === true;
  if (canRefresh) typing.onRest(() => void connection.languages.diagnostics.refresh());
  const hasWaiting = async (uri: string): Promise<boolean> => {
    const text = await texts.readChecked(uri);
    return text !== null && typing.shownOf(text).length < text.analysis.findings.length;
  };
  const none = (): DocumentDiagnosticReport => ({
    kind: DocumentDiagnosticReportKind.Full,
    items: [],
  });

  connection.languages.diagnostics.on(
    guard(
      'textDocument/diagnostic',
      none() as DocumentDiagnosticReport,
      async ({ textDocument: { uri }, previousResultId }, token) => {
        // Who cannot be told to ask again is answered when nothing waits, or something else is typed.
        if (!canRefresh && (await hasWaiting(uri))) {
          await Promise.race([typing.nextRest(uri), cancelled(token)]);
        }
        const text = await texts.read(uri);
        if (text === null) return none();
        const shown = typing.shownOf(text);
        const resultId = resultIdOf(text, shown);
        onChecked(text);
        if (resultId === previousResultId) {
          return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        }
        const size = documents.get(uri)?.getText().length ?? 0;
        const items = diagnosticsOf(text, shown, context, size);
        return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
      },
    ),
  );

  const foldersToCheck = async (): Promise<readonly string[]> => {
    const all = folders();
    const checkers = await Promise.all(all.map(texts.checkerOf));
    return all.filter((_, at) => checkers[at]?.settings.check === 'folder');
  };
  const checkWorkspace = async (
    params: WorkspaceDiagnosticParams,
    token: CancellationToken,
    progress: WorkDoneProgressReporter,
    partial: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
  ): Promise<WorkspaceDiagnosticReport> => {
    const known = new Map(params.previousResultIds.map(({ uri, value }) => [uri, value]));
    // A client that knows how things stand asks for what will change: it is answered then.
    const isCurrent = [...known.values()].every((value) => value.endsWith(` ${generation}`));
    if (known.size > 0 && isCurrent) await Promise.race([changed.promise, cancelled(token)]);
    let checked = await foldersToCheck();
    // Where only open texts are checked there is nothing to tell until that changes.
    if (checked.length === 0 && folders().length > 0 && known.size === 0) {
      await Promise.race([changed.promise, cancelled(token)]);
      checked = await foldersToCheck();
    }
    progress.begin('qarar', 0, undefined, true);
    const reports: WorkspaceDocumentDiagnosticReport[] = [];
    const tell = (report: WorkspaceDocumentDiagnosticReport): void => {
      if (partial === undefined) reports.push(report);
      else partial.report({ items: [report] });
    };
    try {
      for (const folder of checked) {
        const files = await runtime.listTexts(folder, MOST_FILES);
        if (files.length === MOST_FILES) {
          connection.console.warn(`${folder}: only the first ${MOST_FILES} files are checked`);
        }
        for (const [index, { uri, stamp }] of files.entries()) {
          if (token.isCancellationRequested) return { items: [] };
          // An open text is asked for on its own.
          if (documents.get(uri) !== undefined) continue;
          const report = await reportOf(uri, stamp, known.get(uri));
          known.delete(uri);
          if (report === null) continue;
          tell(report);
          if (index % 64 === 0) progress.report(Math.floor((index * 100) / files.length));
        }
      }
      // Of what was checked before, and is not now, nothing is shown any more.
      const gone = [...known.keys()].filter((uri) => documents.get(uri) === undefined);
      for (const uri of gone) {
        const { Full: kind } = DocumentDiagnosticReportKind;
        tell({ kind, uri, version: null, resultId: `gone ${generation}`, items: [] });
      }
      return { items: reports };
    } finally {
      progress.done();
    }
  };
  connection.languages.diagnostics.onWorkspace((params, token, progress, partial) =>
    guard('workspace/diagnostic', { items: [] } as WorkspaceDiagnosticReport, () =>
      checkWorkspace(params, token, progress, partial),
    )(params, token),
  );

  const reportOf = async (
    uri: string,
    stamp: string,
    previous: string | undefined,
  ): Promise<WorkspaceDocumentDiagnosticReport | null> => {
    const resultId = `${stamp} ${generation}`;
    if (resultId === previous) {
      return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version: null, resultId };
    }
    try {
      const source = await runtime.readText(uri);
      if (source === null) return null;
      const text = await texts.readClosed(uri, source);
      const findings = text.verdict === 'checked' ? text.analysis.findings : [];
      const items = diagnosticsOf(text, findings, context, source.length);
      return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items };
    } catch (error) {
      connection.console.error(`${uri}: ${error instanceof Error ? error.message : String(error)}`);
      return null;
    }
  };

  return {
    refresh: () => {
      generation++;
      changed.resolve();
      changed = deferred();
      void connection.languages.diagnostics.refresh();
    },
  };
}

function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve: () => void = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

function cancelled(token: {
  readonly onCancellationRequested: (listener: () => void) => unknown;
}): Promise<void> {
  return new Promise((done) => {
    token.onCancellationRequested(() => done());
  });
}
