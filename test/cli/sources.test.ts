import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import {
  createCompanions,
  previousCompanions,
  sourceCompanions,
} from '../../cli/source/sources.ts';
import { defaultReading } from '../../documents/extracted.ts';

const folder = mkdtempSync(join(tmpdir(), 'qarar-sources-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(path: string, text: string): string {
  const full = join(folder, path);
  mkdirSync(join(full, '..'), { recursive: true });
  writeFileSync(full, text);
  return full;
}

const source = (number: number): string => `The General Assembly,\n\n1. Decides on ${number};`;
write('en/a/draft.en.txt', source(1));
write('en/b/draft.txt', source(2));
write('en/A_RES_78_254.txt', source(3));

const selection = {
  ...defaultReading,
  locale: 'en',
  encoding: null,
  paths: [join(folder, 'ar')],
  stdinFilename: null,
  changes: null,
  allowUnmatched: false,
} as const;
const find = async (asked: string, path: string, text = 'إن الجمعية العامة،') => {
  const document = { ...plain, path, filePath: join(folder, path), text };
  const { text: found, told } = await createCompanions(
    sourceCompanions,
    asked,
    selection,
  )(document, null);
  return {
    source: found?.text ?? null,
    told: told.map(({ kind, message }) => `${kind} ${message}`),
  };
};
const plain = { stdin: false, size: 1, encoding: 'UTF-8', byteOrderMark: false } as const;

test('a source is found by path, by name and by symbol', async () => {
  mkdirSync(join(folder, 'ar'), { recursive: true });
  const en = join(folder, 'en');
  expect(await find(en, 'ar/b/draft.ar.md')).toEqual({ source: source(2), told: [] });
  expect(await find(en, 'elsewhere/draft.docx')).toEqual({ source: source(1), told: [] });
  const masthead = 'A/RES/78/254\n\nإن الجمعية العامة،';
  expect(await find(en, 'ar/x.md', masthead)).toEqual({ source: source(3), told: [] });
  expect(await find(join(en, 'b/draft.txt'), 'ar/y.md')).toEqual({ source: source(2), told: [] });
});

test('a configuration names the source by the name or the path of the text', async () => {
  const configured = async (pattern: string, path: string) => {
    const find = createCompanions(sourceCompanions, null, { ...selection, paths: [] });
    const document = { ...plain, path, filePath: join(folder, path), text: '' };
    const { text: found, told } = await find(document, { pattern, folder });
    return found?.text ?? told.map(({ kind }) => kind);
  };
  expect(await configured('en/b/{name}.{docx,txt}', 'ar/draft.ar.md')).toBe(source(2));
  expect(await configured('en/{path}.txt', 'b/draft.docx')).toBe(source(2));
  expect(await configured('en', 'b/draft.ar.docx')).toBe(source(2));
  expect(await configured('en/{name}.{docx,txt}', 'ar/none.md')).toEqual(['notice']);
});

test('a text without a source, and a source that is not there, are told', async () => {
  const en = join(folder, 'en');
  expect(await find(en, 'ar/z.md')).toEqual({
    source: null,
    told: [`notice ar/z.md: has no source in ${en}, and was compared with none.`],
  });
  const none = join(folder, 'none.txt');
  expect(await find(none, 'ar/z.md')).toEqual({
    source: null,
    told: [`failure ${none}: there is no such source.`],
  });
  // Below a file there are no files.
  const below = join(en, 'b/draft.txt/x');
  const { source: found, told } = await find(below, 'ar/z.md');
  expect({ found, kinds: told.map((each) => each.split(' ')[0]) }).toEqual({
    found: null,
    kinds: ['failure'],
  });
});

test('the text that is followed is the newest earlier one of its title', async () => {
  const resolution = (session: string, number: string, day: string, title = 'مسألة كذا'): string =>
    [
      `الدورة ${session}`,
      `قرار اتخذته الجمعية العامة في ${day}`,
      `${number} - ${title}`,
      'إن الجمعية العامة،',
      '1 - تقرر كذا.',
    ].join('\n\n');
  const sixtySixth = resolution('السادسة والستون', '66/3', '12 كانون الأول/ديسمبر 2011');
  const sixtyEighth = resolution('الثامنة والستون', '68/3', '12 كانون الأول/ديسمبر 2013');
  write('adopted/a.txt', sixtySixth);
  write('adopted/b.txt', sixtyEighth);
  write(
    'adopted/c.txt',
    resolution('الثامنة والستون', '68/4', '12 كانون الأول/ديسمبر 2013', 'أخرى'),
  );
  const adopted = join(folder, 'adopted');
  const previousOf = async (path: string, text: string) => {
    const document = { ...plain, path, filePath: join(folder, path), text };
    const found = await createCompanions(previousCompanions, adopted, selection)(document, null);
    return found.text?.source ?? found.told.map(({ message }) => message);
  };
  const draft = 'الدورة السبعون\n\nمسألة كذا\n\nإن الجمعية العامة،\n\n1 - تقرر كذا.';
  expect(await previousOf('draft.md', draft)).toBe(sixtyEighth);
  expect(await previousOf('adopted/b.txt', sixtyEighth)).toBe(sixtySixth);
  expect(await previousOf('adopted/a.txt', sixtySixth)).toEqual([
    `adopted/a.txt: no earlier text in ${adopted}, and was compared with none.`,
  ]);
  const told = async (): Promise<readonly string[]> => {
    const document = {
      ...plain,
      path: 'draft.md',
      filePath: join(folder, 'draft.md'),
      text: draft,
    };
    const found = await createCompanions(previousCompanions, adopted, selection)(document, null);
    return found.told.map(({ message }) => message);
  };
  expect(await told()).toEqual([
    `draft.md: compared with ${join(adopted, 'b.txt')}, the newest earlier text of the same title.`,
  ]);
  write('adopted/d.txt', sixtyEighth);
  expect(await told()).toEqual([
    `draft.md: no earlier text in ${adopted}, and was compared with none.`,
  ]);
});
