import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { draft, resolution } from '../archive/texts.ts';
import { folderOf } from './folders.ts';
import { isRoot, type Outcome, qarar } from './qarar.ts';

const cite = (day: number): string =>
  draft(`إذ تشير إلى قرارها 187/73 المؤرخ ${day} كانون الأول/ديسمبر 2018 بشأن كذا،`);
const own = resolution(
  '7/74',
  '18 كانون الأول/ديسمبر 2019',
  'المياه',
  'إذ تشير إلى قرارها 187/73،',
);

const files = {
  'a.md': cite(17),
  'b.md': cite(18),
  'c.txt': cite(17),
  'd.md': own,
};

/** A folder with an archive in `old/`, and the command in it. */
function project(texts: Readonly<Record<string, string | Uint8Array>> = files) {
  const folder = folderOf({});
  mkdirSync(join(folder, 'old'));
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, 'old', name), text);
  return {
    folder,
    run: (...parameters: string[]): Outcome => qarar(parameters, { cwd: folder }),
    read: (name: string): string => readFileSync(join(folder, name), 'utf8'),
    write: (name: string, text: string): void => writeFileSync(join(folder, name), text),
  };
}

describe('index', () => {
  test('mines an archive into a register and says what contradicts itself', () => {
    const { run, read } = project();
    const { status, stdout, stderr } = run('index', 'old', '-o', 'register.jsonl');
    expect({ status, stderr }).toEqual({ status: 0, stderr: 'qarar: written to register.jsonl\n' });
    expect(stdout).toBe(
      [
        'files: 4; texts: 4; citations: 4; citations that are not clear: 0',
        'texts cited or held: 2; dates attested: 2, of one file only: 0, conflicting: 0, none: 0',
        '',
        'Dates that other files contradict (1)',
        'A/RES/73/187: 17 December 2018 in 2 files; 18 December 2018 in 1 file: old/b.md:3:20',
        '',
        'Dates that differ from the published ones (1)',
        'A/RES/74/7: 7 November 2019 as published; 18 December 2019 in its own text: old/d.md:1:1',
        '',
      ].join('\n'),
    );
    const lines = read('register.jsonl').trimEnd().split('\n');
    expect(lines.map((line) => Object.values(JSON.parse(line) as object)[0])).toEqual([
      'register',
      'A/RES/73/187',
      'A/RES/74/7',
      'old/a.md',
      'old/b.md',
      'old/c.txt',
      'old/d.md',
    ]);
    // The same bytes again, whatever the order of the arguments, and on standard output.
    const piped = run(
      'index',
      'old/d.md',
      'old/c.txt',
      'old',
      '--output-file',
      '-',
      '--format',
      'json',
    );
    expect(piped.stdout).toBe(read('register.jsonl'));
    expect(JSON.parse(piped.stderr)).toMatchObject({
      outliers: [{ key: 'A/RES/73/187', attested: { date: '2018-12-17' } }],
      conflicts: [],
      world: [{ key: 'A/RES/74/7', known: '2019-11-07', status: 'verified' }],
    });
    const arabic = run('index', 'old', '--locale', 'ar').stdout;
    expect(arabic).toContain('17 كانون الأول/ديسمبر 2018 (عدد الملفات: 2)');
    expect(arabic).not.toMatch(/\b(?:files|December|dates)\b/u);
  });

  test('reads texts as the linter does: what is left out, in other encodings, or not at all', () => {
    const { run, write, folder } = project({ 'a.md': cite(17), 'left-out.md': cite(18) });
    write('.qararignore', 'left-out.md\n');
    writeFileSync(join(folder, 'old', 'win.txt'), iconv.encode(cite(17), 'windows-1256'));
    expect(run('index', 'old').stdout).toMatch(/^files: 2;/u);
    expect(run('index', 'old', '--no-ignore').stdout).toMatch(/^files: 3;/u);
    const missing = run('index', 'old', 'gone.md', '-o', 'r.jsonl');
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain('gone.md: there is no such file');
    expect(existsSync(join(folder, 'r.jsonl'))).toBe(true);
  });

  test('says what is wrong with what is asked, and writes over nothing but a register', () => {
    const { run, read } = project();
    const complaints = [
      [['index'], /Name the folder/u],
      [['index', 'old', '--format', 'jsn'], /pretty, json.*Did you mean json/u],
      [['index', 'old', '--encoding', 'utf-9'], /utf-9/u],
      [['index', 'old', '--output-file', 'old/a.md'], /old\/a.md is not a register/u],
      [['index', 'old', '--output-file', 'old'], /old: cannot be written/u],
    ] as const;
    for (const [parameters, complaint] of complaints) {
      const { status, stdout, stderr } = run(...parameters);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(complaint);
      expect(stderr.split('\n')).toHaveLength(2);
    }
    expect(read('old/a.md')).toBe(files['a.md']);
    if (isRoot) return;
    expect(run('index', 'old', '-o', '/r.jsonl').status).toBe(2);
  });

  test('leaves a register as it is where no text is read', () => {
    const { run, read } = project();
    run('index', 'old', '-o', 'r.jsonl');
    const before = read('r.jsonl');
    const { status, stderr } = run('index', 'odl', '-o', 'r.jsonl');
    expect(status).toBe(2);
    expect(stderr).toContain('No text was read, and r.jsonl is not written.');
    expect(read('r.jsonl')).toBe(before);
  });
});

