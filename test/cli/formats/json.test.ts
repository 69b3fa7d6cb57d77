import { expect, test } from 'vitest';
import { jsonReporter } from '../../../reports/json.ts';
import { context, fileOf, render, rowOf } from './sample.ts';

test('a file with much to tell is written in pieces, which make one text', async () => {
  const message = 'كذا '.repeat(5_000);
  const count = 60;
  const reporter = await jsonReporter(context);
  const written = await reporter.file(
    fileOf('a.txt', 'كذا', new Array(count).fill(rowOf(message))),
  );
  const pieces = [...written];
  expect(pieces.length).toBeGreaterThan(5);
  // The last finding of a piece may be long itself.
  for (const piece of pieces) expect(piece.length).toBeLessThan((1 << 18) + 5 * message.length);
  const totals = { errorCount: count, warningCount: 0, infoCount: 0 };
  const [file] = JSON.parse(`${pieces.join('')}\n]`);
  expect(file).toMatchObject({ filePath: '/drafts/a.txt', ...totals });
  expect(file.messages).toHaveLength(count);
  expect(new Set(file.messages.map((each: { message: string }) => each.message)).size).toBe(1);
});

test('a correction in places that are far apart does not repeat the text between them', async () => {
  const source = `(${'كذا '.repeat(2_000)})`;
  const edits = (end: number) => [
    { start: 0, end: 1, text: '[' },
    { start: end - 1, end, text: ']' },
  ];
  const row = rowOf('كذا');
  const finding = {
    ...row.finding,
    edits: edits(source.length),
    suggestions: [{ message: 'before', edits: edits(9) }],
  };
  const report = await render('json', [fileOf('a.txt', source, [{ ...row, finding }])]);
  const [{ fix, suggestions }] = JSON.parse(report)[0].messages;
  const last = source.length;
  expect(fix).toEqual({
    edits: [
      { range: [0, 1], text: '[' },
      { range: [last - 1, last], text: ']' },
    ],
  });
  expect(suggestions[0].fix).toEqual({
    range: [0, 9],
    text: '[كذا كذا]',
    edits: [
      { range: [0, 1], text: '[' },
      { range: [8, 9], text: ']' },
    ],
  });
  const [diagnostic] = JSON.parse(
    await render('rdjson', [fileOf('a.txt', source, [{ ...row, finding }])]),
  ).diagnostics;
  expect(diagnostic.suggestions).toHaveLength(1);
});
