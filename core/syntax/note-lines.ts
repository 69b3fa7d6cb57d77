import type { Block } from './block.ts';
import {
  Code,
  codeOf,
  endOf,
  isGlued,
  isPunctuation,
  keyOf,
  kindOf,
  type SyntaxContext,
  startOf,
} from './context.ts';
import { endMark } from './endings.ts';
import type { MarkerHead, NoteHead } from './head.ts';
import { opensOperativeParagraph } from './openers.ts';
import { isMonthStart, type Line } from './physical-lines.ts';
import { TokenKind } from './tokens.ts';
import type { Span } from './tree.ts';

/** A rule, or `الحواشي:` alone on its line: notes stand below. */
export function isAboveNotes(context: SyntaxContext, line: Line): boolean {
  if (line.head.kind === 'furniture') return line.to - line.from > 2;
  return isNotesHeading(context, line);
}

/** The line ends the text above it, without a mark of its own. */
export function isNotesHeading(context: SyntaxContext, { head, to }: Line): boolean {
  return to - head.content <= 2 && NOTE_HEADINGS.has(keyOf(context, head.content));
}

const NOTE_HEADINGS: ReadonlySet<string> = new Set(['الحواشي', 'حواش', 'الهوامش', 'هوامش']);

/** `(ب) كذا:`, then `1) كذا؛`, `2) كذا؛`. */
export function isListedUnder(
  context: SyntaxContext,
  { script, style, ordinal }: MarkerHead,
  open: Block | null,
): boolean {
  if (script !== 'digits' || style !== 'half-parenthesis' || open?.content.kind !== 'item') {
    return false;
  }
  const { marker } = open.content;
  if (marker.script === 'digits') return marker.style === style && ordinal > 1;
  return ordinal === 1 && endMark(context, open) === Code.colon;
}

/** `(1)` at the head of a line is a note, except as the next item after a lead-in that no reference names. */
export function isThirdLevel(
  context: SyntaxContext,
  marker: MarkerHead,
  open: Block | null,
  isLabel: (number: number) => boolean,
): boolean {
  if (open === null) return false;
  const { content } = open;
  const isNext =
    content.kind === 'item' && content.level === 3 && content.marker.style === 'parenthesis';
  const isFirst = marker.ordinal === 1 && endMark(context, open) === Code.colon;
  // Whether it is a label is asked last: for that the whole text is looked through.
  return (isNext || isFirst) && !isLabel(marker.ordinal);
}

/** After a blank line: does the text go on with the note rather than with the open paragraph? */
export function continuesNote(
  context: SyntaxContext,
  note: Block,
  line: Line,
  open: Block | null,
  mark: number | null,
  clause: boolean,
): boolean {
  if (clause) return false;
  const last = (note.slices.at(-1)?.[1] ?? 0) - 1;
  const noteMark = endMark(context, note);
  if (noteMark === Code.stop) return false;
  // A note that stops at a conjunction or inside brackets is surely cut.
  if (keyOf(context, last) === 'و' || noteMark === Code.arabicComma) return true;
  if (
    isPunctuation(context, line.head.content, Code.left) &&
    kindOf(context, line.head.content + 1) === TokenKind.latin
  ) {
    return true;
  }
  return (open === null || mark !== 0) && kindOf(context, last) === TokenKind.word;
}

/** `1 text`: a note only when a reference has this label and the text before it is complete. */
export function bareNote(
  context: SyntaxContext,
  line: Line,
  open: Block | null,
  isLabel: (number: number) => boolean,
  last: Block | undefined,
  isBehindRule: boolean,
): NoteHead | null {
  const t = line.head.content;
  const follows = isBehindRule || bareNumberOf(last) > 0;
  if (!(line.blank || follows) || t !== line.from || kindOf(context, t) !== TokenKind.number)
    return null;
  if (!follows && (open === null || endMark(context, open) === 0)) return null;
  const next = kindOf(context, t + 1);
  if (t + 2 >= line.to || (next !== TokenKind.word && next !== TokenKind.latin)) return null;
  if ((context.lexemes.code[t + 1] ?? 0) !== 0 && isMonthStart(context, t + 1)) return null;
  const number = codeOf(context, t);
  if (number < 1 || number > 999) return null;
  // On successive lines under a rule, also one that nothing refers to.
  const isNext = number > bareNumberOf(last) && number <= bareNumberOf(last) + MOST_STEP;
  if (!isLabel(number) && !(bareNumberOf(last) > 0 && isNext)) return null;
  return bareHead(number, { start: startOf(context, t), end: endOf(context, t) });
}

function bareHead(number: number, labelSpan: Span): NoteHead {
  return { label: String(number), number, notation: 'bare', labelSpan, uncertain: false };
}

