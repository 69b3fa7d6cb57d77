import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pdfOf } from '../test/cli/pdf.ts';
import { zipOf } from '../test/cli/word.ts';
import { read, repositoryFiles, root } from '../test/repo/files.ts';

/**
 * What the guides print is run as it stands there, in a folder as a user has it: made with `npm init -y`,
 * with qarar and what else the guide has one install among its modules.
 */
const scratch = mkdtempSync(join(tmpdir(), 'qarar-guides-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** What is not run here, and why. */
const LEFT_OUT: readonly (readonly [RegExp, string])[] = [
  [/\bserve\b|--watch/u, 'it goes on until it is ended'],
  [
    /^(?:npm|docker|code) /u,
    'it is about a clone, a registry or a container: test-e2e/integrations',
  ],
  [/--package/u, 'it wants the packed file: test-e2e/integrations'],
  [/sbatch|SLURM/u, 'it wants a cluster: test-e2e/slurm'],
  [/reviewdog/u, 'that program is not here'],
  [/completion/u, 'it is for the files of a shell: test/cli/completion'],
];
const hasParallel = spawnSync('parallel', ['--version']).status === 0;

const draft = `إن الجمعية العامة،

إذ ترحب  بكذا ، وتحيط علما بكذا،

1 - تقرر كذا.
`;

/** Seven paragraphs, of which the fourth has items. */
const longDraft = `إن الجمعية العامة،

${[1, 2, 3, 4, 5, 6, 7]
  .map((number) => {
    const end = number === 7 ? '.' : '؛';
    return number === 4
      ? '4 - تقرر ما يلي:\n\n(أ) نشر التقرير؛\n\n(ب) ترجمته؛'
      : `${number} - تقرر كذا${end}`;
  })
  .join('\n\n')}
`;

interface Block {
  readonly language: string;
  readonly text: string;
  /** The name of the file that it is, where the guide gives it one. */
  readonly name: string | undefined;
}

function blocksOf(path: string): readonly Block[] {
  const guide = read(path);
  return [...guide.matchAll(/^```(\w+)\n(.*?)^```$/gmsu)].map((match) => {
    const [, language = '', text = ''] = match;
    const [line = ''] = guide.slice(0, match.index).trimEnd().split('\n').slice(-1);
    const name =
      /^\/\/ ([\w.-]+\.\w+)\n/u.exec(text)?.[1] ?? /`([\w.-]+\.(?:mjs|yml))`:$/u.exec(line)?.[1];
    return { language, text, name };
  });
}

function command(line: string, cwd: string) {
  const { PATH } = process.env;
  const env = {
    ...process.env,
    PATH: `${join(cwd, 'node_modules/.bin')}:${PATH}`,
    LC_ALL: 'C',
  };
  return spawnSync('bash', ['-o', 'pipefail', '-c', line], {
    cwd,
    env: { ...env, NO_COLOR: '1' },
    encoding: 'utf8',
  });
}

let made: string;
beforeAll(async () => {
  made = join(scratch, 'made');
  const at = (name: string) => join(made, name);
  for (const folder of ['drafts', 'archive', 'adopted', 'ar', 'en', 'bin', 'node_modules/.bin']) {
    mkdirSync(at(folder), { recursive: true });
  }
  for (const folder of ['drafts', 'archive', 'adopted', 'ar']) {
    for (const name of ['clean.md', 'flawed.md']) {
      copyFileSync(join(root, 'examples', name), at(`${folder}/${name}`));
    }
  }
  spawnSync('npm', ['init', '-y'], { cwd: made });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '.bin' && name !== 'qarar') {
      symlinkSync(join(root, 'node_modules', name), at(`node_modules/${name}`));
    }
  }
  symlinkSync(root, at('node_modules/qarar'));
  for (const [name, script] of [
    ['node_modules/.bin/qarar', join(root, 'bin/qarar')],
    ['bin/qarar', join(root, 'bin/qarar')],
    ['node_modules/.bin/eslint', join(root, 'node_modules/eslint/bin/eslint.js')],
  ] as const) {
    writeFileSync(at(name), `#!/bin/sh\nexec '${process.execPath}' '${script}' "$@"\n`);
    chmodSync(at(name), 0o755);
  }
  writeFileSync(at('draft.md'), draft);
  writeFileSync(at('resolution.md'), longDraft);
  writeFileSync(at('reporter.mjs'), 'export default (files) => String(files.length);\n');
  writeFileSync(
    at('en/clean.txt'),
    'The General Assembly,\n\n1. Decides to remain seized of the matter.\n',
  );
  writeFileSync(at('texts.jsonl'), `${JSON.stringify({ id: 1, text: draft })}\n`.repeat(8));
  writeFileSync(at('draft.pdf'), pdfOf([[{ x: 72, y: 700, text: 'تقرر' }]]));
  const clauses = [
    'تقرر أن تبقي المسألة قيد النظر',
    'ترحب بالتقرير',
    'تشجع الدول الأعضاء على التعاون',
  ];
  const paragraphs = clauses.map((clause, at) => `${at + 1} - ${clause}${at === 2 ? '.' : '؛'}\n`);
  const old = `إن الجمعية العامة،\n\n${paragraphs.join('\n')}`;
  writeFileSync(at('old.txt'), iconv.encode(old, 'windows-1256'));
  writeFileSync(at('short.txt'), iconv.encode(clauses[0] ?? '', 'windows-1256'));
  for (const name of ['draft.docx', 'draft.ar.docx', 'draft.en.docx', 'A_RES_66_3.docx']) {
    command(`qarar convert draft.md --to docx --output-file ${name}`, made);
  }
  command('qarar convert draft.md --to akn --output-file resolution.xml', made);
  writeFileSync(at('resolutions.zip'), await zipOf({ 'a.md': draft }));
}, 120_000);

