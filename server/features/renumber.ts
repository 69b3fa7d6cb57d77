import { applyEdits, composeEdits } from '../../core/lint/edits.ts';
import type { Edit } from '../../core/lint/rule.ts';
import { type Model, modelOf } from '../../core/model/model.ts';
import { placesAfter } from '../../core/renumber/arrangement.ts';
import { movableAt, movables, siblingOf } from '../../core/renumber/movables.ts';
import { moveTo, type Rearrangement } from '../../core/renumber/operations.ts';
import type { Origin } from '../../core/renumber/origin.ts';
import type { Movable } from '../../core/renumber/pieces.ts';
import { type PlanOptions, planRenumber, type RenumberPlan } from '../../core/renumber/plan.ts';
import { parse } from '../../core/syntax/parse.ts';
import { resolutionStarts } from '../../core/syntax/resolutions.ts';
import type { Span } from '../../core/syntax/tree.ts';
import type { Analysis } from '../analysis.ts';

/** What an earlier text knows, and the change of order that comes first. */
type RenumberOptions = Omit<PlanOptions, 'origin' | 'span'> & {
  readonly origin?: Origin | null;
};

/** The plan for the resolution of the file in which an offset lies. */
export function renumber(
  { model, tree, source }: Pick<Analysis, 'model' | 'source' | 'tree'>,
  offset: number,
  { origin, ...options }: RenumberOptions = {},
): RenumberPlan {
  const span = resolutionAround({ tree, source }, offset);
  return planRenumber(model, { ...options, span, ...(origin ? { origin } : {}) });
}

/** The change that moves a piece past its neighbour; null at the end of its list. */
export function besideNeighbour(
  model: Model,
  all: readonly Movable[],
  piece: Movable,
  step: -1 | 1,
): Rearrangement | null {
  const other = siblingOf(all, piece, step);
  return other === null ? null : moveTo(model, piece, step < 0 ? 'before' : 'after', other);
}

interface Movement {
  /** Null at the end of the list. */
  readonly plan: RenumberPlan | null;
  /** The text when the sure changes are made, and the offset that was meant in it. */
  readonly source: string;
  readonly offset: number;
}

/** The plan that moves the paragraph or item at an offset up or down; null where there is none. */
export function movement(
  analysis: Analysis,
  offset: number,
  step: -1 | 1,
  origin: Origin | null,
): Movement | null {
  const { model, source } = analysis;
  const all = movables(model);
  const piece = movableAt(all, offset);
  if (piece === null) return null;
  const change = besideNeighbour(model, all, piece, step);
  if (change === null) return { plan: null, source, offset };
  const plan = renumber(analysis, offset, { origin, ...change });
  const output = applyEdits(source, plan.edits(false));
  // The piece is again the one of that many.
  const placeOf = placesAfter(change.operation);
  const own = placeOf(piece.marker.start) ?? 0;
  const rank = all.filter(({ marker }) => (placeOf(marker.start) ?? 0) < own).length;
  const moved = movables(modelOf(parse(output)))[rank];
  if (moved === undefined) return { plan, source: output, offset: Math.min(offset, output.length) };
  const { marker, extent } = moved;
  const place =
    offset < piece.marker.end
      ? Math.min(extent.start + offset - piece.extent.start, marker.end)
      : Math.min(marker.end + offset - piece.marker.end, extent.end);
  return { plan, source: output, offset: place };
}

/** Texts in which nothing else is done while a key is waited for. */
const LONGEST_FOLLOWED = 400_000;

/**
 * Edits that a keystroke makes, with those that let what follows go on counting: where all was in order
 * before, and all that changes is sure.
 */
export function withFollowing(
  analysis: Analysis,
  edits: readonly Edit[],
  originOf: (now: Model, edits: readonly Edit[]) => Origin | null,
): readonly Edit[] {
  const { source, model } = analysis;
  const [edit, ...others] = edits;
  if (edit === undefined || others.length > 0 || source.length > LONGEST_FOLLOWED) return edits;
  const before = renumber(analysis, edit.start, { origin: originOf(model, []) });
  if (before.changes.length > 0 && edit.text !== '') return edits;
  const output = applyEdits(source, edits);
  const parsed = parse(output);
  const { tree } = parsed;
  const now = modelOf(parsed);
  const origin = originOf(now, edits);
  const plan = renumber({ model: now, tree, source: output }, edit.start, { origin });
  if (plan.changes.length === 0 || plan.problems.length > 0) return edits;
  return composeEdits(edits, plan.edits(false));
}

/** The resolution of the file in which an offset lies. */
export function resolutionAround(
  { tree, source }: Pick<Analysis, 'source' | 'tree'>,
  offset: number,
): Span {
  const starts = resolutionStarts(tree);
  const index = Math.max(
    0,
    starts.findLastIndex((start) => start <= offset),
  );
  return { start: starts[index] ?? 0, end: starts[index + 1] ?? source.length };
}
