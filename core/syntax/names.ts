import { hashWord, wordKey } from '../arabic/key.ts';
import { foldLetters, isOneEdit } from '../arabic/spelling.ts';
import { Code } from './context.ts';
import type { Read } from './dates.ts';
import { TokenFlag, TokenKind } from './tokens.ts';
import type {
  InternetMention,
  InterpolLongName,
  InterpolMention,
  InterpolVariant,
} from './tree.ts';
import {
  endAt,
  gluedAt,
  isAt,
  keyAt,
  kindAt,
  lexemeValueAt,
  prefixAt,
  startAt,
  type View,
} from './view.ts';

/**
 * Names of INTERPOL and the Internet. Source: DOMAIN D.1; the official form is that of the
 * organisation's own Arabic pages.
 */

const PEH = '\u067e';
const CLITICS = /^([وف]?[بكل]?)(ال|ل(?=[إأا]))?/u;
const STEM = new RegExp(
  `^[إأاآ]ي?نت[يو]?ر[وي]?[ب${PEH}][وؤي]?ل$|^[إأا]نتبول$|^[إأا]نت[يو]ربول$`,
  'u',
);
const FIRST_PART = /^[إأاآ]ي?نت[يو]?ر[وي]?$/u;
const SECOND_PART = new RegExp(`^[ب${PEH}][وؤ]?ل$`, 'u');
const INTERNET = /^[إأا]نترني?ت$/u;

/** The name without clitics and article, its letters folded. */
const FOLDED_NAME = 'انتربول';
const NAME_END = FOLDED_NAME.slice(1);
/** No clitics, article and name of one letter less are shorter. */
const SHORTEST = FOLDED_NAME.length - 1;

/**
 * One letter more, less, other or elsewhere, or two exchanged: no other word of Arabic stands as near to
 * the name (none of the 55,000 forms of the official texts and the corpora does).
 */
function isNearName(stem: string): boolean {
  if (stem.length < SHORTEST || stem.length > FOLDED_NAME.length + 1) return false;
  const folded = foldLetters(stem).replaceAll(PEH, 'ب');
  return (
    folded === FOLDED_NAME ||
    isOneEdit(folded, FOLDED_NAME) ||
    isExchangeOverOne(folded, FOLDED_NAME) ||
    isLetterMoved(folded, FOLDED_NAME)
  );
}

/** `إنتبورل`: one letter stands elsewhere. */
function isLetterMoved(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let from = 0;
  let to = a.length - 1;
  while (from < to && a[from] === b[from]) from++;
  while (to > from && a[to] === b[to]) to--;
  const [one, other] = [a.slice(from, to + 1), b.slice(from, to + 1)];
  return one === other.slice(1) + other.charAt(0) || one === other.slice(-1) + other.slice(0, -1);
}

/** `إنترلوب`: two letters have changed places over the one between them. */
function isExchangeOverOne(a: string, b: string): boolean {
  const at = [...b].findIndex((letter, i) => a[i] !== letter);
  return (
    at >= 0 &&
    a === b.slice(0, at) + (b[at + 2] ?? '') + (b[at + 1] ?? '') + b.charAt(at) + b.slice(at + 3)
  );
}

const LATIN_INTERPOL = hashWord('interpol');

interface CliticParse {
  readonly prefix: string;
  readonly article: boolean;
  readonly stem: string;
  /** Letters of the key before the stem. */
  readonly length: number;
  /** `لال…`: lam and article not contracted. */
  readonly uncontracted: boolean;
}

/** Every way to divide a key into clitics and stem, the longest first. */
function divisions(key: string): CliticParse[] {
  const parses: CliticParse[] = [];
  const match = CLITICS.exec(key);
  const clitics = match?.[1] ?? '';
  for (let length = clitics.length; length >= 0; length--) {
    const prefix = clitics.slice(0, length);
    const rest = key.slice(length);
    // `إلانتربول`: the hamza has slipped to the article.
    if (/^[اإأ]ل/u.test(rest)) {
      const uncontracted = prefix.endsWith('ل');
      parses.push({ prefix, article: true, stem: rest.slice(2), length: length + 2, uncontracted });
    }
    if (prefix.endsWith('ل') && rest.startsWith('ل')) {
      parses.push({
        prefix,
        article: true,
        stem: rest.slice(1),
        length: length + 1,
        uncontracted: false,
      });
    }
    parses.push({ prefix, article: false, stem: rest, length, uncontracted: false });
  }
  return parses;
}

interface NameParse {
  readonly parse: CliticParse;
  readonly is: 'interpol' | 'firstPart' | 'internet';
}

