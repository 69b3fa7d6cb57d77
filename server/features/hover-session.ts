import { wordKey } from '../../core/arabic/key.ts';
import { sessionOpening, sessionWindow } from '../../core/facts/general-assembly.ts';
import { interpolSessionFacts, interpolYear } from '../../core/facts/interpol-sessions.ts';
import { commissionYear, ecosocWindow } from '../../core/facts/other-bodies.ts';
import { weakestStatus } from '../../core/facts/status.ts';
import { dayText } from '../../core/lint/day-text.ts';
import type { Locale } from '../../core/lint/rule.ts';
import { frontMatter } from '../../core/syntax/levels.ts';
import type { CitationBody, Draft, Node, SessionReference } from '../../core/syntax/tree.ts';
import type { Analysis } from '../analysis.ts';
import { serverText } from '../texts.ts';
import { type Shown, shownList, statusText, windowText } from './shown.ts';

/** When and where a session was held; null where the body or the session is not known. */
export function sessionHover(
  analysis: Analysis,
  node: SessionReference,
  ancestors: readonly Node[],
): Shown | null {
  const { locale } = analysis;
  const { session, year, kind } = node;
  const body = bodyOf(analysis, node, ancestors);
  if (body === null || kind === 'special') return null;
  const name = serverText(locale, `body-${body}`);
  if (session === null) {
    const line = body === 'ecosoc' && year !== null ? ecosocSessionLine(locale, year) : null;
    if (year === null || line === null) return null;
    return {
      title: serverText(locale, 'title-session-of-year', { year, body: name }),
      lines: [line],
    };
  }
  const line = sessionLine(locale, body, session);
  if (line === null) return null;
  return { title: serverText(locale, 'title-session', { session, body: name }), lines: [line] };
}

function sessionLine(locale: Locale, body: SessionBody, session: number): string | null {
  switch (body) {
    case 'general-assembly':
      return assemblySessionLine(locale, session);
    case 'interpol':
      return interpolSessionLine(locale, session);
    case 'crime-commission':
    case 'human-rights-council':
    case 'narcotics-commission':
      return commissionSessionLine(locale, body, session);
    case 'ecosoc':
    case 'security-council':
      return null;
  }
}

/** From its opening to that of the next one, or its months where the days are not known. */
export function assemblySessionLine(locale: Locale, session: number): string | null {
  const window = sessionWindow(session);
  if (window === null) return null;
  const [opening, next] = [sessionOpening(session), sessionOpening(session + 1)];
  if (opening === null || next === null) {
    const months = windowText(locale, { ...window.from, day: null }, { ...window.to, day: null });
    const data = { session, window: months, status: statusText(locale, window.status) };
    return serverText(locale, 'hoverAssemblySessionMonths', data);
  }
  const status = statusText(locale, weakestStatus(opening.status, next.status));
  const [from, to] = [dayText(locale, opening.date), dayText(locale, next.date)];
  return serverText(locale, 'hoverAssemblySession', { session, from, to, status });
}

export function interpolSessionLine(locale: Locale, session: number): string | null {
  const facts = interpolSessionFacts(session);
  if (facts === null) {
    const counted = interpolYear(session);
    if (counted === null) return null;
    const data = { session, place: `${counted.year}`, status: statusText(locale, counted.status) };
    return serverText(locale, 'hoverInterpolSession', data);
  }
  const { city, year, from, to } = facts;
  const days = from === null || to === null ? year : windowText(locale, from, to);
  const status = statusText(locale, weakestStatus(facts.status, facts.placeStatus));
  const data = { session, place: shownList(locale, [city, days]), status };
  return serverText(locale, 'hoverInterpolSession', data);
}

export function commissionSessionLine(
  locale: Locale,
  body: Parameters<typeof commissionYear>[0],
  session: number,
): string | null {
  const held = commissionYear(body, session);
  if (held === null) return null;
  const data = { session, year: held.year, status: statusText(locale, held.status) };
  return serverText(locale, 'hoverSessionYear', data);
}

export function ecosocSessionLine(locale: Locale, year: number): string | null {
  const window = ecosocWindow(year);
  if (window === null) return null;
  const { from, to } = window;
  const data = {
    year,
    window: windowText(locale, from, to),
    status: statusText(locale, window.status),
  };
  return serverText(locale, 'hoverEcosocSession', data);
}

type SessionBody = Exclude<CitationBody, 'other'>;

/** The body named, else the organ that speaks; in prose `الدورة` alone may be of any body. */
function bodyOf(
  { source, profile }: Analysis,
  { body, owner, end }: SessionReference,
  ancestors: readonly Node[],
): SessionBody | null {
  const draft = ancestors.findLast((node): node is Draft => node.type === 'draft');
  const organ = draft?.organ ?? profile.organ;
  if (organ === 'interpol' && (body === null || body === 'general-assembly')) {
    // The other General Assembly is named in full.
    const following = wordKey(source, end, Math.min(end + NAME_REACH, source.length));
    return body !== null && following.includes('للأمم المتحدة') ? body : 'interpol';
  }
  if (body !== null) return body === 'other' ? null : body;
  const speaks = owner === 'own' || ancestors.some(({ type }) => frontMatter.has(type));
  return speaks && organ !== 'other' ? organ : null;
}

/** Characters in which `للجمعية العامة للأمم المتحدة` stands. */
const NAME_REACH = 40;
