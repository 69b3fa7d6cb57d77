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

const FOLDED: ReadonlyMap<string, string> = new Map([
  ['\u0622', '\u0627'], // alef with madda
  ['\u0623', '\u0627'], // alef with hamza above
  ['\u0625', '\u0627'], // alef with hamza below
  ['\u0671', '\u0627'], // alef wasla
  ['\u0624', '\u0648'], // waw with hamza
  ['\u0626', '\u064A'], // yeh with hamza
  ['\u0649', '\u064A'], // alef maksura
  ['\u0629', '\u0647'], // teh marbuta
]);

/** A comparison key without the differences of hamza, teh marbuta and alef maksura. */
export function foldLetters(key: string): string {
  let folded = '';
  for (const letter of key) folded += FOLDED.get(letter) ?? letter;
  return folded;
}
