import { dateNumber, firstDay, lastDay, type PlainDate } from '../../core/facts/calendar.ts';
import type { Model } from '../../core/model/model.ts';
import { paragraphAround } from '../../core/model/running-text.ts';
import type { Word } from '../../core/model/words.ts';
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
import { firstFrom } from './_first-from.ts';

/** A day of the past until which something is asked for, or on which something is to be held. */
export interface PastDay extends Span {
  readonly kind: 'deadline' | 'event';
  readonly date: DateNode;
  /** Between a draft and its adoption events take place: so many weeks are no slip. */
  readonly isRecent: boolean;
}

/** The verb of a deadline stands at most so many words before it. */
const REACH = 100;
/** What makes the verb a thing of the past stands so many words before it. */
const PAST_REACH = 12;
/** And the day of an event so many words behind its verb. */
const EVENT_REACH = 14;

/** `own` is the day of the text: what lies before it is no deadline any more. */
export function pastDays(model: Model, own: DateParts, isRequest: IsRequest): readonly PastDay[] {
  const found: PastDay[] = [];
  const today = dateNumber(firstDay(own));
  const recently = dateNumber(monthsBefore(own, RECENT_MONTHS));
  const lists = new Map<Node, readonly Word[]>();
  for (const date of model.nodes('date')) {
    const last =
      date.year === null ? today : dateNumber(lastDay({ ...date, day: date.endDay ?? date.day }));
    if (last >= today || last < today - LONGEST_AGO) continue;
    const ancestors = model.ancestorsOf(date);
    const paragraph = paragraphAround(ancestors);
    if (paragraph === undefined || !CLAUSES.has(paragraph.type)) continue;
    if (ancestors.some(({ type }) => type === 'quotation' || type === 'quotedBlock')) continue;
    const words = lists.get(paragraph) ?? model.words.list(model.words.of(paragraph));
    lists.set(paragraph, words);
    const at = firstFrom(words, date.start);
    const isOperative = ancestors.some(({ type }) => type === 'operativeParagraph');
    const fault = { date, start: date.start, end: date.end, isRecent: last >= recently };
    if (isOperative && isDeadline(words, at, date, () => isRequest(paragraph))) {
      found.push({ ...fault, kind: 'deadline' });
    } else if (looksForward(paragraph) && isEventToCome(words, at)) {
      found.push({ ...fault, kind: 'event' });
    }
  }
  return found;
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
  const isLedIn: IsRequest = (paragraph) => {
    leadIns ??= leadInsOf(model);
    const above =
      model.ancestorsOf(paragraph).find(({ type }) => type === 'operativeParagraph') ??
      leadIns.get(paragraph);
    if (above === undefined) return false;
    let is = asks.get(above);
    if (is === undefined) {
      is = model.words.list(model.words.of(above)).some(({ key }) => OPENERS.has(bare(key)));
      asks.set(above, is);
    }
    return is || (leadIns.has(above) && isLedIn(above));
  };
  return isLedIn;
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
function isDeadline(
  words: readonly Word[],
  at: number,
  { form }: DateNode,
  isLedIn: () => boolean,
): boolean {
  let marker = at - 1;
  while (BEFORE_DATE.has(keyAt(words, marker))) marker--;
  if (keyAt(words, marker) === 'في' && ENDS.test(keyAt(words, marker - 1))) marker--;
  else if (keyAt(words, marker) === 'عن' && keyAt(words, marker - 1) === 'يتأخر') marker--;
  else if (!MARKERS.has(keyAt(words, marker))) return false;
  const isExplicit = EXPLICIT.test(keyAt(words, marker));
  let act = -1;
  // `ما قبل عام 1967`
  if (keyAt(words, marker - 1) === 'ما') return false;
  for (let i = marker - 1; i >= 0 && i >= marker - REACH; i--) {
    const key = keyAt(words, i);
    if (key === '؛' || key === 'قد' || key === 'لم') return false;
    const isPast = PAST.has(key) && !PARTICIPLE.test(key) && !(isExplicit && RELATIVE.test(key));
    if (isPast && (act === -1 || act - i <= PAST_REACH)) return false;
    if (form === 'year' && GOALS.has(key)) return false;
    if (OPENERS.has(key)) return true;
    if (act === -1 && isAct(words, i, key)) act = i;
  }
  return isLedIn();
}

/** `الواردة في القرار`, which says of what the mandate is; a day behind it is still that of the verb. */
const PARTICIPLE = /^ال(?:صادر|متخذ|معتمد|معروض|مقدم|وارد)ة?$/u;
/** `في موعد لا يتجاوز` is a day for what is asked, whatever clause stands between. */
const EXPLICIT = /^(?:أقصاها?|ي?ت?تجاوز|يتأخر|يتعدى)$/u;
const RELATIVE = /^(?:الت|الذ|الل)/u;
const ENDS = /^(?:ت|ي)نتهي$/u;

function isAct(words: readonly Word[], i: number, key: string): boolean {
  const before = keyAt(words, i - 1);
  return (
    EXTENSIONS.has(key) ||
    REQUESTS.has(key.replace(/^[بل]/u, '')) ||
    REQUESTS.has(key) ||
    (AFTER_AN.has(key) && before === 'أن') ||
    (AIMS.has(key) && PURPOSES.has(before))
  );
}

/** `المقرر عقده في`, `سيعقد في`. */
function isEventToCome(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - EVENT_REACH; i--) {
    const key = keyAt(words, i);
    if (key === '؛' || key === '،') return false;
    const isEvent = EVENT_VERBS.has(key) || (HOLDING.has(key) && EVENTS.has(keyAt(words, i - 1)));
    if (!isEvent) continue;
    // `الذي كان من المقرر عقده`
    return !words.slice(Math.max(0, i - 5), i).some((word) => /^(?:كان|كانت)$/u.test(word.key));
  }
  return false;
}

function keyAt(words: readonly Word[], at: number): string {
  return bare(words[at]?.key ?? '');
}

/** Without the conjunction. */
export function bare(key: string): string {
  return key.length > 3 && key.startsWith('و') ? key.slice(1) : key;
}
