import { currentSessionOn } from '../../core/facts/general-assembly.ts';
import { defineRule } from '../../core/lint/define-rule.ts';
import type { Severity } from '../../core/lint/rule.ts';
import type { OwnDate, Profile } from '../../core/model/profile.ts';
import { paragraphAround } from '../../core/model/running-text.ts';
import type { Draft, Node, SessionReference } from '../../core/syntax/tree.ts';
import { AFTER_AN, AIMS, BODIES, OPENERS, PAST, PURPOSES, REQUESTS } from './_deadline-words.ts';
import { dateOf } from './_documents.ts';
import { firstFrom, paragraphWords, type Word } from './_words.ts';

/** A request stands at most so many words before the session. */
const REACH = 40;
/** And what makes the request itself a thing of the past so many words before it. */
const PAST_REACH = 12;

export default defineRule({
  id: 'session-deadline',
  meta: {
    family: 'references',
    severity: 'error',
    fix: 'none',
    since: '0.1.0',
    description: {
      en: 'A report or agenda item requested for a session that is not in the future',
      ar: 'طلب تقديم تقرير إلى دورة غير لاحقة أو إدراج بند في جدول أعمالها',
    },
    why: {
      en: 'Sessions are numbered consecutively, so a request can only be met at a session after the present one. The present session is that of the session line, else that of the date. A report at the same session is possible, and only a warning.',
      ar: 'تُرقم الدورات بالتسلسل، فلا يُلبى الطلب إلا في دورة تلي الدورة الحالية. والدورة الحالية هي المذكورة في سطر الدورة، وإلا فالدورة التي يقع فيها تاريخ النص. أما تقديم تقرير في الدورة نفسها فممكن، ولذلك لا يُعد إلا تحذيرا.',
    },
    messages: {
      past: {
        en: 'Session {session} is over: this text is of session {current}',
        ar: 'انتهت الدورة {session}، وهذا النص من الدورة {current}',
      },
      present: {
        en: 'Session {session} is the present one, not a later one',
        ar: 'الدورة {session} هي الدورة الحالية لا دورة لاحقة',
      },
      'past-year': {
        en: 'The session of {year} is over: this text is of {current}',
        ar: 'انتهت دورة عام {year}، وهذا النص من عام {current}',
      },
    },
    presets: { archive: 'info' },
  },
  examples: [
    {
      title: 'a report at a session that is over',
      text: 'الجمعية العامة\n\nالدورة الثامنة والسبعون\n\nإن الجمعية العامة،\n\nإذ تدرك كذا،\n\n١ - تقرر كذا؛\n\n٢ - تطلب إلى الأمين العام أن يقدم إليها في ⟦دورتها السابعة والسبعين⟧ تقريرا عن تنفيذ هذا القرار.',
      findings: ['past'],
    },
    {
      title: 'an agenda item, with the session from the date',
      text: 'قرار اتخذته الجمعية العامة في 23 تشرين الثاني/نوفمبر 2020\n\nإن الجمعية العامة،\n\nإذ تدرك كذا،\n\n1 - تقرر أن تدرج في جدول الأعمال المؤقت ⟦لدورتها الثالثة والسبعين⟧ البند المعنون "كذا".',
      findings: ['past'],
    },
    {
      title: 'the present session',
      text: 'الجمعية العامة\n\nالدورة الرابعة والسبعون\n\nإن الجمعية العامة،\n\nإذ تدرك كذا،\n\n1 - تقرر أن تدرج في جدول الأعمال المؤقت ⟦لدورتها الرابعة والسبعين⟧ البند المعنون "كذا".',
      findings: ['present'],
      severity: 'warning',
    },
    {
      title: 'a year of the Economic and Social Council',
      text: 'المجلس الاقتصادي والاجتماعي\n\nدورة عام ٢٠٢٢\n\nإن المجلس الاقتصادي والاجتماعي،\n\nإذ يدرك كذا،\n\n١ - يقرر أن يدرج في جدول الأعمال المؤقت ⟦لدورته لعام ٢٠٢١⟧ بندا عن كذا.',
      findings: ['past-year'],
    },
    {
      title: 'later sessions, sessions of other bodies and sessions of the past',
      text: 'الجمعية العامة\n\nالدورة الخامسة والسبعون\n\nإن الجمعية العامة،\n\nإذ تدرك كذا،\n\n1 - تطلب إلى الأمين العام أن يقدم في دورتها السابعة والسبعين تقريرا؛\n\n2 - تدعو لجنة المخدرات إلى أن تنظر في دورتها الثالثة والستين في كذا؛\n\n3 - تطلب إلى اللجنة أن تقدم تقريرا عن أعمال دورتها الخامسة؛\n\n4 - تحيط علما بالتقرير المقدم إلى الجمعية العامة في دورتها السبعين؛\n\n5 - تطلب تنفيذ القرار الذي اتخذته في دورتها الحادية والسبعين؛\n\n6 - تكرر طلبها إلى الأمين العام أن يقدم إليها في دورتها الرابعة والسبعين تقريرا؛\n\n7 - تقرر مواصلة النظر خلال دورتها الخامسة والسبعين في كذا.',
    },
    {
      title: 'a text whose session is not known',
      text: '1 - تطلب إلى الأمين العام أن يقدم إليها في دورتها الثالثة تقريرا.',
    },
  ],
  create({ source, tree, model, report }) {
    const { profile } = model;
    let date: OwnDate | null | undefined;
    const own = (): OwnDate | null => {
      if (date === undefined) date = dateOf(profile, tree);
      return date;
    };
    let paragraph: Node | undefined;
    let words: readonly Word[] = [];
    /** Place of the first word that makes a request; -1 where the paragraph above makes it. */
    let opener = 0;

    const read = (node: Node, above: Node | undefined): void => {
      if (node === paragraph) return;
      paragraph = node;
      words = paragraphWords(source, node);
      opener = words.findIndex(isOpener);
      const isLedIn = above !== undefined && paragraphWords(source, above).some(isOpener);
      if (opener === -1 && !isLedIn) opener = words.length;
    };

    return {
      sessionReference(node, ancestors) {
        if (node.kind !== 'regular' || ancestors.at(-1)?.type === 'quotation') return;
        const draft = ancestors.findLast((ancestor) => ancestor.type === 'draft');
        const around = paragraphAround(ancestors);
        if (draft?.type !== 'draft' || draft.fragment || around === undefined) return;
        if (!ancestors.some(({ type }) => type === 'operativeParagraph')) return;
        if (around.type !== 'operativeParagraph' && around.type !== 'subparagraph') return;
        const current = currentOf(profile, own(), draft);
        const wanted = draft.organ === 'ecosoc' ? node.year : node.session;
        if (current === null || wanted === null || wanted > current.number) return;
        const above = ancestors.find(({ type }) => type === 'operativeParagraph');
        read(around, around === above ? undefined : above);
        const request = requestFor(node, draft, words, opener);
        if (request === null) return;
        const { start, end } = node;
        const { severity } = current;
        if (draft.organ === 'ecosoc') {
          if (wanted === current.number) return;
          const data = { year: wanted, current: current.number };
          report({ message: 'past-year', data, start, end, severity });
        } else if (wanted < current.number) {
          const data = { session: wanted, current: current.number };
          report({ message: 'past', data, start, end, severity });
        } else if (request === 'definite') {
          report({
            message: 'present',
            data: { session: wanted },
            start,
            end,
            severity: 'warning',
          });
        }
      },
    };
  },
});

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
  words: readonly Word[],
  opener: number,
): 'definite' | 'open' | null {
  const at = firstFrom(words, node.start);
  let isOwn = node.owner === 'the' && node.body !== null && node.body === draft.organ;
  if (node.owner === 'the' && !isOwn) return null;
  let request = -1;
  for (let i = at - 1; i >= 0 && i >= at - REACH; i--) {
    const key = bare(words[i]?.key ?? '');
    if (key === '؛') break;
    if (request !== -1 && OPENERS.has(key)) break;
    if (PAST.has(key) && (request === -1 || request - i <= PAST_REACH)) return null;
    if (!isOwn && isOwnOrgan(words, i, draft)) isOwn = true;
    else if (!isOwn && (BODIES.has(key) || BODIES.has(words[i]?.key ?? ''))) return null;
    const previous = bare(words[i - 1]?.key ?? '');
    const isRequest =
      REQUESTS.has(key) ||
      (AFTER_AN.has(key) && previous === 'أن') ||
      (AIMS.has(key) && PURPOSES.has(previous));
    if (request === -1 && isRequest) request = i;
  }
  if (request === -1 || opener > request) return null;
  const before = words[at - 1]?.key;
  const isAtSession = before === 'في' || before === 'المؤقت';
  const key = bare(words[request]?.key ?? '');
  return isAtSession && (key === 'المؤقت' || asksForReport(words, request, at))
    ? 'definite'
    : 'open';
}

function asksForReport(words: readonly Word[], request: number, at: number): boolean {
  return words.slice(request, at + 8).some(({ key }) => key === 'تقريرا');
}

/** `الجمعية العامة`, `إليها`; `المجلس`, `إليه`. */
function isOwnOrgan(words: readonly Word[], at: number, { organ }: Draft): boolean {
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
      return false;
  }
}

function isOpener({ key }: Word): boolean {
  return OPENERS.has(bare(key));
}

/** Without the conjunction. */
function bare(key: string): string {
  return key.length > 3 && key.startsWith('و') ? key.slice(1) : key;
}
