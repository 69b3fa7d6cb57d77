import type { ElementContent } from 'hast';
import type { InputProblemCode } from '../../documents/extracted.ts';
import type { ReportContext, Totals } from '../report.ts';
import { bar } from './charts.ts';
import { findingItem, pathOf, phrase } from './finding.ts';
import { densityOf, severities, totalOf } from './index.ts';
import { countsOf, type RuleSum, type WorstText } from './ledger.ts';
import type { TextPage } from './model.ts';
import { make, type Parts } from './parts.ts';
import { pageLabels, problemNames, texts } from './texts.ts';

type Locale = ReportContext['locale'];

/** What could not be done: how often and why, and the first of the messages. */
export interface Failures {
  readonly count: number;
  readonly codes: ReadonlyMap<InputProblemCode, number>;
  readonly messages: readonly string[];
}

export function totalsSection(totals: Totals, failures: Failures, parts: Parts): ElementContent {
  const { files, flaggedFiles, errors, warnings, infos, fixable } = totals;
  const tiles = [
    { title: texts.checked, count: files, name: '' },
    { title: texts.flagged, count: flaggedFiles, name: '' },
    { title: texts.errors, count: errors, name: 'error' },
    { title: texts.warnings, count: warnings, name: 'warning' },
    { title: texts.infos, count: infos, name: 'info' },
    { title: texts.correctable, count: fixable, name: '' },
    ...(failures.count === 0
      ? []
      : [{ title: texts.failures, count: failures.count, name: 'failed' }]),
  ].map(({ title, count, name }) =>
    make('div', { class: `tile ${name}`.trim() }, [
      make('dt', {}, [parts.text(title)]),
      make('dd', {}, [parts.number(count)]),
    ]),
  );
  return make('section', { class: 'totals', 'aria-labelledby': 'totals' }, [
    make('h2', { id: 'totals', class: 'unseen' }, [parts.text(texts.totals)]),
    make('dl', {}, tiles),
  ]);
}

const FEW_MESSAGES = 10;

export function failuresSection(failures: Failures, parts: Parts): readonly ElementContent[] {
  const { count, codes, messages } = failures;
  if (count === 0) return [];
  const reasons = [...codes].map(([code, times]) =>
    make('li', { class: 'badge error' }, [
      `${parts.text(problemNames[code])} ${parts.number(times)}`,
    ]),
  );
  const more = parts.text(texts.moreFailures, { count: parts.number(count - messages.length) });
  return [
    parts.section('failures', parts.text(texts.failures), [
      ...(reasons.length === 0 ? [] : [make('ul', { class: 'sums' }, reasons)]),
      make('details', messages.length > FEW_MESSAGES ? {} : { open: '' }, [
        make('summary', {}, [parts.text(texts.messages)]),
        make(
          'ul',
          {},
          messages.map((message) => make('li', {}, phrase(make, message))),
        ),
      ]),
      ...(count === messages.length ? [] : [make('p', { class: 'quiet' }, phrase(make, more))]),
    ]),
  ];
}

export function worstSection(
  worst: readonly WorstText[],
  parts: Parts,
  locale: Locale,
): readonly ElementContent[] {
  if (worst.length < 2) return [];
  const { density } = pageLabels(locale);
  const items = worst.map(({ path, words, counts }) => {
    const count = densityOf(totalOf(counts), words).toFixed(1);
    return make('li', {}, [
      make('a', { href: `#text=${encodeURIComponent(path)}` }, [pathOf(make, path)]),
      make('span', { class: 'sums' }, [
        ...parts.badges(counts),
        make('span', { class: 'quiet' }, [density.replace('{count}', count)]),
      ]),
    ]);
  });
  return [
    parts.section('worst', parts.text(texts.worst), [
      make('p', { class: 'quiet' }, [parts.text(texts.worstNote)]),
      make('ol', {}, items),
    ]),
  ];
}

export function rulesSection(
  rules: readonly RuleSum[],
  parts: Parts,
  locale: Locale,
): readonly ElementContent[] {
  if (rules.length === 0) return [];
  const sorted = [...rules].sort(
    (a, b) => totalOf(b.counts) - totalOf(a.counts) || (a.id < b.id ? -1 : 1),
  );
  const most = Math.max(...sorted.map(({ counts }) => totalOf(counts)));
  const items = sorted.map(({ id, description, why, counts, texts: count }) =>
    make('li', {}, [
      make('details', { id: `rule-${id}` }, [
        make('summary', {}, [
          make('code', { dir: 'ltr' }, [id]),
          bar(counts, most, locale),
          make('span', { class: 'sums' }, [
            ...parts.badges(counts),
            make(
              'span',
              { class: 'quiet' },
              phrase(make, parts.text(texts.inTexts, { count: parts.number(count) })),
            ),
          ]),
        ]),
        make('div', { class: 'explanation' }, [
          make('p', {}, [description]),
          make('p', { class: 'why' }, [why]),
          make('p', {}, [
            make('a', { class: 'only', href: `#rule=${encodeURIComponent(id)}` }, [
              parts.text(texts.onlyRule),
            ]),
          ]),
        ]),
      ]),
    ]),
  );
  return [
    parts.section('rules', parts.text(texts.rules), [
      make('p', { class: 'quiet' }, [parts.text(texts.rulesNote)]),
      make('ul', { class: 'opening' }, items),
    ]),
  ];
}

/** All findings of a few texts, for browsers without scripts. */
export function textSection(
  { path, findings }: TextPage,
  number: number,
  parts: Parts,
  locale: Locale,
): ElementContent {
  const labels = pageLabels(locale);
  const id = `text-${number}`;
  return make('section', { class: 'text', 'aria-labelledby': id }, [
    make('h3', { id }, [pathOf(make, path), ' ', ...parts.badges(countsOf(findings))]),
    make(
      'ol',
      {},
      findings.map((finding) => findingItem(make, finding, labels)),
    ),
  ]);
}

export const severityNames = (
  parts: Parts,
): readonly (readonly [value: string, name: string])[] => {
  const names = { error: texts.errors, warning: texts.warnings, info: texts.infos };
  return severities.map((severity) => [severity, parts.text(names[severity])]);
};
