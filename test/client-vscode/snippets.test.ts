import { expect, test } from 'vitest';
import { looksLikeResolution } from '../../server/features/status.ts';
import { read } from '../repo/files.ts';
import { analysisOf } from '../server/read-helpers.ts';

const snippets = Object.entries<{ readonly body: readonly string[] }>(
  JSON.parse(read('client-vscode/snippets/resolution.json')),
);

/** What stands in the text when nothing is filled in. */
function inserted(body: readonly string[]): string {
  return body
    .join('\n')
    .replace(/\$\{\d+:([^{}]*)\}/gu, '$1')
    .replaceAll('$CURRENT_YEAR', '2026')
    .replaceAll('$0', '');
}

test.each(snippets)('%s gives a resolution in which nothing is wrong', (_, { body }) => {
  const analysis = analysisOf(inserted(body));
  expect(looksLikeResolution(analysis)).toBe(true);
  expect(analysis.profile.organ).not.toBeNull();
  expect(analysis.findings).toEqual([]);
});

test('there is one for each organ, with its prefix in both languages', () => {
  expect(snippets.length).toBe(5);
  const { contributes } = JSON.parse(read('client-vscode/package.json'));
  expect(contributes.snippets.map(({ language }: { language: string }) => language)).toContain(
    'resolution',
  );
});
