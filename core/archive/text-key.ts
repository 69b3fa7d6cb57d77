import { FIRST_SLASH_SESSION, isPlausibleSession } from '../facts/general-assembly.ts';
import { interpolSession } from '../facts/interpol-sessions.ts';
import { type ResolutionSymbol, readSymbol } from '../facts/resolution-symbol.ts';
import { securityCouncilYear } from '../facts/security-council.ts';
import { englishForm } from '../model/citation-forms.ts';
import type { Citation, CitationBody } from '../syntax/tree.ts';

type KnownBody = Exclude<CitationBody, 'interpol' | 'other'>;
type Instrument = Citation['instrument'];

/** With what the keys of a body begin; those of INTERPOL are its symbols. */
const PREFIXES: Readonly<Record<KnownBody, string>> = {
  'human-rights-council': 'A/HRC/',
  'general-assembly': 'A/',
  'security-council': 'S/',
  ecosoc: 'E/',
  'crime-commission': 'CCPCJ/',
  'narcotics-commission': 'CND/',
};

/**
 * The names under which a register knows what is cited: the symbol of the document where there is
 * one (`A/RES/74/173`, `S/RES/1373 (2001)`, `A/RES/1514 (XV)`), and for decisions and commissions a
 * name of the same form (`A/DEC/60/519`, `CCPCJ/RES/22/8`). Each part of a composite resolution is a
 * text of its own. Null where the numbers cannot be right, or the body is not known.
 */
export function keysOf(source: string, meant: Citation): readonly string[] | null {
  if (!isPossible(meant)) return null;
  if (meant.body === 'interpol') return [englishForm(source, meant)];
  const prefix = symbolPrefix(meant.body as KnownBody, meant.instrument);
  const parts = meant.parts.length === 0 ? [[]] : meant.parts.map((part) => [part]);
  return parts.map((each) => prefix + englishForm(source, { ...meant, parts: each }));
}

export function symbolPrefix(body: KnownBody, instrument: Instrument): string {
  return `${PREFIXES[body]}${instrument === 'resolution' ? 'RES' : 'DEC'}/`;
}

export interface KeyKind {
  readonly kind: Instrument;
  readonly organ: CitationBody;
}

export function kindOfKey(key: string): KeyKind {
  const kind = key.includes('/DEC/') ? 'decision' : 'resolution';
  for (const [body, prefix] of Object.entries(PREFIXES)) {
    if (key.startsWith(prefix)) return { kind, organ: body as KnownBody };
  }
  return { kind, organ: 'interpol' };
}

/** The resolution of a key; a part of one counts as the whole. Null for decisions and older forms. */
export function symbolOfKey(key: string): ResolutionSymbol | null {
  return readSymbol(key.replace(/ [A-Z]$/u, ''));
}

/** Numbers such as the body gives them. */
function isPossible({ form, body, first, second, year }: Citation): boolean {
  if (first < 1 || second === 0) return false;
  switch (form) {
    case 'interpol-symbol':
      return body === 'interpol' && year !== null && isOfYear(second, year);
    case 'year': {
      if (body !== 'security-council' || second === null) return false;
      const known = securityCouncilYear(first);
      return known === null || known.year === second;
    }
    case 'slash':
      return second !== null && isSlashSession(body, second);
    case 'old-session':
      return second !== null && (body === 'ecosoc' || isOldAssembly(body, second));
    case 'special-session':
      return second !== null && body === 'general-assembly';
  }
}

/** Symbols of old sessions do not name them. */
function isOfYear(session: number | null, year: number): boolean {
  const known = interpolSession(year);
  return session === null || known === null || known.session === session;
}

function isSlashSession(body: CitationBody, session: number): boolean {
  switch (body) {
    case 'general-assembly':
      return isPlausibleSession(session);
    case 'ecosoc':
      return session >= FIRST_YEAR && session < NEXT_CENTURY;
    case 'crime-commission':
    case 'human-rights-council':
    case 'narcotics-commission':
      return session < MOST_SESSIONS;
    default:
      return false;
  }
}

function isOldAssembly(body: CitationBody, session: number): boolean {
  return body === 'general-assembly' && session < FIRST_SLASH_SESSION;
}

const FIRST_YEAR = 1978;
const NEXT_CENTURY = 2100;
const MOST_SESSIONS = 100;
