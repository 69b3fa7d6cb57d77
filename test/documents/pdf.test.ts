import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultReading } from '../../documents/extracted.ts';
import { readPdf } from '../../documents/pdf.ts';
import { readShownLine } from '../../documents/pdf-order.ts';
import { folderOf } from '../cli/folders.ts';
import { pdfOf, type Word } from '../cli/pdf.ts';

/** What is seen, in the order in which it is seen from left to right. */
const line = (seen: string): string =>
  readShownLine(Array.from(seen, (text) => ({ text, isRaised: false })))
    .map(({ text }) => text)
    .join('');
const fromRight = (text: string): string => Array.from(text).reverse().join('');

test.each([
  ['a number between words', fromRight('إلى 12 لا'.replace('12', '21')), 'إلى 12 لا'],
  [
    'a year in brackets at the end of a clause',
    `؛(2003) 1373 ${fromRight('القرار')}`,
    'القرار 1373 (2003)؛',
  ],
  ['numbers of two digits and a solidus', `٧٤/٢٤٧ ${fromRight('قرارها')}`, 'قرارها ٧٤/٢٤٧'],
  ['a number before a title', `${fromRight('صون')} - 75/118`, '75/118 - صون'],
  ['a symbol', `A/74/130 ${fromRight('الوثيقة')}`, 'الوثيقة A/74/130'],
  [
    'a symbol in brackets, and a comma',
    `،(A/74/131) ${fromRight('الوثيقة')}`,
    'الوثيقة (A/74/131)،',
  ],
  ['a symbol with a part', `A/C.3 (Part I) ${fromRight('الوثيقة')}`, 'الوثيقة A/C.3 (Part I)'],
  ['Latin words alone', 'Distr.: Limited', 'Distr.: Limited'],
  ['a symbol alone', 'A/74/130', 'A/74/130'],
  ['numbers alone, with the full stop on the left', '.66/3', '66/3.'],
  ['a label', `${fromRight('تقديم')} (${fromRight('أ')})`, '(أ) تقديم'],
  ['per cent', `%12.5 ${fromRight('بنسبة')}`, 'بنسبة 12.5%'],
  ['a span of years', `2020-2019 ${fromRight('للفترة')}`, 'للفترة 2019-2020'],
])('%s', (_, seen, text) => {
  expect(line(seen)).toBe(text);
});

/** Each line of a page, from right to left, its words in the order in which they are read. */
function pageOf(lines: readonly string[], x = 560, y = 800): readonly Word[] {
  return lines.flatMap((text, at) => wordsOf(text, x, y - 18 * at));
}

function wordsOf(text: string, x: number, y: number): readonly Word[] {
  let right = x;
  return text.split(' ').map((word) => {
    right -= 6 * (word.match(/\u0644\u0627|./gsu)?.length ?? 0);
    const placed = { x: right, y, text: word };
    right -= 5;
    return placed;
  });
}

const textOf = async (pages: readonly (readonly Word[])[]): Promise<string> =>
  (await readPdf(pdfOf(pages), defaultReading)).text;

const long = 'تقرر أن تنظر في هذه المسألة من جديد';

describe('pages', () => {
  test('with two columns are read column by column, and what goes over both before them', async () => {
    const right = Array.from({ length: 8 }, () => `${long} أولا`);
    const left = Array.from({ length: 8 }, () => `${long} ثانيا`);
    const title = wordsOf(`${long} ${long}`, 560, 830);
    const text = await textOf([[...title, ...pageOf(left, 280), ...pageOf(right)]]);
    const order = text.match(/أولا|ثانيا/gu) ?? [];
    expect(order).toEqual([...Array(8).fill('أولا'), ...Array(8).fill('ثانيا')]);
    expect(text.startsWith(`${long} ${long}\n`)).toBe(true);
  });

  test('give the cells of a table row by row', async () => {
    const rows = ['بند', 'آخر', 'ثالث', 'رابع', 'خامس', 'سادس', 'سابع'];
    const cells = rows.flatMap((text, at) => [
      ...wordsOf(text, 560, 800 - 18 * at),
      ...wordsOf('نص', 280, 800 - 18 * at),
    ]);
    expect((await textOf([cells])).split('\n')[1]).toBe('آخر نص');
  });

  test('repeat a head, which is no text, and do not cut the paragraph', async () => {
    const head = (page: number): readonly Word[] => wordsOf(`القرار ${page} صون`, 560, 830);
    const foot = (page: number): readonly Word[] => wordsOf(`${page}/3`, 300, 40);
    const pages = [1, 2, 3].map((page) => [
      ...(page > 1 ? head(page) : []),
      ...pageOf([`${long} ${page}`, long]),
      ...foot(page),
    ]);
    const { text, notices, segments } = await readPdf(pdfOf(pages), defaultReading);
    expect(text).toBe(
      `${long} 1\n${long}\n\n1/3\n\n${long} 2\n${long}\n${long} 3\n${long}\n`.replace(
        '1/3\n\n',
        '1/3\n',
      ),
    );
    expect(notices.map(({ data }) => data)).toEqual([{ count: 4 }]);
    expect(segments.at(-1)).toMatchObject({ page: 3, paragraph: 3 });
  });
});

describe('notes', () => {
  const raised = (text: string, x: number, y: number): Word => ({ x, y: y + 4, text, size: 8 });

  test('a raised number is a reference, and begins a note also in text of the usual size', async () => {
    const first = wordsOf(long, 560, 800);
    const page = [
      ...first,
      raised('(1)', Math.min(...first.map(({ x }) => x)) - 12, 800),
      ...wordsOf(long, 545, 782),
      raised('(1)', 550, 782),
    ];
    expect(await textOf([page])).toBe(`${long}^(1)\n\n(1) ${long}\n`);
  });
});

test('shapes of letters are read as letters', async () => {
  const [word] = [{ x: 300, y: 700, text: '\ufe97\ufed8\ufeae\ufead' }];
  expect(await textOf([[word as Word]])).toBe('تقرر\n');
});

const hasPoppler = spawnSync('pdftotext', ['-v']).error === undefined;

test.skipIf(!hasPoppler)('words stand in the order in which Poppler reads them', async () => {
  const page = pageOf([
    `${long} 12 و 1373 (2003)؛`,
    'الوثيقة A/74/130 والوثيقة (A/74/131)،',
    '75/118 - صون أنهار الجبال',
  ]);
  const bytes = pdfOf([page]);
  const cwd = folderOf({});
  writeFileSync(join(cwd, 'a.pdf'), bytes);
  const { stdout } = spawnSync('pdftotext', ['a.pdf', '-'], { cwd, encoding: 'utf8' });
  const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}/]+/gu) ?? [];
  const { text } = await readPdf(bytes, defaultReading);
  expect(words(text)).toEqual(words(stdout));
  expect(words(text).length).toBeGreaterThan(15);
});
