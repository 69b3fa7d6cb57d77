import type { Block } from './block.ts';
import {
  Code,
  isMarkup,
  isPunctuation,
  keyOf,
  kindOf,
  type SyntaxContext,
  wordBehind,
} from './context.ts';
import { endMark } from './endings.ts';
import { readDecision } from './formula.ts';
import { behindBrackets } from './heads.ts';
import { opensOperativeParagraph, opensPreambularClause } from './openers.ts';
import type { Line } from './physical-lines.ts';
import { isTitle } from './section-heads.ts';
import { TokenKind } from './tokens.ts';
import type { Organ } from './tree.ts';

/** What the first words of a line open. */
export interface Opening {
  readonly content: number;
  readonly clause: boolean;
  readonly verb: boolean;
  /** The organ of a decision: `قررت الجمعية العامة`. */
  readonly decision: Organ | null;
}

export function openingOf(context: SyntaxContext, line: Line): Opening {
  const content = behindBrackets(context, line.head.content, line.to);
  const first = keyOf(context, content);
  const clause = opensPreambularClause(first, keyOf(context, wordBehind(context, content)));
  const decision = readDecision(context, content, line.to);
  return { content, clause, verb: decision !== null || opensOperativeParagraph(first), decision };
}

/** A title on the line after its number (`ثانيا`, `المرفق الأول`) may be long: no sentence stands there. */
const MOST_SECTION_TITLE = 60;
/** In words. Of 1,800 short lines between the paragraphs of Council resolutions nearly all are shorter. */
const MOST_TITLE = 14;

/** `open`: the number of a section or an annex without a title; is the line its title? */
export function isSectionTitle(context: SyntaxContext, open: Block, line: Line): boolean {
  const { content } = open;
  if (content.kind !== 'section' && content.kind !== 'annex') return false;
  let last = (open.slices.at(-1)?.[1] ?? 1) - 1;
  while (isMarkup(context, last) || isPunctuation(context, last, Code.colon)) last--;
  const labelEnd = content.label?.end ?? context.tokens.end[open.contentToken] ?? 0;
  if ((context.tokens.end[last] ?? 0) > labelEnd) return false;
  return isTitleLine(context, line, MOST_SECTION_TITLE);
}

/**
 * A short line without a mark between two paragraphs, as the Security Council has them, or over the
 * paragraphs of an annex.
 */
export function isSubheading(
  context: SyntaxContext,
  line: Line,
  next: Line | undefined,
  open: Block | null,
  previous: Block | undefined,
  zone: 'preamble' | 'operative' | 'annex',
): boolean {
  if (!line.blank || next?.blank !== true || !isTitleLine(context, line, MOST_TITLE)) return false;
  const { head } = next;
  const isNumber = head.kind === 'marker' && head.marker.script === 'digits';
  const beginsAnew = isNumber && head.marker.ordinal === 1;
  const mark = open === null ? Code.stop : endMark(context, open);
  // Behind a page break the line may be what is left of a sentence.
  if (mark === Code.arabicComma && previous !== open) return false;
  if (zone === 'preamble') return mark === Code.arabicComma && beginsAnew;
  const opening = openingOf(context, next);
  const isOverText =
    head.kind === 'marker' || head.kind === 'section' || opening.verb || opening.clause;
  if (!isOverText) return false;
  if (open !== null && mark === 0) {
    // Where the items of a list have no marks, the next list begins under a title.
    const isLabelled = open.content.kind === 'numbered' || open.content.kind === 'item';
    return isHead(open) || (isLabelled && beginsAnew && previous === open);
  }
  return zone === 'operative' || mark !== Code.arabicComma;
}

function isHead({ content }: Block): boolean {
  return content.kind === 'heading' || content.kind === 'annex' || content.kind === 'section';
}

function isTitleLine(context: SyntaxContext, line: Line, most: number): boolean {
  const from = line.head.content;
  for (let t = line.from; t < from; t++) if (!isMarkup(context, t)) return false;
  let last = line.to;
  while (last > from && isMarkup(context, last - 1)) last--;
  for (let t = from; t < last; t++) {
    // A row of a table.
    if (isPunctuation(context, t, Code.bar)) return false;
    if (kindOf(context, t) === TokenKind.superscript) return false;
  }
  return wordsIn(context, from, last) <= most && isTitle(context, from, last, last - from);
}

/** The numbers and marks of a date make no title long: `للفترة من 1 تموز/يوليه 2022 إلى 30 حزيران/يونيه 2023`. */
function wordsIn(context: SyntaxContext, from: number, to: number): number {
  let count = 0;
  for (let t = from; t < to; t++) if (kindOf(context, t) === TokenKind.word) count++;
  return count;
}
