import { writeNumber } from '../../core/arabic/digits.ts';
import { wordKey } from '../../core/arabic/key.ts';
import { compareDates, type PlainDate } from '../../core/facts/calendar.ts';
import type { Attested, Facts } from '../../core/facts/facts.ts';
import { INSTRUMENTS } from '../../core/facts/instruments.ts';
import type { ResolutionSymbol } from '../../core/facts/resolution-symbol.ts';
import { worldResolutions } from '../../core/facts/world-register.ts';
import { arabicForm, englishForm, slashForm } from '../../core/model/citation-forms.ts';
import type { CitationOrder } from '../../core/model/citation-order.ts';
import { citationKey } from '../../core/model/cited.ts';
import { hasDay, latestDate } from '../../core/model/readings.ts';
import type { Citation, CitationBody, Organ } from '../../core/syntax/tree.ts';
import { writeDate } from '../../rules/references/_citations.ts';
import type { Analysis } from '../analysis.ts';
import { serverText } from '../texts.ts';
import { type Completion, type CompletionPlace, sortKeyOf } from './completion-item.ts';
import { digitsLike } from './digits.ts';
import { statusText } from './shown.ts';

/** A text that may be cited. */
export interface CitationCandidate {
  readonly body: CitationBody;
  readonly instrument: Citation['instrument'];
  /** As an Arabic and as an English text writes it. */
  readonly arabic: string;
  readonly english: string;
  readonly date: PlainDate | null;
  readonly detail: string;
  /** In all languages in which it is known; empty where it is not. */
  readonly title: string;
  /** A citation of it further up has its date, so that this one needs none. */
  readonly isDated: boolean;
}

/** The texts that are cited elsewhere or known, behind `القرار`, `قرارها`, `قرار مجلس الأمن`. */
export function citationCompletions(place: CompletionPlace): readonly Completion[] {
  const { analysis, offset, before } = place;
  const typed = /[\p{Nd}/]{0,12}$/u.exec(before)?.[0] ?? '';
  const wanted = wantedBy(before.slice(0, before.length - typed.length));
  if (wanted === null) return [];
  const organ = analysis.profile.organ;
  const like = digitsLike(analysis);
  const isPossible = (body: CitationBody, arabic: string, english: string): boolean => {
    const begun = inDigitsOf('0', typed);
    return (
      isWanted(body, wanted, organ) &&
      [arabic, english, exchanged(english)].some((each) => each.startsWith(begun))
    );
  };
  const candidates = allCandidates(analysis, offset, like, isPossible, typed.includes('/'));
  const replace = { start: offset - typed.length, end: offset };
  const typedLike = typed === '' ? like : typed;
  const seen = new Set<string>();
  const proposals: Completion[] = [];
  const propose = (label: string, detail: string, filterText: string): void => {
    const sortKey = sortKeyOf(proposals.length);
    proposals.push({ kind: 'citation', label, detail, text: label, replace, sortKey, filterText });
  };
  for (const candidate of candidates) {
    const { arabic, english, instrument, body, date, detail, isDated } = candidate;
    const key = `${instrument} ${body} ${arabic}`;
    if (instrument !== wanted.instrument || !isWanted(body, wanted, organ) || seen.has(key))
      continue;
    seen.add(key);
    // A drafter may type either digits, and either member first.
    const forms = [
      inDigitsOf(typedLike, arabic),
      inDigitsOf(typedLike, english),
      inDigitsOf(typedLike, exchanged(english)),
      inDigitsOf('0', arabic),
      english,
      exchanged(english),
    ];
    const begun = forms.find((form) => form.startsWith(typed));
    if (begun === undefined) continue;
    const filterText = [...new Set([begun, ...forms])].join(' ');
    if (isDated || date === null) propose(arabic, detail, filterText);
    if (date !== null) propose(citationText(candidate, organ, like), detail, filterText);
  }
  return proposals;
}

/** Whether a text is wanted, by its number as Arabic and as English texts write it, and its title. */
type IsPossible = (body: CitationBody, arabic: string, english: string, title: string) => boolean;

/** What the text cites and what its registers know; the register of the world only where it is asked for. */
export function allCandidates(
  analysis: Analysis,
  offset: number,
  like: string,
  isPossible: IsPossible,
  withWorld: boolean,
): readonly CitationCandidate[] {
  return [
    ...candidatesOfText(analysis, offset, like),
    ...candidatesOfFacts(analysis, like),
    ...candidatesOfArchive(analysis, like, isPossible),
    ...(withWorld ? candidatesOfWorld(analysis, like, isPossible) : []),
  ];
}

