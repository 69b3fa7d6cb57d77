/**
 * Whether a form that is not known may be a known word with other clitics and endings. There is no
 * grammar in it: what can be taken apart so is a word more often than not, and left alone.
 */
export function isDerivable(word: string, isKnown: (form: string) => boolean): boolean {
  return PREFIXES.some((prefix) => {
    if (!word.startsWith(prefix)) return false;
    const rest = word.slice(prefix.length);
    if (rest.length < SHORTEST_STEM) return false;
    if (prefix !== '' && isKnown(rest)) return true;
    if (VERB_CLITICS.includes(prefix) && isOtherPerson(rest, isKnown)) return true;
    return SUFFIXES.some((suffix) => {
      const stem = rest.slice(0, rest.length - suffix.length);
      if (stem.length < SHORTEST_STEM || !rest.endsWith(suffix)) return false;
      if (prefix === '' && suffix === '') return false;
      if (isKnown(stem)) return true;
      return ENDINGS.some(
        (ending) =>
          ending !== suffix &&
          (isKnown(stem + ending) || isKnown(`ال${stem}${ending}`) || isKnown(`و${stem}${ending}`)),
      );
    });
  });
}

/** `نشدد` beside `تشدد`: a verb of another person. */
function isOtherPerson(word: string, isKnown: (form: string) => boolean): boolean {
  const [first = ''] = word;
  if (!'يتنأ'.includes(first)) return false;
  return Array.from('يتن').some((letter) => letter !== first && isKnown(letter + word.slice(1)));
}

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
