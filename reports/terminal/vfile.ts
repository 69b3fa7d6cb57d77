import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { reporter } from 'vfile-reporter';
import type { NotedReport, NotedRow } from './plain.ts';

/** The findings of a file as vfile-reporter prints them, without its closing line: ours counts more. */
export function vfileBlock(report: NotedReport, color: boolean): string {
  const file = new VFile({ path: report.path });
  file.stored = report.written;
  file.messages = report.rows.map(messageOf);
  // Each finding has a note: to name it each time says nothing.
  const lines = reporter([file], { color, verbose: true })
    .split('\n')
    .filter((line) => !NOTE_HEAD.test(line));
  const hasClosingLine = report.rows.some((row) => row.finding.severity !== 'info');
  return (hasClosingLine ? lines.slice(0, -2) : lines).join('\n');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: it may be bold
const NOTE_HEAD = /^ {2}(?:\u001b\[\d+m)?\[note\](?:\u001b\[\d+m)?:$/u;

function messageOf({ finding, start, end, message, note }: NotedRow): VFileMessage {
  const result = new VFileMessage(message, {
    place: { start, end },
    ruleId: finding.ruleId,
  });
  if (note !== '') result.note = note;
  result.fatal = finding.severity === 'info' ? undefined : finding.severity === 'error';
  return result;
}
