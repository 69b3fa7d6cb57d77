import type { RevisedParagraph } from '../../core/revision/paragraphs.ts';
import type { Revision } from '../../core/revision/revision.ts';
import { wordRuns } from './words.ts';

/** Offsets are UTF-16 units into each text. */
export function asJson({ rows, values, stayed }: Revision): string {
  const paragraph = (each: RevisedParagraph | null): object | null =>
    each && {
      kind: each.kind,
      label: each.label,
      start: each.block.node.start,
      end: each.block.node.end,
    };
  const shown = {
    version: 1,
    paragraphs: rows.map((row) => ({
      change: row.change,
      old: paragraph(row.old),
      new: paragraph(row.new),
      words: row.change === 'same' ? undefined : wordRuns(row),
    })),
    values: values.map(({ kind, old, new: next, row }) => ({
      kind,
      old,
      new: next,
      paragraph: row,
    })),
    stayed: stayed.map(({ row, value: _, ...each }) => ({ ...each, paragraph: row })),
  };
  return `${JSON.stringify(shown, null, 2)}\n`;
}
