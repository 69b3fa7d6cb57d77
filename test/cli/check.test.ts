import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf } from './folders.ts';
import { asError, clean, flawed, isRoot, qarar } from './qarar.ts';

describe('exit status', () => {
  const folder = folderOf({ 'clean.md': clean, 'flawed.md': flawed });

  test('0 when nothing is found, and when only warnings are', () => {
    expect(qarar(['clean.md'], { cwd: folder })).toMatchObject({ status: 0, stderr: '' });
    expect(qarar(['flawed.md'], { cwd: folder })).toMatchObject({ status: 0, stderr: '' });
  });

  test('1 when an error is found', () => {
    const { status, stdout } = qarar([...asError, 'clean.md', 'flawed.md'], { cwd: folder });
    expect(status).toBe(1);
    expect(stdout).toContain('1 error in 1 of 2 files');
  });

  test('2 when something could not be checked, whatever else is found', () => {
    const { status, stdout, stderr } = qarar([...asError, 'none.md', 'flawed.md'], { cwd: folder });
    expect(status).toBe(2);
    expect(stdout).toContain('unused-directive');
    expect(stderr).toBe('qarar: none.md: there is no such file or folder.\n');
  });
});

describe('inputs', () => {
  const folder = folderOf({
    'b.md': clean,
    'a.txt': clean,
    'c.markdown': clean,
    'D.MD': clean,
    'x.rst': flawed,
  });
  for (const hidden of ['.hidden', 'node_modules', '.git', 'sub', 'empty'])
    mkdirSync(join(folder, hidden));
  for (const place of ['.hidden', 'node_modules', '.git', 'sub']) {
    writeFileSync(join(folder, place, 'e.md'), clean);
  }
  symlinkSync(folder, join(folder, 'sub', 'loop'));
  const checked = (...parameters: string[]): readonly string[] => {
    const { stdout } = qarar(['--format', 'json', ...parameters], { cwd: folder });
    const files = JSON.parse(stdout) as { filePath: string }[];
    return files.map(({ filePath }) => filePath.slice(folder.length + 1));
  };

  test('a folder gives its texts in order, without hidden folders and packages', () => {
    expect(checked('.')).toEqual(['D.MD', 'a.txt', 'b.md', 'c.markdown', 'sub/e.md']);
  });

  test('a hidden folder or another kind of file is checked when it is named', () => {
    expect(checked('.hidden', 'x.rst')).toEqual(['.hidden/e.md', 'x.rst']);
  });

  test('arguments keep their order, and nothing is checked twice', () => {
    expect(checked('c.markdown', 'b.md', '.', 'b.md')).toEqual([
      'c.markdown',
      'b.md',
      'D.MD',
      'a.txt',
      'sub/e.md',
    ]);
  });

  test('a pattern is expanded, below folders too', () => {
    expect(checked('**/*.md')).toEqual(['D.MD', 'b.md', 'sub/e.md']);
    expect(checked('{a,b}.*')).toEqual(['a.txt', 'b.md']);
  });

  test('a folder or pattern without texts is an error', () => {
    expect(qarar(['empty'], { cwd: folder })).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'qarar: empty: no text in this folder (.md, .markdown, .txt, .html, .htm, .xml, .docx, .pdf or .zip).\n',
    });
    const { status, stderr } = qarar(['*.rst', 'b.md'], { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toBe(
      'qarar: *.rst: no text matches this pattern (.md, .markdown, .txt, .html, .htm, .xml, .docx, .pdf or .zip).\n',
    );
  });

  test('a folder whose name is a pattern is a folder', () => {
    const odd = folderOf({});
    mkdirSync(join(odd, '[a]'));
    writeFileSync(join(odd, '[a]', 'f.md'), clean);
    const { stdout, status } = qarar(['--format', 'json', '[a]'], { cwd: odd });
    expect(status).toBe(0);
    expect(stdout).toContain('[a]/f.md');
  });
});

