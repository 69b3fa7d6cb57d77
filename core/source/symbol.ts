import type { Span } from '../syntax/tree.ts';

/** A symbol, and the citation that it may stand for: `A/RES/74/306` is resolution 74/306. */
interface FoundSymbol extends Span {
  readonly key: string;
  readonly or?: readonly string[];
}

/**
 * The symbol of a document at a place, in any language: `A/75/455/Add.4`, `S/AC.47/2023/COMM.8`. Null
 * where no capital letter with a solidus and a digit begins.
 */
export function symbolIn(source: string, at: number): FoundSymbol | null {
  const match = SYMBOL.exec(source.slice(at, at + LONGEST));
  if (match === null || !/\d/u.test(match[0])) return null;
  let text = match[0].replace(/[.\-/]+$/u, '');
  if (text.endsWith(')') && !text.includes('(')) text = text.slice(0, -1);
  if (!text.includes('/')) return null;
  // Two symbols of one document: A/63/855-S/2009/250.
  const second = /[-\u2011][A-Z]\//u.exec(text);
  if (second !== null) text = text.slice(0, second.index);
  const council = /^S\/RES\/(\d{1,4})/u.exec(text);
  if (council !== null) {
    const year = /^[ \u00a0]?\((\d{4})\)/u.exec(source.slice(at + council[0].length, at + LONGEST));
    const end = at + council[0].length + (year?.[0].length ?? 0);
    const or = year === null ? [] : [`${council[1]}(${year[1]})`];
    return { start: at, end, key: council[0], or };
  }
  const resolution = /^(?:A|E|A\/HRC)\/(?:RES|DEC)\/((?:E?S-)?\d+\/\d+)$/u.exec(text);
  const or = resolution?.[1] === undefined ? [] : [resolution[1]];
  const key = text.replace(/ /gu, '').replaceAll('\u2011', '-').toUpperCase();
  return { start: at, end: at + text.length, key, or };
}

const LONGEST = 60;
/** A line may be broken behind a solidus. */
const SYMBOL =
  /^[A-Z][A-Z]{0,7}(?:\.\d+)?(?:\/(?: (?=\d+[/)]|(?:Add|Rev|Corr)\.))?[A-Za-z0-9.\u2011-]+(?:\([IVX]+\))?)+(?:\(\d{4}\))?/u;
