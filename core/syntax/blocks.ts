import {
  Code,
  codeOf,
  endOf,
  hasFlag,
  isDoubleQuote,
  isGlued,
  isMarkup,
  isPunctuation,
  keyOf,
  kindOf,
  type SyntaxContext,
} from './context.ts';
import { type Head, type MarkerHead, type NoteHead, readHead } from './heads.ts';
import { Lexeme } from './lexicon.ts';
import { opensOperativeParagraph, opensPreambularClause } from './openers.ts';
import { TokenFlag, TokenKind } from './tokens.ts';
import type { FrontMatterType, Organ } from './tree.ts';

/** A logical block: all the lines of one paragraph, heading or note, wherever a page break put them. */
export interface Block {
  readonly content: BlockContent;
  /** First token after label and marks. */
  readonly contentToken: number;
  /** Token ranges [from, to), joined: several where a page break or a note divides the block. */
  readonly slices: [from: number, to: number][];
  /** Notes and page furniture that stand in the cuts of this block. */
  readonly inner: Block[];
}

export type BlockContent =
  | { readonly kind: 'front'; readonly type: FrontMatterType }
  | { readonly kind: 'formula'; readonly organ: Organ }
  | { readonly kind: 'preambular' }
  | { readonly kind: 'operative' }
  | { readonly kind: 'numbered'; readonly marker: MarkerHead; readonly opensQuotation: boolean }
  | { readonly kind: 'item'; readonly marker: MarkerHead; readonly level: 1 | 2 | 3 }
  | { readonly kind: 'note'; readonly note: NoteHead }
  | { readonly kind: 'closing'; readonly closing: 'meeting' | 'date' }
  | { readonly kind: 'vote' }
  | { readonly kind: 'annex' }
  | { readonly kind: 'section' }
  | { readonly kind: 'heading' }
  | { readonly kind: 'text' }
  | { readonly kind: 'furniture' };

type Zone = 'front' | 'preamble' | 'operative' | 'annex' | 'closed';

interface Line {
  readonly from: number;
  readonly to: number;
  readonly blank: boolean;
  readonly head: Head;
}

