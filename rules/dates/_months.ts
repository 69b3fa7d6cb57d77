import { wordKey } from '../../core/arabic/key.ts';
import { type MonthCalendar, type MonthForm, monthForm } from '../../core/facts/months.ts';
import type { MonthName, Span } from '../../core/syntax/tree.ts';

/** A month name as written, its conjunction apart. */
interface WrittenMonth {
  /** The name itself, behind the conjunction that is glued to it. */
  readonly name: Span;
  readonly form: MonthForm | null;
}

/** `وحزيران` is the conjunction and a month; no month begins with that letter. */
export function readMonth(source: string, { start, end }: Span): WrittenMonth {
  const key = wordKey(source, start, end).replace(/\s+/gu, ' ');
  const form = monthForm(key);
  if (form !== null || !key.startsWith('و')) return { name: { start, end }, form };
  return { name: { start: start + 1, end }, form: monthForm(key.slice(1)) };
}

/**
 * The text that puts a name in the place of another, with the line end that a hard wrap has left
 * inside it. Null when the line end has no place in the new name, or a mark would be lost.
 */
export function renamed(old: string, name: string): string | null {
  if (!/^[\p{L}\p{M}\u0640\s]*$/u.test(old)) return null;
  const space = /\s+/u.exec(old)?.[0] ?? '';
  if (!/[\n\r]/u.test(space)) return name;
  return name.includes(' ') ? name.replace(' ', space) : null;
}

export function otherCalendar(calendar: MonthCalendar): MonthCalendar {
  return calendar === 'levantine' ? 'gregorian' : 'levantine';
}

/** From the first letter of one half to the last letter of the other. */
export function pairSpan(first: MonthName, second: MonthName): Span {
  return { start: first.start, end: second.end };
}
