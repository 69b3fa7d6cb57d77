import type { Block } from './block.ts';
import { type CitationScope, citationReader } from './citations.ts';
import { Code, isPunctuation, type SyntaxContext } from './context.ts';
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
import { readLatinName, readLongName, readName } from './names.ts';
import { readOpener } from './openers.ts';
import { readSession } from './sessions.ts';
import { TokenFlag, TokenKind } from './tokens.ts';
import type { CrossReference, Enumerator, Node, Opener } from './tree.ts';
import {
  endAt,
  isAt,
  keyAt,
  kindAt,
  lexemeAt,
  type MutableView,
  startAt,
  type View,
  valueAt,
  viewOf,
} from './view.ts';

export interface InlineScope extends CitationScope, BareNotes {}

/** The elements inside a block, in order and disjoint; plain text between them is not given. */
interface Elements {
  readonly elements: Node[];
  /** Note marks that no grammar needs to see: they may stand inside an element. */
  readonly notes: readonly Node[];
}

export type InlineReader = (block: Block) => Elements;

/** One reader serves a whole text: what it remembers begins anew with each block. */
export function inlineReader(context: SyntaxContext, scope: InlineScope): InlineReader {
  const view = viewOf(context);
  const citations = citationReader(view, scope);
  const quotes: { code: number; index: number; k: number }[] = [];
  const runs: { run: number; script: string; style: string }[] = [];
  let nodes: Node[] = [];
  let runCount = 0;
  let k = 0;

  const take = (read: Read<Node> | null): boolean => {
    if (read === null) return false;
    nodes.push(read.node);
    k = read.next;
    return true;
  };
  const takeParagraphs = (read: Read<CrossReference> | null): boolean => {
    if (!take(read)) return false;
    for (let last = read; last !== null; ) {
      last = readFurtherReference(view, k, last.node);
      take(last);
    }
    return true;
  };
  const takeDate = (read: ReturnType<typeof readDateAtNumber>): boolean => {
    const from = k;
    if (read === null || !take(read)) return false;
    citations.date(read.node, from, read.next);
    return true;
  };
  const takeAside = (read: Read<Node> | null): boolean => {
    const from = k;
    if (read === null || !take(read)) return false;
    citations.aside(from, read.next);
    return true;
  };

  const word = (): void => {
    switch (lexemeAt(view, k)) {
      case Lexeme.citationNoun:
        k = citations.noun(k);
        return;
      case Lexeme.organ:
        citations.body(k++);
        return;
      case Lexeme.levantineMonth:
      case Lexeme.gregorianMonth:
      case Lexeme.doubleMonth:
        if (!takeDate(readDateAtMonth(view, k))) k++;
        return;
      case Lexeme.yearNoun:
        if (!take(readYear(view, k))) k++;
        return;
      case Lexeme.paragraphNoun:
        if (!takeParagraphs(readCrossReference(view, k))) k++;
        return;
      case Lexeme.headingNoun:
        if (!take(readHeadingReference(view, k))) k++;
        return;
      case Lexeme.agendaItem:
        if (!takeParagraphs(readItemReference(view, k))) k++;
        return;
      case Lexeme.sessionNoun:
        if (!take(readSession(view, k))) k++;
        return;
      case Lexeme.longName:
        if (!take(readLongName(view, k))) k++;
        return;
      case Lexeme.oldSession:
        if (!take(citations.specialSession(k))) k++;
        return;
      default:
        k++;
    }
  };

  const latin = (): void => {
    if (take(citations.latin(k)) || take(readSymbolAt(view, k)) || take(readLatinName(view, k)))
      return;
    take(readLatinRun(view, k));
  };

  const punctuation = (): void => {
    const code = valueAt(view, k);
    switch (code) {
      case Code.arabicSemicolon:
      case Code.stop:
        citations.stop();
        k++;
        return;
      case Code.left:
      case Code.apostrophe:
      case Code.leftSingle:
      case Code.rightSingle:
        if (!takeEnumerator(readEnumerator(view, k))) {
          if (!takeAside(readReference(view, k, scope))) k++;
        }
        return;
      case Code.quote:
      case Code.leftGuillemet:
      case Code.rightGuillemet:
      case Code.leftDouble:
      case Code.rightDouble:
        quote(code);
        return;
      default:
        if (!takeAside(readReference(view, k, scope))) k++;
    }
  };

  /** A colon begins a run; other items go on with the nearest run of their kind. */
  const takeEnumerator = (
    read: (Read<Enumerator> & { readonly begins: boolean }) | null,
  ): boolean => {
    if (read === null) return false;
    const { script, style } = read.node;
    if (!read.begins) {
      const same = runs.findLastIndex((entry) => entry.script === script && entry.style === style);
      runs.length = same + 1;
    }
    if (read.begins || runs.length === 0) runs.push({ run: runCount++, script, style });
    nodes.push({ ...read.node, run: runs.at(-1)?.run ?? 0 });
    k = read.next;
    citations.stop();
    return true;
  };

  const quote = (code: number): void => {
    const openIndex = quotes.findLastIndex((open) => closes(open.code, code));
    const open = quotes[openIndex];
    if (open === undefined) {
      // One open mark of a kind: an older one was never closed.
      const stale = quotes.findIndex((entry) => entry.code === code);
      if (stale >= 0) quotes.splice(stale, 1);
      if (code !== Code.rightGuillemet) quotes.push({ code, index: nodes.length, k });
    } else {
      quotes.length = openIndex;
      const children = nodes.splice(open.index);
      nodes.push({
        type: 'quotation',
        start: startAt(view, open.k),
        end: endAt(view, k),
        children,
      });
      citations.aside(open.k, k + 1);
    }
    k++;
  };

  const { at } = view;
  const { kind: kinds, flags } = context.tokens;
  const { code: lexemes } = context.lexemes;
  return (block) => {
    nodes = [];
    quotes.length = 0;
    runs.length = 0;
    runCount = 0;
    k = 0;
    citations.stop();
    fillView(view, block, nodes);
    const markup = nodes.length;
    const notes = takeReferences(view, scope);
    const { length } = view;
    const opener = readOpenerOf(view, block);
    if (opener !== null) take(opener);
    while (k < length) {
      const t = at[k] as number;
      const kind = kinds[t] as number;
      if (kind === TokenKind.word) {
        // Most words are no anchor: nothing else looks at them.
        if (lexemes[t] !== 0) word();
        else if (((flags[t] as number) & TokenFlag.likeName) === 0 || !take(readName(view, k))) k++;
      } else if (kind === TokenKind.number) {
        if (!takeDate(readDateAtNumber(view, k)) && !take(citations.number(k))) k++;
      } else if (kind === TokenKind.latin) latin();
      else if (kind === TokenKind.superscript) {
        if (!takeAside(readReference(view, k, scope))) k++;
      } else punctuation();
    }
    inheritYears(nodes, context.source);
    return mergeMarkup(nodes, markup, notes);
  };
}

