import type { Block } from './block.ts';
import { readOpenerOf } from './block-opener.ts';
import { CitationReader, type CitationScope } from './citations.ts';
import { Code, type SyntaxContext } from './context.ts';
import {
  readCrossReference,
  readFurtherReference,
  readHeadingReference,
  readItemReference,
} from './cross-references.ts';
import { type Read, readDateAtMonth, readDateAtNumber, readYear } from './dates.ts';
import { fillView, mergeMarkup } from './emphasis.ts';
import { type BareNotes, readReference } from './footnotes.ts';
import { readEnumerator, readLatinRun, readSymbolAt } from './inline-marks.ts';
import { Lexeme } from './lexicon.ts';
import { readLatinName, readLongName, readName, readSplitName } from './names.ts';
import { takeReferences } from './note-marks.ts';
import { readSession } from './sessions.ts';
import { TokenFlag, TokenKind } from './tokens.ts';
import type { CrossReference, Enumerator, Node } from './tree.ts';
import { endAt, lexemeAt, type MutableView, startAt, valueAt, viewOf } from './view.ts';

export interface InlineScope extends CitationScope, BareNotes {}

/** The elements inside a block, in order and disjoint; plain text between them is not given. */
interface Elements {
  readonly elements: Node[];
  /** Note marks that no grammar needs to see: they may stand inside an element. */
  readonly notes: readonly Node[];
}

type DateRead = ReturnType<typeof readDateAtNumber>;

/** One reader serves a whole text: what it remembers begins anew with each block. */
export class InlineReader {
  readonly #context: SyntaxContext;
  readonly #scope: InlineScope;
  readonly #view: MutableView;
  readonly #citations: CitationReader;
  readonly #quotes: { code: number; index: number; k: number }[] = [];
  readonly #runs: { run: number; script: string; style: string }[] = [];
  #runCount = 0;
  #nodes: Node[] = [];
  /** View position. */
  #k = 0;

  constructor(context: SyntaxContext, scope: InlineScope) {
    this.#context = context;
    this.#scope = scope;
    this.#view = viewOf(context);
    this.#citations = new CitationReader(this.#view, scope);
  }

