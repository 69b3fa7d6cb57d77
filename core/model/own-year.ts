import { interpolYear } from '../facts/interpol-sessions.ts';
import type { Profile } from './profile.ts';

/**
 * The year of a text as it says itself: in its date, else in its session, its symbol or its heading.
 * Null where it says none, or one in which no such text was written.
 */
export function ownYear(profile: Profile): number | null {
  const { date, sessionYear, interpolSymbol } = profile;
  const year =
    date?.year ?? sessionYear?.year ?? interpolSymbol?.year ?? yearOfSession(profile) ?? null;
  return year !== null && isPlausible(year) ? year : null;
}

function isPlausible(year: number): boolean {
  return year >= 1900 && year <= 2099;
}

function yearOfSession({ organ, session, heading }: Profile): number | null {
  switch (organ) {
    case 'general-assembly':
      // Most of what a session adopts it adopts in the year in which it opens.
      return session === null ? null : 1945 + session.number;
    case 'interpol':
      return session === null ? null : (interpolYear(session.number)?.year ?? null);
    case 'security-council':
    case 'ecosoc':
      return heading?.second ?? null;
    case 'human-rights-council':
    case 'other':
    case null:
      return null;
  }
}
