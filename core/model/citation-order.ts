import { decimal } from '../arabic/digits.ts';
import type { PlainDate } from '../facts/calendar.ts';
import type { Citation, Span } from '../syntax/tree.ts';
import { turned } from './cited.ts';
import type { NodeIndex } from './node-index.ts';
import type { Profile } from './profile.ts';
import { type Fit, fitOf } from './readings.ts';

/**
 * How a text stores `N/S`: Word-born text has the session first and shows it behind the number; who
 * copies the printed page stores the number first. Neither is a mistake, and each text has one order.
 */
export type CitationOrder = 'session-first' | 'number-first';

/** What a citation is in each order, with its number as `first`. */
export function inOrder(citation: Citation, order: CitationOrder): Citation {
  if (citation.form === 'slash') return order === 'number-first' ? citation : turned(citation);
  return citation;
}

/** The own number of a text, in its order. */
export function ownNumber(
  { heading }: Pick<Profile, 'heading'>,
  order: CitationOrder,
): { readonly number: number; readonly session: number | null } | null {
  if (heading === null) return null;
  const { first, second } = heading;
  return order === 'number-first' || second === null
    ? { number: first, session: second }
    : { number: second, session: first };
}

/**
 * The order of a text is that of its own number beside its symbol or its session, else of most
 * citations that can be read in one order only. Where nothing decides, the kind of text does.
 */
export function orderOf(
  source: string,
  index: NodeIndex,
  profile: Profile,
  sure: () => readonly Citation[],
  latest: PlainDate | undefined,
): CitationOrder {
  const own = ownOrder(source, index, profile);
  if (own !== null) return own;
  let balance = 0;
  let likelihood = 0;
  for (const citation of sure()) {
    if (citation.form !== 'slash') continue;
    const sessionFirst = STRENGTHS[fitOf(inOrder(citation, 'session-first'), false, latest)];
    const numberFirst = STRENGTHS[fitOf(inOrder(citation, 'number-first'), false, latest)];
    const vote = Math.sign(sessionFirst - numberFirst);
    // Where neither can be right, one is still less wrong than the other.
    likelihood += vote;
    if (sessionFirst >= STRENGTHS.possible !== numberFirst >= STRENGTHS.possible) balance += vote;
  }
  const decided = balance === 0 ? likelihood : balance;
  if (decided !== 0) return decided > 0 ? 'session-first' : 'number-first';
  return orderOfKind(source, index, profile);
}

const STRENGTHS: Readonly<Record<Fit, number>> = {
  confirmed: 4,
  possible: 3,
  misdated: 2,
  low: 1,
  impossible: 0,
};

/**
 * The own number of a text is right as it stands: `80/242 - …` under `A/RES/80/242`, or in the
 * eightieth session. What is stored otherwise is shown otherwise.
 */
function ownOrder(source: string, index: NodeIndex, profile: Profile): CitationOrder | null {
  const { heading, session, sessionYear } = profile;
  const mastheads: readonly Span[] = index.nodes('masthead');
  const behindLast = mastheads.at(-1)?.end ?? 0;
  for (const symbol of index.nodes('documentSymbol')) {
    if (symbol.start >= behindLast) break;
    const pair = SYMBOL.exec(source.slice(symbol.start, symbol.end));
    if (pair === null || pair[1] === pair[2]) continue;
    if (!index.ancestorsOf(symbol).some(({ type }) => type === 'masthead')) continue;
    const [, ofSession = '', number = ''] = pair;
    // Council texts have their number before the title, without a dash.
    const front = source.slice(symbol.end, symbol.end + FRONT);
    const order = orderAtLineStart(front, Number(ofSession), Number(number));
    if (order !== null) return order;
  }
  if (heading === null || heading.second === null || heading.first === heading.second) return null;
  if (!source.slice(heading.start, heading.end).includes('/')) return null;
  const own = session?.number ?? sessionYear?.year;
  if (own === heading.first) return 'session-first';
  return own === heading.second ? 'number-first' : null;
}

const SYMBOL = /^(?:A|E|A\/HRC)\/(?:RES|DEC)\/(\d+)\/(\d+)/u;
/** At the start of a line. */
const HEAD = /\s*([0-9\u0660-\u0669]{1,4})\/([0-9\u0660-\u0669]{1,4})(?![0-9\u0660-\u0669/])/uy;
/** Longer than what stands between the symbol and the number of a resolution. */
const FRONT = 2000;

/** How the own number `80/242` stands at the head of the first line that begins with it. */
function orderAtLineStart(text: string, session: number, number: number): CitationOrder | null {
  // Few lines have a solidus at all.
  for (let at = text.indexOf('/'); at !== -1; ) {
    HEAD.lastIndex = text.lastIndexOf('\n', at) + 1;
    const match = HEAD.exec(text);
    if (match !== null) {
      const [first, second] = [decimal(match[1] ?? ''), decimal(match[2] ?? '')];
      if (first === session && second === number) return 'session-first';
      if (first === number && second === session) return 'number-first';
    }
    const lineEnd = text.indexOf('\n', at);
    if (lineEnd === -1) break;
    at = text.indexOf('/', lineEnd);
  }
  return null;
}

/**
 * INTERPOL's site and the printed page, with its Arabic-Indic digits, have the number first; what
 * was born in Word has European digits, and the session first.
 */
function orderOfKind(
  source: string,
  index: NodeIndex,
  { organ, interpolSymbol }: Profile,
): CitationOrder {
  if (organ === 'interpol' || interpolSymbol !== null) return 'number-first';
  return prefersArabicDigits(source, index) ? 'number-first' : 'session-first';
}

function hasArabicDigit(source: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code >= 0x0660 && code <= 0x0669) return true;
  }
  return false;
}

/** Most numbers of the text are in Arabic-Indic digits. */
export function prefersArabicDigits(source: string, index: NodeIndex): boolean {
  let balance = 0;
  const count = (span: Span): void => {
    balance += hasArabicDigit(source, span) ? 1 : -1;
  };
  for (const { firstSpan } of index.nodes('citation')) count(firstSpan);
  for (const date of index.nodes('date')) count(date);
  for (const { label, script } of index.nodes('marker')) if (script === 'digits') count(label);
  return balance === 0 ? /[\u0660-\u0669]/u.test(source) : balance > 0;
}
