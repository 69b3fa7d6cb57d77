import { wordKey } from '../arabic/key.ts';
import { compareDates, type PlainDate, readDate } from './calendar.ts';
import { INSTRUMENTS } from './instruments.ts';
import { PAST_AFTER, PAST_BEFORE, RENAMED_BODIES, type RenamedBody } from './renamed-bodies.ts';
import { type ResolutionSymbol, readSymbol } from './resolution-symbol.ts';
import { RESOLUTION_SERIES, type ResolutionSeries, type SeriesMember } from './series.ts';
import {
  type Fact,
  type FactStatus,
  GENERAL_KNOWLEDGE,
  isBetter,
  REGISTER,
  weakestStatus,
} from './status.ts';
import type {
  AttestedFact,
  FactTables,
  RenamedBodyFact,
  SeriesFact,
  SeriesMemberFact,
} from './tables.ts';
import { worldDay } from './world-register.ts';

/** What rules look up: our own tables, and those that a house has added to them. */
export interface Facts {
  /**
   * The day on which a resolution was adopted: by the tables and the register of a house, else by
   * the register of the world or our own tables, whichever knows it better. The status is the weaker
   * one of number and date: a date that is right for a number that is not known well says little.
   * `session` is the year for bodies that count by years.
   */
  readonly knownDate: (
    body: string,
    number: number,
    /** `S-8` and `ES-11` for special sessions of the Assembly. */
    session: number | string,
    /** Parts of a composite resolution, from 1 for A. */
    parts?: readonly number[],
  ) => KnownDate | null;
  /** What the texts of an archive say of a resolution; null where it has no register, or they are silent. */
  readonly attested: (body: string, number: number, session: number) => Attested | null;
  /** All of them, in the order of the register. */
  readonly register: readonly Attested[];
  readonly series: readonly ResolutionSeries[];
  readonly renamedBodies: readonly RenamedBody[];
}

export interface KnownDate extends Fact {
  readonly date: PlainDate;
}

/** A resolution as the texts of an archive know it. */
export interface Attested extends ResolutionSymbol, Omit<AttestedFact, 'date'> {
  readonly date: PlainDate | null;
}

/** Throws `RangeError` for a resolution or a date that cannot be read: see `readFactTables`. */
export function createFacts(tables: readonly FactTables[] = []): Facts {
  if (tables.length === 0) return builtInFacts;
  const series = withSeries(tables.flatMap((table) => table.series ?? []));
  const days = datesOf(series);
  /** What a house says of a resolution itself overrides what the world knows. */
  const ofHouse = new Set<KnownDate>();
  const addOfHouse = ({ body, number, session }: ResolutionSymbol, day: KnownDate): void => {
    addBetter(days, body, number, session, day);
    if (day.status !== 'general-knowledge') ofHouse.add(day);
  };
  for (const row of tables.flatMap((table) => table.resolutions ?? [])) {
    addOfHouse(symbolOf(row.resolution), { date: dateOf(row.date), ...factOf(row) });
  }
  const register = tables.flatMap((table) => (table.attested ?? []).map(attestedOf));
  const attested: Numbered<Attested> = new Map();
  const firstRows: Attested[] = [];
  for (const row of register) {
    const { body, number, session } = row;
    if (findNumbered(attested, body, number, session) === null) {
      setNumbered(attested, body, number, session, row);
      firstRows.push(row);
    }
    if (row.date !== null) {
      addOfHouse(row, { date: row.date, status: 'attested', source: REGISTER });
    }
  }
  return {
    knownDate: (body, number, session, parts = []) => {
      const known = findNumbered(days, body, number, session);
      if (known !== null && ofHouse.has(known)) return known;
      return betterOf(known, worldDay({ body, number, session, parts }));
    },
    attested: (body, number, session) => findNumbered(attested, body, number, session),
    register: firstRows,
    series,
    renamedBodies: withRenamed(tables.flatMap((table) => table.renamedBodies ?? [])),
  };
}

let ownDays: Numbered<KnownDate> | undefined;

export const builtInFacts: Facts = {
  knownDate: (body, number, session, parts = []) => {
    ownDays ??= datesOf(RESOLUTION_SERIES);
    const known = findNumbered(ownDays, body, number, session);
    return betterOf(known, worldDay({ body, number, session, parts }));
  },
  attested: () => null,
  register: [],
  series: RESOLUTION_SERIES,
  renamedBodies: RENAMED_BODIES,
};

/** Ours where both are known as well. */
function betterOf(ours: KnownDate | null, other: KnownDate | null): KnownDate | null {
  if (ours === null || other === null) return ours ?? other;
  return isBetter(other.status, ours.status) ? other : ours;
}

