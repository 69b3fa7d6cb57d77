/** What a safe fix may set right in a letter without another word coming of it. */
const sameLetters: readonly (readonly [RegExp, string])[] = [
  [/[أإآ\u0671]/gu, 'ا'],
  [/[\u06ccى]/gu, 'ي'],
  [/[\u06a9\u06aa]/gu, 'ك'],
  [/[\u06d5\u06c1\u06be\u06c0ة\u06c3]/gu, 'ه'],
];

/** A directive on one line is ours to remove; it is no part of the text. */
const directive = /<!--[^\S\n\r]*qarar-[^\n\r]*?-->/gu;

/** How many letters and digits of a text are not in another, wherever they stand. */
export function lostUnits(before: string, after: string): number {
  const left = new Map<string, number>();
  for (const unit of wordsOf(after)) left.set(unit, (left.get(unit) ?? 0) + 1);
  let lost = 0;
  for (const unit of wordsOf(before)) {
    const count = left.get(unit) ?? 0;
    if (count === 0) lost++;
    else left.set(unit, count - 1);
  }
  return lost;
}

/** The letters and digits of a text one after the other, without what safe fixes may change of them. */
export function wordsOf(text: string): string {
  let words = text
    .replace(directive, '')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{Nd}]|\u0640/gu, '')
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0));
  for (const [letters, letter] of sameLetters) words = words.replace(letters, letter);
  return words;
}
