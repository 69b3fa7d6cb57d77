import type { Edit, Locale, Localised } from '../core/lint/rule.ts';
import { say } from '../core/lint/say.ts';
import type { Row } from './report.ts';

/** A way to correct a finding, as reports offer it. */
interface Change {
  readonly description: string;
  /** Disjoint, sorted. */
  readonly edits: readonly Edit[];
}

const safeCorrection: Localised = { en: 'Safe correction', ar: 'تصحيح مأمون' };

/** The safe correction first, where there is one, then the suggestions. */
export function changesOf({ finding, suggestions }: Row, locale: Locale): readonly Change[] {
  const safe =
    finding.edits.length === 0
      ? []
      : [{ description: say(locale, safeCorrection), edits: finding.edits }];
  const suggested = finding.suggestions.map(({ edits }, index) => ({
    description: suggestions[index] ?? '',
    edits,
  }));
  return [...safe, ...suggested];
}