/** What a key may be, in the order of its divisions: a text has few such words, and has them often. */
function namesIn(key: string): readonly NameParse[] {
  const known = namesByKey.get(key);
  if (known !== undefined) return known;
  const names = divisions(key).flatMap((parse): NameParse[] => {
    const is = nameOf(parse.stem);
    return is === null ? [] : [{ parse, is }];
  });
  if (namesByKey.size >= MOST_KEYS) namesByKey.clear();
  namesByKey.set(key, names);
  return names;
}

const namesByKey = new Map<string, readonly NameParse[]>();
const MOST_KEYS = 1000;

function nameOf(stem: string): NameParse['is'] | null {
  if (STEM.test(stem) || isNearName(stem)) return 'interpol';
  if (FIRST_PART.test(stem)) return 'firstPart';
  return INTERNET.test(stem) ? 'internet' : null;
}

/**
 * Every form of the names holds three at least of the letters noon, teh, reh and beh, one slip away
 * too. Most words that begin or end like them do not: `الدول`, `الانتهاكات`.
 */
function hasLettersOfName(source: string, start: number, end: number): boolean {
  let letters = 0;
  for (let at = start; at < end; at++) {
    switch (source.charCodeAt(at)) {
      case NOON:
        letters |= 1;
        break;
      case TEH:
        letters |= 2;
        break;
      case REH:
        letters |= 4;
        break;
      case BEH:
      case PEH_CODE:
        letters |= 8;
        break;
      default:
    }
  }
  const behindFirst = letters & (letters - 1);
  return (behindFirst & (behindFirst - 1)) !== 0;
}

const BEH = 0x0628;
const TEH = 0x062a;
const REH = 0x0631;
const NOON = 0x0646;
const PEH_CODE = 0x067e;

/** A word like the names (TokenFlag.likeName): INTERPOL in any spelling, or the Internet. */
export function readName(view: View, k: number): Read<InterpolMention | InternetMention> | null {
  const start = startAt(view, k);
  const end = endAt(view, k);
  if (!hasLettersOfName(view.source, start, end)) return null;
  const key = wordKey(view.source, start, end);
  if (key.length < SHORTEST - 1) return null;
  for (const { parse, is } of namesIn(key)) {
    if (is === 'interpol') {
      const marked = ((view.tokens.flags[view.at[k] as number] as number) & TokenFlag.marked) !== 0;
      const variant = variantOf(parse, marked);
      return { node: mention(view, start, end, parse, variant, k, k), next: k + 1 };
    }
    if (is === 'firstPart' && kindAt(view, k + 1) === TokenKind.word) {
      const second = wordKey(view.source, startAt(view, k + 1), endAt(view, k + 1));
      if (SECOND_PART.test(second)) {
        return {
          node: mention(view, start, endAt(view, k + 1), parse, 'split', k, k + 1),
          next: k + 2,
        };
      }
    }
    if (is === 'internet') {
      const stem = { start: stemStart(view.source, start, parse.length), end };
      return {
        node: { type: 'internetMention', start, end, prefix: parse.prefix, stem },
        next: k + 1,
      };
    }
  }
  return null;
}

/** What a slip of the space bar leaves of clitics, article and hamza: `ال إنتربول`, `الأ نتربول`, `وا لإنتربول`. */
const FRAGMENT = /^[وف]?(?:[بك]?ال?|لل)[إأا]?$/u;

/**
 * The name whose last letters are a word of their own (TokenFlag.likeName) at `k`: a space or a hyphen
 * stands anywhere in it. Its first letters are behind the reader already.
 */
export function readSplitName(view: View, k: number): Read<InterpolMention> | null {
  const first = isAt(view, k - 1, TokenKind.punctuation, Code.hyphen) ? k - 2 : k - 1;
  if (kindAt(view, first) !== TokenKind.word) return null;
  const [start, end] = [startAt(view, first), endAt(view, k)];
  if (end - start > LONGEST_SPLIT || !hasLettersOfName(view.source, start, end)) return null;
  const begun = wordKey(view.source, start, endAt(view, first));
  const rest = wordKey(view.source, startAt(view, k), end);
  // Most words that end like the name stand behind others that do not begin like it.
  if (!(begun + rest).endsWith(NAME_END)) return null;
  // `و الإنتربول` is two words, and so is what stands before a whole name otherwise.
  const isWhole = namesIn(rest).some(({ is }) => is === 'interpol');
  if (isWhole && !FRAGMENT.test(begun)) return null;
  for (const { parse, is } of namesIn(begun + rest)) {
    if (is !== 'interpol' || !parse.article || foldLetters(parse.stem) !== FOLDED_NAME) continue;
    return { node: mention(view, start, end, parse, 'split', first, k), next: k + 1 };
  }
  return null;
}

/** UTF-16 units of the name with clitics, vowel marks and what stands in it. */
const LONGEST_SPLIT = 24;

