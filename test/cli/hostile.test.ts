import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkDocument } from '../../cli/run/check-document.ts';
import { type Examiner, examine, unchecked } from '../../cli/run/examiner.ts';
import { createInterruption, Stopped } from '../../cli/run/interruption.ts';
import { createLinter } from '../../core/lint/linter.ts';
import { withoutMark } from '../../documents/encodings/decoded.ts';
import { folderOf } from './folders.ts';
import { asError, bin, clean, flawed, qarar, qararAlone } from './qarar.ts';

const isUnix = process.platform !== 'win32';
const pipe = (folder: string, name: string) => execFileSync('mkfifo', [join(folder, name)]);

describe.runIf(isUnix)('what is no regular file is told, and not read', () => {
  const notRegular = 'cannot be read: it is not a regular file.\n';

  test('a text: named, or found in a folder', () => {
    const folder = folderOf({ 'a.md': clean });
    pipe(folder, 'pipe.md');
    symlinkSync('/dev/zero', join(folder, 'zero.md'));
    symlinkSync('/nowhere', join(folder, 'lost.md'));
    const found = qarar(['--no-config', '.'], { cwd: folder });
    expect(found).toMatchObject({ status: 2, stdout: expect.stringContaining('1 file checked') });
    expect(found.stderr.split('\n').sort().join('\n').trim().split('\n')).toEqual([
      'qarar: lost.md: cannot be read: it is a link to nothing.',
      `qarar: pipe.md: ${notRegular}`.trim(),
      `qarar: zero.md: ${notRegular}`.trim(),
    ]);
    const named = qarar(['--no-config', 'pipe.md', '/dev/zero'], { cwd: folder });
    expect(named.stderr).toBe(`qarar: pipe.md: ${notRegular}qarar: /dev/zero: ${notRegular}`);
  });

  test('a link to itself is told, and what stands beside it is checked', () => {
    const folder = folderOf({ 'a.md': clean, 'sub/b.md': clean });
    symlinkSync('y', join(folder, 'x.md'));
    symlinkSync('x.md', join(folder, 'y'));
    symlinkSync('z', join(folder, 'sub/z'));
    const { status, stdout, stderr } = qarar(['--no-config', '.'], { cwd: folder });
    expect(stdout).toContain('2 files checked');
    expect(stderr).toBe('qarar: x.md: cannot be read: it is a link that leads back to itself.\n');
    expect(status).toBe(2);
  });

  test('what links lead to is checked, and once', () => {
    const folder = folderOf({
      'in/a.md': flawed,
      'in/deep/d.md': flawed,
      'out/b.md': flawed,
      'far/e.md': flawed,
      'far/sub/f.md': flawed,
      'far/.hidden/g.md': flawed,
    });
    const link = (to: string, at: string): void => symlinkSync(to, join(folder, at));
    link('a.md', 'in/same.md');
    link('../out/b.md', 'in/other.md');
    link('deep', 'in/again');
    link('.', 'in/loop');
    link('../far', 'in/far');
    link('../far/sub', 'in/sub');
    link('../sub', 'far/sub/loop');
    link('../in', 'far/back');
    link('..', 'in/up');
    const run = (...parameters: string[]) => {
      const { stdout, stderr } = qarar(['--no-config', '--format', 'json', ...parameters], {
        cwd: folder,
      });
      const files = JSON.parse(stdout) as { filePath: string }[];
      return { stderr, paths: files.map(({ filePath }) => filePath.slice(folder.length + 1)) };
    };
    const { paths, stderr } = run('in');
    expect(paths).toEqual([
      'in/a.md',
      'in/deep/d.md',
      'in/far/e.md',
      'in/far/sub/f.md',
      'in/other.md',
    ]);
    expect(stderr).toContain('in/up: links to a folder around the one that is searched');
    // A pattern means the paths that it says.
    expect(run('in/[dfs]*/*.md').paths).toEqual(['in/deep/d.md', 'in/far/e.md', 'in/sub/f.md']);
  });

  test.each(['qarar.config.json', 'package.json', '.qararignore'])('%s', (name) => {
    const folder = folderOf({ 'a.md': clean });
    pipe(folder, name);
    const { status, stderr } = qarar(['.'], { cwd: folder });
    expect(stderr).toContain('it is not a regular file');
    expect(status).toBe(2);
  });

  test.each([
    ['a configuration to extend', [], '{ "extends": "/dev/zero" }'],
    ['a plugin', [], '{ "plugins": ["/dev/zero"] }'],
    ['a register', [], '{ "register": "/dev/zero" }'],
    ['a register of the arguments', ['--register', '/dev/zero'], '{}'],
    ['a baseline', ['--baseline', '/dev/zero'], '{}'],
    ['a format', ['--format', '/dev/zero'], '{}'],
  ])('%s', (_, parameters, configuration) => {
    const folder = folderOf({ 'a.md': clean, 'qarar.config.json': configuration });
    const { status, stderr } = qarar([...parameters, 'a.md'], { cwd: folder });
    expect(stderr).toContain('it is not a regular file');
    expect(status).toBe(2);
  });

  test('a cache', () => {
    const folder = folderOf({ 'a.md': clean });
    pipe(folder, 'cache');
    const { status } = qarar(['--cache', '--cache-location', 'cache', 'a.md'], { cwd: folder });
    expect(status).toBe(0);
  });
});

