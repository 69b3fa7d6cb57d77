import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { titleKey } from '../../core/arabic/title-key.ts';
import { type MinedText, mineParsed } from '../../core/archive/mine.ts';
import type { Register } from '../../core/archive/register.ts';
import { ownTitle } from '../../core/archive/titles.ts';
import { dateNumber, firstDay, readDate } from '../../core/facts/calendar.ts';
import { sessionWindow } from '../../core/facts/general-assembly.ts';
import { modelOf } from '../../core/model/model.ts';
import { type ParsedResolution, parse } from '../../core/syntax/parse.ts';
import type { Selection } from '../arguments.ts';
import { parseAhead } from '../inputs/parse-ahead.ts';
import { type Document, readInput } from '../inputs/read.ts';

/** What a text says of itself at its head. */
interface Head {
  /** The key under which others cite it; null where it does not say its number. */
  readonly key: string | null;
  /** As they are compared. */
  readonly titles: readonly string[];
  readonly organ: string;
  /** The day on which it was adopted or issued, as a number that grows with time. */
  readonly day: number;
}

/** An earlier text: where it stands, or its key where only others speak of it. */
interface Earlier extends Head {
  readonly place: PlaceOfText | null;
}

/** A text in a file, which may hold several. */
export interface PlaceOfText {
  readonly path: string;
  /** From 1; null for the first. */
  readonly line: number | null;
}

/** What a text follows: a place, or a text that is only known by its key. */
export type Predecessor = PlaceOfText | { readonly key: string };

type FindPredecessor = (document: Document) => Promise<Predecessor | null>;

/**
 * Finds among files the newest text of the series of another one: of the same organ and older, with the
 * same title, or cited there with its title.
 */
export function predecessorsIn(files: readonly string[], selection: Selection): FindPredecessor {
  let heads: Promise<readonly Earlier[]> | undefined;
  return (document) => {
    heads ??= readHeads(files, selection);
    return newestBefore(document, heads);
  };
}

/** The same in a register, which also knows the titles that others give a text. */
export function predecessorsOf(register: Register, path: string): FindPredecessor {
  const texts = register.texts.flatMap((each): Earlier[] => {
    const { key, organ, status, date, dates, title, titles, own } = each;
    // One that a single file dates is named, if it is the newest, and none is taken in its place.
    const day = readDate((status === 'single' ? dates[0]?.date : date) ?? '');
    if (day === null) return [];
    const names = [title, ...titles.map((each) => each.title)].filter((each) => each !== null);
    const place = own[0] === undefined ? null : placeOf(own[0], path);
    return [{ key, titles: names.map(titleKey), organ, day: dateNumber(day), place }];
  });
  return (document) => newestBefore(document, Promise.resolve(texts));
}

async function newestBefore(
  document: Document,
  texts: Promise<readonly Earlier[]>,
): Promise<Predecessor | null> {
  const { filePath } = document;
  const parsed = parseAhead(document);
  const mined = mineParsed(parsed);
  const own = headOf(parsed, mined);
  const [title] = own?.titles ?? [];
  if (own === null || title === undefined) return null;
  const cited = citedWith(title, mined);
  let best: readonly Earlier[] = [];
  for (const each of await texts) {
    const isMember =
      each.organ === own.organ &&
      each.day < own.day &&
      (each.titles.includes(title) || (each.key !== null && cited.has(each.key)));
    if (!isMember || (each.place !== null && resolve(each.place.path) === filePath)) continue;
    const newest = best[0]?.day ?? each.day;
    if (each.day > newest) best = [each];
    else if (each.day === newest) best = [...best, each];
  }
  const [first] = best;
  // Which of several it follows, nobody can say.
  if (first === undefined || best.length > 1) return null;
  return first.place ?? (first.key === null ? null : { key: first.key });
}

/** What a text cites with a title. */
function citedWith(title: string, mined: readonly MinedText[]): ReadonlySet<string> {
  const citations = mined.flatMap((each) => each.citations);
  return new Set(
    citations.flatMap((each) =>
      each.title !== null && titleKey(each.title) === title ? [each.key] : [],
    ),
  );
}

async function readHeads(
  files: readonly string[],
  selection: Selection,
): Promise<readonly Earlier[]> {
  const heads: Earlier[] = [];
  for (const path of files) {
    const input = { kind: 'file', path, isNamed: false } as const;
    for await (const { document } of readInput(input, { ...selection, purpose: 'mine' })) {
      const parsed = document && parse(document.text.slice(0, HEAD));
      const head = parsed && headOf(parsed, mineParsed(parsed));
      if (head !== null) heads.push({ ...head, place: { path, line: null } });
      // Of a file that holds several texts the first is the one that is compared with.
      if (document !== null) break;
    }
  }
  return heads;
}

/** `a.md:12:5`, from the folder in which the register was made, or that in which it stands. */
function placeOf(own: string, register: string): PlaceOfText | null {
  const match = /^(.+):(\d+):\d+$/u.exec(own);
  if (match === null) return null;
  const [, path = '', line] = match;
  const beside = resolve(dirname(register), path);
  return { path: existsSync(path) ? path : beside, line: Number(line) };
}

/** Titles and days stand above the opening formula, in texts with long mastheads, too. */
const HEAD = 4000;

/** Of the first text in it. */
function headOf(parsed: ParsedResolution, [first]: readonly MinedText[]): Head | null {
  const model = modelOf(parsed.parts?.[0]?.parsed ?? parsed);
  const title = ownTitle(model.source, model.tree);
  const { organ, date, session } = model.profile;
  const window = session === null ? null : sessionWindow(session.number);
  const day = date === null || date.year === null ? window?.from : firstDay(date);
  const key = first?.own ?? null;
  if (organ === null || day === undefined || (title === null && key === null)) return null;
  const titles = title === null ? [] : [titleKey(title)];
  return { key, titles, organ, day: dateNumber(day) };
}
