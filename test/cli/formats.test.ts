import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf } from './folders.ts';
import { asError, bin, clean, flawed, qarar } from './qarar.ts';

interface Message {
  readonly ruleId: string;
  readonly severity: number;
  readonly line: number;
  readonly fix?: { readonly range: readonly [number, number]; readonly text: string };
}

const folder = folderOf({ 'a.md': flawed, 'b.md': clean });
const run = (...parameters: string[]) => qarar(parameters, { cwd: folder });

describe('json', () => {
  test('has the shape of ESLint', () => {
    const { stdout, status } = run('--format', 'json', ...asError, '.');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual([
      {
        filePath: join(folder, 'a.md'),
        messages: [
          {
            ruleId: 'unused-directive',
            messageId: 'unmatched-enable',
            severity: 2,
            message: expect.any(String),
            line: 3,
            column: 1,
            endLine: 3,
            endColumn: 22,
            fix: { range: [33, 55], text: '' },
          },
        ],
        errorCount: 1,
        warningCount: 0,
        infoCount: 0,
      },
      {
        filePath: join(folder, 'b.md'),
        messages: [],
        errorCount: 0,
        warningCount: 0,
        infoCount: 0,
      },
    ]);
  });

  test('numbers the severities and has suggestions', () => {
    const misspelt = `<!-- qarar-disable-file unused-directives -->\n\n${clean}`;
    for (const [severity, number] of [
      ['error', 2],
      ['warning', 1],
      ['info', 0],
    ] as const) {
      const { stdout } = qarar(['--format=json', '--rule', `unused-directive: ${severity}`, '-'], {
        input: misspelt,
      });
      expect(JSON.parse(stdout)).toMatchObject([
        {
          filePath: '<stdin>',
          messages: [
            {
              severity: number,
              column: 25,
              suggestions: [
                { desc: expect.any(String), fix: { range: [24, 41], text: 'unused-directive' } },
              ],
            },
          ],
        },
      ]);
    }
  });

  test('counts in UTF-16 units of the text without its byte-order mark', () => {
    const text = `\u{1f4dc} <!-- qarar-enable -->\r\n\r\n${clean}`;
    const [file] = JSON.parse(qarar(['--format=json', '-'], { input: `\ufeff${text}` }).stdout) as [
      { messages: Message[] },
    ];
    expect(file.messages).toMatchObject([{ line: 1, column: 4, endColumn: 25 }]);
  });

  test('is an array without any file, too', () => {
    const { status, stdout } = run('--format', 'json', 'none.md');
    expect({ status, stdout }).toEqual({ status: 2, stdout: '[]\n' });
  });

  test('is in the language asked for', () => {
    const { stdout } = run('--format', 'json', '--locale', 'ar', 'a.md');
    expect(stdout).toMatch(/"message":"[^"]*\p{Script=Arabic}/u);
  });
});

test('html: the page of an earlier run is no text', () => {
  const texts = folderOf({ 'a.md': flawed, 'b.html': `<p>${clean}</p>` });
  const page = (...parameters: string[]): string => {
    const { stdout, stderr } = qarar(['--format', 'html', '--no-config', '.', ...parameters], {
      cwd: texts,
    });
    told = stderr;
    return stdout;
  };
  let told = '';
  const first = page();
  page('--output-file', 'html=report.html');
  expect(told).toMatch(/^qarar: report\.html: written: html, findings: \d+\n$/u);
  expect(page()).toBe(first);
  expect(told).toBe('qarar: report.html: is a report of qarar, and is not checked.\n');
  expect(first).toContain('<dt>Texts</dt><dd>2</dd>');
});

describe('pretty', () => {
  const row = /^3:1-3:22 +warning +\S.* +unused-directive$/mu;

  test('shows file, place, severity, message, rule and a summary', () => {
    const { stdout } = run('.');
    expect(stdout).toMatch(/^a\.md$/mu);
    expect(stdout).not.toMatch(/^b\.md/mu);
    expect(stdout).toMatch(row);
    expect(stdout).toMatch(
      /\n\n\u26a0 1 warning in 1 of 2 files\n1 can be corrected with the option --fix\n$/u,
    );
  });

  test('says so when nothing is found', () => {
    expect(run('b.md').stdout).toBe('\u2714 1 file checked, nothing found\n');
    expect(run('b.md', '--locale', 'ar').stdout).toContain('لا ملاحظات');
  });

  test('shows infos', () => {
    const { stdout, status } = run('--rule', 'unused-directive: info', 'a.md');
    expect(stdout).toMatch(/^3:1-3:22 +info /mu);
    expect(stdout).toContain('\u2139 1 info');
    expect(status).toBe(0);
  });

  test('has colors only where they are wanted', () => {
    const escapes = (env: Record<string, string>): boolean =>
      qarar(['a.md'], { cwd: folder, env }).stdout.includes('\u001b[');
    expect(escapes({})).toBe(false);
    expect(escapes({ FORCE_COLOR: '1' })).toBe(true);
    expect(escapes({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(true);
    expect(escapes({ FORCE_COLOR: '0' })).toBe(false);
    expect(escapes({ NO_COLOR: '1' })).toBe(false);
  });

  test('looks the same for few findings and for many, where other code prints it', () => {
    const many = folderOf({
      'a.md': flawed,
      'z.md': `${clean}\n<!-- qarar-enable -->\n`.repeat(600),
    });
    for (const FORCE_COLOR of ['0', '1']) {
      const block = (...files: string[]): string | undefined =>
        qarar(files, { cwd: many, env: { FORCE_COLOR } })
          .stdout.split('\n\n')
          .find((part) => part.includes('a.md'));
      expect(block('a.md')).toContain('unused-directive');
      expect(block('z.md', 'a.md')).toBe(block('a.md'));
    }
  });

  test('aligns columns by what is seen', () => {
    // Isolates, vowel marks and colors take no room.
    const text = `<!-- qarar-disable-file xyz, \u0643\u064f\u0644\u0651 -->\n\n${clean}`;
    const { stdout } = qarar(['-'], { input: text, env: { FORCE_COLOR: '1' } });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colors are what is left out
    const seen = stdout.replace(/\u001b\[\d+m|[\u2066-\u2069]|\p{M}/gu, '').split('\n');
    const columns = seen.map((line) => line.indexOf('unused-directive')).filter((at) => at !== -1);
    expect(columns).toHaveLength(2);
    expect(columns[0]).toBe(columns[1]);
  });

  test('passes no terminal commands on', () => {
    const { stdout } = qarar(['--stdin-filename', 'a\u001b[31m.md'], {
      input: `<!-- qarar-disable-file \u001b[2Jxyz -->\n\n${clean}`,
    });
    expect(stdout).toContain('unused-directive');
    expect(stdout).not.toContain('\u001b');
  });
});

test('a reader that goes away is told of', () => {
  const many = folderOf({ 'a.md': flawed.repeat(20_000) });
  const { stdout, stderr } = spawnSync(
    'bash',
    [
      '-c',
      `"${process.execPath}" "${bin}" --format json a.md a.md | head -c 20; echo " \${PIPESTATUS[0]}"`,
    ],
    { cwd: many, encoding: 'utf8' },
  );
  expect(stderr).toBe('qarar: The output was not written to its end: its reader has closed it.\n');
  expect(stdout).toMatch(/^\[\n\{"filePath":"\S* 2\n$/u);
});