/** The number with its day, as far as that is known. */
export function citationText(
  { arabic, date }: CitationCandidate,
  organ: Organ | null,
  like: string,
): string {
  if (date === null) return arabic;
  const participle = organ === 'interpol' ? 'المؤرخ في' : 'المؤرخ';
  return `${arabic} ${participle} ${writeDate(date, like)}`;
}

/** `74/173` as `173/74`. */
export function exchanged(form: string): string {
  return form.split('/').reverse().join('/');
}

interface Wanted {
  readonly instrument: Citation['instrument'];
  /** The body named; `own` for `قرارها`; null for `القرار` alone. */
  readonly body: CitationBody | 'own' | null;
}

/** What the noun before the number asks for; null without such a noun. */
export function wantedBy(lead: string): Wanted | null {
  if (!/[\s\u00a0]$/u.test(lead)) return null;
  const words = wordKey(lead).trim().split(/\s+/u).slice(-LONGEST_NAME);
  const place = words.findLastIndex((word) => NOUN.test(word));
  const match = NOUN.exec(words[place] ?? '');
  if (match === null) return null;
  const [, noun, pronoun] = match;
  const instrument = noun === 'قرار' ? 'resolution' : 'decision';
  const name = words
    .slice(place + 1)
    .filter((word) => word !== 'رقم')
    .join(' ');
  if (name === '') return { instrument, body: pronoun === undefined ? null : 'own' };
  const body = NAMES.get(name);
  return body === undefined ? null : { instrument, body };
}

/** Noun and name of a body. */
const LONGEST_NAME = 8;
const NOUN = /^[وف]?(?:[بك]?(?:ال)?|لل?)(قرار|مقرر)(?:ات|ين|ان|ي|ا)?(ها|ه|نا)?$/u;

const NAMES: ReadonlyMap<string, CitationBody> = new Map([
  ['الجمعية العامة', 'general-assembly'],
  ['الجمعية العامة للأمم المتحدة', 'general-assembly'],
  ['الجمعية العامة للإنتربول', 'interpol'],
  ['المجلس الاقتصادي والاجتماعي', 'ecosoc'],
  ['لجنة المخدرات', 'narcotics-commission'],
  ['لجنة منع الجريمة والعدالة الجنائية', 'crime-commission'],
  ['مجلس الأمن', 'security-council'],
  ['مجلس حقوق الإنسان', 'human-rights-council'],
]);

/** Without a name, a number is of the organ that speaks or of a body that its form gives away. */
function isWanted(body: CitationBody, wanted: Wanted, organ: Organ | null): boolean {
  if (wanted.body === 'own') return body === organ;
  if (wanted.body !== null) return body === wanted.body;
  if (organ === 'interpol') return body === 'interpol';
  return body === 'general-assembly' || body === 'security-council' || body === 'interpol';
}

/** The texts that are cited in other places, in the order of the text. */
function candidatesOfText(
  analysis: Analysis,
  offset: number,
  like: string,
): readonly CitationCandidate[] {
  const { source, locale, linter } = analysis;
  const { cited, order } = analysis.model.citations;
  const byKey = new Map<string, CitationCandidate>();
  for (const { node, meant, reading } of cited) {
    if (reading === 'transposed' || reading === 'wrong') continue;
    if (node.start <= offset && offset <= node.end) continue;
    const { instrument, body, first, second, dated } = meant;
    const key = citationKey(meant);
    const known = byKey.get(key);
    const ofFacts =
      second === null || instrument === 'decision'
        ? null
        : linter.facts.knownDate(body, first, second);
    const ofText = dated !== null && hasDay(dated) ? dated : null;
    byKey.set(key, {
      body,
      instrument,
      arabic: arabicForm(source, meant, order, like),
      english: englishForm(source, meant),
      date:
        known?.date ??
        (ofFacts?.status === 'general-knowledge' ? ofText : null) ??
        ofFacts?.date ??
        ofText,
      detail: serverText(locale, 'completionCited'),
      title: '',
      isDated: known?.isDated === true || (dated !== null && node.start < offset),
    });
  }
  return [...byKey.values()];
}

