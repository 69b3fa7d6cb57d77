import { expect, test } from 'vitest';
import { createLinter } from '../../core/lint/linter.ts';
import { createMemory, startsOf } from '../../core/lint/parts.ts';
import type { Finding } from '../../core/lint/rule.ts';
import { findResolutions, parse } from '../../core/syntax/parse.ts';
import { rules } from '../../rules/index.ts';
import fc from '../properties.ts';
import { fixtures } from '../syntax/shared.ts';
import { ruleOf, wordRule } from './rule-of.ts';

const part = (body: string): string =>
  `الجمعية العامة\n\nالدورة السبعون\n\nإن الجمعية العامة،\n\nإذ تشير إلى كذا،\n\n1 - ${body}\n\n2 - تقرر كذا.\n\nالجلسة العامة 40\n\n1 تشرين الأول/أكتوبر 2015\n\n`;

test('each resolution of a file is examined as a text of its own', () => {
  const linter = createLinter(rules);
  const texts = [part('تطلب  كذا؛'), part('تطلب إلى الامم المتحدة ,كذا؛'), part('تقرر كذا')];
  const moved = texts.flatMap((text, index) => {
    const by = texts.slice(0, index).join('').length;
    return linter
      .lint(text)
      .findings.map(({ ruleId, start, end }) => `${ruleId} ${start + by} ${end + by}`);
  });
  const { findings } = linter.lint(texts.join(''));
  expect(findings.map(({ ruleId, start, end }) => `${ruleId} ${start} ${end}`)).toEqual(moved);
  expect(findings.length).toBeGreaterThan(3);
});

test('what has not changed is remembered, and moved with its edits', () => {
  let examined = 0;
  const counter = ruleOf('counter', () => {
    examined++;
    return {};
  });
  const linter = createLinter([counter, ...rules]);
  const memory = createMemory();
  const texts = [part('تطلب ,كذا؛'), part('تقرر ,كذا؛'), part('تدعو ,كذا؛')];
  const lint = (source: string): readonly Finding[] =>
    linter.lintEdited(source, () => parse(source), memory);
  expect(lint(texts.join(''))).toEqual(linter.lint(texts.join('')).findings);
  examined = 0;
  texts[1] = part('تقرر ما يلي ,كذا؛');
  const fresh = createLinter(rules).lint(texts.join('')).findings;
  expect(lint(texts.join(''))).toEqual(fresh);
  expect(examined).toBe(1);
  expect(memory.parts).toHaveLength(3);
});

test('directives hold in all resolutions of a file', () => {
  const linter = createLinter([wordRule('word', 'كذا')]);
  const text = part('تطلب كذا؛');
  const silent = linter.lint(`<!-- qarar-disable-file word -->\n\n${text}${text}`);
  expect(silent.findings).toEqual([]);
  expect(linter.lint(text + text).findings).toHaveLength(6);
});

test('after any edit the resolutions begin where a fresh look finds them, and so do the findings', () => {
  const pieces = [...fixtures('clean'), ...fixtures('flawed')].map(({ text }) => text);
  const edit = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.constant(0), fc.nat(5), fc.nat(600)),
    insert: fc.constantFrom(
      '',
      'م',
      '\n\n',
      '\n\nإن الجمعية العامة،\n\n',
      '\n\nالجمعية العامة\n\nالدورة السبعون\n\n',
      '\n\n1 كانون الثاني/يناير 2020\n\n',
      '\n\nالمرفق\n\n',
      '<!-- ',
      '«',
    ),
  });
  const few = createLinter(rules.filter(({ id }) => /spacing|numbering|clause-opener/u.test(id)));
  let readAgain = 0;
  let edits = 0;
  fc.assert(
    fc.property(
      fc.shuffledSubarray(pieces, { minLength: 5, maxLength: 12 }),
      fc.array(edit, { minLength: 1, maxLength: 25 }),
      (texts, list) => {
        let source = texts.join('\n\n');
        const memory = createMemory();
        startsOf(source, () => parse(source), memory);
        for (const { at, length, insert } of list) {
          const start = Math.floor(at * source.length);
          source = source.slice(0, start) + insert + source.slice(start + length);
          edits++;
          const read = () => {
            readAgain++;
            return parse(source);
          };
          const starts = startsOf(source, read, memory);
          expect(starts).toEqual(findResolutions(source));
          // Not after each edit, so that some parts are not examined when the next one comes.
          if (edits % 3 !== 0) continue;
          expect(few.lintEdited(source, () => parse(source), memory)).toEqual(
            few.lint(source).findings,
          );
        }
      },
    ),
    { numRuns: 60, seed: 7 },
  );
  // Most edits need no look at the whole file.
  expect(readAgain / edits).toBeLessThan(0.6);
});

test('where an edit joins two resolutions or parts them, only those around it are read', () => {
  const texts = Array.from({ length: 9 }, (_, at) => part(`تقرر ${at}؛`));
  const memory = createMemory();
  const startsIn = (source: string): readonly number[] =>
    startsOf(
      source,
      () => {
        throw new Error('The whole file is read');
      },
      memory,
    );
  startsOf(texts.join(''), () => parse(texts.join('')), memory);
  for (const at of [1, 4, 7]) {
    const joined = texts.with(at, (texts[at] as string).replace('إن الجمعية', 'من الجمعية'));
    expect(startsIn(joined.join(''))).toEqual(findResolutions(joined.join('')));
    expect(startsIn(joined.join(''))).toHaveLength(8);
    expect(startsIn(texts.join(''))).toHaveLength(9);
  }
});
