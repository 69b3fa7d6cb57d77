import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { fixed, reported, wordsOf } from './harness/command-line.ts';
import { carriageReturns, oddDraft } from './harness/drafts.ts';

interface Told {
  readonly editor: string;
  readonly reported: readonly {
    readonly code: string;
    readonly range: Record<'end' | 'start', { readonly line: number; readonly character: number }>;
  }[];
  readonly words: readonly string[];
  readonly titles: readonly string[];
  readonly left: number;
  readonly messages: readonly string[];
}

/** What a client that nobody here wrote makes of a text. */
function neovim<T = Told>(
  name: string,
  text: string,
  script = 'client.lua',
): T & { readonly saved: string } {
  const folder = mkdtempSync(join(tmpdir(), 'qarar-neovim-'));
  const file = join(folder, name);
  writeFileSync(file, text);
  try {
    const { status, stdout, stderr, error } = spawnSync(
      'nvim',
      [
        '--headless',
        '-u',
        'NONE',
        '-i',
        'NONE',
        '-n',
        '-c',
        `luafile ${resolve('test-e2e/neovim', script)}`,
      ],
      {
        encoding: 'utf8',
        timeout: 60_000,
        env: {
          ...process.env,
          LANG: 'C.UTF-8',
          E2E_FILE: file,
          E2E_SERVER: resolve('bin/qarar-language-server'),
        },
      },
    );
    if (status !== 0) throw new Error(error?.message ?? stderr);
    return { ...JSON.parse(stdout), saved: readFileSync(file, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const texts = {
  'draft.md': oddDraft,
  'lines.txt': carriageReturns,
  'example.md': readFileSync('examples/flawed.md', 'utf8'),
};

for (const [name, text] of Object.entries(texts)) {
  test(`Neovim: ${name} as on the command line, and its corrections`, () => {
    const { editor, reported: told, words, titles, saved, left } = neovim(name, text);
    process.stdout.write(`  ${editor}, ${name}: ${told.length} findings, ${left} left\n`);
    const places = told.map(({ code, range: { start, end } }) => [
      code,
      ...[start.line, start.character, end.line, end.character],
    ]);
    const expected = reported(text);
    expect(places.sort()).toEqual(
      expected
        .map(({ ruleId, line, column, endLine, endColumn }) => [
          ruleId,
          ...[line - 1, column - 1, endLine - 1, endColumn - 1],
        ])
        .sort(),
    );
    // Neovim counts bytes; it comes to the same words.
    const inOneLine = expected.filter(({ line, endLine }) => line === endLine);
    expect(words.toSorted()).toEqual(inOneLine.map((each) => wordsOf(text, each)).sort());
    expect(titles.length).toBeGreaterThan(0);
    expect(saved).toBe(fixed(text));
  });
}

test('Neovim: renumber, move, footnote, sections, notation, hide', () => {
  const text =
    'إن الجمعية العامة،\n\n1 - تقرر إنشاء لجنة؛\n\n2 - تطلب تقريرا؛\n\n3 - تدعو الدول وفقا للفقرة 2 أعلاه؛\n\nأولا - التنفيذ\n\n4 - تحث الم\u06a9تب؛\n\nثانيا - المتابعة\n\n5 - تقرر المتابعة وفقا للفرع أولا أعلاه.\n';
  interface Steps extends Record<'caret' | 'moved' | 'noted' | 'renumbered' | 'section', string> {
    readonly found: number;
    readonly left: number;
    readonly titles: readonly string[];
    readonly baseline: readonly string[];
  }
  const steps = neovim<Steps>('draft.md', text, 'numbers.lua');
  expect(steps.renumbered).toContain('2 - ترحب بالتقدم؛\n\n3 - تطلب تقريرا؛');
  expect(steps.renumbered).toContain('4 - تدعو الدول وفقا للفقرة 3 أعلاه؛');
  expect(steps.moved).toContain('1 - ترحب بالتقدم؛\n\n2 - تقرر إنشاء لجنة؛\n\n3 - تطلب');
  expect(steps.noted).toMatch(/\[\^1\][\s\S]*\n\n\[\^1\]: \[…\]/u);
  expect(steps.section).toMatch(
    /أولا - المتابعة\n\n5 - .*للفرع ثانيا أدناه؛\n\nثانيا - التنفيذ\n\n6/u,
  );
  expect(steps.caret).toMatch(/\^\(1\)[\s\S]*\n\n\(1\) \[…\]/u);
  expect(steps.titles.join()).toContain('This is right here: hide it');
  expect(steps.left).toBe(steps.found - 1);
  expect(JSON.parse(steps.baseline.join('')).entries).toHaveLength(1);
});