  read(block: Block): Elements {
    const view = this.#view;
    this.#nodes = [];
    // To set a length takes longer than to look at it, and most blocks have neither.
    if (this.#quotes.length > 0) this.#quotes.length = 0;
    if (this.#runs.length > 0) this.#runs.length = 0;
    this.#runCount = 0;
    this.#k = 0;
    this.#citations.stop();
    const mayHaveMarks = fillView(view, block, this.#nodes);
    const markup = this.#nodes.length;
    const isSought = mayHaveMarks || this.#scope.solidusLimit > 0;
    const notes = isSought ? takeReferences(view, this.#scope) : [];
    const opener = readOpenerOf(view, block);
    if (opener !== null) this.#take(opener);
    this.#readAll();
    inheritYears(this.#nodes, this.#context.source);
    return mergeMarkup(this.#nodes, markup, notes);
  }

  #readAll(): void {
    const view = this.#view;
    const { at, length } = view;
    const { kind: kinds, flags } = this.#context.tokens;
    const { code: lexemes } = this.#context.lexemes;
    while (this.#k < length) {
      const t = at[this.#k] as number;
      switch (kinds[t]) {
        case TokenKind.word:
          // Most words are no anchor: nothing else looks at them.
          if (lexemes[t] !== 0) this.#word();
          else if (((flags[t] as number) & TokenFlag.likeName) === 0) this.#k++;
          else this.#name();
          break;
        case TokenKind.number:
          if (!this.#takeDate(readDateAtNumber(view, this.#k))) {
            this.#takeOrPass(this.#citations.number(this.#k));
          }
          break;
        case TokenKind.latin:
          this.#latin();
          break;
        case TokenKind.superscript:
          this.#note();
          break;
        default:
          this.#punctuation();
      }
    }
  }

  #word(): void {
    const view = this.#view;
    const k = this.#k;
    switch (lexemeAt(view, k)) {
      case Lexeme.citationNoun:
        this.#k = this.#citations.noun(k);
        return;
      case Lexeme.organ:
        this.#citations.body(this.#k++);
        return;
      case Lexeme.levantineMonth:
      case Lexeme.gregorianMonth:
      case Lexeme.doubleMonth:
        if (!this.#takeDate(readDateAtMonth(view, k))) this.#k++;
        return;
      case Lexeme.yearNoun:
        this.#takeOrPass(readYear(view, k));
        return;
      case Lexeme.paragraphNoun:
        this.#takeParagraphs(readCrossReference(view, k));
        return;
      case Lexeme.headingNoun:
        this.#takeOrPass(readHeadingReference(view, k));
        return;
      case Lexeme.agendaItem:
        this.#takeParagraphs(readItemReference(view, k));
        return;
      case Lexeme.sessionNoun:
        this.#takeOrPass(readSession(view, k));
        return;
      case Lexeme.longName:
        this.#takeOrPass(readLongName(view, k));
        return;
      case Lexeme.oldSession:
        this.#takeOrPass(this.#citations.specialSession(k));
        return;
      default:
        this.#k++;
    }
  }

  #name(): void {
    const split = readSplitName(this.#view, this.#k);
    // What stands before may belong to another node.
    const isFree = split !== null && (this.#nodes.at(-1)?.end ?? 0) <= split.node.start;
    this.#takeOrPass(isFree ? split : readName(this.#view, this.#k));
  }

  #latin(): void {
    const view = this.#view;
    const k = this.#k;
    const isTaken =
      this.#take(this.#citations.latin(k)) ||
      this.#take(readSymbolAt(view, k)) ||
      this.#take(readLatinName(view, k));
    if (!isTaken) this.#take(readLatinRun(view, k));
  }

  #punctuation(): void {
    const code = valueAt(this.#view, this.#k);
    switch (code) {
      case Code.arabicSemicolon:
      case Code.stop:
        this.#citations.stop();
        this.#k++;
        return;
      case Code.left:
      case Code.apostrophe:
      case Code.leftSingle:
      case Code.rightSingle:
        if (!this.#takeEnumerator(readEnumerator(this.#view, this.#k))) this.#note();
        return;
      case Code.quote:
      case Code.leftGuillemet:
      case Code.rightGuillemet:
      case Code.leftDouble:
      case Code.rightDouble:
        this.#quote(code);
        return;
      default:
        this.#note();
    }
  }

  #take(read: Read<Node> | null): boolean {
    if (read === null) return false;
    this.#nodes.push(read.node);
    this.#k = read.next;
    return true;
  }

  #takeOrPass(read: Read<Node> | null): void {
    if (!this.#take(read)) this.#k++;
  }

  #takeParagraphs(read: Read<CrossReference> | null): void {
    if (!this.#take(read)) {
      this.#k++;
      return;
    }
    for (let last = read; last !== null; ) {
      last = readFurtherReference(this.#view, this.#k, last.node);
      this.#take(last);
    }
  }

  #takeDate(read: DateRead): boolean {
    const from = this.#k;
    if (read === null || !this.#take(read)) return false;
    this.#citations.date(read.node, from, read.next);
    return true;
  }

  /** The mark of a note, or nothing that has a meaning. */
  #note(): void {
    const from = this.#k;
    const read = readReference(this.#view, from, this.#scope);
    if (read === null || !this.#take(read)) this.#k++;
    else this.#citations.aside(from, read.next);
  }

  /** A colon begins a run; other items go on with the nearest run of their kind. */
  #takeEnumerator(read: (Read<Enumerator> & { readonly begins: boolean }) | null): boolean {
    if (read === null) return false;
    const { script, style } = read.node;
    const runs = this.#runs;
    if (!read.begins) {
      const same = runs.findLastIndex((entry) => entry.script === script && entry.style === style);
      runs.length = same + 1;
    }
    if (read.begins || runs.length === 0) runs.push({ run: this.#runCount++, script, style });
    this.#nodes.push({ ...read.node, run: runs.at(-1)?.run ?? 0 });
    this.#k = read.next;
    this.#citations.stop();
    return true;
  }

  #quote(code: number): void {
    const k = this.#k++;
    const quotes = this.#quotes;
    const nodes = this.#nodes;
    const openIndex = quotes.findLastIndex((open) => closes(open.code, code));
    const open = quotes[openIndex];
    if (open === undefined) {
      // One open mark of a kind: an older one was never closed.
      const stale = quotes.findIndex((entry) => entry.code === code);
      if (stale >= 0) quotes.splice(stale, 1);
      if (code !== Code.rightGuillemet) quotes.push({ code, index: nodes.length, k });
      return;
    }
    quotes.length = openIndex;
    const children = nodes.splice(open.index);
    nodes.push({
      type: 'quotation',
      start: startAt(this.#view, open.k),
      end: endAt(this.#view, k),
      children,
    });
    this.#citations.aside(open.k, k + 1);
  }
}

function closes(open: number, close: number): boolean {
  switch (open) {
    case Code.quote:
      return close === Code.quote;
    case Code.leftGuillemet:
      return close === Code.rightGuillemet;
    // United Nations files open with ” and close with “; others do the reverse.
    case Code.leftDouble:
      return close === Code.rightDouble;
    default:
      return close === Code.leftDouble;
  }
}

/** `٢٨ تشرين الثاني/نوفمبر - ١ كانون الأول/ديسمبر ٢٠٢٣`: the first date takes the year of the second. */
function inheritYears(nodes: Node[], source: string): void {
  for (let i = 1; i < nodes.length; i++) {
    const second = nodes[i];
    const first = nodes[i - 1];
    if (first?.type !== 'date' || second?.type !== 'date') continue;
    if (first.year !== null || second.year === null || first.day === null || second.day === null)
      continue;
    const between = source.slice(first.end, second.start).trim();
    if (!/^([-\u2010-\u2015]|إلى|و|وحتى|حتى)$/u.test(between)) continue;
    nodes[i - 1] = { ...first, year: second.year, yearInherited: true };
  }
}