/** What the tables know, the newest first; a text cannot cite what is of a later day. */
function candidatesOfFacts(analysis: Analysis, like: string): readonly CitationCandidate[] {
  const { locale, profile, linter } = analysis;
  const { order } = analysis.model.citations;
  const members = linter.facts.series.flatMap(({ name, members }) =>
    members.map((member) => ({ ...member, parts: [], name: name[locale], names: name })),
  );
  const latest = latestDate(profile);
  const instruments = INSTRUMENTS.map((each) => ({ ...each, names: each.name }));
  return [...members, ...instruments]
    .filter(({ date }) => latest === undefined || compareDates(date, latest) < 0)
    .sort((a, b) => compareDates(b.date, a.date))
    .flatMap(({ number, session, parts, name, names, date, numberStatus }): CitationCandidate[] => {
      const status = statusText(locale, numberStatus);
      return [
        {
          body: 'general-assembly',
          instrument: 'resolution',
          arabic: slashForm(number, session, parts, order, like),
          english: `${session}/${number}`,
          date,
          detail: serverText(locale, 'completionKnown', { name, status }),
          title: typeof names === 'string' ? names : `${names.ar} ${names.en}`,
          isDated: false,
        },
      ];
    });
}

/**
 * Of the texts that the archive knows and that are possible here, those that most others cite: an
 * archive knows more than anybody wants to choose from.
 */
function candidatesOfArchive(
  analysis: Analysis,
  like: string,
  isPossible: IsPossible,
): readonly CitationCandidate[] {
  const { locale, linter, profile } = analysis;
  const { order } = analysis.model.citations;
  const latest = latestDate(profile);
  const candidates: CitationCandidate[] = [];
  for (const attested of mostCitedFirst(linter.facts)) {
    if (candidates.length === MOST_OF_ARCHIVE) break;
    const { body, resolution, date, title, files } = attested;
    if (latest !== undefined && date !== null && compareDates(date, latest) > 0) continue;
    const [arabic, english] = formsOf(attested, order);
    if (!isPossible(body, arabic, english, title ?? '')) continue;
    const data = { title: title ?? '', files };
    candidates.push({
      body,
      instrument: 'resolution',
      arabic: body === 'interpol' ? resolution : inDigitsOf(like, arabic),
      english,
      // The number of the others holds the year.
      date: body === 'interpol' || body === 'security-council' ? null : date,
      title: title ?? '',
      detail: serverText(
        locale,
        title === null ? 'completionArchive' : 'completionArchiveTitle',
        data,
      ),
      isDated: false,
    });
  }
  return candidates;
}

/**
 * What the register of the world knows, the newest first: once the solidus is typed, as there are
 * thousands.
 */
function candidatesOfWorld(
  analysis: Analysis,
  like: string,
  isPossible: IsPossible,
): readonly CitationCandidate[] {
  const { locale, profile } = analysis;
  const latest = latestDate(profile);
  const { order } = analysis.model.citations;
  return [...worldResolutions()]
    .flatMap((row) => {
      if (latest !== undefined && compareDates(row.date, latest) > 0) return [];
      const [arabic, english] = formsOf(row, order);
      return isPossible(row.body, arabic, english, '') ? [{ ...row, arabic, english }] : [];
    })
    .sort((a, b) => compareDates(b.date, a.date))
    .slice(0, MOST_OF_ARCHIVE)
    .map(({ body, arabic, english, date, status }) => ({
      body,
      instrument: 'resolution',
      arabic: inDigitsOf(like, arabic),
      english,
      date: body === 'security-council' ? null : date,
      detail: serverText(locale, 'completionWorld', { status: statusText(locale, status) }),
      title: '',
      isDated: false,
    }));
}

/** Of so many texts of the archive a person may choose. */
export const MOST_OF_ARCHIVE = 100;

/** As an Arabic and as an English text cites it, both in European digits. */
function formsOf(
  { body, number, session, resolution = '' }: ResolutionSymbol & { readonly resolution?: string },
  order: CitationOrder,
): readonly [string, string] {
  switch (body) {
    case 'interpol':
      return [resolution, resolution];
    case 'security-council':
      return [`${number} (${session})`, `${number} (${session})`];
    default:
      return [slashForm(number, session, [], order, '0'), `${session}/${number}`];
  }
}

const sorted = new WeakMap<Facts, readonly Attested[]>();

function mostCitedFirst(facts: Facts): readonly Attested[] {
  const known = sorted.get(facts);
  if (known !== undefined) return known;
  // The sort is stable: texts that as many cite stay in the order of the register.
  const all = [...facts.register].sort((a, b) => b.files - a.files);
  sorted.set(facts, all);
  return all;
}

function inDigitsOf(like: string, text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => writeNumber(digit.charCodeAt(0) & 0x0f, like));
}
