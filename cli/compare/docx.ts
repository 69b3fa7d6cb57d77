import type { Revision } from '../../core/revision/revision.ts';
import { writeRevision } from '../../documents/write/revision-docx.ts';
import { isOrigin } from './counts.ts';
import { wordRuns } from './words.ts';

/** The old text with tracked changes: accepted they give the new text, rejected the old one. */
export async function asDocx({ rows }: Revision): Promise<Buffer> {
  return await writeRevision(
    rows.map((row) => {
      const { change, old, new: next } = row;
      // A paragraph that was moved goes out at one place and comes in at the other.
      const whole = isOrigin(row) || change === 'deleted' ? 'deleted' : 'inserted';
      const isWhole = change === 'moved' || change === 'new' || change === 'deleted';
      const runs =
        change === 'moved' && next !== null
          ? wordRuns({ old: null, new: next })
          : wordRuns(row, { isExact: true });
      const { kind = 'paragraph', block } = next ?? old ?? {};
      return { kind, level: block?.level ?? 0, whole: isWhole ? whole : null, runs };
    }),
  );
}
