import { expect, test } from 'vitest';
import { jsonReporter } from '../../../reports/json.ts';
import { context, fileOf, rowOf } from './sample.ts';

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
