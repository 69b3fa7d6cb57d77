import type { Model } from '../model/model.ts';
import { runningText } from '../model/running-text.ts';
import type { Citation, FrontMatterType, Node, Quotation, Resolution } from '../syntax/tree.ts';

/** Longer ones are quotations of another kind. */
const LONGEST = 400;

/** The title at the head of a text, without its number. */
export function ownTitle(source: string, { children }: Resolution): string | null {
  for (const type of TITLES) {
    const nodes = children.filter((each) => each.type === type);
    // Above the title of the resolution may stand that of the agenda item.
    const node =
      nodes.find(({ start }) => NUMBERED.test(source.slice(start, start + 12))) ?? nodes[0];
    if (node === undefined) continue;
    const text = plainText(source, node).replace(BEFORE_TITLE[type], '');
    if (/\p{L}/u.test(text) && text.length <= LONGEST) return text;
  }
  return null;
}

/** The quotation directly behind a citation, where a word says that it is the title; quotations are known by their beginning. */
export function quotedTitle(
  { source, words }: Model,
  { start, end, dated }: Citation,
  quotations: ReadonlyMap<number, Quotation>,
): string | null {
  const last = dated !== null && !dated.shared && dated.end > end ? dated : { start, end };
  let place = words.after(last);
  while (words.is(place, '،')) place = words.next(place);
  if (!TITLE_WORD.test(words.keyAt(place))) return null;
  const quotation = quotations.get(words.startAt(words.next(place)));
  if (quotation === undefined) return null;
  const text = plainText(source, quotation).replace(/^["\p{P}]\s*|\s*["\p{P}]$/gu, '');
  return text.length <= LONGEST && /\p{L}/u.test(text) ? text : null;
}

const TITLES = ['resolutionHeading', 'subject', 'title'] as const satisfies FrontMatterType[];

const NUMBERED = /^\p{Nd}+\/\p{Nd}+\s/u;

const BEFORE_TITLE: Readonly<Record<(typeof TITLES)[number], RegExp>> = {
  // `١٠/٧٥ - …`, `القرار ٢٣٤١ (٢٠١٧): …`
  resolutionHeading:
    /^.*?\p{Nd}[\p{Nd}/ ()]*(?:(?:ألف|باء|جيم|دال|هاء)\s)?\s*[-\u2010-\u2015:.]*\s*/u,
  subject: /^الموضوع\s*:\s*/u,
  title: /^\p{Nd}+\/\p{Nd}+\s+/u,
};

const TITLE_WORD = /^(?:(?:ال)?معنونة?|بعنوان|وعنوانه)$/u;

function plainText(source: string, node: Node): string {
  const text = runningText(node).map(({ start, end }) => source.slice(start, end));
  return text.join('').replace(/\s+/gu, ' ').trim();
}
