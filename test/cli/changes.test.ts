import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf } from './folders.ts';
import { clean, flawed, qarar } from './qarar.ts';

const identity = [
  '-c',
  'user.name=T',
  '-c',
  'user.email=t@example.org',
  '-c',
  'commit.gpgsign=false',
];

/** A repository with one commit of these files, in an environment without the user's settings. */
function repositoryOf(files: Readonly<Record<string, string>>) {
  const folder = folderOf(files);
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const git = (...parameters: readonly string[]): string =>
    execFileSync('git', [...identity, ...parameters], { cwd: folder, env, encoding: 'utf8' });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '--allow-empty', '-m', 'first');
  return {
    folder,
    git,
    write: (name: string, text: string) => writeFileSync(join(folder, name), text),
    read: (name: string) => readFileSync(join(folder, name), 'utf8'),
    run: (...parameters: readonly string[]) => qarar(parameters, { cwd: folder }),
    /** The files that are checked, as the report names them. */
    checked: (...parameters: readonly string[]): readonly string[] => {
      const { stdout } = qarar(['--format', 'json', ...parameters], { cwd: folder });
      const found = JSON.parse(stdout) as { filePath: string }[];
      return found.map(({ filePath }) => filePath.slice(folder.length + 1));
    },
  };
}

const odd = ['قرار جديد.md', 'a "b" \'c\'.md', 'line\nend.txt', '-dash.md', 'tab\t.md'];

test('--changed checks what differs from the last commit, and only that', () => {
  const { folder, git, write, run, checked } = repositoryOf({
    'same.md': clean,
    'edited.md': clean,
    'staged.md': clean,
    'gone.md': clean,
    'old.md': `${clean}\n${clean}`,
    '.gitignore': 'ignored.md\n',
  });
  expect(run('--changed')).toEqual({
    status: 0,
    stdout: '',
    stderr: 'qarar: No text has changed: there is nothing to check.\n',
  });
  expect(run('--changed', '--format', 'json', '--locale', 'ar')).toMatchObject({ stdout: '[]\n' });
  for (const name of ['edited.md', 'staged.md', 'ignored.md', 'picture.png', ...odd]) {
    write(name, flawed);
  }
  git('add', 'staged.md');
  rmSync(join(folder, 'gone.md'));
  mkdirSync(join(folder, 'sub'));
  renameSync(join(folder, 'old.md'), join(folder, 'sub/new.md'));
  const all = [...odd, 'edited.md', 'staged.md', 'sub/new.md'].sort();
  expect(checked('--changed')).toEqual(all);
  expect(checked('--changed', '.')).toEqual(all);
  expect(checked('--changed', 'sub', 'same.md')).toEqual(['sub/new.md']);
  expect(checked('--changed', '*.txt')).toEqual(['line\nend.txt']);
  expect(run('--changed', 'sub/*.txt').status).toBe(0);
  expect(run('--changed', 'none.md').status).toBe(2);
  const below = qarar(['--changed', '--rule', 'unused-directive: error'], {
    cwd: join(folder, 'sub'),
  });
  expect(below.status).toBe(1);
  expect(below.stdout).toContain('../edited.md');
});

test('before the first commit, everything has changed', () => {
  const { git, checked } = repositoryOf({ 'a.md': clean });
  git('checkout', '-q', '--orphan', 'empty');
  expect(checked('--changed')).toEqual(['a.md']);
  expect(checked('--staged')).toEqual(['a.md']);
});

test('--since checks what differs from where the branch was made', () => {
  const { git, write, run, checked } = repositoryOf({
    'a.md': clean,
    'b.md': clean,
    'c.md': clean,
  });
  git('checkout', '-q', '-b', 'work');
  write('a.md', flawed);
  git('commit', '-q', '-a', '-m', 'second');
  git('checkout', '-q', 'main');
  write('c.md', flawed);
  git('commit', '-q', '-a', '-m', 'third');
  git('checkout', '-q', 'work');
  write('b.md', flawed);
  write('new.md', clean);
  expect(checked('--since', 'main')).toEqual(['a.md', 'b.md', 'new.md']);
  expect(checked('--since=HEAD')).toEqual(['b.md', 'new.md']);
  const misspelt = run('--since', 'mian');
  expect(misspelt).toMatchObject({ status: 2, stdout: '' });
  expect(misspelt.stderr).toContain('does not know mian');
  expect(misspelt.stderr).toContain('Did you mean main?');
  expect(run('--since', '--output=x').stderr).toContain('does not know --output=x');
  git('checkout', '-q', '--orphan', 'other');
  git('commit', '-q', '-m', 'alone');
  expect(run('--since', 'main', '--locale', 'ar')).toMatchObject({ status: 2 });
  expect(run('--since', 'main').stderr).toContain('no commit in common with main');
});

