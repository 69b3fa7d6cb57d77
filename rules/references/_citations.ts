import { writeNumber } from '../../core/arabic/digits.ts';
import { wordKey } from '../../core/arabic/key.ts';
import { letterRuns } from '../../core/arabic/words.ts';
import {
  compareDates,
  type DateWindow,
  firstDay,
  lastDay,
  type PlainDate,
} from '../../core/facts/calendar.ts';
import {
  FIRST_SLASH_SESSION,
  isPlausibleSession,
  sessionWindow,
} from '../../core/facts/general-assembly.ts';
import { monthPair } from '../../core/facts/months.ts';
import { commissionYear, ecosocWindow } from '../../core/facts/other-bodies.ts';
import { frontMatter } from '../../core/syntax/levels.ts';
import type { Profile } from '../../core/syntax/profile.ts';
import type { Citation, DateParts, Node, Organ, Span } from '../../core/syntax/tree.ts';

/** A citation of another text, and what its place says about it. */
export interface Cited {
  readonly node: Citation;
  /** Organ of the draft around it. */
  readonly organ: Organ | null;
  /** Nothing between noun and number speaks against the body that the parser took. */
  readonly sure: boolean;
}

/**
 * How the two members of `a/b` stand:
 * - `right`: the date, or what the bodies have done so far, allows only the stored order;
 * - `transposed`: only the other order is possible;
 * - `wrong`: neither is possible;
 * - `open`: both are possible, or the body is not known well enough.
 */
export type Reading = 'right' | 'transposed' | 'wrong' | 'open';

export interface Register {
  /** For the listener `citation`; what the text says of itself is left out. */
  readonly add: (node: Citation, ancestors: readonly Node[]) => void;
  /** In the order of the text. */
  readonly cited: readonly Cited[];
}

/** Collects the citations of other texts. */
export function createRegister(source: string, profile: Profile): Register {
  const cited: Cited[] = [];
  /** The last citation of each list. */
  const lasts = new Map<number, Citation>();
  const add: Register['add'] = (node, ancestors) => {
    if (ancestors.some(({ type }) => frontMatter.has(type) || type === 'closingLine')) return;
    const last = lasts.get(node.list);
    const from = last === undefined ? (node.noun?.end ?? 0) : Math.max(last.end, ownDateEnd(last));
    const sure = isSure(source, node, from) && !mayShareDates(source, node, last);
    lasts.set(node.list, node);
    const draft = ancestors.findLast((ancestor) => ancestor.type === 'draft');
    const organ = draft?.type === 'draft' && draft.organ !== null ? draft.organ : profile.organ;
    cited.push({ node, organ, sure });
  };
  return { add, cited };
}

/** The decision on each slash citation; both rules on sessions rest on it, so that one mistake is reported once. */
export function readingsOf(cited: readonly Cited[], profile: Profile): ReadonlyMap<Cited, Reading> {
  const latest = latestDate(profile);
  const named = new Set<string>();
  for (const { node, sure } of cited) {
    const isOther = node.bodySource !== 'assumed' && node.body !== 'general-assembly';
    if (isOther || !sure) named.add(pairOf(node));
  }
  const readings = new Map<Cited, Reading>();
  for (const one of cited) {
    const { node } = one;
    // A bare `٨/٢٢` after `قرار لجنة … ٨/٢٢` is that of the commission.
    const isOfAnother = node.bodySource === 'assumed' && named.has(pairOf(node));
    readings.set(one, isOfAnother ? 'open' : readingOf(one, latest));
  }
  return readings;
}

/** True when no day that the parts allow lies outside the window altogether. */
export function fitsWindow(date: DateParts, window: DateWindow): boolean {
  if (!hasYear(date)) return true;
  return (
    compareDates(firstDay(date), window.to) <= 0 && compareDates(lastDay(date), window.from) >= 0
  );
}

export function hasYear<D extends DateParts>(date: D): date is D & { readonly year: number } {
  return date.year !== null && date.year >= 1900 && date.year < 2200;
}

export function hasDay(date: DateParts): date is PlainDate {
  return hasYear(date) && date.month !== null && date.day !== null;
}

/** The date of the text, at the latest that its parts allow; undefined when it is not known. */
export function latestDate({ date }: Profile): PlainDate | undefined {
  return date === null || !hasYear(date) ? undefined : lastDay(date);
}

/** Whether the Assembly can have cited a session by then. */
export function isHeldSession(session: number, latest: PlainDate | undefined): boolean {
  return isPlausibleSession(session, latest) && (latest !== undefined || session <= LAST_SESSION);
}

/** The range to report: the numbers of `N/S` without its part letters, else the whole citation. */
export function numbersOf({ form, start, end, firstSpan, secondSpan }: Citation): Span {
  const isSlash = form === 'slash' && secondSpan !== null;
  return isSlash ? { start: firstSpan.start, end: secondSpan.end } : { start, end };
}

/** One key for all citations of one text. */
export function keyOf({ instrument, body, form, first, second, year, parts }: Citation): string {
  return [instrument, body, form, first, second, year, parts.join('+')].join(' ');
}

/** In a bracket, or after `انظر`: the place gives a source, and cites it in its shortest form. */
export function isAside(source: string, start: number): boolean {
  const before = source.slice(Math.max(0, start - LONGEST_GAP), start);
  if (before.lastIndexOf('(') > before.lastIndexOf(')')) return true;
  if (!before.includes('نظر')) return false;
  return /(?:^|\P{L})[وف]?[اي]نظر(?:[ \t]+(?:أيضا|كذلك))?[ \t]+(?:\p{L}+[ \t]+){0,3}$/u.test(
    before,
  );
}