/** What a block of code prints stands behind it, in comments. */
function printedBy(text: string): string | undefined {
  const [, comments] = /console\.log\(.*\);\n(?:\}\n)?((?:\/\/ .*\n)+)$/u.exec(text) ?? [];
  return comments?.replace(/^\/\/ /gmu, '');
}

/** `$ command` and what it says, of the draft as it was. */
function runSession(text: string, folder: string): void {
  writeFileSync(join(folder, 'draft.md'), draft);
  const [, line = '', said] = /^\$ ([^\n]*)\n(.*)$/su.exec(text) ?? [];
  const { stdout, stderr } = command(line, folder);
  const printed = line.includes('--diff') ? stdout + stderr : stderr + stdout;
  expect(printed.replace(/^\n+|\n\n+/gu, ''), line).toBe(said);
}

/** The first of several parts stands for all. */
function allParts(line: string): readonly string[] {
  const [, count] = /--shard 1\/(\d)/u.exec(line) ?? [];
  return Array.from({ length: Number(count ?? 1) }, (_, at) =>
    line.replace('--shard 1/', `--shard ${at + 1}/`).replace('part-1', `part-${at + 1}`),
  );
}

function runScript(text: string, folder: string): void {
  const lines = text.replace(/\\\n/gu, '').split('\n');
  const commands = /^for |^#!/mu.test(text) ? [text] : lines.filter((line) => line !== '');
  for (const line of commands.flatMap(allParts)) {
    if (LEFT_OUT.some(([pattern]) => pattern.test(line))) continue;
    if (line.startsWith('parallel') && !hasParallel) continue;
    const { status, stderr } = command(line.replace('FILE…', 'draft.md'), folder);
    // Findings are 1.
    expect([0, 1], `${line}\n${stderr}`).toContain(status);
    expect(stderr, line).not.toMatch(/^\s*at |^\w*Error|command not found/mu);
  }
}

function runModule({ text, name = 'example.mjs' }: Block, folder: string): void {
  writeFileSync(join(folder, name), text);
  // A package that is made by `npm init -y` is of CommonJS.
  expect(name).toMatch(/\.(?:mjs|ts)$/u);
  const { status, stdout, stderr } = command(
    name.endsWith('.test.mjs') ? `node --test ${name}` : `node ${name} < /dev/null`,
    folder,
  );
  expect(status, `${text}\n${stdout}${stderr}`).toBe(0);
  const printed = printedBy(text);
  if (printed !== undefined) expect(stdout.replace(/[\u2066-\u2069]/gu, '')).toBe(printed);
}

const guides = repositoryFiles().filter((path) => /^(?:README|docs\/[\w-]+)\.md$/u.test(path));
const withCode = guides.filter((path) =>
  blocksOf(path).some(({ language }) => /^(?:console|js|sh|ts)$/u.test(language)),
);

/** A module without a name that begins with its export is the one before, with more in it. */
function wholeOf(block: Block, before: Block | undefined): Block {
  const isMore = block.name === undefined && block.text.startsWith('export default');
  if (!isMore || before === undefined) return block;
  const kept = before.text.replace(/^(?:\/\*\*.*\n)?export default .*\n/mu, '');
  return { ...before, text: kept + block.text };
}

test.each(withCode)(
  'what %s prints runs as it is printed',
  (path) => {
    const folder = join(scratch, path.replaceAll('/', '-'));
    cpSync(made, folder, { recursive: true, verbatimSymlinks: true });
    spawnSync('git', ['init', '--quiet'], { cwd: folder });
    spawnSync('git', ['add', 'drafts'], { cwd: folder });
    let module: Block | undefined;
    for (const block of blocksOf(path)) {
      const { language, text, name } = block;
      if (language === 'sh') runScript(text, folder);
      else if (language === 'console') runSession(text, folder);
      else if (language === 'ts') {
        writeFileSync(join(folder, 'qarar.config.ts'), text);
        runScript('qarar draft.md', folder);
      } else if (language === 'js') {
        const whole = wholeOf(block, module);
        runModule(whole, folder);
        if (whole.name?.includes('.test.') === false) module = whole;
      } else if (name !== undefined) {
        // What is indented is a part of the file.
        const write = text.startsWith(' ') ? appendFileSync : writeFileSync;
        write(join(folder, name), text);
      }
    }
  },
  120_000,
);
