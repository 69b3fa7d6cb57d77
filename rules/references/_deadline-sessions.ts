import { wordKey } from '../../core/arabic/key.ts';
import { currentSessionOn } from '../../core/facts/general-assembly.ts';
import type { Severity } from '../../core/lint/rule.ts';
import type { Model } from '../../core/model/model.ts';
import type { OwnDate, Profile } from '../../core/model/profile.ts';
import { paragraphAround } from '../../core/model/running-text.ts';
import type { Speaker } from '../../core/model/speaker.ts';
import type { Word, Words } from '../../core/model/words.ts';
import type { Draft, SessionReference } from '../../core/syntax/tree.ts';
import {
  AFTER_AN,
  AIMS,
  BODIES,
  OPENERS,
  PAPERS,
  PAST,
  PURPOSES,
  REQUESTS,
} from './_deadline-words.ts';
import { bare, type IsRequest, isVerbOfDecision } from './_deadlines.ts';
import { firstFrom } from './_first-from.ts';

/** A request stands at most so many words before the session. */
const REACH = 40;
/** And what makes the request itself a thing of the past so many words before it. */
const PAST_REACH = 12;
/** Of a short item what it begins with is all that it asks for. */
const ITEM_REACH = 16;

/**
 * A request to be met at a session that is over, or is the present one; or something said to have
 * happened at a session that is still to come.
 */
interface StaleSession {
  readonly kind: 'past' | 'present' | 'past-year' | 'to-come';
  readonly node: SessionReference;
  readonly wanted: number;
  readonly current: number;
  readonly severity: Severity;
}

export function staleSessions(
  model: Model,
  own: OwnDate | null,
  isRequest: IsRequest,
): readonly StaleSession[] {
  return model.nodes('sessionReference').flatMap((node): StaleSession[] => {
    const ancestors = model.ancestorsOf(node);
    if (node.kind !== 'regular' || ancestors.at(-1)?.type === 'quotation') return [];
    const draft = ancestors.findLast((ancestor) => ancestor.type === 'draft');
    const around = paragraphAround(ancestors);
    // A decision has no formula, but says who took it.
    if (draft?.type !== 'draft' || around === undefined) return [];
    if (draft.fragment && draft.organ === null) return [];
    const wanted = draft.organ === 'ecosoc' ? node.year : node.session;
    if (wanted === null) return [];
    const mayAsk =
      (around.type === 'operativeParagraph' || around.type === 'subparagraph') &&
      ancestors.some(({ type }) => type === 'operativeParagraph');
    const hasHappened = hasHappenedAt(model.words, node);
    if (!mayAsk && !hasHappened) return [];
    const now = currentOf(model.profile, own, draft);
    if (now === null) return [];
    const isToCome = wanted > now.number;
    // Most sessions are to come, and something is asked for.
    if (isToCome ? !hasHappened : !mayAsk) return [];
    const { speaker } = model.speechOf(draft);
    const words = model.words.list(model.words.of(around));
    if (isToCome) {
      if (!isOwnSession(node, draft, speaker, words)) return [];
      return [{ node, wanted, current: now.number, severity: now.severity, kind: 'to-come' }];
    }
    const request = requestFor(node, draft, speaker, words, () => isRequest(around));
    if (request === null) return [];
    const { severity, number: current } = now;
    const fault = { node, wanted, current, severity };
    if (draft.organ === 'ecosoc')
      return wanted === current ? [] : [{ ...fault, kind: 'past-year' }];
    if (wanted < current) return [{ ...fault, kind: 'past' }];
    const isLater = request === 'open' || isOfFifthCommittee(model);
    return isLater ? [] : [{ ...fault, kind: 'present', severity: 'warning' }];
  });
}

/**
 * `الذي اعتمدته في دورتها …`, `المعقودة في دورته …`: a verb of the past or a participle directly before the
 * session. Of 1,278 later sessions that published texts of 2020 to 2026 name none has one.
 */
