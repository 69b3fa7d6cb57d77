import { isBodyNoun } from '../../core/facts/body-nouns.ts';
import { dateNumber, firstDay, lastDay, type PlainDate } from '../../core/facts/calendar.ts';
import type { Model } from '../../core/model/model.ts';
import { paragraphAround } from '../../core/model/running-text.ts';
import { NO_PLACE } from '../../core/model/word-places.ts';
import { createWordSet, type WordSet } from '../../core/model/word-set.ts';
import type { Words } from '../../core/model/words.ts';
import {
  childrenOf,
  type DateNode,
  type DateParts,
  type Node,
  type Span,
} from '../../core/syntax/tree.ts';
import {
  AFTER_AN,
  AIMS,
  BEFORE_DATE,
  CONVENING,
  DEFERRALS,
  EVENT_VERBS,
  EVENTS,
  EXTENSIONS,
  GOALS,
  HOLDING,
  MARKERS,
  OPENERS,
  PAST,
  PURPOSES,
  REQUESTS,
} from './_deadline-words.ts';

/** A day of the past until which something is asked for, or on which something is to be held. */
export interface PastDay extends Span {
  readonly kind: 'deadline' | 'event';
  readonly date: DateNode;
  /** Between a draft and its adoption events take place: so many weeks are no slip. */
  readonly isRecent: boolean;
}

/** The verb of a deadline stands at most so many words before it. */
const REACH = 160;
/** What makes the verb a thing of the past stands so many words before it. */
const PAST_REACH = 12;
/** And the day of an event so many words behind its verb. */
const EVENT_REACH = 14;

/** `own` is the day of the text: what lies before it is no deadline any more. */
export function pastDays(model: Model, own: DateParts, isRequest: IsRequest): readonly PastDay[] {
  const found: PastDay[] = [];
  const { year: latest } = firstDay(own);
  const today = dateNumber(firstDay(own));
  const recently = dateNumber(monthsBefore(own, RECENT_MONTHS));
  const { words } = model;
  const mayHaveEvents = words.mayHave(EVENT_WORDS);
  const mayConvene = words.mayHave(CONVENING_WORDS);
  for (const date of model.nodes('date')) {
    const { year, month } = date;
    if (year === null || year > latest) continue;
    const last = dateNumber(lastDay({ year, month, day: date.endDay ?? date.day }));
    if (last >= today || last < today - LONGEST_AGO) continue;
    const ancestors = model.ancestorsOf(date);
    const paragraph = paragraphAround(ancestors);
    if (paragraph === undefined || !CLAUSES.has(paragraph.type)) continue;
    if (ancestors.some(({ type }) => type === 'quotation' || type === 'quotedBlock')) continue;
    const at = words.first(date);
    const isOperative = ancestors.some(({ type }) => type === 'operativeParagraph');
    const fault = { date, start: date.start, end: date.end, isRecent: last >= recently };
    if (isOperative && isDeadline(words, at, date, () => isRequest(paragraph))) {
      found.push({ ...fault, kind: 'deadline' });
    } else if (
      (mayHaveEvents && looksForward(paragraph) && isEventToCome(words, at)) ||
      (mayConvene && isOperative && isConvened(words, at, () => isRequest(paragraph)))
    ) {
      found.push({ ...fault, kind: 'event' });
    }
  }
  return found;
}

/** With the conjunction too: see `bare`. */
const EVENT_WORDS = withConjunction(EVENT_VERBS, HOLDING);
const CONVENING_WORDS = withConjunction(CONVENING);

function withConjunction(...lists: readonly ReadonlySet<string>[]): WordSet {
  return createWordSet(lists.flatMap((list) => [...list].flatMap((word) => [word, `و${word}`])));
}

const RECENT_MONTHS = 2;
/** Ten years, as `dateNumber` counts: what lies before is history that is told. */
const LONGEST_AGO = 100_000;

function monthsBefore(own: DateParts, months: number): PlainDate {
  const { year, month, day } = firstDay(own);
  const total = year * 12 + month - 1 - months;
  return { year: Math.floor(total / 12), month: (total % 12) + 1, day };
}

/** `تتطلع إلى`, `ترحب ب`, `تقرر`: what is told of the past is told with other verbs. */
function looksForward(paragraph: Node): boolean {
  const opener = childrenOf(paragraph).find(({ type }) => type === 'opener');
  return opener?.type === 'opener' && FORWARD.has(opener.stem ?? '');
}

