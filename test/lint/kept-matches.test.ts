import { expect, test } from 'vitest';
import { createFacts } from '../../core/facts/facts.ts';
import { compileCharacters } from '../../core/lint/characters.ts';
import type { MatchMemory } from '../../core/lint/kept-matches.ts';
import { createLinter } from '../../core/lint/linter.ts';
import { createMemory } from '../../core/lint/parts.ts';
import { FARTHEST_LOOK, type Phrase, type Rule } from '../../core/lint/rule.ts';
import { createSearch } from '../../core/lint/search.ts';
import { resolveSettings } from '../../core/lint/settings.ts';
import type { Matches } from '../../core/lint/traverse.ts';
import { Model, modelOf } from '../../core/model/model.ts';
import type { LastText } from '../../core/model/same-text.ts';
import { parse } from '../../core/syntax/parse.ts';
import { tokenize } from '../../core/syntax/tokenize.ts';
import { rules } from '../../rules/index.ts';
import { analyse } from '../../server/analysis.ts';
import fc from '../properties.ts';
import { fixtures } from '../syntax/shared.ts';
import { ruleOf } from './rule-of.ts';

const phrase = (text: string): Phrase => ({ text, clitics: true, value: null });
const silent = (id: string, parts: Parameters<typeof ruleOf>[2]): Rule =>
  ruleOf(id, () => ({}), parts);
const own: readonly Rule[] = [
  silent('first', { phrases: [phrase('مجلس الأمن'), phrase('الأمن')], repetitions: true }),
  silent('second', {
    phrases: [phrase('الأمن والسلم'), phrase('دصسى'), phrase('الجمعية العامة')],
    characters: {
      ranges: [
        [0x0a, 0x0d],
        [0x20, 0x40],
      ],
      wideSpaces: true,
    },
  }),
];
/** It looks at letters of which all words consist. */
const common = silent('common', {
  characters: {
    ranges: [
      [0x0627, 0x0645],
      [0x20, 0x20],
    ],
  },
});

/** A search as in a text that is edited, and the same as in one that is new. */
function searchOf(all: readonly Rule[]): Record<'edited' | 'fresh', (source: string) => Matches> {
  const search = createSearch(resolveSettings(all, {}), createFacts());
  const memory: MatchMemory = { last: null };
  const found = (source: string, kept?: MatchMemory): Matches =>
    search([modelOf(parse(source))], kept)[0] as Matches;
  return { edited: (source) => found(source, memory), fresh: (source) => found(source) };
}

/** One paragraph is a note in a page break; two words have one hash. */
const PARAGRAPHS = [
  'إن الجمعية العامة،',
  'إذ تشير إلى قرار مجلس الأمن والسلم،',
  '1 - تطلب إلى مجلس\n\n3\n\n1) انظر قرار الجمعية العامة.\n\nالأمن والسلم أن ينظر؛',
  '2 - تدعو مجلس <!-- ثم --> الأمن وبالأمن دصسى تمقر؛',
  '(أ) للجمعية العامة والأمن،',
  '3 - تؤكد  تؤكد  ما ورد (5) هنا\n\n4\n\n(5) انظر الأمن الأمن.\n\nفي الأمن  والسلم؛',
  '4 - تعيد تأكيد ما يلي:\n\n«1 - تقرر مجلس الأمن؛\n\n2 - تطلب»؛',
  'المرفق\n\nأولا - مبادئ الأمن',
];
const INSERTED = [
  'م',
  ' ',
  '،',
  '\n',
  '\n\n',
  '3',
  'و',
  'الأمن',
  'مجلس ',
  'دصسى',
  'تمقر',
  'الأمن الأمن',
  '\n\n12\n\n',
  '\n\n(5) انظر\n\n',
  '(5) ',
  '\u0640',
  'ـ\u064b',
  '«',
  '<!-- qarar-disable -->',
  '<!-- ',
  '',
];

interface TextEdit {
  /** The part of the text before it. */
  readonly at: number;
  /** It stands at the end of that line. */
  readonly toLineEnd: boolean;
  readonly length: number;
  readonly insert: string;
}

/** An edit at the edge of the text, of a paragraph, or anywhere; some take much away. */
const edit: fc.Arbitrary<TextEdit> = fc.record({
  at: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
  toLineEnd: fc.boolean(),
  length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(90)),
  insert: fc.constantFrom(...INSERTED),
});
const cases = fc.tuple(
  fc.array(fc.constantFrom(...PARAGRAPHS), { minLength: 1, maxLength: 8 }),
  // What is edited between two searches.
  fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
);

