import { titleKey } from '../arabic/title-key.ts';
import { decide } from './consensus.ts';
import type { MinedText } from './mine.ts';
import { compare } from './order.ts';
import type {
  DateEvidence,
  Register,
  RegisterSource,
  RegisterText,
  TitleEvidence,
} from './register.ts';
import { kindOfKey } from './text-key.ts';

/**
 * Counts what the texts of an archive say. Counts grow with what is said, not with how often; the
 * order in which files come makes no difference.
 */
interface ArchiveLedger {
  /** A file and what is mined of it; `lineColumn` gives the place of an offset in it. */
  readonly add: (file: string, mined: readonly MinedText[], lineColumn: Locate) => void;
  readonly register: () => Register;
}

export type Locate = (offset: number) => { readonly line: number; readonly column: number };

export function createArchiveLedger(): ArchiveLedger {
  const entries = new Map<string, Entry>();
  const sources: RegisterSource[] = [];
  const totals = { files: 0, texts: 0, citations: 0, unclear: 0 };

  const entryOf = (key: string): Entry => {
    const known = entries.get(key);
    if (known !== undefined) return known;
    const entry = newEntry();
    entries.set(key, entry);
    return entry;
  };

  const addOwn = ({ own, date, title }: MinedText, place: LedgerPlace): void => {
    if (own === null) return;
    const entry = entryOf(own);
    keepFirst(entry.own, place, MOST_PLACES);
    if (title !== null) titleOf(entry, title).own++;
    if (date === null) return;
    const evidence = dateOf(entry, date);
    evidence.own++;
    keepFirst(evidence.ownPlaces, place, MOST_PLACES);
  };

  return {
    add: (file, mined, lineColumn) => {
      totals.files++;
      /** What this file has said already: a file counts once, however often it says it. */
      const said = new Set<string>();
      const isNew = (statement: string): boolean => said.size < said.add(statement).size;
      for (const text of mined) {
        totals.texts++;
        totals.unclear += text.unclear;
        totals.citations += text.citations.length;
        const at = { file, ...lineColumn(text.start) };
        addOwn(text, at);
        const cites: Record<string, number> = {};
        for (const { key, start, date, title } of text.citations) {
          const place = { file, ...lineColumn(start) };
          const entry = entryOf(key);
          cites[key] = (cites[key] ?? 0) + 1;
          entry.mentions++;
          if (isNew(key)) entry.files++;
          keepFirst(entry.places, place, 1);
          if (title !== null) titleOf(entry, title).mentions++;
          if (date === null) continue;
          const evidence = dateOf(entry, date);
          evidence.mentions++;
          if (isNew(`${key} ${date}`)) evidence.files++;
          keepFirst(evidence.places, place, MOST_PLACES);
        }
        const { own, date, title } = text;
        sources.push({ file, line: at.line, own, date, title, cites: sortedRecord(cites) });
      }
    },
    register: () => ({
      totals,
      texts: [...entries]
        .sort(([a], [b]) => compare(a, b))
        .map(([key, entry]) => textOf(key, entry)),
      sources: [...sources].sort((a, b) => compare(a.file, b.file) || a.line - b.line),
    }),
  };
}

interface LedgerPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

interface Entry {
  files: number;
  mentions: number;
  readonly places: LedgerPlace[];
  readonly own: LedgerPlace[];
  readonly dates: Map<string, CountedDate>;
  readonly titles: Map<string, CountedTitle>;
}

interface CountedDate {
  files: number;
  mentions: number;
  own: number;
  readonly places: LedgerPlace[];
  readonly ownPlaces: LedgerPlace[];
}

interface CountedTitle {
  mentions: number;
  own: number;
}

/** More places than anybody looks at say nothing more. */
const MOST_PLACES = 3;

function newEntry(): Entry {
  return { files: 0, mentions: 0, places: [], own: [], dates: new Map(), titles: new Map() };
}

function dateOf({ dates }: Entry, date: string): CountedDate {
  const known = dates.get(date);
  if (known !== undefined) return known;
  const counted = { files: 0, mentions: 0, own: 0, places: [], ownPlaces: [] };
  dates.set(date, counted);
  return counted;
}

function titleOf({ titles }: Entry, title: string): CountedTitle {
  const known = titles.get(title);
  if (known !== undefined) return known;
  const counted = { mentions: 0, own: 0 };
  titles.set(title, counted);
  return counted;
}

/** Keeps the first places by file, line and column. */
function keepFirst(places: LedgerPlace[], place: LedgerPlace, most: number): void {
  const last = places[places.length - 1];
  if (places.length === most && last !== undefined && comparePlaces(last, place) <= 0) return;
  places.push(place);
  places.sort(comparePlaces);
  if (places.length > most) places.pop();
}

function textOf(key: string, entry: Entry): RegisterText {
  const dates = datesOf(entry);
  const titles = titlesOf(entry);
  const { kind, organ } = kindOfKey(key);
  const { files, mentions, own, places } = entry;
  return {
    key,
    kind,
    organ,
    ...decide(key, dates),
    title: titles[0]?.title ?? null,
    files,
    mentions,
    dates,
    titles,
    own: own.map(placeText),
    first: places[0] === undefined ? null : placeText(places[0]),
  };
}

function datesOf({ dates }: Entry): readonly DateEvidence[] {
  return [...dates]
    .map(([date, { files, mentions, own, places, ownPlaces }]) => ({
      date,
      files,
      mentions,
      own,
      // The text itself is the better witness.
      places: [...ownPlaces, ...places].slice(0, MOST_PLACES).map(placeText),
    }))
    .sort(
      (a, b) =>
        b.own - a.own || b.files - a.files || b.mentions - a.mentions || compare(a.date, b.date),
    );
}

/** Spellings of one title are counted together, under the one that is written most often. */
function titlesOf({ titles }: Entry): readonly TitleEvidence[] {
  const byKey = new Map<string, TitleEvidence & { readonly best: number }>();
  for (const [title, { mentions, own }] of [...titles].sort(([a], [b]) => compare(a, b))) {
    const key = titleKey(title);
    const known = byKey.get(key);
    const count = own * OWN_TITLE + mentions;
    const isBetter = known === undefined || count > known.best;
    byKey.set(key, {
      title: isBetter ? title : known.title,
      mentions: mentions + (known?.mentions ?? 0),
      own: own + (known?.own ?? 0),
      best: isBetter ? count : known.best,
    });
  }
  return [...byKey.values()]
    .sort((a, b) => b.own - a.own || b.mentions - a.mentions || compare(a.title, b.title))
    .map(({ title, mentions, own }) => ({ title, mentions, own }));
}

/** A text knows its own title better than so many others. */
const OWN_TITLE = 1000;

function placeText({ file, line, column }: LedgerPlace): string {
  return `${file}:${line}:${column}`;
}

function comparePlaces(a: LedgerPlace, b: LedgerPlace): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column;
}

function sortedRecord(record: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => compare(a, b)));
}
