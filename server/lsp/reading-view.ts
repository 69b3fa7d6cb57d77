import { RequestType } from 'vscode-languageserver/node';
import { readingBlocks, readingFindings } from '../features/reading-view.ts';
import { readingStatements } from '../features/statements.ts';
import { READING, type ReadingText } from '../protocol.ts';
import type { ServerContext } from './context.ts';

/** The text as it is read, for clients that can show it from right to left. */
export function readingView({ connection, guard, texts }: ServerContext): void {
  connection.onRequest(
    new RequestType<{ uri: string }, ReadingText | null, void>(READING),
    guard(READING, null as ReadingText | null, async ({ uri }) => {
      const text = await texts.read(uri);
      if (text === null) return null;
      const { analysis, verdict, version } = text;
      // Of a text that is not checked nothing is found, but it can be read.
      const findings = texts.typing.shownOf(text);
      return {
        version,
        verdict,
        locale: analysis.locale,
        blocks: readingBlocks(analysis, findings),
        findings: readingFindings(analysis, findings),
        statements: readingStatements(analysis, findings),
      };
    }),
  );
}
