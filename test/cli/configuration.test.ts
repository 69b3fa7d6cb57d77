import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { flawed, folderOf, qarar } from './qarar.ts';

describe('the configuration file of a project', () => {
  const folder = folderOf({
    'a.md': flawed,
    'qarar.config.json': '{ "rules": { "unused-directive": "error" } } // a comment',
  });
  for (const sub of ['inner', 'broken']) {
    mkdirSync(join(folder, sub));
    writeFileSync(join(folder, sub, 'b.md'), flawed);
  }
  writeFileSync(
    join(folder, 'inner/qarar.config.jsonc'),
    '{ "rules": { "unused-directive": "off" } }',
  );
  writeFileSync(
    join(folder, 'broken/qarar.config.json'),
    '{\n  "rules": { "unused-directiv": "off" }\n}',
  );

  test('governs the texts below it, and the nearest one counts', () => {
    expect(qarar(['a.md'], { cwd: folder })).toMatchObject({ status: 1, stderr: '' });
    expect(qarar(['inner/b.md'], { cwd: folder })).toMatchObject({ status: 0, stderr: '' });
    const { stdout } = qarar(['a.md', 'inner/b.md'], { cwd: folder });
    expect(stdout).toContain('1 error in 1 of 2 files');
    expect(qarar(['a.md'], { cwd: join(folder, '..') }).status).toBe(2);
  });

  test('gives way to the arguments, and --no-config leaves it unread', () => {
    const off = ['--rule', 'unused-directive: off'];
    expect(qarar([...off, 'a.md'], { cwd: folder }).stdout).toContain('nothing found');
    expect(qarar(['--no-config', 'a.md'], { cwd: folder })).toMatchObject({ status: 0 });
    expect(qarar(['--no-config', 'a.md'], { cwd: folder }).stdout).toContain('warning');
  });

  test('with a mistake is told with its place, and its texts are checked without it', () => {
    const { status, stdout, stderr } = qarar(['broken/b.md'], { cwd: folder });
    expect(status).toBe(2);
    expect(stdout).toContain('warning');
    expect(stderr.replace(/[\u2066-\u2069]/gu, '')).toBe(
      'qarar: broken/qarar.config.json:2:14: There is no rule unused-directiv; did you mean unused-directive? (the configuration is not applied)\n',
    );
    expect(qarar(['--locale', 'ar', 'broken/b.md'], { cwd: folder }).stderr).toContain(
      'لم تُطبق الإعدادات',
    );
  });
});
