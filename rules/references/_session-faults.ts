import { type DateWindow, dateNumber, type PlainDate } from '../../core/facts/calendar.ts';
import type { Facts } from '../../core/facts/facts.ts';
import {
  FIRST_SLASH_SESSION,
  sessionsOfOldNumber,
  sessionWindow,
} from '../../core/facts/general-assembly.ts';
import { interpolSession } from '../../core/facts/interpol-sessions.ts';
import { commissionYear, ecosocWindow } from '../../core/facts/other-bodies.ts';
import { securityCouncilNumbers, securityCouncilYear } from '../../core/facts/security-council.ts';
import { lastWorldNumber, type WorldWindow, worldWindow } from '../../core/facts/world-register.ts';
import type { Severity } from '../../core/lint/rule.ts';
import { knownDay } from '../../core/model/citation-days.ts';
import type { Cited } from '../../core/model/cited.ts';
import type { Model } from '../../core/model/model.ts';
import {
  fitsWindow,
  hasDay,
  hasYear,
  isHeldSession,
  latestDate,
} from '../../core/model/readings.ts';
import type { Citation } from '../../core/syntax/tree.ts';
import { misdatedAsStored, numberMeant, sessionMeant } from './_known-numbers.ts';

/** What a citation contradicts, and what is known instead. */
export type SessionFault = { readonly cited: Cited; readonly severity?: Severity } & (
  | { readonly kind: 'session-date'; readonly session: number; readonly window: DateWindow }
  | { readonly kind: 'low-session' }
  | { readonly kind: 'no-session'; readonly session: number }
  | { readonly kind: 'known-date'; readonly known: PlainDate }
  | { readonly kind: 'number-date'; readonly window: DateWindow; readonly number: number | null }
  | {
      readonly kind: 'old-number';
      readonly session: number;
      readonly from: number;
      readonly to: number;
      /** The date speaks for the session: the number may be the mistake. */
      readonly isDated: boolean;
    }
  | { readonly kind: 'no-number'; readonly session: number; readonly last: number }
  | { readonly kind: 'security-council-year'; readonly known: number; readonly year: number }
  | { readonly kind: 'security-council-range'; readonly year: number }
  | { readonly kind: 'security-council-date' }
  | { readonly kind: 'ecosoc-date'; readonly year: number }
  | { readonly kind: 'commission-year'; readonly session: number; readonly year: number }
  | { readonly kind: 'interpol-session'; readonly session: number; readonly known: number }
  | { readonly kind: 'interpol-no-session' | 'interpol-date'; readonly year: number }
);

/** The citations whose number, session or year, and date do not go together. */
export function findSessionFaults(model: Model, facts: Facts): readonly SessionFault[] {
  const latest = latestDate(model.profile);
  return model.citations.cited.flatMap((cited) => {
    const fault = faultOf(model.source, cited, facts, latest);
    return fault === null ? [] : [fault];
  });
}

function faultOf(
  source: string,
  cited: Cited,
  facts: Facts,
  latest: PlainDate | undefined,
): SessionFault | null {
  const { meant, sure, reading } = cited;
  const misdated = misdatedAsStored(source, cited, facts);
  if (misdated !== null) {
    const stored = { ...cited, meant: misdated.meant };
    const { known } = misdated;
    if (known === null) return slashFault(source, stored, facts, latest);
    return { cited: stored, kind: 'known-date', known };
  }
  if (reading === 'transposed') return null;
  if (!sure) return yearFault(source, cited, facts);
  switch (meant.form) {
    case 'slash':
      if (reading === 'wrong') return slashFault(source, cited, facts, latest);
      return numberFault(cited) ?? dayFault(source, cited, facts);
    case 'year':
      return councilFault(cited) ?? dayFault(source, cited, facts);
    case 'old-session':
      return oldSessionFault(source, cited) ?? dayFault(source, cited, facts);
    case 'interpol-symbol':
      return interpolFault(cited) ?? dayFault(source, cited, facts);
    case 'special-session':
      return dayFault(source, cited, facts);
  }
}

