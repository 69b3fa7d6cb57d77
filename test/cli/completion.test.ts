import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Language, Parser } from 'web-tree-sitter';
import { rules } from '../../rules/index.ts';
import { folderOf } from './folders.ts';
import { qarar } from './qarar.ts';

const script = (shell: string, ...more: string[]): string =>
  qarar(['completion', shell, ...more]).stdout;
const isThere = (program: string): boolean => spawnSync(program, ['--version']).status === 0;

const folder = folderOf({ 'draft one.md': '', 'b.txt': '' });
mkdirSync(join(folder, 'explained'));

describe.skipIf(!isThere('bash'))('in bash', () => {
  const file = join(folderOf({}), 'completion.bash');
  writeFileSync(file, script('bash'));

  /** What bash offers when the last of these words is to be completed. */
  function offered(...words: string[]): readonly string[] {
    const harness = `source "$0"; COMP_WORDS=(qarar "$@"); COMP_CWORD=$#; _qarar; printf "%s\\n" "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', harness, file, ...words], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    return stdout.split('\n').filter(Boolean).sort();
  }

  test('options, their values, subcommands, rules and files are completed', () => {
    expect(offered('--max-w')).toEqual(['--max-warnings']);
    expect(offered('--preset', 'a')).toEqual(['archive']);
    expect(offered('--preset', '=', 'st')).toEqual(['strict']);
    expect(offered('--preset', '=')).toHaveLength(5);
    expect(offered('b.txt', '--fail-on', '')).toEqual(['error', 'info', 'never', 'warning']);
    expect(offered('--rule', 'no-tat')).toEqual(['no-tatweel']);
    expect(offered('ex')).toEqual(['explain', 'explained']);
    expect(offered('explained', 'd')).toEqual(['draft one.md']);
    expect(offered('--output-file', 'b')).toEqual(['b.txt']);
    expect(offered('--max-warnings', '')).toEqual([]);
    expect(offered('explain', '')).toEqual(rules.map(({ id }) => id));
    expect(offered('explain', 'spacing', '--fo')).toEqual(['--format']);
    expect(offered('explain', '--format', 'j')).toEqual(['json']);
    expect(offered('compare', '--format', 'd')).toEqual(['docx']);
    expect(offered('compare', 'b.txt', 'dr')).toEqual(['draft one.md']);
    expect(offered('--only', 'number')).toEqual(['numbering', 'numbering-style']);
    expect(offered('--ignore-pattern', '')).toEqual([]);
    expect(offered('completion', '')).toEqual(['bash', 'fish', 'powershell', 'zsh']);
  });
});

test.skipIf(!isThere('zsh'))('in zsh the script is valid, in both languages', () => {
  for (const locale of ['en', 'ar']) {
    const { status, stderr } = spawnSync('zsh', ['-n'], {
      input: script('zsh', '--locale', locale),
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  }
});

test.skipIf(!isThere('fish'))('in fish', () => {
  const lines = `${script('fish')}\nfor line in 'qarar --preset a' 'qarar explain no-tat' 'qarar comp'
    complete -C $line | string replace -r '\\t.*' ''
  end`;
  const file = join(folderOf({ 'completion.fish': lines }), 'completion.fish');
  const { stdout, stderr } = spawnSync('fish', ['--no-config', file], {
    encoding: 'utf8',
    env: { ...process.env, HOME: folder },
  });
  expect(stderr).toBe('');
  expect(stdout.trim().split('\n')).toEqual(['archive', 'no-tatweel', 'completion']);
});

/** PowerShell itself comes neither from Debian nor from npm. */
test('for PowerShell the script is valid, in both languages', async () => {
  await Parser.init();
  const require = createRequire(import.meta.url);
  const grammar = require.resolve('tree-sitter-powershell/tree-sitter-powershell.wasm');
  const parser = new Parser().setLanguage(await Language.load(grammar));
  const isValid = (text: string): boolean => parser.parse(text)?.rootNode.hasError === false;
  for (const locale of ['en', 'ar']) {
    const text = script('powershell', '--locale', locale);
    expect(isValid(text)).toBe(true);
    expect(isValid(text.replace(/\}\s*$/u, ''))).toBe(false);
    expect(isValid(text.replace("'explain' = @(", "'explain' = @(("))).toBe(false);
  }
});

test('what bash is given stands in every script, and other shells are refused', () => {
  for (const shell of ['zsh', 'fish', 'powershell']) {
    const text = script(shell);
    for (const word of ['max-warnings', 'archive', 'spacing', 'explain']) {
      expect(text).toContain(word);
    }
  }
  const refused = qarar(['completion', 'csh']);
  expect(refused).toMatchObject({ status: 2, stdout: '' });
  expect(refused.stderr).toBe(
    'qarar: There are no completions for csh; there are for bash, zsh, fish, powershell.\n',
  );
  expect(qarar(['completion']).status).toBe(2);
});
