import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cacheKeyOf, openStore } from '../../cli/cache/store.ts';
import type { Input } from '../../cli/inputs/files.ts';
import { createProgress } from '../../cli/run/progress.ts';
import { resultsInOrder } from '../../cli/threads/order.ts';
import { lineIndex } from '../../core/syntax/lines.ts';
import type { Row } from '../../reports/report.ts';
import { fullText, sparseText } from '../../reports/sparse.ts';
import { wordCount } from '../../reports/words.ts';
import fc from '../properties.ts';
import { folderOf } from './folders.ts';
import { rowOf } from './formats/sample.ts';

describe('work in several threads', () => {
  const sizes = fc.array(fc.oneof(fc.nat(2000), fc.nat(1 << 20)), { maxLength: 3000 });

  test('comes back in order, each once, and not all is under way at one time', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.infiniteStream(fc.nat(3)), async (all, delays) => {
        const inputs = all.map(
          (size, index): Input => ({
            kind: 'staged',
            path: String(index),
            isNamed: false,
            bytes: { length: size } as Buffer,
          }),
        );
        const pathOf = (input: Input): string => ('path' in input ? String(input.path) : '');
        let open = 0;
        let most = 0;
        const results: string[] = [];
        const doing = async (chunk: readonly Input[]): Promise<readonly string[]> => {
          open += chunk.length;
          most = Math.max(most, open);
          for (let steps = delays.next().value ?? 0; steps > 0; steps--) await null;
          return chunk.map(pathOf);
        };
        const work = resultsInOrder(inputs, {
          threads: 2,
          known: async (input) => (Number(pathOf(input)) % 10 === 9 ? pathOf(input) : null),
          here: async () => 'never',
          meanwhile: doing,
          elsewhere: async (chunk) => (await doing(chunk)).map((path) => () => path),
        });
        for await (const result of work) {
          if (Number(result) % 10 !== 9) open--;
          results.push(result);
        }
        expect(results).toEqual(inputs.map(pathOf));
        expect(most).toBeLessThanOrEqual(1024);
      }),
      { numRuns: 30 },
    );
  });
});

test('of a run that is killed, what was found is kept but for the last of it', () => {
  const path = join(folderOf({}), 'cache');
  const value = 'x'.repeat(1000);
  const store = openStore(path);
  const keys = Array.from({ length: 1000 }, (_, index) => cacheKeyOf(String(index)));
  for (const key of keys) store?.set(key, value);
  // It is not saved, and its last line may be cut off.
  const killed = openStore(path);
  const kept = keys.filter((key) => killed?.get(key) === value);
  expect(kept.length).toBeGreaterThan(700);
  store?.save();
  killed?.save();
  const whole = openStore(path);
  expect(keys.filter((key) => whole?.get(key) !== value)).toEqual([]);
  whole?.save();
  expect(readFileSync(path, 'latin1').split('\n')).toHaveLength(1002);
});

describe('a text of which some lines are kept', () => {
  const piece = fc.constantFrom('\n', '\r\n', '\r', 'قرار ', 'a', ' ', '\u2028', '1 - تقرر كذا؛');
  const texts = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

  test('has its places, words and lines where they were', () => {
    fc.assert(
      fc.property(texts, fc.array(fc.tuple(fc.nat(200), fc.nat(30))), (source, spans) => {
        const rows = spans.map(([from, length]): Row => {
          const start = Math.min(from, source.length);
          const end = Math.min(start + length, source.length);
          const { finding, ...row } = rowOf('x');
          const edits = [{ start, end, text: '' }];
          return {
            ...row,
            finding: { ...finding, start, end, edits, suggestions: [], related: [] },
          };
        });
        const sparse = sparseText({ source, rows });
        const full = fullText(sparse);
        if (rows.length === 0) {
          expect(sparse).toEqual([]);
          return;
        }
        expect(full).toHaveLength(source.length);
        expect(wordCount(full)).toBe(wordCount(source));
        expect(sparseText({ source: full, rows })).toEqual(sparse);
        const [before, after] = [lineIndex(source), lineIndex(full)];
        for (const { finding } of rows) {
          const { start, end } = finding;
          expect(full.slice(start, end)).toBe(source.slice(start, end));
          expect(after.locate(start)).toEqual(before.locate(start));
          const line = before.startOf(before.locate(start).line);
          expect(full.slice(line, start)).toBe(source.slice(line, start));
        }
      }),
    );
  });
});

describe('progress', () => {
  const text = { filePath: 'a.md', report: null, told: [], printed: '', size: 50_000 };
  async function shown(isTTY: boolean, columns: number, locale: 'en' | 'ar'): Promise<string> {
    let time = 0;
    let written = '';
    const stream = {
      isTTY,
      columns,
      listenerCount: () => 1,
      write: (content: string) => {
        written += content;
        return true;
      },
    } as unknown as NodeJS.WriteStream;
    const progress = createProgress(2000, stream, locale, () => time);
    for (let done = 1; done <= 1500; done++) {
      time += 20;
      await progress.step(done, [text]);
    }
    progress.end();
    // From the cursor to its end, the line is erased.
    return written.replaceAll('\u001b[K', '<');
  }

  test('is a line that goes on a terminal, and a line now and then elsewhere', async () => {
    const lines = (await shown(true, 100, 'en')).split('\r');
    expect(lines[1]).toMatch(
      /^ {2}2% [\u2501\u2500]{30} 50 of 2,000 files, 50 files\/s, 2\.5 MB\/s<$/u,
    );
    expect(lines.at(-2)).toMatch(/, 2\.5 MB\/s, 0:10 left/u);
    expect(lines.at(-1)).toBe('<');
    expect(await shown(true, 20, 'en')).toMatch(/^\r {2}2%</u);
    expect(await shown(false, 0, 'en')).toBe(
      [500, 1000, 1500]
        .map((done) => {
          const count = done.toLocaleString('en-US');
          const left = `0:${(2000 - done) / 50}`;
          return `qarar: ${count} of 2,000 files, 50 files/s, 2.5 MB/s, ${left} left\n`;
        })
        .join(''),
    );
    expect(await shown(false, 0, 'ar')).toContain('الملفات: 500 من 2,000');
  });
});
