import { type PlainDate, plainDate } from './calendar.ts';
import { sessionWindow } from './general-assembly.ts';
import type { ResolutionSymbol, SymbolBody } from './resolution-symbol.ts';
import type { Fact, FactStatus } from './status.ts';
import { AS_OF, LAST_NUMBERS, SESSIONS } from './world-register-data.ts';

/**
 * The days of resolutions as the United Nations published them, up to `AS_OF`. What it does not know
 * says nothing.
 *
 * - `verified`: the resolution itself was read;
 * - `attested`: citations of at least two texts and two languages agree;
 * - `inferred`: one text has cited it with this day, and may be wrong.
 */
interface WorldDay extends Fact {
  readonly date: PlainDate;
}

/** A resolution of a regular session, or of a special one: `S-8`, `ES-11`. */
export interface WorldNumber {
  readonly body: string;
  readonly number: number;
  readonly session: number | string;
  /** Part of a composite resolution, from 1 for A; most parts bear the day of the whole. */
  readonly parts?: readonly number[];
}

/** The day of a resolution, or of all its parts that are cited. */
export function worldDay({ body, session, number, parts = [] }: WorldNumber): WorldDay | null {
  const organ = ORGANS.get(body);
  if (organ === undefined) return null;
  const { rows, ofParts } = sessionOf(organ, session);
  const whole = rows?.get(number) ?? null;
  const [part] = parts;
  // Without its letter, and in a span of letters, each of several texts can be meant.
  if (part === undefined) return hasParts(ofParts, number) ? null : whole;
  if (parts.length > 1) return null;
  return part === 1 ? whole : (ofParts[part - 2]?.get(number) ?? null);
}

/** The days between which a resolution was adopted, as far as they are known. */
export interface WorldWindow {
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

/**
 * The days of the resolutions before and behind one: numbers are given in the order of adoption (of
 * 4,300 known days one differs by more than a week). Null for the parts of composite resolutions,
 * which follow months later.
 */
export function worldWindow({
  body,
  session,
  number,
  parts = [],
}: WorldNumber): WorldWindow | null {
  const organ = ORGANS.get(body);
  if (organ === undefined || parts.length > 0) return null;
  const { rows, ofParts } = sessionOf(organ, session);
  if (hasParts(ofParts, number)) return null;
  // A year is no session of the Assembly, and higher numbers are those of its decisions.
  if (organ === 'A' && (Number(session) > 100 || number > 400)) return null;
  // Before the first and behind the last number that is known, the session begins and ends.
  const isRegular = organ === 'A' && typeof session === 'number' && session < 1000;
  const held = isRegular ? sessionWindow(session) : null;
  let from = held?.from ?? null;
  for (const [each, { date, status }] of rows ?? []) {
    if (status === 'inferred' || each === number) continue;
    if (each > number) return { from, to: date };
    from = date;
  }
  return { from, to: held?.to ?? null };
}

/** The highest number of a session that is over and known whole; null for the others. */
export function lastWorldNumber(body: string, session: number): number | null {
  return LAST_NUMBERS.get(`${ORGANS.get(body)} ${session}`) ?? null;
}

/** All resolutions of regular sessions, without the parts of composite ones. */
export function* worldResolutions(): Generator<ResolutionSymbol & WorldDay> {
  for (const key of sessions().keys()) {
    const [organ = '', name] = key.split(' ');
    const body = BODIES.get(organ);
    const session = Number(name);
    if (body === undefined || Number.isNaN(session)) continue;
    for (const [number, day] of rowsOf(key) ?? []) yield { body, session, number, ...day };
  }
}

const SOURCE = `United Nations, published resolutions as of ${AS_OF}`;

const BODIES: ReadonlyMap<string, SymbolBody> = new Map<string, SymbolBody>([
  ['A', 'general-assembly'],
  ['E', 'ecosoc'],
  ['H', 'human-rights-council'],
  ['S', 'security-council'],
]);
const ORGANS: ReadonlyMap<string, string> = new Map(
  [...BODIES].map(([organ, body]) => [body, organ]),
);

const STATUSES: ReadonlyMap<string, FactStatus> = new Map<string, FactStatus>([
  ['.', 'verified'],
  [',', 'attested'],
  [';', 'inferred'],
]);

/** The second to the fourth part: no resolution that is known has more of other days. */
const LETTERS = ['B', 'C', 'D'];

function hasParts(ofParts: SessionRows['ofParts'], number: number): boolean {
  return ofParts.some((rows) => rows?.has(number) === true);
}

type Rows = ReadonlyMap<number, WorldDay>;

/** The resolutions of a session, and by their places the other parts of its composite ones. */
interface SessionRows {
  readonly rows: Rows | undefined;
  readonly ofParts: readonly (Rows | undefined)[];
}

/** By organ and session: a text asks for the same few sessions again and again. */
const asked = new Map<string, Map<number | string, SessionRows>>();
const unknownSession: SessionRows = { rows: undefined, ofParts: [] };

function sessionOf(organ: string, session: number | string): SessionRows {
  const known = asked.get(organ)?.get(session);
  if (known !== undefined) return known;
  const rows = rowsOf(`${organ} ${session}`);
  const ofParts = LETTERS.map((letter) => rowsOf(`${organ} ${session}${letter}`));
  // A text may name any number as a session: only those that there are can be kept.
  if (rows === undefined && ofParts.every((part) => part === undefined)) return unknownSession;
  const read = { rows, ofParts };
  const ofOrgan = asked.get(organ) ?? new Map<number | string, SessionRows>();
  asked.set(organ, ofOrgan.set(session, read));
  return read;
}

let lines: Map<string, string> | undefined;
const decoded = new Map<string, Rows>();

/** The line of each session; a text that asks for no day pays nothing. */
function sessions(): ReadonlyMap<string, string> {
  lines ??= new Map(
    SESSIONS.trim()
      .split('\n')
      .map((line) => {
        const end = line.lastIndexOf(' ');
        return [line.slice(0, end), line.slice(end + 1)];
      }),
  );
  return lines;
}

function rowsOf(key: string): Rows | undefined {
  const known = decoded.get(key);
  if (known !== undefined) return known;
  const line = sessions().get(key);
  if (line === undefined) return undefined;
  const rows = decode(line);
  decoded.set(key, rows);
  return rows;
}

/**
 * A row is `[skipped>][days]mark`: how many numbers are not known before it, how much later it is
 * than the row before (nothing for the same day), and how well it is known, as one character.
 * Numbers are of base 36. Days count as if every month had 31.
 */
function decode(line: string): Rows {
  const rows = new Map<number, WorldDay>();
  let number = 0;
  let day = 0;
  for (const [, skipped = '', days = '', mark = ''] of line.matchAll(ROW)) {
    number += 1 + (skipped === '' ? 0 : Number.parseInt(skipped, 36));
    day += days === '' ? 0 : Number.parseInt(days, 36);
    const month = Math.floor(day / 31);
    const date = plainDate(Math.floor(month / 12), (month % 12) + 1, (day % 31) + 1);
    const status = STATUSES.get(mark) ?? 'general-knowledge';
    rows.set(number, { date, status, source: SOURCE });
  }
  return rows;
}

const ROW = /(?:([0-9a-z]+)>)?(-?[0-9a-z]*)([.,;])/g;