function hasHappenedAt(words: Words, node: SessionReference): boolean {
  const preposition = words.previous(words.first(node));
  if (!words.is(preposition, 'في') && !words.is(preposition, 'خلال')) return false;
  let at = words.previous(preposition);
  if (words.is(at, '\u060C')) at = words.previous(at);
  const key = bare(words.keyAt(at));
  if (HAPPENED.test(key)) return true;
  return PASSIVE.test(key) && RELATIVE.has(words.keyAt(words.previous(at)));
}

const HAPPENED =
  /^(?:(?:اعتمد|اتخذ|أقر|أصدر|أنشأ|قرر)(?:ت|ته|تها|ه|ها)|عقدت(?:ه|ها)?|(?:المعقود|المتخذ|المعتمد|الصادر)ة?)$/u;
/** What may be a noun, too: `عقد`. */
const PASSIVE = /^(?:اعتمد|اتخذ|أقر|عقد|صدر|أنشئ)$/u;
const RELATIVE: ReadonlySet<string> = new Set(['الذي', 'التي', 'كما', 'قد']);

/** The session is surely that of the body that speaks. */
function isOwnSession(
  node: SessionReference,
  draft: Draft,
  speaker: Speaker | null,
  words: readonly Word[],
): boolean {
  if (node.owner === 'the') return isOfBody(node, draft, speaker, words);
  return speaker !== null && !isOfAnother(node, speaker, words);
}

/** `دورته` in a text of the Assembly is that of a working group. */
function isOfAnother(
  { owner, start }: SessionReference,
  speaker: Speaker | null,
  words: readonly Word[],
): boolean {
  if (owner === 'the' || speaker === null) return false;
  const isFeminine = words[firstFrom(words, start)]?.key.endsWith('ها') === true;
  return isFeminine !== (speaker.gender === 'feminine');
}

/** The Committee for the budget meets again in the resumed session, and takes up the reports asked of it before. */
function isOfFifthCommittee(model: Model): boolean {
  return model
    .nodes('basis')
    .some(({ start, end }) => model.source.slice(start, end).includes(FIFTH_COMMITTEE));
}

const FIFTH_COMMITTEE = 'اللجنة الخامسة';

/** The session, or the year of the Council, in which the draft was adopted; the older of two. */
function currentOf(
  { organ, session, sessionYear }: Profile,
  date: OwnDate | null,
  draft: Draft,
): { readonly number: number; readonly severity: Severity } | null {
  // The papers of the Human Rights Council bear the name of the Assembly too.
  const isOwn = draft.organ === organ || draft.organ === 'human-rights-council';
  const line = draft.nested || !isOwn ? null : session;
  if (draft.organ === 'ecosoc') {
    const number = sessionYear?.year ?? date?.year ?? null;
    return number === null ? null : { number, severity: 'error' };
  }
  if (draft.organ !== 'general-assembly') {
    return line === null ? null : { number: line.number, severity: 'error' };
  }
  const { year = null, month = null, day = null } = date ?? {};
  const dated =
    year === null || month === null || day === null ? null : currentSessionOn({ year, month, day });
  if (dated === null) return line === null ? null : { number: line.number, severity: 'error' };
  return {
    number: Math.min(line?.number ?? dated.session, dated.session),
    severity: dated.status === 'general-knowledge' && line === null ? 'warning' : 'error',
  };
}

/**
 * Whether the words before a session of the own organ ask for something at it. `definite`: a report
 * or an item of the agenda, at the session itself and not in the course of it. Null where the words
 * speak of another body or of what has happened.
 */
