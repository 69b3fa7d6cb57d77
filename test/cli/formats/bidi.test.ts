import { expect, test } from 'vitest';
import { knownBidi } from '../../../cli/bidi.ts';
import { formatNames } from '../../../reports/formats.ts';
import { orderedFor } from '../../../reports/terminal/bidi.ts';
import { visualLine } from '../../../reports/terminal/visual.ts';
import { fileOf, render, rowOf } from './sample.ts';

const message = 'write \u2068تدعو\u2069, not \u2068تدين\u2069';
// What is written into the text stays as it is.
const { finding, ...row } = rowOf(message);
const plain = { ...row, finding: { ...finding, edits: [], suggestions: [] } };
const file = fileOf('a.md', 'تدعو إلى كذا، وتدين\nكذا', [plain]);

test('isolates are for terminals, and for pages that make elements of them', async () => {
  for (const format of formatNames) {
    const report = await render(format, [file], [{ path: 'b.md', message }], { bidi: 'none' });
    if (format === 'html') continue;
    if (format === 'jsonl') {
      // A line has a row, too, from which pages are made.
      expect(JSON.parse(report.split('\n')[2] ?? '').message).toBe('write تدعو, not تدين');
      continue;
    }
    expect(report).not.toMatch(/[\u2066-\u2069]/u);
    if (format !== 'counts' && format !== 'markdown') expect(report).toContain('not تدين');
  }
  expect(await render('pretty', [file])).toContain('\u2068تدين\u2069');
});

test('visual: Arabic from right to left, numbers and Latin words as they are, colors on their letters', () => {
  expect(visualLine('1:2 a \u2068كتاب 12 (أب)\u2069 b')).toBe('1:2 a (بأ) 12 باتك b');
  expect(visualLine('a \u001b[31mكت\u001b[39mاب')).toBe('a با\u001b[31mتك\u001b[0m');
  expect(visualLine('\u001b[31ma\u001b[39m')).toBe('\u001b[31ma\u001b[39m');
  expect(visualLine('كَت')).toBe('تكَ');
});

test('a line stays a line in every mode', async () => {
  expect(await orderedFor('none', 'a \u2068ب\u2069\nج')).toBe('a ب\nج');
  expect(await orderedFor('isolates', message)).toBe(message);
  expect(await orderedFor('visual', 'اب\nجد')).toBe('با\nدج');
});

test.each([
  [{ VTE_VERSION: '7006' }, 'isolates'],
  [{ VTE_VERSION: '5202' }, null],
  [{ KONSOLE_VERSION: '230800' }, 'isolates'],
  [{ MLTERM: '3.9.2' }, 'none'],
  [{ XTERM_VERSION: 'XTerm(379)' }, 'visual'],
  [{ TERM_PROGRAM: 'vscode' }, 'visual'],
  [{ TERM: 'xterm-256color' }, null],
])('a terminal says of itself what it does: %j', (env, known) => {
  expect(knownBidi(env)).toBe(known);
});

test('every format that tells of places says where one is in the draft', async () => {
  const rows = [{ ...rowOf('x'), address: 'operative paragraph 6 (\u2068ب\u2069)' }];
  for (const format of formatNames) {
    if (format === 'counts' || format === 'html') continue;
    const report = await render(format, [{ ...file, rows }], [], { bidi: 'none' });
    expect(report.replace(/<\/?bdi>|\\(?=[()])/gu, '')).toContain('operative paragraph 6 (ب)');
  }
});

test('an excerpt stands below the place, with the words in brackets', async () => {
  const row = { ...rowOf('x'), address: 'operative paragraph 1' };
  const found = { ...row, finding: { ...row.finding, start: 5, end: 8 } };
  const text = await render('pretty', [{ ...file, rows: [found] }], [], {
    excerpt: true,
    bidi: 'none',
  });
  expect(text).toMatch(/ x +spacing\n {4}operative paragraph 1\n {4}تدعو \[إلى\] كذا، وتدين\n/u);
});