test('a configuration is not read that is larger than any that people write', () => {
  const folder = folderOf({ 'a.md': clean, 'qarar.config.json': '{}' });
  truncateSync(join(folder, 'qarar.config.json'), 5 << 20);
  const { status, stderr } = qarar(['a.md'], { cwd: folder });
  expect(stderr).toContain('it is too large');
  expect(status).toBe(2);
});

describe('a run that does not come to its end has status 2', () => {
  test('a module that ends it', () => {
    const folder = folderOf({ 'a.md': clean, 'qarar.config.mjs': 'process.exit(0)' });
    const { status, stderr } = qarar(['a.md'], { cwd: folder });
    expect(stderr).toContain('The run did not come to its end: the module');
    expect(stderr).toContain('qarar.config.mjs');
    expect(stderr).not.toMatch(/^\s+at /mu);
    expect(status).toBe(2);
  });

  // The one that never ends by itself is tried end to end: it takes all of a processor until then.
  test('a module that waits for ever', () => {
    const code = 'await new Promise(() => {}); export default {}';
    const folder = folderOf({ 'a.md': clean, 'qarar.config.mjs': code });
    const { status, stderr, stdout } = qarar(['a.md'], { cwd: folder });
    expect(stderr).toMatch(/^qarar: qarar\.config\.mjs: .*not loaded within 10 seconds.*\n$/u);
    expect(stdout).toContain('1 file checked');
    expect(status).toBe(2);
  }, 30_000);
});

test('an error behind the end has status 2, not that of findings', () => {
  const code = "setTimeout(() => { throw new Error('behind') }, 50); export default {};";
  const folder = folderOf({ 'a.md': clean, 'qarar.config.mjs': code });
  const { status, stderr } = qararAlone(['a.md'], { cwd: folder });
  expect(stderr).toContain('qarar: Error: behind');
  expect(status).toBe(2);
});

test('an error that nobody waits for has status 2', () => {
  const code =
    'setTimeout(() => { throw new Error("boom"); }); await new Promise((go) => setTimeout(go, 5000));';
  const folder = folderOf({ 'a.md': clean, 'qarar.config.mjs': code });
  const { status, stderr } = qarar(['a.md'], { cwd: folder });
  expect(stderr).toMatch(/^qarar: Error: boom\n.*qarar\.config\.mjs/u);
  expect(status).toBe(2);
});

test('200,000 rules that do not exist are told as what they are', () => {
  const entries = Array.from({ length: 200_000 }, (_, at) => [`r${at}`, 'off']);
  const rules = Object.fromEntries(entries);
  const folder = folderOf({ 'a.md': clean, 'qarar.config.json': JSON.stringify({ rules }) });
  const { status, stderr } = qarar(['a.md'], { cwd: folder });
  const lines = stderr.trim().split('\n');
  expect(lines).toHaveLength(21);
  expect(lines[0]).toContain('There is no rule');
  expect(lines[20]).toContain('more rules that do not exist: 199980');
  expect(status).toBe(2);
});

