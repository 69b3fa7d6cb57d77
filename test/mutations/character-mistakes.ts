import { decimal } from '../../core/arabic/digits.ts';
import type { Span } from '../../core/syntax/tree.ts';
import { digits } from '../syntax/grammar.ts';
import type { Kind, Parts, Site, Word } from './sites.ts';

/** Letters of other languages that look like an Arabic one. */
const FOREIGN: readonly (readonly [letter: string, foreign: string])[] = [
  ['ك', '\u06a9'],
  ['ه', '\u06c1'],
  ['ه', '\u06be'],
  ['ي', '\u06cc'],
];
const INVISIBLE = ['\u00ad', '\u200b', '\u200c', '\u200d', '\u200f', '\u2060', '\ufeff'];
const TURNING = ['\u202a', '\u202e', '\u2067'];
/** Letters that join the next one. */
const JOINING = /[ئبتثجحخسشصضطظعغفقكلمنهي]/u;

export function characterKinds(
  source: string,
  words: readonly Word[],
  years: readonly Span[],
): Kind[] {
  const plain = words.filter(({ word }) => /^[\u0621-\u063a\u0641-\u064a]{4,}$/u.test(word));
  /** Behind the second letter of each word. */
  const inside = (bys: readonly string[], wanted = /^/u): Site[] =>
    plain
      .filter(({ word }) => wanted.test(word.charAt(1)))
      .flatMap(({ start }) => bys.map((by) => ({ start: start + 2, end: start + 2, by })));
  return [
    {
      name: 'tatweel in a word',
      rule: 'no-tatweel',
      sites: inside(['\u0640', '\u0640\u0640'], JOINING),
    },
    {
      name: 'hidden in a word',
      rule: 'no-hidden-characters',
      sites: inside(INVISIBLE),
    },
    {
      name: 'direction before a word',
      rule: 'no-hidden-characters',
      sites: plain.flatMap(({ start }) => TURNING.map((by) => ({ start, end: start, by }))),
    },
    {
      name: 'foreign letter',
      rule: 'no-foreign-letters',
      sites: plain.flatMap(({ start, word }) =>
        FOREIGN.filter(([letter]) => word.includes(letter)).map(([letter, by]) => {
          const at = start + word.indexOf(letter);
          return { start: at, end: at + 1, by };
        }),
      ),
    },
    {
      name: 'year in other digits',
      rule: 'consistent-digits',
      sites: years.map(({ start, end }) => {
        const year = source.slice(start, end);
        const isEuropean = /^[0-9]/u.test(year);
        return { start, end, by: digits(decimal(year), isEuropean) };
      }),
    },
    {
      name: 'word in forms',
      rule: 'no-presentation-forms',
      sites: plain.map(({ start, end, word }) => ({ start, end, by: inForms(word) })),
    },
  ];
}

/** The word in the shapes that its letters have. */
function inForms(word: string): string {
  const letters = Array.from(word);
  return letters
    .map((letter, i) => {
      const shapes = SHAPES.get(letter) ?? [];
      const joinsBefore = JOINING.test(letters[i - 1] ?? '') && shapes.length > 1;
      const joinsBehind =
        JOINING.test(letter) && (SHAPES.get(letters[i + 1] ?? '')?.length ?? 0) > 1;
      // Unicode lists them so: alone, final, initial, medial.
      return shapes[Number(joinsBefore) + 2 * Number(joinsBehind)] ?? letter;
    })
    .join('');
}

const SHAPES: ReadonlyMap<string, readonly string[]> = (() => {
  const shapes = new Map<string, string[]>();
  for (let code = 0xfe80; code <= 0xfef4; code++) {
    const form = String.fromCharCode(code);
    const letter = form.normalize('NFKC');
    shapes.set(letter, [...(shapes.get(letter) ?? []), form]);
  }
  return shapes;
})();

export function punctuationKinds(source: string, { texts, quotations }: Parts): Kind[] {
  const sites = (pattern: RegExp, by: string | ((match: RegExpExecArray) => string)): Site[] =>
    texts.flatMap(({ start, end }) =>
      Array.from(source.slice(start, end).matchAll(pattern), (match) => ({
        start: start + match.index,
        end: start + match.index + match[0].length,
        by: typeof by === 'string' ? by : by(match),
      })),
    );
  // Not the labels of items, which may have one half only, nor brackets in others.
  const brackets = sites(/(?<=\p{L} )\([^()\n]*\p{L}{3}\)(?!\))/gu, '').filter(({ start }) => {
    const line = source.slice(source.lastIndexOf('\n', start) + 1, start);
    return line.split('(').length === line.split(')').length;
  });
  return [
    {
      name: 'no space behind a comma',
      rule: 'spacing',
      sites: sites(/(?<=\p{L}[،؛]) (?=\p{L})/gu, ''),
    },
    {
      name: 'space before a mark',
      rule: 'spacing',
      sites: sites(/(?<=\p{L})[،؛)](?=[ \n])/gu, ([mark]) => ` ${mark}`),
    },
    {
      name: 'space behind a bracket',
      rule: 'spacing',
      sites: sites(/(?<= )\((?=\p{L}{2})/gu, '( '),
    },
    {
      name: 'doubled space',
      rule: 'spacing',
      sites: sites(/(?<=\p{L}) (?=\p{L})/gu, '  '),
    },
    {
      name: 'Latin comma',
      rule: 'arabic-punctuation',
      sites: sites(/(?<=\p{L})،(?= )/gu, ','),
    },
    {
      name: 'Latin semicolon',
      rule: 'arabic-punctuation',
      sites: sites(/(?<=\p{L})؛/gu, ';'),
    },
    {
      name: 'opening bracket left out',
      rule: 'balanced-delimiters',
      sites: brackets.map(({ start, end }) => ({
        start,
        end: start + 1,
        by: '',
        other: { start: end - 1, end },
      })),
    },
    {
      name: 'closing bracket left out',
      rule: 'balanced-delimiters',
      sites: brackets.map(({ start, end }) => ({
        start: end - 1,
        end,
        by: '',
        other: { start, end: start + 1 },
      })),
    },
    {
      name: 'end of a quotation left out',
      rule: 'balanced-delimiters',
      sites: quotations.map(({ node: { end }, paragraph }) => ({
        start: end - 1,
        end,
        by: '',
        other: paragraph,
      })),
    },
  ];
}
