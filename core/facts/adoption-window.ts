import { type DateWindow, plainDate } from './calendar.ts';
import { sessionWindow } from './general-assembly.ts';
import { interpolYear } from './interpol-sessions.ts';
import { commissionYear, ecosocWindow } from './other-bodies.ts';
import type { ResolutionSymbol } from './resolution-symbol.ts';

/** The days on which a resolution can have been adopted; null where that is not known. */
export function adoptionWindow({ body, session }: ResolutionSymbol): DateWindow | null {
  switch (body) {
    case 'general-assembly':
      return sessionWindow(session);
    case 'security-council':
      return yearWindow(session);
    case 'ecosoc':
      return ecosocWindow(session);
    case 'crime-commission':
    case 'human-rights-council':
    case 'narcotics-commission':
      return yearWindow(commissionYear(body, session)?.year);
    case 'interpol':
      return yearWindow(interpolYear(session)?.year);
  }
}

function yearWindow(year: number | undefined): DateWindow | null {
  return year === undefined ? null : { from: plainDate(year, 1, 1), to: plainDate(year, 12, 31) };
}
