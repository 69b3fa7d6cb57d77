import { HASH_SEED, hashLetters, hashStep, hashWord } from './key.ts';

/**
 * Whether a form that is not known may be a known word with other clitics and endings. There is no
 * grammar in it: what can be taken apart so is a word more often than not, and left alone. Forms are
 * asked for by their hashes.
 */
export function isDerivable(word: string, isKnown: (hash: number) => boolean): boolean {
  return PREFIXES.some((prefix) => {
    if (!word.startsWith(prefix)) return false;
    const from = prefix.length;
    if (word.length - from < SHORTEST_STEM) return false;
    if (prefix !== '' && isKnown(hashLetters(word, from, word.length, HASH_SEED))) return true;
    if (VERB_CLITICS.includes(prefix) && isOtherPerson(word, from, isKnown)) return true;
    return SUFFIXES.some((suffix) => {
      const to = word.length - suffix.length;
      if (to - from < SHORTEST_STEM || !word.endsWith(suffix)) return false;
      if (prefix === '' && suffix === '') return false;
      if (isKnown(hashLetters(word, from, to, HASH_SEED))) return true;
      return STEM_SEEDS.some((seed) => {
        const stem = hashLetters(word, from, to, seed);
        return ENDINGS.some(
          (ending) => ending !== suffix && isKnown(hashLetters(ending, 0, ending.length, stem)),
        );
      });
    });
  });
}

/** `نشدد` beside `تشدد`: a verb of another person. */
function isOtherPerson(word: string, from: number, isKnown: (hash: number) => boolean): boolean {
  const first = word.charAt(from);
  if (!'يتنأ'.includes(first)) return false;
  return Array.from('يتن').some(
    (letter) =>
      letter !== first &&
      isKnown(hashLetters(word, from + 1, word.length, hashStep(HASH_SEED, letter.charCodeAt(0)))),
  );
}

/** The stem as it is, with the article, with a conjunction. */
const STEM_SEEDS: readonly number[] = [HASH_SEED, hashWord('ال'), hashWord('و')];

const SHORTEST_STEM = 3;

const VERB_CLITICS: readonly string[] = ['', 'و', 'ف'];

const PREFIXES: readonly string[] = [
  '',
  'أ',
  'ال',
  'ب',
  'بال',
  'س',
  'ست',
  'سي',
  'ف',
  'فال',
  'فس',
  'ك',
  'كال',
  'ل',
  'لت',
  'لل',
  'لن',
  'لي',
  'و',
  'وال',
  'وب',
  'وبال',
  'وس',
  'وست',
  'وسي',
  'وك',
  'وكال',
  'ول',
  'ولت',
  'ولل',
  'ولي',
];

const SUFFIXES: readonly string[] = [
  '',
  'ا',
  'ات',
  'اته',
  'اتها',
  'اتهم',
  'اتهما',
  'ان',
  'ت',
  'تان',
  'ته',
  'تها',
  'تهم',
  'تهما',
  'تهن',
  'تين',
  'كم',
  'نا',
  'ني',
  'ه',
  'ها',
  'هم',
  'هما',
  'هن',
  'وا',
  'ون',
  'ي',
  'يا',
  'ية',
  'يه',
  'يها',
  'يهم',
  'ين',
  '\u0629', // teh marbuta
];

/** With one of these the stem may be known, where it is not with the ending that the word has. */
const ENDINGS: readonly string[] = [
  '',
  'ا',
  'ات',
  'ت',
  'ه',
  'ها',
  'هم',
  'ون',
  'ي',
  'ية',
  'ين',
  '\u0629', // teh marbuta
];
