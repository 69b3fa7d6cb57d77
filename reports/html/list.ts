import type { ElementContent } from 'hast';
import { familyList } from '../../core/lint/family-names.ts';
import type { Family } from '../../core/lint/rule.ts';
import type { ReportContext } from '../report.ts';
import { familyName } from './charts.ts';
import type { RuleSum, YearSum } from './ledger.ts';
import type { TextPage } from './model.ts';
import { make, type Parts } from './parts.ts';
import { severityNames, textSection } from './sections.ts';
import { texts } from './texts.ts';

type Option = readonly [value: string, name: string];

/**
 * The list of texts, as yet without them: the script of the page shows those that are asked for. A
 * browser without scripts shows all texts where there are few of them.
 */
export function listSection(
  rules: readonly RuleSum[],
  years: readonly YearSum[],
  few: readonly TextPage[] | null,
  parts: Parts,
  locale: ReportContext['locale'],
): ElementContent {
  const { text } = parts;
  if (rules.length === 0) {
    return parts.section('list', text(texts.list), [make('p', {}, [text(texts.nothing)])]);
  }
  const without =
    few === null
      ? [make('p', {}, [text(texts.withoutScript)])]
      : few.map((page, i) => textSection(page, i + 1, parts, locale));
  return parts.section('list', text(texts.list), [
    make('noscript', {}, without),
    make('div', { id: 'texts', hidden: '' }, [
      filters(rules, years, parts, locale),
      make('p', { id: 'status', role: 'status', 'aria-live': 'polite', tabindex: '-1' }, []),
      make('div', { class: 'tools' }, [
        button('open', text(texts.openAll)),
        button('shut', text(texts.closeAll)),
        button('print', text(texts.print)),
      ]),
      make('ol', { id: 'page', class: 'opening' }, []),
      make('nav', { id: 'pages', 'aria-label': text(texts.pages) }, [
        button('previous', text(texts.previous)),
        make('form', { id: 'jump' }, [
          make('label', { for: 'number' }, [text(texts.pageNumber)]),
          make(
            'input',
            { id: 'number', type: 'number', min: '1', inputmode: 'numeric', required: '' },
            [],
          ),
          make('span', { id: 'of' }, []),
          make('button', { type: 'submit' }, [text(texts.go)]),
        ]),
        button('next', text(texts.next)),
      ]),
    ]),
    make('dialog', { id: 'dialog', 'aria-labelledby': 'dialog-title' }, [
      make('h2', { id: 'dialog-title' }, []),
      make('div', { id: 'dialog-body' }, []),
      make('form', { method: 'dialog' }, [make('button', {}, [text(texts.close)])]),
    ]),
  ]);
}

function filters(
  rules: readonly RuleSum[],
  years: readonly YearSum[],
  parts: Parts,
  locale: ReportContext['locale'],
): ElementContent {
  const { text } = parts;
  const any: Option = ['', text(texts.any)];
  const families = [...new Set(rules.map(({ family }) => family))].sort(byCatalogue);
  const names = (family: string): readonly Option[] =>
    rules
      .filter((rule) => rule.family === family)
      .map(({ id }): Option => [id, id])
      .sort(([a], [b]) => (a < b ? -1 : 1));
  const ruleOptions = [
    option(any),
    ...families.map((family) =>
      make('optgroup', { label: familyName(family, locale) }, names(family).map(option)),
    ),
  ];
  const yearOptions = years.map(
    ({ year }): Option => [
      String(year ?? 0),
      year === null ? text(texts.unknownYear) : String(year),
    ],
  );
  const orders: readonly Option[] = [
    ['weight', text(texts.byWeight)],
    ['density', text(texts.byDensity)],
    ['name', text(texts.byName)],
    ['year', text(texts.byYear)],
  ];
  const familyOptions = families.map((family): Option => [family, familyName(family, locale)]);
  return make('form', { id: 'filters', role: 'search', 'aria-label': text(texts.filters) }, [
    field(
      'query',
      text(texts.search),
      make('input', { id: 'query', type: 'search', autocomplete: 'off' }, []),
    ),
    field('family', text(texts.family), select('family', [any, ...familyOptions].map(option))),
    field('rule', text(texts.rule), select('rule', ruleOptions)),
    field(
      'severity',
      text(texts.severity),
      select('severity', [any, ...severityNames(parts)].map(option)),
    ),
    field('year', text(texts.year), select('year', [any, ...yearOptions].map(option))),
    field('order', text(texts.order), select('order', orders.map(option))),
    make('button', { id: 'reset', type: 'reset' }, [text(texts.reset)]),
  ]);
}

function byCatalogue(a: string, b: string): number {
  return familyList.indexOf(a as Family) - familyList.indexOf(b as Family);
}

function field(id: string, label: string, control: ElementContent): ElementContent {
  return make('p', { class: 'field' }, [make('label', { for: id }, [label]), control]);
}

function select(id: string, options: readonly ElementContent[]): ElementContent {
  return make('select', { id }, options);
}

function option([value, name]: Option): ElementContent {
  return make('option', { value }, [name]);
}

function button(id: string, label: string): ElementContent {
  return make('button', { id, type: 'button' }, [label]);
}
