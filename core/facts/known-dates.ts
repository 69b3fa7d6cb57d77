import type { PlainDate } from './calendar.ts';
import { INSTRUMENTS } from './instruments.ts';
import { seriesOf } from './series.ts';
import { type Fact, weakestStatus } from './status.ts';

/**
 * The day on which a resolution was adopted, where the series or the instruments know it. The status
 * is the weaker one of number and date: a date that is right for a number that is not known well
 * says little. Only General Assembly resolutions are known; other bodies give null.
 */
export function knownDate(
  body: string,
  number: number,
  session: number,
): ({ readonly date: PlainDate } & Fact) | null {
  if (body !== 'general-assembly') return null;
  const row =
    seriesOf(number, session)?.member ??
    INSTRUMENTS.find((row) => row.number === number && row.session === session);
  if (row === undefined) return null;
  return {
    date: row.date,
    status: weakestStatus(row.numberStatus, row.dateStatus),
    source: row.source,
  };
}
