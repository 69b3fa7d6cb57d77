import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { qarar } from './qarar.ts';

const folder = mkdtempSync(join(tmpdir(), 'qarar-origins-'));
afterAll(() => rmSync(folder, { recursive: true }));
const archive = join(folder, 'archive');
mkdirSync(archive);

const text = (day: string, ...clauses: readonly string[]): string =>
  [`قرار اتخذته الجمعية العامة في ${day}`, 'إن الجمعية العامة،', ...clauses].join('\n\n');
const write = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const shared = 'تشجع المنظمات الإقليمية على دعم البلدان النامية في بناء القدرات';
const request = (days: string): string =>
  `تطلب إلى الأمين العام أن يقدم إليها تقريرا عن المسألة في غضون ${days} يوما`;
const first = text('12 أيار/مايو 2011', `1 - ${shared}؛`, `2 - ${request('ثلاثين')}.`);
write('archive/a.txt', first);
write('archive/b.txt', text('12 أيار/مايو 2013', `1 - ${request('ثلاثين')}؛`, `2 - ${shared}.`));
write('archive/c.txt', text('12 أيار/مايو 2015', `1 - ${shared}.`));
const draft = write(
  'draft.md',
  text(
    '12 أيار/مايو 2017',
    `1 - ${shared.replace('المنظمات', 'المنظّم\u0640ات')}؛`,
    `2 - ${request('ستين')}؛`,
    '3 - تهيب بالدول الأعضاء كافة أن تتعاون فيما بينها في هذا الميدان.',
  ),
);
const origins = (...options: readonly string[]) =>
  qarar(['origins', draft, ...options, '--locale', 'en']);

interface Shown {
  readonly clauses: readonly {
    readonly label: string;
    readonly same: Ends | null;
    readonly like: (Ends & { readonly words: readonly { readonly text: string }[] }) | null;
  }[];
}
interface Ends {
  readonly count: number;
  readonly oldest: { readonly day: string };
  readonly newest: { readonly day: string };
}

test('of every clause the oldest and the newest text with its words, and where it departs by a word', () => {
  const { stdout, status } = origins('--archive', archive);
  expect(status).toBe(0);
  expect(stdout).toContain('the same as in the archive: 1, nearly the same: 1, new: 1');
  expect(stdout).toMatch(/1 - the same in 3 texts, from \S+a\.txt \(2011-05-12\) to \S+c\.txt/u);
  expect(stdout).toMatch(/2 - departs from the words of 2 texts, from \S+a\.txt .* to \S+b\.txt/u);
  expect(stdout).toContain('[-ثلاثين-] {+ستين+}');
  expect(stdout).toContain('3 - new: no text of the archive has these words');
  const { clauses } = JSON.parse(origins('--archive', archive, '--format', 'json').stdout) as Shown;
  expect(
    clauses.map(({ label, same, like }) => [
      label,
      same?.newest.day,
      like?.oldest.day,
      like?.count,
    ]),
  ).toEqual([
    ['1 -', '2015-05-12', undefined, undefined],
    ['2 -', undefined, '2011-05-12', 2],
    ['3 -', undefined, undefined, undefined],
  ]);
  const page = origins('--archive', archive, '--format', 'html').stdout;
  expect(page).toContain('<del>ثلاثين</del>');
});

test('an index is kept, brought up to date by content, and enough without the folder', () => {
  const index = join(folder, 'archive.index');
  const fresh = origins('--archive', archive, '--index', index).stdout;
  expect(origins('--archive', index).stdout).toBe(fresh);
  const bytes = readFileSync(index);
  expect(origins('--archive', archive, '--index', index).stdout).toBe(fresh);
  expect(readFileSync(index).equals(bytes)).toBe(true);
  write('archive/d.txt', text('12 أيار/مايو 2016', `1 - ${shared}.`));
  expect(origins('--archive', archive, '--index', index).stdout).toContain('the same in 4 texts');
  // What has changed is counted as it was, and not quoted.
  write('archive/b.txt', first);
  const stale = origins('--archive', index);
  expect(stale.stderr).toContain('has changed since the index was made');
  truncateSync(index, bytes.length - 8);
  expect(origins('--archive', index)).toMatchObject({ status: 2 });
});

test('what is no index is neither read as one nor overwritten', () => {
  const other = write('other.txt', 'x');
  const { stderr, status } = origins('--archive', archive, '--index', other);
  expect(status).toBe(2);
  expect(stderr).toContain('is not an index of clauses and is not overwritten');
  expect(readFileSync(other, 'utf8')).toBe('x');
  expect(qarar(['origins', draft, '--locale', 'en']).stderr).toContain('--archive');
});

test('a name that is misspelt is no empty archive, and leaves the index as it is', () => {
  const index = join(folder, 'kept.index');
  origins('--archive', archive, '--index', index);
  const bytes = readFileSync(index);
  const { stdout, stderr, status } = origins('--archive', `${archive}x`, '--index', index);
  expect({ stdout, status }).toEqual({ stdout: '', status: 2 });
  expect(stderr).toContain('no text of the archive was read');
  expect(readFileSync(index).equals(bytes)).toBe(true);
});

test('what is written takes the place of no text that is read', () => {
  const last = join(archive, 'c.txt');
  for (const path of [draft, last]) {
    const before = readFileSync(path, 'utf8');
    const { stderr, status } = origins('--archive', archive, '--output-file', path);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `qarar: ${path}: is one of the files that are read; name another one with --output-file.\n`,
    });
    expect(readFileSync(path, 'utf8')).toBe(before);
  }
});
