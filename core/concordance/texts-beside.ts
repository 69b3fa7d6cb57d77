import type { TextBlock } from '../source/outline.ts';
import type { SourceDraft, SourceText } from '../source/read-source.ts';
import type { Span } from '../syntax/tree.ts';
import type { ArabicBlock, ArabicOutline } from './arabic-outline.ts';
import type { DraftBeside } from './draft-pairs.ts';

/** A resolution that only one of two texts of several has. */
export type DraftDifference =
  | {
      /** Of the source, successive. */
      readonly kind: 'missing';
      readonly drafts: readonly SourceDraft[];
      /** Where the resolution before them begins, or that behind them where they are the first. */
      readonly at: number;
    }
  | { readonly kind: 'added'; readonly at: number };

interface Sides<A, B> {
  readonly mine: readonly A[];
  readonly theirs: readonly B[];
}

/** Which blocks of two texts are to be aligned with which. */
interface TextsBeside {
  /** Resolution by resolution, in the order of the Arabic text. */
  readonly texts: readonly Sides<ArabicBlock, TextBlock>[];
  /** Without those of resolutions that only one of the two texts has. */
  readonly notes: Sides<ArabicBlock, TextBlock>;
  readonly drafts: readonly DraftDifference[];
  readonly isUnlike: boolean;
}

export function textsBeside(
  { blocks, notes }: ArabicOutline,
  source: SourceText,
  besides: readonly DraftBeside[],
): TextsBeside {
  const [own] = besides;
  const isKnown = besides.some((beside) => beside.source !== null || beside.problem !== null);
  if (besides.length <= 1 || !isKnown) {
    const whole = own === undefined || !isKnown ? source : own.source;
    const isUnlike = own?.problem === 'unlike';
    const drafts = draftDifferences(besides);
    if (whole === null) {
      return { texts: [], notes: { mine: [], theirs: [] }, drafts, isUnlike };
    }
    return {
      texts: [{ mine: blocks, theirs: whole.blocks }],
      notes: { mine: notes, theirs: whole.notes },
      drafts,
      isUnlike,
    };
  }
  const inside = <B extends TextBlock>(all: readonly B[], { start, end }: Span): readonly B[] =>
    all.filter((block) => block.start >= start && block.start < end);
  const alone = new Set(
    besides.flatMap((beside) => (beside.source === null ? inside(notes, beside) : [])),
  );
  const drafts = draftDifferences(besides);
  // Word processors let the notes of all stand behind the last.
  const hasCommonNotes = source.drafts.filter((draft) => draft.notes.length > 0).length === 1;
  const ownNotes = besides.flatMap((beside) => beside.source?.notes ?? []);
  return {
    texts: besides.flatMap((beside) =>
      beside.source === null
        ? []
        : [{ mine: inside(blocks, beside), theirs: beside.source.blocks }],
    ),
    notes: {
      mine: notes.filter((note) => !alone.has(note)),
      theirs: hasCommonNotes && notes.length > 0 ? source.notes : ownNotes,
    },
    drafts,
    isUnlike: besides.some(({ problem }) => problem === 'unlike'),
  };
}

function draftDifferences(besides: readonly DraftBeside[]): readonly DraftDifference[] {
  return besides.flatMap(({ missing, problem, start }): readonly DraftDifference[] => [
    ...(problem === 'added' ? [{ kind: 'added', at: start } as const] : []),
    ...(missing.length > 0 ? [{ kind: 'missing', drafts: missing, at: start } as const] : []),
  ]);
}
