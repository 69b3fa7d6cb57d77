import { expect, test } from 'vitest';
import { read, repositoryFiles } from './files.ts';

const page = read('docs/architecture.md');
const files = repositoryFiles();

test('the page of the architecture names every folder at the top', () => {
  const folders = new Set(files.flatMap((path) => /^[^/.]+(?=\/)/u.exec(path) ?? []));
  const cli = new Set(files.flatMap((path) => /^cli\/([^/]+)\//u.exec(path)?.[1] ?? []));
  expect(folders.size).toBeGreaterThan(15);
  expect([...folders].filter((folder) => !page.includes(`\n${folder}/ `))).toEqual([]);
  expect([...cli].filter((folder) => !page.includes(`\`${folder}\``))).toEqual([]);
});

test('and no file that is not there', () => {
  const named = [...page.matchAll(/`([a-z][\w-]*(?:\/[\w-]+)+\.[a-z]+)`/gu)].map(
    ([, path]) => path!,
  );
  expect(named.length).toBeGreaterThan(20);
  expect(
    named.filter((path) => ![path, `core/${path}`].some((each) => files.includes(each))),
  ).toEqual([]);
});

test('a dozen files at most stand at the top of the command', () => {
  expect(files.filter((path) => /^cli\/[^/]+$/u.test(path)).length).toBeLessThanOrEqual(12);
});
