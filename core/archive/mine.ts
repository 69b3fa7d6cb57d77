import { adoptionWindow } from '../facts/adoption-window.ts';
import { isInWindow, isoDate, isValidDate, type PlainDate } from '../facts/calendar.ts';
import { isPlausibleSession } from '../facts/general-assembly.ts';
import { readSymbol } from '../facts/resolution-symbol.ts';
import { englishForm, interpolSymbol, meantNumbers } from '../model/citation-forms.ts';
import { type Cited, createRegister } from '../model/cited.ts';
import { type Profile, profileOf } from '../model/profile.ts';
import { hasDay, isHeldSession, latestDate, type Reading, readingsOf } from '../model/readings.ts';
import { bodyResolver } from '../model/resolved-bodies.ts';
import { frontMatter } from '../syntax/levels.ts';
import { type ParsedResolution, parse } from '../syntax/parse.ts';
import { resolutionStarts } from '../syntax/resolutions.ts';
import { symbolAt } from '../syntax/symbols.ts';
import type { Citation, DateParts, Node, Quotation, Resolution } from '../syntax/tree.ts';
import { walk } from '../syntax/walk.ts';
import { keysOf, prefixOf, symbolOfKey } from './text-key.ts';
import { ownTitle, quotedTitle } from './titles.ts';

/** What one resolution says of itself and of the texts that it cites. */
export interface MinedText {
  readonly start: number;
  /** The key under which others cite it; null where it does not say its number. */
  readonly own: string | null;
  /** The day of its adoption, `YYYY-MM-DD`, by its own word. */
  readonly date: string | null;
  readonly title: string | null;
  readonly citations: readonly MinedCitation[];
  /** Citations of which the body or the numbers are not certain. */
  readonly unclear: number;
}

export interface MinedCitation {
  readonly key: string;
  readonly start: number;
  /** The day that the text gives it. */
  readonly date: string | null;
  /** The title that the text gives it. */
  readonly title: string | null;
}

/** A file may hold several resolutions, one after the other; each speaks for itself. */
export function mine(source: string): readonly MinedText[] {
  const parsed = parse(source);
  const starts = resolutionStarts(parsed.tree);
  if (starts.length === 1) return [mineParsed(parsed)];
  return starts.map((start, index) => {
    const { citations, ...text } = mineParsed(parse(source.slice(start, starts[index + 1])));
    const moved = citations.map((each) => ({ ...each, start: each.start + start }));
    return { ...text, start, citations: moved };
  });
}

function mineParsed({ source, tree }: ParsedResolution): MinedText {
  const profile = profileOf(source, tree);
  const register = createRegister(source, profile);
  const all: Citation[] = [];
  const quotations = new Map<number, Quotation>();
  const symbols: { readonly key: string; readonly start: number }[] = [];
  const ownSymbols: string[] = [];
  walk(tree, (node, ancestors) => {
    if (node.type === 'quotation') quotations.set(node.start, node);
    if (node.type === 'citation') {
      all.push(node);
      register.add(node, ancestors);
    }
    if (node.type !== 'documentSymbol') return;
    const key = symbolAt(source, node).symbol.replace('(', ' (');
    if (readSymbol(key) === null) return;
    if (!isHead(ancestors)) symbols.push({ key, start: node.start });
    else if (ancestors.some(({ type }) => type === 'masthead')) ownSymbols.push(key);
  });
  const own =
    ownKey(source, tree, profile) ?? (ownSymbols.length === 1 ? ownSymbols[0] : undefined);
  const readings = readingsOf(register.cited, profile);
  const bodyOf = bodyResolver(all);
  const citations: MinedCitation[] = symbols.map((each) => ({ ...each, date: null, title: null }));
  let unclear = 0;
  for (const cited of register.cited) {
    const { node } = cited;
    const keys = clearKeys(source, cited, readings.get(cited) ?? 'open', bodyOf, profile);
    if (keys === null) unclear++;
    const date = dayOf(node.dated);
    const title = keys?.length === 1 ? quotedTitle(source, node, quotations) : null;
    for (const key of keys ?? []) citations.push({ key, start: node.start, date, title });
  }
  return {
    start: 0,
    own: own ?? null,
    date: own === undefined ? null : ownDay(own, profile),
    title: ownTitle(source, tree),
    citations: citations.filter(({ key }) => key !== own).sort((a, b) => a.start - b.start),
    unclear,
  };
}

