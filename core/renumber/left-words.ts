import { countWhile } from '../common/search.ts';
import { applyEdits } from '../lint/edits.ts';
import { keepsWords } from '../lint/kept-words.ts';
import type { Edit } from '../lint/rule.ts';
import type { Span } from '../syntax/tree.ts';
import type { Operation } from './arrangement.ts';

/** What a plan says that it does to a text. */
interface Announced {
  /** Labels, references and notes that are written anew. Sorted, disjoint. */
  readonly changes: readonly Edit[];
  readonly operation: Operation | null;
  /** The label that the operation writes. */
  readonly inserted: string;
  /** Notes that change places: each slot gets the text at the same place of the other list. */
  readonly moves: readonly { readonly slots: readonly Span[]; readonly texts: readonly Span[] }[];
}

/**
 * Whether the edits of a plan do to the words of a text what the plan says, and nothing else: each
 * letter and digit is there, in the order that it announces, with the labels that it announces, and as
 * much has come as it announces. It is read off the text before and after, not off the way in
 * which the edits were made, so that a mistake in that way cannot lose a paragraph.
 */
export function leavesWords(
  source: string,
  edits: readonly Edit[],
  { changes, operation, inserted, moves }: Announced,
): boolean {
  const [first, last] = [edits[0], edits.at(-1)];
  if (first === undefined || last === undefined) return true;
  // A paragraph that is deleted takes its notes along.
  const isDeletion = operation?.kind === 'delete';
  const relabelled = changes.filter(({ text }) => !isDeletion || text !== '');
  if (!keepsWords(source, relabelled, 'relabel')) return false;
  const output = applyEdits(source, edits);
  const end = output.length - (source.length - last.end);
  const found = lettersOf(output.slice(first.start, end));
  const notes = sorted(
    moves.flatMap(({ slots, texts }) => slots.map((slot, at) => ({ slot, text: texts[at] }))),
  );
  const stretches = arrange(
    { start: first.start, end: last.end },
    movedBy(operation, inserted),
  ).flatMap((stretch) => (typeof stretch === 'string' ? stretch : arrange(stretch, notes)));
  const rewritten = changes.filter((each) => each.start < each.end);
  const expected = stretches
    .map((stretch) =>
      lettersOf(typeof stretch === 'string' ? stretch : withChanges(source, stretch, rewritten)),
    )
    .join('');
  // What comes in between two stretches may go with either.
  const added = changes.filter((each) => each.start === each.end && !isGone(operation, each));
  const length = expected.length + lettersOf(added.map(({ text }) => text).join('')).length;
  return found.length === length && isWithin(expected, found);
}

function isGone(operation: Operation | null, { start, end }: Edit): boolean {
  if (operation?.kind !== 'delete') return false;
  return start >= operation.piece.start && end <= operation.piece.end;
}

const NO_LETTERS = /[^\p{L}\p{N}]+/gu;

function lettersOf(text: string): string {
  return text.replace(NO_LETTERS, '');
}

/** What comes to stand in a slot: text from elsewhere, new text, or nothing where it is taken away. */
interface Moved {
  readonly slot: Span;
  readonly text: Span | string | undefined;
}

function movedBy(operation: Operation | null, inserted: string): readonly Moved[] {
  switch (operation?.kind) {
    case 'insert': {
      const { at, before, behind } = operation;
      return [{ slot: { start: at, end: at }, text: before + inserted + behind }];
    }
    case 'delete':
      return [{ slot: operation.piece, text: undefined }];
    case 'exchange': {
      const { first, second } = operation;
      return [
        { slot: first, text: second },
        { slot: second, text: first },
      ];
    }
    default:
      return [];
  }
}

function sorted(moved: readonly Moved[]): readonly Moved[] {
  return moved.toSorted((a, b) => a.slot.start - b.slot.start);
}

/** The stretches of a span when its slots have their new texts. */
function arrange({ start, end }: Span, moved: readonly Moved[]): readonly (Span | string)[] {
  const stretches: (Span | string)[] = [];
  let at = start;
  let next = countWhile(moved.length, (index) => (moved[index] as Moved).slot.start < start);
  for (let each = moved[next]; each !== undefined && each.slot.end <= end; each = moved[++next]) {
    stretches.push({ start: at, end: each.slot.start });
    if (each.text !== undefined) stretches.push(each.text);
    at = each.slot.end;
  }
  stretches.push({ start: at, end });
  return stretches;
}

function withChanges(source: string, { start, end }: Span, changes: readonly Edit[]): string {
  let text = '';
  let at = start;
  let next = countWhile(changes.length, (index) => (changes[index] as Edit).end <= start);
  for (let each = changes[next]; each !== undefined && each.start < end; each = changes[++next]) {
    text += source.slice(at, Math.max(at, each.start)) + (each.start >= start ? each.text : '');
    at = Math.max(at, Math.min(end, each.end));
  }
  return text + source.slice(at, end);
}

/** Whether the letters of one text stand in another, in their order. */
function isWithin(expected: string, found: string): boolean {
  let at = 0;
  for (let next = 0; next < found.length && at < expected.length; next++) {
    if (found.charCodeAt(next) === expected.charCodeAt(at)) at++;
  }
  return at === expected.length;
}
