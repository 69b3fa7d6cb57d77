import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatNames } from '../../reports/formats.ts';
import { folderOf } from './folders.ts';
import { asError, bin, clean, flawed, isRoot, qarar } from './qarar.ts';

const folder = folderOf({ 'clean.md': clean, 'flawed.md': flawed });
const run = (...parameters: string[]) => qarar(parameters, { cwd: folder });
const asInfo = ['--rule', 'unused-directive: info'] as const;

describe('the exit status', () => {
  const statuses: readonly (readonly [parameters: readonly string[], status: number])[] = [
    [['clean.md'], 0],
    [['flawed.md'], 0],
    [['flawed.md', ...asError], 1],
    [['flawed.md', '--fail-on', 'warning'], 1],
    [['flawed.md', '--fail-on', 'info'], 1],
    [['flawed.md', ...asInfo, '--fail-on', 'warning'], 0],
    [['flawed.md', ...asInfo, '--fail-on', 'info'], 1],
    [['flawed.md', ...asError, '--fail-on', 'never'], 0],
    [['flawed.md', '--max-warnings', '1'], 0],
    [['flawed.md', '--max-warnings', '0'], 1],
    [['flawed.md', ...asError, '--max-warnings', '0', '--fail-on', 'never'], 0],
    [['flawed.md', ...asError, '--max-warnings', '0', '--exit-zero'], 0],
    [['clean.md', 'none.md'], 2],
    [['clean.md', 'none.md', '--exit-zero'], 2],
    [['flawed.md', 'none.md', ...asError], 2],
    [['flawed.md', '--fail-on', 'warning', '--fix-nothing'], 2],
  ];

  test.each(statuses)('of %j is %i', (parameters, status) => {
    expect(run(...parameters).status).toBe(status);
  });

  test('is that of what is left after --fix', () => {
    const mended = folderOf({ 'flawed.md': flawed });
    expect(qarar(['--fix', '--fail-on', 'info', 'flawed.md'], { cwd: mended }).status).toBe(0);
  });

  test('says of too many warnings how many there are, in both languages', () => {
    const { stderr } = run('flawed.md', 'flawed.md', '--max-warnings', '0');
    expect(stderr).toBe('qarar: Too many warnings: 1, at most 0 (--max-warnings).\n');
    expect(run('flawed.md', '--max-warnings', '0', '--locale', 'ar').stderr).toContain(
      'الحد الأقصى 0',
    );
  });
});

describe('patterns and folders without texts', () => {
  test('fail, unless told otherwise; a name that is not there always fails', () => {
    const empty = folderOf({});
    mkdirSync(join(empty, 'drafts'));
    const status = (...parameters: string[]) => qarar(parameters, { cwd: empty }).status;
    expect(status('drafts')).toBe(2);
    expect(status('*.md')).toBe(2);
    expect(status('drafts', '*.md', '--allow-unmatched')).toBe(0);
    expect(status('draft', '--allow-unmatched')).toBe(2);
  });
});

describe('--quiet', () => {
  test('leaves out what is no error, and does not say that nothing was found', () => {
    expect(run('--quiet', 'flawed.md').stdout).toBe('✔ 1 file checked, no errors\n');
    expect(run('--quiet', ...asError, 'flawed.md').stdout).toContain('✖ 1 error\n');
    const [file] = JSON.parse(run('--quiet', '--format', 'json', 'flawed.md').stdout) as [
      { messages: unknown[]; warningCount: number },
    ];
    expect(file).toMatchObject({ messages: [], warningCount: 0 });
  });

  test('hides no failure: what fails and is not shown is counted', () => {
    const gated = run('--quiet', '--fail-on', 'warning', 'flawed.md');
    expect(gated).toMatchObject({ status: 1 });
    expect(gated.stderr).toBe(
      'qarar: What fails is not shown: warnings 1, infos 0 (--quiet and --fail-on warning).\n',
    );
    expect(run('--quiet', ...asError, 'flawed.md')).toMatchObject({ status: 1, stderr: '' });
    expect(run('--quiet', '--max-warnings', '0', 'flawed.md').stderr).toContain(
      'Too many warnings: 1',
    );
  });
});

