import { INSTRUMENT_YEARS } from '../../core/facts/instrument-years.ts';
import type { Model } from '../../core/model/model.ts';
import { NO_PLACE } from '../../core/model/word-places.ts';
import { createWordSet } from '../../core/model/word-set.ts';
import type { Words } from '../../core/model/words.ts';
import { TokenKind } from '../../core/syntax/tokens.ts';
import type { DateNode, Span } from '../../core/syntax/tree.ts';

/** A convention that the text calls by two years. */
export interface OddYear {
  readonly kind: 'short-name' | 'two-years';
  /** The odd year. */
  readonly at: Span;
  readonly year: number;
  /** The year that the text has elsewhere. */
  readonly other: Span & { readonly year: number };
}

interface Instrument {
  readonly node: DateNode;
  readonly year: number;
  readonly noun: string;
  /** What stands between the noun and the year; '' for `اتفاقية عام 1970`. */
  readonly name: string;
  /** `(اتفاقية عام 1970)`: from here on the text calls it so. */
  readonly isIntroduced: boolean;
  /** Nothing more is said of it: `اتفاقية عام 1961 بشأن …` says which it is. */
  readonly isBare: boolean;
}

const NOUN = /^[وفبكل]{0,2}(?:ال|ل(?=ل))?ل?(اتفاقية|معاهدة|بروتوكول)$/u;
const DEFINITE = /^[وفبك]{0,2}(?:ال|لل)/u;

/** Of the instruments that the text names, the years that go against the others. */
export function oddYears(model: Model): readonly OddYear[] {
  const dates = model.nodes('date').filter(({ year }) => year !== null);
  const all = dates.flatMap((node) => instrumentOf(model, node) ?? []);
  if (all.length < 2) return [];
  const short = all.filter(({ name }) => name === '');
  return [...oddShortNames(dates, short), ...oddLongNames(all)];
}

/** `اتفاقية عام 1972` in a text that knows one of 1970 by that short name, and nothing of 1972. */
function oddShortNames(
  dates: readonly DateNode[],
  short: readonly Instrument[],
): readonly OddYear[] {
  const nodes = new Set(short.map(({ node }) => node));
  // A year that stands anywhere else may be that of another convention.
  const otherYears = new Set(dates.filter((date) => !nodes.has(date)).map(({ year }) => year));
  const found: OddYear[] = [];
  for (const each of short) {
    const { node, noun, year, isIntroduced, isBare } = each;
    if (isIntroduced || otherYears.has(year)) continue;
    const alike = short.filter((other) => other.noun === noun && other.year !== year);
    const introduced = alike.filter((other) => other.isIntroduced);
    if (new Set(introduced.map((other) => other.year)).size > 1) continue;
    if (short.some((other) => other.isIntroduced && other.noun === noun && other.year === year)) {
      continue;
    }
    const [first] = introduced;
    if (first !== undefined) {
      found.push({ kind: 'short-name', at: node, year, other: yearOf(first) });
      continue;
    }
    // Without an introduction the later one goes against the earlier, where neither says more.
    const [earlier] = alike;
    const isOdd =
      earlier !== undefined &&
      earlier.node.start < node.start &&
      isBare &&
      alike.every((other) => other.isBare && other.year === earlier.year) &&
      isRarer(short, each, earlier);
    if (isOdd) found.push({ kind: 'two-years', at: node, year, other: yearOf(earlier) });
  }
  return found;
}

/** The same name in full with two years: the rarer, of two alike the later. */
function oddLongNames(all: readonly Instrument[]): readonly OddYear[] {
  const byName = new Map<string, Instrument[]>();
  for (const each of all) {
    if (each.name === '' || isKnown(each)) continue;
    const key = `${each.noun} ${each.name}`;
    byName.set(key, [...(byName.get(key) ?? []), each]);
  }
  return [...byName.values()].flatMap((group): OddYear[] => {
    const years = [...new Set(group.map(({ year }) => year))];
    const [first, second] = years.map((year) => group.filter((each) => each.year === year));
    if (years.length !== 2 || first === undefined || second === undefined) return [];
    const [odd, usual] = first.length < second.length ? [first, second] : [second, first];
    const [other] = usual;
    if (other === undefined) return [];
    return odd.map((each) => ({
      kind: 'two-years',
      at: each.node.yearSpan ?? each.node,
      year: each.year,
      other: yearOf(other),
    }));
  });
}

