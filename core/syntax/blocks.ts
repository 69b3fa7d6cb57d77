import { endsOrdinal } from '../arabic/ordinals.ts';
import { latinPlaces } from '../arabic/roman.ts';
import { isPartyNoun } from '../facts/body-nouns.ts';
import type { Block, BlockContent } from './block.ts';
import {
  isHead,
  isOfPreamble,
  isUnfinished,
  joinsNextLine,
  labelled,
  type Zone,
} from './block-contents.ts';
import { Code, keyOf, kindOf, type SyntaxContext } from './context.ts';
import { endMark } from './endings.ts';
import type { MarkerHead } from './head.ts';
import { readBareNumber } from './label-heads.ts';
import { type Margin, marginNumbers, type NumberedLine, withoutMargin } from './margin-numbers.ts';
import {
  bareNote,
  continuesNote,
  hasSquareMarks,
  isAboveNotes,
  isBareNote,
  isListedUnder,
  isNotesHeading,
  isThirdLevel,
  listedNote,
  referenceLabels,
} from './note-lines.ts';
import { opensOperativeParagraph } from './openers.ts';
import { isDateLine, isFurniture, type Line, readLines } from './physical-lines.ts';
import { behindOption, opensVoters } from './section-heads.ts';
import { hasSolidusMarks, readSolidusNote } from './solidus-notes.ts';
import { isSectionTitle, isSubheading, type Opening, openingOf } from './titles.ts';
import { TokenKind } from './tokens.ts';

/** Groups the lines of a text into logical blocks, in one pass over the lines. */
export function readBlocks(
  context: SyntaxContext,
  lines: readonly Line[] = readLines(context),
): Block[] {
  const reader = new BlockReader(context, lines);
  const margins = marginNumbers(context, lines);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as Line;
    const margin = margins.get(line);
    if (margin === undefined) reader.take(line, index);
    else reader.takeNumbered(withoutMargin(context, line, margin), margin, index);
  }
  return reader.blocks;
}

type Head<K extends Line['head']['kind']> = Extract<Line['head'], { kind: K }>;

/** `والسبعون` and a mark: a title that begins so is longer. */
const SESSION_TAIL = 2;

/** Between the numbers of two items that follow one another. */
const MOST_STEP = 3;

/** Lines of front matter, the title among them. */
const MOST_FRONT = 10;

/** Takes the lines of one text, one after the other, each as what it is behind those before it. */
class BlockReader {
  readonly blocks: Block[] = [];
  readonly #context: SyntaxContext;
  readonly #lines: readonly Line[];
  /** Two notes never have one label: lines with one asterisk each are a Markdown list. */
  readonly #starsAreBullets: boolean;
  #zone: Zone = 'front';
  /** The paragraph that a later line may continue, and its place in `blocks`. */
  #open: Block | null = null;
  #openIndex = -1;
  /** Paragraphs have numbers that only their verbs tell from notes. */
  #isNumberedSo = false;
  /** The last label of a paragraph and of an item: one that is alone on its line counts behind it. */
  readonly #lastLabels = { digits: 0, latin: 0, letters: 0, roman: 0 };
  #labels: ReadonlySet<number> | null = null;
  #squared: boolean | null = null;
  #hasSolidusMarks: boolean | null = null;
  #hasNoteHeads: boolean | null = null;
  /** The place of the last line that begins a paragraph or more of the text, once it is asked for. */
  #lastParagraph: number | null = null;
  /** The place of the line that is taken. */
  #at = 0;

  constructor(context: SyntaxContext, lines: readonly Line[]) {
    this.#context = context;
    this.#lines = lines;
    this.#starsAreBullets =
      lines.filter(
        ({ head }) => head.kind === 'note' && head.note.uncertain && head.note.label === '*',
      ).length > 1;
  }

