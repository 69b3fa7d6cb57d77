import { join } from 'node:path';
import { FootnoteReferenceRun } from 'docx';
import { beforeEach, expect, test, vi } from 'vitest';
import { parseArguments } from '../../cli/command-line/read-arguments.ts';
import { createPlainLinter } from '../../cli/configuration/plain-linter.ts';
import { createExaminer, type ExaminedText, examine } from '../../cli/run/examiner.ts';
import { formatNames } from '../../reports/formats.ts';
import { folderOf } from './folders.ts';
import { packed, paragraph, run } from './word.ts';

/** How often each text was parsed. */
const parses = vi.hoisted(() => new Map<string, number>());

vi.mock('../../core/syntax/parse.ts', async (load) => {
  const module = await load<typeof import('../../core/syntax/parse.ts')>();
  return {
    ...module,
    parse: (source: string) => {
      parses.set(source, (parses.get(source) ?? 0) + 1);
      return module.parse(source);
    },
  };
});
beforeEach(() => parses.clear());

const flawed = 'إن الجمعية العامة،\n\nإذ تلاحظ  ذلك،\n\n1 - تقرر كذا؛\n\n3 - تطلب كذا.\n';

async function examined(bytes: string | Buffer, name: string, ...options: readonly string[]) {
  const folder = folderOf({ [name]: bytes, 'known.json': '{ "version": 1, "entries": [] }' });
  const path = join(folder, name);
  const parsed = await parseArguments(['--no-config', ...options, path], {}, '1.0.0');
  if (parsed.kind !== 'run') throw new Error(JSON.stringify(parsed));
  const linter = createPlainLinter(parsed.arguments);
  const checker = { linter, locale: 'en', sources: null, source: null, previous: null } as const;
  const project = { checkerFor: async () => checker };
  const stdout = { isTerminal: false, color: false };
  const examiner = createExaminer(parsed.arguments, {
    project,
    remembering: null,
    stdout,
    times: undefined,
  });
  const texts = await examine(examiner, { kind: 'file', path, isNamed: true });
  return texts as readonly [ExaminedText];
}

test.each([
  ...formatNames.map((name) => ['--format', name]),
  ['--baseline', 'known.json'],
  ['--fix'],
])('a run with %s %s parses no text twice', async (...options) => {
  const [{ report }] = await examined(flawed, 'a.md', ...options.filter(Boolean));
  expect(report?.rows.length).toBeGreaterThan(0);
  expect(parses.get(report?.source ?? '')).toBe(1);
  expect([...parses.values()].every((count) => count === 1)).toBe(true);
});

test('nor does one that looks for the text that a draft follows', async () => {
  const head = (session: string): string =>
    `الجمعية العامة\n\nالدورة ${session}\n\nصون الواحات\n\n`;
  const folder = folderOf({ 'old.md': head('السادسة والستون') + flawed });
  const draft = head('الثامنة والستون') + flawed;
  const [{ report, told }] = await examined(draft, 'a.md', '--previous', folder);
  expect(told.map(({ message }) => message).join()).toContain('old.md');
  expect(report?.rows.length).toBeGreaterThan(0);
  expect(parses.get(report?.source ?? '')).toBe(1);
});

test('nor does one of a file of several resolutions', async () => {
  const text = `الجمعية العامة\n\n${flawed}\nالجلسة العامة 40\n\n`;
  const [{ report }] = await examined(text.repeat(3), 'a.md', '--format', 'gitlab');
  expect(report?.rows.length).toBeGreaterThan(3);
  expect([...parses]).toEqual([[report?.source, 1]]);
});

test('nor does one of a Word document with notes', async () => {
  const bytes = await packed({
    footnotes: { 1: { children: [paragraph('انظر القرار 75/2')] } },
    sections: [
      {
        children: [
          paragraph('إن الجمعية العامة،'),
          paragraph([run('1 - تقرر  كذا'), new FootnoteReferenceRun(1)]),
        ],
      },
    ],
  });
  const [{ report }] = await examined(bytes, 'a.docx', '--format', 'sarif');
  expect(report?.rows.length).toBeGreaterThan(0);
  expect([...parses]).toEqual([[report?.source, 1]]);
});
