import { isoDate } from '../facts/calendar.ts';
import { readSymbol } from '../facts/resolution-symbol.ts';
import { worldDay } from '../facts/world-register.ts';
import type { DateEvidence, RegisterText } from './register.ts';

/** Days that an archive gives a resolution, and the other one that the register of the world knows. */
export interface WorldDifference {
  readonly key: string;
  /** `YYYY-MM-DD`. */
  readonly known: string;
  /** `verified` where the resolution itself was read, else several published texts cite it so. */
  readonly status: 'verified' | 'attested';
  readonly dates: readonly DateEvidence[];
}

/**
 * Where the archive itself decides for the day that is known, those who contradict it are told by the
 * archive already.
 */
export function worldDifferences(texts: readonly RegisterText[]): readonly WorldDifference[] {
  return texts.flatMap(({ key, date, dates }): WorldDifference[] => {
    const symbol = readSymbol(key);
    const known = symbol === null ? null : worldDay(symbol);
    if (known?.status !== 'verified' && known?.status !== 'attested') return [];
    const day = isoDate(known.date);
    const others = date === day ? [] : dates.filter((each) => each.date !== day);
    return others.length === 0 ? [] : [{ key, known: day, status: known.status, dates: others }];
  });
}
