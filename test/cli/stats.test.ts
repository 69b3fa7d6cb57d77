import { describe, expect, test } from 'vitest';
import { createLintTimes } from '../../core/lint/lint-times.ts';
import { createLinter } from '../../core/lint/linter.ts';
import { rules } from '../../rules/index.ts';
import { folderOf } from './folders.ts';
import { clean, flawed, qarar } from './qarar.ts';

describe('--stats', () => {
  const folder = folderOf({ 'clean.md': clean, 'flawed.md': flawed });

  test('tells on standard error where the time goes, and leaves the report as it is', () => {
    const parameters = ['clean.md', 'flawed.md'];
    const { status, stdout, stderr } = qarar(['--stats', ...parameters], { cwd: folder });
    expect(status).toBe(0);
    expect(stdout).toBe(qarar(parameters, { cwd: folder }).stdout);
    expect(stderr).toMatch(/^total +[\d.]+ +100%$/mu);
    expect(stderr).toMatch(/^unused-directive +[\d.]+ +\d+% +1$/mu);
    // Every rule that is on has a row, also when it finds nothing.
    expect(stderr).toMatch(/^date-format +[\d.]+ +\d+% +0$/mu);
    expect(stderr).toMatch(
      /^2 files, 0\.\d kB: \d+ files\/s, [\d.]+ MB\/s; peak memory \d+ MiB$/mu,
    );
  });

  test('in Arabic, and for a run that is empty', () => {
    const { stderr } = qarar(['--stats', '--locale', 'ar', 'clean.md'], { cwd: folder });
    expect(stderr).toMatch(/تحليل البنية/u);
    expect(qarar(['--stats', '--allow-unmatched', '*.txt'], { cwd: folder })).toMatchObject({
      status: 0,
      stdout: '',
    });
  });
});

describe('--stats beside a source', () => {
  const text = (number: number): string =>
    `إن الجمعية العامة،\n\n1 - تقرر تنفيذ القرار 66/3 في 35 بلدا؛\n\n2 - تقرر تنفيذ القرار 72/${number}.\n`;
  const source =
    'The General Assembly,\n\n1. Decides to implement resolution 66/3;\n\n2. Decides to implement resolution 72/3.\n';
  const names = ['a', 'b', 'c', 'd'];
  const folder = folderOf(
    Object.fromEntries(
      names.flatMap((name, at) => [
        [`ar/${name}.md`, text(at === 0 ? 31 : 3)],
        [`en/${name}.txt`, source],
      ]),
    ),
  );
  const run = (...parameters: readonly string[]) =>
    qarar(['--stats', 'ar', '--source', 'en', '--format', 'json', ...parameters], { cwd: folder });

  test('counts what was compared, the same by any number of threads', () => {
    const [one, two] = [run('--threads', '1'), run('--threads', '2')];
    expect(one.stdout).toBe(two.stdout);
    for (const { stderr } of [one, two]) {
      expect(stderr).toMatch(/^resolutions and decisions +7 +1 +0 +0$/mu);
      expect(stderr).toMatch(/^numbers +0 +0 +4 +0$/mu);
    }
    const [first] = JSON.parse(one.stdout) as readonly { readonly stats: unknown }[];
    expect(first?.stats).toMatchObject({
      source: { citations: { same: 1, different: 1, text: 0, source: 0 } },
    });
  });

  test('in Arabic; and nothing where there is no source', () => {
    expect(run('--locale', 'ar').stderr).toMatch(/في الأصل وحده/u);
    const { stdout, stderr } = qarar(['--stats', 'ar', '--format', 'json'], { cwd: folder });
    expect(stderr).not.toContain('only in the source');
    expect(stdout).not.toContain('"stats"');
  });
});

test('a linter with a clock finds the same, and every rule has its time', () => {
  let now = 0;
  const times = createLintTimes(() => now++);
  const timed = createLinter(rules, {}, times);
  const source = `${flawed}\n# قرار\n\n${flawed}`;
  expect(timed.lint(source).findings).toEqual(createLinter(rules).lint(source).findings);
  expect([...times.rules.keys()].sort()).toEqual(timed.rules.map(({ rule }) => rule.id));
  expect(times.parse).toBeGreaterThan(0);
  expect(times.search).toBeGreaterThan(0);
  // The clock goes on by one with each look: no time is counted for two.
  const counted = [...times.rules.values()].reduce((sum, time) => sum + time, 0);
  expect(counted + times.parse + times.search).toBeLessThan(now);
});
