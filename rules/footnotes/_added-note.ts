import { writeLabel } from '../../core/arabic/digits.ts';
import type { Edit } from '../../core/lint/rule.ts';
import type { Span } from '../../core/syntax/tree.ts';
import type { OrderFault } from './_order-faults.ts';

/** More marks and notes than these are not numbered anew at once. */
const MOST_CHANGES = 80;

/**
 * A note of its own for a mark that is repeated, with the same text, behind the note before it; all
 * later marks and notes are counted up. Null where the place is not certain.
 */
export function addedNote(
  { reference, notes }: Extract<OrderFault, { kind: 'repeated' }>,
  slice: (span: Span) => string,
): readonly Edit[] | null {
  const { references, definitions } = notes;
  const before = references
    .filter(({ start }) => start < reference.start)
    .reduce((most, { number }) => Math.max(most, number ?? 0), 0);
  const last = definitions.filter(({ number }) => number === before);
  const [own, ...others] = definitions.filter(({ label }) => label === reference.label);
  const [behind] = last;
  if (own === undefined || others.length > 0 || behind === undefined || last.length > 1)
    return null;
  const later = [...references, ...definitions].filter(
    (each) => each !== reference && (each.number ?? 0) > before,
  );
  if (later.length > MOST_CHANGES) return null;
  const number = before + 1;
  const { start, end, labelSpan } = own;
  const copy =
    slice({ start, end: labelSpan.start }) +
    writeLabel(number, slice(labelSpan)) +
    slice({ start: labelSpan.end, end });
  return [
    ...later.map((each): Edit => {
      const { start: from, end: to } = each.labelSpan;
      const text = writeLabel((each.number ?? 0) + 1, slice(each.labelSpan));
      return { start: from, end: to, text };
    }),
    {
      start: reference.labelSpan.start,
      end: reference.labelSpan.end,
      text: writeLabel(number, slice(reference.labelSpan)),
    },
    { start: behind.end, end: behind.end, text: `\n\n${copy}` },
  ].sort((a, b) => a.start - b.start);
}
