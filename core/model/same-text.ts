import { type Edited, editBetween } from '../common/edited.ts';
import { countWhile } from '../common/search.ts';
import { changedTokens } from '../syntax/tokenize.ts';
import type { ChangedTokens, Tokens } from '../syntax/tokens.ts';
import { type NodeRows, ROW_KIND, RowFlag, RowKind } from './node-rows.ts';
import { BESIDE_WORD, type Border, type PlacesAround, type WordPlaces } from './word-places.ts';

/** What of a text its next version is compared with: columns of numbers, and none of its nodes. */
export interface LastText {
  readonly source: string;
  readonly tokens: Tokens;
  readonly rows: NodeRows;
  readonly places: WordPlaces;
}

/** What two versions of a text have in common, and how they differ. */
export interface SameText extends PlacesAround {
  readonly edit: Edited;
  readonly changed: ChangedTokens;
}

type Text = Pick<LastText, 'source' | 'tokens' | 'rows'>;

export function sameText(last: LastText, now: Text): SameText {
  const edit = editBetween(last.source, now.source);
  const changed = changedTokens(last, now, edit);
  const from = headRow(last.rows, now, changed);
  const to = tailRow(last.rows, now, changed, from);
  return {
    from: lastBorder(last, from),
    to: { row: to, token: tokenAtRow(now, to) },
    lastTo: lastBorder(last, to + last.rows.length - now.rows.length),
    edit,
    changed,
  };
}

function lastBorder(last: LastText, row: number): Border {
  const token = tokenAtRow(last, row);
  const { length, tokenAt } = last.places;
  const place = countWhile(length, (at) => (tokenAt[at] as number) < token);
  return { row, token, place };
}

/** The first token behind the start of a row; that behind the last one for the row behind the last. */
function tokenAtRow({ tokens, rows }: Pick<Text, 'tokens' | 'rows'>, row: number): number {
  if (row === 0) return 0;
  if (row === rows.length) return tokens.length;
  const start = rows.start[row] as number;
  return countWhile(tokens.length, (token) => (tokens.start[token] as number) < start);
}

/** The last border before the edit: all rows before it are as they were. */
function headRow(
  last: NodeRows,
  { rows, tokens }: Text,
  { from }: Pick<ChangedTokens, 'from'>,
): number {
  if (from <= BESIDE_WORD) return 0;
  const limit = tokens.start[from - BESIDE_WORD] as number;
  const most = Math.min(last.length, rows.length);
  let border = 0;
  for (let row = 0; row < most; row++) {
    const start = rows.start[row] as number;
    if (start > limit || start !== last.start[row] || rows.kind[row] !== last.kind[row]) break;
    if (rows.parent[row] !== last.parent[row]) break;
    if (row > 0 && isBorder(rows, row)) border = row;
    // Where a node with children ends, its children tell.
    const isLeaf = ((rows.kind[row] as number) & RowFlag.leaf) !== 0;
    if (isLeaf && rows.end[row] !== last.end[row]) break;
  }
  return border;
}

/** The first border behind the edit, and behind row `from`: all rows from it on are as they were. */
function tailRow(
  last: NodeRows,
  { rows, tokens }: Text,
  { behind, by }: Pick<ChangedTokens, 'behind' | 'by'>,
  from: number,
): number {
  if (behind + BESIDE_WORD >= tokens.length) return rows.length;
  const limit = tokens.start[behind + BESIDE_WORD] as number;
  const moved = rows.length - last.length;
  const least = Math.max(from, from + moved);
  let border = rows.length;
  /** No border stands before it: what is around the rows behind it is not what was around them. */
  let floor = 0;
  for (let row = rows.length - 1; row > least && row >= floor; row--) {
    const old = row - moved;
    const start = rows.start[row] as number;
    if (start < limit || start !== (last.start[old] as number) + by) break;
    if (rows.kind[row] !== last.kind[old]) break;
    if (rows.end[row] !== (last.end[old] as number) + by) break;
    const parent = rows.parent[row] as number;
    const oldParent = last.parent[old] as number;
    if (parent - moved !== oldParent) {
      // Rows that have only scopes around them belong to no paragraph but their own.
      if (((rows.kind[row] as number) & RowFlag.outer) === 0) break;
      floor = Math.max(floor, parent + 1, oldParent + moved + 1);
      if (row < floor) break;
    }
    if (isBorder(rows, row)) border = row;
  }
  return border;
}

function isBorder({ kind }: NodeRows, row: number): boolean {
  const of = kind[row] as number;
  return (of & RowFlag.outer) !== 0 && (of & ROW_KIND) >= RowKind.block;
}
