import { runsOf } from '../../core/lint/isolates.ts';
import type { Severity } from '../../core/lint/rule.ts';
import type { FindingPage } from './model.ts';

/**
 * Makes an element: of the page that the command writes, or of the page that a browser shows. Both
 * show a finding in the same way.
 */
export type Make<E> = (
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly (E | string)[],
) => E;

interface FindingLabels extends Readonly<Record<Severity, string>> {
  readonly correction: string;
  readonly related: string;
}

/** A finding in its context, as an item of a list. */
export function findingItem<E>(make: Make<E>, finding: FindingPage, labels: FindingLabels): E {
  const { ruleId, severity, place, message, excerpt, corrections, related } = finding;
  const { before, marked, after } = excerpt;
  const note = (label: string, content: readonly (E | string)[]): E =>
    make('p', { class: 'note' }, [make('b', {}, [label]), ' ', ...content]);
  return make('li', { class: `finding ${severity}` }, [
    make('p', { class: 'message' }, [
      badge(make, severity, labels[severity]),
      ' ',
      ...phrase(make, message),
    ]),
    make('blockquote', { lang: 'ar', dir: 'rtl' }, [before, make('mark', {}, [marked]), after]),
    ...corrections.map((correction) => note(labels.correction, phrase(make, correction))),
    ...related.map((each) =>
      note(labels.related, [
        ...phrase(make, each.message),
        ' (',
        make('bdi', { class: 'place' }, phrase(make, each.place)),
        ')',
      ]),
    ),
    make('p', { class: 'origin' }, [
      make('bdi', { class: 'place' }, phrase(make, place)),
      make('a', { class: 'rule', href: `#rule-${ruleId}` }, [
        make('code', { dir: 'ltr' }, [ruleId]),
      ]),
    ]),
  ]);
}

export function badge<E>(make: Make<E>, severity: Severity, text: string): E {
  return make('span', { class: `badge ${severity}` }, [text]);
}

export function pathOf<E>(make: Make<E>, path: string): E {
  return make('bdi', { class: 'path', dir: 'ltr' }, [path]);
}

/** A message, whose values have elements of their own instead of invisible controls. */
export function phrase<E>(make: Make<E>, message: string): readonly (E | string)[] {
  return runsOf(message).map(({ text, isolated }) => (isolated ? make('bdi', {}, [text]) : text));
}

/** `10,000`; in Arabic, the digits of a number are parted by blanks. */
export function numberText(value: number, separator: string): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/gu, separator);
}