/** Groups the lines of a text into logical blocks, in one pass over the lines. */
export function readBlocks(context: SyntaxContext): Block[] {
  const lines = readLines(context);
  const starBullets = lines.filter((line) => line.head.kind === 'note' && line.head.note.uncertain);
  const starsAreBullets = starBullets.length > 1;
  const blocks: Block[] = [];
  let zone: Zone = 'front';
  /** The paragraph that a later line may continue, and its place in `blocks`. */
  let open: Block | null = null;
  let openIndex = -1;
  let labels: ReadonlySet<number> | null = null;

  const push = (content: BlockContent, line: Line, contentToken: number): Block => {
    const block: Block = { content, contentToken, slices: [[line.from, line.to]], inner: [] };
    blocks.push(block);
    return block;
  };
  const start = (content: BlockContent, line: Line): void => {
    open = push(content, line, line.head.content);
    openIndex = blocks.length - 1;
  };
  const close = (): void => {
    open = null;
    openIndex = -1;
  };
  const append = (block: Block, line: Line): void => {
    if (block === open) block.inner.push(...blocks.splice(openIndex + 1));
    const last = block.slices.at(-1);
    if (last !== undefined && last[1] === line.from && !line.blank) last[1] = line.to;
    else block.slices.push([line.from, line.to]);
  };
  const isLabel = (number: number): boolean => {
    labels ??= referenceLabels(context);
    return labels.has(number);
  };

  /** A line without a label: a clause of its own, or the continuation of one. */
  const readText = (line: Line): void => {
    const last = blocks.at(-1);
    const first = keyOf(context, line.head.content);
    const second = keyOf(context, nextWord(context, line.head.content, line.to));
    const clause = opensPreambularClause(first, second);
    const verb = opensOperativeParagraph(first);
    const formula = line.blank && open?.content.kind === 'formula';
    const mark = open === null || formula ? null : endMark(context, open);
    if (!line.blank && last !== undefined) {
      if (last.content.kind === 'note' && !(zone === 'preamble' && clause)) {
        append(last, line);
        return;
      }
      if (open !== null && last === open && joinsNextLine(open.content, mark, clause, verb, zone)) {
        append(open, line);
        return;
      }
    } else if (
      last?.content.kind === 'note' &&
      continuesNote(context, last, line, open, mark, clause)
    ) {
      append(last, line);
      return;
    }
    switch (zone) {
      case 'front':
        if (clause) {
          zone = 'preamble';
          start({ kind: 'preambular' }, line);
        } else start({ kind: 'front', type: 'title' }, line);
        return;
      case 'preamble':
        if (clause) start({ kind: 'preambular' }, line);
        else if (verb && mark !== 0) {
          zone = 'operative';
          start({ kind: 'operative' }, line);
        } else if (open !== null && !formula) append(open, line);
        else start({ kind: 'preambular' }, line);
        return;
      case 'operative':
        if (open !== null && mark === 0 && isRunning(open.content)) append(open, line);
        else if (verb) start({ kind: 'operative' }, line);
        else if (isDateLine(context, line)) {
          push({ kind: 'closing', closing: 'date' }, line, line.head.content);
          close();
          zone = 'closed';
        } else if (open !== null && mark !== Code.stop && isRunning(open.content)) {
          append(open, line);
        } else start({ kind: 'text' }, line);
        return;
      case 'annex':
        if (open !== null && (mark === 0 || mark === Code.arabicComma) && isRunning(open.content)) {
          append(open, line);
        } else start({ kind: 'text' }, line);
        return;
      case 'closed':
        if (isDateLine(context, line))
          push({ kind: 'closing', closing: 'date' }, line, line.head.content);
        else start({ kind: 'text' }, line);
        return;
    }
  };

  for (const line of lines) {
    const { head } = line;
    switch (head.kind) {
      case 'formula':
        start({ kind: 'formula', organ: head.organ }, line);
        zone = 'preamble';
        break;
      case 'marker': {
        const { marker, opensQuotation } = head;
        const numbered = marker.script === 'digits' && marker.style !== 'quoted';
        if (zone === 'front' || zone === 'preamble') zone = 'operative';
        start(
          numbered
            ? { kind: 'numbered', marker, opensQuotation }
            : { kind: 'item', marker, level: levelOf(marker) },
          line,
        );
        break;
      }
      case 'note': {
        const { note, marker } = head;
        if (note.uncertain && starsAreBullets) {
          readText(line);
        } else if (marker !== null && isThirdLevel(context, marker, open, isLabel)) {
          start({ kind: 'item', marker, level: 3 }, line);
        } else push({ kind: 'note', note }, line, head.content);
        break;
      }
      case 'front':
        if (zone === 'front' || zone === 'closed' || head.anywhere) {
          start({ kind: 'front', type: head.type }, line);
        } else if (head.type === 'masthead' && line.blank && line.to - line.from <= 12) {
          push({ kind: 'furniture' }, line, head.content);
        } else readText(line);
        break;
      case 'closing':
        push({ kind: 'closing', closing: head.closing }, line, head.content);
        close();
        zone = 'closed';
        break;
      case 'vote':
        push({ kind: 'vote' }, line, head.content);
        close();
        zone = 'closed';
        break;
      case 'annex':
        if (line.blank || open === null || endMark(context, open) !== 0) {
          start({ kind: 'annex' }, line);
          zone = 'annex';
        } else readText(line);
        break;
      case 'section':
        if (line.blank || open === null) start({ kind: 'section' }, line);
        else readText(line);
        break;
      case 'heading':
        start(zone === 'front' ? { kind: 'front', type: 'title' } : { kind: 'heading' }, line);
        break;
      case 'furniture':
        if (isFurniture(context, line, open)) push({ kind: 'furniture' }, line, head.content);
        else readText(line);
        break;
      case 'text': {
        const bare = bareNote(context, line, open, isLabel);
        if (bare !== null) push({ kind: 'note', note: bare }, line, line.from + 1);
        else readText(line);
        break;
      }
    }
  }
  return blocks;
}

