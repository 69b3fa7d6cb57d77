import { expect, test } from 'vitest';
import { folderOf } from './folders.ts';
import { qarar } from './qarar.ts';

const resolution = (number: string, year: number, title: string): string => {
  const [session] = number.split('/');
  return [
    `A/RES/${number}`,
    `الدورة ${session === '66' ? 'السادسة والستون' : 'الثامنة والستون'}`,
    `قرار اتخذته الجمعية العامة في 12 كانون الأول/ديسمبر ${year}`,
    `${number} - ${title}`,
    'إن الجمعية العامة،',
    '1 - تقرر أن تنظر في المسألة في دورتها السبعين.',
    'الجلسة العامة 83',
    `12 كانون الأول/ديسمبر ${year}`,
  ].join('\n\n');
};

const draftOf = (clause: string): string =>
  [
    'الدورة السبعون',
    'تسخير البحوث لأغراض التنمية',
    'إن الجمعية العامة،',
    clause,
    '1 - تقرر أن تنظر في المسألة في دورتها السبعين.',
  ].join('\n\n');

const title = 'تسخير البحوث لأغراض التنمية';
const folder = folderOf({
  'adopted/a.txt': resolution('66/3', 2011, title),
  // The second text of a file.
  'adopted/b.txt': `${resolution('68/4', 2013, 'مسألة أخرى')}\n\n${resolution('68/3', 2013, title)}`,
  'adopted/c.txt': resolution('68/31', 2013, 'عنوان قديم'),
  'others/d.txt': resolution('68/31', 2013, 'عنوان قديم'),
  'others/e.txt': resolution('66/3', 2011, title),
  'draft.md': draftOf('وإذ تسلم بأهمية البحوث،'),
  'renamed.md': draftOf(`إذ تشير إلى قرارها 68/31 المعنون "${title}"،`),
  'citing/f.txt': draftOf(
    `إذ تشير إلى قرارها 68/77 المؤرخ 12 كانون الأول/ديسمبر 2013 المعنون "${title}"،`,
  ),
});
const run = (...parameters: readonly string[]) => qarar([...parameters], { cwd: folder });
const follow = (draft: string, previous: string) =>
  run(draft, '--previous', previous, '--only', 'series', '--format', 'csv');

run('index', 'adopted', '-o', 'register.jsonl');
run('origins', 'draft.md', '--archive', 'adopted', '--index', 'clauses.index');

test('a register finds the newest text of a title, wherever it stands in its file', () => {
  const { stderr, stdout } = follow('draft.md', 'register.jsonl');
  expect(stderr).toContain('draft.md: compared with adopted/b.txt, the newest earlier text');
  expect(stdout).toContain('series-session');
});

test('an index of clauses finds it among its texts', () => {
  const { stderr } = follow('draft.md', 'clauses.index');
  expect(stderr).toContain('adopted/a.txt, the newest earlier text');
});

test('a text that is cited with the title is one of the series, in a folder and in a register', () => {
  expect(follow('renamed.md', 'others').stderr).toContain('others/d.txt');
  expect(follow('draft.md', 'others').stderr).toContain('others/e.txt');
});

test('a text that only others speak of is told, and compared with nothing', () => {
  run('index', 'citing', '-o', 'cited.jsonl');
  const { stderr, stdout } = follow('draft.md', 'cited.jsonl');
  expect(stderr).toContain('follows A/RES/68/77, of which the archive has no text');
  expect(stdout).not.toContain('series-');
});

test('a configuration may name a register; a damaged one is told', () => {
  const configured = folderOf({
    'draft.md': draftOf('وإذ تسلم بأهمية البحوث،'),
    'qarar.config.json': '{ "previous": "register.jsonl" }',
    'register.jsonl': '{"qarar":"register","version":99}\n',
  });
  const { status, stderr } = qarar(['draft.md'], { cwd: configured });
  expect(status).toBe(2);
  expect(stderr).toContain('register.jsonl:1:1');
});
