import { describe, expect, test } from 'vitest';
import { compileCharacters } from '../../core/lint/characters.ts';
import { createLinter } from '../../core/lint/linter.ts';
import type { CharacterSet } from '../../core/lint/rule.ts';
import { tokenize } from '../../core/syntax/tokenize.ts';
import fc from '../properties.ts';
import { ruleOf } from './rule-of.ts';

const setOf = (...characters: string[]): CharacterSet => ({
  ranges: characters.map((character) => [character.charCodeAt(0), character.charCodeAt(0)]),
});

/** Runs as `owner:text@start`. */
function runs(source: string, ...sets: (CharacterSet | undefined)[]): string[] {
  const { start, end, owner } = compileCharacters(sets).find(source, tokenize(source));
  return start.map((from, i) => `${owner[i]}:${source.slice(from, end[i])}@${from}`);
}

describe('runs of characters', () => {
  test('are as long as they can be and end with the text', () => {
    expect(runs('aab--a', setOf('a'))).toEqual(['0:aa@0', '0:a@5']);
    expect(runs('', setOf('a'))).toEqual([]);
    expect(runs('aa', { ranges: [] })).toEqual([]);
  });

  test('are told apart by owner, in the order of their starts', () => {
    expect(runs('xaby', undefined, setOf('a', 'b', 'y'), setOf('b'), setOf('x', 'a'))).toEqual([
      '3:xa@0',
      '1:aby@1',
      '2:b@2',
    ]);
  });

  test('are dropped where the owner does not want them', () => {
    const pairs: CharacterSet = { ...setOf(' '), where: (_, start, end) => end - start > 1 };
    expect(runs('a b  c', pairs)).toEqual(['0:  @3']);
  });

  test('are also the wide spaces between two tokens of a line, where they are asked for', () => {
    const wide: CharacterSet = { ...setOf('a'), wideSpaces: true };
    expect(runs('a  b c\t \u200bd  \n  e  ', setOf('b'), wide)).toEqual([
      '1:a@0',
      '1:  @1',
      '0:b@3',
      '1:\t \u200b@6',
    ]);
    const narrow: CharacterSet = { ...wide, where: (_, start, end) => end - start < 3 };
    expect(runs('b  c   d', narrow)).toEqual(['0:  @1']);
    expect(runs('', wide)).toEqual([]);
  });

  test('are what a naive reading finds, for any number of owners', () => {
    const letters = fc.constantFrom('a', 'b', 'c', 'd', '\u0640');
    const source = fc.string({ unit: letters, maxLength: 30 });
    const sets = fc.array(fc.uniqueArray(letters, { maxLength: 3 }), {
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(source, sets, (text, lists) => {
        const naive = lists.flatMap((list, owner) =>
          list.length === 0
            ? []
            : Array.from(text.matchAll(new RegExp(`[${list.join('')}]+`, 'gu')), (match) => ({
                owner,
                start: match.index,
                text: match[0],
              })),
        );
        naive.sort((a, b) => a.start - b.start || a.owner - b.owner);
        expect(runs(text, ...lists.map((list) => setOf(...list)))).toEqual(
          naive.map((run) => `${run.owner}:${run.text}@${run.start}`),
        );
      }),
    );
  });
});

test('a rule is given its runs with the nodes around them, between the nodes', () => {
  const seen: string[] = [];
  const rule = ruleOf(
    'tatweel',
    ({ slice }) => ({
      characters: (run, ancestors) => {
        seen.push(`${slice(run)} ${ancestors.map(({ type }) => type).join('>')}`);
      },
      operativeParagraph: () => {
        seen.push('paragraph');
      },
    }),
    { characters: setOf('\u0640', '*') },
  );
  createLinter([rule]).lint('إن الجم\u0640عية العامة،\n\n١ - **تقرر** ك\u0640\u0640ذا.');
  expect(seen).toEqual([
    '\u0640 resolution>draft>openingFormula>text',
    'paragraph',
    '** resolution>draft>operativeParagraph>markup',
    '** resolution>draft>operativeParagraph>markup',
    '\u0640\u0640 resolution>draft>operativeParagraph>text',
  ]);
});