/** The year of a well-known one is judged by itself. */
function isKnown({ noun, name }: Instrument): boolean {
  const full = `${noun} ${name}`;
  return INSTRUMENT_YEARS.some((row) => row.name.replace(/^ال/u, '').startsWith(full));
}

function isRarer(all: readonly Instrument[], one: Instrument, other: Instrument): boolean {
  const count = ({ year, noun }: Instrument): number =>
    all.filter((each) => each.year === year && each.noun === noun).length;
  return count(one) <= count(other);
}

function yearOf({ node, year }: Instrument): OddYear['other'] {
  const { start, end } = node.yearSpan ?? node;
  return { start, end, year };
}

const MOST_WORDS = 12;
const YEAR_WORDS = createWordSet(['سنة', 'عام']);
const YEAR_PHRASES = createWordSet(['لسنة', 'لعام']);
const CONCLUDED = createWordSet(
  ['المؤرخ', 'المبرم', 'المعتمد', 'المعقود', 'الموقع'].flatMap((word) => [word, `${word}ة`]),
);
const IN = createWordSet(['في']);

/** The instrument that bears a date or a year; null for any other. */
function instrumentOf({ words }: Model, node: DateNode): Instrument | null {
  const { year } = node;
  if (year === null) return null;
  const lead = leadOf(words, node);
  if (lead === null) return null;
  const name: string[] = [];
  let place = lead.before;
  while (name.length <= MOST_WORDS && words.kindAt(place) === TokenKind.word) {
    const key = words.keyAt(place);
    const noun = NOUN.exec(key)?.[1];
    if (noun !== undefined) {
      const isShort = name.length === 0;
      if (isOfAnother(words, place) || !agrees(noun, lead.participle)) return null;
      // Of `الاتفاقية لعام 1970` the article says that it was named before; `اتفاقية عام` needs no lead.
      if (isShort && (!lead.isPlain || DEFINITE.test(key))) return null;
      const isIntroduced = isShort && words.is(opening(words, place), '(');
      return { node, year, noun, name: name.join(' '), isIntroduced, isBare: isEnd(words, node) };
    }
    name.unshift(key);
    place = words.previous(place);
  }
  return null;
}

/** `البروتوكول الاختياري للاتفاقية … المؤرخ`: the year is that of the protocol. */
function isOfAnother(words: Words, place: number): boolean {
  if (/^[وف]?ل/u.test(words.keyAt(place))) return true;
  let before = words.previous(place);
  for (let i = 0; i < 3; i++, before = words.previous(before)) {
    if (OTHERS.test(words.keyAt(before))) return true;
  }
  return false;
}

const OTHERS = /^[وفب]?(?:ال|لل)?(?:بروتوكول|تعديل|تعديلات|ملحق|مرفق)$/u;

/** Of `اتفاقية` المبرمة is said, of `بروتوكول` المبرم. */
function agrees(noun: string, participle: string): boolean {
  return participle === '' || participle.endsWith('ة') === noun.endsWith('ة');
}

/** What leads from a name into its year, and the place before it. */
interface Lead {
  readonly before: number;
  readonly isPlain: boolean;
  /** `المبرمة`; '' for `لعام`. */
  readonly participle: string;
}

function leadOf(words: Words, node: DateNode): Lead | null {
  let place = words.previous(words.first(node));
  if (node.form === 'year') {
    if (words.isIn(place, YEAR_PHRASES)) {
      return { before: words.previous(place), isPlain: false, participle: '' };
    }
    if (!words.isIn(place, YEAR_WORDS)) return null;
    place = words.previous(place);
    if (NOUN.test(words.keyAt(place))) return { before: place, isPlain: true, participle: '' };
  }
  if (words.isIn(place, IN)) place = words.previous(place);
  return words.isIn(place, CONCLUDED)
    ? { before: words.previous(place), isPlain: false, participle: words.keyAt(place) }
    : null;
}

/** The place before the quotation marks before a word. */
function opening(words: Words, place: number): number {
  let before = words.previous(place);
  while (QUOTES.has(words.keyAt(before))) before = words.previous(before);
  return before;
}

const QUOTES: ReadonlySet<string> = new Set(['"', '«', '”', '“']);

function isEnd(words: Words, node: DateNode): boolean {
  const next = words.after(node);
  return (
    next === NO_PLACE || words.kindAt(next) !== TokenKind.word || /^و/u.test(words.keyAt(next))
  );
}
