import { endsOrdinal } from '../arabic/ordinals.ts';
import { isPartyNoun } from '../facts/body-nouns.ts';
import type { Block, BlockContent } from './block.ts';
import { Code, keyOf, type SyntaxContext } from './context.ts';
import { endMark } from './endings.ts';
import type { MarkerHead } from './head.ts';
import { readBareNumber } from './label-heads.ts';
import {
  bareNote,
  continuesNote,
  hasSquareMarks,
  isThirdLevel,
  referenceLabels,
} from './note-lines.ts';
import { opensOperativeParagraph } from './openers.ts';
import { isDateLine, isFurniture, type Line, readLines } from './physical-lines.ts';
import { isSectionTitle, isSubheading, openingOf } from './titles.ts';
import type { FrontMatterType } from './tree.ts';

type Zone = 'front' | 'preamble' | 'operative' | 'annex' | 'closed';

/** Groups the lines of a text into logical blocks, in one pass over the lines. */
export function readBlocks(context: SyntaxContext): Block[] {
  const lines = readLines(context);
  // Two notes never have one label: lines with one asterisk each are a Markdown list.
  const starsAreBullets =
    lines.filter(
      ({ head }) => head.kind === 'note' && head.note.uncertain && head.note.label === '*',
    ).length > 1;
  const blocks: Block[] = [];
  let lineIndex = -1;
  let zone: Zone = 'front';
  /** The paragraph that a later line may continue, and its place in `blocks`. */
  let open: Block | null = null;
  let openIndex = -1;
  let labels: ReadonlySet<number> | null = null;
  /** The last label of a paragraph and of an item: one that is alone on its line counts behind it. */
  /** Paragraphs have numbers that only their verbs tell from notes. */
  let isNumberedSo = false;
  const lastLabels = { digits: 0, letters: 0 };

  const push = (content: BlockContent, line: Line, contentToken: number): Block => {
    const block: Block = { content, contentToken, slices: [[line.from, line.to]], inner: [] };
    blocks.push(block);
    return block;
  };
  const start = (content: BlockContent, line: Line, contentToken = line.head.content): void => {
    open = push(content, line, contentToken);
    openIndex = blocks.length - 1;
  };
  const close = (): void => {
    open = null;
    openIndex = -1;
  };
  const append = (block: Block, line: Line): void => {
    if (block === open) {
      for (const inner of blocks.splice(openIndex + 1)) block.inner.push(inner);
    }
    const last = block.slices.at(-1);
    if (last !== undefined && last[1] === line.from && !line.blank) last[1] = line.to;
    else block.slices.push([line.from, line.to]);
  };
  let squared: boolean | null = null;
  /** `[1] …` is a note where marks are written so. */
  const isSquared = (): boolean => {
    squared ??= hasSquareMarks(context);
    return squared;
  };
  const isLabel = (number: number): boolean => {
    labels ??= referenceLabels(context);
    return labels.has(number);
  };

  const isUnfinished = (block: Block | null): boolean =>
    block !== null && isClause(block.content) && endMark(context, block) === 0;

  /** A line without a label: a clause of its own, or the continuation of one. */
  const readText = (line: Line): void => {
    const last = blocks.at(-1);
    const { content, clause, verb, decision } = openingOf(context, line);
    if (!clause && !verb && isHeading(line, last)) {
      start({ kind: 'heading', label: null }, line);
      return;
    }
    const formula = line.blank && open?.content.kind === 'formula';
    const mark = open === null || formula ? null : endMark(context, open);
    if (!line.blank && last !== undefined) {
      if (last.content.kind === 'note' && !(zone === 'preamble' && clause)) {
        append(last, line);
        return;
      }
      if (open !== null && last === open) {
        const isSession = open.content.kind === 'front' && open.content.type === 'sessionLine';
        const joins = isSession
          ? endsOrdinal(keyOf(context, content)) && line.to - line.head.content <= SESSION_TAIL
          : joinsNextLine(open.content, mark, clause, verb, zone);
        if (joins) {
          append(open, line);
          return;
        }
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
          start({ kind: 'preambular' }, line, content);
        } else if (decision !== null && line.blank) {
          zone = 'operative';
          start({ kind: 'operative', organ: decision }, line, content);
        } else start({ kind: 'front', type: 'title' }, line);
        return;
      case 'preamble':
        if (clause) start({ kind: 'preambular' }, line, content);
        else if (verb && mark !== 0) {
          zone = 'operative';
          start({ kind: 'operative', organ: decision }, line, content);
        } else if (open !== null && !formula) append(open, line);
        else start({ kind: 'preambular' }, line, content);
        return;
      case 'operative':
        if (open !== null && mark === 0 && isRunning(open.content)) append(open, line);
        else if (clause && last !== undefined && isHead(last.content)) {
          // A section with a preamble of its own.
          zone = 'preamble';
          start({ kind: 'preambular' }, line, content);
        } else if (verb) start({ kind: 'operative', organ: decision }, line, content);
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

  /** A clause or the closing date in the square brackets of a draft; in front of a text they hold its basis. */
  const isBracketed = (line: Line): boolean => {
    return zone === 'closed' ? isDateLine(context, line) : openingOf(context, line).clause;
  };

  /** `1 A/75/1.`: a note without a mark. */
  const readBareNote = (line: Line, isBehindRule: boolean): boolean => {
    const note = bareNote(context, line, open, isLabel, blocks.at(-1), isBehindRule);
    if (note === null) return false;
    push({ kind: 'note', note }, line, line.from + 1);
    return true;
  };

  /** `(1) تقرر`, `1 تقرر`: the number of a paragraph, where no note is meant. */
  const isParagraph = (marker: MarkerHead, line: Line, content = line.head.content): boolean =>
    zone !== 'closed' &&
    !isLabel(marker.ordinal) &&
    (marker.ordinal === lastLabels.digits + 1 || marker.ordinal === 1 || isNumberedSo) &&
    opensOperativeParagraph(keyOf(context, content));
  const startParagraph = (marker: MarkerHead, line: Line, content: number): void => {
    if (zone === 'front' || zone === 'preamble') zone = 'operative';
    lastLabels.digits = marker.ordinal;
    isNumberedSo = true;
    start({ kind: 'numbered', marker, opensQuotation: false }, line, content);
  };
  const isHeading = (line: Line, last: Block | undefined): boolean => {
    if (zone === 'front' || zone === 'closed') return false;
    if (open !== null && open === last && isSectionTitle(context, open, line)) return true;
    return isSubheading(context, line, lines[lineIndex + 1], open, last, zone);
  };

  /**
   * Behind the front matter `إن المجلس …،` may be the wrapped line of a sentence, and the parties of a
   * treaty speak in the treaty that is adopted with the resolution.
   */
  const mayFollow = (line: Line): boolean =>
    line.blank && !isPartyNoun(keyOf(context, line.head.content + 1));

  for (const line of lines) {
    const before = lines[lineIndex];
    const isBehindRule = before?.head.kind === 'furniture' && before.to - before.from > 2;
    lineIndex++;
    const { head } = line;
    switch (head.kind) {
      case 'formula':
        if (
          (head.organ === 'other' && zone !== 'front' && !mayFollow(line)) ||
          // The name of an organ at the head of a line ends the sentence of the line before.
          (isUnfinished(open) && keyOf(context, head.content) !== 'إن')
        ) {
          readText(line);
          break;
        }
        start({ kind: 'formula', organ: head.organ }, line);
        zone = 'preamble';
        break;
      case 'marker': {
        const { marker, opensQuotation } = head;
        if (marker.last !== undefined && marker.ordinal !== lastLabels.digits + 1) {
          readText(line);
          break;
        }
        const content = labelled(marker, opensQuotation);
        // A clause may have a list, and the preamble goes on behind it.
        const isOfClause = zone === 'preamble' && content.kind === 'item' && isOfPreamble(open);
        if (zone === 'front' || (zone === 'preamble' && !isOfClause)) zone = 'operative';
        lastLabels[marker.script] = marker.last ?? marker.ordinal;
        start(content, line);
        break;
      }
      case 'label': {
        const { marker } = head;
        if (zone === 'operative' && marker.ordinal === lastLabels[marker.script] + 1) {
          lastLabels[marker.script] = marker.ordinal;
          start(labelled(marker, false), line, line.to);
        } else if (marker.script === 'digits' && isFurniture(context, line, open)) {
          push({ kind: 'furniture' }, line, head.content);
        } else readText(line);
        break;
      }
      case 'note': {
        const { note, marker } = head;
        if (note.notation === 'square' && note.uncertain && !isSquared()) {
          readText(line);
        } else if (note.uncertain && note.label === '*' && starsAreBullets) {
          readText(line);
        } else if (marker !== null && isThirdLevel(context, marker, open, isLabel)) {
          start({ kind: 'item', marker, level: 3 }, line);
        } else if (marker !== null && isParagraph(marker, line)) {
          startParagraph(marker, line, head.content);
        } else push({ kind: 'note', note }, line, head.content);
        break;
      }
      case 'front':
        if (zone !== 'front' && readBareNote(line, isBehindRule)) break;
        if (head.type === 'basis' && isBracketed(line)) {
          readText(line);
        } else if (zone === 'front' || zone === 'closed' || head.anywhere) {
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
          start({ kind: 'annex', label: head.label }, line);
          zone = 'annex';
        } else readText(line);
        break;
      case 'section':
        if (line.blank || open === null || endMark(context, open) !== 0) {
          start({ kind: 'section', label: head.label }, line);
        } else readText(line);
        break;
      case 'heading':
        start(
          zone === 'front' ? { kind: 'front', type: 'title' } : { kind: 'heading', label: null },
          line,
        );
        break;
      case 'furniture':
        if (isFurniture(context, line, open)) push({ kind: 'furniture' }, line, head.content);
        else readText(line);
        break;
      case 'text': {
        if (readBareNote(line, isBehindRule)) break;
        const number = line.blank ? readBareNumber(context, line.from) : null;
        if (number?.kind === 'marker' && isParagraph(number.marker, line, number.content)) {
          startParagraph(number.marker, line, number.content);
        } else readText(line);
        break;
      }
    }
  }
  return blocks;
}

/** A preambular clause, or an item of its list. */
function isOfPreamble(block: Block | null): boolean {
  return block?.content.kind === 'preambular' || block?.content.kind === 'item';
}

function labelled(marker: MarkerHead, opensQuotation: boolean): BlockContent {
  const isParagraph = marker.script === 'digits' && marker.style !== 'quoted';
  return isParagraph
    ? { kind: 'numbered', marker, opensQuotation }
    : { kind: 'item', marker, level: levelOf(marker) };
}

function levelOf(marker: MarkerHead): 1 | 2 | 3 {
  if (marker.style === 'quoted') return 2;
  return marker.style === 'parenthesis' || marker.style === 'half-parenthesis' ? 1 : 3;
}

/** `والسبعون` and a mark: a title that begins so is longer. */
const SESSION_TAIL = 2;

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

function isHead({ kind }: BlockContent): boolean {
  return kind === 'heading' || kind === 'annex' || kind === 'section';
}

function isClause({ kind }: BlockContent): boolean {
  return kind === 'preambular' || kind === 'operative' || kind === 'numbered' || kind === 'item';
}

/** Headings end with their lines; paragraphs may go on after a page break. */
function isRunning(content: BlockContent): boolean {
  return !isHead(content);
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
