import { composeEdits, type FixResult, fixAll, MOST_PASSES } from '../core/lint/edits.ts';
import type { LintResult } from '../core/lint/lint-result.ts';
import type { Linter } from '../core/lint/linter.ts';
import type { Edit, Finding } from '../core/lint/rule.ts';
import { sameBlocks } from '../core/lint/verify-text.ts';
import type { Segment } from './extracted.ts';
import { placeEdit } from './tracked-edits.ts';

/** The text of a document with its places there. */
interface PlacedText {
  readonly text: string;
  readonly segments: readonly Segment[];
}

/** Whether edits of a text, in which others were made before, can be tracked in its document. */
export function canTrack(
  { text, segments }: PlacedText,
  made: readonly Edit[],
  edits: readonly Edit[],
): boolean {
  return composeEdits(made, edits).every((edit) => placeEdit(text, segments, edit) !== null);
}

/** The corrections that are wanted, but for `homeless` ones, which cannot be tracked in the document. */
export function fixTracked(
  linter: Linter,
  placed: PlacedText,
  first: LintResult,
  wanted: (finding: Finding, of: Pick<LintResult, 'findings' | 'parsed'>) => readonly Edit[],
): FixResult & { readonly homeless: readonly Finding[] } {
  const fixed = fixAll(linter, first, {
    maxPasses: MOST_PASSES,
    editsOf: (finding, made, result) => {
      const edits = wanted(finding, result);
      return canTrack(placed, made, edits) ? edits : [];
    },
    keeps: sameBlocks,
  });
  const last = { findings: fixed.remaining, parsed: fixed.parsed };
  const homeless = last.findings.filter(
    (finding) => !canTrack(placed, fixed.edits, wanted(finding, last)),
  );
  return { ...fixed, homeless };
}
