import { applyEdits } from '../../core/lint/edits.ts';
import type { Edit } from '../../core/lint/rule.ts';

/**
 * One list of edits for an edit and those of the text that it makes: in the offsets of the text before,
 * sorted. Null where one of the later ones reaches over an end of the first.
 */
export function composedEdits(first: Edit, later: readonly Edit[]): readonly Edit[] | null {
  const end = first.start + first.text.length;
  const shift = first.text.length - (first.end - first.start);
  const inside: Edit[] = [];
  const outside: Edit[] = [];
  for (const edit of later) {
    const { start, text } = edit;
    if (edit.end <= first.start) outside.push(edit);
    else if (start >= end) outside.push({ start: start - shift, end: edit.end - shift, text });
    else if (start < first.start || edit.end > end) return null;
    else inside.push({ start: start - first.start, end: edit.end - first.start, text });
  }
  const own = { ...first, text: applyEdits(first.text, inside) };
  return [...outside, own].sort((a, b) => a.start - b.start || a.end - b.end);
}
