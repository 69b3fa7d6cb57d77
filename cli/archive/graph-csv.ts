import type { Graph } from '../../core/archive/graph.ts';
import { csvLines, csvMark } from '../../reports/csv.ts';

/** Edges by the names that programs for graphs look for. */
export function* graphCsv({ edges }: Graph): Generator<string> {
  yield csvMark + csvLines([['source', 'target', 'weight']]);
  for (const { from, to, count } of edges) yield csvLines([[from, to, count]]);
}