describe('--staged', () => {
  test('checks what would be committed, whatever the files hold', () => {
    const { folder, git, write, run, checked } = repositoryOf({ 'a.md': clean, 'b.md': clean });
    expect(run('--staged').stderr).toContain('No text has changed');
    write('a.md', flawed);
    for (const name of odd) write(name, clean);
    git('add', '-A');
    write('a.md', clean);
    write('b.md', flawed);
    rmSync(join(folder, '-dash.md'));
    // What is not in its folder any more comes last.
    const present = [...odd.filter((name) => name !== '-dash.md'), 'a.md'].sort();
    expect(checked('--staged')).toEqual([...present, '-dash.md']);
    const { status, stdout } = run('--staged', '--rule', 'unused-directive: error', 'a.md');
    expect(status).toBe(1);
    expect(stdout).toContain('3:1-3:22');
    write('.qararignore', 'a.md\n');
    const ignored = run('--staged', 'a.md');
    expect(ignored.status).toBe(0);
    expect(ignored.stderr).toContain('.qararignore');
    // As in a hook of `git commit FILE`, which has an index of its own.
    const env = { GIT_INDEX_FILE: join(folder, '.git/other') };
    execFileSync('git', ['add', 'b.md'], { cwd: folder, env: { ...process.env, ...env } });
    const hook = qarar(['--staged', 'b.md', '--format', 'json'], { cwd: folder, env });
    expect(JSON.parse(hook.stdout)).toMatchObject([{ warningCount: 1 }]);
  });

  test('leaves out what our own files leave out, and tells it of texts that are named', () => {
    const { git, write, run, checked } = repositoryOf({ '.qararignore': 'old.md\n' });
    for (const name of ['new.md', 'old.md']) write(name, clean);
    git('add', '-A');
    expect(checked('--staged')).toEqual(['new.md']);
    const { status, stderr } = run('--staged', 'old.md', 'new.md');
    expect(status).toBe(0);
    expect(stderr).toContain('old.md: ignored by .qararignore');
    expect(checked('--staged', '--no-ignore', 'old.md')).toEqual(['old.md']);
  });

  test('with --fix corrects files that hold what is staged, and says what is to be done', () => {
    const { git, write, read, run } = repositoryOf({ 'a.md': clean, 'b.md': clean });
    write('a.md', flawed);
    write('b.md', flawed);
    git('add', '-A');
    const other = `${flawed}\n${clean}`;
    write('b.md', other);
    const { status, stdout, stderr } = run('--staged', '--fix');
    expect(status).toBe(2);
    expect(stdout).toContain('a.md: written');
    expect(stderr).toContain('b.md: not corrected: the file has changes that are not staged.');
    expect(stderr).toContain('Files corrected and not yet staged: 1. Add them with git add.');
    expect(read('a.md')).toBe(`${clean}\n`);
    expect(read('b.md')).toBe(other);
    write('a.md', flawed);
    expect(run('--staged', '--fix', 'a.md').status).toBe(1);
    git('add', 'a.md');
    expect(run('--staged', '--fix', 'a.md')).toMatchObject({ status: 0 });
  });
});

test('mistakes are told', () => {
  const outside = folderOf({ 'a.md': clean });
  const env = { GIT_CEILING_DIRECTORIES: join(outside, '..') };
  for (const option of [['--changed'], ['--staged'], ['--since', 'main']]) {
    const { status, stdout, stderr } = qarar([...option, '.'], { cwd: outside, env });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^qarar: The option --\w+ works in a Git repository only[^\n]+\n$/u);
  }
  const { run } = repositoryOf({ 'a.md': clean });
  expect(run('--changed', outside).stderr).toContain('is outside of the Git repository');
  expect(run('--changed', '--staged').stderr).toContain('--changed and --staged cannot be used');
  expect(run('--changed', '-').stderr).toContain('--changed and - cannot be used');
  const noGit = qarar(['--changed'], { cwd: outside, env: { PATH: outside } });
  expect(noGit).toMatchObject({ status: 2 });
  expect(noGit.stderr).toContain('needs Git, which is not found');
});
