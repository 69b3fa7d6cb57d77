import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { root } from './files.ts';

/** The script is no module of TypeScript. */
function sourceFor(repository: unknown) {
  const code = `import { pagesUrlSource } from './scripts/pages-url.mjs';
    process.stdout.write(pagesUrlSource(${JSON.stringify({ repository })}));`;
  const parameters = ['--input-type=module', '--eval', code];
  return spawnSync(process.execPath, parameters, { cwd: root, encoding: 'utf8' });
}

test('the pages of the rules are where package.json says that the repository is', () => {
  const { stdout } = sourceFor({ type: 'git', url: 'git+https://example.org/house/qarar.git' });
  expect(stdout).toContain("'https://example.org/house/qarar/blob/HEAD/docs/rules'");
});

test('and nowhere while it does not say so', () => {
  expect(sourceFor('').stdout).toContain('pagesUrl: string | null = null;');
  expect(sourceFor('house/qarar').stderr).toContain('repository is no https:// address');
});
