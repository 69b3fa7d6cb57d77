import { composeEdits, fixAll } from '../../core/lint/edits.ts';
import type { LintResult } from '../../core/lint/lint-result.ts';
import type { Linter } from '../../core/lint/linter.ts';
import type { Edit, Finding, Locale } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { sameBlocks } from '../../core/lint/verify-text.ts';
import type { Segment } from '../../documents/extracted.ts';
import { placeEdit } from '../../documents/tracked-edits.ts';
import type { Track } from '../arguments.ts';
import { MOST_PASSES, namesOf, refusals, unknownPluginRule, wantedEdits } from './fixing.ts';
import { fixingTexts } from './texts.ts';

/** What can be corrected in a document. */
export interface TrackedCorrections {
  /** Of the text as it was read; sorted, disjoint. */
  readonly edits: readonly Edit[];
  /** Of what would harm the text. */
  readonly complaints: readonly string[];
  /** Of what has no place in the document. */
  readonly notices: readonly string[];
}

interface DocumentText {
  readonly path: string;
  readonly text: string;
  readonly segments: readonly Segment[];
}

/** The corrections that are asked for, but for those that the document has no place for. */
export function trackedCorrections(
  linter: Linter,
  { path, text, segments }: DocumentText,
  first: LintResult,
  track: Track,
  locale: Locale,
): TrackedCorrections {
  const name = unknownPluginRule(track, (id) => linter.rule(id) !== undefined);
  if (name !== undefined) {
    return {
      edits: [],
      complaints: [say(locale, fixingTexts.unknownPluginRule, { path, name })],
      notices: [],
    };
  }
  const wanted = wantedEdits(track);
  const hasPlace = (edits: readonly Edit[], made: readonly Edit[]): boolean =>
    composeEdits(made, edits).every((edit) => placeEdit(text, segments, edit) !== null);
  const fixed = fixAll(linter, first, {
    maxPasses: MOST_PASSES,
    editsOf: (finding, made) => {
      const edits = wanted(finding);
      return hasPlace(edits, made) ? edits : [];
    },
    keeps: sameBlocks,
  });
  const isHomeless = (finding: Finding): boolean => !hasPlace(wanted(finding), fixed.edits);
  const rules = namesOf(fixed.remaining.filter(isHomeless));
  return {
    edits: fixed.edits,
    complaints: refusals(track, fixed, path, locale),
    notices: rules === '' ? [] : [say(locale, fixingTexts.homeless, { path, rules })],
  };
}
