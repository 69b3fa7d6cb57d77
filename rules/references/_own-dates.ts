import { dateNumber, type PlainDate } from '../../core/facts/calendar.ts';
import { interpolSessionFacts } from '../../core/facts/interpol-sessions.ts';
import { stateCode } from '../../core/facts/member-states.ts';
import { monthName } from '../../core/facts/months.ts';
import type { Report } from '../../core/lint/rule.ts';
import type { Model } from '../../core/model/model.ts';
import type { OwnDate, Profile } from '../../core/model/profile.ts';
import {
  childrenOf,
  type DateNode,
  type Node,
  type Resolution,
  type Span,
} from '../../core/syntax/tree.ts';
import { citiesIn } from './_cities.ts';
import { plainOf } from './_documents.ts';

type DateReport = Report<'closing' | 'masthead' | 'outside' | 'place'>;

interface Day extends Span {
  readonly from: OwnDate['from'];
  /** Days since the epoch of the calendar. */
  readonly number: number;
}

/**
 * The days of adoption, closing line and masthead among themselves, and against the days of the
 * INTERPOL session. A date that is reported already is left alone.
 */
export function dateConflicts(
  source: string,
  profile: Profile,
  reported: ReadonlySet<number>,
): DateReport[] {
  const days = profile.ownDates.flatMap((own): Day[] => {
    const plain = plainOf(own);
    const { start, end, from } = own;
    return plain === null || reported.has(start)
      ? []
      : [{ start, end, from, number: dateNumber(plain) }];
  });
  const of = (from: OwnDate['from']): Day | undefined => days.find((day) => day.from === from);
  const [adoption, closing, masthead] = [of('adoption'), of('closing'), of('masthead')];
  const reports: DateReport[] = [];
  const conflict = (message: 'closing' | 'masthead' | 'outside', odd: Span, other: Span): void => {
    const { start, end } = odd;
    reports.push({
      message,
      data: { actual: source.slice(start, end), other: source.slice(other.start, other.end) },
      start,
      end,
      severity: message === 'masthead' ? 'warning' : 'error',
      related: [{ message: 'place', start: other.start, end: other.end }],
    });
  };
  if (adoption !== undefined && closing !== undefined && adoption.number !== closing.number) {
    conflict('closing', closing, adoption);
  }
  const adopted = adoption ?? closing;
  if (adopted === undefined) return reports;
  if (masthead !== undefined && masthead.number < adopted.number) {
    conflict('masthead', masthead, adopted);
  }
  const [first, last] = [profile.formulaDates[0], profile.formulaDates.at(-1)];
  const from = first === undefined ? null : plainOf(first);
  const to = last === undefined ? null : plainOf({ ...last, day: last.endDay ?? last.day });
  if (first === undefined || last === undefined || from === null || to === null) return reports;
  if (adopted.number < dateNumber(from) || adopted.number > dateNumber(to)) {
    conflict('outside', adopted, { start: first.start, end: last.end });
  }
  return reports;
}

/** City, State and days of the session in the opening formula of INTERPOL, and the days above it. */
export function sessionConflicts(
  { source, words, tree, profile: { formulaDates } }: Model,
  formula: Node,
  session: number | null,
): Report<'city' | 'state' | 'days' | 'days-above' | 'place'>[] {
  const reports: Report<'city' | 'state' | 'days' | 'days-above' | 'place'>[] = [
    ...daysAbove(source, tree, formulaDates),
  ];
  const cities = citiesIn(words.list(words.of(formula)));
  for (const { state, start: from, end } of cities) {
    const [, before, name] = IN_BRACKETS.exec(source.slice(end, formula.end)) ?? [];
    const code = name === undefined ? null : stateCode(name);
    if (before === undefined || name === undefined || code === null || code === state) continue;
    const start = end + before.length;
    const data = { city: source.slice(from, end), actual: name };
    reports.push({ message: 'state', data, start, end: start + name.length });
  }
  const facts = session === null ? null : interpolSessionFacts(session);
  if (facts === null || facts.placeStatus === 'general-knowledge') return reports;
  const [city] = cities;
  if (city !== undefined && cities.every((named) => named.city !== facts.city)) {
    const { start, end } = city;
    const data = { session: facts.session, actual: source.slice(start, end) };
    reports.push({ message: 'city', data, start, end });
  }
  const [first, last] = [formulaDates[0], formulaDates.at(-1)];
  if (first === undefined || last === undefined || facts.from === null || facts.to === null) {
    return reports;
  }
  const from = plainOf(first);
  const to = plainOf({ ...last, day: last.endDay ?? last.day });
  if (from === null || to === null || from.year !== facts.year) return reports;
  if (dateNumber(from) === dateNumber(facts.from) && dateNumber(to) === dateNumber(facts.to)) {
    return reports;
  }
  reports.push({
    message: 'days',
    data: { session: facts.session, from: dateText(facts.from), to: dateText(facts.to) },
    start: first.start,
    end: last.end,
    severity: 'warning',
  });
  return reports;
}

/** `24-27 تشرين الثاني/نوفمبر 2025` on a line of the head, where the formula says other days. */
function daysAbove(
  source: string,
  tree: Resolution,
  [said, ...others]: readonly DateNode[],
): Report<'days-above' | 'place'>[] {
  if (said === undefined || others.length > 0 || said.endDay === null) return [];
  return tree.children
    .filter(({ type, end }) => type === 'title' && end <= said.start)
    .flatMap(childrenOf)
    .flatMap((node): Report<'days-above' | 'place'>[] => {
      if (node.type !== 'date' || node.endDay === null) return [];
      const isSame = (['day', 'endDay', 'month', 'year'] as const).every(
        (part) => node[part] === said[part],
      );
      if (isSame) return [];
      const { start, end } = node;
      const other = source.slice(said.start, said.end);
      return [
        {
          message: 'days-above',
          data: { actual: source.slice(start, end), other },
          start,
          end,
          related: [{ message: 'place', start: said.start, end: said.end }],
        },
      ];
    });
}

const IN_BRACKETS = /^(\s*\(\s*)([^()]{2,60}?)\s*\)/u;

function dateText({ year, month, day }: PlainDate): string {
  return `${day} ${monthName(month, 'levantine')}/${monthName(month, 'gregorian')} ${year}`;
}
