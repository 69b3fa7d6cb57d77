import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test, vi } from 'vitest';
import width from '../../../reports/terminal/width.ts';
import { wrapMessage } from '../../../reports/terminal/wrap-message.ts';
import fc from '../../properties.ts';
import { fileOf, render, rowOf } from './sample.ts';

const long =
  'The name is written \u2068\u0627\u0644\u0625\u0646\u062a\u0631\u0628\u0648\u0644 \u0627\u0644\u062f\u0648\u0644\u064a\u2069, not as it stands here';

describe('wrapping', () => {
  test('keeps all words, isolates each line and takes no more room than there is', () => {
    const word = fc.constantFrom(
      'a',
      'ab',
      'abc',
      '\u0643\u0644',
      '\u2068x',
      'y\u2069',
      '\u2067z',
      '\u2068w\u2069',
    );
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1 }),
        fc.integer({ min: 3, max: 12 }),
        (words, cells) => {
          const lines = wrapMessage(words.join(' '), cells);
          const letters = (text: string): string => text.replace(/[\u2066-\u2069]/gu, '');
          expect(lines.map(letters).join(' ')).toBe(letters(words.join(' ')));
          for (const line of lines) expect(width(line)).toBeLessThanOrEqual(cells);
        },
      ),
    );
    const lines = wrapMessage(long, 32);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) {
      expect(line.split('\u2068').length).toBe(line.split('\u2069').length);
    }
  });

  test.each(['en', 'ar'] as const)('%s: no line is wider than the terminal', async (locale) => {
    const rows = [rowOf(long), rowOf(long, 'info')].map((row) => ({ ...row, address: '' }));
    const file = fileOf('a.md', 'x', rows);
    const lines = (await render('pretty', [file], [], { columns: 60, locale })).split('\n');
    expect(lines.filter((line) => /^ {10,}\S/u.test(line)).length).toBeGreaterThanOrEqual(2);
    for (const line of lines) expect(width(line)).toBeLessThanOrEqual(60);
    const narrow = await render('pretty', [file], [], { columns: 30, locale });
    expect(narrow).toBe(await render('pretty', [file], [], { locale }));
  });
});

test('lam and alef take two cells, and one in mlterm, which draws them together', async () => {
  const text = 'الإنتربول والأعمال لا';
  expect(width(text)).toBe(21);
  vi.resetModules();
  const fresh = await import('../../../reports/terminal/width.ts');
  fresh.countLamAlefAsOne();
  expect(fresh.default(text)).toBe(18);
  expect(width(text)).toBe(21);
});

test('the name of a file turns nothing around', async () => {
  const page = await render('pretty', [fileOf('a\u202edm.md', 'x', [rowOf(long)])], [], {});
  expect(page).toMatch(/^a\[U\+202E\]dm\.md\n/u);
});

describe('links', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test('lead to the place and to the page of the rule, where the terminal knows links', async () => {
    const file = fileOf('\u0623.md', 'x', [rowOf(long)]);
    const printed = () => render('pretty', [file], [], { color: true, columns: 60 });
    vi.stubEnv('FORCE_HYPERLINK', '0');
    const plain = await printed();
    vi.stubEnv('FORCE_HYPERLINK', '1');
    const linked = await printed();
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a link begins and ends with them
    const link = /\u001b\]8;;([^\u001b]*)\u001b\\/gu;
    expect(linked.replace(link, '')).toBe(plain);
    const targets = [...linked.matchAll(link)].map(([, target]) => target).filter(Boolean);
    const page = pathToFileURL('/drafts/\u0623.md').href;
    expect(targets).toEqual([
      page,
      `${page}#L1,1`,
      expect.stringMatching(/^file:\/\/\/.*\/docs\/rules\/spacing\.md$/u),
    ]);
  });
});
