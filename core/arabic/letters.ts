/**
 * Letters as numerals. United Nations texts letter subparagraphs, agenda sub-items and parts of a
 * resolution in the abjad order (أ ب ج د …), never in the order of the dictionary (أ ب ت ث …).
 */

export const LETTERS = 28;

/**
 * The place of a label as written: أ is 1, غ is 28, a doubled letter (`أ أ`, `أأ`) goes on at 29.
 * Takes the look-alikes and presentation forms that real texts have. Null for anything else.
 */
export function abjadIndex(label: string): number | null {
  const letters = bareLetters(label);
  const first = placeOf(letters[0], ABJAD);
  if (first === null || letters.length === 1) return first;
  const second = placeOf(letters[1], ABJAD);
  return letters.length === 2 && first === second ? LETTERS + first : null;
}

/** The label as the organ writes it; null beyond the doubled letters. */
export function abjadLabel(index: number): string | null {
  const letter = ABJAD[(index - 1) % LETTERS];
  if (letter === undefined || index > 2 * LETTERS) return null;
  const label = letter === HEH ? HEH + TATWEEL : letter;
  return index > LETTERS ? `${label} ${label}` : label;
}

/** The place of a single letter in the dictionary, for a list lettered in the wrong order. */
export function alphabeticalIndex(label: string): number | null {
  const letters = bareLetters(label);
  return letters.length === 1 ? placeOf(letters[0], ALPHABET) : null;
}

/** The letter at a place of the dictionary; null beyond the last. */
export function alphabeticalLabel(index: number): string | null {
  return ALPHABET[index - 1] ?? null;
}

/** The name of a letter by its abjad place. */
export function letterName(index: number): string | null {
  return LETTER_NAMES[index - 1] ?? null;
}

/** The abjad place of a letter that is called by its name; null for any other word. */
export function letterNamed(name: string): number | null {
  const index = LETTER_NAMES.indexOf(name);
  return index < 0 ? null : index + 1;
}

/**
 * Keeps the initial shape of the bare letter heh, so that it is not taken for the digit five. Some
 * texts use a zero-width joiner for that.
 */
const TATWEEL = '\u0640';
const ZERO_WIDTH_JOINER = '\u200D';
const HEH = '\u0647';

const ABJAD = Array.from('أبجدهوزحطيكلمنسعفصقرشتثخذضظغ');
const ALPHABET = Array.from('أبتثجحخدذرزسشصضطظعغفقكلمنهوي');

/** In abjad order. */
export const LETTER_NAMES: readonly string[] = [
  'ألف',
  'باء',
  'جيم',
  'دال',
  'هاء',
  'واو',
  'زاي',
  'حاء',
  'طاء',
  'ياء',
  'كاف',
  'لام',
  'ميم',
  'نون',
  'سين',
  'عين',
  'فاء',
  'صاد',
  'قاف',
  'راء',
  'شين',
  'تاء',
  'ثاء',
  'خاء',
  'ذال',
  'ضاد',
  'ظاء',
  'غين',
];

/** Other letters that stand for one of the 28, by accident of keyboard or character set. */
const LOOK_ALIKES: ReadonlyMap<string, string> = new Map([
  ['\u0627', 'أ'], // alef without hamza
  ['\u0649', 'ي'], // alef maksura
  ['\u06CC', 'ي'], // Persian yeh
  ['\u06A9', 'ك'], // Persian kaf
  ['\u06BE', HEH], // heh doachashmee
  ['\u06C1', HEH], // heh goal
  ['\u06D5', HEH], // ae
]);

function bareLetters(label: string): readonly string[] {
  const letters: string[] = [];
  for (const character of label) {
    if (character === TATWEEL || character === ZERO_WIDTH_JOINER || character.trim() === '') {
      continue;
    }
    letters.push(LOOK_ALIKES.get(character) ?? plainForm(character));
  }
  return letters;
}

/** Legacy texts have presentation forms, such as U+FEEB for the initial heh. */
function plainForm(character: string): string {
  const isPresentationForm = character >= '\uFB50' && character <= '\uFEFC';
  if (!isPresentationForm) return character;
  const plain = character.normalize('NFKC');
  return LOOK_ALIKES.get(plain) ?? plain;
}

function placeOf(letter: string | undefined, order: readonly string[]): number | null {
  const place = letter === undefined ? -1 : order.indexOf(letter);
  return place === -1 ? null : place + 1;
}
