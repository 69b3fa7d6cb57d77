import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Rule } from '../../core/lint/rule.ts';
import { verifyRule } from '../../testing/verify-rule.ts';
import { repositoryFiles, root } from './files.ts';

/** A copy of the repository, where a rule may be made. */
const copy = mkdtempSync(join(tmpdir(), 'qarar-new-rule-'));

beforeAll(() => {
  for (const path of repositoryFiles()) {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    cpSync(join(root, path), join(copy, path));
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function run(script: string, ...parameters: string[]) {
  return spawnSync(process.execPath, [join(copy, script), ...parameters], {
    cwd: copy,
    encoding: 'utf8',
  });
}

test.each([
  ['a bad id', ['Bad_Id', '--family', 'wording'], 'Bad_Id is not a rule id'],
  ['an unknown family', ['good-id', '--family', 'none'], 'There is no family none'],
  [
    'an id that is taken',
    ['unused-directive', '--family', 'wording'],
    'There is a rule unused-directive already',
  ],
  ['no family', ['good-id'], 'Usage: npm run new'],
  ['no id', ['--family', 'wording'], 'Usage: npm run new'],
  ['an unknown option', ['good-id', '--famly', 'wording'], 'Usage: npm run new'],
])('%s is refused', (_, parameters, says) => {
  const registry = readFileSync(join(copy, 'rules/index.ts'), 'utf8');
  const { status, stderr } = run('scripts/new-rule.mjs', ...parameters);
  expect(status).toBe(1);
  expect(stderr).toContain(says);
  expect(existsSync(join(copy, 'rules/wording/good-id.ts'))).toBe(false);
  expect(readFileSync(join(copy, 'rules/index.ts'), 'utf8')).toBe(registry);
});

test('a new rule compiles, keeps its promises and has its page', async () => {
  const made = run('scripts/new-rule.mjs', 'trial-phrase', '--family', 'wording');
  expect(made).toMatchObject({ status: 0, stderr: '' });
  expect(made.stdout).toContain(join('rules', 'wording', 'trial-phrase.ts'));
  expect(run('scripts/new-rule.mjs', 'trial-phrase', '--family', 'dates').stderr).toContain(
    'rules/wording/trial-phrase.ts',
  );

  expect(run('scripts/generate.mjs', '--check').status).toBe(1);
  expect(run('scripts/try-rule.mjs', 'trial-phrase')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('trial-phrase: 2 examples, all as they should be'),
  });
  expect(run('scripts/try-rule.mjs', 'trial-phrases').stderr).toContain('trial-phrase?');
  expect(run('scripts/generate.mjs')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('written: docs/rules/trial-phrase.md'),
    stderr: '',
  });
  expect(readFileSync(join(copy, 'docs/rules/trial-phrase.md'), 'utf8')).toContain(
    '⟦المثال القديم⟧',
  );

  const built = join(copy, 'dist/rules/wording/trial-phrase.js');
  const { default: rule } = (await import(pathToFileURL(built).href)) as { default: Rule };
  expect(verifyRule(rule)).toEqual([]);

  const biome = run(
    'node_modules/@biomejs/biome/bin/biome',
    'check',
    '--vcs-enabled=false',
    'rules/wording/trial-phrase.ts',
    'rules/index.ts',
  );
  expect(biome.stderr).toBe('');
  writeFileSync(join(copy, 'a.md'), '١ - تقرر اعتماد المثال القديم.\n');
  expect(run('bin/qarar', 'a.md').stdout).toMatch(/1:17-1:30 warning .* trial-phrase/u);

  rmSync(join(copy, 'rules/wording/trial-phrase.ts'));
  const stale = run('scripts/generate.mjs', '--check').stderr;
  expect(stale).toContain('rules/index.ts');
}, 120_000);