const FORWARD: ReadonlySet<string> = new Set([
  'تطلع',
  'حث',
  'دعو',
  'رحب',
  'شجع',
  'طلب',
  'عتزم',
  'قرر',
  'هيب',
]);

/** Whether the lead-in above a paragraph asks for something or decides it. */
export type IsRequest = (paragraph: Node) => boolean;

/** The lead-in stands above a lettered item, and above the numbered items of a text of INTERPOL. */
export function requestsOf(model: Model): IsRequest {
  let leadIns: Map<Node, Node> | undefined;
  const asks = new Map<Node, boolean>();
  const saysSo = (node: Node): boolean => {
    let is = asks.get(node);
    if (is === undefined) {
      const words = model.words.list(model.words.of(node));
      is = words.some(
        ({ key }, i) => OPENERS.has(bare(key)) || isVerbOfDecision(key, words[i + 1]?.key ?? ''),
      );
      asks.set(node, is);
    }
    return is;
  };
  const isLedIn: IsRequest = (paragraph) => {
    leadIns ??= leadInsOf(model);
    // The items of an item stand under what it says, and under what the paragraph says.
    const around = model.ancestorsOf(paragraph).filter(({ type }) => isAsking(type));
    if (around.some(saysSo)) return true;
    const above = leadIns.get(around[0] ?? paragraph);
    return above !== undefined && (saysSo(above) || isLedIn(above));
  };
  return isLedIn;
}

function isAsking(type: Node['type']): boolean {
  return type === 'operativeParagraph' || type === 'subparagraph';
}

/** `قررت الجمعية العامة`: what a decision decides is still to come. */
export function isVerbOfDecision(key: string, next: string): boolean {
  return /^و?(?:قرر|طلب|أذن)ت?$/u.test(key) && isBodyNoun(next);
}

/** By numbered paragraph: the unnumbered one above it that ends with a colon. */
function leadInsOf(model: Model): Map<Node, Node> {
  const found = new Map<Node, Node>();
  for (const draft of model.nodes('draft')) {
    let leadIn: Node | undefined;
    for (const child of draft.children) {
      if (child.type !== 'operativeParagraph') continue;
      if (child.numbered) {
        if (leadIn !== undefined) found.set(child, leadIn);
        continue;
      }
      const { to } = model.words.of(child);
      leadIn = model.words.keyAt(to - 1) === ':' ? child : undefined;
    }
  }
  return found;
}

const CLAUSES: ReadonlySet<string> = new Set([
  'operativeParagraph',
  'preambularParagraph',
  'subparagraph',
]);

/** `في موعد لا يتجاوز`, `حتى`, `بحلول`, behind a verb that asks here and now. */
function isDeadline(words: Words, at: number, { form }: DateNode, isLedIn: () => boolean): boolean {
  let marker = words.previous(at);
  let markerKey = keyAt(words, marker);
  while (BEFORE_DATE.has(markerKey)) {
    marker = words.previous(marker);
    markerKey = keyAt(words, marker);
  }
  let before = words.previous(marker);
  const beforeKey = keyAt(words, before);
  if (
    (markerKey === 'في' && ENDS.test(beforeKey)) ||
    (markerKey === 'عن' && beforeKey === 'يتأخر')
  ) {
    marker = before;
    markerKey = beforeKey;
    before = words.previous(marker);
  } else if (markerKey === 'إلى') return isDeferred(words, marker);
  else if (!MARKERS.has(markerKey)) return false;
  const isExplicit = EXPLICIT.test(markerKey);
  let act = NO_PLACE;
  // `ما قبل عام 1967`
  if (keyAt(words, before) === 'ما') return false;
  for (let i = before; i !== NO_PLACE && i >= marker - REACH; i = words.previous(i)) {
    const key = keyAt(words, i);
    if (key === '؛' || key === 'قد') return false;
    const isRelative = RELATIVE.test(key);
    const isPast = key === 'لم' || (PAST.has(key) && !PARTICIPLE.test(key));
    // A clause about a noun far before says nothing of the day that is asked for.
    const isFar = isRelative && (isExplicit || (form === 'day' && marker - i > RELATIVE_REACH));
    if (isPast && !isFar && (act === NO_PLACE || act - i <= PAST_REACH)) return false;
    if (form === 'year' && GOALS.has(key)) return false;
    if (OPENERS.has(key)) return true;
    if (act === NO_PLACE && isAct(key, () => keyAt(words, words.previous(i)))) act = i;
  }
  return isLedIn();
}

