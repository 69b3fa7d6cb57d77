import { describe, expect, test } from 'vitest';
import { readRegister } from '../../core/archive/read-register.ts';
import { type Register, type RegisterText, registerLines } from '../../core/archive/register.ts';
import fc from '../properties.ts';
import { draft, registerOf, resolution } from './texts.ts';

const cite = (day: number): string =>
  draft(`إذ تشير إلى قرارها 187/73 المؤرخ ${day} كانون الأول/ديسمبر 2018 بشأن كذا،`);
const own = (day: number): string =>
  resolution('187/73', `${day} كانون الأول/ديسمبر 2018`, 'المياه', 'إذ تشير إلى الميثاق،');

/** What the files make of the date of A/RES/73/187. */
function decision(...texts: readonly string[]): Pick<RegisterText, 'status' | 'date'> {
  const { texts: all } = registerOf(Object.fromEntries(texts.map((text, i) => [`${i}.md`, text])));
  const { status, date } = all.find(({ key }) => key === 'A/RES/73/187')!;
  return { status, date };
}

describe('the date of a text', () => {
  test.each<readonly [string, readonly string[], RegisterText['status'], string | null]>([
    ['two files agree', [cite(17), cite(17)], 'attested', '2018-12-17'],
    ['most files agree', [cite(17), cite(18), cite(17)], 'attested', '2018-12-17'],
    ['one file', [cite(17)], 'single', null],
    ['one against one', [cite(17), cite(18)], 'conflicting', null],
    ['two against two', [cite(17), cite(18), cite(17), cite(18)], 'conflicting', null],
    ['a file counts once', [cite(17) + cite(17).slice(20), cite(18)], 'conflicting', null],
    ['its own word', [own(17)], 'attested', '2018-12-17'],
    ['its own word against two', [own(17), cite(18), cite(18)], 'attested', '2018-12-17'],
    ['its own word against three', [own(17), cite(18), cite(18), cite(18)], 'conflicting', null],
    ['and confirmed', [own(17), cite(17), cite(18), cite(18), cite(18)], 'attested', '2018-12-17'],
    ['two own words', [own(17), own(18)], 'conflicting', null],
  ])('%s', (_, texts, status, date) => {
    expect(decision(...texts)).toEqual({ status, date });
  });

  test('a day of another session is never the date, however many say so', () => {
    const wrong = cite(17).replace('2018', '2016');
    expect(decision(wrong, wrong, wrong)).toEqual({ status: 'conflicting', date: null });
    expect(decision(wrong, wrong, wrong, cite(17), cite(17))).toMatchObject({ date: '2018-12-17' });
  });
});

test('a text knows its own title; spellings of one are counted together', () => {
  const titled = (title: string): string => draft(`إذ تشير إلى قرارها 187/73 المعنون "${title}"،`);
  const { texts } = registerOf({
    'a.md': titled('التعاون مع الإنترپول لعام ٢٠٣٠'),
    'b.md': titled('التعاون مع الإنتربول لعام 2030'),
    'c.md': titled('التعاون مع الإنتربول لعام 2030'),
    'd.md': titled('المياه العذبة'),
    'e.md': titled('المياه العذبة'),
  });
  const title = 'التعاون مع الإنتربول لعام 2030';
  const [text] = texts;
  expect(text!.title).toBe(title);
  expect(text!.titles).toEqual([
    { title, mentions: 3, own: 0 },
    { title: 'المياه العذبة', mentions: 2, own: 0 },
  ]);
  const withOwn = registerOf({
    'a.md': titled('الغابات'),
    'b.md': titled('الغابات'),
    'c.md': own(17),
  });
  expect(withOwn.texts[0]!.title).toBe('المياه');
});

const lines = (register: Register): string => [...registerLines(register)].join('');

describe('the file', () => {
  const clause = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 14, max: 18 }), fc.boolean())
    .map(
      ([number, day, isDated]) =>
        `وإذ تشير إلى قرارها ${number}/73${isDated ? ` المؤرخ ${day} كانون الأول/ديسمبر 2018` : ''} بشأن كذا،`,
    );
  const text = fc.oneof(
    fc.array(clause, { maxLength: 6 }).map((clauses) => draft(clauses.join('\n\n'))),
    fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 14, max: 18 }), clause)
      .map(([number, day, cited]) =>
        resolution(`${number}/73`, `${day} كانون الأول/ديسمبر 2018`, `عنوان ${day}`, cited),
      ),
  );
  const archive = fc.dictionary(fc.stringMatching(/^[a-z\u0627-\u063a"\\]{1,8}$/u), text, {
    maxKeys: 12,
  });

  test('does not depend on the order of the files, and is read as it was written', () => {
    fc.assert(
      fc.property(archive, fc.infiniteStream(fc.nat()), (files, numbers) => {
        const written = lines(registerOf(files));
        const shuffled = Object.entries(files)
          .map((entry) => [numbers.next().value ?? 0, entry] as const)
          .sort(([a], [b]) => a - b)
          .map(([, entry]) => entry);
        expect(lines(registerOf(Object.fromEntries(shuffled)))).toBe(written);
        const read = readRegister(written);
        expect('problem' in read ? read : lines(read)).toBe(written);
        expect(readRegister(written, { sources: false })).toMatchObject({ sources: [] });
      }),
      { numRuns: 60 },
    );
  });

  test('holds a few places of each date, the first ones, however many files say it', () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`${String(i).padStart(2, '0')}.md`, cite(17)]),
    );
    const [only] = registerOf(files).texts;
    expect(only!.dates).toEqual([
      {
        date: '2018-12-17',
        files: 40,
        mentions: 40,
        own: 0,
        places: ['00.md:3:20', '01.md:3:20', '02.md:3:20'],
      },
    ]);
  });

  const whole = lines(registerOf({ 'a.md': cite(17) }));
  test.each<readonly [string, string, string, number]>([
    ['another file', '{"a": 1}\n', 'notRegister', 0],
    ['nothing', '', 'notRegister', 0],
    ['a later version', whole.replace('"version":1', '"version":2'), 'badVersion', 0],
    ['a mark of a merge', whole.replace('\n', '\n<<<<<<< ours\n'), 'badJson', 1],
    ['a line of something else', whole.replace('\n', '\n{"key":"A/RES/73/1"}\n'), 'badRow', 1],
    ['a day that does not exist', whole.replaceAll('2018-12-17', '2018-12-32'), 'badRow', 1],
  ])('with %s says where', (_, damaged, problem, line) => {
    const read = readRegister(damaged);
    expect(read).toMatchObject({ problem });
    const { start } = read as { start: number };
    expect(damaged.slice(0, start).split('\n')).toHaveLength(line + 1);
  });

  test('from Windows, with a mark and empty lines, is one', () => {
    const windows = `\ufeff${whole.replaceAll('\n', '\r\n')}\r\n`;
    expect(readRegister(windows)).toEqual(readRegister(whole));
  });
});
