import { compareDates, plainDate } from '../../core/facts/calendar.ts';
import { INSTRUMENT_YEARS } from '../../core/facts/instrument-years.ts';
import { RENAMED_BODIES } from '../../core/facts/renamed-bodies.ts';
import type { Model } from '../../core/model/model.ts';
import type { Span } from '../../core/syntax/tree.ts';
import { sessionWords } from '../arabic/session-words.ts';
import type { Kind, Site } from './sites.ts';

/** What a text says of itself, said otherwise in one place; names and years that facts know. */
export function documentKinds(model: Model): Kind[] {
  const { source, profile } = model;
  const heads = new Set(['masthead', 'basis', 'adoptionLine', 'resolutionHeading']);
  const front = (type: string): Span[] =>
    model.tree.children.flatMap(function find(node): Span[] {
      if (node.type === type) return [node];
      return heads.has(node.type) || !('children' in node)
        ? []
        : (node.children ?? []).flatMap(find);
    });
  const consistency = (name: string, sites: readonly Site[]): Kind => ({
    name,
    rule: 'document-consistency',
    orRules: ['reference-session', 'date-validity', 'date-future'],
    sites,
  });
  const { heading, session, organ } = profile;
  const isAssembly = organ === 'general-assembly';
  return [
    consistency(
      'session line two off',
      session === null || !isAssembly
        ? []
        : [
            {
              start: session.start,
              end: session.end,
              by: sessionWords(session.number - 2, 'ون'),
              other: { start: 0, end: session.end + 2000 },
            },
          ],
    ),
    consistency(
      'session of the own number',
      heading?.second == null || !isAssembly
        ? []
        : slashOf(source, heading).flatMap(({ start, end, by }) => [
            { start, end, by, other: wide(heading) },
          ]),
    ),
    consistency(
      'day of adoption',
      !['adoption', 'closing'].every((wanted) =>
        profile.ownDates.some(({ from }) => from === wanted),
      )
        ? []
        : profile.ownDates
            .filter(({ from, day }) => day !== null && (from === 'adoption' || from === 'closing'))
            .map(({ start, end, day }) => ({
              start,
              end: start + String(day).length,
              by: `${(day ?? 0) > 20 ? (day ?? 0) - 2 : (day ?? 0) + 2}`,
              other: { start, end },
            })),
    ),
    consistency(
      'symbol of another session in the basis',
      isAssembly
        ? front('basis').flatMap(({ start, end }) =>
            Array.from(source.slice(start, end).matchAll(/(?<=A\/)\d{2}(?=\/)/gu), (match) => {
              const at = start + match.index;
              return {
                start: at,
                end: at + 2,
                by: `${Number(match[0]) - 2}`,
                other: { start, end },
              };
            }),
          )
        : [],
    ),
    consistency(
      'organ of the formula',
      front('openingFormula').flatMap(({ start, end }) => {
        const text = source.slice(start, end);
        const isOf = (name: string): boolean => text.includes(name);
        const by = isOf('مجلس الأمن')
          ? 'إن الجمعية العامة،'
          : isOf('الجمعية العامة،')
            ? 'إن مجلس الأمن،'
            : null;
        return by === null ? [] : [{ start, end: start + text.trimEnd().length, by }];
      }),
    ),
    { name: 'year of an instrument', rule: 'instrument-year', sites: instrumentSites(source) },
    { name: 'old name of a body', rule: 'superseded-name', sites: renamedSites(model) },
  ];
}

function wide({ start, end }: Span): Span {
  return { start: start - 8, end: end + 8 };
}

function slashOf(source: string, { start, end }: Span): Site[] {
  const [first, second, ...rest] = source.slice(start, end).split('/');
  if (second === undefined || rest.length > 0) return [];
  return [{ start, end: start + (first ?? '').length, by: `${Number(first) - 2}` }];
}

function* placesOf(source: string, words: string): Generator<Span> {
  for (let at = source.indexOf(words); at >= 0; at = source.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (!/\p{L}/u.test(source.charAt(at - 1)) && !/\p{L}/u.test(source.charAt(end)))
      yield { start: at, end };
  }
}

/** Two digits of the year exchanged, or one another. */
function instrumentSites(source: string): Site[] {
  return INSTRUMENT_YEARS.flatMap(({ name, years }) =>
    [...placesOf(source, name)].flatMap((span) => {
      const found = /^ (?:لعام |لسنة |عام )?(\d{4})(?!\d)/u.exec(
        source.slice(span.end, span.end + 12),
      );
      const year = Number(found?.[1]);
      if (found === null || !years.includes(year)) return [];
      const end = span.end + found[0].length;
      const [a, b, c, d] = String(year);
      const other = { start: span.start, end };
      return [`${a}${b}${d}${c}`, `${a}${b}${c}${(Number(d) + 3) % 10}`]
        .filter((by) => !years.includes(Number(by)))
        .map((by) => ({ start: end - 4, end, by, other }));
    }),
  );
}

/** Where the text speaks of a body as it is now, and calls it so once in its paragraph. */
function renamedSites({ source, profile, tree }: Model): Site[] {
  const { date } = profile;
  // The parts of a resolution may be of different days.
  const drafts = tree.children.filter(({ type }) => type === 'draft');
  if (date === null || date.year === null || drafts.length > 1) return [];
  const own = plainDate(date.year, date.month ?? 1, date.day ?? 1);
  return RENAMED_BODIES.filter(({ since }) => compareDates(since, own) < 0).flatMap(
    ({ old, new: name }) =>
      old.includes(name) || name.includes(old)
        ? []
        : [...placesOf(source, name)]
            .filter((span) => isOfThePresent(source, span, name))
            .map((span) => ({ ...span, by: old })),
  );
}

/** What stands beside an older text or day, or is recalled, may keep the name of its time. */
function isOfThePresent(source: string, { start, end }: Span, name: string): boolean {
  const from = source.lastIndexOf('\n', start) + 1;
  const line = source.slice(from, source.indexOf('\n', end));
  if (!/^(?:\d+ - |و?إذ )/u.test(line) || /\d{2}|[تي](?:شير|ستذكر|ذكّ?ر) /u.test(line.slice(3))) {
    return false;
  }
  // Whoever writes both names means the old one, and what a body has done it did under its old name.
  const head = source.slice(from, start);
  const isAlone = line.split(name.replace(/^ال/u, '')).length === 2;
  return isAlone && !DONE.test(head.split(' ').slice(-10).join(' '));
}

/** A verb of the past behind a relative, or what a body has issued. */
const DONE =
  /(?:ال(?:ذي|تي|لذين|لتين)|ما) [أ-ي]+ت?(?:ه|ها)? |(?:قرار|مقرر|توصي|سابق)[أ-ي]*(?: |$)|(?:صادر|مقدم|معتمد)ة? |(?:اتفاقية|بروتوكول|معاهدة|ميثاق) $/u;
