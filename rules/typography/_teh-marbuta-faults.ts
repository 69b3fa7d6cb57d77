import { CharacterClass, characterClasses } from '../../core/arabic/characters.ts';
import { wordKey } from '../../core/arabic/key.ts';
import { endsInHeh, WITH_TEH_MARBUTA } from '../../core/arabic/teh-marbuta.ts';
import { isWordUnit, wordAround } from '../../core/arabic/words.ts';
import type { Edit, PhraseMatch } from '../../core/lint/rule.ts';
import type { Span } from '../../core/syntax/tree.ts';
import { isVerbatim } from './_verbatim.ts';

export const TEH_MARBUTA = 0x0629;
export const HEH = 'ه';
export const HEH_CODE = 0x0647;
/** Before these pronouns teh marbuta becomes teh. */
const PRONOUNS: ReadonlySet<string> = new Set([
  'ه',
  'ها',
  'هم',
  'هما',
  'هن',
  'ك',
  'كم',
  'كما',
  'نا',
  'ي',
]);
/** What is shorter than four letters and has no article may well be the end of the same word. */
const SHORT_WORDS: ReadonlySet<string> = new Set([
  'أن',
  'أو',
  'إلى',
  'التي',
  'ذات',
  'على',
  'عن',
  'غير',
  'في',
  'قد',
  'كل',
  'لا',
  'لم',
  'ما',
  'مع',
  'من',
  'هي',
  'هو',
]);
/** A word, or several, whose last letters are not those that are meant. */
export interface Slip extends Span {
  readonly kind: 'slip';
  readonly expected: string;
  readonly edits: readonly Edit[];
}

/** A teh marbuta inside a word. */
export interface InsideFault extends Span {
  readonly kind: 'inside' | 'pronoun';
  /** Null where it cannot be told what the rest of the word is. */
  readonly edit: Edit | null;
  readonly expected: string;
}

/** The words of a match whose last letters are not those that are meant. */
export function phraseSlip(
  source: string,
  { start, end, phrase }: PhraseMatch<string>,
): Slip | null {
  if (isVerbatim(source, start)) return null;
  const edits: Edit[] = [];
  let first = end;
  let at = start;
  for (const right of phrase.value.split(' ')) {
    while (at < end && !isWordUnit(source, at)) at++;
    const wordStart = at;
    let last = at;
    for (; at < end && isWordUnit(source, at); at++) if (isLetter(source, at)) last = at;
    const text = right.slice(-1);
    if (source[last] === text) continue;
    edits.push({ start: last, end: last + 1, text });
    first = Math.min(first, wordStart);
  }
  const span = { start: first, end };
  return { kind: 'slip', ...span, expected: applied(source, span, edits), edits };
}

/** What is wrong in the word around the letters of a run; null for a word that is told already. */
export function letterFault(source: string, run: Span): InsideFault | Slip | null {
  const start = wrongLetterIn(source, run.start, run.end);
  const word = wordAround(source, { start, end: start });
  if (ADDRESS_SIGNS.has(source.charAt(word.start - 1)) || isVerbatim(source, start)) return null;
  if (source.charAt(start) === HEH) {
    const edits = [{ start, end: start + 1, text: 'ة' }];
    return { kind: 'slip', ...word, expected: applied(source, word, edits), edits };
  }
  // A word may hold several of them: it is told once.
  return source.slice(word.start, start).includes('ة') ? null : insideFault(source, word, start);
}

function insideFault(source: string, word: Span, start: number): InsideFault {
  let end = start + 1;
  while (source.charCodeAt(end) === TEH_MARBUTA) end++;
  let rest = end;
  while (rest < word.end && !isLetter(source, rest)) rest++;
  const after = source.slice(rest, word.end).replace(/[^\u0621-\u063a\u0641-\u064a]/gu, '');
  const isPronoun = PRONOUNS.has(after);
  const edit = isPronoun ? { start, end, text: 'ت' } : { start: rest, end: rest, text: ' ' };
  return {
    ...word,
    kind: isPronoun ? 'pronoun' : 'inside',
    edit: isPronoun || isWord(after) ? edit : null,
    expected: applied(source, word, [edit]),
  };
}

/** A teh marbuta inside a word, or a final heh in its place; -1 where a run of both has none. */
export function wrongLetterIn(source: string, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const isHeh = source.charCodeAt(at) === HEH_CODE;
    if (isHeh ? isForTehMarbuta(source, at) : isInside(source, at + 1)) return at;
  }
  return -1;
}

/** A final heh of a word with the article, which takes no pronoun: `الرقميه`. */
function isForTehMarbuta(source: string, at: number): boolean {
  if (isWordUnit(source, at + 1) || !isLetter(source, at - 1)) return false;
  const { start } = wordAround(source, { start: at, end: at });
  const stem = ARTICLE_STEM.exec(wordKey(source, start, at + 1))?.[1];
  if (stem === undefined) return false;
  return DEFINITE.has(`ال${stem.slice(0, -1)}ة`) || !endsInHeh(stem);
}

/** Words with the article that surely have it, whatever heads of other words they resemble: `الغاية`. */
const DEFINITE: ReadonlySet<string> = new Set(
  WITH_TEH_MARBUTA.filter((word) => word.startsWith('ال')),
);

/** The article with `و` or `ف` and a preposition before it; of `لل` the noun may begin with the lam. */
const ARTICLE_STEM = /^[وف]?(?:[بك]?ال|لل(?!جن|جان|غ|قاء|وائح|ائح|حظ|سان|واء))(.{2,}ه)$/u;

/** An Arabic letter follows, perhaps after vowel marks; a tatweel is the matter of another rule. */
function isInside(source: string, end: number): boolean {
  let at = end;
  while (source.charCodeAt(at) >= 0x064b && source.charCodeAt(at) <= 0x0652) at++;
  return isLetter(source, at);
}

function isLetter(source: string, at: number): boolean {
  return characterClasses[source.charCodeAt(at)] === CharacterClass.letter;
}

/** Before a word that is part of an address or a tag. */
const ADDRESS_SIGNS: ReadonlySet<string> = new Set(['#', '/', '@', '_']);

/** Long enough to be a word of its own behind the teh marbuta, or a known short one. */
function isWord(letters: string): boolean {
  return letters.length >= 4 || SHORT_WORDS.has(letters);
}

/** A piece of the source with edits in it. */
function applied(source: string, { start, end }: Span, edits: readonly Edit[]): string {
  let text = '';
  let from = start;
  for (const edit of edits) {
    text += source.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return text + source.slice(from, end);
}
