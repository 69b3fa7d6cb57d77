import { abjadIndex } from '../arabic/letters.ts';
import { Code, isPunctuation, isSingleQuote } from './context.ts';
import type { Read } from './dates.ts';
import { digitsOf } from './label-heads.ts';
import { Lexeme } from './lexicon.ts';
import { TokenKind } from './tokens.ts';
import type { DocumentSymbol, Enumerator, Latin } from './tree.ts';
import { endAt, gluedAt, isAt, kindAt, lexemeAt, startAt, type View, valueAt } from './view.ts';

/**
 * An item mark after `:`, `؛` or at the start of a quotation: `(أ)`, `(1)`, `'1'`. Letters in
 * `الفقرة ٥ (ب)` and `البند ١٢٨ (ذ)` follow a number and are none.
 */
export function readEnumerator(
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
export function readSymbolAt(view: View, k: number): Read<DocumentSymbol> | null {
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
export function readLatinRun(view: View, k: number): Read<Latin> {
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