describe('graph', () => {
  test('exports who cites whom, from a register as from the texts', () => {
    const { run, read } = project();
    run('index', 'old', '-o', 'r.jsonl');
    const csv = run('graph', 'r.jsonl', '--format', 'csv').stdout;
    expect(csv).toBe(
      '\ufeffsource,target,weight\r\nA/RES/74/7,A/RES/73/187,1\r\nold/a.md,A/RES/73/187,1\r\nold/b.md,A/RES/73/187,1\r\nold/c.txt,A/RES/73/187,1\r\n',
    );
    for (const format of ['csv', 'dot', 'graphml', 'json', 'pretty']) {
      const ofRegister = run('graph', 'r.jsonl', '--format', format);
      expect(ofRegister.status).toBe(0);
      expect(run('graph', 'old', '--format', format)).toEqual(ofRegister);
    }
    expect(run('graph', 'r.jsonl', '--format', 'dot', '-o', 'g.dot').stdout).toBe('');
    expect(read('g.dot')).toMatch(/^digraph qarar \{\n[\s\S]*\}\n$/u);
    const lists = run('graph', 'r.jsonl', '--top', '1').stdout;
    expect(lists).toContain('Most cited (1)\n  A/RES/73/187, 17 December 2018: cited by 4\n');
    expect(lists).toMatch(/\nCited although .* \(0\)\n {2}none\n\nNever dated \(0\)\n {2}none\n$/u);
    expect(run('graph', 'r.jsonl', '--top', '0').stdout).toContain('Most cited (1)\n  \u2026\n');
    expect(run('graph', 'r.jsonl', '--locale', 'ar').stdout).toContain('الأكثر استشهادا به');
  });

  test('takes the place neither of a text nor of the register', () => {
    const { run, read } = project();
    run('index', 'old', '-o', 'r.jsonl');
    for (const [from, to] of [
      ['old', 'old/a.md'],
      ['r.jsonl', 'old/a.md'],
      ['r.jsonl', 'r.jsonl'],
    ] as const) {
      const before = read(to);
      const { status, stderr } = run('graph', from, '--format', 'csv', '-o', to);
      expect(status).toBe(2);
      expect(stderr).toContain(`${to}: is one of the files that are read`);
      expect(read(to)).toBe(before);
    }
  });

  test('says what is wrong with a register, and where', () => {
    const { run, write } = project();
    run('index', 'old', '-o', 'r.jsonl');
    write(
      'bad.jsonl',
      '{"qarar":"register","version":1,"files":1,"texts":1,"citations":1,"unclear":0}\n{',
    );
    write('later.jsonl', '{"qarar":"register","version":9}\n');
    for (const [parameters, complaint] of [
      [['graph'], /Name the folder/u],
      [['graph', 'bad.jsonl'], /^qarar: bad\.jsonl:2:1: .*make it anew/u],
      [['graph', 'later.jsonl'], /of another version/u],
      [['graph', 'gone.jsonl'], /gone\.jsonl: there is no such file/u],
      [['graph', 'r.jsonl', '--top', 'ten'], /--top/u],
      [['graph', 'r.jsonl', '--format', 'grafml'], /Did you mean graphml/u],
    ] as const) {
      const { status, stderr } = run(...parameters);
      expect(status).toBe(2);
      expect(stderr).toMatch(complaint);
    }
  });
});

