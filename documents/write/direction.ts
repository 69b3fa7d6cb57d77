/** A line that is written from left to right: it has Latin letters and no Arabic ones. */
export function isLeftToRight(text: string): boolean {
  return /[A-Za-z]/u.test(text) && !/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u.test(text);
}