/**
 * `1. text`, `1 - text`, `1: text`: notes where the numbers begin anew under a rule; then those that go
 * on, or have the label of a reference.
 */
export function listedNote(
  context: SyntaxContext,
  { style, script, ordinal, bis, last: rest, label }: MarkerHead,
  content: number,
  isLabel: (number: number) => boolean,
  last: Block | undefined,
  isAnew: boolean,
): NoteHead | null {
  if (script !== 'digits' || style === 'parenthesis' || style === 'quoted' || bis > 0) return null;
  if (rest !== undefined || opensOperativeParagraph(keyOf(context, content))) return null;
  const before = bareNumberOf(last);
  const isNext = before > 0 && ordinal >= before && ordinal <= before + MOST_STEP;
  if (!isNext && !isAnew && !(before > 0 && isLabel(ordinal))) return null;
  return bareHead(ordinal, label);
}

const MOST_STEP = 3;

export function isBareNote(block: Block | undefined): boolean {
  return bareNumberOf(block) > 0;
}

/** The number of a note without a mark; 0 for any other block. */
function bareNumberOf(block: Block | undefined): number {
  if (block?.content.kind !== 'note' || block.content.note.notation !== 'bare') return 0;
  return block.content.note.number ?? 0;
}

/**
 * Labels of the references whose notation leaves no doubt. `[^1]` does not count where the text has notes
 * as `[^1]:`: then `(1)` is not its note.
 */
export function referenceLabels(context: SyntaxContext): ReadonlySet<number> {
  const labels = new Set<number>();
  const named = new Set<number>();
  let areNotesMarkdown = false;
  const { kind, length } = context.tokens;
  for (let t = 0; t < length; t++) {
    if (kind[t] !== TokenKind.number) {
      if (kind[t] === TokenKind.superscript) labels.add(codeOf(context, t));
      continue;
    }
    // A bracket or a sign stands before the number of any other mark, and before few other numbers.
    if (kindOf(context, t - 1) !== TokenKind.punctuation) continue;
    if (isMarkdownMark(context, t)) {
      if (isPunctuation(context, t + 2, Code.colon)) areNotesMarkdown = true;
      else named.add(codeOf(context, t));
      continue;
    }
    let before = t - 1;
    let bracket = false;
    while (
      isPunctuation(context, before, Code.left) ||
      isPunctuation(context, before, Code.leftBrace)
    ) {
      bracket = true;
      before--;
    }
    const marked =
      isPunctuation(context, before, Code.caret) ||
      (isPunctuation(context, before, Code.greater) &&
        kindOf(context, before - 1) === TokenKind.latin);
    const glued =
      bracket &&
      isPunctuation(context, t + 1, Code.right) &&
      isGlued(context, before + 1) &&
      kindOf(context, before) === TokenKind.word;
    if (marked || glued || isSquareMark(context, t)) labels.add(codeOf(context, t));
  }
  if (!areNotesMarkdown) for (const label of named) labels.add(label);
  return labels;
}

/** `[^1]`. */
function isMarkdownMark(context: SyntaxContext, t: number): boolean {
  return (
    isPunctuation(context, t - 1, Code.caret) &&
    isPunctuation(context, t - 2, Code.leftSquare) &&
    isPunctuation(context, t + 1, Code.rightSquare)
  );
}

/** `[1]` and `[\\[1\\]]` behind a word, a number, the mark that ends a title, or the tag of a link. */
function isSquareMark(context: SyntaxContext, t: number): boolean {
  let before = t - 1;
  if (!isPunctuation(context, before, Code.leftSquare)) return false;
  while (
    isPunctuation(context, before - 1, Code.leftSquare) ||
    isPunctuation(context, before - 1, Code.backslash)
  ) {
    before--;
  }
  let next = t + 1;
  while (isPunctuation(context, next, Code.backslash)) next++;
  if (!isPunctuation(context, next, Code.rightSquare) || !isGlued(context, before)) return false;
  const kind = kindOf(context, before - 1);
  if (kind !== TokenKind.punctuation) return kind === TokenKind.word || kind === TokenKind.number;
  const end = endOf(context, before - 1);
  return BEFORE_MARK.includes(context.source.slice(end - 1, end));
}

const BEFORE_MARK = '>)”“»"';

/** Whether any mark of the text is `[1]`. */
export function hasSquareMarks(context: SyntaxContext): boolean {
  if (!context.source.includes(']')) return false;
  const { kind, length } = context.tokens;
  for (let t = 0; t < length; t++) {
    if (kind[t] === TokenKind.number && isSquareMark(context, t)) return true;
  }
  return false;
}