function slashFault(
  source: string,
  cited: Cited,
  facts: Facts,
  latest: PlainDate | undefined,
): SessionFault | null {
  const { organ, meant } = cited;
  const { body, bodySource, dated, second } = meant;
  if (second === null) return null;
  switch (body) {
    case 'general-assembly':
      return assemblyFault(source, cited, second, facts, latest);
    case 'ecosoc': {
      if (dated === null || ecosocWindow(second) === null) return null;
      const isCertain = bodySource === 'named' || organ === 'ecosoc';
      return {
        cited,
        kind: 'ecosoc-date',
        year: second,
        severity: isCertain ? 'error' : 'warning',
      };
    }
    case 'crime-commission':
    case 'human-rights-council': {
      const year = commissionYear(body, second)?.year;
      if (dated === null || year === undefined) return null;
      return { cited, kind: 'commission-year', session: second, year };
    }
    default:
      return null;
  }
}

function assemblyFault(
  source: string,
  cited: Cited,
  session: number,
  facts: Facts,
  latest: PlainDate | undefined,
): SessionFault | null {
  const { dated, bodySource } = cited.meant;
  if (session < FIRST_SLASH_SESSION) {
    // Without a name it may well be of a conference or a commission, unless the number says otherwise.
    const isOfAssembly =
      bodySource !== 'assumed' || sessionMeant(source, cited.meant, facts) !== null;
    return isOfAssembly ? { cited, kind: 'low-session' } : null;
  }
  const window = sessionWindow(session);
  if (dated === null || window === null || !isHeldSession(session, latest)) {
    return { cited, kind: 'no-session', session };
  }
  return { cited, kind: 'session-date', session, window };
}

/** Whose resolution is not said may be of the Assembly with a slip, where it is no further from its session. */
const NEAR_SESSION = 3;

function oldSessionFault(source: string, cited: Cited): SessionFault | null {
  const { dated, second: session, first, body, instrument, bodySource, start, end } = cited.meant;
  if (body !== 'general-assembly' || session === null) return null;
  if (bodySource === 'assumed' && cited.organ !== 'general-assembly') return null;
  // `3201 (دإ-6)` is of the sixth special session, not of the sixth session.
  if (/د\s*إ/u.test(source.slice(start, end))) return null;
  const window = sessionWindow(session);
  const isDated = dated !== null && window !== null && fitsWindow(dated, window);
  const own = instrument === 'resolution' ? sessionsOfOldNumber(first) : null;
  const away = own === null ? 0 : Math.max(own.first - session, session - own.last);
  // `668 (د-21)` is of a commission, whose name may stand anywhere.
  if (own !== null && away > 0 && (away <= NEAR_SESSION || bodySource === 'own')) {
    return { cited, kind: 'old-number', session, from: own.first, to: own.last, isDated };
  }
  if (window === null || dated === null || isDated) return null;
  const severity = window.status === 'general-knowledge' ? 'warning' : 'error';
  return { cited, kind: 'session-date', session, window, severity };
}

function councilFault(cited: Cited): SessionFault | null {
  const { body, instrument, first: number, second: year, dated } = cited.meant;
  if (body !== 'security-council' || instrument === 'decision' || year === null) return null;
  const known = securityCouncilYear(number)?.year;
  if (known === undefined) {
    // The open year may hold it; a closed one does not.
    const isClosed = (securityCouncilNumbers(year)?.last ?? null) !== null;
    return isClosed ? { cited, kind: 'security-council-range', year } : null;
  }
  if (known !== year) return { cited, kind: 'security-council-year', known, year };
  if (dated === null || !hasYear(dated) || dated.year === year) return null;
  return { cited, kind: 'security-council-date' };
}

