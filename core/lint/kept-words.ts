import { wordKey } from '../arabic/key.ts';
import { abjadIndex, LETTER_NAMES } from '../arabic/letters.ts';
import { readOrdinal, readSectionOrdinal } from '../arabic/ordinals.ts';
import { readRoman } from '../arabic/roman.ts';
import { countWhile } from '../common/search.ts';
import type { Span } from '../syntax/tree.ts';
import type { Edit } from './rule.ts';

/**
 * What a correction may do to letters and digits, marks and tatweel not counted:
 * - `nothing`: a safe fix; they stay as they are;
 * - `respell`: a safe fix of a rule that writes words otherwise; it may exchange a few words of a
 *   paragraph for others, and leaves none of them out;
 * - `reword`: a suggestion, which a person has chosen; it may take words away, of one paragraph;
 * - `relabel`: what numbers anew; it may take away labels, and of references what stands between them,
 *   of one paragraph. All other words stand in what it writes.
 */
export type WordChange = 'nothing' | 'respell' | 'reword' | 'relabel';

/**
 * Whether edits leave the words of the text as far as they must. Every edit that leaves the engine has
 * passed this, so that no command, editor, page or adapter can lose a paragraph by a mistake of a rule.
 * `free`: what is no text, such as directives; sorted and disjoint.
 */
export function keepsWords(
  source: string,
  edits: readonly Edit[],
  change: WordChange,
  free: readonly Span[] = [],
): boolean {
  return edits.every((edit) => {
    const removed = removedText(source, edit, free);
    if (change === 'nothing') return lettersOf(removed) === lettersOf(edit.text);
    if (!hasWord(removed)) return true;
    if (!isOfOneParagraph(removed)) return false;
    if (change === 'reword') return true;
    return change === 'respell' ? respells(source, edit) : relabels(removed, edit.text);
  });
}

const WORD = /[\p{L}\p{N}]/u;
const TATWEEL = '\u0640';
const NOT_COUNTED = /[^\p{L}\p{N}]|\u0640/gu;
const DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/gu;

function hasWord(text: string): boolean {
  return WORD.test(text.replaceAll(TATWEEL, ''));
}

/** Letters and digits in the form in which two spellings of the same ones are equal. */
function lettersOf(text: string): string {
  if (!WORD.test(text)) return '';
  return text
    .normalize('NFKC')
    .replace(NOT_COUNTED, '')
    .replace(DIGITS, (digit) => String(digit.charCodeAt(0) & 0x0f));
}

function removedText(source: string, { start, end }: Span, free: readonly Span[]): string {
  let text = '';
  let at = start;
  let next = countWhile(free.length, (index) => (free[index] as Span).end <= start);
  for (let span = free[next]; span !== undefined && span.start < end; span = free[++next]) {
    text += source.slice(at, Math.max(at, span.start));
    at = Math.min(end, span.end);
  }
  return text + source.slice(at, end);
}

function isOfOneParagraph(text: string): boolean {
  return !/(?:\r\n|\r(?!\n)|\n)[^\S\r\n]*[\r\n]/u.test(text.trim());
}

/** More words at once are no spelling; a month or a name of a body has fewer. */
const MOST_WORDS = 8;
/** A word that an edit cuts is looked at as far as this. */
const LONGEST_WORD = 64;

/** Each word becomes another one: none goes without a trace, and of the letters half are left. */
function respells(source: string, { start, end, text }: Edit): boolean {
  const removed = source.slice(start, end);
  const head = /^[\p{L}\p{M}\p{N}]/u.test(removed)
    ? /[\p{L}\p{M}\p{N}]*$/u.exec(source.slice(Math.max(0, start - LONGEST_WORD), start))
    : null;
  const tail = /[\p{L}\p{M}\p{N}]$/u.test(removed)
    ? /^[\p{L}\p{M}\p{N}]*/u.exec(source.slice(end, end + LONGEST_WORD))
    : null;
  const whole = (middle: string): string => `${head?.[0] ?? ''}${middle}${tail?.[0] ?? ''}`;
  const words = whole(removed).match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0;
  const left = lettersOf(whole(text)).length;
  return words <= MOST_WORDS && left > 0 && left * 2 >= lettersOf(whole(removed)).length;
}

/** What stands with labels: the tag of a raised mark, `من ٣ إلى ٧`, `٣ مكررا`, `٦ بديلة`, the side of a reference. */
const AROUND_LABELS: ReadonlySet<string> = new Set([
  ...LETTER_NAMES,
  ...['sup', 'من', 'إلى', 'أو', 'مكرر', 'مكررا', 'بديل', 'بديلة', 'أعلاه', 'أدناه'],
]);

/** Only labels go; every other word is written again, in its order. */
function relabels(removed: string, written: string): boolean {
  const again = wordsOf(written);
  const words = wordsOf(removed);
  let from = 0;
  let at = 0;
  while (at < words.length) {
    const count = labelAt(words, at);
    if (count === 0) {
      from = again.indexOf(words[at] as string, from) + 1;
      if (from === 0) return false;
    }
    at += Math.max(count, 1);
  }
  return true;
}

function wordsOf(text: string): readonly string[] {
  return text.match(/\p{N}+|[\p{L}\p{M}]+/gu) ?? [];
}

/** The ordinals of texts have no more words: `الحادية والعشرون بعد المائة`. */
const LONGEST_ORDINAL = 4;

/** Of how many words the label at a place is; 0 where none stands there. */
function labelAt(words: readonly string[], at: number): number {
  const [written = '', ...others] = words
    .slice(at, at + LONGEST_ORDINAL)
    .map((each) => wordKey(each));
  if (/\p{N}/u.test(written)) return 1;
  const word = written.replace(/^\u0648(?=..)/u, '');
  const ordinal = readOrdinal([word, ...others]) ?? readSectionOrdinal([word, ...others]);
  if (ordinal !== null) return ordinal.words;
  const isLabel = abjadIndex(word) !== null || readRoman(word) !== null || AROUND_LABELS.has(word);
  return isLabel ? 1 : 0;
}