/** Takes the note marks that nothing else can be out of the view, so that they part no element. */
function takeReferences(view: MutableView, scope: InlineScope): Node[] {
  const { at, tokens } = view;
  const notes: Node[] = [];
  let length = 0;
  for (let k = 0; k < view.length; ) {
    const t = at[k] as number;
    const kind = tokens.kind[t];
    const code = tokens.value[t] as number;
    const isMark =
      kind === TokenKind.superscript || (kind === TokenKind.punctuation && beginsNoteMark(code));
    const read = isMark ? readReference(view, k, scope) : null;
    if (read === null) {
      at[length++] = t;
      k++;
      continue;
    }
    notes.push(read.node);
    k = read.next;
  }
  view.length = length;
  return notes;
}

/** What a note mark begins with; a bare `(1)` may be something else. */
function beginsNoteMark(code: number): boolean {
  return (
    code === Code.caret ||
    code === Code.leftSquare ||
    code === Code.less ||
    code === Code.superscriptLeft
  );
}

/** The opener of a clause or an operative paragraph. */
function readOpenerOf(view: View, block: Block): Read<Opener> | null {
  const { content } = block;
  if (
    content.kind !== 'preambular' &&
    content.kind !== 'operative' &&
    content.kind !== 'numbered'
  ) {
    return null;
  }
  const kind = content.kind === 'preambular' ? 'preambular' : 'operative';
  const opener = readOpener(keyAt(view, 0), keyAt(view, 1), kind);
  if (opener === null || isAlternative(view, block)) return null;
  const { words, damaged, stem } = opener;
  const end = endAt(view, words - 1);
  const node: Opener = {
    type: 'opener',
    start: startAt(view, 0),
    end,
    kind,
    damaged,
    stem,
    verb: stem === null ? null : { start: startAt(view, words - 1), end },
  };
  return { node, next: words };
}

/** `[تقرر] [تطلب] أن …`: the words in the first brackets are one of those among which a draft leaves the choice. */
function isAlternative(view: View, { contentToken }: Block): boolean {
  if (!isPunctuation(view, contentToken - 1, Code.leftSquare)) return false;
  let depth = 1;
  for (let k = 0; k < view.length; k++) {
    if (depth === 0) {
      if (kindAt(view, k) !== TokenKind.punctuation) return true;
    } else if (isAt(view, k, TokenKind.punctuation, Code.leftSquare)) depth++;
    else if (isAt(view, k, TokenKind.punctuation, Code.rightSquare)) depth--;
  }
  return false;
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
