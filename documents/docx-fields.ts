import { countWhile } from '../core/common/search.ts';
import type { XmlElement } from './xml.ts';

/** Where a field of Word stands in the source, from its first run to its last; outermost ones, in order. */
interface Field {
  readonly start: number;
  readonly end: number;
}

/**
 * Fields are not to be cut: programs make their results anew, and take what stands in them for a
 * part of the result. A field that is never closed is none.
 */
export function fieldsOf(root: XmlElement): readonly Field[] {
  const fields: Field[] = [];
  let depth = 0;
  let start = 0;
  const visit = (element: XmlElement, run: XmlElement | null): void => {
    const { name, attributes, children } = element;
    if (name === 'w:fldSimple') {
      if (depth === 0) fields.push({ start: element.start, end: element.end });
      return;
    }
    if (name === 'w:fldChar' && run !== null) {
      const type = attributes['w:fldCharType'];
      if (type === 'begin' && depth++ === 0) start = run.start;
      if (type === 'end' && depth > 0 && --depth === 0) fields.push({ start, end: run.end });
    }
    for (const child of children) visit(child, name === 'w:r' ? element : run);
  };
  visit(root, null);
  return fields;
}

/** The field in which a place of the source stands, but not at its edges. */
export function fieldAround(fields: readonly Field[], place: number): Field | undefined {
  const before = countWhile(fields.length, (at) => (fields[at] as Field).start < place);
  const field = fields[before - 1];
  return field !== undefined && place < field.end ? field : undefined;
}
