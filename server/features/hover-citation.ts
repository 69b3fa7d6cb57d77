import { compareDates, type DateWindow, plainDate, readDate } from '../../core/facts/calendar.ts';
import type { Facts } from '../../core/facts/facts.ts';
import { FIRST_SLASH_SESSION, sessionWindow } from '../../core/facts/general-assembly.ts';
import { INSTRUMENTS } from '../../core/facts/instruments.ts';
import { interpolYear } from '../../core/facts/interpol-sessions.ts';
import { commissionYear, ecosocWindow } from '../../core/facts/other-bodies.ts';
import { securityCouncilYear } from '../../core/facts/security-council.ts';
import { type SeriesMember, seriesOf } from '../../core/facts/series.ts';
import { weakestStatus } from '../../core/facts/status.ts';
import { dayText } from '../../core/lint/day-text.ts';
import type { Locale } from '../../core/lint/rule.ts';
import { knownDay } from '../../core/model/citation-days.ts';
import { arabicForm, englishForm } from '../../core/model/citation-forms.ts';
import { fitsWindow, hasYear } from '../../core/model/readings.ts';
import { symbolOf } from '../../core/syntax/symbols.ts';
import type { Citation } from '../../core/syntax/tree.ts';
import type { Analysis } from '../analysis.ts';
import { serverText } from '../texts.ts';
import {
  assemblySessionLine,
  commissionSessionLine,
  ecosocSessionLine,
  interpolSessionLine,
} from './hover-session.ts';
import { type Shown, shownList, statusText } from './shown.ts';

const MOST_LATER = 4;
const MOST_DATES = 3;

/** What is known of a cited text, and whether what the citation says of it can be. */
export function citationHover(analysis: Analysis, node: Citation): Shown {
  const { source, locale } = analysis;
  const { meant, reading, isNamed } = analysis.model.citations.of(node);
  const { body, form } = meant;
  const lines: string[] = [];
  if (locale === 'ar' && form !== 'interpol-symbol') {
    lines.push(serverText(locale, 'hoverEnglishForm', { form: englishForm(source, meant) }));
  }
  const symbol = symbolOf(meant);
  if (symbol !== null)
    lines.push(serverText(locale, 'hoverSymbol', { symbol: symbol.replace('(', ' (') }));
  if (reading === 'transposed') lines.push(serverText(locale, 'hoverTransposed'));
  const isOwn = body === analysis.profile.organ || form === 'year';
  if (!isNamed && !isOwn) lines.push(serverText(locale, 'hoverAssumedBody'));
  lines.push(...factLines(analysis, meant));
  lines.push(...archiveLines(analysis, meant));
  return { title: citationTitle(analysis, meant), lines };
}

/** `General Assembly resolution 74/247`. */
export function citationTitle(analysis: Analysis, meant: Citation): string {
  const { source, locale } = analysis;
  const { body, instrument, start, end } = meant;
  const form =
    locale === 'ar'
      ? arabicForm(source, meant, analysis.model.citations.order, source.slice(start, end))
      : englishForm(source, meant);
  if (body === 'other') return serverText(locale, `title-other-${instrument}`, { form });
  return serverText(locale, `title-${instrument}`, {
    form,
    body: serverText(locale, `body-${body}`),
  });
}

function factLines(analysis: Analysis, meant: Citation): readonly string[] {
  const {
    locale,
    linter: { facts },
  } = analysis;
  const { body, form, instrument, year, first, second } = meant;
  if (second === null) return [];
  switch (form) {
    case 'slash':
      switch (body) {
        case 'general-assembly': {
          if (second < FIRST_SLASH_SESSION) return [];
          const lines = [
            ...dateLines(analysis, meant, sessionWindow(second)),
            ...present(assemblySessionLine(locale, second)),
          ];
          if (instrument === 'resolution')
            lines.push(...resolutionLines(locale, facts, first, second));
          return lines;
        }
        case 'ecosoc': {
          const dates = dateLines(analysis, meant, ecosocWindow(second));
          return [...dates, ...present(ecosocSessionLine(locale, second))];
        }
        case 'crime-commission':
        case 'human-rights-council':
        case 'narcotics-commission': {
          const held = commissionYear(body, second);
          const dates = dateLines(analysis, meant, held && windowOfYear(held.year));
          return [...dates, ...present(commissionSessionLine(locale, body, second))];
        }
        default:
          return [];
      }
    case 'year': {
      const known = body === 'security-council' ? securityCouncilYear(first) : null;
      if (known === null) return [];
      const status = statusText(locale, known.status);
      const line = serverText(locale, 'hoverYearOfNumber', { year: known.year, status });
      return [line, ...yearLine(locale, known.year, second), ...dateLines(analysis, meant, null)];
    }
    case 'interpol-symbol': {
      const met = interpolYear(second);
      if (met === null || year === null) return [];
      return [...present(interpolSessionLine(locale, second)), ...yearLine(locale, met.year, year)];
    }
    case 'old-session':
    case 'special-session':
      return dateLines(analysis, meant, null);
  }
}

