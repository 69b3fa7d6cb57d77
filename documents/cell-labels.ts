/** The number of a paragraph that stands alone in the first cell of a row. */
const label =
  /^\s*(?:\(?[0-9\u0660-\u0669]{1,3}\)?\s*[-\u2013.)]?|\((?:\p{Script=Arabic}\u0640?){1,2}\)|[\u2018'][0-9\u0660-\u0669]{1,2}[\u2019'])\s*$/u;

/**
 * What stands between the label in a cell and the text in the next one, as if they stood in one
 * paragraph: null where the cell holds no label.
 */
export function behindCellLabel(text: string): string | null {
  if (!label.test(text)) return null;
  return /^[\s0-9\u0660-\u0669]+$/u.test(text) ? ' - ' : ' ';
}
