import { hashWord } from '../arabic/key.ts';
import { isHyphen } from './citation-words.ts';
import { Code } from './context.ts';
import { Lexeme } from './lexicon.ts';
import { TokenKind } from './tokens.ts';
import type { Citation, CitationBody, Span } from './tree.ts';
import {
  endAt,
  isAt,
  kindAt,
  lexemeAt,
  lexemeValueAt,
  prefixAt,
  startAt,
  type View,
  valueAt,
} from './view.ts';

/** The numbers of a citation in one of their forms, whatever stands around them. */
export interface CitedNumbers
  extends Pick<Citation, 'form' | 'first' | 'second' | 'firstSpan' | 'secondSpan'> {
  /** View position behind them. */
  readonly next: number;
  readonly year?: number | null;
  readonly body?: CitationBody;
  readonly parts?: readonly number[];
  /** Where letters of another word stand before it. */
  readonly start?: number;
}

const GA_SYMBOLS = new Set([hashWord('ga'), hashWord('ag')]);

const RES = hashWord('res');

/** Two numbers with a solidus between them at `k`. */
export function readSlash(view: View, k: number): CitedNumbers {
  return {
    form: 'slash',
    first: valueAt(view, k),
    second: valueAt(view, k + 2),
    firstSpan: spanAt(view, k),
    secondSpan: spanAt(view, k + 2),
    next: k + 3,
  };
}

/** `1325 (2000)`: a bracket with a number, which may be another than a year. */
export function hasBracketedNumber(view: View, k: number): boolean {
  return (
    isPunctuation(view, k + 1, Code.left) &&
    isNumber(view, k + 2) &&
    isPunctuation(view, k + 3, Code.right)
  );
}

/** Null where the bracket behind the number holds no year. */
export function readYearInBrackets(view: View, k: number): CitedNumbers | null {
  const year = valueAt(view, k + 2);
  const digits = endAt(view, k + 2) - startAt(view, k + 2);
  if (digits !== 4 || year < 1900 || year >= 2200) return null;
  return {
    form: 'year',
    first: valueAt(view, k),
    second: year,
    firstSpan: spanAt(view, k),
    secondSpan: spanAt(view, k + 2),
    next: k + 4,
  };
}

/** `1514 (د-15)`, `377 ألف (د-5)`, `377 ألف د-5`. */
export function readOldSession(view: View, k: number): CitedNumbers | null {
  let at = k + 1;
  const parts: number[] = [];
  while (lexemeAt(view, at) === Lexeme.letterName) {
    parts.push(lexemeValueAt(view, at));
    at++;
  }
  const bracket = isPunctuation(view, at, Code.left);
  if (bracket) at++;
  if (lexemeAt(view, at) !== Lexeme.oldSession) return null;
  const session = isHyphen(view, at + 1) ? at + 2 : at + 1;
  if (!isNumber(view, session)) return null;
  if (bracket && !isPunctuation(view, session + 1, Code.right)) return null;
  return {
    form: lexemeValueAt(view, at) === 0 ? 'old-session' : 'special-session',
    first: valueAt(view, k),
    second: valueAt(view, session),
    firstSpan: spanAt(view, k),
    secondSpan: spanAt(view, session),
    parts,
    next: bracket ? session + 2 : session + 1,
  };
}

/** `دإ-20/2`, `ودإط-10/2`. */
export function readSpecialSession(view: View, k: number): CitedNumbers | null {
  if (lexemeValueAt(view, k) === 0) return null;
  const first = isHyphen(view, k + 1) ? k + 2 : k + 1;
  if (!isNumber(view, first) || !isPunctuation(view, first + 1, Code.solidus)) return null;
  if (!isNumber(view, first + 2)) return null;
  return {
    start: startAt(view, k) + prefixAt(view, k),
    form: 'special-session',
    first: valueAt(view, first + 2),
    second: valueAt(view, first),
    firstSpan: spanAt(view, first + 2),
    secondSpan: spanAt(view, first),
    next: first + 3,
  };
}

/** `GA-2025-93-RES-03`, also with lost hyphens or without the session. */
export function readInterpolSymbol(view: View, k: number): CitedNumbers | null {
  if (!GA_SYMBOLS.has(valueAt(view, k))) return null;
  const numbers: number[] = [];
  let at = k + 1;
  let end = -1;
  let named = false;
  for (; at < k + 12; at++) {
    if (isHyphen(view, at)) continue;
    if (isNumber(view, at) && numbers.length < 4) numbers.push(at);
    else if (isAt(view, at, TokenKind.latin, RES) && !named) named = true;
    else break;
    end = at + 1;
    if (named && numbers.at(-1) === at) break;
  }
  const [year, second, third] = numbers;
  const number = third ?? second;
  if (!named || year === undefined || number === undefined || end < 0) return null;
  if (valueAt(view, year) < 1950 || numbers.length > 3) return null;
  const session = third === undefined ? null : (second ?? null);
  return {
    form: 'interpol-symbol',
    body: 'interpol',
    first: valueAt(view, number),
    second: session === null ? null : valueAt(view, session),
    year: valueAt(view, year),
    firstSpan: spanAt(view, number),
    secondSpan: session === null ? null : spanAt(view, session),
    next: end,
  };
}

function spanAt(view: View, k: number): Span {
  return { start: startAt(view, k), end: endAt(view, k) };
}

function isPunctuation(view: View, k: number, code: number): boolean {
  return isAt(view, k, TokenKind.punctuation, code);
}

function isNumber(view: View, k: number): boolean {
  return kindAt(view, k) === TokenKind.number;
}