function requestFor(
  node: SessionReference,
  draft: Draft,
  speaker: Speaker | null,
  words: readonly Word[],
  isLedIn: () => boolean,
): 'definite' | 'open' | null {
  const at = firstFrom(words, node.start);
  let isOwn = node.owner === 'the' && isOfBody(node, draft, speaker, words);
  if (node.owner === 'the' && !isOwn) return null;
  if (isOfAnother(node, speaker, words)) return null;
  let request = -1;
  for (let i = at - 1; i >= 0 && i >= at - REACH; i--) {
    const key = bare(words[i]?.key ?? '');
    if (key === '؛') break;
    if (request !== -1 && (OPENERS.has(key) || isDeciding(words, i, draft))) break;
    if (PAST.has(key) && (request === -1 || request - i <= PAST_REACH)) return null;
    if (!isOwn && isOwnOrgan(words, i, draft, speaker)) isOwn = true;
    else if (!isOwn && (BODIES.has(key) || BODIES.has(words[i]?.key ?? ''))) return null;
    const previous = bare(words[i - 1]?.key ?? '');
    const isRequest =
      REQUESTS.has(key) ||
      (AFTER_AN.has(key) && previous === 'أن') ||
      (AIMS.has(key) && PURPOSES.has(previous));
    if (request === -1 && isRequest) request = i;
  }
  const isAsked = words
    .slice(0, request + 1)
    .some(({ key }, i) => OPENERS.has(bare(key)) || isDeciding(words, i, draft));
  // Whatever an item begins with under such a lead-in is what is asked for: `رفع تقرير إلى …`.
  if (request === -1 && at <= ITEM_REACH && isLedIn()) request = 0;
  if (request === -1 || !(isAsked || isLedIn())) return null;
  const before = words[at - 1]?.key;
  const isResumed = words[firstFrom(words, node.end)]?.key.startsWith('المستأنف') === true;
  const isAtSession = (before === 'في' || before === 'المؤقت') && !isResumed;
  const key = bare(words[request]?.key ?? '');
  return isAtSession && (key === 'المؤقت' || asksForReport(words, request, at))
    ? 'definite'
    : 'open';
}

function isDeciding(words: readonly Word[], at: number, { fragment }: Draft): boolean {
  return fragment && isVerbOfDecision(words[at]?.key ?? '', words[at + 1]?.key ?? '');
}

function asksForReport(words: readonly Word[], request: number, at: number): boolean {
  // `بتقرير من أجل تقديمه`: what is to be presented stands before.
  const from = AIMS.has(bare(words[request]?.key ?? '')) ? request - AIM_REACH : request;
  return words.slice(Math.max(0, from), at + 8).some(({ key }) => PAPERS.has(key));
}

const AIM_REACH = 6;

/** `الدورة الثمانين للجمعية العامة`; of a body that the grammar does not know the name must be that of the speaker. */
function isOfBody(
  { body, end }: SessionReference,
  { organ }: Draft,
  speaker: Speaker | null,
  words: readonly Word[],
): boolean {
  if (body === null || body !== organ) return false;
  return organ !== 'other' || namesSpeaker(words, firstFrom(words, end), speaker);
}

/** `المؤتمر`, `لمجلس وزراء …`: the first two words of the name, with or without article and preposition. */
function namesSpeaker(words: readonly Word[], at: number, speaker: Speaker | null): boolean {
  const [noun = '', second] = speaker?.name.split(' ') ?? [];
  const said = bare(words[at]?.key ?? '').replace(/^(?:لل|ال|ل(?=.{3}))/u, '');
  if (noun === '' || said !== wordKey(noun).replace(/^ال/u, '')) return false;
  return second === undefined || words[at + 1]?.key === wordKey(second);
}

/** `الجمعية العامة`, `إليها`; `المجلس`, `إليه`. */
function isOwnOrgan(
  words: readonly Word[],
  at: number,
  { organ }: Draft,
  speaker: Speaker | null,
): boolean {
  const key = bare(words[at]?.key ?? '');
  const next = words[at + 1]?.key;
  switch (organ) {
    case 'general-assembly':
    case 'interpol': {
      if (key === 'إليها') return true;
      if ((key !== 'الجمعية' && key !== 'للجمعية') || next !== 'العامة') return false;
      return organ === 'general-assembly' || words[at + 2]?.key !== 'للأمم';
    }
    case 'human-rights-council':
    case 'ecosoc':
    case 'security-council':
      if (key === 'مجلس') return organ === 'human-rights-council' && next === 'حقوق';
      return key === 'إليه' || key === 'المجلس' || key === 'للمجلس';
    default:
      if (key === (speaker?.gender === 'feminine' ? 'إليها' : 'إليه')) return true;
      return namesSpeaker(words, at, speaker);
  }
}
