/**
 * True when one letter inserted, dropped or replaced, or two neighbours swapped, make `b` of `a`.
 * Equal words are no edit apart.
 */
export function isOneEdit(a: string, b: string): boolean {
  const short = a.length <= b.length ? a : b;
  const long = a.length <= b.length ? b : a;
  if (long.length - short.length > 1 || short === long) return false;
  let from = 0;
  while (from < short.length && short.charCodeAt(from) === long.charCodeAt(from)) from++;
  if (short.length < long.length) return endAlike(short, from, long, from + 1);
  return (
    endAlike(short, from + 1, long, from + 1) ||
    (short.charCodeAt(from) === long.charCodeAt(from + 1) &&
      short.charCodeAt(from + 1) === long.charCodeAt(from) &&
      endAlike(short, from + 2, long, from + 2))
  );
}

/** True when `a` from `i` on is `b` from `j` on, which is as long; makes no strings. */
function endAlike(a: string, i: number, b: string, j: number): boolean {
  for (let k = 0; i + k < a.length; k++) {
    if (a.charCodeAt(i + k) !== b.charCodeAt(j + k)) return false;
  }
  return true;
}

/** By unit: the letter that stands for it; 0 for one that stands for itself. */
const FOLDED = new Uint16Array(0x0700);
for (const [letters, folded] of [
  ['\u0622\u0623\u0625\u0671', 0x0627], // alef with madda, hamza above and below, wasla
  ['\u0624', 0x0648], // waw with hamza
  ['\u0626\u0649', 0x064a], // yeh with hamza, alef maksura
  ['\u0629', 0x0647], // teh marbuta
] as const) {
  for (const letter of letters) FOLDED[letter.charCodeAt(0)] = folded;
}

/** A comparison key without the differences of hamza, teh marbuta and alef maksura. */
export function foldLetters(key: string): string {
  let folded = '';
  let from = 0;
  for (let i = 0; i < key.length; i++) {
    const letter = FOLDED[key.charCodeAt(i)] ?? 0;
    if (letter === 0) continue;
    folded += key.slice(from, i) + String.fromCharCode(letter);
    from = i + 1;
  }
  return from === 0 ? key : folded + key.slice(from);
}
