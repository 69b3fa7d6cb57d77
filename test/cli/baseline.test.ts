import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf } from './folders.ts';
import { clean, type Outcome, qarar } from './qarar.ts';

const commas = [
  '--rule',
  'arabic-punctuation: error',
  '--rule',
  'paragraph-numbering: off',
] as const;
const opening = 'إن الجمعية العامة،\n\n';
const schools = 'تطلب إلى الدول الأعضاء, بناء المدارس في القرى';
const bridges = 'تدعو الجهات المانحة, إلى تمويل الجسور في المدن';
const libraries = 'تشجع الحكومات على فتح المكتبات العامة للأطفال';
const draft = (...paragraphs: readonly string[]): string =>
  `${opening}${paragraphs.map((each, at) => `${at + 1} - ${each}${at + 1 < paragraphs.length ? '؛' : '.'}\n`).join('\n')}`;

function projectOf(files: Readonly<Record<string, string>>) {
  const folder = folderOf(files);
  const run = (...parameters: readonly string[]): Outcome =>
    qarar(['--baseline', 'known.json', ...commas, ...parameters], { cwd: folder });
  return {
    folder,
    run,
    write: (name: string, text: string) => writeFileSync(join(folder, name), text),
    baseline: () => readFileSync(join(folder, 'known.json'), 'utf8'),
    /** The ids of the rules of what is reported. */
    reported: (...parameters: readonly string[]): readonly string[] => {
      const { stdout } = run('--format', 'json', ...parameters, '.');
      const files = JSON.parse(stdout) as { messages: { ruleId: string }[] }[];
      return files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
    },
  };
}

describe('what is in the baseline', () => {
  test('is not reported, does not fail, and is written the same again', () => {
    const { run, baseline, write, reported } = projectOf({ 'a.md': draft(schools, bridges) });
    expect(run('.').status).toBe(2);
    const first = run('--update-baseline', '.');
    expect(first).toMatchObject({ status: 0, stdout: '✔ 1 file checked, nothing found\n' });
    expect(first.stderr).toBe(
      'qarar: known.json: 2 added, 0 removed, 2 in all.\n  + a.md: arabic-punctuation (comma)\n  + a.md: arabic-punctuation (comma)\n',
    );
    const written = baseline();
    expect(written.split('\n').filter((line) => line.includes('"file":"a.md"'))).toHaveLength(2);
    expect(run('--fail-on', 'info', '.')).toMatchObject({
      status: 0,
      stderr: 'qarar: known.json: findings that are known and not reported: 2.\n',
    });
    run('--update-baseline', '.');
    expect(baseline()).toBe(written);

    write('a.md', draft(schools, libraries, bridges.replace('المدن', 'المدن, والقرى')));
    expect(reported()).toEqual(['arabic-punctuation']);
    expect(run('.').status).toBe(1);
    expect(run('--quiet', '.', '--locale', 'ar').stderr).toContain('الملاحظات المعروفة');
  });

  test('stays known when paragraphs are moved, numbered anew, wrapped and edited elsewhere', () => {
    const { write, reported, run, baseline } = projectOf({ 'a.md': draft(schools, bridges) });
    run('--update-baseline', '.');
    const written = baseline();
    for (const text of [
      draft(libraries, bridges, schools),
      draft(bridges, libraries, schools.replace('الدول', 'الدُّول')).replaceAll('\n', '\r\n'),
      draft(schools.replace(' بناء', '\nبناء'), bridges),
      draft(schools.replace('بناء المدارس', 'بناء المدارس الابتدائية'), bridges),
    ]) {
      write('a.md', text);
      expect(reported()).toEqual([]);
      expect(run('.').stderr).not.toContain('no longer apply');
    }
    expect(baseline()).toBe(written);
  });

  test('does not hide what is made when something else is mended', () => {
    const { write, reported, run } = projectOf({ 'a.md': draft(schools, libraries) });
    run('--update-baseline', '.');
    write('a.md', draft(schools.replace(',', '،'), libraries.replace(' العامة', ', العامة')));
    expect(reported()).toEqual(['arabic-punctuation']);
    const { status, stderr } = run('.');
    expect(status).toBe(1);
    expect(stderr).toBe(
      'qarar: known.json: entries that no longer apply, which --prune-baseline removes: 1.\n  - a.md: arabic-punctuation (comma)\n',
    );
    // Made in the same paragraph, too.
    write('a.md', draft(schools.replace('الأعضاء, بناء', 'الأعضاء بناء').replace('في', ', في')));
    expect(reported()).toEqual(['arabic-punctuation']);
  });

  test('is counted place by place where many findings are reported as one', () => {
    const places = [
      schools,
      bridges,
      libraries.replace(' العامة', ', العامة'),
      'تقرر, النظر',
      'تؤكد, الحاجة إلى المياه',
    ];
    const { write, reported, run } = projectOf({ 'a.md': draft(...places) });
    run('--update-baseline', '.');
    expect(reported()).toEqual([]);
    // Down to where they are reported one by one.
    for (const fewer of [places.slice(1), places.slice(2), [places[0]!, places[3]!]]) {
      write('a.md', draft(...fewer));
      expect(reported()).toEqual([]);
    }
    write('a.md', draft('تحث, الأطراف على الحوار', ...places.slice(1)));
    expect(reported()).toEqual(['arabic-punctuation']);
  });
});

