import { writeNumber } from '../../core/arabic/digits.ts';
import type { PlainDate } from '../../core/facts/calendar.ts';
import type { Facts } from '../../core/facts/facts.ts';
import { interpolYear } from '../../core/facts/interpol-sessions.ts';
import type { Suggestion } from '../../core/lint/rule.ts';
import { knownDay } from '../../core/model/citation-days.ts';
import type { Model } from '../../core/model/model.ts';
import type { Citation, Span } from '../../core/syntax/tree.ts';
import { writeDate } from './_citations.ts';
import { firstFrom } from './_first-from.ts';
import { numberMeant, sessionMeant } from './_known-numbers.ts';
import type { SessionFault } from './_session-faults.ts';

type Write = Suggestion<'write'>;

/** What an editor would write in the place of a citation that contradicts itself. */
export function repairsOf(model: Model, fault: SessionFault, facts: Facts): readonly Write[] {
  const { source } = model;
  const { node, meant } = fault.cited;
  const replace = (span: Span | null, value: number | null): readonly Write[] => {
    if (span === null || value === null) return [];
    const old = source.slice(span.start, span.end);
    const text = writeNumber(value, old);
    // The day of the citation confirms its session: the day of the text is what is wrong.
    if (text === old) return [];
    const whole = source.slice(node.start, span.start) + text + source.slice(span.end, node.end);
    return [write(whole, span, text)];
  };
  switch (fault.kind) {
    case 'known-date':
      return [
        ...replaceDate(model, meant, fault.known),
        ...replace(meant.firstSpan, numberMeant(source, meant, facts)),
      ];
    case 'number-date':
      return replace(meant.firstSpan, fault.number);
    case 'session-date': {
      const known = knownDay(source, meant, facts);
      const isTrusted = known !== null && known.status !== 'general-knowledge';
      if (isTrusted) return replaceDate(model, meant, known.date);
      return replace(meant.secondSpan, sessionMeant(source, meant, facts));
    }
    case 'low-session':
    case 'no-session':
      return replace(meant.secondSpan, sessionMeant(source, meant, facts));
    case 'old-number':
      return fault.from === fault.to && !fault.isDated ? replace(meant.secondSpan, fault.from) : [];
    case 'security-council-year':
      return replace(meant.secondSpan, fault.known);
    case 'interpol-session':
      return [
        ...replace(meant.secondSpan, fault.known),
        ...replace(yearOf(source, node), interpolYear(fault.session)?.year ?? null),
      ];
    case 'interpol-no-session': {
      const year = meant.second === null ? null : interpolYear(meant.second);
      return replace(yearOf(source, node), year?.year ?? null);
    }
    default:
      return [];
  }
}

function write(whole: string, { start, end }: Span, text: string): Write {
  return { message: 'write', data: { text: whole }, edits: [{ start, end, text }] };
}

/** The year alone when day and month are right, else the whole date. */
function replaceDate(model: Model, { dated }: Citation, known: PlainDate): readonly Write[] {
  if (dated === null || dated.shared) return [];
  const dates = model.nodes('date');
  const node = dates[firstFrom(dates, dated.start)];
  if (node?.start !== dated.start || node.children !== undefined) return [];
  const slice = ({ start, end }: Span): string => model.source.slice(start, end);
  const text = writeDate(known, slice(dated));
  const isYear = node.day === known.day && node.month === known.month;
  if (!isYear || node.yearSpan === null) return [write(text, dated, text)];
  return [write(text, node.yearSpan, writeNumber(known.year, slice(node.yearSpan)))];
}

/** The year of a symbol stands before its session. */
function yearOf(source: string, { start, secondSpan }: Citation): Span | null {
  if (secondSpan === null) return null;
  const match = /\p{Nd}{4}/u.exec(source.slice(start, secondSpan.start));
  if (match === null) return null;
  const from = start + match.index;
  return { start: from, end: from + match[0].length };
}
