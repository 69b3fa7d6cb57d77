import { adoptionWindow } from '../facts/adoption-window.ts';
import { isInWindow, readDate } from '../facts/calendar.ts';
import type { DateEvidence, RegisterText } from './register.ts';
import { symbolOfKey } from './text-key.ts';

type Evidence = Pick<DateEvidence, 'date' | 'files' | 'own'>;

/** What can be taken from the evidence on the date of a text. */
export function decide(
  key: string,
  dates: readonly Evidence[],
): Pick<RegisterText, 'status' | 'date'> {
  if (dates.length === 0) return { status: 'undated', date: null };
  const date = attestedDate(dates.filter(isPossibleFor(key)));
  if (date !== null) return { status: 'attested', date };
  const [only, ...others] = dates;
  const isSingle = others.length === 0 && only !== undefined && only.files + only.own === 1;
  return { status: isSingle ? 'single' : 'conflicting', date: null };
}

/** The dates that are not the attested one. */
export function outliersOf<E extends Evidence>(date: string | null, dates: readonly E[]): E[] {
  return date === null ? [] : dates.filter((each) => each.date !== date);
}

/**
 * What a text says of itself counts more than what others say of it, but for a word that many
 * contradict and nobody confirms. Else more than half of the files must agree, and two at least.
 */
function attestedDate(dates: readonly Evidence[]): string | null {
  const own = dates.filter((each) => each.own > 0);
  const [itself] = own;
  if (itself !== undefined) {
    if (own.length > 1) return null;
    const isRefuted =
      itself.files === 0 &&
      itself.own === 1 &&
      dates.some((each) => each !== itself && each.files >= MANY);
    return isRefuted ? null : itself.date;
  }
  const files = dates.reduce((sum, each) => sum + each.files, 0);
  const most = dates.find((each) => each.files >= FEWEST && each.files * 2 > files);
  return most?.date ?? null;
}

/** A session adopts nothing on days on which it is not held: such a date can never be the one. */
function isPossibleFor(key: string): (evidence: Evidence) => boolean {
  const symbol = symbolOfKey(key);
  const window = symbol && adoptionWindow(symbol);
  return ({ date }) => {
    const day = readDate(date);
    return day !== null && (window === null || isInWindow(day, window));
  };
}

const FEWEST = 2;
const MANY = 3;
