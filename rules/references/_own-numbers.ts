import { decimal } from '../../core/arabic/digits.ts';
import { readOrdinal } from '../../core/arabic/ordinals.ts';
import type { Report } from '../../core/lint/rule.ts';
import type { Model } from '../../core/model/model.ts';
import type { Profile } from '../../core/model/profile.ts';
import { childrenOf, type Span } from '../../core/syntax/tree.ts';
import { type Front, hasFormOf } from './_documents.ts';

type NumberReport = Report<'other-number' | 'meeting' | 'committee' | 'place'>;

interface OwnNumber extends Span {
  readonly number: number;
}

/** The number of the resolution, of the meeting and of the committee, each named in two places. */
export function numberConflicts(model: Model, front: Front): NumberReport[] {
  const { source, profile } = model;
  return [
    resolutionConflict(source, profile, front),
    meetingConflict(source, front),
    committeeConflict(model, front),
  ].filter((report) => report !== null);
}

function conflict(
  source: string,
  message: 'other-number' | 'meeting' | 'committee',
  odd: OwnNumber,
  other: OwnNumber,
): NumberReport {
  const { number, start, end } = odd;
  const { start: from, end: to } = other;
  return {
    message,
    data: { actual: number, expected: other.number, other: source.slice(from, to) },
    start,
    end,
    related: [{ message: 'place', start: from, end: to }],
  };
}

function resolutionConflict(
  source: string,
  { organ, heading, interpolSymbol }: Profile,
  { symbols, adoptionLine }: Front,
): NumberReport | null {
  if (heading === null) return null;
  const text = source.slice(heading.start, heading.end);
  if (organ !== null && !hasFormOf(organ, heading, text)) return null;
  const numbers = symbols.flatMap(({ start, end }) => {
    const match = RESOLUTION_SYMBOL.exec(source.slice(start, end));
    return match === null ? [] : [{ number: Number(match[1] ?? match[2]), start, end }];
  });
  if (interpolSymbol !== null) numbers.push(interpolSymbol);
  for (const child of adoptionLine === null ? [] : childrenOf(adoptionLine)) {
    if (child.type !== 'citation' || child.form === 'interpol-symbol') continue;
    numbers.push({ number: child.first, start: child.start, end: child.end });
  }
  // Number and session stand in either order.
  const other = numbers.find(({ number }) => number !== heading.first && number !== heading.second);
  if (other === undefined) return null;
  const isSessionFirst = source.slice(other.start, other.end).includes(`/${heading.first}/`);
  const number = (isSessionFirst ? heading.second : heading.first) ?? heading.first;
  return conflict(source, 'other-number', { ...heading, number }, other);
}

/** `في جلسته 8788` and the closing line `الجلسة 8788`. */
function meetingConflict(
  source: string,
  { adoptionLine, closingLines }: Front,
): NumberReport | null {
  const closing = closingLines.find(
    (line) => line.type === 'closingLine' && line.kind === 'meeting',
  );
  if (adoptionLine === null || closing === undefined) return null;
  const closed = meetingIn(source, closing);
  const adopted = closed === null ? null : meetingIn(source, adoptionLine);
  if (adopted === null || closed === null || adopted.number === closed.number) return null;
  return conflict(source, 'meeting', closed, adopted);
}

function meetingIn(source: string, { start, end }: Span): OwnNumber | null {
  const match = MEETING.exec(source.slice(start, end));
  if (match?.[1] === undefined) return null;
  const to = start + match.index + match[0].length;
  return { number: decimal(match[1]), start: to - match[1].length, end: to };
}

/** `[بناء على تقرير اللجنة الثالثة (A/C.3/76/L.5)]`. */
function committeeConflict(
  { source, words: stream }: Model,
  { basis, basisLines }: Front,
): NumberReport | null {
  const symbols = basis.flatMap(({ start, end }) => {
    const match = COMMITTEE_SYMBOL.exec(source.slice(start, end));
    return match === null ? [] : [{ number: Number(match[1]), start, end }];
  });
  const [symbol, otherSymbol] = symbols;
  if (symbol === undefined || otherSymbol !== undefined) return null;
  const committees = basisLines.flatMap((line) => {
    const words = stream.list(stream.of(line));
    return words.flatMap(({ key, start }, i): OwnNumber[] => {
      const next = words[i + 1];
      if (key !== 'اللجنة' || next === undefined) return [];
      const ordinal = readOrdinal([next.key]);
      return ordinal === null ? [] : [{ number: ordinal.value, start, end: next.end }];
    });
  });
  const [committee, otherCommittee] = committees;
  if (committee === undefined || otherCommittee !== undefined) return null;
  if (symbol.number === committee.number) return null;
  return conflict(source, 'committee', symbol, committee);
}

/** The number in `A/RES/75/10`, `A/HRC/RES/39/26`, `E/RES/2019/21`, `S/RES/2580`. */
const RESOLUTION_SYMBOL = /^(?:(?:A|A\/HRC|E)\/RES\/\d+\/(\d+)|S\/RES\/(\d+))/u;
const COMMITTEE_SYMBOL = /^A\/C\.([1-6])\//u;
const MEETING = /(?:الجلسة|جلسته|جلستها)(?:\s+العامة)?(?:\s+رقم)?\s+(\p{Nd}{1,5})(?!\p{Nd}|\/)/u;
