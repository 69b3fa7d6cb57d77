import type { Span } from '../syntax/tree.ts';

/** A place of another text with some words around it, from the same line: what a message quotes. */
export function wordsAround({ start, end }: Span, text: string): string {
  const before = text.slice(Math.max(0, start - AROUND), start);
  const behind = text.slice(end, end + AROUND);
  const head = (before.split(/[\r\n]/u).at(-1) ?? '').replace(/<[^>]*>/gu, '');
  const tail = (behind.split(/[\r\n]/u)[0] ?? '').replace(/<[^>]*>/gu, '');
  const isCut = head.length === AROUND;
  const first = isCut ? head.replace(/^\S*\s/u, '') : head;
  const last = tail.length === AROUND ? tail.replace(/\s\S*$/u, '') : tail;
  const words = (first + text.slice(start, end) + last).replace(/\s+/gu, ' ').trim();
  return `${isCut ? '… ' : ''}${words}${tail.length === AROUND ? ' …' : ''}`;
}

const AROUND = 32;
