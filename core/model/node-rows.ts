import { type Level, levels } from '../syntax/levels.ts';
import type { Node, NodeType } from '../syntax/tree.ts';

/**
 * All nodes in the order of the text, each before its children, as columns of numbers: what the stream
 * of words needs of them, and what those of the next version of a text are compared with.
 */
export interface NodeRows {
  readonly length: number;
  /** A `RowKind`, with the bits of `RowFlag`. Columns may be longer than there are rows. */
  readonly kind: Uint8Array;
  /** UTF-16 offsets, end exclusive. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** The row of the parent; `NO_ROW` for the root. */
  readonly parent: Int32Array;
}

export const NO_ROW = -1;

export const RowKind = {
  /** No words are read from it: trivia and the marks of notes. */
  aside: 0,
  text: 1,
  inline: 2,
  block: 3,
  scope: 4,
} as const;

/** The bits of a `RowKind`. */
export const ROW_KIND = 7;

export const RowFlag = {
  /** Without children. */
  leaf: 8,
  /** Only scopes stand around it. */
  outer: 16,
} as const;

type MutableRows = { -readonly [C in keyof NodeRows]: NodeRows[C] };

export function createRows(capacity: number): MutableRows {
  const size = Math.max(capacity, 16);
  return {
    length: 0,
    kind: new Uint8Array(size),
    start: new Int32Array(size),
    end: new Int32Array(size),
    parent: new Int32Array(size),
  };
}

/** Adds a node behind its parent and all that stands before it; gives its row. */
export function addRow(rows: MutableRows, node: Node, kind: number, parent: number): number {
  const row = rows.length++;
  if (row === rows.kind.length) grow(rows);
  const around = parent === NO_ROW ? RowFlag.outer | RowKind.scope : (rows.kind[parent] as number);
  const isOuter = (around & ROW_KIND) === RowKind.scope && (around & RowFlag.outer) !== 0;
  rows.kind[row] = isOuter ? kind | RowFlag.outer : kind;
  rows.start[row] = node.start;
  rows.end[row] = node.end;
  rows.parent[row] = parent;
  return row;
}

function grow(rows: MutableRows): void {
  const { kind, start, end, parent } = rows;
  Object.assign(rows, { ...createRows(kind.length * 2), length: rows.length });
  rows.kind.set(kind);
  rows.start.set(start);
  rows.end.set(end);
  rows.parent.set(parent);
}

/** Of any type but plain text. */
export function rowKindOf(type: NodeType): number {
  return type === 'footnoteReference' ? RowKind.aside : rowKinds[levels[type]];
}

const rowKinds: Readonly<Record<Level, number>> = {
  scope: RowKind.scope,
  block: RowKind.block,
  inline: RowKind.inline,
  trivia: RowKind.aside,
};
