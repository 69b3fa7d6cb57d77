import type { LintResult } from '../../core/lint/lint-result.ts';
import type { Linter } from '../../core/lint/linter.ts';
import type { Edit, Locale } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { withReferences } from '../../core/renumber/suggested.ts';
import type { Segment } from '../../documents/extracted.ts';
import { fixTracked } from '../../documents/tracked-fixes.ts';
import type { Track } from '../arguments.ts';
import { namesOf, refusals, unknownPluginRule, wantedEdits } from './fixing.ts';
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
  const fixed = fixTracked(linter, { text, segments }, first, withReferences(wantedEdits(track)));
  const rules = namesOf(fixed.homeless);
  return {
    edits: fixed.edits,
    complaints: refusals(track, fixed, path, locale),
    notices: rules === '' ? [] : [say(locale, fixingTexts.homeless, { path, rules })],
  };
}