describe('entries that no longer apply', () => {
  test('are removed by --prune-baseline, which adds nothing and leaves other files alone', () => {
    const { write, run, folder, baseline, reported } = projectOf({
      'a.md': draft(schools, bridges),
      'b.md': draft(bridges),
      'c.md': draft(schools),
    });
    run('--update-baseline', '.');
    const lines = (): readonly string[] => baseline().replaceAll(/,$/gmu, '').split('\n');
    const before = lines();
    write('a.md', draft(schools, libraries.replace(' العامة', ', العامة')));
    rmSync(join(folder, 'c.md'));
    const pruned = run('--prune-baseline', 'a.md');
    expect(pruned.status).toBe(1);
    expect(pruned.stderr).toContain('known.json: 0 added, 2 removed, 2 in all.');
    expect(lines().filter((line) => !before.includes(line))).toEqual([]);
    expect(reported()).toEqual(['arabic-punctuation']);
  });

  test('are not those of a text that cannot be read', () => {
    const { write, run, folder, baseline } = projectOf({ 'a.md': draft(schools) });
    run('--update-baseline', '.');
    const written = baseline();
    writeFileSync(join(folder, 'a.md'), Buffer.from([0x00, 0x01, 0x02]));
    expect(run('--update-baseline', '.').status).toBe(2);
    expect(baseline()).toBe(written);
    write('a.md', draft(schools));
    write('qarar.config.json', '{ "presets": ["strikt"] }');
    write('b.md', draft(bridges));
    const refused = run('--update-baseline', '.');
    expect(refused).toMatchObject({ status: 2 });
    expect(refused.stderr).toContain('known.json: not written, because of the failures above.');
    expect(baseline()).toBe(written);
  });

  test('are those of a renamed file, under its new name', () => {
    const { run, folder, baseline, reported } = projectOf({ 'a.md': draft(schools, bridges) });
    run('--update-baseline', '.');
    mkdirSync(join(folder, 'sub'));
    renameSync(join(folder, 'a.md'), join(folder, 'sub/قرار جديد.md'));
    expect(reported()).toEqual([]);
    const { stderr } = run('--prune-baseline', '.');
    expect(stderr).toMatch(/sub\/قرار جديد\.md\u2069? is taken for a\.md/u);
    expect(baseline()).not.toContain('"a.md"');
    expect(baseline()).toContain('"sub/قرار جديد.md"');
    expect(reported()).toEqual([]);
  });
});

test('it goes with --fix, standard input and paths of another folder', () => {
  const { run, folder } = projectOf({ 'a.md': draft(schools) });
  run('--update-baseline', '.');
  const input = draft(libraries, schools);
  const parameters = ['--baseline', 'known.json', ...commas];
  const named = qarar([...parameters, '--stdin-filename', 'a.md'], { cwd: folder, input });
  expect(named.status).toBe(0);
  expect(qarar([...parameters, '-'], { cwd: folder, input }).status).toBe(1);
  mkdirSync(join(folder, 'sub'));
  const below = ['--baseline', '../known.json', ...commas, '../a.md'];
  expect(qarar(below, { cwd: join(folder, 'sub') }).status).toBe(0);
  const ofTextsThatAreNot = run('--fix-dry-run', '--update-baseline', '.');
  expect(ofTextsThatAreNot.stderr).toContain('--update-baseline and --fix-dry-run cannot be used');
  const fixed = run('--fix', '--prune-baseline', '.');
  expect(fixed).toMatchObject({ status: 0 });
  expect(fixed.stderr).toContain('0 added, 1 removed, 0 in all');
  expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe(draft(schools.replace(',', '،')));
  expect(readdirSync(folder).sort()).toEqual(['a.md', 'known.json', 'sub']);
});

describe('a file that is no baseline', () => {
  const entry = `{"file":"a.md","rule":"x","message":"y","fingerprint":"${'0'.repeat(16)}-"}`;
  test.each([
    ['{ "version": 1,\n<<<<<<< HEAD\n  "entries": [] }\n', '2:1: ', 'not valid JSON'],
    ['{ "version": 2, "entries": [] }\n', '1:3: ', 'only "version": 1 is known'],
    ['[]', '1:1: ', 'only "version": 1'],
    ['{ "version": 1 }', '1:1: ', 'a list "entries"'],
    [`{ "version": 1, "entries": [${entry},\n{ "file": "a.md" }] }`, '2:1: ', 'an entry has'],
  ])('%s', (text, place, says) => {
    const { run, baseline } = projectOf({ 'a.md': clean, 'known.json': text });
    for (const action of [[], ['--update-baseline'], ['--prune-baseline']]) {
      const { status, stdout, stderr } = run(...action, '.');
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain(`known.json:${place}`);
      expect(stderr).toContain(says);
      expect(baseline()).toBe(text);
    }
  });

  test('a comma too many, as a merge may leave it, is none', () => {
    const { run } = projectOf({
      'a.md': clean,
      'known.json': `{ "version": 1, "entries": [\n${entry},\n] }`,
    });
    expect(run('.')).toMatchObject({ status: 0 });
    expect(run('.').stderr).toContain('no longer apply');
  });

  test('a missing one and options without one are told', () => {
    const { run, folder } = projectOf({ 'a.md': clean });
    expect(run('.')).toMatchObject({ status: 2, stdout: '' });
    expect(run('.').stderr).toContain('there is no such baseline. The option --update-baseline');
    const alone = qarar(['--prune-baseline', '.'], { cwd: folder });
    expect(alone.stderr).toContain('--prune-baseline goes with --baseline FILE.');
    expect(run('--prune-baseline', '--update-baseline', '.').stderr).toContain('together');
  });
});