  take(line: Line, index: number): void {
    this.#at = index;
    const before = this.#lines[index - 1];
    const isBehindRule = before !== undefined && isAboveNotes(this.#context, before);
    const next = this.#lines[index + 1];
    if (!this.#takeHead(line, isBehindRule)) this.#takeText(line, next);
  }

  /** A line with its own number in the margin, which stands in the paragraph as a page number does. */
  takeNumbered({ text, number }: NumberedLine, margin: Margin, index: number): void {
    if (margin === 'first') this.#push({ kind: 'furniture' }, number);
    this.take(text, index);
    if (margin === 'last') this.#push({ kind: 'furniture' }, number);
  }

  /** False where the head of the line is no head there: it is text like any other. */
  #takeHead(line: Line, isBehindRule: boolean): boolean {
    const { head } = line;
    if (this.#takeSolidusNote(line, isBehindRule)) return true;
    switch (head.kind) {
      case 'formula':
        return this.#takeFormula(line, head);
      case 'marker':
        return this.#takeListedNote(line, head, isBehindRule) || this.#takeMarker(line, head);
      case 'label':
        return this.#takeLabel(line, head);
      case 'note':
        return this.#takeNote(line, head);
      case 'front':
        return this.#takeFront(line, head, isBehindRule);
      case 'closing':
        this.#end({ kind: 'closing', closing: head.closing }, line);
        return true;
      case 'vote':
        this.#end({ kind: 'vote' }, line);
        return true;
      case 'annex':
        if (!this.#isFree(line)) return false;
        this.#start({ kind: 'annex', label: head.label }, line);
        this.#zone = 'annex';
        return true;
      case 'section':
        if (!this.#isFree(line)) return false;
        this.#start({ kind: 'section', label: head.label }, line);
        return true;
      case 'heading': {
        const isTitle = this.#zone === 'front';
        this.#start(
          isTitle ? { kind: 'front', type: 'title' } : { kind: 'heading', label: null },
          line,
        );
        return true;
      }
      case 'furniture':
        if (!isFurniture(this.#context, line, this.#open) && !this.#isPageFoot(line)) return false;
        this.#push({ kind: 'furniture' }, line);
        return true;
      case 'text':
        return this.#takeUnmarked(line, isBehindRule);
    }
  }

  #takeFormula(line: Line, head: Head<'formula'>): boolean {
    const isOther = head.organ === 'other' && this.#zone !== 'front' && !this.#mayFollow(line);
    if (isOther) return false;
    // The name of an organ at the head of a line ends the sentence of the line before.
    if (isUnfinished(this.#context, this.#open)) {
      if (keyOf(this.#context, head.content) !== 'إن') return false;
    }
    this.#start({ kind: 'formula', organ: head.organ }, line);
    this.#zone = 'preamble';
    return true;
  }

  /**
   * Behind the front matter `إن المجلس …،` may be the wrapped line of a sentence, and the parties of a
   * treaty speak in the treaty that is adopted with the resolution.
   */
  #mayFollow(line: Line): boolean {
    const { content } = line.head;
    const noun = keyOf(this.#context, content) === 'إن' ? content + 1 : content;
    return line.blank && !isPartyNoun(keyOf(this.#context, noun));
  }

  #takeMarker(line: Line, head: Head<'marker'>): boolean {
    const { opensQuotation } = head;
    const marker = this.#inItsScript(head.marker);
    if (marker.last !== undefined && marker.ordinal !== this.#lastLabels.digits + 1) {
      // `1-2` in paragraph 1 is no range.
      const { last: ordinal, ordinal: within, ...own } = marker;
      return this.#takeWithin(line, { ...own, ordinal, within });
    }
    if (marker.within !== undefined) return this.#takeWithin(line, marker);
    const { source } = this.#context;
    // `القرار` and on the next line `رقم 3: …` is one name.
    const isNamed = marker.style === 'other' && /\p{L}/u.test(source.charAt(marker.start));
    if (isNamed && !this.#isFree(line)) return false;
    if (isListedUnder(this.#context, marker, this.#open)) {
      this.#start({ kind: 'item', marker, level: 3 }, line);
      return true;
    }
    const content = labelled(marker, opensQuotation);
    // A clause may have a list, and the preamble goes on behind it.
    const isOfClause =
      this.#zone === 'preamble' && content.kind === 'item' && isOfPreamble(this.#open);
    if (this.#zone === 'preamble' && opensQuotation && this.#isQuotedByClause()) {
      this.#start(content, line);
      return true;
    }
    if (this.#zone === 'front' || (this.#zone === 'preamble' && !isOfClause)) {
      this.#zone = 'operative';
    }
    this.#lastLabels[marker.script] = marker.last ?? marker.ordinal;
    this.#start(content, line);
    return true;
  }

  /** `2.1 كذا؛`, below paragraph 2 or behind another of its items: any other is a decimal number. */
  #takeWithin(line: Line, marker: MarkerHead): boolean {
    const open = this.#open?.content;
    if (open?.kind !== 'item' && open?.kind !== 'numbered') return false;
    if (marker.within !== this.#lastLabels.digits || !this.#isFree(line)) return false;
    const last = open.marker.within === undefined ? 0 : open.marker.ordinal;
    const isNear = marker.ordinal <= last + MOST_STEP;
    // Of an item under a letter it is not known which number comes next.
    if (!isNear && (open.kind === 'numbered' || open.marker.within !== undefined)) return false;
    this.#start(labelled(marker, false), line);
    return true;
  }

  /** `(i)` behind `(h)` is a letter, behind other items a numeral; so are `(v)` and `(x)`. */
  #inItsScript(marker: MarkerHead): MarkerHead {
    if (marker.script !== 'roman') return marker;
    const { start, end } = marker.label;
    const { latin } = latinPlaces(this.#context.source.slice(start, end));
    if (latin === null) return marker;
    const open = this.#open?.content;
    const before = open?.kind === 'item' ? open.marker : null;
    const isLetter =
      before?.script === 'latin'
        ? before.ordinal === latin - 1
        : marker.ordinal > 1 && before?.script !== 'roman';
    return isLetter ? { ...marker, script: 'latin', ordinal: latin } : marker;
  }

  /** `وإذ يشير إلى الفقرة 3، ونصها كما يلي: ”3 - …“`: the preamble goes on behind it. */
  #isQuotedByClause(): boolean {
    const open = this.#open;
    if (open === null) return false;
    const { content } = open;
    if (content.kind === 'numbered') return content.opensQuotation;
    return content.kind === 'preambular' && endMark(this.#context, open) === Code.colon;
  }

  /** A label that is alone on its line. */
  #takeLabel(line: Line, { marker }: Head<'label'>): boolean {
    if (this.#zone === 'operative' && marker.ordinal === this.#lastLabels[marker.script] + 1) {
      this.#lastLabels[marker.script] = marker.ordinal;
      this.#start(labelled(marker, false), line, line.to);
      return true;
    }
    if (marker.script !== 'digits' || !isFurniture(this.#context, line, this.#open)) return false;
    this.#push({ kind: 'furniture' }, line);
    return true;
  }

  #takeNote(line: Line, { note, marker, content }: Head<'note'>): boolean {
    if (note.notation === 'square' && note.uncertain) {
      if (!this.#isSquared()) {
        return (
          marker !== null &&
          this.#takeMarker(line, {
            kind: 'marker',
            content,
            marker,
            opensQuotation: false,
          })
        );
      }
      this.#push({ kind: 'note', note }, line);
      return true;
    }
    if (note.uncertain && note.label === '*' && this.#starsAreBullets) return false;
    if (marker !== null && isThirdLevel(this.#context, marker, this.#open, this.#isLabel)) {
      this.#start({ kind: 'item', marker, level: 3 }, line);
    } else if (marker !== null && (this.#isParagraph(marker, content) || this.#isDecided(marker))) {
      this.#startParagraph(marker, line, content);
    } else this.#push({ kind: 'note', note }, line);
    return true;
  }

  #takeFront(line: Line, head: Head<'front'>, isBehindRule: boolean): boolean {
    const isInFront = this.#zone === 'front';
    if (!isInFront && this.#takeBareNote(line, isBehindRule)) return true;
    if (head.type === 'basis' && this.#isBracketed(line)) return false;
    if (isInFront || this.#zone === 'closed' || head.anywhere || this.#opensAnother(line)) {
      if (this.#zone === 'operative' && !head.anywhere) this.#zone = 'front';
      this.#start({ kind: 'front', type: head.type }, line);
      return true;
    }
    const isApart = line.blank || this.blocks.at(-1)?.content.kind === 'furniture';
    if (head.type !== 'masthead' || !isApart || line.to - line.from > 12) return false;
    this.#push({ kind: 'furniture' }, line);
    return true;
  }

  /** `25-04412 1/3` at the foot of a page, and on the next line the symbol at the head of the next. */
  #isPageFoot({ blank, from, to }: Line): boolean {
    const [next, behind] = [this.#lines[this.#at + 1], this.#lines[this.#at + 2]];
    const isHead = next?.head.kind === 'front' && next.head.type === 'masthead' && !next.blank;
    return blank && to - from > 2 && isHead && behind?.blank === true;
  }

  /**
   * The front matter of the next resolution of a file: the text before it has ended, and nothing but
   * front matter stands between it and an opening formula.
   */
  #opensAnother(line: Line): boolean {
    if (this.#zone !== 'operative' || !line.blank || this.#open === null) return false;
    if (endMark(this.#context, this.#open) !== Code.stop) return false;
    for (const { head, blank } of this.#lines.slice(this.#at + 1, this.#at + MOST_FRONT)) {
      if (head.kind === 'formula') return true;
      const isFront = head.kind === 'front' || head.kind === 'heading';
      if (!isFront && !(head.kind === 'text' && blank)) return false;
    }
    return false;
  }

  /** A clause or the closing date in the square brackets of a draft; in front of a text they hold its basis. */
  #isBracketed(line: Line): boolean {
    return this.#zone === 'closed'
      ? isDateLine(this.#context, line)
      : openingOf(this.#context, line).clause;
  }

  /** A line whose head says nothing may be a note or a paragraph with a bare number. */
  #takeUnmarked(line: Line, isBehindRule: boolean): boolean {
    if (this.#takeBareNote(line, isBehindRule)) return true;
    const number = line.blank ? readBareNumber(this.#context, line.from) : null;
    if (number?.kind !== 'marker' || !this.#isParagraph(number.marker, number.content))
      return false;
    this.#startParagraph(number.marker, line, number.content);
    return true;
  }

  /** `1 A/75/1.`: a note without a mark. */
  #takeBareNote(line: Line, isBehindRule: boolean): boolean {
    const last = this.blocks.at(-1);
    const note = bareNote(this.#context, line, this.#open, this.#isLabel, last, isBehindRule);
    if (note === null) return false;
    this.#push({ kind: 'note', note }, line, line.from + 1);
    return true;
  }

  /** `1/ A/75/1.` in a text that has such marks. */
  #takeSolidusNote(line: Line, isBehindRule: boolean): boolean {
    const note = readSolidusNote(this.#context, line);
    if (note === null) return false;
    const isBehindNote = this.blocks.at(-1)?.content.kind === 'note';
    const isApart = isBehindRule || isBehindNote || (line.blank && this.#isComplete());
    // Behind an item `1/` of a list comes its item `2/`.
    if (!isApart && line.blank) this.#hasSolidusMarks = false;
    this.#hasSolidusMarks ??= hasSolidusMarks(this.#context);
    if (!isApart || !this.#hasSolidusMarks) return false;
    this.#push({ kind: 'note', note }, line, line.from + 2);
    return true;
  }

  /** The open paragraph has ended, and leads into no list. */
  #isComplete(): boolean {
    const mark = this.#open === null ? 0 : endMark(this.#context, this.#open);
    return mark !== 0 && mark !== Code.colon;
  }

  /** `1. A/75/1.`, `1 - A/75/1.`: a list of notes, as of no paragraphs. */
  #takeListedNote(line: Line, { marker, content }: Head<'marker'>, isBehindRule: boolean): boolean {
    // Few lines stand behind a rule, or behind such a note.
    const last = this.blocks.at(-1);
    const isFirst = line.blank && marker.ordinal === 1 && this.#lastLabels.digits > 1;
    const isList = isBehindRule || (isFirst && this.#hasMarksAlone());
    if (!isList && !isBareNote(last)) return false;
    const above = this.#lines[this.#at - 1];
    const isComplete =
      this.#open === null ||
      endMark(this.#context, this.#open) === Code.stop ||
      (above !== undefined && isNotesHeading(this.#context, above));
    const isAnew =
      isList &&
      isComplete &&
      this.#lastLabels.digits > 0 &&
      marker.ordinal !== this.#lastLabels.digits + 1 &&
      // The first of them may have lost its mark.
      (this.#isLabel(marker.ordinal) || (marker.ordinal === 1 && this.#marks.size > 0)) &&
      !this.#goesOnBehind();
    const note = listedNote(this.#context, marker, content, this.#isLabel, last, isAnew);
    if (note === null) return false;
    this.#push({ kind: 'note', note }, line, content);
    return true;
  }

  /** Whether the text has marks of notes, and no line that is headed as a note. */
  #hasMarksAlone(): boolean {
    this.#hasNoteHeads ??= this.#lines.some(({ head }) => head.kind === 'note');
    return !this.#hasNoteHeads && this.#marks.size > 0;
  }

  /** Whether paragraphs come behind the line: what stands at the foot of a page is no list of the text. */
  #goesOnBehind(): boolean {
    this.#lastParagraph ??= this.#lines.findLastIndex(({ head }) => {
      if (head.kind === 'formula' || head.kind === 'section' || head.kind === 'annex') return true;
      const isMarker = head.kind === 'marker' || head.kind === 'label';
      return isMarker && opensOperativeParagraph(keyOf(this.#context, head.content));
    });
    return this.#lastParagraph >= this.#at;
  }

  /** `(1) تقرر`, `1 تقرر`: the number of a paragraph, where no note is meant. */
  #isParagraph(marker: MarkerHead, content: number): boolean {
    const { ordinal } = marker;
    return (
      this.#zone !== 'closed' &&
      (ordinal === this.#lastLabels.digits + 1 || ordinal === 1 || this.#isNumberedSo) &&
      opensOperativeParagraph(keyOf(this.#context, content)) &&
      !this.#isLabel(ordinal)
    );
  }

  /** `يقرر`, then `(1) الترحيب …`, `(2) دعوة …`: paragraphs behind one verb, in a text without marks of notes. */
  #isDecided({ ordinal }: MarkerHead): boolean {
    // Behind `(1)` another one is its double.
    const isNext = this.#isNumberedSo && (ordinal > 1 || this.#lastLabels.digits === 1);
    if (!isNext && !this.#isVerbAlone()) return false;
    return this.#zone === 'operative' && this.#marks.size === 0;
  }

  /** The open paragraph is but its verb, with what emphasises it and a colon. */
  #isVerbAlone(): boolean {
    const { content, contentToken, slices } = this.#open ?? {};
    if (content?.kind !== 'operative' || contentToken === undefined) return false;
    const end = slices?.at(-1)?.[1] ?? 0;
    let behind = contentToken + 1;
    while (behind < end && kindOf(this.#context, behind) === TokenKind.punctuation) behind++;
    return behind === end;
  }

  #startParagraph(marker: MarkerHead, line: Line, content: number): void {
    if (this.#zone === 'front' || this.#zone === 'preamble') this.#zone = 'operative';
    this.#lastLabels.digits = marker.ordinal;
    this.#isNumberedSo = true;
    this.#start({ kind: 'numbered', marker, opensQuotation: false }, line, content);
  }

  /** A line without a label: a clause of its own, or the continuation of one. */
  #takeText(line: Line, next: Line | undefined): void {
    const opening = openingOf(this.#context, line);
    const last = this.blocks.at(-1);
    if (!opening.clause && !opening.verb && this.#isHeading(line, next, last)) {
      this.#start({ kind: 'heading', label: null }, line);
      return;
    }
    const open = this.#open;
    const isBehindFormula = line.blank && open?.content.kind === 'formula';
    const mark = open === null || isBehindFormula ? null : endMark(this.#context, open);
    const continued = this.#continued(line, opening, last, mark);
    if (continued !== null) this.#append(continued, line);
    else this.#startText(line, opening, last, isBehindFormula ? null : open, mark);
  }

  #isHeading(line: Line, next: Line | undefined, last: Block | undefined): boolean {
    if (this.#zone === 'front' || this.#zone === 'closed') return false;
    const open = this.#open;
    if (open !== null && open === last && isSectionTitle(this.#context, open, line)) return true;
    return isSubheading(this.#context, line, next, open, last, this.#zone);
  }

  /** The note or the paragraph that goes on in a line, whatever zone it stands in. */
  #continued(
    line: Line,
    { content, clause, verb }: Opening,
    last: Block | undefined,
    mark: number | null,
  ): Block | null {
    const open = this.#open;
    if (last === undefined) return null;
    if (line.blank) {
      const isNote = last.content.kind === 'note';
      return isNote && continuesNote(this.#context, last, line, open, mark, clause) ? last : null;
    }
    if (last.content.kind === 'note') {
      if (!(this.#zone === 'preamble' && clause)) return last;
    }
    if (open === null || last !== open) return null;
    const isSession = open.content.kind === 'front' && open.content.type === 'sessionLine';
    const joins = isSession
      ? endsOrdinal(keyOf(this.#context, content)) && line.to - line.head.content <= SESSION_TAIL
      : joinsNextLine(open.content, mark, clause, verb, this.#zone);
    return joins ? open : null;
  }

  /** `open`: the paragraph that may go on in the line, behind its `mark`. */
  #startText(
    line: Line,
    { content, clause, verb, decision }: Opening,
    last: Block | undefined,
    open: Block | null,
    mark: number | null,
  ): void {
    const isRunning = open !== null && !isHead(open.content);
    switch (this.#zone) {
      case 'front':
        if (clause) this.#startIn('preamble', { kind: 'preambular' }, line, content);
        else if (decision !== null && line.blank) {
          this.#startIn('operative', { kind: 'operative', organ: decision }, line, content);
        } else this.#start({ kind: 'front', type: 'title' }, line);
        return;
      case 'preamble':
        if (clause) this.#start({ kind: 'preambular' }, line, content);
        else if (verb && mark !== 0) {
          this.#startIn('operative', { kind: 'operative', organ: decision }, line, content);
        } else if (open !== null) this.#append(open, line);
        else this.#start({ kind: 'preambular' }, line, content);
        return;
      case 'operative':
        if (line.blank && opensVoters(this.#context, content)) {
          this.#start({ kind: 'text' }, line);
        } else if (isRunning && mark === 0) this.#append(open, line);
        else if (line.blank && behindOption(this.#context, content) !== null) {
          this.#start({ kind: 'text' }, line);
        } else if (clause && last !== undefined && isHead(last.content)) {
          // A section with a preamble of its own.
          this.#startIn('preamble', { kind: 'preambular' }, line, content);
        } else if (verb) this.#start({ kind: 'operative', organ: decision }, line, content);
        else if (isDateLine(this.#context, line))
          this.#end({ kind: 'closing', closing: 'date' }, line);
        else if (isRunning && mark !== Code.stop) this.#append(open, line);
        else this.#start({ kind: 'text' }, line);
        return;
      case 'annex':
        if (isRunning && (mark === 0 || mark === Code.arabicComma)) this.#append(open, line);
        else this.#start({ kind: 'text' }, line);
        return;
      case 'closed':
        if (isDateLine(this.#context, line)) this.#push({ kind: 'closing', closing: 'date' }, line);
        else this.#start({ kind: 'text' }, line);
        return;
    }
  }

  /** Nothing that has no end yet stands before the line. */
  #isFree(line: Line): boolean {
    return line.blank || this.#open === null || endMark(this.#context, this.#open) !== 0;
  }

  #push(content: BlockContent, line: Line, contentToken = line.head.content): Block {
    const slices: Block['slices'] = [[line.from, line.to]];
    const block: Block = { content, contentToken, slices, inner: [], reading: null };
    this.blocks.push(block);
    return block;
  }

  #start(content: BlockContent, line: Line, contentToken = line.head.content): void {
    this.#open = this.#push(content, line, contentToken);
    this.#openIndex = this.blocks.length - 1;
  }

  #startIn(zone: Zone, content: BlockContent, line: Line, contentToken: number): void {
    this.#zone = zone;
    this.#start(content, line, contentToken);
  }

  /** The last line of a text but for its annexes. */
  #end(content: BlockContent, line: Line): void {
    this.#push(content, line);
    this.#open = null;
    this.#openIndex = -1;
    this.#zone = 'closed';
  }

  #append(block: Block, line: Line): void {
    if (block === this.#open) {
      for (const inner of this.blocks.splice(this.#openIndex + 1)) block.inner.push(inner);
    }
    const last = block.slices.at(-1);
    if (last !== undefined && last[1] === line.from && !line.blank) last[1] = line.to;
    else block.slices.push([line.from, line.to]);
  }

  /** `[1] …` is a note where marks are written so. */
  #isSquared(): boolean {
    this.#squared ??= hasSquareMarks(this.#context);
    return this.#squared;
  }

  /** The labels of the marks of notes. */
  get #marks(): ReadonlySet<number> {
    this.#labels ??= referenceLabels(this.#context);
    return this.#labels;
  }

  readonly #isLabel = (number: number): boolean => this.#marks.has(number);
}