describe('--output-file', () => {
  test('holds what would be printed, in folders made for it, and nothing else is left', () => {
    const own = folderOf({ 'flawed.md': flawed, 'link.txt': 'old' });
    const printed = qarar(['flawed.md'], { cwd: own }).stdout;
    const { status, stdout } = qarar(['--output-file', 'a/b/report.txt', 'flawed.md'], {
      cwd: own,
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    expect(readFileSync(join(own, 'a/b/report.txt'), 'utf8')).toBe(printed);
    expect(readdirSync(join(own, 'a/b'))).toEqual(['report.txt']);
  });

  test('several reports at once, one of them printed', () => {
    const own = folderOf({ 'flawed.md': flawed });
    const parameters = ['--format', 'pretty', '--format', 'json', '--output-file', 'json=r.json'];
    const { stdout } = qarar([...parameters, 'flawed.md'], { cwd: own });
    expect(stdout).toContain('1 warning');
    expect(readFileSync(join(own, 'r.json'), 'utf8')).toBe(
      qarar(['--format', 'json', 'flawed.md'], { cwd: own }).stdout,
    );
  });

  test('takes the place of no draft in a folder, nor of a document, but of an earlier report', () => {
    const draft = 'إن الجمعية العامة،\n\n١ - تقرر كذا ؛\n\n٢ - تطلب كذا.\n';
    const word = Buffer.from('PK\u0003\u0004 of a document');
    const own = folderOf({ 'in/a.md': draft, 'other.txt': draft });
    writeFileSync(join(own, 'a.docx'), word);
    for (const file of ['in/a.md', 'other.txt', 'a.docx']) {
      const before = readFileSync(join(own, file));
      const { status, stderr } = qarar(['in', '--output-file', file], { cwd: own });
      expect(stderr).toBe(
        `qarar: ${file}: is a draft or a document; name another file for the report. Nothing is checked.\n`,
      );
      expect(status).toBe(2);
      expect(readFileSync(join(own, file)).equals(before)).toBe(true);
    }
    for (const format of formatNames) {
      for (const locale of ['en', 'ar']) {
        const parameters = [
          'in',
          '--format',
          format,
          '--output-file',
          'in/r.md',
          '--locale',
          locale,
        ];
        const options = ['--excerpt', 'always', '--exit-zero'];
        for (const _ of ['first', 'again']) {
          const { status } = qarar([...parameters, ...options], { cwd: own });
          expect({ format, locale, status }).toEqual({ format, locale, status: 0 });
        }
      }
    }
  });

  test('takes the place of an earlier report of any size, and of no large file that may be a draft', () => {
    const draft = 'إن الجمعية العامة،\n\n١ - تقرر كذا ؛\n\n٢ - تطلب كذا.\n';
    const own = folderOf({
      'in/a.md': draft,
      'r.csv': qarar(['-', '--format', 'csv'], { input: draft }).stdout,
      'r.html': qarar(['-', '--format', 'html'], { input: draft }).stdout,
      'r.xml': qarar(['-', '--format', 'junit'], { input: draft }).stdout,
      'long.txt': `${'س'.repeat(1 << 18)}\n\n`,
      'draft.txt': draft,
      'draft.html': `<p>${draft.replaceAll('\n\n', '<p>')}`,
      'draft.xml': '<akomaNtoso><statement>',
    });
    const written = (file: string) => {
      // What is read goes on with empty lines; the rest takes no room on the disk.
      appendFileSync(join(own, file), '\n'.repeat(1 << 20));
      truncateSync(join(own, file), 200 * 1024 ** 2);
      const { status, stderr } = qarar(['in', '--exit-zero', '--output-file', file], { cwd: own });
      return { status, stderr };
    };
    for (const file of ['r.csv', 'r.html', 'r.xml', 'long.txt']) {
      expect(written(file)).toEqual({
        status: 0,
        stderr: expect.stringContaining(`qarar: ${file}: written: `),
      });
    }
    for (const [file, is] of [
      ['draft.txt', 'is'],
      ['draft.html', 'is'],
      ['draft.xml', 'is large, and may be'],
    ]) {
      expect(written(String(file))).toEqual({
        status: 2,
        stderr: `qarar: ${file}: ${is} a draft or a document; name another file for the report. Nothing is checked.\n`,
      });
    }
  });

  const mistakes: readonly (readonly [parameters: readonly string[], says: string])[] = [
    [['--output-file', 'flawed.md'], 'over the text flawed.md'],
    [['--output-file', './flawed.md'], 'over the text'],
    [['--output-file='], 'needs a value'],
    [['--format', 'json', '--output-file', 'json='], 'needs a value'],
    [['--output-file', 'a', '--output-file', 'b'], 'two files, a and b'],
    [
      [
        '--format',
        'json',
        '--format',
        'pretty',
        '--output-file',
        'a',
        '--output-file',
        'pretty=./a',
      ],
      'Two reports would be written to ./a',
    ],
    [['--format', 'json', '--format', 'pretty'], '--output-file pretty=FILE'],
    [['--output-file', 'json=a'], 'names the format json'],
    [['--output-file', 'folder'], 'The report folder cannot be written: it is a folder.'],
    [['--output-file', 'clean.md/report'], 'The report clean.md/report cannot be written'],
    [['--max-warnings', 'many'], 'needs a whole number, not many'],
    [['--max-warnings', '-1'], 'needs a whole number, not -1'],
    [['--fail-on', 'warnings'], 'Did you mean warning?'],
  ];

  test.each(mistakes)(
    '%j is a mistake that is told before anything is checked',
    (parameters, says) => {
      if (!existsSync(join(folder, 'folder'))) mkdirSync(join(folder, 'folder'));
      const before = readdirSync(folder);
      const { status, stdout, stderr } = run('flawed.md', ...parameters);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(/^qarar: [^\n]+\n$/u);
      expect(stderr).toContain(says);
      expect(run('flawed.md', ...parameters, '--locale', 'ar').stderr).toMatch(/[\u0621-\u064a]/u);
      expect(readdirSync(folder)).toEqual(before);
      expect(readFileSync(join(folder, 'flawed.md'), 'utf8')).toBe(flawed);
    },
  );

  test('in the folder that is checked is no text of the next run', () => {
    const own = folderOf({ 'flawed.md': flawed });
    const parameters = ['.', '--output-file', 'report.md'];
    qarar(parameters, { cwd: own });
    const first = readFileSync(join(own, 'report.md'), 'utf8');
    qarar(parameters, { cwd: own });
    expect(readFileSync(join(own, 'report.md'), 'utf8')).toBe(first);
  });

  test.skipIf(process.platform === 'win32')('goes through links and into pipes', () => {
    const own = folderOf({ 'flawed.md': flawed, 'real.txt': '' });
    symlinkSync('real.txt', join(own, 'link.txt'));
    qarar(['--output-file', 'link.txt', 'flawed.md'], { cwd: own });
    expect(readFileSync(join(own, 'real.txt'), 'utf8')).toContain('1 warning');
    const script = 'mkfifo pipe && (cat pipe & "$0" "$1" --output-file pipe flawed.md; wait)';
    const piped = spawnSync('sh', ['-c', script, process.execPath, bin], { cwd: own });
    expect(String(piped.stdout)).toContain('1 warning');
    expect(statSync(join(own, 'pipe')).isFIFO()).toBe(true);
  });

  test.skipIf(isRoot)('where it may not be written is told', () => {
    const own = folderOf({ 'flawed.md': flawed, 'kept.txt': 'kept' });
    mkdirSync(join(own, 'closed'));
    writeFileSync(join(own, 'closed/inside.txt'), '');
    chmodSync(join(own, 'closed'), 0o555);
    chmodSync(join(own, 'kept.txt'), 0o444);
    for (const file of ['closed/report.txt', 'kept.txt']) {
      const { status, stderr } = qarar(['--output-file', file, 'flawed.md'], { cwd: own });
      expect(status).toBe(2);
      expect(stderr).toBe(`qarar: The report ${file} cannot be written: permission denied.\n`);
    }
    expect(readFileSync(join(own, 'kept.txt'), 'utf8')).toBe('kept');
  });
});
