// The first ten minutes of somebody who has heard of qarar: what the README and the guide to continuous
// integration tell them to do, from the clone to a commit that the hook lets pass.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { author, cloneSource, run } from './harness/source.ts';

const scratch = mkdtempSync(join(tmpdir(), 'qarar-first-'));
const published = join(scratch, 'published');
const clone = join(scratch, 'qarar');
const house = join(scratch, 'house');
const draft = join(house, 'draft.md');

beforeAll(() => {
  mkdirSync(published);
  cloneSource(published);
}, 60_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true }), 300_000);

/** What a person types in a folder, and what they see. */
function typed(
  line: string,
  folder: string,
): { readonly status: number | null; readonly said: string } {
  const { PATH } = process.env;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', line], {
    cwd: folder,
    env: {
      ...process.env,
      PATH: `${join(clone, 'bin')}:${PATH}`,
      PRE_COMMIT_HOME: join(scratch, 'pre-commit'),
      LC_ALL: 'C.UTF-8',
    },
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

test('from the clone to a green hook', () => {
  // They clone, and see at once what it does.
  run(['git', 'clone', '--quiet', published, clone], scratch);
  const start = typed('npm ci && npm start', clone);
  expect(start.said).toMatch(/examples\/flawed\.md\n.*\d+ errors, .* in 2 of 3 files/su);
  expect(start.status).toBe(0);

  // They have a draft of their own, in a folder under Git.
  mkdirSync(house);
  run(['git', 'init', '--quiet'], house);
  writeFileSync(
    draft,
    'إن الجمعية العامة،\n\nإذ ترحب بتعاون الانتربول مع الدول ،\n\n1 - تقرر كذا؛\n\n3 - تطلب كذا.\n',
  );
  const first = typed('qarar draft.md', house);
  expect(first.status).toBe(1);
  expect(first.said).toMatch(/3:\d+-3:\d+ +error .*interpol-spelling\n +preamble, 1st clause/u);
  expect(first.said).toMatch(/7:1-7:2 +error .*paragraph-numbering\n +operative paragraph 3/u);

  // They ask why, and let it correct what nobody disputes.
  expect(typed('qarar explain paragraph-numbering', house).said).toContain(
    'qarar-disable-next-line',
  );
  const fixed = typed('qarar --fix draft.md', house);
  expect(fixed.status).toBe(1);
  expect(readFileSync(draft, 'utf8')).toContain('بتعاون الإنتربول مع الدول،');

  // A colleague is to be kept from what they have mended: the hook of pre-commit.
  const revision = run(['git', 'rev-parse', 'HEAD'], clone).trim();
  const guide = readFileSync(join(clone, 'docs/continuous-integration.md'), 'utf8');
  const [, hook = ''] = /```yaml\n(repos:\n.*?)```/su.exec(guide) ?? [];
  writeFileSync(
    join(house, '.pre-commit-config.yaml'),
    hook
      .replace(/https:\S+/u, clone)
      .replace('REVISION', revision)
      .replace('[--locale, ar]', '[--locale, en]'),
  );
  expect(typed('pre-commit install', house).status).toBe(0);
  const commit = `git add --all && git ${author.join(' ')} commit --message 'Draft'`;
  const stopped = typed(commit, house);
  expect(stopped.status).toBe(1);
  expect(stopped.said).toMatch(/qarar\.+Failed/u);
  expect(stopped.said).toContain('paragraph-numbering');

  // The rest is theirs to correct.
  writeFileSync(draft, readFileSync(draft, 'utf8').replace('3 - تطلب', '2 - تطلب'));
  const passed = typed(commit, house);
  expect(passed.said).toMatch(/qarar\.+Passed/u);
  expect(passed.status).toBe(0);
  expect(typed('git status --short', house).said).toBe('');
  expect(typed('qarar draft.md', house)).toMatchObject({ status: 0 });

  // The hook that corrects stops a commit, too: the author looks at what it has done.
  const configuration = join(house, '.pre-commit-config.yaml');
  writeFileSync(
    configuration,
    readFileSync(configuration, 'utf8').replace('id: qarar', 'id: qarar-fix'),
  );
  const mended = readFileSync(draft, 'utf8');
  writeFileSync(draft, mended.replace('كذا؛', 'كذا ؛'));
  const changed = typed(commit, house);
  expect(changed.status).toBe(1);
  expect(changed.said).toContain('files were modified by this hook');
  expect(readFileSync(draft, 'utf8')).toBe(mended);
  expect(typed(commit, house).status).toBe(0);
}, 1_200_000);