/** `ترجئ النظر في البند إلى عام …`, `تقرر إرجاء …`. */
function isDeferred(words: Words, marker: number): boolean {
  for (let i = words.previous(marker); i !== NO_PLACE && i >= marker - EVENT_REACH; ) {
    const key = keyAt(words, i);
    if (key === '؛' || key === '،' || PAST.has(key)) return false;
    if (DEFERRALS.has(key)) return OPENERS.has(key) || !isToldBefore(words, i);
    i = words.previous(i);
  }
  return false;
}

/** `قررت إرجاء`: what was decided before is told. */
function isToldBefore(words: Words, at: number): boolean {
  for (let i = words.previous(at); i !== NO_PLACE && i >= at - PAST_REACH; i = words.previous(i)) {
    const key = keyAt(words, i);
    if (OPENERS.has(key)) return false;
    if (PAST.has(key)) return true;
  }
  return false;
}

/** `الواردة في القرار`, which says of what the mandate is; a day behind it is still that of the verb. */
const PARTICIPLE = /^ال(?:صادر|متخذ|معتمد|معروض|مقدم|وارد)ة?$/u;
/** `في موعد لا يتجاوز` is a day for what is asked, whatever clause stands between. */
const EXPLICIT = /^(?:أقصاها?|ي?ت?تجاوز|يتأخر|يتعدى)$/u;
const RELATIVE_REACH = 40;
const RELATIVE = /^(?:الت|الذ|الل)/u;
const ENDS = /^(?:ت|ي)نتهي$/u;

function isAct(key: string, before: () => string): boolean {
  return (
    EXTENSIONS.has(key) ||
    REQUESTS.has(key.replace(/^[بل]/u, '')) ||
    REQUESTS.has(key) ||
    (AFTER_AN.has(key) && before() === 'أن') ||
    (AIMS.has(key) && PURPOSES.has(before()))
  );
}

/** `المقرر عقده في`, `سيعقد في`. */
function isEventToCome(words: Words, at: number): boolean {
  const first = words.previous(at);
  for (let i = first; i !== NO_PLACE && i >= at - EVENT_REACH; i = words.previous(i)) {
    const key = keyAt(words, i);
    if (key === '؛' || key === '،') return false;
    const isEvent =
      EVENT_VERBS.has(key) || (HOLDING.has(key) && EVENTS.has(keyAt(words, words.previous(i))));
    if (isEvent) return !isTold(words, i);
  }
  return false;
}

/** `الذي كان من المقرر عقده` */
function isTold(words: Words, event: number): boolean {
  let place = words.previous(event);
  for (let i = 0; i < TOLD_REACH; i++, place = words.previous(place)) {
    if (words.is(place, 'كان') || words.is(place, 'كانت')) return true;
  }
  return false;
}

const TOLD_REACH = 5;

/** `تقرر أن تعقد حلقة نقاش في`: what is decided here and now is still to be held. */
function isConvened(words: Words, at: number, isLedIn: () => boolean): boolean {
  const first = words.previous(at);
  for (let i = first; i !== NO_PLACE && i >= at - EVENT_REACH; i = words.previous(i)) {
    const key = keyAt(words, i);
    if (key === '؛' || PAST.has(key)) return false;
    const that = words.previous(i);
    if (!CONVENING.has(key) || !words.is(that, 'أن')) continue;
    const before = words.previous(that);
    const isHead = before === NO_PLACE || words.is(before, ')');
    return isDecidedBefore(words, that) || (isHead && isLedIn());
  }
  return false;
}

/** Whether the paragraph asks or decides before a place: `تقرر أن`, `قررت الجمعية العامة … أن`. */
function isDecidedBefore(words: Words, at: number): boolean {
  let next = at;
  for (let i = words.previous(at); i !== NO_PLACE && i >= at - REACH; i = words.previous(i)) {
    const key = words.keyAt(i);
    if (OPENERS.has(bare(key)) && i >= at - EVENT_REACH) return true;
    if (isVerbOfDecision(key, words.keyAt(next))) return true;
    next = i;
  }
  return false;
}

function keyAt(words: Words, place: number): string {
  return bare(words.keyAt(place));
}

/** Without the conjunction. */
export function bare(key: string): string {
  return key.length > 3 && key.startsWith('و') ? key.slice(1) : key;
}
