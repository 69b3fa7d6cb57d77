import { hashWord } from '../arabic/key.ts';
import {
  Code,
  codeOf,
  isDash,
  isGlued,
  isMarkup,
  isPunctuation,
  kindOf,
  type SyntaxContext,
} from './context.ts';
import { TokenKind } from './tokens.ts';

/** What stands around words and numbers in Markdown that a converter made: tags and entities. */

export const SUP = hashWord('sup');
const SUPER = hashWord('super');
/** A space, and marks of direction, before or behind a number. */
const PASSED: ReadonlySet<number> = new Set(['nbsp', 'rlm', 'lrm'].map(hashWord));
const DASHES: ReadonlySet<number> = new Set(['ndash', 'mdash', 'minus', 'shy'].map(hashWord));
/** The same characters by their numbers: `&#160;`, `&#8211;`. */
const PASSED_CODES: ReadonlySet<number> = new Set([160, 1564, 8206, 8207]);
const DASH_CODES: ReadonlySet<number> = new Set([45, 173, 8208, 8209, 8211, 8212, 8722]);
/** Tags with more attributes are hardly written between the words of a resolution. */
const MOST_TAG = 40;

/** The token behind a tag (`<b>`, `</p>`, `<p dir="rtl">`) that begins at `t`; `t` where there is none. */
export function behindTag(context: SyntaxContext, t: number, end: number): number {
  if (!isPunctuation(context, t, Code.less)) return t;
  let name = t + 1;
  if (isPunctuation(context, name, Code.solidus)) name++;
  // The mark of a note is read as such.
  if (kindOf(context, name) !== TokenKind.latin || codeOf(context, name) === SUP) return t;
  if (!isGlued(context, name)) return t;
  const limit = Math.min(end, t + MOST_TAG);
  let isRaised = false;
  for (let i = name + 1; i < limit; i++) {
    if (isPunctuation(context, i, Code.greater)) return isRaised ? t : i + 1;
    const kind = kindOf(context, i);
    if (kind === TokenKind.word) return t;
    if (kind === TokenKind.latin && codeOf(context, i) === SUPER) isRaised = true;
  }
  return t;
}

/** The token behind `<sup>` or a tag that raises by its style; `t` where there is none. */
export function behindRaise(context: SyntaxContext, t: number): number {
  const name = t + 1;
  if (!isPunctuation(context, t, Code.less) || kindOf(context, name) !== TokenKind.latin) return t;
  let isRaised = codeOf(context, name) === SUP;
  for (let i = name + 1; i < t + MOST_TAG; i++) {
    if (isPunctuation(context, i, Code.greater)) return isRaised ? i + 1 : t;
    const kind = kindOf(context, i);
    if (kind === TokenKind.word || kind === 0) return t;
    if (kind === TokenKind.latin && codeOf(context, i) === SUPER) isRaised = true;
  }
  return t;
}

/** The token behind an entity at `t` whose name or number is one of these; `t` where there is none. */
function behindEntity(
  context: SyntaxContext,
  t: number,
  names: ReadonlySet<number>,
  codes: ReadonlySet<number>,
): number {
  if (!isPunctuation(context, t, Code.ampersand)) return t;
  const isCode = isPunctuation(context, t + 1, Code.hash);
  const name = isCode ? t + 2 : t + 1;
  const value = codeOf(context, name);
  const isFitting = isCode
    ? kindOf(context, name) === TokenKind.number && codes.has(value)
    : kindOf(context, name) === TokenKind.latin && names.has(value);
  return isFitting && isPunctuation(context, name + 1, Code.semicolon) ? name + 2 : t;
}

/** The first token that says something: behind emphasis, escapes, tags, `&nbsp;` and `&rlm;`. */
export function skipMarks(context: SyntaxContext, t: number, end: number): number {
  for (let at = t; ; ) {
    let next = at;
    while (next < end && isMarkup(context, next)) next++;
    next = behindTag(context, next, end);
    next = behindEntity(context, next, PASSED, PASSED_CODES);
    if (next === at) return at;
    at = next;
  }
}

/** The token behind a dash, also one written `&ndash;`; `t` where there is none. */
export function behindDash(context: SyntaxContext, t: number): number {
  if (isDash(context, t)) return t + 1;
  return behindEntity(context, t, DASHES, DASH_CODES);
}
