import { worldDay } from '../../core/facts/world-register.ts';
import type { Model } from '../../core/model/model.ts';
import type { Citation, DateNode, SessionReference, Span } from '../../core/syntax/tree.ts';
import { sessionWords } from '../arabic/session-words.ts';
import { digits } from '../syntax/grammar.ts';
import type { Kind, Site } from './sites.ts';

/** A wrong number or day is one beside its date, beside another citation or beside the day of the text. */
const OR_ELSEWHERE = [
  'document-consistency',
  'reference-conflict',
  'reference-transposed',
  'reference-format',
  'date-future',
];

/** Mistakes in citations and their days. */
export function citationKinds(model: Model): Kind[] {
  const { source } = model;
  const all = model.nodes('citation');
  const whole = all.filter(({ form, parts }) => form === 'slash' && parts.length === 0);
  const assembly = whole.filter(({ body }) => body === 'general-assembly');
  const withDay = assembly.filter((citation) => ownDay(citation) !== null);
  const council = all.filter(
    ({ form, body, secondSpan }) =>
      form === 'year' && body === 'security-council' && secondSpan !== null,
  );
  return [
    {
      name: 'session one off',
      rule: 'reference-session',
      orRules: OR_ELSEWHERE,
      sites: withDay.flatMap((citation) =>
        oneOff(source, sessionSpan(model, citation), wholeOf(citation)),
      ),
    },
    {
      name: 'year of the day one off',
      rule: 'reference-session',
      orRules: OR_ELSEWHERE,
      sites: withDay.flatMap((citation) =>
        oneOff(source, yearOf(source, citation.dated), wholeOf(citation)),
      ),
    },
    {
      name: 'day that the register knows otherwise',
      rule: 'reference-session',
      orRules: OR_ELSEWHERE,
      sites: withDay.flatMap((citation) => {
        const { meant } = model.citations.of(citation);
        const known = worldDay({
          body: 'general-assembly',
          number: meant.first,
          session: meant.second ?? 0,
        });
        const day = ownDay(citation);
        if (day === null || known === null || known.status === 'inferred') return [];
        const number = Number(source.slice(day.start, day.end));
        const by = digits(number > 20 ? number - 3 : number + 3, false);
        return [{ ...day, by, other: wholeOf(citation) }];
      }),
    },
    {
      name: 'year of the Security Council one off',
      rule: 'reference-session',
      orRules: OR_ELSEWHERE,
      sites: council.flatMap((citation) => oneOff(source, citation.secondSpan, wholeOf(citation))),
    },
    {
      name: 'in the other order',
      rule: 'reference-transposed',
      orRules: ['reference-session'],
      sites:
        assembly.length < 3
          ? []
          : assembly
              .filter((citation) => isReadOneWay(model, citation))
              .flatMap((citation) => turnedSite(source, citation)),
    },
    {
      name: 'twice in one list',
      rule: 'reference-conflict',
      orRules: ['reference-session', 'reference-order'],
      sites: assembly.flatMap((citation, i) => {
        const before = assembly[i - 1];
        if (before?.list !== citation.list) return [];
        const { start, end } = numbersOf(citation);
        const twin = numbersOf(before);
        const by = source.slice(twin.start, twin.end);
        return [{ start, end, by, other: { start: before.start, end: wholeOf(citation).end } }];
      }),
    },
    {
      name: 'another day at the second mention',
      rule: 'reference-conflict',
      orRules: ['reference-session', 'date-future'],
      sites: assembly.flatMap((citation) => otherDay(source, citation, withDay)),
    },
    {
      name: 'resolution called a decision',
      rule: 'reference-format',
      sites: assembly.flatMap(({ noun, list, ...node }) => {
        if (noun === null || assembly.filter((each) => each.list === list).length > 1) return [];
        const { start, end } = noun;
        const word = source.slice(start, end);
        if (!/^[وبل]?قرارها$/u.test(word)) return [];
        const by = word.replace('قرار', 'مقرر');
        return [{ start, end, by, other: { start, end: node.end } }];
      }),
    },
  ];
}

function wholeOf({ start, end, dated }: Citation): Span {
  return { start, end: Math.max(end, dated?.end ?? 0) };
}

function numbersOf({ firstSpan, secondSpan }: Citation): Span {
  return { start: firstSpan.start, end: secondSpan?.end ?? firstSpan.end };
}

function sessionSpan({ citations }: Model, { firstSpan, secondSpan }: Citation): Span | null {
  return citations.order === 'session-first' ? firstSpan : secondSpan;
}

/** The digits of the day that belongs to one citation alone. */
function ownDay({ dated }: Citation): Span | null {
  if (dated === null || dated.shared || dated.day === null || dated.year === null) return null;
  return { start: dated.start, end: dated.start + String(dated.day).length };
}

function yearOf(source: string, dated: Span | null): Span | null {
  if (dated === null || !/\d{4}$/u.test(source.slice(dated.start, dated.end))) return null;
  return { start: dated.end - 4, end: dated.end };
}