describe.runIf(process.platform === 'linux')('a file whose name is not UTF-8', () => {
  const folderWith = (...names: readonly string[]): string => {
    const folder = folderOf({ 'a.md': clean });
    for (const name of names) {
      const bytes = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')]);
      writeFileSync(bytes, flawed);
    }
    return folder;
  };

  test('is checked', () => {
    const { status, stdout, stderr } = qarar([...asError, '--no-config', '.'], {
      cwd: folderWith('\xe3\xe1.md'),
    });
    expect(stdout).toContain('1 error in 1 of 2 files');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  });

  test('is checked where it is named, as a shell does for *.md', () => {
    const cwd = folderWith('\xe3\xe1.md');
    const { status, stderr, stdout } = qarar([...asError, '--no-config', '\ufffd\ufffd.md'], {
      cwd,
    });
    expect(stdout).toContain('✖ 1 error');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const two = folderWith('\xe3\xe1.md', '\xe3\xe2.md');
    const told = qarar(['--no-config', '\ufffd\ufffd.md', 'a.md'], { cwd: two });
    expect(told.stderr).toMatch(/cannot be read: its name is not UTF-8/u);
    expect(told).toMatchObject({ status: 2, stdout: expect.stringContaining('1 file checked') });
  });

  test.each([
    ['where another one reads the same', ['\xe3\xe1.md', '\xe3\xe2.md'], []],
    ['where it is to be corrected', ['\xe3\xe1.md'], ['--fix']],
  ])('is told %s', (_, names, parameters) => {
    const folder = folderWith(...names);
    const before = readdirSync(folder, { encoding: 'buffer' });
    const { status, stderr } = qarar([...parameters, '--no-config', '.'], { cwd: folder });
    expect(stderr).toMatch(/cannot be read: its name is not UTF-8/u);
    expect(status).toBe(2);
    expect(readdirSync(folder, { encoding: 'buffer' })).toEqual(before);
  });

  test.each([
    [2, ['a.md', '--format', 'json', '--output-file', '\ufffd.json']],
    [2, ['a.md', '--format', 'json', '--output-file', '\ufffd/a.json']],
    [2, ['a.md', '--baseline', '\ufffd.json', '--update-baseline']],
    [2, ['convert', 'a.md', '--to', 'text', '--output-file', '\ufffd.txt']],
    [2, ['index', '.', '--output-file', '\ufffd.json']],
    // A cache is no result.
    [0, ['a.md', '--cache', '--cache-location', '\ufffd']],
  ])('is not made with another name: status %i, %j', (expected, parameters) => {
    const cwd = folderOf({ 'a.md': clean });
    const { status, stderr } = qarar(parameters, { cwd });
    expect(stderr).toMatch(/its name is not UTF-8/u);
    expect({ status, names: readdirSync(cwd) }).toEqual({ status: expected, names: ['a.md'] });
  });
});

test('a page that names us as its generator is checked all the same', () => {
  const page = `<meta name="generator" content="qarar 9"><p>${clean}</p>`;
  const folder = folderOf({ 'a.html': page });
  expect(qarar(['--no-config', 'a.html'], { cwd: folder }).stdout).toContain('1 file checked');
});

test('while a long text is checked, signals do what they do to any process', async () => {
  const linter = createLinter([]);
  const handler = (): void => {};
  process.on('SIGTERM', handler);
  const handlersAt = async (text: string): Promise<number> => {
    let handlers = -1;
    const lint: typeof linter.lint = (source) => {
      handlers = process.listenerCount('SIGTERM');
      return linter.lint(source);
    };
    const document = { ...withoutMark(text, 'UTF-8'), path: 'a', filePath: 'a', stdin: true };
    await checkDocument(
      { ...linter, lint },
      { ...document, size: text.length },
      { fixing: null, track: null, locale: 'en' },
    );
    return handlers;
  };
  expect(await handlersAt('كذا')).toBeGreaterThan(0);
  expect(await handlersAt(`${'كذا '.repeat(20)}\n\n`.repeat(15_000))).toBe(0);
  expect(process.listeners('SIGTERM')).toContain(handler);
  process.off('SIGTERM', handler);
});

