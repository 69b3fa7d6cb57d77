/** What a line of a text of several resolutions is. */
type LineRole =
  | 'formula'
  | 'body' // a paragraph, an item or a note
  | 'other';

export interface RoledLine {
  readonly start: number;
  readonly text: string;
  readonly role: LineRole;
}

/**
 * Where each resolution of a text of several begins, in any language: the first at 0, each other one at
 * the first of the lines between its formula and the body before that name it (a symbol, `Draft
 * resolution II`, `77/180. Title`). Preambles of annexed texts are named by no such line.
 */
export function draftStarts(lines: Iterable<RoledLine>, draft: RegExp): readonly number[] {
  const starts = [0];
  let named: number | null = null;
  let hasDraft = false;
  for (const { start, text, role } of lines) {
    if (role === 'formula') {
      if (named !== null) starts.push(named);
      named = null;
      hasDraft = true;
    } else if (hasDraft && isName(text, draft)) named ??= start;
    else if (role === 'body' || text.length > LONGEST) named = null;
  }
  return starts;
}

function isName(line: string, draft: RegExp): boolean {
  if (line.length > LONGEST) return false;
  return SYMBOL.test(line) || NUMBERED.test(line) || draft.test(line);
}

/** Characters; titles are shorter. */
const LONGEST = 320;
/** `A/RES/77/180`, `S/RES/2504 (2020)`, `AGN/75/RES/3`, `GA-2023-91-RES-01` */
const SYMBOL =
  /^(?:[A-Z]{1,4}(?:\/[A-Z\d.()-]+)+(?: \(\d{4}\))?|[A-Z]{2,3}-\d{4}-\d+-RES-\d+)\*?$/u;
/** `77/180. Title`, `2023/13 Title` */
const NUMBERED = /^(?:S-)?\p{Nd}{1,4}\/\p{Nd}{1,3}\.?(?:\s[-–])?\s\p{L}/u;
