import { RequestType } from 'vscode-languageserver';
import type { Finding } from '../../core/lint/rule.ts';
import type { Analysis } from '../analysis.ts';
import { readingBlocks, readingFindings } from '../features/reading-view.ts';
import { sourceColumn } from '../features/source-beside.ts';
import { readingStatements } from '../features/statements.ts';
import { READING, type ReadingBlock, type ReadingFinding, type ReadingText } from '../protocol.ts';
import type { ServerContext } from './context.ts';
import type { WordTexts } from './word-texts.ts';

/** The text as it is read, for clients that can show it from right to left. */
export function readingView(
  { connection, guard, texts }: ServerContext,
  { canMake }: WordTexts,
): void {
  const possible = (uri: string, finding: ReadingFinding): ReadingFinding =>
    finding.correction === null || canMake(uri, finding.correction.edits)
      ? finding
      : { ...finding, correction: null };
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
        blocks:
          verdict === 'checked'
            ? withColumn(analysis, findings)
            : readingBlocks(analysis, findings),
        findings: readingFindings(analysis, findings).map((each) => possible(uri, each)),
        statements: readingStatements(analysis, findings),
      };
    }),
  );
}

/** With what the source has beside each paragraph. */
function withColumn(analysis: Analysis, findings: readonly Finding[]): readonly ReadingBlock[] {
  const blocks = readingBlocks(analysis, findings);
  const column = [...sourceColumn(analysis)].sort(([a], [b]) => a - b);
  const beside = new Map<ReadingBlock, string>();
  let next = 0;
  // Marks of Markdown before a paragraph are not shown.
  for (const block of blocks.toSorted((a, b) => a.start - b.start)) {
    const lines: string[] = [];
    for (; (column[next]?.[0] ?? Number.POSITIVE_INFINITY) <= block.start; next++) {
      lines.push(column[next]?.[1] ?? '');
    }
    if (lines.length > 0) beside.set(block, lines.join('\n'));
  }
  return blocks.map((block) => {
    const text = beside.get(block);
    return text === undefined ? block : { ...block, beside: text };
  });
}
