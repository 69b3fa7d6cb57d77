import {
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import type { Finding } from '../../core/lint/rule.ts';
import type { ServerContext } from './context.ts';
import { diagnosticOf } from './convert.ts';
import { registerDiagnostics, registersDiagnostics } from './diagnostic-provider.ts';
import { cancelled, Generations } from './generations.ts';
import { diagnosticsOf } from './shown-diagnostics.ts';
import type { OpenText } from './texts.ts';
import { soon } from './timers.ts';
import { WorkspaceCheck } from './workspace-check.ts';

interface Diagnostics {
  /** The client has begun. */
  readonly start: () => void;
  /** Settings or files have changed: what was shown may be wrong now. */
  readonly refresh: () => void;
}

/** Sends the diagnostics of open texts after each change, to clients that do not ask for them. */
export function pushDiagnostics(context: ServerContext): Diagnostics {
  const { connection, texts, onChecked } = context;
  const { documents, typing } = texts;
  const waiting = new Set<string>();

  const publish = async (uri: string): Promise<void> => {
    const text = await texts.read(uri);
    // Closed meanwhile, or changed: the change publishes anew.
    if (text === null || documents.get(uri)?.version !== text.version) return;
    const size = documents.get(uri)?.getText().length ?? 0;
    const diagnostics = diagnosticsOf(text, typing.shownOf(text), context, size);
    await connection.sendDiagnostics({ uri, version: text.version, diagnostics });
    onChecked(text);
  };
  /** Changes that arrived together are checked once. */
  const schedule = (uri: string): void => {
    if (waiting.has(uri)) return;
    waiting.add(uri);
    soon(() => {
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
    start: () => {},
    refresh: () => {
      for (const uri of documents.keys()) schedule(uri);
    },
  };
}

/** Answers clients that ask for diagnostics, of one text or of the whole workspace. */
export function pullDiagnostics(context: ServerContext): Diagnostics {
  const { connection, client, guard, texts } = context;
  const { typing } = texts;
  const generations = new Generations();
  const canRefresh = client.workspace?.diagnostics?.refreshSupport === true;
  if (canRefresh) typing.onRest(() => void connection.languages.diagnostics.refresh());
  // Others are told of the rest by itself; who cannot be told either is answered when nothing waits.
  const canTell = client.textDocument?.publishDiagnostics !== undefined;
  const late = canRefresh || !canTell ? null : lateDiagnostics(context);
  const reports = openReports(context, generations, late);
  connection.languages.diagnostics.on(
    guard(
      'textDocument/diagnostic',
      noReport() as DocumentDiagnosticReport,
      async ({ textDocument: { uri }, previousResultId }, token) => {
        if (!canRefresh && !canTell && (await reports.hasWaiting(uri))) {
          await Promise.race([typing.nextRest(uri), cancelled(token)]);
        }
        return await reports.of(uri, previousResultId);
      },
    ),
  );
  const workspace = new WorkspaceCheck(context, generations);
  connection.languages.diagnostics.onWorkspace((params, token, progress, partial) =>
    guard('workspace/diagnostic', { items: [] } as WorkspaceDiagnosticReport, () =>
      workspace.check(params, token, progress, partial),
    )(params, token),
  );
  const provider = registersDiagnostics(client) ? registerDiagnostics(context) : null;
  return {
    start: () => provider?.renew(),
    refresh: () => {
      generations.begin();
      provider?.renew();
      void connection.languages.diagnostics.refresh();
    },
  };
}

interface OpenReports {
  /** Whether something is not shown yet while the text is typed. */
  readonly hasWaiting: (uri: string) => Promise<boolean>;
  readonly of: (
    uri: string,
    previousResultId: string | undefined,
  ) => Promise<DocumentDiagnosticReport>;
}

function openReports(
  context: ServerContext,
  generations: Generations,
  late: LateDiagnostics | null,
): OpenReports {
  const { texts, onChecked } = context;
  const { documents, typing } = texts;
  return {
    async hasWaiting(uri) {
      const text = await texts.readChecked(uri);
      return text !== null && typing.shownOf(text).length < text.analysis.findings.length;
    },
    async of(uri, previousResultId) {
      const text = await texts.read(uri);
      if (text === null) return noReport();
      const shown = typing.shownOf(text);
      const { version, checker } = text;
      const resultId = `${version} ${generations.current} ${shown.length} ${checker.key}`;
      onChecked(text);
      late?.answered(text, shown);
      if (resultId === previousResultId) {
        return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      }
      const size = documents.get(uri)?.getText().length ?? 0;
      const items = diagnosticsOf(text, shown, context, size);
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    },
  };
}

interface LateDiagnostics {
  /** A client was told of these findings: what was sent before by itself is in them. */
  readonly answered: (text: OpenText, shown: readonly Finding[]) => void;
}

/** What waited when a client had its answer that cannot be told to ask again: it is sent at a pause. */
function lateDiagnostics(context: ServerContext): LateDiagnostics {
  const { connection, texts } = context;
  const { documents, typing } = texts;
  const last = new Map<string, { readonly text: OpenText; readonly shown: readonly Finding[] }>();
  const sent = new Set<string>();
  const takeBack = (uri: string): void => {
    if (sent.delete(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] });
  };
  const send = async (uri: string): Promise<void> => {
    const text = await texts.readChecked(uri);
    const answer = last.get(uri);
    // Of a newer version the client asks.
    if (text === null || answer?.text !== text) return;
    const known = new Set(answer.shown);
    const others = typing.shownOf(text).filter((finding) => !known.has(finding));
    if (others.length === 0) return;
    sent.add(uri);
    const diagnostics = others.map((finding) => diagnosticOf(text.analysis, finding, uri, context));
    await connection.sendDiagnostics({ uri, version: text.version, diagnostics });
  };
  typing.onRest((uri) => {
    send(uri).catch((error: unknown) => {
      connection.console.error(`${uri}: ${error instanceof Error ? error.stack : String(error)}`);
    });
  });
  documents.onDidClose(({ document: { uri } }) => {
    last.delete(uri);
    takeBack(uri);
  });
  return {
    answered: (text, shown) => {
      last.set(text.uri, { text, shown });
      takeBack(text.uri);
    },
  };
}

function noReport(): DocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, items: [] };
}
