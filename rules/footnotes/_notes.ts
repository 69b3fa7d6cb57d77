import type { Listeners } from '../../core/lint/rule.ts';
import { frontMatter, levels } from '../../core/syntax/levels.ts';
import { resolutionStarts } from '../../core/syntax/resolutions.ts';
import type { FootnoteDefinition, FootnoteReference, Resolution } from '../../core/syntax/tree.ts';

/** The notes of one resolution with its annexes: their numbers go on through all of it. */
export interface Notes {
  readonly references: FootnoteReference[];
  /** Those of them that stand in the masthead, a title or another line before the text. */
  readonly inFront: Set<FootnoteReference>;
  readonly definitions: FootnoteDefinition[];
  /** The text has its opening formula; otherwise it is an excerpt, whose other pages may have notes. */
  readonly isComplete: boolean;
}

/** Listeners that collect the notes and hand them over at the end, by resolution. */
export function collectNotes(tree: Resolution, check: (notes: Notes) => void): Listeners {
  const starts = resolutionStarts(tree);
  const isComplete = tree.children.some((node) => node.type === 'draft' && !node.fragment);
  const texts = starts.map(
    (): Notes => ({ references: [], inFront: new Set(), definitions: [], isComplete }),
  );
  let current = 0;
  const notesAt = (offset: number): Notes | undefined => {
    while ((starts[current + 1] ?? Number.POSITIVE_INFINITY) <= offset) current++;
    return texts[current];
  };
  return {
    footnoteReference(node, ancestors) {
      const block = ancestors.findLast(({ type }) => levels[type] === 'block');
      const notes = notesAt(node.start);
      notes?.references.push(node);
      if (block !== undefined && frontMatter.has(block.type)) notes?.inFront.add(node);
    },
    footnoteDefinition(node) {
      notesAt(node.start)?.definitions.push(node);
    },
    'resolution:exit': () => texts.forEach(check),
  };
}

export function byLabel<T extends { readonly label: string }>(
  notes: readonly T[],
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const note of notes) {
    const group = groups.get(note.label);
    if (group === undefined) groups.set(note.label, [note]);
    else group.push(note);
  }
  return groups;
}
