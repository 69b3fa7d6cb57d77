import width from './width.ts';

/** Columns as wide as their widest cell, two blanks apart; those of `right` end together. */
export function table(
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): readonly string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, width(cell));
  }
  const padded = (cell: string, column: number): string => {
    const blank = ' '.repeat((widths[column] ?? 0) - width(cell));
    return right.includes(column) ? blank + cell : cell + blank;
  };
  return rows.map((row) => row.map(padded).join('  ').trimEnd());
}