test('a document that is being read is not waited for after a signal, a text that is checked is', async () => {
  const interruption = createInterruption(() => {});
  const document = {
    ...withoutMark(clean, 'UTF-8'),
    path: 'a',
    filePath: 'a',
    stdin: true,
    size: 1,
  };
  const examined: string[] = [];
  const examiner: Examiner = {
    async *read() {
      yield { document, told: [] };
      await new Promise(() => {});
    },
    lintTogether: async () => new Map(),
    check: async ({ path }) => {
      process.listeners('SIGTERM').at(-1)?.('SIGTERM');
      await new Promise((resolve) => setTimeout(resolve));
      examined.push(path);
      return unchecked([]);
    },
  };
  await expect(
    examine(examiner, { kind: 'text', text: '' } as never, interruption),
  ).rejects.toThrow(Stopped);
  expect(examined).toEqual(['a']);
  expect(interruption.status()).toBe(143);
  interruption.end();
});

describe.runIf(isUnix)('signals end a run in code that never ends', () => {
  const endless = {
    'a configuration': { 'qarar.config.mjs': 'console.error("here"); for (;;);' },
    'a rule of a plugin': {
      'qarar.config.json': '{ "plugins": ["./plugin.mjs"] }',
      'plugin.mjs': `import { defineRule } from 'qarar';
const text = { en: 'x', ar: 'س' };
const meta = { family: 'wording', severity: 'error', fix: 'none', since: '1.0.0', description: text, why: text, messages: {} };
export default { name: 'house', rules: [defineRule({ id: 'endless', meta, examples: [], create() { console.error('here'); for (;;); } })] };`,
    },
    'a format': {
      'format.mjs':
        'export default () => ({ file() { console.error("here"); for (;;); }, end: () => "" });',
    },
  } as const;

  test.each(
    Object.entries(endless).flatMap(([name, files]) =>
      (['SIGINT', 'SIGTERM'] as const).map((signal) => [name, signal, files] as const),
    ),
  )(
    '%s, %s',
    async (name, signal, files) => {
      const folder = folderOf({ 'a.md': clean, ...files });
      symlinkPackage(folder);
      const format = name === 'a format' ? ['--format', './format.mjs'] : [];
      const child = spawn(process.execPath, [bin, ...format, 'a.md'], { cwd: folder });
      let stderr = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        stderr += text;
      });
      await new Promise<void>((resolve) =>
        child.stderr.on('data', () => stderr.includes('here') && resolve()),
      );
      const sent = performance.now();
      child.kill(signal);
      const [status, by] = (await once(child, 'exit')) as [number | null, string | null];
      expect(performance.now() - sent).toBeLessThan(5000);
      expect(by ?? status).not.toBe(0);
    },
    30_000,
  );
});

describe.runIf(existsSync('/dev/full'))('output that cannot be written', () => {
  const shell = (line: string, folder: string) =>
    spawnSync('bash', ['-c', line.replaceAll('qarar', `"${process.execPath}" "${bin}"`)], {
      cwd: folder,
      encoding: 'utf8',
    });

  test.each(['pretty', 'json', 'sarif', 'html'])('%s to a disk that is full', (format) => {
    const folder = folderOf({ 'a.md': flawed });
    const { status, stderr } = shell(
      `qarar --no-config --format ${format} a.md > /dev/full`,
      folder,
    );
    expect(stderr).toMatch(/^qarar: The output cannot be written: .*no space left.*\n$/u);
    expect(status).toBe(2);
  });

  test('a reader that leaves in the middle', () => {
    const folder = folderOf({ 'a.md': flawed.repeat(2000) });
    const { status, stderr } = shell(
      'qarar --no-config --format json a.md | head -c 100 > /dev/null; exit $PIPESTATUS',
      folder,
    );
    expect(stderr).toBe(
      'qarar: The output was not written to its end: its reader has closed it.\n',
    );
    expect(status).toBe(2);
  });

  test('messages that nobody can read change nothing else', () => {
    const folder = folderOf({ 'a.md': clean });
    const { status, stdout } = shell('qarar --no-config a.md none.md 2> /dev/full', folder);
    expect(status).toBe(2);
    expect(stdout).not.toContain('at ');
  });
});

