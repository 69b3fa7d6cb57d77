import { frontMatter, levels } from '../syntax/levels.ts';
import { isComplete, resolutionStarts } from '../syntax/resolutions.ts';
import type { FootnoteDefinition, FootnoteReference, Resolution, Span } from '../syntax/tree.ts';
import type { NodeIndex } from './node-index.ts';

/**
 * The notes of one resolution with its annexes, through all of which their numbers go on; or of one page of
 * it, where they begin anew on each.
 */
export interface Notes {
  readonly references: readonly FootnoteReference[];
  /** Those of them that stand in the masthead, a title or another line before the text. */
  readonly inFront: ReadonlySet<FootnoteReference>;
  readonly definitions: readonly FootnoteDefinition[];
  /** Each mark has its note, both are numbered without a gap, and stand in one order: as nearly everywhere. */
  readonly areInOrder: boolean;
  /** The text has its opening formula; otherwise it is an excerpt, whose other pages may have notes. */
  readonly isComplete: boolean;
}

/** It means the work of the note before, at the head of a note; the United Nations writes `المرجع نفسه`. */
export const IBIDEM = /^(?:المرجع (?:نفسه|السابق|ذاته|عينه|المذكور)|نفس المرجع|[Ii]bid\b\.?)/u;

/** What stands for what only the author knows. */
export const BLANK = '[\u2026]';

/** By resolution of the file, or by its pages. */
export function readNotes(tree: Resolution, index: NodeIndex): readonly Notes[] {
  const isWhole = isComplete(tree);
  const references = index.nodes('footnoteReference');
  const definitions = index.nodes('footnoteDefinition');
  const isInFront = (reference: FootnoteReference): boolean => {
    const block = index.ancestorsOf(reference).findLast(({ type }) => levels[type] === 'block');
    return block !== undefined && frontMatter.has(block.type);
  };
  const resolutions = resolutionStarts(tree);
  const pages = pageStarts(references, definitions);
  const starts = [...new Set([...resolutions, ...pages])].sort((a, b) => a - b);
  const referencesOf = divided(references, starts);
  const definitionsOf = divided(definitions, starts);
  return starts.map((_, place): Notes => {
    const own = referencesOf[place] ?? [];
    const notes = definitionsOf[place] ?? [];
    return {
      references: own,
      inFront: new Set(own.filter(isInFront)),
      definitions: notes,
      areInOrder: areInOrder(own, notes, isWhole),
      isComplete: isWhole,
    };
  });
}

/**
 * Where notes 1, 2 … begin anew on each page: behind the notes of a page comes the mark 1, and then the note
 * 1 and the note 2 of the next. One number alone may be a slip.
 */
function pageStarts(
  references: readonly FootnoteReference[],
  definitions: readonly FootnoteDefinition[],
): readonly number[] {
  const starts: number[] = [];
  let next = 0;
  definitions.forEach(({ number, start }, index) => {
    const before = definitions[index - 1];
    if (before === undefined || number !== 1 || definitions[index + 1]?.number !== 2) return;
    while ((references[next]?.start ?? Number.POSITIVE_INFINITY) < before.end) next++;
    const mark = references[next];
    if (mark?.number === 1 && mark.start < start) starts.push(before.end);
  });
  return starts;
}

function areInOrder(
  references: readonly FootnoteReference[],
  definitions: readonly FootnoteDefinition[],
  isWhole: boolean,
): boolean {
  if (references.length !== definitions.length) return false;
  const first = isWhole ? 1 : (references[0]?.number ?? 0);
  return references.every(
    ({ label, number }, index) =>
      number !== null &&
      number === first + index &&
      definitions[index]?.number === number &&
      definitions[index]?.label === label,
  );
}

/** Sorted spans by the stretch in which they start. */
function divided<S extends Span>(spans: readonly S[], starts: readonly number[]): readonly S[][] {
  if (starts.length === 1) return [[...spans]];
  const parts = starts.map((): S[] => []);
  let part = 0;
  for (const span of spans) {
    while ((starts[part + 1] ?? Number.POSITIVE_INFINITY) <= span.start) part++;
    parts[part]?.push(span);
  }
  return parts;
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
