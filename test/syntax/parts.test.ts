import { beforeEach, expect, test, vi } from 'vitest';
import { type ParsedResolution, parse } from '../../core/syntax/parse.ts';

/** The units that were cut into tokens. */
const cut = vi.hoisted(() => ({ units: 0 }));

vi.mock('../../core/syntax/tokenize.ts', async (load) => {
  const module = await load<typeof import('../../core/syntax/tokenize.ts')>();
  return {
    ...module,
    tokenize: (source: string) => {
      cut.units += source.length;
      return module.tokenize(source);
    },
  };
});
beforeEach(() => {
  cut.units = 0;
});

const one =
  '  الجمعية العامة\n\nالدورة السادسة والستون\n\n<!-- x -->\n\nإن الجمعية العامة،\n\nإذ تشير إلى قرارها **66/3**⁽¹⁾،\n\n(1) A/66/L.3.\n\n1 - تقرر كذا؛\n\n2 - تطلب\nكذا.\n\nالجلسة العامة 40\n\n';
const file = one + one.replaceAll('\n', '\r\n') + one;

/** Columns may be longer than the text has tokens. */
function columnsOf({ tokens: { length, ...columns } }: ParsedResolution): unknown {
  return Object.values(columns).map((column) => [...column.subarray(0, length)]);
}

test('the resolutions of a file are cut into tokens once, and read as texts of their own', () => {
  const { parts = [] } = parse(file);
  expect(cut.units).toBe(file.length);
  expect(parts.length).toBe(3);
  for (const { parsed } of parts) {
    const alone = parse(parsed.source);
    expect(columnsOf(parsed)).toEqual(columnsOf(alone));
    expect(parsed.tree).toEqual(alone.tree);
  }
  expect(parts.map(({ parsed }) => parsed.source).join('')).toBe(file);
});

test('a resolution begins where its front matter does, also behind a text without closing lines', () => {
  const front = 'الجمعية العامة\n\nالدورة الثمانون\n\n# صون الواحات\n\n';
  const body = 'إن الجمعية العامة،\n\nإذ تؤكد كذا،\n\n1 - تقرر كذا؛\n\n2 - تطلب كذا';
  const first = `${front}${body}.\n\n(1) A/66/L.3.\n\n`;
  expect(parse(first + front + body).parts?.map(({ start }) => start)).toEqual([0, first.length]);
  // A paragraph without an end goes on, and lines without a formula behind them are no front matter.
  expect(parse(`${front}${body}\n\n${front}${body}.`).parts).toBeUndefined();
  expect(parse(`${first}الجمعية العامة\n\n3 - تقرر كذا.\n\n${body}.`).parts).toBeUndefined();
});
