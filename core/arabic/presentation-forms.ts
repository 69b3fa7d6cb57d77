import { TATWEEL } from './characters.ts';
import { isWordUnit } from './words.ts';

/**
 * Presentation forms: the shapes of letters as characters of their own. Old software stored them
 * instead of letters, and Unicode keeps them so that its texts can be read.
 */
interface Form {
  /** The letters or marks that it stands for. */
  readonly plain: string;
  /** Whether it joins the letter before it and the one behind it; null for ligatures and marks. */
  readonly joins: { readonly before: boolean; readonly behind: boolean } | null;
  /** The letter itself can join the letter behind it. */
  readonly isDual: boolean;
}

/**
 * Those that stand for letters and marks. The formulas of blessing, the sign of the rial and the
 * ornate brackets of quotations from the Quran are characters in their own right.
 */
export const FORM_RANGES: readonly (readonly [first: number, last: number])[] = [
  [0xfb50, 0xfbb1],
  [0xfbd3, 0xfd3d],
  [0xfd50, 0xfd8f],
  [0xfd92, 0xfdc7],
  [0xfdf0, 0xfdf9],
  [0xfe70, 0xfe72],
  [0xfe74, 0xfe74],
  [0xfe76, 0xfefc],
];

export interface FormReading {
  /** The letters; where a shape joins a letter and none follows, a tatweel keeps it: هـ. */
  readonly text: string;
  /** In which order the shapes join: as they are stored, from the end, in both, in neither. */
  readonly order: 'logical' | 'visual' | 'either' | 'none';
}

/** The letters or marks that the form of a code stands for. */
export function plainForm(code: number): string {
  forms ??= listForms();
  return forms[code - FIRST]?.plain ?? String.fromCharCode(code);
}

/** Reads a run of forms in both directions. */
export function readForms(
  source: string,
  { start, end }: { readonly start: number; readonly end: number },
): FormReading {
  const first = formAt(source, start).joins;
  const last = formAt(source, end - 1).joins;
  const isHead = !isWordUnit(source, start - 1);
  const isTail = !isWordUnit(source, end);
  let isLogical = !(isHead && first?.before);
  let isVisual = !(isHead && first?.behind) && !(isTail && last?.before);
  let text = '';
  let previous: Form | null = null;
  for (let i = start; i < end; i++) {
    const form = formAt(source, i);
    if (previous !== null) {
      isLogical &&= fits(previous, form);
      isVisual &&= fits(form, previous);
    }
    text += form.plain;
    previous = form;
  }
  if (isTail && last?.behind) text += String.fromCharCode(TATWEEL);
  if (isLogical) return { text, order: isVisual ? 'either' : 'logical' };
  return { text, order: isVisual ? 'visual' : 'none' };
}

/** The letters of the forms, side by side, take just these shapes. */
function fits(left: Form, right: Form): boolean {
  if (left.joins === null || right.joins === null) return true;
  return left.joins.behind === right.joins.before && (left.joins.behind || !left.isDual);
}

function formAt(source: string, at: number): Form {
  forms ??= listForms();
  return forms[source.charCodeAt(at) - FIRST] as Form;
}

let forms: readonly Form[] | undefined;

const FIRST = 0xfb50;
const LAST = 0xfefc;
/** Ligatures and marks: their names say how they join, their order does not. */
const LIGATURES: readonly (readonly [first: number, last: number])[] = [
  [0xfbea, 0xfbfb],
  [0xfc00, 0xfe7f],
];
const ALEF_MAKSURA = '\u0649';
/** The only letter whose shapes are not listed together: initial and medial come first. */
const UIGHUR_ALEF_MAKSURA = [0xfbe8, 0xfbe9] as const;

/** Unicode lists the shapes of a letter in one order: alone, final, initial, medial. */
function listForms(): readonly Form[] {
  const plain: string[] = [];
  for (let code = FIRST; code <= LAST; code++) {
    // A mark alone is listed with a space or a tatweel under it.
    const letters = String.fromCharCode(code).normalize('NFKC');
    plain.push(letters.replace(/^[ \u0640](?=\p{M})/u, ''));
  }
  return plain.map((letters, index): Form => {
    const code = FIRST + index;
    let first = index;
    while (plain[first - 1] === letters) first--;
    let end = index + 1;
    while (plain[end] === letters) end++;
    const isUighur = code === UIGHUR_ALEF_MAKSURA[0] || code === UIGHUR_ALEF_MAKSURA[1];
    const shape = index - first + (isUighur ? 2 : 0);
    return {
      plain: letters,
      joins: LIGATURES.some(([from, to]) => from <= code && code <= to)
        ? null
        : { before: shape === 1 || shape === 3, behind: shape >= 2 },
      isDual: end - first > 2 || letters === ALEF_MAKSURA,
    };
  });
}