function readLines(context: SyntaxContext): Line[] {
  const lines: Line[] = [];
  const { length } = context.tokens;
  let from = -1;
  let blank = true;
  let pendingBlank = true;
  for (let t = 0; t <= length; t++) {
    const ends = t === length;
    if (!ends && kindOf(context, t) === TokenKind.comment) {
      if (hasFlag(context, t, TokenFlag.blankBefore)) pendingBlank = true;
      continue;
    }
    if (!ends && from >= 0 && !hasFlag(context, t, TokenFlag.lineStart)) continue;
    if (from >= 0) {
      let to = t;
      while (to > from && kindOf(context, to - 1) === TokenKind.comment) to--;
      lines.push({ from, to, blank, head: readHead(context, from, to) });
      blank = false;
    }
    from = t;
    if (!ends) {
      blank = pendingBlank || hasFlag(context, t, TokenFlag.blankBefore);
      pendingBlank = false;
    }
  }
  return lines;
}

function levelOf(marker: MarkerHead): 1 | 2 | 3 {
  if (marker.style === 'quoted') return 2;
  return marker.style === 'parenthesis' || marker.style === 'half-parenthesis' ? 1 : 3;
}

/** `(1)` at the head of a line is a note, except as the next item after a lead-in that no reference names. */
function isThirdLevel(
  context: SyntaxContext,
  marker: MarkerHead,
  open: Block | null,
  isLabel: (number: number) => boolean,
): boolean {
  if (open === null || isLabel(marker.ordinal)) return false;
  const { content } = open;
  if (content.kind === 'item' && content.level === 3 && content.marker.style === 'parenthesis') {
    return true;
  }
  return marker.ordinal === 1 && endMark(context, open) === Code.colon;
}

/** Does a line that follows without a blank line belong to the open block? */
function joinsNextLine(
  content: BlockContent,
  mark: number | null,
  clause: boolean,
  verb: boolean,
  zone: Zone,
): boolean {
  const stopped = mark === Code.stop || mark === Code.arabicQuestion || mark === Code.exclamation;
  switch (content.kind) {
    case 'front':
      return isRunningFront(content.type) && !stopped && !clause;
    case 'formula':
      return mark === 0 && !clause && !verb;
    case 'preambular':
      return !stopped && !(clause && mark !== 0);
    case 'operative':
    case 'numbered':
    case 'item':
      return !stopped && !(verb && mark === Code.arabicSemicolon && zone === 'operative');
    case 'annex':
    case 'section':
    case 'heading':
      return false;
    default:
      return !stopped;
  }
}

/** Headings end with their lines; paragraphs may go on after a page break. */
function isRunning(content: BlockContent): boolean {
  return content.kind !== 'heading' && content.kind !== 'annex' && content.kind !== 'section';
}

/** Front matter that may run over several lines. */
function isRunningFront(type: FrontMatterType): boolean {
  switch (type) {
    case 'masthead':
    case 'organ':
    case 'sessionLine':
    case 'resolutionNumber':
    case 'resolutionSymbol':
      return false;
    default:
      return true;
  }
}

