import { type Position, RequestType } from 'vscode-languageserver';
import { sourceBeside } from '../features/source-beside.ts';
import { SOURCE, type SourceBeside } from '../protocol.ts';
import type { ServerContext } from './context.ts';
import { offsetOf } from './convert.ts';

/** Where the source says what the text says at a place. */
export function besideRequests({ connection, guard, texts }: ServerContext): void {
  connection.onRequest(
    new RequestType<{ uri: string; position: Position }, SourceBeside | null, void>(SOURCE),
    guard(SOURCE, null as SourceBeside | null, async ({ uri, position }) => {
      const text = await texts.readChecked(uri);
      if (text === null || text.source === null) return null;
      const { analysis, source } = text;
      const found = sourceBeside(analysis, offsetOf(analysis.lines, position));
      if (found === null) return null;
      const { start, end } = found.passage;
      return { uri: source.uri, text: source.text.text, start, end };
    }),
  );
}
