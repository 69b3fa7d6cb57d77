import { outliersOf } from '../../core/archive/consensus.ts';
import type {
  DateEvidence,
  Register,
  RegisterStatus,
  RegisterText,
} from '../../core/archive/register.ts';
import { type WorldDifference, worldDifferences } from '../../core/archive/world-differences.ts';
import { readDate } from '../../core/facts/calendar.ts';
import { dayText } from '../../core/lint/day-text.ts';
import type { Locale } from '../../core/lint/rule.ts';
import { say, sentence } from '../../core/lint/say.ts';
import type { Style } from '../../reports/terminal/style.ts';
import { reportTexts } from '../../reports/texts.ts';
import { registerTexts as texts } from './texts.ts';

/** What is in a register, in numbers, and what in it contradicts itself. */
interface Summary {
  readonly files: number;
  readonly texts: number;
  readonly citations: number;
  readonly unclear: number;
  readonly distinct: number;
  readonly attested: number;
  readonly single: number;
  readonly conflicting: number;
  readonly undated: number;
  /** Texts whose date is attested, and the dates that others give them. */
  readonly outliers: readonly (Contradiction & { readonly attested: DateEvidence })[];
  /** Texts with several dates of which none outweighs the others. */
  readonly conflicts: readonly Contradiction[];
  /** Dates that differ from those of the register of the world. */
  readonly world: readonly WorldDifference[];
}

interface Contradiction {
  readonly key: string;
  readonly dates: readonly DateEvidence[];
}

export function summaryOf({ totals, texts: all }: Register): Summary {
  const count = (status: RegisterStatus): number =>
    all.filter((text) => text.status === status).length;
  const { files, texts: held, citations, unclear } = totals;
  return {
    files,
    texts: held,
    citations,
    unclear,
    distinct: all.length,
    attested: count('attested'),
    single: count('single'),
    conflicting: count('conflicting'),
    undated: count('undated'),
    outliers: all.flatMap(outliersIn),
    conflicts: all
      .filter(({ status }) => status === 'conflicting')
      .map(({ key, dates }) => ({ key, dates })),
    world: worldDifferences(all),
  };
}

function outliersIn({ key, date, dates }: RegisterText): Summary['outliers'] {
  const attested = dates.find((each) => each.date === date);
  const others = outliersOf(date, dates);
  return attested === undefined || others.length === 0 ? [] : [{ key, attested, dates: others }];
}

export function summaryText(summary: Summary, locale: Locale, style: Style): string {
  const { outliers, conflicts, world, files, texts: held, citations, unclear } = summary;
  const { distinct, attested, single, conflicting, undated } = summary;
  const lines = [
    say(locale, texts.counts, { files, texts: held, citations, unclear }),
    say(locale, texts.distinct, { distinct, attested, single, conflicting, undated }),
  ];
  const list = (title: string, all: readonly string[]): void => {
    if (all.length > 0) lines.push('', style.bold(`${title} (${all.length})`), ...all);
  };
  list(
    say(locale, texts.outliers),
    outliers.map(({ key, attested: first, dates }) =>
      contradictionText(key, [evidenceText(first, locale), ...placed(dates, locale)], locale),
    ),
  );
  list(
    say(locale, texts.conflicts),
    conflicts.map(({ key, dates }) => contradictionText(key, placed(dates, locale), locale)),
  );
  list(
    say(locale, texts.world),
    world.map(({ key, known, status, dates }) => {
      const published = say(locale, texts[status], { date: shownDay(known, locale) });
      return contradictionText(key, [published, ...placed(dates, locale)], locale);
    }),
  );
  return lines.map((line) => `${line === '' ? '' : sentence(locale, line)}\n`).join('');
}

function contradictionText(key: string, said: readonly string[], locale: Locale): string {
  return `${key}: ${said.join(locale === 'ar' ? '؛ ' : '; ')}`;
}

function placed(dates: readonly DateEvidence[], locale: Locale): readonly string[] {
  return dates.map((each) => {
    const known = each.places.join(say(locale, reportTexts.comma));
    const isAll = each.files + each.own <= each.places.length;
    const places = isAll ? known : `${known}, \u2026`;
    return `${evidenceText(each, locale)}: ${places}`;
  });
}

/** `18 December 2019 in its own text and in 3 other files`. */
function evidenceText(
  { date, files, own }: Pick<DateEvidence, 'date' | 'files' | 'own'>,
  locale: Locale,
): string {
  const said = { date: shownDay(date, locale), count: files };
  if (own === 0) return say(locale, files === 1 ? texts.oneFile : texts.manyFiles, said);
  if (files === 0) return say(locale, texts.itself, said);
  return say(locale, files === 1 ? texts.itselfAndOne : texts.itselfAndMany, said);
}

function shownDay(date: string, locale: Locale): string {
  const day = readDate(date);
  return day === null ? date : dayText(locale, day);
}