/** The versions of a text; at the end each is taken back. */
function versionsOf(start: string, changes: readonly (readonly TextEdit[])[]): string[] {
  let source = start;
  const versions = [start];
  for (const edits of changes) {
    for (const { at, toLineEnd, length, insert } of edits) {
      const place = Math.floor(at * source.length);
      const lineEnd = source.indexOf('\n', place);
      const from = toLineEnd && lineEnd !== -1 ? lineEnd : place;
      source = source.slice(0, from) + insert + source.slice(from + length);
    }
    versions.push(source);
  }
  return [...versions, ...versions.toReversed()];
}

test.each([
  ['the rules of a text', [...rules, ...own]],
  ['rules that look at common letters', [...own, common]],
])('after any edit %s find the same as in a text that is new', (_, all) => {
  fc.assert(
    fc.property(cases, ([paragraphs, changes]) => {
      const { edited, fresh } = searchOf(all);
      for (const source of versionsOf(paragraphs.join('\n\n'), changes)) {
        expect(edited(source)).toEqual(fresh(source));
      }
    }),
    { numRuns: 200 },
  );
});

test('after any edit the words of a text are those of one that is new', () => {
  const texts = [...fixtures('clean'), ...fixtures('flawed')].map(({ text }) =>
    text.slice(0, 4000),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.constantFrom(...texts),
        fc.array(fc.constantFrom(...PARAGRAPHS)).map((list) => list.join('\n\n')),
      ),
      fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
      (text, changes) => {
        let last: LastText | null = null;
        for (const source of versionsOf(text, changes)) {
          const model = new Model(parse(source));
          if (last !== null) model.readAfter(last);
          last = model.lastText;
          expect(last.places).toEqual(modelOf(parse(source)).lastText.places);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('after any edit all rules find what they find in a text that is new', () => {
  const linter = createLinter(rules);
  fc.assert(
    fc.property(cases, ([paragraphs, changes]) => {
      const memory = createMemory();
      for (const source of versionsOf(paragraphs.join('\n\n'), changes)) {
        const { findings } = analyse(source, linter, 'en', memory);
        expect(findings).toEqual(linter.lint(source).findings);
      }
    }),
    { numRuns: 40 },
  );
});

/** Paragraphs that are longer than any rule looks around a character. */
const LONG = PARAGRAPHS.map((each) => `${each.slice(0, -1)} ${'من الأعمال '.repeat(40)}١،`).join(
  '\n\n',
);

test('only the paragraph of an edit and those beside it are searched again', () => {
  const before = new Model(parse(LONG));
  const after = new Model(parse(LONG.replace('تدعو', 'تدعوه')));
  const { from, to, lastTo } = after.readAfter(before.lastText);
  expect(after.tokens.start[from.token]).toBe(LONG.indexOf('الأمن والسلم أن'));
  expect(after.tokens.start[to.token]).toBe(LONG.indexOf('3 - ') + 1);
  expect(from.place).toBeGreaterThan(100);
  expect(before.words.length - lastTo.place).toBeGreaterThan(100);
});

test('matches before an edit are kept, and those behind it moved', () => {
  const { edited, fresh } = searchOf(own);
  const last = edited(LONG).phrases.matches;
  const typed = LONG.replace('تدعو', 'تدعوه');
  const { matches } = edited(typed).phrases;
  expect(matches).toEqual(fresh(typed).phrases.matches);
  const kept = matches.filter((match) => last.includes(match));
  expect(kept).toEqual(matches.filter(({ start }) => start < typed.indexOf('الأمن والسلم أن')));
  expect(kept.length).toBeGreaterThan(3);
});

test('a word that becomes another one of the same hash is searched again', () => {
  const { edited } = searchOf(own);
  const texts = ['تمقر', 'دصسى', 'تمقر'].map((word) => `1 - تقرر ${word}؛\n\n2 - تطلب.`);
  const counts = texts.map((text) => edited(text).phrases.matches.length);
  expect(counts).toEqual([0, 1, 0]);
});

test('whether a rule wants a character is told by the lines around it, and little more', () => {
  const sets = resolveSettings(rules, {}).flatMap(
    ({ rule, options }) => rule.characters?.(options) ?? [],
  );
  const asked = sets.filter(({ where }) => where !== undefined);
  expect(asked.length).toBeGreaterThan(5);
  let runs = 0;
  for (const { text } of fixtures('flawed')) {
    for (const set of asked) {
      const { start, end } = compileCharacters([{ ...set, where: () => true }]).find(
        text,
        tokenize(text),
      );
      for (const [at, from] of start.entries()) {
        const to = end[at] as number;
        const first = text.lastIndexOf('\n', from - 1) + 1;
        const lineEnd = text.indexOf('\n', to);
        const by = Math.max(0, first - FARTHEST_LOOK);
        const seen = text.slice(by, (lineEnd === -1 ? text.length : lineEnd) + FARTHEST_LOOK);
        expect(set.where?.(seen, from - by, to - by)).toBe(set.where?.(text, from, to));
        runs++;
      }
    }
  }
  expect(runs).toBeGreaterThan(1000);
});