function oneOff(source: string, span: Span | null, other: Span): Site[] {
  const number = span === null ? Number.NaN : Number(source.slice(span.start, span.end));
  if (span === null || Number.isNaN(number)) return [];
  return [number - 1, number + 1].map((by) => ({ ...span, by: `${by}`, other }));
}

/**
 * Its day, or the number that would be a session, admits one order only: `34/24` without a day may be of
 * the thirty-fourth session or of the twenty-fourth.
 */
function isReadOneWay({ source, citations, profile }: Model, citation: Citation): boolean {
  const { first } = citations.of(citation).meant;
  // `A/56/1026، المرفق الثاني، القرار 14/221`: a text in a document is of whatever body.
  const line = source.slice(source.lastIndexOf('\n', citation.start) + 1, citation.start);
  if (/[A-Z]\/.*، (?:و?ال)قرار $/u.test(line)) return false;
  return (
    ownDay(citation) !== null || first < FIRST_SESSION || first > (profile.session?.number ?? 0)
  );
}

/** Of the Assembly that is cited with a solidus. */
const FIRST_SESSION = 31;

function turnedSite(source: string, citation: Citation): Site[] {
  const { start, end } = numbersOf(citation);
  const [first, second, ...rest] = source.slice(start, end).split('/');
  if (second === undefined || rest.length > 0 || first === second) return [];
  return [{ start, end, by: `${second}/${first}`, other: wholeOf(citation) }];
}

/** A day behind a citation that has its day elsewhere. */
function otherDay(source: string, citation: Citation, withDay: readonly Citation[]): Site[] {
  if (citation.dated !== null) return [];
  const twin = withDay.find(
    ({ first, second }) => first === citation.first && second === citation.second,
  );
  if (twin?.dated == null || !/^[،؛.]/u.test(source.slice(citation.end))) return [];
  const said = source.slice(twin.dated.start, twin.dated.end);
  const { day } = twin.dated;
  if (day === null || !said.startsWith(String(day))) return [];
  const by = ` المؤرخ ${day > 20 ? day - 2 : day + 2}${said.slice(String(day).length)}`;
  const { start, end } = citation;
  return [{ start: end, end, by, other: { start, end } }];
}

/** Deadlines, sessions and days that the text's own day leaves behind. */
export function deadlineKinds(model: Model): Kind[] {
  const { source, profile } = model;
  const own = profile.date?.year ?? null;
  const asked = model
    .nodes('operativeParagraph')
    .filter(({ start }) => REQUEST.test(source.slice(start, start + 40)));
  const inside = <T extends Span>(nodes: readonly T[]): T[] =>
    nodes.filter((node) => asked.some(({ start, end }) => start < node.start && node.end < end));
  return [
    {
      name: 'report at an old session',
      rule: 'session-deadline',
      sites: inside(model.nodes('sessionReference')).flatMap((node) =>
        earlierSession(source, node, profile.session?.number ?? null),
      ),
    },
    {
      name: 'deadline years ago',
      rule: 'session-deadline',
      sites:
        own === null
          ? []
          : inside(model.nodes('date')).flatMap((date) => yearsAgo(source, date, own)),
    },
    {
      name: 'citation of the future',
      rule: 'date-future',
      orRules: ['reference-session', 'reference-conflict'],
      sites: model.nodes('citation').flatMap((citation) => {
        const year = yearOf(source, citation.dated);
        if (own === null || year === null || citation.dated?.shared === true) return [];
        return [{ ...year, by: `${own + 2}`, other: wholeOf(citation) }];
      }),
    },
  ];
}

const REQUEST = /^\d+ - \**[تي](?:طلب إلى (?:ال)?أمين|قرر أن [تي](?:درج|نظر))/u;

function earlierSession(source: string, node: SessionReference, current: number | null): Site[] {
  const { session, owner, ordinalSpan, kind } = node;
  const { start, end } = ordinalSpan;
  if (kind !== 'regular' || owner !== 'own' || session === null || current === null) return [];
  if (session <= current || session > current + 4) return [];
  // What is said before may make it a session of another body.
  if (!/(?:إليها|تقريرا|المؤقت|تدرج|أن تنظر)[^؛]{0,80}$/u.test(source.slice(start - 120, start)))
    return [];
  const ending = source.slice(start, end).endsWith('ون') ? 'ون' : 'ين';
  return [{ start, end, by: sessionWords(current - 2, ending), other: node }];
}

function yearsAgo(
  source: string,
  { start, end, yearSpan, form, year }: DateNode,
  own: number,
): Site[] {
  if (yearSpan === null || year === null || year < own || form !== 'day') return [];
  const before = source.slice(start - 24, start);
  if (!/(?:موعد (?:لا يتجاوز|أقصاه)|بحلول|في غضون|قبل) (?:يوم )?$/u.test(before)) return [];
  return [{ ...yearSpan, by: `${own - 3}`, other: { start, end } }];
}