test('what a run that was killed has left stops no other', () => {
  const folder = folderOf({ 'a.md': flawed });
  for (let id = 1; id < 20; id++) writeFileSync(join(folder, `.a.md.${process.pid + id}.tmp`), '');
  const before = readdirSync(folder).length;
  const { status } = qarar(['--no-config', '--fix', 'a.md'], { cwd: folder });
  expect(status).toBe(0);
  expect(readdirSync(folder)).toHaveLength(before);
});

/** So that a plugin finds the package that it imports. */
function symlinkPackage(folder: string): void {
  execFileSync('mkdir', ['-p', join(folder, 'node_modules')]);
  symlinkSync(join(import.meta.dirname, '../..'), join(folder, 'node_modules/qarar'));
}

describe('patterns that no name is matched against in good time', () => {
  const name = `${'a'.repeat(120)}.md`;
  const endless = `${'*a'.repeat(6)}*b.md`;
  const told = (parameters: readonly string[], files: Readonly<Record<string, string>>) =>
    qarar([...parameters, '.'], { cwd: folderOf({ [name]: clean, ...files }) });

  const words = Array.from({ length: 60_000 }, (_, at) => `w${at}z`).join('|');
  test.each([
    ['a pattern of 400 kB', { overrides: [{ files: `+(${words})`, rules: {} }] }],
    ['overrides', { overrides: [{ files: endless, rules: {} }] }],
    ['what is left out of them', { overrides: [{ files: '*', excludeFiles: [endless] }] }],
    ['ignore', { ignore: ['b.md', endless] }],
  ])('in a configuration: %s', (_, configuration) => {
    const { status, stdout, stderr } = told([], {
      'b.md': clean,
      'qarar.config.json': JSON.stringify(configuration),
    });
    expect(stderr).toContain('has more asterisks or choices than can be matched in good time');
    expect(stdout).toMatch(/file.? checked/u);
    expect(status).toBe(2);
  });

  test('in .qararignore, whose other lines hold', () => {
    const lines = [
      '# *** what *** is *** not *** checked ***',
      'b.md',
      '{{x}}{{y}}{{z}}{{w}}',
      endless,
    ];
    const { status, stdout, stderr } = told(['--show-files'], {
      'b.md': clean,
      '.qararignore': lines.join('\n'),
    });
    // Neither asterisks of a comment nor braces, which .gitignore reads as letters, cost anything.
    expect(stderr).toBe(
      `qarar: .qararignore: The pattern ${endless} is not used: it has more asterisks or choices than can be matched in good time.\n`,
    );
    expect(stdout).toBe(`${name}\n`);
    expect(status).toBe(2);
  });

  test.each([
    ['six asterisks', endless],
    ['four of any depth', '**/a/**/a/**/a/**/a/**/b.md'],
    ['words that begin alike, repeated', '+(a|aa)b.md'],
    ['choices upon choices', `${'{a,aa}'.repeat(20)}b`],
  ])('among the arguments: %s', (_, pattern) => {
    const { status, stderr } = told([pattern], {});
    expect(stderr).toContain('more asterisks or choices than can be matched in good time');
    expect(status).toBe(2);
  });

  test('to ignore', () => {
    const { status, stderr } = told(['--ignore-pattern', endless], {});
    expect(stderr).toContain('more asterisks or choices than can be matched in good time');
    expect(status).toBe(2);
  });

  test('usual ones are matched', () => {
    const usual = ['**/*.+(md|txt)', '**/in/**/*a*.{md,txt}', '**/!(b)*.md'];
    for (const pattern of usual) expect(told([pattern], {}).stderr).not.toContain('asterisks');
  });
});