function interpolFault(cited: Cited): SessionFault | null {
  const { year, second: session, firstSpan, dated } = cited.meant;
  if (year === null) return null;
  const known = session === null ? null : interpolSession(year);
  if (session !== null && known !== null && known.session !== session) {
    const severity = known.status === 'verified' ? 'error' : 'warning';
    return known.session === null
      ? { cited, kind: 'interpol-no-session', year, severity }
      : { cited, kind: 'interpol-session', session, known: known.session, severity };
  }
  if (dated === null || !hasYear(dated) || dated.year === year) return null;
  return firstSpan.end > dated.start ? null : { cited, kind: 'interpol-date', year };
}

/**
 * The body is not certain, but by body, number, day and month it is a resolution that is known of
 * another year.
 */
function yearFault(source: string, cited: Cited, facts: Facts): SessionFault | null {
  const { dated, form } = cited.meant;
  if (form !== 'slash' || dated === null || !hasDay(dated)) return null;
  const known = knownDay(source, cited.meant, facts);
  if (known === null || known.date.year === dated.year) return null;
  const isSameDay = known.date.month === dated.month && known.date.day === dated.day;
  return isSameDay ? { cited, kind: 'known-date', known: known.date, severity: 'warning' } : null;
}

/** The session is over, and has not adopted so many resolutions. */
function numberFault(cited: Cited): SessionFault | null {
  const { body, instrument, first, second: session } = cited.meant;
  if (session === null || instrument === 'decision' || first >= FIRST_DECISION) return null;
  const last = lastWorldNumber(body, session);
  return last === null || first <= last ? null : { cited, kind: 'no-number', session, last };
}

/** Where decisions begin: another rule asks whether one is meant. */
const FIRST_DECISION = 401;

/** The session is right, but the day is known and is another one. */
function dayFault(source: string, cited: Cited, facts: Facts): SessionFault | null {
  const { meant } = cited;
  const { dated, body, first, second } = meant;
  if (dated === null || second === null || !hasDay(dated)) return null;
  const known = knownDay(source, meant, facts);
  const isSingle = known?.status === 'inferred';
  // One text alone has cited it so: what does not fit among its neighbours is a slip of that text.
  if (known === null || (isSingle && !isInSequence(meant, known.date))) {
    return sequenceFault(source, cited, dated, facts);
  }
  if (known.status === 'general-knowledge') return null;
  if (dateNumber(known.date) === dateNumber(dated)) return null;
  // What an archive knows is said with its places, by another rule.
  const archive = facts.attested(body, first, second)?.date;
  if (archive && dateNumber(archive) === dateNumber(known.date)) return null;
  const severity = isSingle ? 'warning' : 'error';
  return { cited, kind: 'known-date', known: known.date, severity };
}

/** Numbers follow the days of adoption: the day lies outside those of the numbers before and behind. */
function sequenceFault(
  source: string,
  cited: Cited,
  dated: PlainDate,
  facts: Facts,
): SessionFault | null {
  const { form, instrument, first } = cited.meant;
  if (form !== 'slash' || instrument === 'decision' || first >= FIRST_DECISION) return null;
  const { from, to } = neighbours(cited.meant);
  if (from === null || to === null || isInSequence(cited.meant, dated)) return null;
  // A later part of a composite resolution may be cited without its letter.
  const number = numberMeant(source, cited.meant, facts);
  const severity = number === null ? 'warning' : 'error';
  return { cited, kind: 'number-date', window: { from, to }, number, severity };
}

function isInSequence(meant: Citation, day: PlainDate): boolean {
  const { from, to } = neighbours(meant);
  const early = from === null ? 0 : dayNumber(from) - dayNumber(day);
  const late = to === null ? 0 : dayNumber(day) - dayNumber(to);
  return Math.max(early, late) <= LATE;
}

function neighbours({ body, first: number, second: session, parts }: Citation): WorldWindow {
  const window = session === null ? null : worldWindow({ body, session, number, parts });
  return window ?? { from: null, to: null };
}

/** Days by which the order of numbers and that of adoption may differ. */
const LATE = 2;

/** As if every month had 31 days. */
function dayNumber({ year, month, day }: PlainDate): number {
  return (year * 12 + month) * 31 + day;
}
