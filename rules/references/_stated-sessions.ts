import { lazily } from '../../core/common/lazily.ts';
import { mayBeOfBodyName } from '../../core/facts/body-nouns.ts';
import { sessionWindow } from '../../core/facts/general-assembly.ts';
import { interpolYear } from '../../core/facts/interpol-sessions.ts';
import type { Cited } from '../../core/model/cited.ts';
import type { Model } from '../../core/model/model.ts';
import { paragraphAround } from '../../core/model/running-text.ts';
import type { Words } from '../../core/model/words.ts';
import type { Citation, Node, SessionReference, Span } from '../../core/syntax/tree.ts';
import { BODIES } from './_deadline-words.ts';

/** A session, and beside it a year or another session that is said to be its own. */
export type StatedFault = { readonly session: number; readonly at: Span } & (
  | {
      readonly kind: 'stated-year';
      readonly cited: Cited;
      readonly year: Span;
      readonly window: Years;
    }
  | {
      readonly kind: 'other-year';
      readonly cited: Cited;
      readonly year: Span;
      readonly own: number;
    }
  | { readonly kind: 'stated-session'; readonly cited: Cited; readonly stated: Span }
  | { readonly kind: 'held-year'; readonly year: number; readonly window: Years }
);

/** First and last year of a session. */
interface Years {
  readonly from: number;
  readonly to: number;
}

export function statedFaults(model: Model): readonly StatedFault[] {
  const { words } = model;
  const sessions = model.nodes('sessionReference');
  const sessionAt = lazily(() => new Map(sessions.map((node) => [words.first(node), node])));
  const hasBody = bodySeeker(words);
  return [
    ...model.citations.cited.flatMap((cited) => citedFaults(model, cited, sessionAt)),
    ...sessions.flatMap((node) => heldFaults(model, node, hasBody)),
  ];
}

/** `القرار 72/3 لعام 2011`, `… الذي اتخذته في عام 2011`, `… الذي اتخذته في دورتها التاسعة والستين`. */
function citedFaults(
  { words }: Model,
  cited: Cited,
  sessionAt: () => ReadonlyMap<number, SessionReference>,
): readonly StatedFault[] {
  const { node, meant, sure } = cited;
  const { body, form, second: session, dated } = meant;
  const ownYears = yearsIn(meant);
  if (ownYears !== null && session !== null && dated === null) {
    const after = words.after(node);
    const behind = behindVerb(words, after);
    const year = behind === after ? null : yearAt(words, behind);
    if (year === null || fits(ownYears, year.value)) return [];
    return [{ kind: 'other-year', cited, session, at: year, year, own: ownYears.to }];
  }
  if (body !== 'general-assembly' || form !== 'slash' || session === null || !sure) return [];
  if (dated !== null) return [];
  const window = yearsOf(session);
  const behind = behindVerb(words, words.after(node));
  const year = yearAt(words, behind);
  if (year !== null && window !== null) {
    if (fits(window, year.value)) return [];
    return [{ kind: 'stated-year', cited, session, at: year, year, window }];
  }
  if (behind === words.after(node)) return [];
  const stated = sessionAt().get(behind);
  if (stated?.session == null || stated.kind !== 'regular' || stated.session === session) return [];
  if (stated.owner === 'the' && stated.body !== 'general-assembly') return [];
  return [{ kind: 'stated-session', cited, session, at: stated, stated: stated.ordinalSpan }];
}

/** `دورتها الثامنة والسبعين المعقودة في عام 2010`. */
function heldFaults(
  model: Model,
  node: SessionReference,
  hasBody: BodySeeker,
): readonly StatedFault[] {
  const { session, kind, year: own } = node;
  const { words } = model;
  if (session === null || kind !== 'regular' || own !== null) return [];
  const after = words.after(node);
  const year = HELD.test(words.keyAt(after)) ? yearAt(words, behindVerb(words, after)) : null;
  if (year === null) return [];
  const window = windowOf(model, node, session, hasBody);
  if (window === null || fits(window, year.value)) return [];
  return [{ kind: 'held-year', session, at: year, year: year.value, window }];
}

