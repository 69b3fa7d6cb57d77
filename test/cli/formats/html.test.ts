import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { IndexEntry } from '../../../reports/html/index.ts';
import type { FindingPage, PageData } from '../../../reports/html/model.ts';
import {
  pageCount,
  selectTexts,
  TEXTS_OF_PAGE,
  textsOfPage,
} from '../../../reports/html/page/select.ts';
import { readState, type State, start, stateHash } from '../../../reports/html/page/state.ts';
import type { FileReport } from '../../../reports/report.ts';
import fc from '../../properties.ts';
import { fileOf, render, rowOf } from './sample.ts';

const severities = ['error', 'warning', 'info'] as const;

/** A text with as many findings, of all severities by turns. */
function textOf(name: string, findings: number, year: number | null): FileReport {
  const rows = Array.from({ length: findings }, (_, i) => {
    const row = rowOf(`message ${i}`, severities[i % 3]);
    return { ...row, finding: { ...row.finding, ruleId: i % 2 ? 'spacing' : 'date-format' } };
  });
  return { ...fileOf(name, 'word '.repeat(100), rows), year };
}

/** What the script of the page reads of it. */
function dataOf<T>(page: string, name: string): readonly T[] {
  const scripts = page.matchAll(
    new RegExp(`<script class="data" data-name="${name}" type="(.*?)">(.*?)</script>`, 'gsu'),
  );
  return [...scripts].map(([, type, text = '']) => {
    const bytes = Buffer.from(text, 'base64');
    return JSON.parse(type === 'application/json' ? text : gunzipSync(bytes).toString()) as T;
  });
}

const many = Array.from({ length: 2300 }, (_, i) =>
  textOf(`${String(i).padStart(4, '0')}.md`, i % 5, i % 7 === 0 ? null : 1950 + (i % 40)),
);
const page = await render('html', many);
const index = dataOf<readonly IndexEntry[]>(page, 'index').flat();
const [data] = dataOf<PageData>(page, 'page');
const select = (state: Partial<State>) => selectTexts(index, data!.rules, { ...start, ...state });

describe('the data of a page', () => {
  test('the index tells of every finding, and where it is', () => {
    expect(index.map(([path]) => path)).toEqual(
      many.filter(({ rows }) => rows.length > 0).map(({ path }) => path),
    );
    for (const [path, , , block, at] of index.filter((_, i) => i % 97 === 0)) {
      const [texts] = dataOf<readonly (readonly FindingPage[])[]>(page, `block-${block}`);
      const { rows } = many.find((text) => text.path === path)!;
      expect(texts![at]!.map(({ message }) => message)).toEqual(rows.map(({ message }) => message));
    }
  });

  test('what is found by a filter is what stands in the texts', () => {
    const all = many.flatMap(({ rows, year }) => rows.map(({ finding }) => ({ ...finding, year })));
    const sum = (state: Partial<State>): number =>
      select(state).reduce(
        (total, { counts }) => total + counts.error + counts.warning + counts.info,
        0,
      );
    const { length } = all;
    expect(sum({})).toBe(length);
    for (const severity of severities) {
      expect(sum({ severity })).toBe(all.filter((each) => each.severity === severity).length);
      const both = all.filter((each) => each.severity === severity && each.ruleId === 'spacing');
      expect(sum({ severity, rule: 'spacing' })).toBe(both.length);
    }
    expect(sum({ family: 'dates' }) + sum({ family: 'typography' })).toBe(length);
    expect(sum({ year: 1963 })).toBe(all.filter(({ year }) => year === 1963).length);
    expect(sum({ year: 0 })).toBe(all.filter(({ year }) => year === null).length);
    expect(select({ query: '0012.MD' }).map(({ path }) => path)).toEqual(['0012.md']);
    expect(sum({ rule: 'no-such-rule' })).toBe(0);
  });

  test('each text is on one page, in order', () => {
    const texts = select({ order: 'name' });
    const pages = Array.from({ length: pageCount(texts) }, (_, i) => textsOfPage(texts, i + 1));
    expect(pages.slice(0, -1).every(({ length }) => length === TEXTS_OF_PAGE)).toBe(true);
    expect(pages.flat().map(({ path }) => path)).toEqual(index.map(([path]) => path));
    const worst = select({})[0]!;
    expect(worst.counts).toEqual({ error: 2, warning: 1, info: 1 });
    expect(pageCount([])).toBe(1);
  });

  test('a few texts stand in the page for browsers without scripts', async () => {
    const few = await render('html', [textOf('a.md', 4, 2001)]);
    expect(few.match(/<li class="finding/gu)).toHaveLength(4);
    expect(page).not.toContain('<li class="finding');
  });

  test('an archive without findings says so, and what was not done', async () => {
    const clean = await render(
      'html',
      [fileOf('a.md', 'x', [])],
      [{ path: 'b.md', message: 'No.' }],
    );
    expect(clean).toContain('Nothing was found.');
    expect(clean).toContain('<li>No.</li>');
    expect(clean).not.toContain('id="filters"');
  });
});

test('the address of a page keeps what is shown', () => {
  const text = fc.string({ unit: 'grapheme' });
  const state = fc.record({
    query: text,
    family: text,
    rule: text,
    severity: fc.constantFrom(null, ...severities),
    year: fc.option(fc.integer({ min: 0, max: 9999 })),
    order: fc.constantFrom('weight', 'density', 'name', 'year'),
    page: fc.integer({ min: 1, max: 1e8 }),
    text,
  });
  fc.assert(
    fc.property(state, (each) => {
      expect(readState(stateHash(each))).toEqual(each);
    }),
  );
  expect(readState('#rule-spacing')).toBe(null);
  expect(readState('')).toEqual(start);
  expect(readState('#page=0&year=x&severity=fatal&query=%zz')).toEqual({ ...start, query: '%zz' });
});

test('counts: the most frequent rule first, with the files in which it is', async () => {
  const files = [textOf('a.md', 5, null), textOf('b.md', 1, null)];
  expect((await render('counts', files)).split('\n')).toEqual([
    'rule\tseverity\tfindings\tfiles',
    'date-format\terror\t2\t2',
    'spacing\terror\t1\t1',
    'date-format\twarning\t1\t1',
    'spacing\twarning\t1\t1',
    'date-format\tinfo\t1\t1',
    '',
  ]);
  const table = await render('counts', files, [], { columns: 80 });
  expect(table).toMatch(/^date-format +error +2 +2$/mu);
  expect(table).toContain('in 2 of 2 files');
});