/** `21 تشرين الثاني/نوفمبر 2016`, as the organ writes it. */
export function writeDate({ year, month, day }: PlainDate, like: string): string {
  return `${writeNumber(day, like)} ${monthPair(month)} ${writeNumber(year, like)}`;
}

const LAST_SESSION = 90;
/** A gap longer than this holds more than the name of a body. */
const LONGEST_GAP = 160;

/** Words that may stand between a citation noun and its numbers, without their conjunction. */
const CONNECTING_WORDS: ReadonlySet<string> = new Set([
  '',
  'أرقام',
  'إلى',
  'الأرقام',
  'الأمن',
  'الإنسان',
  'الاجتماعي',
  'الاقتصادي',
  'التالية',
  'الجريمة',
  'الجمعية',
  'الجنائية',
  'الصادر',
  'الصادرة',
  'الصلة',
  'العامة',
  'العدالة',
  'اللجنة',
  'المؤرخ',
  'المتحدة',
  'المجلس',
  'المخدرات',
  'حقوق',
  'ذات',
  'ذي',
  'رقم',
  'عن',
  'في',
  'قرار',
  'لجنة',
  'للأمم',
  'مجلس',
  'منع',
]);

/** `قراره` in a text of the Assembly is not the Assembly's; `قرار مجلس وزراء …` is of no body known here. */
function isSure(source: string, node: Citation, from: number): boolean {
  if (node.form === 'interpol-symbol') return true;
  if (node.noun === null) return false;
  if (node.bodySource === 'own') {
    const noun = wordKey(source, node.noun.start, node.noun.end);
    return noun.endsWith('ها') === FEMININE.has(node.body);
  }
  if (node.start - from > LONGEST_GAP) return false;
  const words = letterRuns(source.slice(from, node.start));
  if (words.some((word) => !CONNECTING_WORDS.has(wordKey(word).replace(/^و/u, '')))) return false;
  if (node.bodySource === 'named') return true;
  return !OTHER_BODY_BEHIND.test(source.slice(node.end, node.end + LONGEST_PHRASE));
}

/** A body behind the number that the parser does not know: `الصادر عن …`, `الذي اتخذه مؤتمر …`. */
const OTHER_BODY_BEHIND = /^[\s،]*(?:الصادر|المتخذ|المعتمد|الذي\s+(?:اتخذه|اعتمده))(?!\p{L})/u;
const LONGEST_PHRASE = 20;

/** `القرارات … و … المؤرخة … و …`: the first of several dates is not that of the last resolution. */
function mayShareDates(source: string, node: Citation, last: Citation | undefined): boolean {
  if (node.dated === null || node.dated.shared || last === undefined) return false;
  return last.dated === null && source.slice(node.end, node.dated.start).includes('المؤرخة');
}

const FEMININE: ReadonlySet<Citation['body']> = new Set([
  'crime-commission',
  'general-assembly',
  'interpol',
  'narcotics-commission',
]);

function ownDateEnd({ dated }: Citation): number {
  return dated === null || dated.shared ? 0 : dated.end;
}

function pairOf({ first, second }: Citation): string {
  return `${first}/${second}`;
}

function isYear(value: number): boolean {
  return value >= 1946 && value < 2100;
}

function readingOf({ node, organ, sure }: Cited, latest: PlainDate | undefined): Reading {
  const { first, second, dated } = node;
  if (node.form !== 'slash' || second === null || !sure) return 'open';
  if (isYear(first) && !isYear(second)) return yearFirst(node, first);
  switch (node.body) {
    case 'general-assembly':
      return isYear(second) ? 'open' : readAssembly(node, second, organ, latest);
    case 'ecosoc': {
      const window = ecosocWindow(second);
      if (window === null || dated === null) return 'open';
      return fitsWindow(dated, window) ? 'right' : 'wrong';
    }
    case 'crime-commission':
    case 'human-rights-council':
    case 'narcotics-commission': {
      const year = commissionYear(node.body, second)?.year;
      if (year === undefined || dated === null || !hasYear(dated)) return 'open';
      const swapped = commissionYear(node.body, first)?.year;
      if (year === dated.year) return swapped === year ? 'open' : 'right';
      return swapped === dated.year ? 'transposed' : 'wrong';
    }
    case 'interpol':
    case 'security-council':
    case 'other':
      return 'open';
  }
}

/** `2000/80`: the year stands where the number belongs; of a body not known here, the date must say so too. */
function yearFirst({ body, bodySource, dated }: Citation, year: number): Reading {
  if (body === 'other') return dated?.year === year ? 'transposed' : 'open';
  const isYearly = body === 'ecosoc' || (body === 'general-assembly' && bodySource === 'assumed');
  return isYearly ? 'transposed' : 'open';
}

function readAssembly(
  { first, second, dated, bodySource }: Citation,
  session: number,
  organ: Organ | null,
  latest: PlainDate | undefined,
): Reading {
  const isLow = session < FIRST_SLASH_SESSION;
  // In the text of another body a bare number may be of that body or of one of its commissions.
  const isVague = bodySource === 'assumed' && organ !== 'general-assembly';
  if (dated === null || !hasYear(dated)) {
    if (isVague || isHeldSession(session, latest)) return 'open';
    return isHeldSession(first, latest) ? 'transposed' : 'wrong';
  }
  const fits = (value: number): boolean => {
    const window = value < FIRST_SLASH_SESSION ? null : sessionWindow(value);
    return window !== null && fitsWindow(dated, window);
  };
  if (fits(session)) return fits(first) && first !== second ? 'open' : 'right';
  if (fits(first)) return 'transposed';
  if (isLow && isVague) return 'open';
  const onlySwapped = !isLow && !isHeldSession(session, latest) && isHeldSession(first, latest);
  return onlySwapped ? 'transposed' : 'wrong';
}
