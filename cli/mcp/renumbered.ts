import { applyEdits } from '../../core/lint/edits.ts';
import { withoutIsolates } from '../../core/lint/isolates.ts';
import type { Locale } from '../../core/lint/rule.ts';
import { modelOf } from '../../core/model/model.ts';
import { planRenumber } from '../../core/renumber/plan.ts';
import { planRemarks } from '../../core/renumber/texts.ts';
import { lineIndex } from '../../core/syntax/lines.ts';
import { parse } from '../../core/syntax/parse.ts';
import { documentOf, type Given } from './given.ts';

/** The text with its labels in order, and what is left to a person. */
export async function renumbered(
  given: Given,
  locale: Locale,
): Promise<Readonly<Record<string, unknown>>> {
  const { text } = await documentOf(given, locale, 'correct');
  const plan = planRenumber(modelOf(parse(text)));
  const { locate } = lineIndex(text);
  const changes = plan.changes.map((change) => ({
    ...locate(change.start),
    old: text.slice(change.start, change.end),
    new: change.text,
    certainty: change.certainty,
  }));
  const remarks = planRemarks(text, plan, locale, false).map(({ start, message }) => ({
    ...locate(start),
    message: withoutIsolates(message),
  }));
  return { output: applyEdits(text, plan.edits(false)), changes, remarks };
}
