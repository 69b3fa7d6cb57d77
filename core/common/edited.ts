/** The stretch in which two versions of a text differ, in UTF-16 units of the first. */
export interface Edited {
  readonly start: number;
  readonly end: number;
  /** How many units longer the second version is. */
  readonly by: number;
}

export function editBetween(old: string, now: string): Edited {
  const start = commonHead(old, now);
  const end = old.length - commonTail(old, now, Math.min(old.length, now.length) - start);
  return { start, end, by: now.length - old.length };
}

/** Equal stretches are compared in pieces, which is many times faster than unit by unit. */
const PIECE = 4096;

/** How many units both texts begin with. */
function commonHead(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head + PIECE <= most && a.slice(head, head + PIECE) === b.slice(head, head + PIECE)) {
    head += PIECE;
  }
  while (head < most && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  return head;
}

/** How many units both texts end with, `most` at the most. */
function commonTail(a: string, b: string, most: number): number {
  let tail = 0;
  const pieceOf = (text: string): string =>
    text.slice(text.length - tail - PIECE, text.length - tail);
  while (tail + PIECE <= most && pieceOf(a) === pieceOf(b)) tail += PIECE;
  while (tail < most && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) {
    tail++;
  }
  return tail;
}
