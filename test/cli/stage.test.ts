import { expect, test } from 'vitest';
import { folderOf } from './folders.ts';
import { qarar } from './qarar.ts';

const draft = `إن الجمعية العامة،

إذ تلاحظ [أهمية] [ضرورة] العمل،

١ - تقرر أن تجتمع في ... ٢٠٢٧؛

[٢ - تدعو الدول إلى العمل.]
`;
const folder = folderOf({ 'draft.md': draft });
const run = (...parameters: string[]) => qarar([...parameters, 'draft.md'], { cwd: folder });

test('what is expected in a draft is listed as errors in a final text', () => {
  for (const parameters of [[], ['--stage', 'draft'], ['--preset', 'strict']]) {
    expect(run(...parameters)).toMatchObject({ status: 0, stderr: '' });
    expect(run(...parameters).stdout).toContain('nothing found');
  }
  const { status, stdout } = run('--stage', 'final', '--format', 'json');
  expect(status).toBe(1);
  const [file] = JSON.parse(stdout) as [{ messages: { line: number; ruleId: string }[] }];
  expect(file.messages.map(({ line, ruleId }) => `${line} ${ruleId}`)).toEqual(
    [3, 5, 7].map((line) => `${line} no-unfinished-text`),
  );
});

test('a rule that is named is on in a draft too, or off in a final text', () => {
  expect(run('--rule', 'no-unfinished-text: warning').stdout).toContain('3 warnings');
  const off = run('--stage', 'final', '--rule', 'no-unfinished-text: off');
  expect(off).toMatchObject({ status: 0, stderr: '' });
});

test('another stage is refused in the language of the user', () => {
  expect(run('--stage', 'finl')).toMatchObject({ status: 2, stdout: '' });
  expect(run('--stage', 'finl').stderr).toMatch(
    /--stage.*finl.*draft, final.*did you mean.*final/isu,
  );
  expect(run('--locale', 'ar', '--stage', 'finl').stderr).toMatch(/هل المقصود/u);
});
