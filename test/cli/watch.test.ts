import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { folderOf } from './folders.ts';
import { bin, clean, flawed, qarar } from './qarar.ts';

/** What a stream says: `until` waits for words, and gives what was said since those before. */
function listen(stream: Readable): (words: string) => Promise<string> {
  let said = '';
  let wake = (): void => {};
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
    wake();
  });
  return async (words) => {
    for (;;) {
      const at = said.indexOf(words);
      if (at !== -1) {
        const before = said.slice(0, at + words.length);
        said = said.slice(at + words.length);
        return before;
      }
      await new Promise<void>((resume) => {
        wake = resume;
      });
    }
  };
}

/** A command that goes on running. What its two streams say comes in no order. */
function start(parameters: readonly string[], cwd: string) {
  const { PATH } = process.env;
  const child = spawn(process.execPath, [bin, '--watch', ...parameters], {
    cwd,
    env: { PATH, LC_ALL: 'C' },
  });
  const end = async (): Promise<number | null> => {
    const ended = new Promise<number | null>((resume) => child.once('close', resume));
    child.kill('SIGINT');
    return await ended;
  };
  return { reported: listen(child.stdout), told: listen(child.stderr), end };
}

test('a folder: what changes, comes and goes is told, and Ctrl-C ends it', async () => {
  const folder = folderOf({ 'b.md': clean });
  mkdirSync(join(folder, 'drafts'));
  const { reported, told, end } = start(['.'], folder);
  await reported('1 file checked, nothing found');
  await told('Ctrl-C ends');

  writeFileSync(join(folder, 'b.md'), flawed);
  await told('qarar: Changed: b.md\n');
  expect(await reported('1 warning\n')).toContain('3:1-3:22');

  // A new text is told alone, with the totals of all.
  writeFileSync(join(folder, 'drafts/a.md'), clean);
  await told('Changed: drafts/a.md');
  expect(await reported('1 warning in 1 of 2 files')).not.toContain('3:1-3:22');

  writeFileSync(join(folder, 'qarar.config.json'), '{ "rules": { "unused-directive": "error" } }');
  await told('all files are checked again');
  await reported('1 error in 1 of 2 files');

  // What could not be read is told, and is no failure in the end.
  writeFileSync(join(folder, 'drafts/a.md'), Buffer.from([0xd8, 0x00, 0x00]));
  await told('drafts/a.md: ');

  rmSync(join(folder, 'b.md'));
  await told('No longer there: b.md');
  expect(await end()).toBe(0);
});

test('a named text, with a report that is whole in its file', async () => {
  const folder = folderOf({ 'a.md': flawed, 'b.md': clean });
  const report = join(folder, 'report.json');
  const parameters = ['--format', 'json', '--output-file', report, 'a.md', 'b.md'];
  const { told, end } = start(parameters, folder);
  await told('Ctrl-C ends');
  writeFileSync(join(folder, 'b.md'), `${clean}\n${clean}`);
  await told('Changed: b.md');
  expect(await end()).toBe(0);
  expect(readFileSync(report, 'utf8')).toBe(
    qarar(['--format', 'json', 'a.md', 'b.md'], { cwd: folder }).stdout,
  );
});

test('what a configuration is made of is watched wherever it is, and what is known stays known', async () => {
  const house = folderOf({ 'base.yaml': 'rules: {}\n' });
  const folder = folderOf({
    'a.md': flawed,
    'qarar.config.json': JSON.stringify({ extends: join(house, 'base.yaml') }),
  });
  qarar(['--baseline', 'known.json', '--update-baseline', 'a.md'], { cwd: folder });
  const { reported, told, end } = start(['--baseline', 'known.json', 'a.md'], folder);
  await reported('nothing found');
  await told('Ctrl-C ends');
  writeFileSync(join(folder, 'a.md'), `${flawed}${clean}`);
  await reported('nothing found');
  writeFileSync(join(folder, 'a.md'), `${flawed}\n<!-- qarar-enable -->\n`);
  await reported('1 warning\n');
  writeFileSync(join(house, 'base.yaml'), 'rules: { unused-directive: "off" }\n');
  await told('base.yaml; all files');
  await reported('nothing found');
  expect(await end()).toBe(0);
});

test('what cannot be watched ends at once', () => {
  const folder = folderOf({ 'a.md': clean });
  const run = (...parameters: string[]) => qarar(['--watch', ...parameters], { cwd: folder });
  expect(run('a.md', 'none.md')).toMatchObject({ status: 2 });
  for (const [option, ...more] of [
    ['-'],
    ['--stdin'],
    ['--fix', 'a.md'],
    ['--stats', 'a.md'],
    ['--changed', 'a.md'],
  ]) {
    const { status, stdout, stderr } = run(option as string, ...more);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`--watch and ${option} cannot be used together`);
  }
});

test('what is in a baseline is not told', async () => {
  const folder = folderOf({ 'a.md': flawed });
  const baseline = ['--baseline', 'known.json'];
  qarar([...baseline, '--update-baseline', '.'], { cwd: folder });
  const { reported, told, end } = start([...baseline, '.'], folder);
  await reported('1 file checked, nothing found');
  await told('Ctrl-C ends');
  writeFileSync(join(folder, 'a.md'), `${flawed}\n<!-- qarar-enable x -->\n`);
  const changed = await reported('1 warning\n');
  expect(changed).toContain('5:19-5:20');
  expect(changed).not.toContain('3:1-3:22');
  expect(await end()).toBe(0);
});

const hasTerminal = spawnSync('script', ['--version']).status === 0;
if (!hasTerminal) process.stderr.write('skipped: keys of --watch (script is not installed)\n');

test.skipIf(!hasTerminal)('on a terminal, keys check again, correct and end', async () => {
  const folder = folderOf({ 'a.md': clean.replace(' ', '  ') });
  const line = `'${process.execPath}' '${bin}' --watch --locale en a.md`;
  const { PATH } = process.env;
  const child = spawn('script', ['--quiet', '--return', '--command', line, '/dev/null'], {
    cwd: folder,
    env: { PATH, TERM: 'xterm', SHELL: '/bin/sh' },
  });
  const ended = new Promise<number | null>((resume) => child.once('close', resume));
  const shown = listen(child.stdout);
  expect(await shown('Keys: r checks all again')).toContain('spacing');

  child.stdin.write('r');
  const again = await shown('Keys: r');
  expect(again).toContain('\u001b[2J');
  expect(again).toContain('spacing');

  child.stdin.write('f');
  await shown('Keys: r');
  // The corrected text is checked for its change.
  expect(await shown('Keys: r')).toContain('nothing found');
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(clean);

  child.stdin.write('q');
  expect(await ended).toBe(0);
});