const HELD = /^(?:ال(?:معقود|منعقد)ة|التي)$/u;

/** The years of a session of the body that speaks, where nothing says that it is of another. */
function windowOf(
  model: Model,
  node: SessionReference,
  session: number,
  hasBody: BodySeeker,
): Years | null {
  if (node.body === 'general-assembly') return yearsOf(session);
  const ancestors = model.ancestorsOf(node);
  const paragraph = paragraphAround(ancestors);
  const draft = ancestors.findLast(({ type }) => type === 'draft');
  if (node.owner === 'the' || paragraph === undefined || draft?.type !== 'draft') return null;
  const { words } = model;
  const first = words.first(node);
  if (!words.keyAt(first).endsWith('ها')) return null;
  if (hasBody(paragraph, first)) return null;
  if (draft.organ === 'general-assembly') return yearsOf(session);
  const held = draft.organ === 'interpol' ? interpolYear(session) : null;
  return held === null ? null : { from: held.year, to: held.year };
}

/** Whether a paragraph names a body before a place; asked in the order of the text, each word is read once. */
type BodySeeker = (paragraph: Node, place: number) => boolean;

function bodySeeker(words: Words): BodySeeker {
  let last: Node | null = null;
  let next = 0;
  let isFound = false;
  return (paragraph, place) => {
    if (paragraph !== last) {
      last = paragraph;
      next = words.of(paragraph).from;
      isFound = false;
    }
    for (; !isFound && next < place; next++) {
      isFound = BODIES.has(words.keyAt(next).replace(/^[وفبك](?=ال|ل)/u, ''));
    }
    return isFound;
  };
}

/** The years that the number of a resolution itself names: `1325 (2000)`, `GA-2019-88-RES-05`. */
function yearsIn({ body, form, second, year }: Citation): Years | null {
  if (form === 'interpol-symbol' && year !== null) return { from: year, to: year };
  const isOfCouncil = body === 'security-council' && form === 'year' && second !== null;
  return isOfCouncil ? { from: second, to: second } : null;
}

function yearsOf(session: number): Years | null {
  const window = sessionWindow(session);
  return window === null ? null : { from: window.from.year, to: window.to.year };
}

function fits({ from, to }: Years, year: number): boolean {
  return year >= from && year <= to;
}

/** Behind `الذي اتخذته في`, `الصادر في`, `المعقودة في`; the place itself where none stands there. */
function behindVerb(words: Words, place: number): number {
  const isClause = RELATIVE.test(words.keyAt(place));
  const verb = isClause ? words.next(place) : place;
  if (!ADOPTED.test(words.keyAt(verb))) return place;
  const at = isClause ? behindBody(words, words.next(verb)) : words.next(verb);
  return words.is(at, 'في') ? words.next(at) : at;
}

/** Behind the subject of the clause: `الذي اتخذته الجمعية العامة في`. */
function behindBody(words: Words, place: number): number {
  let at = place;
  for (let count = 0; count < LONGEST_BODY && mayBeOfBodyName(words.keyAt(at)); count++) {
    at = words.next(at);
  }
  return at;
}

/** In words. */
const LONGEST_BODY = 8;

const RELATIVE = /^(?:الذي|التي)$/u;
const ADOPTED =
  /^(?:(?:اتخذ|اعتمد|أصدر|عقد)(?:ته|تها|ه|ها|ت)|ال(?:صادر|متخذ|معتمد|معقود|منعقد)ة?)$/u;

/** `عام 2011`, `لعام 2011`. */
function yearAt(words: Words, place: number): (Span & { readonly value: number }) | null {
  if (!YEAR_NOUN.test(words.keyAt(place))) return null;
  const number = words.next(place);
  const value = words.numberAt(number);
  if (value < 1946 || value > 2100) return null;
  return { value, start: words.startAt(number), end: words.endAt(number) };
}

const YEAR_NOUN = /^ل?(?:عام|سنة)$/u;