describe('a text is compared with a register', () => {
  const setUp = () => {
    const made = project();
    made.run('index', 'old', '-o', 'r.jsonl');
    made.write('new.md', cite(19));
    return made;
  };
  const message = /texts of the archive that date it 17 .*2018: 2, such as old\/a\.md:3:20/u;

  test('by an option or by the configuration, and never when it is damaged', () => {
    const { run, read, write, folder } = setUp();
    expect(run('new.md').stdout).not.toContain('reference-conflict');
    expect(run('new.md', '--register', 'r.jsonl').stdout).toMatch(message);
    // The path is one from the folder of the configuration.
    mkdirSync(join(folder, 'new'));
    write('new/new.md', cite(19));
    write('qarar.config.json', '{ "register": "./r.jsonl" }');
    expect(run('new/new.md').stdout).toMatch(message);
    expect(JSON.parse(run('--print-config', 'new/new.md').stdout)).toMatchObject({
      registers: ['r.jsonl'],
    });
    write('base.json', read('qarar.config.json'));
    write('qarar.config.json', '{ "extends": "./base.json" }');
    expect(run('new/new.md').stdout).toMatch(message);
    write('r.jsonl', read('r.jsonl').replace('\n{', '\n{{'));
    const damaged = run('new/new.md');
    expect(damaged.status).toBe(2);
    expect(damaged.stdout).not.toMatch(message);
    expect(damaged.stderr).toContain('r.jsonl:2:1');
    expect(damaged.stderr).toContain('base.json:1:3');
    const byOption = run('new.md', '--no-config', '--register', 'r.jsonl');
    expect(byOption.status).toBe(2);
    expect(byOption.stderr).toMatch(/^qarar: r\.jsonl:2:1: [^\n]+\n$/u);
    for (const [value, place] of [
      ['7', 1],
      ['"gone.jsonl"', 1],
      ['"old/a.md"', 2],
    ] as const) {
      write('qarar.config.json', `{ "register": ${value} }`);
      const { status, stderr } = run('new.md');
      expect({ status, lines: stderr.split('\n').length - 1 }).toEqual({ status: 2, lines: place });
      expect(stderr).toContain('qarar.config.json:1:3');
    }
  });

  test('what the cache remembers depends on the register', () => {
    const { run, read, write } = setUp();
    const known = run('new.md', '--register', 'r.jsonl');
    run('new.md', '--cache');
    expect(run('new.md', '--cache', '--register', 'r.jsonl')).toEqual(known);
    expect(run('new.md', '--cache', '--register', 'r.jsonl')).toEqual(known);
    write('qarar.config.json', '{ "register": "r.jsonl" }');
    expect(run('new.md', '--cache')).toEqual(known);
    write('r.jsonl', read('r.jsonl').replaceAll('2018-12-17', '2018-12-19'));
    expect(run('new.md', '--cache').stdout).not.toContain('reference-conflict');
  });
});