function isHead(ancestors: readonly Node[]): boolean {
  return ancestors.some(({ type }) => frontMatter.has(type) || type === 'closingLine');
}

/** Null where it is not certain which text is cited. */
function clearKeys(
  source: string,
  { node, organ, sure }: Cited,
  reading: Reading,
  bodyOf: ReturnType<typeof bodyResolver>,
  profile: Profile,
): readonly string[] | null {
  const { body, isNamed } = bodyOf(node);
  // A bare number in the text of another body may be of that body or of one of its commissions,
  // unless its date is one of the session: the other bodies hold sessions of that number in other years.
  const isDecided = isNamed || body === organ || reading === 'right' || reading === 'transposed';
  if (!sure || (!isDecided && node.form !== 'year')) return null;
  const numbers = meantNumbers(node, reading);
  // A date that does not fit is evidence, too, unless the session shows that the number is wrong.
  const isAssembly = body === 'general-assembly' && node.form === 'slash';
  const isHeld = isHeldSession(numbers.second ?? 0, latestDate(profile));
  if (reading === 'wrong' && isAssembly && !isHeld) return null;
  return keysOf(source, node, numbers, body);
}

function dayOf(date: DateParts | null): string | null {
  return date !== null && hasDay(date) && isValidDate(date) ? isoDate(date) : null;
}

/** Where number, organ and session of a text disagree, it has no number: one of them is wrong. */
function ownKey(source: string, tree: Resolution, profile: Profile): string | undefined {
  const { organ, heading, session, sessionYear, interpolSymbol: symbol } = profile;
  if (symbol !== null) {
    return interpolSymbol(source, { ...symbol, first: symbol.number, second: symbol.session });
  }
  if (heading === null || organ === null || organ === 'interpol' || organ === 'other')
    return undefined;
  const { first, second } = heading;
  if (second === null || first < 1) return undefined;
  const cited = citationIn(tree);
  const letter = cited?.parts.length === 1 ? englishForm(source, cited).slice(-2) : '';
  const isYear = organ === 'security-council';
  const numbers = isYear ? `${first} (${second})` : `${second}/${first}${letter}`;
  const key = prefixOf(organ, 'resolution') + numbers;
  if (symbolOfKey(key) === null) return undefined;
  if (organ === 'general-assembly' && !isPlausibleSession(second)) return undefined;
  const said = organ === 'ecosoc' ? sessionYear?.year : session?.number;
  return isYear || said === undefined || said === second ? key : undefined;
}

function citationIn({ children }: Resolution): Citation | undefined {
  for (const node of children) {
    if (node.type !== 'resolutionHeading' && node.type !== 'resolutionNumber') continue;
    const cited = node.children.find((child) => child.type === 'citation');
    if (cited?.type === 'citation') return cited;
  }
  return undefined;
}

/** Null where the text gives two days, or one on which it cannot have been adopted. */
function ownDay(key: string, { ownDates }: Profile): string | null {
  const days = new Map<string, PlainDate>();
  for (const own of ownDates) {
    const day = own.from === 'adoption' || own.from === 'closing' ? dayOf(own) : null;
    if (day !== null && hasDay(own)) days.set(day, own);
  }
  const [only, ...others] = days;
  if (only === undefined || others.length > 0) return null;
  const [day, date] = only;
  const symbol = symbolOfKey(key);
  const window = symbol && adoptionWindow(symbol);
  return window === null || isInWindow(date, window) ? day : null;
}
