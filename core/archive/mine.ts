import { adoptionWindow } from '../facts/adoption-window.ts';
import { isInWindow, isoDate, isValidDate, type PlainDate } from '../facts/calendar.ts';
import { isPlausibleSession } from '../facts/general-assembly.ts';
import { readSymbol } from '../facts/resolution-symbol.ts';
import { englishForm, interpolSymbol } from '../model/citation-forms.ts';
import { ownNumber } from '../model/citation-order.ts';
import type { Cited } from '../model/cited.ts';
import { type Model, modelOf } from '../model/model.ts';
import type { Profile } from '../model/profile.ts';
import { hasDay, isHeldSession, latestDate } from '../model/readings.ts';
import { frontMatter } from '../syntax/levels.ts';
import { type ParsedResolution, parse } from '../syntax/parse.ts';
import { symbolAt } from '../syntax/symbols.ts';
import type { Citation, DateParts, Node, Quotation, Resolution } from '../syntax/tree.ts';
import { keysOf, symbolOfKey, symbolPrefix } from './text-key.ts';
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
  return mineParsed(parse(source));
}

export function mineParsed(parsed: ParsedResolution): readonly MinedText[] {
  const parts = parsed.parts ?? [{ start: 0, parsed }];
  return parts.map(({ start, parsed: part }) => {
    const { citations, ...text } = minePart(part);
    const moved = citations.map((each) => ({ ...each, start: each.start + start }));
    return { ...text, start, citations: moved };
  });
}

function minePart(parsed: ParsedResolution): MinedText {
  const { source, tree } = parsed;
  const model = modelOf(parsed);
  const quotations = new Map<number, Quotation>();
  for (const quotation of model.nodes('quotation')) quotations.set(quotation.start, quotation);
  const symbols: { readonly key: string; readonly start: number }[] = [];
  const ownSymbols: string[] = [];
  for (const node of model.nodes('documentSymbol')) {
    const key = symbolAt(source, node).symbol.replace('(', ' (');
    if (readSymbol(key) === null) continue;
    const ancestors = model.ancestorsOf(node);
    if (!isHead(ancestors)) symbols.push({ key, start: node.start });
    else if (ancestors.some(({ type }) => type === 'masthead')) ownSymbols.push(key);
  }
  const own = ownKey(model) ?? (ownSymbols.length === 1 ? ownSymbols[0] : undefined);
  const citations: MinedCitation[] = symbols.map((each) => ({ ...each, date: null, title: null }));
  let unclear = 0;
  for (const cited of model.citations.cited) {
    const { node } = cited;
    const keys = clearKeys(source, cited, model.profile);
    if (keys === null) unclear++;
    const date = dayOf(node.dated);
    const title = keys?.length === 1 ? quotedTitle(model, node, quotations) : null;
    for (const key of keys ?? []) citations.push({ key, start: node.start, date, title });
  }
  return {
    start: 0,
    own: own ?? null,
    date: own === undefined ? null : ownDay(own, model.profile),
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
  { meant, organ, sure, isNamed, reading }: Cited,
  profile: Profile,
): readonly string[] | null {
  const { body, form, second } = meant;
  // A bare number in the text of another body may be of that body or of one of its commissions,
  // unless its date is one of the session: the other bodies hold sessions of that number in other years.
  const isDecided = isNamed || body === organ || reading === 'right' || reading === 'transposed';
  if (!sure || (!isDecided && form !== 'year')) return null;
  // A date that does not fit is evidence, too, unless the session shows that the number is wrong.
  const isAssembly = body === 'general-assembly' && form === 'slash';
  if (reading === 'wrong' && isAssembly && !isHeldSession(second ?? 0, latestDate(profile))) {
    return null;
  }
  return keysOf(source, meant);
}

function dayOf(date: DateParts | null): string | null {
  return date !== null && hasDay(date) && isValidDate(date) ? isoDate(date) : null;
}

/** Where number, organ and session of a text disagree, it has no number: one of them is wrong. */
function ownKey({ source, tree, profile, citations }: Model): string | undefined {
  const { organ, session, sessionYear, interpolSymbol: symbol } = profile;
  if (symbol !== null) {
    return interpolSymbol(source, { ...symbol, first: symbol.number, second: symbol.session });
  }
  const isYear = organ === 'security-council';
  const own = ownNumber(profile, isYear ? 'number-first' : citations.order);
  if (own === null || organ === null || organ === 'interpol' || organ === 'other') return undefined;
  const { number: first, session: second } = own;
  if (second === null || first < 1) return undefined;
  const cited = citationIn(tree);
  const letter = cited?.parts.length === 1 ? englishForm(source, cited).slice(-2) : '';
  const numbers = isYear ? `${first} (${second})` : `${second}/${first}${letter}`;
  const key = symbolPrefix(organ, 'resolution') + numbers;
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
