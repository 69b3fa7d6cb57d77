import { describe, expect, test } from 'vitest';
import { folderOf } from './folders.ts';
import { clean, qarar } from './qarar.ts';

interface Diagnosis {
  readonly id: string;
  readonly status: string;
  readonly message: string;
  readonly advice: string | null;
}

const diagnose = (cwd: string, env: Record<string, string> = {}): readonly Diagnosis[] =>
  JSON.parse(qarar(['doctor', '--format', 'json'], { cwd, env }).stdout);

describe('doctor', () => {
  test('is content with a folder of texts', () => {
    const folder = folderOf({ 'a.md': clean, '.gitignore': '' });
    const { status, stdout, stderr } = qarar(['doctor'], { cwd: folder });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).not.toContain('✖');
    expect(stdout).toContain(`✔ Node ${process.versions.node}`);
    expect(stdout).toContain('✔ A sample text is checked');
    expect(stdout).toContain('✔ Files that leave out texts: .gitignore');
    expect(stdout).toContain('✔ Texts in this folder: 1');
    const inArabic = qarar(['doctor', '--locale', 'ar'], { cwd: folder }).stdout;
    expect(inArabic).not.toMatch(/\b(?:The|is|of|and|to)\b/u);
  });

  test('tells what is bad, and where, and fails', () => {
    const folder = folderOf({ 'a.md': clean, 'qarar.config.json': '{ "presets": ["strikt"] }' });
    const { status, stdout, stderr } = qarar(['doctor'], { cwd: folder });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toMatch(/^✖ qarar\.config\.json:1:\d+: .*strict/mu);
    expect(stdout).toContain('To be mended: 1');
  });

  test('warns of what is only missing', () => {
    const folder = folderOf({});
    const ids = diagnose(folder, { PATH: '' })
      .filter(({ status, advice }) => status === 'warning' && advice !== null)
      .map(({ id }) => id);
    expect(ids).toEqual(['git', 'texts']);
    expect(qarar(['doctor'], { cwd: folder, env: { PATH: '' } }).status).toBe(0);
  });

  test('says where the language comes from', () => {
    const folder = folderOf({});
    const reason = (env: Record<string, string>): string | undefined =>
      diagnose(folder, env).find(({ id }) => id === 'locale')?.message;
    expect(reason({ LC_ALL: '', LANG: 'en_GB' })).toContain('LANG=en_GB');
    expect(reason({ LC_ALL: 'ar', LANG: 'en_GB' })).toContain('LC_ALL');
    expect(reason({ LC_ALL: '', LANG: '' })).toContain('name no language');
  });
});
