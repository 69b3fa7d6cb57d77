import { byLabel, type Notes } from '../../core/model/notes.ts';
import type { FootnoteDefinition } from '../../core/syntax/tree.ts';

/** A second note of one label. */
export interface DuplicateNote {
  readonly definition: FootnoteDefinition;
  readonly first: FootnoteDefinition;
  /** The one of them that stands where the only number without a note belongs, and that number. */
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
  const [number] = wanted.size === 1 ? wanted : [];
  const places = new Map(definitions.map((definition, index) => [definition, index]));
  const fits = (definition: FootnoteDefinition): boolean => {
    if (number === undefined || definition.number === null) return false;
    const index = places.get(definition) ?? 0;
    const [before, after] = [definitions[index - 1]?.number, definitions[index + 1]?.number];
    return (before ?? 0) < number && number < (after ?? Number.POSITIVE_INFINITY);
  };
  return [...groups.values()].flatMap((group) => {
    const [first, ...more] = group;
    if (first === undefined) return [];
    const misplaced = group.filter(fits);
    const [wrong] = misplaced.length === 1 ? misplaced : [];
    const relabel =
      wrong === undefined || number === undefined ? null : { definition: wrong, number };
    return more.map((definition) => ({ definition, first, relabel }));
  });
}