describe('what cannot be read', () => {
  const windows1256 = Buffer.from('cadecfd120c7e420cad8e1c820c7e1c3e3ede4', 'hex');
  const folder = folderOf({
    'good.md': flawed,
    'broken.md': Buffer.concat([Buffer.from('قرار\n'), Buffer.from([0x41, 0xd8, 0x41])]),
    'windows.txt': windows1256,
    'utf16.txt': Buffer.from(clean.slice(0, 8), 'utf16le'),
    'binary.md': Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x00, 0xff]),
  });
  const complaint = (path: string): string => {
    const { status, stdout, stderr } = qarar([path, 'good.md'], { cwd: folder });
    expect(status).toBe(2);
    // The other file is checked all the same.
    expect(stdout).toContain('unused-directive');
    return stderr;
  };

  test('invalid UTF-8 is told with its byte and place', () => {
    expect(complaint('broken.md')).toBe(
      'qarar: broken.md: is not valid UTF-8: byte 0xD8 at byte offset 10 (line 2). Save the file as UTF-8 and check the text at that place; if it is in another encoding, name it with --encoding.\n',
    );
  });

  test('what is too short to be sure of its encoding is told', () => {
    expect(complaint('windows.txt')).toBe(
      'qarar: windows.txt: is not valid UTF-8: byte 0xCA at byte offset 0 (line 1). It looks like Windows-1256, but that is not certain, so it is not read: save it as UTF-8, or force with --encoding windows-1256.\n',
    );
    expect(complaint('utf16.txt')).toContain('looks like UTF-16LE, but that is not certain');
  });

  test('a file with a NUL byte is no text', () => {
    expect(complaint('binary.md')).toContain('is not a text file: NUL byte at byte offset 4');
  });

  test('a link to nothing is no file', () => {
    symlinkSync('nowhere.md', join(folder, 'dangling.md'));
    expect(complaint('dangling.md')).toContain('dangling.md: there is no such file or folder.');
  });

  test.skipIf(isRoot)('a file or folder without permission is told', () => {
    writeFileSync(join(folder, 'secret.md'), clean, { mode: 0 });
    expect(complaint('secret.md')).toContain('secret.md: cannot be read: permission denied.');
    mkdirSync(join(folder, 'closed'));
    chmodSync(join(folder, 'closed'), 0);
    expect(complaint('.')).toContain('closed: cannot be read: permission denied.');
    chmodSync(join(folder, 'closed'), 0o700);
  });

  test('a large broken file is refused in linear time', () => {
    const large = Buffer.alloc(21_000_000, 'ا\n');
    large[large.length - 1] = 0xff;
    writeFileSync(join(folder, 'large.md'), large);
    expect(complaint('large.md')).toContain('byte 0xFF at byte offset 20999999');
  });
});

describe('standard input', () => {
  test('is read for -, or when it has a name', () => {
    expect(qarar(['-'], { input: flawed }).stdout).toContain('<stdin>');
    const named = qarar(['--stdin-filename', 'drafts/a.md'], { input: flawed });
    expect(named.stdout).toContain('drafts/a.md');
    expect(named.status).toBe(0);
    expect(qarar(['--stdin-filename', 'a.md', '-', ...asError], { input: flawed }).status).toBe(1);
  });

  test('may be empty', () => {
    expect(qarar(['-'])).toMatchObject({
      status: 0,
      stdout: '',
      stderr: 'qarar: <stdin>: there is no text in it.\n',
    });
  });

  test('is refused when it is no UTF-8', () => {
    const { status, stderr } = qarar(['-'], { input: Buffer.from([0xff, 0x41]) });
    expect(status).toBe(2);
    expect(stderr).toContain('<stdin>: is not valid UTF-8: byte 0xFF at byte offset 0');
  });
});

test('two runs give the same bytes', () => {
  const folder = folderOf({ 'a.md': flawed, 'b.md': flawed, 'c.txt': clean });
  for (const format of ['pretty', 'json']) {
    const first = qarar(['--format', format, '.'], { cwd: folder });
    expect(first.stdout).toContain('unused-directive');
    expect(qarar(['--format', format, '.'], { cwd: folder })).toEqual(first);
  }
});

test('over many flagged files the findings are counted by family', () => {
  const text = 'إن الجمعية العامة،\n\n١ - تقرر  كذا؛\n\n٣ - تطلب  كذا.\n';
  const files = Array.from({ length: 10 }, (_, at) => [`draft-${at}.md`, text]);
  const only = ['--only', 'spacing,paragraph-numbering'];
  const { stdout } = qarar([...only, '.'], { cwd: folderOf(Object.fromEntries(files)) });
  expect(stdout.trimEnd().split('\n').slice(-3)).toEqual([
    '✖ 10 errors, ⚠ 20 warnings in 10 of 10 files',
    'typography: 20, numbering: 10',
    '20 can be corrected with the option --fix',
  ]);
});
