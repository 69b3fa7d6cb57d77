import { LETTER_NAMES } from '../arabic/letters.ts';
import { readSectionOrdinal } from '../arabic/ordinals.ts';
import { readRoman } from '../arabic/roman.ts';
import type { Model } from '../model/model.ts';
import { type HeadingKind, headingKey, type Value } from '../source/outline.ts';
import { TokenKind } from '../syntax/tokens.ts';

/**
 * The annexes and sections that stand behind a noun: `المرفق الثاني`, `الفرعين ألف وباء`, `الفصل الرابع`. Null
 * where none does. Those of other documents are read too.
 */
export function readArabicHeadings(
  { words, source }: Pick<Model, 'words' | 'source'>,
  noun: number,
  to: number,
): { readonly values: readonly Value[]; readonly next: number } | null {
  const written = words.keyAt(noun);
  const kind = kindOf(written);
  if (kind === null) return null;
  const values: Value[] = [];
  let next = noun + 1;
  for (let at = next; at < to && values.length < MOST; ) {
    const isNext = values.length > 0;
    if (isNext && JOINS.has(words.keyAt(at))) {
      at++;
      continue;
    }
    const read =
      words.kindAt(at) === TokenKind.latin
        ? latinAt(source.slice(words.startAt(at), words.endAt(at)))
        : wordsAt(
            [0, 1, 2].map((step) => words.keyAt(at + step)),
            isNext,
          );
    if (read === null) break;
    const end = words.endAt(at + read.words - 1);
    values.push({
      kind: 'heading',
      key: headingKey(kind, read.value),
      start: words.startAt(at),
      end,
    });
    at += read.words;
    next = at;
  }
  return values.length === 0 ? null : { values, next };
}

const MOST = 12;
const JOINS: ReadonlySet<string> = new Set(['و', '،', 'إلى', '-', '–']);

function kindOf(key: string): HeadingKind | null {
  const noun = NOUN.exec(key)?.[1];
  if (noun === undefined) return null;
  return noun === 'مرفق' ? 'annex' : 'section';
}

const NOUN =
  /^[وفبكل]{0,2}(?:ال|ل)?(مرفق|فرع|جزء|فصل|باب|فروع|أجزاء|فصول|أبواب)(?:ين|ي|ان|ا|ات)?$/u;

interface Read {
  readonly value: number;
  readonly words: number;
}

function latinAt(text: string): Read | null {
  const value = readRoman(text);
  return value === null ? null : { value, words: 1 };
}

/** A later one of a list has its conjunction. */
function wordsAt(keys: readonly string[], isNext: boolean): Read | null {
  const [first = '', ...rest] = keys;
  const bare = isNext && first.startsWith('و') && first.length > 2 ? first.slice(1) : first;
  const letter = LETTER_NAMES.indexOf(bare);
  if (letter >= 0) return { value: letter + 1, words: 1 };
  return readSectionOrdinal([bare, ...rest]);
}
