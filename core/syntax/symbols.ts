import { isPlausibleSession } from '../facts/general-assembly.ts';
import { ecosocWindow } from '../facts/other-bodies.ts';
import { SECURITY_COUNCIL_YEARS, securityCouncilYear } from '../facts/security-council.ts';
import type { Citation, CitationBody, Span } from './tree.ts';

/** What of a citation its symbol is made of. */
type Cited = Pick<Citation, 'instrument' | 'form' | 'first' | 'second' | 'parts'> & {
  readonly body: CitationBody;
};

/**
 * The symbol of the document that a citation means: `A/RES/75/10`, `S/RES/2396(2017)`,
 * `E/RES/2019/21`, `A/HRC/RES/46/18`. Null where the numbers cannot be right, and for decisions,
 * for the sessions before the thirty-first, and for bodies whose resolutions have no symbol alone.
 * A composite resolution is one document.
 */
export function symbolOf({ instrument, body, form, first, second }: Cited): string | null {
  if (instrument !== 'resolution' || second === null || first < 1) return null;
  switch (body) {
    case 'general-assembly':
      return form === 'slash' && isPlausibleSession(second) ? `A/RES/${second}/${first}` : null;
    case 'security-council':
      return form === 'year' ? councilSymbol(first, second) : null;
    case 'ecosoc':
      return form === 'slash' && ecosocWindow(second) !== null && second < NEXT_CENTURY
        ? `E/RES/${second}/${first}`
        : null;
    case 'human-rights-council':
      return form === 'slash' && second <= MOST_SESSIONS ? `A/HRC/RES/${second}/${first}` : null;
    default:
      return null;
  }
}

/**
 * The symbol at a place of the text as documents are filed. That of a Security Council resolution
 * has its year; the text may set it apart (`S/RES/2178 (2014)`) or leave it out.
 */
export function symbolAt(source: string, { start, end }: Span): Span & { readonly symbol: string } {
  const symbol = source.slice(start, end).replace(INVISIBLE, '');
  const number = /^S\/RES\/(\d{1,4})$/u.exec(symbol)?.[1];
  if (number === undefined) return { start, end, symbol };
  const written = /^ ?\((\d{4})\)/u.exec(source.slice(end, end + YEAR_LENGTH));
  const year = written?.[1] ?? securityCouncilYear(Number(number))?.year;
  return {
    start,
    end: end + (written?.[0].length ?? 0),
    symbol: year === undefined ? symbol : `${symbol}(${year})`,
  };
}

/** Before the year 2100, and a session of the Council for each third of a year until then. */
const NEXT_CENTURY = 2100;
const MOST_SESSIONS = 282;
/** ` (2014)`. */
const YEAR_LENGTH = 7;
const INVISIBLE = /[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** Numbers run through all years: a year that contradicts its number leads nowhere. */
function councilSymbol(number: number, year: number): string | null {
  const known = securityCouncilYear(number);
  // Above the highest number known here, only the open year and those after it are left.
  const isNew = year >= (SECURITY_COUNCIL_YEARS.at(-1)?.[0] ?? 0) && year < NEXT_CENTURY;
  const isRight = known === null ? isNew : known.year === year;
  return isRight ? `S/RES/${number}(${year})` : null;
}
