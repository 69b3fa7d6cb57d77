import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { reporter } from 'vfile-reporter';
import type { FileReport, Row } from '../report.ts';
import { SOURCE } from './plain.ts';

/** The findings of a file as vfile-reporter prints them, without its closing line: ours counts more. */
export function vfileBlock(report: FileReport, color: boolean): string {
  const file = new VFile({ path: report.path });
  file.stored = report.written;
  file.messages = report.rows.map(messageOf);
  const lines = reporter([file], { color }).split('\n');
  const hasClosingLine = report.rows.some((row) => row.finding.severity !== 'info');
  return (hasClosingLine ? lines.slice(0, -2) : lines).join('\n');
}

function messageOf({ finding, start, end, message }: Row): VFileMessage {
  const result = new VFileMessage(message, {
    place: { start, end },
    ruleId: finding.ruleId,
    source: SOURCE,
  });
  result.fatal = finding.severity === 'info' ? undefined : finding.severity === 'error';
  return result;
}
