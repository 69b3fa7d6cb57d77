import type { Span } from '../syntax/tree.ts';

/**
 * The symbol of a document at a place, in any language: `A/75/455/Add.4`, `S/AC.47/2023/COMM.8`. Null
 * where no capital letter with a solidus and a digit begins.
 */
export function symbolIn(source: string, at: number): (Span & { readonly key: string }) | null {
  const match = symbolPattern.exec(source.slice(at, at + LONGEST));
  if (match === null || !/\d/u.test(match[0])) return null;
  let text = match[0].replace(/[.\-/]+$/u, '');
  if (text.endsWith(')') && !text.includes('(')) text = text.slice(0, -1);
  if (!text.includes('/')) return null;
  // Two symbols of one document: A/63/855-S/2009/250.
  const second = /-[A-Z]\//u.exec(text);
  if (second !== null) text = text.slice(0, second.index);
  return { start: at, end: at + text.length, key: text.replace(/\(\d{4}\)$/u, '').toUpperCase() };
}

const LONGEST = 60;
const symbolPattern = /^[A-Z][A-Z]{0,7}(?:\.\d+)?(?:\/[A-Za-z0-9.\-]+(?:\([IVX]+\))?)+(?:\(\d{4}\))?/u;
