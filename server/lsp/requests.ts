import type { Position } from 'vscode-languageserver';
import { RequestType } from 'vscode-languageserver';
import { lineIndex } from '../../core/syntax/lines.ts';
import { citationsFor } from '../features/citation-search.ts';
import { movement, renumber } from '../features/renumber.ts';
import { statusLines, statusOf } from '../features/status.ts';
import {
  CITATIONS,
  DID_CHECK,
  type DidCheck,
  type FoundCitation,
  MOVE,
  type Move,
  type Moving,
  RENUMBER,
  type Renumbering,
  STATUS,
  type Status,
} from '../protocol.ts';
import type { ServerContext } from './context.ts';
import { offsetOf, positionOf } from './convert.ts';
import { planAnswer } from './renumbering.ts';
import type { OpenText } from './texts.ts';

/** What the server offers beyond the protocol: see ../protocol.ts. */
export function ownRequests({ connection, client, guard, texts }: ServerContext): void {
  connection.onRequest(
    new RequestType<{ uri: string }, Status | null, void>(STATUS),
    guard(STATUS, null as Status | null, async ({ uri }) => {
      const text = await texts.read(uri);
      if (text === null) return null;
      const { analysis, checker } = text;
      return { lines: statusLines(checker.locale, statusOf(analysis, text.verdict)) };
    }),
  );
  connection.onRequest(
    new RequestType<{ uri: string; position: Position }, Renumbering, void>(RENUMBER),
    guard(RENUMBER, { edit: null, message: null } as Renumbering, async ({ uri, position }) => {
      const text = await texts.readChecked(uri);
      if (text === null) return { edit: null, message: null };
      const { analysis } = text;
      const origin = texts.history.originOf(uri, analysis.model);
      const plan = renumber(analysis, offsetOf(analysis.lines, position), { origin });
      return planAnswer(text, plan, client);
    }),
  );
  connection.onRequest(
    new RequestType<
      { uri: string; position: Position; query: string },
      readonly FoundCitation[],
      void
    >(CITATIONS),
    guard(CITATIONS, [] as readonly FoundCitation[], async ({ uri, position, query }) => {
      const text = await texts.read(uri);
      if (text === null) return [];
      return citationsFor(text.analysis, offsetOf(text.analysis.lines, position), query);
    }),
  );
  const nothing: Moving = { edit: null, message: null, isPiece: false, position: null };
  connection.onRequest(
    new RequestType<Move, Moving, void>(MOVE),
    guard(MOVE, nothing, async ({ uri, position, step }) => {
      const text = await texts.readChecked(uri);
      if (text === null) return nothing;
      const { analysis } = text;
      const offset = offsetOf(analysis.lines, position);
      const origin = texts.history.originOf(uri, analysis.model);
      const moved = movement(analysis, offset, step, origin);
      if (moved === null) return nothing;
      if (moved.plan === null) return { ...nothing, isPiece: true };
      const cursor = positionOf(lineIndex(moved.source), moved.offset);
      return { ...planAnswer(text, moved.plan, client), isPiece: true, position: cursor };
    }),
  );
}

/** Tells of checks, to the client and in the log; in the log only what has changed. */
export function checkReporter(
  { connection, texts }: Pick<ServerContext, 'connection' | 'texts'>,
  reportsChecks: boolean,
): (text: OpenText) => void {
  const told = new Map<string, string>();
  texts.documents.onDidClose(({ document }) => told.delete(document.uri));
  return (text) => {
    const { uri, version, verdict, analysis } = text;
    const counts = { error: 0, warning: 0, info: 0 };
    for (const { severity } of texts.typing.shownOf(text)) counts[severity]++;
    const check: DidCheck = {
      uri,
      verdict,
      errors: counts.error,
      warnings: counts.warning,
      infos: counts.info,
      hidden: analysis.hidden.size,
    };
    const { failure } = analysis;
    if (verdict === 'checked' && failure !== null) {
      connection.console.error(`${uri}: ${failure.message}\n${stackOf(failure.cause)}`);
    }
    if (reportsChecks) void connection.sendNotification(DID_CHECK, check);
    if (told.get(uri) === verdict) return;
    told.set(uri, verdict);
    connection.console.info(`${uri} (version ${version}): ${reasons[verdict]}`);
  };
}

function stackOf(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}

const reasons = {
  checked: 'checked',
  'switched-off': 'not checked: qarar.enable is never',
  ignored: 'not checked: .qararignore or the configuration leaves it out',
  'no-resolution':
    'not checked: it does not look like a resolution (no opening formula, no adoption line, no numbered paragraphs that begin with a verb of resolutions); qarar.enable: always checks it all the same',
  'too-large': 'not checked: it is larger than qarar.maxFileSize',
} as const;
