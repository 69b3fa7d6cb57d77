import { writeNumber } from '../../core/arabic/digits.ts';
import { abjadLabel, LETTER_NAMES, letterName } from '../../core/arabic/letters.ts';
import { writeSectionOrdinal } from '../../core/arabic/ordinals.ts';
import { writeRoman } from '../../core/arabic/roman.ts';
import type { ValueDifference } from '../../core/concordance/compare.ts';
import { MONTHS, monthName } from '../../core/facts/months.ts';
import type { Edit } from '../../core/lint/rule.ts';
import type { DateNode, Span } from '../../core/syntax/tree.ts';

/** What the source has, as the Arabic text would write it; null where that is not known. */
interface Correction {
  readonly edits: readonly Edit[];
  /** The value as it would stand in the text. */
  readonly text: string;
}

/**
 * The Arabic form of the value of the source: in the digits, the order and the names of months of the
 * text, and with as little changed as can be.
 */
export function correctionOf(
  { actual, expected }: Pick<ValueDifference, 'actual' | 'expected'>,
  source: string,
  original: string,
): Correction | null {
  if (actual === null || expected === null || actual.kind !== expected.kind) return null;
  const span = { start: actual.start, end: actual.end };
  const written = source.slice(span.start, span.end);
  const whole = (text: string | null): Correction | null =>
    text === null || text === written ? null : { edits: [{ ...span, text }], text };
  switch (actual.kind) {
    case 'citation':
    case 'council':
      return whole(withNumbers(written, numbersIn(actual.key), numbersIn(expected.key)));
    case 'paragraph':
      return whole(writeNumber(Number(expected.key), written));
    case 'item':
      return whole(abjadLabel(numbersIn(expected.key)[0] ?? 0));
    case 'heading':
      return whole(withHeading(written, actual.key, expected.key));
    case 'number':
      return whole(withNumber(written, expected.key));
    case 'symbol':
      return whole(original.slice(expected.start, expected.end).replace(/\s/gu, ''));
    case 'date':
      return actual.element?.type === 'date' && expected.date !== undefined
        ? withDate(source, actual.element, actual.date?.day ?? null, expected.date)
        : null;
    default:
      return null;
  }
}

function numbersIn(key: string): readonly number[] {
  return (key.match(/\d+/gu) ?? []).map(Number);
}

/** `الثاني` for `الأول`, `باء` for `ألف`; null where the source names a heading of another kind. */
function withHeading(written: string, from: string, to: string): string | null {
  const [kind, ordinal] = to.split(' ');
  if (!from.startsWith(`${kind} `)) return null;
  const value = Number(ordinal);
  const waw = /^و(?=ال)/u.exec(written)?.[0] ?? '';
  const bare = written.slice(waw.length);
  if (/^[IVX]+$/u.test(bare)) return writeRoman(value);
  if (LETTER_NAMES.includes(bare)) return letterName(value);
  const text = writeSectionOrdinal(value, bare.startsWith('ال') ? 'definite' : 'adverbial');
  return text === null ? null : waw + text;
}

const DIGITS = /[0-9\u0660-\u0669\u06f0-\u06f9]+/gu;

/** Both numbers of a citation, each in the place that its like has. */
function withNumbers(
  written: string,
  from: readonly number[],
  to: readonly number[],
): string | null {
  const places = written.match(DIGITS) ?? [];
  if (places.length !== 2 || from.length !== 2 || to.length !== 2) return null;
  const isTurned = from[0] !== from[1] && westernValue(places[0] ?? '') === from[1];
  const values = isTurned ? [...to].reverse() : to;
  let next = 0;
  return written.replace(DIGITS, (digits) => writeNumber(values[next++] ?? 0, digits));
}

function westernValue(digits: string): number {
  return Number([...digits].map((digit) => String(digit.charCodeAt(0) & 0xf)).join(''));
}

/** `35,2` for 35.4; `325 675 46` for 46675325, in groups from the side from which the text has them. */
function withNumber(written: string, key: string): string | null {
  const [whole = '', fraction] = key.split('.');
  const groups = written.match(DIGITS) ?? [];
  const mark = written.replace(DIGITS, '').charAt(0);
  const write = (digits: string): string =>
    [...digits].map((digit) => writeNumber(Number(digit), written)).join('');
  if (fraction !== undefined) {
    return groups.length === 2 && /[.,٫]/u.test(mark)
      ? write(whole) + mark + write(fraction)
      : null;
  }
  if (groups.length === 1) return write(whole);
  if (!/\s/u.test(mark)) return null;
  const threes = whole.match(/\d{1,3}(?=(?:\d{3})*$)/gu) ?? [];
  const isFromRight = (groups[0]?.length ?? 0) === 3 && (groups.at(-1)?.length ?? 0) < 3;
  return (isFromRight ? threes.reverse() : threes).map(write).join(mark);
}

/** The day, the month or the year alone, where only that is another. */
function withDate(
  source: string,
  node: DateNode,
  day: number | null,
  to: { readonly day: number | null; readonly month: number; readonly year: number | null },
): Correction | null {
  const edits: Edit[] = [];
  const replace = (span: Span, text: string): void => {
    edits.push({ start: span.start, end: span.end, text });
  };
  if (to.day !== day) {
    const span = day === node.endDay && day !== node.day ? node.endDaySpan : node.daySpan;
    if (span === null || to.day === null) return null;
    replace(span, writeNumber(to.day, source.slice(span.start, span.end)));
  }
  if (to.month !== node.month) {
    const { firstMonth, secondMonth } = node;
    if (firstMonth === null) return null;
    for (const half of [firstMonth, secondMonth]) {
      if (half === null) continue;
      const name = monthName(to.month, half.calendar);
      if (name === null || MONTHS[to.month - 1] === undefined) return null;
      replace(half, name);
    }
  }
  if (to.year !== node.year) {
    const { yearSpan } = node;
    if (yearSpan === null || to.year === null || node.yearInherited) return null;
    replace(yearSpan, writeNumber(to.year, source.slice(yearSpan.start, yearSpan.end)));
  }
  if (edits.length === 0) return null;
  edits.sort((a, b) => a.start - b.start);
  let text = '';
  let at = node.start;
  for (const edit of edits) {
    text += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return { edits, text: (text + source.slice(at, node.end)).trim() };
}
