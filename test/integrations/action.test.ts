import { chmodSync, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from '../cli/folders.ts';
import { action, runStep } from './action.ts';

/** A command that prints its arguments stands in for qarar. */
function check(inputs: Readonly<Record<string, string>>) {
  const folder = folderOf({ qarar: '#!/bin/sh\nprintf "%s\\n" "$@"\n' });
  chmodSync(join(folder, 'qarar'), 0o755);
  const values = Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`inputs.${name}`, value]),
  );
  const { PATH } = process.env;
  const env = { PATH: `${folder}${delimiter}${PATH}` };
  const outcome = runStep('Check resolutions', values, { cwd: folder, env });
  return { ...outcome, folder, words: outcome.stdout.split('\n').slice(0, -1) };
}

test('the action has the form that GitHub asks for', () => {
  expect(Object.keys(action)).toEqual(['name', 'description', 'branding', 'inputs', 'runs']);
  expect(action.runs.using).toBe('composite');
  const used = new Set<string>();
  for (const { uses, run, shell, ...step } of action.runs.steps) {
    for (const [, input] of JSON.stringify(step).matchAll(/\binputs\.([\w-]+)/gu)) used.add(input!);
    expect((uses === undefined) !== (run === undefined)).toBe(true);
    if (run === undefined) continue;
    expect(shell).toBe('bash');
    // What stands in an expression would be read as code.
    expect(run).not.toContain('${{');
  }
  expect([...used].sort()).toEqual(Object.keys(action.inputs).sort());
  for (const input of Object.values(action.inputs)) {
    expect(input).toEqual({ description: expect.any(String), default: expect.any(String) });
  }
});

test('without inputs the whole folder is checked', () => {
  const { status, stderr, words } = check({});
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(words).toEqual(['--format', 'github', '--locale', 'en', '--', '.']);
});

test('inputs are arguments, and nothing of them is run', () => {
  const { words, folder } = check({
    arguments: `--preset strict --rule 'spacing: off' --rule "x: [error, {}]" --quiet $(touch made) \`touch made\``,
    baseline: 'known findings.json',
    locale: 'ar',
    paths: 'drafts/\n-old drafts/*.md\n\n$(touch made)\n',
  });
  expect(words).toEqual([
    ...['--format', 'github', '--locale', 'ar', '--baseline', 'known findings.json'],
    ...['--preset', 'strict', '--rule', 'spacing: off', '--rule', 'x: [error, {}]', '--quiet'],
    ...['$(touch', 'made)', '`touch', 'made`', '--'],
    ...['drafts/', '-old drafts/*.md', '$(touch made)'],
  ]);
  expect(existsSync(join(folder, 'made'))).toBe(false);
});

test('arguments that cannot be read fail the step', () => {
  const { status, stdout, stderr } = check({ arguments: `--rule 'spacing: off` });
  expect(status).not.toBe(0);
  expect(stdout).toBe('');
  expect(stderr).toContain('unmatched single quote');
});
