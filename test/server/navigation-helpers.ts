import { createLinter } from '../../core/lint/linter.ts';
import type { Locale } from '../../core/lint/rule.ts';
import type { Span } from '../../core/syntax/tree.ts';
import { type Analysis, analyse } from '../../server/analysis.ts';
import fc from '../properties.ts';
import { fixtures } from '../syntax/shared.ts';

const linter = createLinter([]);

export function analysed(text: string, locale: Locale = 'en'): Analysis {
  return analyse(text, linter, locale);
}

export interface Asked {
  readonly analysis: Analysis;
  readonly offset: number;
}

/** `‸` is where the cursor stands. */
export function at(marked: string, locale: Locale = 'en'): Asked {
  const offset = marked.indexOf('‸');
  return { analysis: analysed(marked.replace('‸', ''), locale), offset };
}

export function shown({ source }: Analysis, spans: readonly Span[]): string[] {
  return spans.map(({ start, end }) => source.slice(start, end));
}

/** The text with its paragraphs. */
export function draft(...blocks: readonly string[]): string {
  return ['إن الجمعية العامة،', ...blocks].join('\n\n');
}

/** Any piece of any fixture with any line ends and what editors let in, and any offset. */
export const anyPlace = fc
  .record({
    text: fc.constantFrom(...[...fixtures('clean'), ...fixtures('flawed')].map(({ text }) => text)),
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    to: fc.double({ min: 0, max: 1, noNaN: true }),
    place: fc.double({ min: 0, max: 1, noNaN: true }),
    inserted: fc.constantFrom('', '\u200f', '😀', '\u064e', '(١)', '\n\n12\n\n', '<!--', '«', '**'),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  })
  .map(({ text, from, to, place, inserted, lineEnd }) => {
    const [start, end] = [from, to]
      .map((part) => Math.floor(part * text.length))
      .sort((a, b) => a - b);
    const piece = text.slice(start, end);
    const middle = Math.floor(place * piece.length);
    const source = piece.slice(0, middle) + inserted + piece.slice(middle);
    const offset = Math.floor(place * source.length);
    return { analysis: analysed(source.replaceAll('\n', lineEnd)), offset };
  });
