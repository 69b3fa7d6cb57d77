import type { Facts, KnownDate } from '../facts/facts.ts';
import type { Citation } from '../syntax/tree.ts';

/** The day on which what is `meant` was adopted; null where that is not known, and for decisions. */
export function knownDay(source: string, meant: Citation, facts: Facts): KnownDate | null {
  const { body, form, instrument, first, second, parts, start, end } = meant;
  if (second === null || instrument === 'decision') return null;
  if (form !== 'special-session') return facts.knownDate(body, first, second, parts);
  const prefix = source.slice(start, end).includes('ط') ? 'ES' : 'S';
  return facts.knownDate(body, first, `${prefix}-${second}`, parts);
}
