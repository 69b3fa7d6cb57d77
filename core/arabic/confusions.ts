/**
 * What typing and recognition make of one letter. Forms that one of these turns into one another are
 * candidates for what was meant; any other exchange of letters is not (4 % of such guesses were true
 * on published texts).
 *
 * - `ending`: yeh and alef maksura, teh marbuta and heh, at the end of a word;
 * - `alef`: a hamza on the alef or none; `hamza`: another seat of it;
 * - `dots`: letters that differ by their dots;
 * - `swap`: two neighbours exchanged; `double`: a letter doubled, or one of two lost;
 * - `lost`, `extra`: a letter too few or too many.
 */
export type Confusion = 'ending' | 'alef' | 'hamza' | 'dots' | 'swap' | 'double' | 'lost' | 'extra';

export interface Candidate {
  /** What may be meant. */
  readonly form: string;
  readonly confusion: Confusion;
  /** Where the two forms part. */
  readonly at: number;
}

/** Calls `visit` for each form that one confusion makes of `word`; some come twice. */
export function eachCandidate(word: string, visit: (candidate: Candidate) => void): void {
  eachChange(word, (confusion, at, removed, letters) =>
    visit({ form: changedWord(word, at, removed, letters), confusion, at }),
  );
}

/** What one confusion does to a word: from `at` on `removed` letters give way to `letters`. */
export type ChangeVisitor = (
  confusion: Confusion,
  at: number,
  removed: number,
  letters: string,
) => void;

export function changedWord(word: string, at: number, removed: number, letters: string): string {
  return word.slice(0, at) + letters + word.slice(at + removed);
}

/** The same as `eachCandidate` without making the forms: there are hundreds, and few are words. */
export function eachChange(word: string, put: ChangeVisitor): void {
  const { length } = word;
  const last = length - 1;
  const twin = ENDINGS.get(word.charAt(last));
  if (twin !== undefined) put('ending', last, 1, twin);
  for (let at = 0; at < length; at++) {
    const letter = word.charAt(at);
    const next = word.charAt(at + 1);
    for (const other of ALEFS.get(letter) ?? '') put('alef', at, 1, other);
    for (const other of SEATS.get(letter) ?? '') put('hamza', at, 1, other);
    for (const other of DOTTED.get(letter) ?? '') put('dots', at, 1, other);
    if (next === letter) put('double', at, 1, '');
    else {
      if (next !== '') put('swap', at, 2, next + letter);
      put('extra', at, 1, '');
    }
  }
  for (let at = 0; at <= length; at++) {
    const [before, behind] = [word.charAt(at - 1), word.charAt(at)];
    for (let i = 0; i < INSERTED.length; i++) {
      const letter = INSERTED.charAt(i);
      const isDouble = letter === behind || letter === before;
      put(isDouble ? 'double' : 'lost', at, 0, letter);
    }
  }
}

const INSERTED = 'ءأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي';

const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['\u0629', 'ه'], // teh marbuta
  ['ه', '\u0629'],
  ['\u0649', 'ي'], // alef maksura
  ['ي', '\u0649'],
]);
const ALEFS = others('اأإآ');
const SEATS: ReadonlyMap<string, string> = new Map([
  ['و', 'ؤ'],
  ['ؤ', 'وئ'],
  ['ئ', 'يؤء'],
  ['ي', 'ئ'],
]);
const DOTTED = others('بتثني', 'جحخ', 'دذ', 'رز', 'سش', 'صض', 'طظ', 'عغ', 'فق');

/** Each letter of a group with the others of it. */
function others(...groups: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    groups.flatMap((group) =>
      Array.from(group, (letter): [string, string] => [letter, group.replace(letter, '')]),
    ),
  );
}

/**
 * True where the two forms may both be right: they part where Arabic inflects, by a conjunction or a
 * preposition, the prefix of a verb, a pronoun or the ending of a plural.
 */
export function mayBeInflection(word: string, { form, confusion, at }: Candidate): boolean {
  switch (confusion) {
    case 'lost':
    case 'extra':
    case 'double': {
      const [long, short] = word.length > form.length ? [word, form] : [form, word];
      const letter = long.charAt(at);
      if (at <= 1 && PREFIX_LETTERS.includes(letter)) return true;
      return confusion !== 'double' && at >= short.length - 1 && SUFFIX_LETTERS.includes(letter);
    }
    case 'dots': {
      const isVerbal = (letters: string): boolean =>
        letters.includes(word.charAt(at)) && letters.includes(form.charAt(at));
      if (at === 0) return isVerbal('تني') || isVerbal('فق');
      if (at === 1 && 'وفسلأ'.includes(word.charAt(0)) && isVerbal('تني')) return true;
      return at === word.length - 1 && isVerbal('تني');
    }
    default:
      return false;
  }
}

/** Where one house writes آ and another أ, both are right. */
export function isOfHouse(word: string, { form, confusion, at }: Candidate): boolean {
  return confusion === 'alef' && word.charAt(at) !== 'ا' && form.charAt(at) !== 'ا';
}

export const PREFIX_LETTERS = 'وفبلكسيتنأا';
export const SUFFIX_LETTERS = 'اتنهيوةمكى';