/** What the texts of the archive serverText of it, by its register. */
function archiveLines(
  { locale, linter: { facts } }: Analysis,
  { body, instrument, parts, first, second }: Citation,
): readonly string[] {
  if (instrument === 'decision' || parts.length > 0 || second === null) return [];
  const attested = facts.attested(body, first, second);
  if (attested === null) return [];
  const { title, files, dates } = attested;
  const lines = title === null ? [] : [serverText(locale, 'hoverTitle', { title: title })];
  lines.push(serverText(locale, 'hoverArchive', { files }));
  const shown = dates.slice(0, MOST_DATES).map(({ date, files: count, own }) => {
    const day = readDate(date);
    const data = { date: day === null ? date : dayText(locale, day), files: count };
    return serverText(locale, own > 0 ? 'archiveOwnDate' : 'archiveDate', data);
  });
  if (shown.length > 0)
    lines.push(serverText(locale, 'hoverArchiveDates', { list: shownList(locale, shown) }));
  return lines;
}

function present(line: string | null): readonly string[] {
  return line === null ? [] : [line];
}

function windowOfYear(year: number): DateWindow {
  return { from: plainDate(year, 1, 1), to: plainDate(year, 12, 31) };
}

function yearLine(locale: Locale, known: number, written: number): readonly string[] {
  return known === written ? [] : [serverText(locale, 'hoverYearMisfits', { year: written })];
}

/** The date in the text against the date that is known, or against the window of the session. */
function dateLines(
  { source, locale, linter: { facts } }: Analysis,
  meant: Citation,
  window: DateWindow | null,
): readonly string[] {
  const { dated } = meant;
  const known = knownDay(source, meant, facts);
  const date = dated !== null && hasYear(dated) ? dated : null;
  if (known !== null) {
    const day = dayText(locale, known.date);
    const status = statusText(locale, known.status);
    if (date === null) return [serverText(locale, 'hoverAdopted', { known: day, status })];
    const fits = fitsWindow(date, { from: known.date, to: known.date });
    const message = fits ? 'hoverAdoptedThen' : 'hoverAdoptedOtherwise';
    return [serverText(locale, message, { date: dayText(locale, date), known: day, status })];
  }
  if (date === null || window === null) return [];
  const message = fitsWindow(date, window) ? 'hoverDateFits' : 'hoverDateMisfits';
  return [serverText(locale, message, { date: dayText(locale, date) })];
}

/** What the tables know of a resolution of the General Assembly: its title and its series. */
function resolutionLines(
  locale: Locale,
  { series: all }: Facts,
  number: number,
  session: number,
): string[] {
  const lines = INSTRUMENTS.filter((row) => row.number === number && row.session === session).map(
    ({ name, kind, numberStatus }) =>
      serverText(locale, kind === 'subject' ? 'hoverSubject' : 'hoverKnownAs', {
        name,
        status: statusText(locale, numberStatus),
      }),
  );
  const place = seriesOf(all, number, session);
  if (place === null) return lines;
  const { series, member } = place;
  const status = statusText(locale, member.numberStatus);
  lines.push(serverText(locale, 'hoverSeries', { name: series.name[locale], status }));
  const later = series.members
    .filter(({ date }) => compareDates(date, member.date) > 0)
    .slice(-MOST_LATER);
  if (later.length === 0) return [...lines, serverText(locale, 'hoverLastOfSeries')];
  const worst = later.map((row) => weakestStatus(row.numberStatus, row.dateStatus));
  const data = {
    list: shownList(
      locale,
      later.map((row) => memberText(locale, row)),
    ),
    status: statusText(locale, weakestStatus('verified', ...worst)),
  };
  return [...lines, serverText(locale, 'hoverLater', data)];
}

function memberText(locale: Locale, { number, session, date }: SeriesMember): string {
  const day = dayText(locale, date);
  const form = locale === 'ar' ? `${number}/${session}` : `${session}/${number}`;
  return `${form} (${day})`;
}