/** After a blank line: does the text go on with the note rather than with the open paragraph? */
function continuesNote(
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
function bareNote(
  context: SyntaxContext,
  line: Line,
  open: Block | null,
  isLabel: (number: number) => boolean,
): NoteHead | null {
  const t = line.head.content;
  if (!line.blank || t !== line.from || kindOf(context, t) !== TokenKind.number) return null;
  if (open === null || endMark(context, open) === 0) return null;
  const next = kindOf(context, t + 1);
  if (t + 2 >= line.to || (next !== TokenKind.word && next !== TokenKind.latin)) return null;
  if ((context.lexemes.code[t + 1] ?? 0) !== 0 && isMonthStart(context, t + 1)) return null;
  const number = codeOf(context, t);
  if (number < 1 || number > 999 || !isLabel(number)) return null;
  return {
    label: String(number),
    number,
    notation: 'bare',
    labelSpan: { start: context.tokens.start[t] ?? 0, end: endOf(context, t) },
    uncertain: false,
  };
}

function isMonthStart(context: SyntaxContext, t: number): boolean {
  const lexeme = (context.lexemes.code[t] ?? 0) >> 8;
  return (
    lexeme === Lexeme.levantineMonth ||
    lexeme === Lexeme.gregorianMonth ||
    lexeme === Lexeme.doubleMonth
  );
}

/** Day, month and year and nothing else. */
function isDateLine(context: SyntaxContext, line: Line): boolean {
  const t = line.head.content;
  if (line.to - t > 7 || line.to - t < 3) return false;
  return (
    kindOf(context, t) === TokenKind.number &&
    isMonthStart(context, t + 1) &&
    kindOf(context, line.to - 1) === TokenKind.number
  );
}

/** A number on a line of its own, unless it is the year or number that a cut sentence waits for. */
function isFurniture(context: SyntaxContext, line: Line, open: Block | null): boolean {
  if (!line.blank) return false;
  const next = line.to;
  if (next < context.tokens.length && !hasFlag(context, next, TokenFlag.blankBefore)) return false;
  const single = line.to - line.from === 1 && kindOf(context, line.from) === TokenKind.number;
  const waits = open !== null && endMark(context, open) === 0;
  return !(single && waits && codeOf(context, line.from) >= 1900);
}

/** The punctuation with which a block ends, after notes, quotes and brackets; 0 when there is none. */
export function endMark(context: SyntaxContext, block: Block): number {
  const slice = block.slices.at(-1);
  if (slice === undefined) return 0;
  const first = slice[0];
  let t = slice[1] - 1;
  while (t >= first) {
    const kind = kindOf(context, t);
    if (kind === TokenKind.superscript || kind === TokenKind.comment) {
      t--;
      continue;
    }
    if (kind !== TokenKind.punctuation) return 0;
    const code = codeOf(context, t);
    switch (code) {
      case Code.arabicComma:
      case Code.arabicSemicolon:
      case Code.stop:
      case Code.colon:
      case Code.arabicQuestion:
      case Code.comma:
      case Code.semicolon:
      case Code.question:
      case Code.exclamation:
        return code;
      case Code.right:
      case Code.rightBrace:
      case Code.rightSquare:
      case Code.greater:
        t = beforeReference(context, t, first);
        break;
      case Code.superscriptLeft:
      case Code.superscriptRight:
        t--;
        break;
      default:
        if (!isMarkup(context, t) && !isDoubleQuote(context, t)) return 0;
        t--;
    }
  }
  return 0;
}

/** From the closing mark of a footnote reference to the token before it; else one step back. */
function beforeReference(context: SyntaxContext, t: number, first: number): number {
  const limit = Math.max(first, t - 11);
  if (isPunctuation(context, t, Code.greater)) {
    for (let i = t - 4; i >= limit; i--) {
      if (isPunctuation(context, i, Code.less)) return i - 1;
    }
    return t - 1;
  }
  for (let i = t - 1; i >= limit; i--) {
    if (isPunctuation(context, i, Code.caret)) {
      return isPunctuation(context, i - 1, Code.leftSquare) ? i - 2 : i - 1;
    }
    if (kindOf(context, i) === TokenKind.word || kindOf(context, i) === TokenKind.latin) break;
  }
  const glued = isPunctuation(context, t - 2, Code.left) && isGlued(context, t - 2);
  return glued && kindOf(context, t - 1) === TokenKind.number ? t - 3 : t - 1;
}

function nextWord(context: SyntaxContext, t: number, end: number): number {
  let next = t + 1;
  while (next < end && isMarkup(context, next)) next++;
  return next;
}

/** Labels of the references whose notation leaves no doubt. */
function referenceLabels(context: SyntaxContext): ReadonlySet<number> {
  const labels = new Set<number>();
  const { length } = context.tokens;
  for (let t = 0; t < length; t++) {
    const kind = kindOf(context, t);
    if (kind === TokenKind.superscript) labels.add(codeOf(context, t));
    if (kind !== TokenKind.number) continue;
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
    if (marked || glued) labels.add(codeOf(context, t));
  }
  return labels;
}
