import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf } from './folders.ts';
import { clean, flawed, qarar } from './qarar.ts';

const arabic = /[\u0621-\u064a]/u;
const page = readFileSync(join(import.meta.dirname, '../../docs/command.md'), 'utf8');

interface Group {
  readonly title: string;
  readonly options: readonly string[];
}

/** The options of each group, in their order. */
function groups(text: string, title: RegExp, option: RegExp): readonly Group[] {
  const found: { title: string; options: string[] }[] = [];
  for (const line of text.split('\n')) {
    const heading = title.exec(line)?.[1];
    if (heading !== undefined) found.push({ title: heading, options: [] });
    const name = option.exec(line)?.[1];
    if (name !== undefined) found.at(-1)?.options.push(name);
  }
  return found.filter(({ options }) => options.length > 0);
}

const helpOption = /^ {2}(?:-\w, )?(--[a-z-]+)/u;

describe('--help', () => {
  test('has the options of the guide, in its groups and its order', () => {
    const inHelp = groups(qarar(['--help']).stdout, /^(\S.*):$/u, helpOption);
    const inGuide = groups(page, /^### (.+)$/u, /^\| `(--[a-z-]+)/u);
    expect(inHelp.length).toBeGreaterThan(5);
    expect(inGuide).toEqual(inHelp);
  });

  test('describes each option and subcommand in the language of the user', () => {
    const names = ['explain', 'init', 'doctor', 'completion'];
    for (const parameters of [[], ...names.map((name) => [name])]) {
      const { status, stdout } = qarar([...parameters, '--help', '--locale', 'ar']);
      expect(status).toBe(0);
      // A description may begin on the next line, but each has one.
      const entries = stdout.split(/\n(?= {2}\S)/u).slice(1);
      expect(entries.length).toBeGreaterThan(0);
      expect(entries.filter((entry) => !arabic.test(entry))).toEqual([]);
      expect(qarar([...parameters, '--help']).stdout).not.toMatch(arabic);
    }
    const help = qarar(['--help']).stdout;
    for (const name of names) {
      expect(help).toMatch(new RegExp(`^ {2}${name} `, 'mu'));
      expect(page).toContain(`qarar ${name}`);
    }
  });
});

describe('standard input', () => {
  test('is read where it is asked for, and where it is not, it is told how', () => {
    expect(qarar(['--stdin'], { input: flawed }).stdout).toContain('<stdin>\n3:1-3:22');
    const named = qarar(['--stdin', '--stdin-filename', 'a.md'], { input: flawed });
    expect(named.stdout).toMatch(/^a\.md\n/u);
    const folder = folderOf({ 'b.md': clean });
    const both = qarar(['b.md', '--stdin'], { cwd: folder, input: flawed });
    expect(both.stdout).toContain('1 warning in 1 of 2 files');
    const once = qarar(['-', '--stdin'], { input: flawed });
    expect(once.stdout).toContain('1 warning\n');
    const unasked = qarar([], { input: flawed });
    expect(unasked).toMatchObject({ status: 2, stdout: '' });
    expect(unasked.stderr).toContain('qarar -');
  });
});

test('a misspelt subcommand is asked for', () => {
  expect(qarar(['explan', 'spacing']).stderr).toMatch(
    /^qarar: explan: .+ Did you mean qarar explain\?$/mu,
  );
  expect(qarar(['draft.md']).stderr).not.toContain('Did you mean');
});
