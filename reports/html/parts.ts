import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Locale, Localised } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { reportTexts } from '../texts.ts';
import { badge, type Make, numberText } from './finding.ts';
import { severities } from './index.ts';
import type { FindingCounts } from './model.ts';
import { texts } from './texts.ts';

/** What the sections of the page are made of. */
export interface Parts {
  readonly make: Make<ElementContent>;
  readonly text: (text: Localised, data?: Readonly<Record<string, string | number>>) => string;
  readonly number: (value: number) => string;
  /** A section that a heading names. */
  readonly section: (
    id: string,
    title: string,
    content: readonly (ElementContent | string)[],
  ) => ElementContent;
  readonly badges: (counts: FindingCounts) => readonly (ElementContent | string)[];
  /** The cells of a table for counts of each severity, and all. */
  readonly countCells: (counts: FindingCounts) => readonly ElementContent[];
  readonly countHeads: () => readonly ElementContent[];
}

export const make: Make<ElementContent> = (name, attributes, children) =>
  h(name, { ...attributes }, [...children]);

export function partsFor(locale: Locale): Parts {
  const text: Parts['text'] = (localised, data) => say(locale, localised, data);
  const number = (value: number): string => numberText(value, locale === 'ar' ? '\u00a0' : ',');
  const cell = (count: number, name: string): ElementContent =>
    make('td', { class: `number ${count === 0 ? 'zero' : name}` }, [number(count)]);
  return {
    make,
    text,
    number,
    section: (id, title, content) =>
      make('section', { class: `card ${id}`, 'aria-labelledby': id }, [
        make('h2', { id }, [title]),
        ...content,
      ]),
    badges: (counts) =>
      severities
        .filter((severity) => counts[severity] > 0)
        .flatMap((severity) => [
          badge(
            make,
            severity,
            `${say(locale, reportTexts[severity])} ${number(counts[severity])}`,
          ),
          ' ',
        ]),
    countCells: (counts) => [
      ...severities.map((severity) => cell(counts[severity], severity)),
      cell(
        severities.reduce((sum, severity) => sum + counts[severity], 0),
        'total',
      ),
    ],
    countHeads: () =>
      [texts.errors, texts.warnings, texts.infos, texts.total].map((title) =>
        make('th', { scope: 'col', class: 'number' }, [text(title)]),
      ),
  };
}

export function line(element: ElementContent): string {
  return `${toHtml(element)}\n`;
}
