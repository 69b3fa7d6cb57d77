import type { ElementContent } from 'hast';
import { familyNames } from '../../core/lint/family-names.ts';
import type { Family, Severity } from '../../core/lint/rule.ts';
import type { ReportContext } from '../report.ts';
import { severities, totalOf } from './index.ts';
import type { FamilySum, YearSum } from './ledger.ts';
import type { FindingCounts } from './model.ts';
import { make, type Parts } from './parts.ts';
import { texts } from './texts.ts';

type Locale = ReportContext['locale'];

/** A table whose rows have bars: the chart is its own alternative. */
export function familyChart(
  families: readonly FamilySum[],
  parts: Parts,
  locale: Locale,
): readonly ElementContent[] {
  if (families.length === 0) return [];
  const order = Object.keys(familyNames);
  const sorted = [...families].sort(
    (a, b) =>
      totalOf(b.counts) - totalOf(a.counts) || order.indexOf(a.family) - order.indexOf(b.family),
  );
  const most = Math.max(...sorted.map(({ counts }) => totalOf(counts)));
  const rows = sorted.map(({ family, counts }) =>
    make('tr', {}, [
      make('th', { scope: 'row' }, [
        make('a', { href: `#family=${encodeURIComponent(family)}` }, [familyName(family, locale)]),
        bar(counts, most, locale),
      ]),
      ...parts.countCells(counts),
    ]),
  );
  const head = make('tr', {}, [
    make('th', { scope: 'col' }, [parts.text(texts.family)]),
    ...parts.countHeads(),
  ]);
  return [
    parts.section('families', parts.text(texts.families), [
      make('table', { 'aria-labelledby': 'families' }, [
        make('thead', {}, [head]),
        make('tbody', {}, rows),
      ]),
    ]),
  ];
}

export function familyName(family: string, locale: Locale): string {
  return (familyNames[family as Family] ?? texts.otherFamily)[locale];
}

/** As long as its share of the most; it shows what stands beside it in numbers. */
export function bar(counts: FindingCounts, most: number, locale: Locale): ElementContent {
  let from = 0;
  const pieces = severities.map((severity) => {
    const width = (counts[severity] / most) * 100;
    const x = locale === 'ar' ? 100 - from - width : from;
    from += width;
    return make(
      'rect',
      { class: severity, x: percent(x), width: percent(width), height: '100%' },
      [],
    );
  });
  return make('svg', { class: 'bar', 'aria-hidden': 'true' }, pieces);
}

/** A bar for each year, from the first to the last one; those before others come first in reading. */
export function yearChart(
  years: readonly YearSum[],
  parts: Parts,
  locale: Locale,
): readonly ElementContent[] {
  const known = years.flatMap(({ year, counts }) => (year === null ? [] : [{ year, counts }]));
  const [first, last] = [known.at(0)?.year ?? 0, known.at(-1)?.year ?? 0];
  if (first === last) return [];
  const most = [...known].sort((a, b) => totalOf(b.counts) - totalOf(a.counts))[0];
  const top = niceTop(most === undefined ? 1 : totalOf(most.counts));
  const step = 100 / (last - first + 1);
  const leftOf = (year: number): number =>
    locale === 'ar' ? 100 - (year - first + 1) * step : (year - first) * step;
  const lines = [1, 0.5].map((share) =>
    make('g', { class: 'scale' }, [
      make(
        'line',
        { x1: '0', x2: '100%', y1: percent(100 - share * 100), y2: percent(100 - share * 100) },
        [],
      ),
    ]),
  );
  const bars = known.map(({ year, counts }) => {
    let below = 0;
    const pieces = severities.map((severity) => {
      const height = (counts[severity] / top) * 100;
      below += height;
      const place = { x: percent(leftOf(year) + step * 0.12), width: percent(step * 0.76) };
      return make(
        'rect',
        { class: severity, ...place, y: percent(100 - below), height: percent(height) },
        [],
      );
    });
    const title = `${year}: ${parts.number(totalOf(counts))}`;
    return make('g', {}, [make('title', {}, [title]), ...pieces]);
  });
  const every = labelStep(last - first + 1);
  const labels = Array.from({ length: last - first + 1 }, (_, i) => first + i)
    .filter((year) => year % every === 0)
    .map((year) => make('text', { x: percent(leftOf(year) + step / 2), y: '14' }, [String(year)]));
  const summary = parts.text(texts.yearsSummary, {
    first,
    last,
    most: totalOf(most?.counts ?? { error: 0, warning: 0, info: 0 }),
    year: most?.year ?? first,
  });
  return [
    parts.section('years', parts.text(texts.years), [
      legend(locale),
      make('figure', {}, [
        make('div', { class: 'plot', role: 'img', 'aria-label': summary }, [
          make('p', { class: 'top' }, [parts.number(top)]),
          make('p', { class: 'half' }, [parts.number(top / 2)]),
          make('svg', { class: 'bars' }, [...lines, ...bars]),
          make('svg', { class: 'labels' }, labels),
        ]),
      ]),
      make('details', {}, [
        make('summary', { id: 'years-table' }, [parts.text(texts.yearsTable)]),
        make(
          'div',
          { class: 'scroll', tabindex: '0', role: 'region', 'aria-labelledby': 'years-table' },
          [yearTable(years, parts)],
        ),
      ]),
    ]),
  ];
}

function yearTable(years: readonly YearSum[], parts: Parts): ElementContent {
  const rows = years.map(({ year, counts, texts: count }) =>
    make('tr', {}, [
      make('th', { scope: 'row' }, [
        make('a', { href: `#year=${year ?? 0}` }, [
          year === null ? parts.text(texts.unknownYear) : String(year),
        ]),
      ]),
      make('td', { class: 'number' }, [parts.number(count)]),
      ...parts.countCells(counts),
    ]),
  );
  const head = [
    make('th', { scope: 'col' }, [parts.text(texts.year)]),
    make('th', { scope: 'col', class: 'number' }, [parts.text(texts.checked)]),
    ...parts.countHeads(),
  ];
  return make('table', { 'aria-labelledby': 'years-table' }, [
    make('thead', {}, [make('tr', {}, head)]),
    make('tbody', {}, rows),
  ]);
}

function legend(locale: Locale): ElementContent {
  const names: Readonly<Record<Severity, string>> = {
    error: texts.errors[locale],
    warning: texts.warnings[locale],
    info: texts.infos[locale],
  };
  return make(
    'ul',
    { class: 'legend' },
    severities.map((severity) => make('li', { class: severity }, [names[severity]])),
  );
}

/** Not far above, and with a half that is a whole number. */
function niceTop(most: number): number {
  const unit = 10 ** Math.floor(Math.log10(Math.max(most, 1)));
  const tops = [2, 4, 6, 8, 10, 20].map((factor) => factor * unit);
  return tops.find((top) => top >= most) ?? most;
}

/** Labels that do not touch on a phone. */
function labelStep(years: number): number {
  return [1, 2, 5, 10, 20].find((step) => years / step <= 8) ?? 50;
}

function percent(value: number): string {
  return `${Number(value.toFixed(3))}%`;
}