function variantOf(parse: CliticParse, marked: boolean): InterpolVariant {
  const { stem } = parse;
  if (parse.uncontracted) return 'typo';
  if (stem === 'إنتربول') return parse.article ? (marked ? 'marks' : 'official') : 'no-article';
  if (stem === `إنتر${PEH}ول`) return 'peh';
  if (stem === 'انتربول') return 'no-hamza';
  if (stem === 'أنتربول') return 'hamza-above';
  return 'typo';
}

function mention(
  view: View,
  start: number,
  end: number,
  parse: CliticParse,
  variant: InterpolVariant,
  first: number,
  last: number,
): InterpolMention {
  return {
    type: 'interpolMention',
    start,
    end,
    variant,
    prefix: parse.prefix,
    article: parse.article,
    stem: { start: stemStart(view.source, start, parse.length), end },
    inLongForm: bracketed(view, first, last) && isLongNameBefore(view, first - 2),
  };
}

/** Offset of the letter after `letters` letters of the key. */
function stemStart(source: string, start: number, letters: number): number {
  let offset = start;
  let left = letters;
  while (left > 0) {
    if (wordKey(source, offset, offset + 1) !== '') left--;
    offset++;
  }
  return offset;
}

function bracketed(view: View, first: number, last: number): boolean {
  return (
    isAt(view, first - 1, TokenKind.punctuation, Code.left) &&
    isAt(view, last + 1, TokenKind.punctuation, Code.right)
  );
}

/** `INTERPOL` among Latin letters. */
export function readLatinName(view: View, k: number): Read<InterpolMention> | null {
  if (!isAt(view, k, TokenKind.latin, LATIN_INTERPOL)) return null;
  const span = { start: startAt(view, k), end: endAt(view, k) };
  const node: InterpolMention = {
    type: 'interpolMention',
    ...span,
    variant: 'latin',
    prefix: '',
    article: false,
    stem: span,
    inLongForm: bracketed(view, k, k) && isLongNameBefore(view, k - 2),
  };
  return { node, next: k + 1 };
}

function isLongNameBefore(view: View, k: number): boolean {
  return keyAt(view, k) === 'الجنائية' || keyAt(view, k) === 'الدولية';
}

/** The long name from its first word (`المنظمة`, `منظمة`) at `k`. */
export function readLongName(view: View, k: number): Read<InterpolLongName> | null {
  const definite = lexemeValueAt(view, k) === 0;
  const words = [keyAt(view, k + 1), keyAt(view, k + 2), keyAt(view, k + 3)];
  let variant: InterpolLongName['variant'];
  if (definite && words[0] === 'الدولية' && words[1] === 'للشرطة' && words[2] === 'الجنائية') {
    variant = 'official';
  } else if (!definite && words[0] === 'الشرطة' && isPermutation(words[1], words[2])) {
    variant = 'other-order';
  } else if (!definite && isInterpolWord(view, k + 1)) {
    variant = 'organization';
  } else return null;
  const last = variant === 'organization' ? k : k + 3;
  const start = startAt(view, k);
  const node: InterpolLongName = {
    type: 'interpolLongName',
    start,
    end: endAt(view, last),
    variant,
    prefix: prefixLetters(view, k),
    shortName: variant === 'organization' ? 'none' : shortNameAfter(view, last + 1),
  };
  return { node, next: last + 1 };
}

function isPermutation(a: string | undefined, b: string | undefined): boolean {
  return (a === 'الجنائية' && b === 'الدولية') || (a === 'الدولية' && b === 'الجنائية');
}

function prefixLetters(view: View, k: number): string {
  const length = prefixAt(view, k);
  return keyAt(view, k).slice(0, length);
}

function isInterpolWord(view: View, k: number): boolean {
  if (kindAt(view, k) !== TokenKind.word) return false;
  const read = readName(view, k);
  return read?.node.type === 'interpolMention';
}

function shortNameAfter(view: View, k: number): InterpolLongName['shortName'] {
  const isName = (at: number): boolean =>
    isInterpolWord(view, at) || isAt(view, at, TokenKind.latin, LATIN_INTERPOL);
  if (!isName(k + 1)) return 'none';
  if (isAt(view, k, TokenKind.punctuation, Code.left)) return 'brackets';
  if (
    isAt(view, k, TokenKind.punctuation, Code.hyphen) ||
    isAt(view, k, TokenKind.punctuation, Code.enDash)
  ) {
    return 'dash';
  }
  const quote =
    isAt(view, k, TokenKind.punctuation, Code.quote) ||
    isAt(view, k, TokenKind.punctuation, Code.leftGuillemet) ||
    isAt(view, k, TokenKind.punctuation, Code.leftDouble) ||
    isAt(view, k, TokenKind.punctuation, Code.rightDouble);
  return quote && gluedAt(view, k + 1) ? 'quotes' : 'none';
}
