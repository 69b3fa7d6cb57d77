import type { Origin } from '../../core/renumber/origin.ts';
import { type PlanOptions, planRenumber, type RenumberPlan } from '../../core/renumber/plan.ts';
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
  const span = resolutionAt(resolutionStarts(tree), source.length, offset);
  return planRenumber(model, { ...options, span, ...(origin ? { origin } : {}) });
}

function resolutionAt(starts: readonly number[], length: number, offset: number): Span {
  const index = Math.max(
    0,
    starts.findLastIndex((start) => start <= offset),
  );
  return { start: starts[index] ?? 0, end: starts[index + 1] ?? length };
}