/** By body, session and number: each citation is asked for, and a key of the three would be made each time. */
type Numbered<T> = Map<string, Map<number | string, Map<number, T>>>;

function findNumbered<T>(
  all: Numbered<T>,
  body: string,
  number: number,
  session: number | string,
): T | null {
  return all.get(body)?.get(session)?.get(number) ?? null;
}

function setNumbered<T>(
  all: Numbered<T>,
  body: string,
  number: number,
  session: number | string,
  value: T,
): void {
  const ofBody = all.get(body) ?? new Map<number | string, Map<number, T>>();
  const ofSession = ofBody.get(session) ?? new Map<number, T>();
  all.set(body, ofBody.set(session, ofSession.set(number, value)));
}

function datesOf(allSeries: readonly ResolutionSeries[]): Numbered<KnownDate> {
  const days: Numbered<KnownDate> = new Map();
  const members = allSeries.flatMap((series) => series.members);
  for (const { number, session, date, numberStatus, dateStatus, source } of [
    ...members,
    ...INSTRUMENTS,
  ]) {
    const status = weakestStatus(numberStatus, dateStatus);
    addBetter(days, 'general-assembly', number, session, { date, status, source });
  }
  return days;
}

/** What is known already stays, unless the other is known better. */
function addBetter(
  days: Numbered<KnownDate>,
  body: string,
  number: number,
  session: number | string,
  day: KnownDate,
): void {
  const known = findNumbered(days, body, number, session);
  setNumbered(days, body, number, session, betterOf(known, day) ?? day);
}

function withSeries(added: readonly SeriesFact[]): readonly ResolutionSeries[] {
  const byId = new Map(RESOLUTION_SERIES.map((series) => [series.id, series]));
  for (const { id, name, members } of added) {
    const known = byId.get(id) ?? { id, body: 'general-assembly', name, members: [] };
    byId.set(id, { ...known, members: members.map(memberOf).reduce(withMember, known.members) });
  }
  return [...byId.values()];
}

function withMember(
  members: readonly SeriesMember[],
  added: SeriesMember,
): readonly SeriesMember[] {
  const known = members.find(
    ({ number, session }) => session === added.session && number === added.number,
  );
  if (known !== undefined && !isBetter(added.numberStatus, statusOf(known))) return members;
  return [...members.filter((member) => member !== known), added].sort((a, b) =>
    compareDates(a.date, b.date),
  );
}

function statusOf({ numberStatus, dateStatus }: SeriesMember): FactStatus {
  return weakestStatus(numberStatus, dateStatus);
}

function memberOf({ resolution, date, role = 'member', ...row }: SeriesMemberFact): SeriesMember {
  const { body, number, session } = symbolOf(resolution);
  if (body !== 'general-assembly') throw new RangeError(`${resolution} is of another body`);
  const { status, source } = factOf(row);
  const statuses = { numberStatus: status, dateStatus: status };
  return { number, session, date: dateOf(date), ...statuses, source, role };
}

function withRenamed(added: readonly RenamedBodyFact[]): readonly RenamedBody[] {
  const byName = new Map(RENAMED_BODIES.map((row) => [row.old, row]));
  for (const fact of added) {
    const row = renamedOf(fact);
    const known = byName.get(row.old);
    if (known === undefined || isBetter(row.status, known.status)) byName.set(row.old, row);
  }
  return [...byName.values()];
}

function renamedOf(row: RenamedBodyFact): RenamedBody {
  const fact = factOf(row);
  return {
    kind: 'body',
    old: wordKey(row.old),
    new: row.new,
    since: dateOf(row.since),
    sinceStatus: fact.status,
    nameStatus: fact.status,
    ...fact,
    exceptBefore: [...PAST_BEFORE, ...(row.exceptBefore ?? []).map((words) => wordKey(words))],
    exceptAfter: [...PAST_AFTER, ...(row.exceptAfter ?? []).map((words) => wordKey(words))],
  };
}

function attestedOf({ date, ...fact }: AttestedFact): Attested {
  return { ...symbolOf(fact.resolution), ...fact, date: date === null ? null : dateOf(date) };
}

function factOf({ status, source }: Partial<Fact>): Fact {
  return { status: status ?? 'general-knowledge', source: source ?? GENERAL_KNOWLEDGE };
}

function symbolOf(text: string) {
  const symbol = readSymbol(text);
  if (symbol === null) throw new RangeError(`${text} is not a symbol of a resolution`);
  return symbol;
}

function dateOf(text: string): PlainDate {
  const date = readDate(text);
  if (date === null) throw new RangeError(`${text} is not a date`);
  return date;
}
