/** A text that is made from another: `at` says of each of its UTF-16 units where it comes from. */
export interface Mapped {
  readonly text: string;
  readonly at: readonly number[];
}

export const NOTHING: Mapped = { text: '', at: [] };

/** Text that the source does not have, at a place of it. */
export function generated(text: string, at: number): Mapped {
  return { text, at: new Array<number>(text.length).fill(at) };
}

export function concat(parts: readonly Mapped[]): Mapped {
  if (parts.length === 1 && parts[0] !== undefined) return parts[0];
  const at: number[] = [];
  for (const part of parts) for (const place of part.at) at.push(place);
  return { text: parts.map(({ text }) => text).join(''), at };
}

export function sliceMapped({ text, at }: Mapped, start: number, end = text.length): Mapped {
  return { text: text.slice(start, end), at: at.slice(start, end) };
}

export function trimMapped(mapped: Mapped): Mapped {
  const start = mapped.text.length - mapped.text.trimStart().length;
  return sliceMapped(mapped, start, Math.max(start, mapped.text.trimEnd().length));
}

/**
 * As `String.replace` with an expression that has the flags `g` and `d`. A part of the replacement is
 * new text, or the number of a group, which keeps its places.
 */
export function replaceMapped(
  mapped: Mapped,
  expression: RegExp,
  replacement: readonly (string | number)[],
): Mapped {
  const parts: Mapped[] = [];
  let from = 0;
  for (const match of mapped.text.matchAll(expression)) {
    parts.push(sliceMapped(mapped, from, match.index));
    for (const part of replacement) {
      if (typeof part === 'string') parts.push(generated(part, mapped.at[match.index] ?? 0));
      else {
        const [start, end] = match.indices?.[part] ?? [0, 0];
        parts.push(sliceMapped(mapped, start, end));
      }
    }
    from = match.index + match[0].length;
  }
  if (parts.length === 0) return mapped;
  parts.push(sliceMapped(mapped, from));
  return concat(parts);
}
