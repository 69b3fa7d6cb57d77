import { abjadIndex } from '../arabic/letters.ts';
import type { Block } from './blocks.ts';
import { type CitationScope, citationReader } from './citations.ts';
import {
  Code,
  isGlued,
  isMarkup,
  isPunctuation,
  isSingleQuote,
  type SyntaxContext,
} from './context.ts';
import { readCrossReference } from './cross-references.ts';
import { type Read, readDateAtMonth, readDateAtNumber, readYear } from './dates.ts';
import { markBefore, readReference } from './footnotes.ts';
import { digitsOf } from './heads.ts';
import { Lexeme } from './lexicon.ts';
import { readLatinName, readLongName, readName } from './names.ts';
import { readSession } from './sessions.ts';
import { TokenFlag, TokenKind } from './tokens.ts';
import type { DocumentSymbol, Enumerator, FootnoteReference, Latin, Node } from './tree.ts';
import { endAt, gluedAt, isAt, kindAt, lexemeAt, startAt, type View, valueAt } from './view.ts';

export interface InlineScope extends CitationScope {
  /** Labels of the footnote definitions of the text. */
  readonly labels: ReadonlySet<string>;
}

/** The elements inside a block, in order and disjoint. Plain text between them is not given. */
export function readInline(context: SyntaxContext, block: Block, scope: InlineScope): Node[] {
  const nodes: Node[] = [];
  const view = viewOf(context, block, nodes);
  const markup = nodes.length;
  const citations = citationReader(view, scope);
  const quotes: { code: number; index: number; k: number }[] = [];
  const runs: { run: number; script: string; style: string }[] = [];
  let runCount = 0;
  let k = 0;

  const take = (read: Read<Node> | null): boolean => {
    if (read === null) return false;
    nodes.push(read.node);
    k = read.next;
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
      case Lexeme.levantineMonth:
      case Lexeme.gregorianMonth:
      case Lexeme.doubleMonth:
        if (!takeDate(readDateAtMonth(view, k))) k++;
        return;
      case Lexeme.yearNoun:
        if (!take(readYear(view, k))) k++;
        return;
      case Lexeme.paragraphNoun:
        if (!take(readCrossReference(view, k))) k++;
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
    if (take(citations.latin(k)) || take(readSymbol(view, k)) || take(readLatinName(view, k)))
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
          if (!takeAside(readReference(view, k, scope.labels))) k++;
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
        if (!takeAside(readReference(view, k, scope.labels))) k++;
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

  const { at, length } = view;
  const { kind: kinds, flags } = context.tokens;
  const { code: lexemes } = context.lexemes;
  while (k < length) {
    const t = at[k] as number;
    const kind = kinds[t] as number;
    if (kind === TokenKind.word) {
      // Most words are no anchor: nothing else looks at them.
      if (lexemes[t] !== 0) word();
      else if (((flags[t] as number) & TokenFlag.noonTeh) === 0 || !take(readName(view, k))) k++;
    } else if (kind === TokenKind.number) {
      const read = readDateAtNumber(view, k);
      if (!takeDate(read) && !take(citations.number(k))) k++;
    } else if (kind === TokenKind.latin) latin();
    else if (kind === TokenKind.superscript) {
      if (!takeAside(readReference(view, k, scope.labels))) k++;
    } else punctuation();
  }
  inheritYears(nodes, context.source);
  return mergeMarkup(nodes, markup);
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

/** The tokens that grammars see; emphasis marks and asterisk references become nodes here. */
function viewOf(context: SyntaxContext, block: Block, nodes: Node[]): View {
  const at = context.scratch;
  let length = 0;
  const open: { stars: number }[] = [];
  const { kind, value, start, end, flags } = context.tokens;
  let escaped = false;
  for (const [from, to] of block.slices) {
    for (let t = from; t < to; t++) {
      if (kind[t] === TokenKind.comment) continue;
      if (t < block.contentToken) {
        // Emphasis that begins before the text: its end must find it.
        const stars = emphasisAt(context, t, block.contentToken);
        if (stars > 0) open.push({ stars });
        t += Math.max(0, stars - 1);
        continue;
      }
      if (kind[t] !== TokenKind.punctuation || !isMarkup(context, t)) {
        at[length++] = t;
        continue;
      }
      const code = value[t];
      const first = start[t] as number;
      if (code !== Code.asterisk) {
        escaped = code === Code.backslash;
        nodes.push({ type: 'markup', start: first, end: end[t] as number });
        continue;
      }
      let last = t;
      while (
        last + 1 < to &&
        value[last + 1] === Code.asterisk &&
        kind[last + 1] === TokenKind.punctuation &&
        start[last + 1] === end[last]
      )
        last++;
      const stars = last - t + 1;
      const spaceBefore = ((flags[t] as number) & TokenFlag.spaceBefore) !== 0 || t === from;
      const spaceAfter =
        last + 1 >= to || ((flags[last + 1] as number) & TokenFlag.spaceBefore) !== 0;
      const span = { start: first, end: end[last] as number };
      const pair = escaped ? -1 : open.findLastIndex((entry) => entry.stars === stars);
      if (!spaceBefore && pair >= 0) {
        open.length = pair;
        nodes.push({ type: 'markup', ...span });
      } else if (!spaceAfter && !escaped && spaceBefore) {
        open.push({ stars });
        nodes.push({ type: 'markup', ...span });
      } else if (!spaceBefore && stars <= 3) {
        nodes.push(asterisk(context, length, span, stars));
      } else nodes.push({ type: 'markup', ...span });
      escaped = false;
      t = last;
    }
  }
  return viewWith(context, length);
}

/** A literal, not a spread: one is made for every block. */
function viewWith(context: SyntaxContext, length: number): View {
  const { source, tokens, lexemes, scratch } = context;
  return { source, tokens, lexemes, scratch, at: scratch, length };
}

/** Asterisks at `t`, before `end`, that open an emphasis. */
function emphasisAt(context: SyntaxContext, t: number, end: number): number {
  let stars = 0;
  while (t + stars < end && isPunctuation(context, t + stars, Code.asterisk)) stars++;
  return stars > 0 && isGlued(context, t + stars) ? stars : 0;
}

function asterisk(
  context: SyntaxContext,
  length: number,
  span: { start: number; end: number },
  stars: number,
): FootnoteReference {
  const view = viewWith(context, length);
  return {
    type: 'footnoteReference',
    ...span,
    label: '*'.repeat(stars),
    number: null,
    notation: 'asterisk',
    labelSpan: span,
    after: markBefore(view, length),
  };
}

/**
 * An item mark after `:`, `؛` or at the start of a quotation: `(أ)`, `(1)`, `'1'`. Letters in
 * `الفقرة ٥ (ب)` and `البند ١٢٨ (ذ)` follow a number and are none.
 */
function readEnumerator(
  view: View,
  k: number,
): (Read<Enumerator> & { readonly begins: boolean }) | null {
  const quoted = valueAt(view, k) !== Code.left;
  const close = view.at[k + 2];
  if (k + 2 >= view.length || close === undefined) return null;
  if (quoted ? !isSingleQuote(view, close) : !isPunctuation(view, close, Code.right)) return null;
  let before = k - 1;
  if (lexemeAt(view, before) === Lexeme.and) before--;
  const mark = kindAt(view, before) === TokenKind.punctuation ? valueAt(view, before) : 0;
  const begins = mark === Code.colon;
  if (
    !begins &&
    mark !== Code.arabicSemicolon &&
    mark !== Code.semicolon &&
    mark !== Code.arabicComma
  ) {
    return null;
  }
  const kind = kindAt(view, k + 1);
  const label = { start: startAt(view, k + 1), end: endAt(view, k + 1) };
  const letter =
    kind === TokenKind.word ? abjadIndex(view.source.slice(label.start, label.end)) : null;
  if (letter === null && (kind !== TokenKind.number || valueAt(view, k + 1) > 99)) return null;
  if (mark === Code.arabicComma && (letter === null || quoted)) return null;
  const node: Enumerator = {
    type: 'enumerator',
    start: startAt(view, k),
    end: endAt(view, k + 2),
    style: quoted ? 'quoted' : 'parenthesis',
    script: letter === null ? 'digits' : 'letters',
    ordinal: letter ?? valueAt(view, k + 1),
    bis: 0,
    digits: letter === null ? digitsOf(view, view.at[k + 1] as number) : null,
    label,
    bulleted: false,
    run: 0,
  };
  return { node, next: k + 3, begins };
}

/** `A/RES/75/10`, `E/CN.15/2019/5`: a capital, a solidus and what is glued to them. */
function readSymbol(view: View, k: number): Read<DocumentSymbol> | null {
  const code = view.source.charCodeAt(startAt(view, k));
  if (code < 0x41 || code > 0x5a) return null;
  if (!isAt(view, k + 1, TokenKind.punctuation, Code.solidus) || !gluedAt(view, k + 1)) return null;
  let last = k + 1;
  while (gluedAt(view, last + 1)) {
    const kind = kindAt(view, last + 1);
    const solid = kind === TokenKind.latin || kind === TokenKind.number;
    const joint =
      kind === TokenKind.punctuation &&
      [Code.solidus, Code.stop, Code.hyphen].some((mark) => mark === valueAt(view, last + 1));
    if (!solid && !joint) break;
    last++;
  }
  while (kindAt(view, last) === TokenKind.punctuation) last--;
  if (last <= k) return null;
  return {
    node: { type: 'documentSymbol', start: startAt(view, k), end: endAt(view, last) },
    next: last + 1,
  };
}

/** Latin words with the numbers and marks between them: `United Nations, Treaty Series, vol. 1996`, `I-24/7`. */
function readLatinRun(view: View, k: number): Read<Latin> {
  let last = k;
  for (let at = k + 1; at < view.length; at++) {
    const kind = kindAt(view, at);
    if (kind === TokenKind.latin) last = at;
    else if (kind === TokenKind.number) {
      // Figures belong to the run when they are European and close to it.
      if (at - last > 3 || digitsOf(view, view.at[at] as number) !== 'european') break;
      last = at;
    } else if (kind !== TokenKind.punctuation || valueAt(view, at) > 0x7f) break;
    else if (valueAt(view, at) === Code.less || valueAt(view, at) === Code.leftSquare) break;
    else if (valueAt(view, at) === Code.caret) break;
  }
  return {
    node: { type: 'latin', start: startAt(view, k), end: endAt(view, last) },
    next: last + 1,
  };
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

/** Emphasis marks were found first: put them in order, without those inside another element. */
function mergeMarkup(nodes: Node[], markup: number): Node[] {
  if (markup === 0) return nodes;
  const marks = nodes.slice(0, markup);
  return nestMarks(nodes.slice(markup), marks);
}

function nestMarks(nodes: readonly Node[], marks: readonly Node[]): Node[] {
  const merged: Node[] = [];
  let m = 0;
  for (const node of nodes) {
    while (m < marks.length && (marks[m] as Node).start < node.start)
      merged.push(marks[m++] as Node);
    const from = m;
    while (m < marks.length && (marks[m] as Node).start < node.end) m++;
    merged.push(
      node.type === 'quotation' && m > from
        ? { ...node, children: nestMarks(node.children, marks.slice(from, m)) }
        : node,
    );
  }
  while (m < marks.length) merged.push(marks[m++] as Node);
  return merged;
}
