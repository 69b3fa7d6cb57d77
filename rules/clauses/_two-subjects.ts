import { isBodyNoun } from '../../core/facts/body-nouns.ts';
import type { Model } from '../../core/model/model.ts';
import { NO_PLACE } from '../../core/model/word-places.ts';
import { createWordSet } from '../../core/model/word-set.ts';
import type { Word, Words } from '../../core/model/words.ts';
import { TokenKind } from '../../core/syntax/tokens.ts';
import type { Span } from '../../core/syntax/tree.ts';
import { wordsAfter } from './_head.ts';

/** `تطلب إلى الأمين العام والمفوض السامي أن يقدموا`: two are asked, and the verb is of more. */
interface TwoSubjectsFault {
  readonly verb: Word;
  readonly expected: string;
}

/** Verbs that ask somebody to do something. */
const ASKING: ReadonlySet<string> = new Set([
  'حث',
  'دعو',
  'شجع',
  'طالب',
  'طلب',
  'ناشد',
  'هيب',
  'وعز',
]);
const THAT = createWordSet(['أن']);
/** Those who are asked stand within so many words. */
const REACH = 16;

export function twoSubjectsFaults(model: Model): readonly TwoSubjectsFault[] {
  return model.nodes('opener').flatMap(({ stem, verb }) => {
    if (verb === null || stem === null || !ASKING.has(stem)) return [];
    const that = placeOfAn(model.words, verb);
    const next = model.words.next(that);
    if (next === NO_PLACE || !/^ي\p{L}{2,}وا$/u.test(model.words.keyAt(next))) return [];
    const words = wordsAfter(model.words, verb, REACH);
    const at = words.findIndex(({ place }) => place === that);
    const asked = words[at + 1];
    if (asked === undefined || !areTwo(words.slice(0, at))) return [];
    return [{ verb: asked, expected: asked.key.replace(/وا$/u, 'ا') }];
  });
}

/** The place of أن near behind a verb; `NO_PLACE` where it does not stand there. */
function placeOfAn(words: Words, verb: Span): number {
  let place = words.after(verb);
  for (let i = 0; i < REACH && place !== NO_PLACE; i++, place = words.next(place)) {
    if (words.isIn(place, THAT)) return place;
  }
  return NO_PLACE;
}

/** One person or body, and behind the only waw another. */
function areTwo(words: readonly Word[]): boolean {
  if (words.some(({ kind }) => kind !== TokenKind.word)) return false;
  const [first, ...others] =
    words[0]?.key === 'إلى' || words[0]?.key === 'من' ? words.slice(1) : words;
  if (first === undefined || !isActor(first.key)) return false;
  const joined = others.filter(({ key }) => /^(?:و\p{L}{3,}|و|أو)$/u.test(key));
  const [second] = joined;
  return second !== undefined && joined.length === 1 && isActor(second.key.slice(1));
}

function isActor(key: string): boolean {
  const noun = key.replace(/^(?:بال|لل|ب|ل)(?=\p{L}{3})/u, '');
  return PERSONS.test(noun) || (isBodyNoun(noun) && !MANY.test(noun));
}

const PERSONS =
  /^(?:ال)?(?:أمين|خبير|خبيرة|رئيس|رئيسة|مبعوث|مدير|مديرة|مراقب|مفوض|مفوضة|مقرر|مقررة|ممثل|ممثلة|منسق|منسقة)$/u;
const MANY = /^(?:ال)?(?:أطراف|حكومات|دول)$/u;
