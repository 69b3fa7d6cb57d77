import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from './folders.ts';
import { qarar } from './qarar.ts';

test('paths for other programs are from the root of the repository', () => {
  const top = realpathSync(folderOf({ 'texts/a.md': '١- تقرر كذا ،\n' }));
  const cwd = join(top, 'texts');
  const pathsIn = (env: Readonly<Record<string, string>>): readonly string[] =>
    ['github', 'gitlab', 'sarif'].flatMap((format) => {
      const { stdout } = qarar(['.', '--no-config', '--format', format], { cwd, env });
      return [...stdout.matchAll(/(?:file=|"path":\s?"|"uri":\s?")([^",]*\.md)/gu)].map(
        ([, path = '']) => path,
      );
    });
  expect(new Set(pathsIn({}))).toEqual(new Set(['a.md']));
  expect(new Set(pathsIn({ GITHUB_WORKSPACE: top }))).toEqual(new Set(['texts/a.md']));
  expect(new Set(pathsIn({ CI_PROJECT_DIR: top }))).toEqual(new Set(['texts/a.md']));
  expect(new Set(pathsIn({ CI_PROJECT_DIR: '/nowhere' }))).toEqual(new Set(['a.md']));
  mkdirSync(join(top, '.git'));
  expect(new Set(pathsIn({}))).toEqual(new Set(['texts/a.md']));
});
