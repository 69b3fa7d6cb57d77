import { byLabel, type Notes } from '../../core/model/notes.ts';
import type { FootnoteDefinition } from '../../core/syntax/tree.ts';

/** A second note of one label. */
export interface DuplicateNote {
  readonly definition: FootnoteDefinition;
  readonly first: FootnoteDefinition;
  /** The one of them that stands where a number without a note belongs, and that number. */
  readonly relabel: { readonly definition: FootnoteDefinition; readonly number: number } | null;
}

export function duplicateNotes(notes: Notes): readonly DuplicateNote[] {
  if (notes.areInOrder) return [];
  const { references, definitions } = notes;
  const groups = byLabel(definitions);
  if (groups.size === definitions.length) return [];
  /** Numbers of references without a note. */
  const wanted = new Set<number>();
  for (const { label, number } of references) {
    if (number !== null && !groups.has(label)) wanted.add(number);
  }
  const places = new Map(definitions.map((definition, index) => [definition, index]));
  /** The number that a note would have by its place, where a mark waits for it. */
  const numberAt = (definition: FootnoteDefinition): number | null => {
    if (definition.number === null) return null;
    const index = places.get(definition) ?? 0;
    const before = definitions[index - 1]?.number ?? 0;
    const after = definitions[index + 1]?.number ?? Number.POSITIVE_INFINITY;
    const fitting = [...wanted].filter((number) => before < number && number < after);
    if (fitting.includes(before + 1)) return before + 1;
    return fitting.length === 1 ? (fitting[0] ?? null) : null;
  };
  return [...groups.values()].flatMap((group) => {
    const [first, ...more] = group;
    if (first === undefined) return [];
    const misplaced = group.flatMap((definition) => {
      const number = numberAt(definition);
      return number === null ? [] : [{ definition, number }];
    });
    const relabel = misplaced.length === 1 ? (misplaced[0] ?? null) : null;
    return more.map((definition) => ({ definition, first, relabel }));
  });
}
