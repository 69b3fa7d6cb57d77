import { expect, test } from 'vitest';
import { read, repositoryFiles } from './files.ts';

/** Places that exist on one machine only. The words are put together here, or this file would hold them. */
const machinePaths = [
  /(?<![\w.~-])\/(?:work|home|root|Users|mnt|opt|srv)\/[\w.-]+/u,
  /(?<![\w.~-])\/tmp\/[\w.-]+/u,
  /\b[A-Za-z]:\\\\?(?:Users|work|home)\b/u,
  /\bfile:\/\/\/[\w]/u,
];
/** The lock file may name the public registry, and nothing else does. */
const registryHosts = /\bregistry\.(?!npmjs\.org)[\w.-]+\.\w+|\b(?:localhost|127\.0\.0\.1):\d+/u;

test('no committed file names a path of a machine', () => {
  const found = repositoryFiles().flatMap((path) => {
    if (path === 'test/repo/machine.test.ts') return [];
    return read(path)
      .split('\n')
      .flatMap((line, i) => {
        const match = [...machinePaths, registryHosts].map((pattern) => pattern.exec(line)?.[0]);
        const hit = match.find((text) => text !== undefined);
        return hit === undefined ? [] : [`${path}:${i + 1}: ${hit}`];
      });
  });
  expect(found).toEqual([]);
});
