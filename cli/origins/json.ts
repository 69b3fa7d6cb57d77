import type { IndexedClause } from '../../core/origins/clause-index.ts';
import { wordRuns } from '../compare/words.ts';
import { archivePath, dayOf, type OriginReport } from './said.ts';

/** Offsets are UTF-16 units into each text. */
export function originsJson({ index, origins }: OriginReport): string {
  const place = (clause: IndexedClause | undefined): object | null =>
    clause === undefined
      ? null
      : { path: archivePath(clause), day: dayOf(clause), start: clause.start };
  const ends = (texts: readonly IndexedClause[]): object => ({
    count: texts.length,
    oldest: place(texts[0]),
    newest: place(texts.at(-1)),
  });
  const shown = {
    version: 1,
    archive: { texts: index.texts.length, clauses: index.texts.at(-1)?.to ?? 0 },
    clauses: origins.map(({ clause, same, like }) => ({
      kind: clause.kind,
      label: clause.label,
      start: clause.block.node.start,
      end: clause.block.node.end,
      same: same.length === 0 ? null : ends(same),
      like:
        like === null
          ? null
          : {
              ...ends(like.texts),
              share: Number(like.share.toFixed(3)),
              words: wordRuns({ old: like.paragraph, new: clause }),
            },
    })),
  };
  return `${JSON.stringify(shown, null, 2)}\n`;
}
