import { wordKey } from '../arabic/key.ts';
import { letterRuns } from '../arabic/words.ts';
import { frontMatter } from '../syntax/levels.ts';
import type { Citation, Node, Organ, Span } from '../syntax/tree.ts';
import type { Profile } from './profile.ts';

/** A citation of another text, and what its place says about it. */
export interface Cited {
  readonly node: Citation;
  /** Organ of the draft around it. */
  readonly organ: Organ | null;
  /** Nothing between noun and number speaks against the body that the parser took. */
  readonly sure: boolean;
}

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

/** The range to report: the numbers of `N/S` without its part letters, else the whole citation. */
export function numbersOf({ form, start, end, firstSpan, secondSpan }: Citation): Span {
  const isSlash = form === 'slash' && secondSpan !== null;
  return isSlash ? { start: firstSpan.start, end: secondSpan.end } : { start, end };
}

/** One key for all citations of one text. */
export function citationKey({
  instrument,
  body,
  form,
  first,
  second,
  year,
  parts,
}: Citation): string {
  return [instrument, body, form, first, second, year, parts.join('+')].join(' ');
}

/** A gap longer than this holds more than the name of a body. */
export const LONGEST_GAP = 160;

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
  const behind = source.slice(node.end, node.end + LONGEST_PHRASE);
  const [other] = OTHER_BODY_BEHIND.exec(behind) ?? [];
  // Together they would take a third of a millisecond to compile.
  return other === undefined || /^\p{L}/u.test(behind.slice(other.length));
}

/** A body behind the number that the parser does not know: `الصادر عن …`, `الذي اتخذه مؤتمر …`. */
const OTHER_BODY_BEHIND = /^[\s،]*(?:الصادر|المتخذ|المعتمد|الذي\s+(?:اتخذه|اعتمده))/u;
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
