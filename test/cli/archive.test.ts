import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ReportBlock, readBlock, readReportParts } from '../../cli/merge/parts.ts';
import { formatNames } from '../../reports/formats.ts';
import { folderOf } from './folders.ts';
import { bin, clean, flawed, qarar, qararAlone } from './qarar.ts';

const gap = 'إن الجمعية العامة،\n\nإذ ترحب بكذا،\n\n1 - تقرر كذا؛\n\n3 - تطلب, كذا.\n';

/** Texts of many sizes, some of them in the way. */
function archive(): Readonly<Record<string, string | Uint8Array>> {
  const files: Record<string, string | Uint8Array> = {};
  for (let index = 0; index < 60; index++) {
    const text = [clean, flawed, gap, clean.repeat(40), `${gap}\n`.repeat(1 + (index % 7))];
    files[`${index % 4}/${String(index).padStart(3, '0')}.md`] = text[index % text.length]!;
  }
  return {
    ...files,
    '1/broken.md': Buffer.from([0x41, 0xd8, 0x41]),
    '2/old.md': Buffer.from(gap, 'utf16le'),
    '2/windows.md': Buffer.from('cadecfd120c7e420cad8e1c820c7e1c3e3ede4'.repeat(9), 'hex'),
    '3/empty.md': '',
    // What is wrong with it is told with the first text that it concerns.
    '3/qarar.config.json': '{ "preset": ["strict"], "rules": { "no-such-rule": "error" } }',
  };
}

interface Running {
  readonly child: ChildProcess;
  readonly stdout: () => string;
  readonly stderr: () => string;
  readonly until: (test: () => boolean) => Promise<void>;
  readonly ended: Promise<number | null>;
}

function start(parameters: readonly string[], cwd: string): Running {
  const child = spawn(process.execPath, [bin, ...parameters], { cwd, env: { LC_ALL: 'C' } });
  const said = { stdout: '', stderr: '' };
  let wake = (): void => {};
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text;
      wake();
    });
  }
  return {
    child,
    stdout: () => said.stdout,
    stderr: () => said.stderr,
    until: async (isThere) => {
      while (!isThere()) {
        await new Promise<void>((resume) => {
          wake = resume;
        });
      }
    },
    ended: new Promise((resolve) => child.once('close', resolve)),
  };
}

describe('--threads', () => {
  const folder = folderOf(archive());
  const run = (threads: string, ...parameters: readonly string[]) =>
    qarar(['--threads', threads, ...parameters, 'none.md', '.'], { cwd: folder });

  test('gives the same reports, byte for byte, in every format', () => {
    const reports = (threads: string) => {
      const out = folderOf({});
      const named = formatNames.flatMap((name) => [
        ...['--format', name],
        ...['--output-file', `${name}=${join(out, name)}`],
      ]);
      const { status, stdout, stderr } = run(threads, ...named);
      return {
        status,
        stdout,
        stderr: stderr.replaceAll(out, 'OUT'),
        files: formatNames.map((name) => readFileSync(join(out, name), 'utf8')),
      };
    };
    const one = reports('1');
    expect(one.status).toBe(2);
    expect(one.stderr).toMatch(/3\/qarar\.config\.json:1:\d+: .*\nqarar: 3\/qarar/u);
    expect(one.files.every((text) => text.length > 100)).toBe(true);
    expect(reports('3')).toEqual(one);
  });

  test('corrects and compares the same', () => {
    for (const parameters of [['--diff'], ['--fix-dry-run', '--format', 'json'], ['--stats']]) {
      const one = run('1', ...parameters);
      expect(run('2', ...parameters).stdout).toBe(one.stdout);
    }
    const other = folderOf(archive());
    const fixed = (cwd: string, threads: string) => {
      const { stdout } = qarar(['--fix', '--threads', threads, '.'], { cwd });
      return [stdout, qarar(['--format', 'csv', '.'], { cwd }).stdout];
    };
    expect(fixed(other, '2')).toEqual(fixed(folder, '1'));
  });

  test('takes auto or a number', () => {
    for (const value of ['0', '-1', 'many', '257']) {
      const { status, stderr } = run(value);
      expect({ status, stderr }).toMatchObject({
        status: 2,
        stderr: expect.stringContaining('--threads'),
      });
    }
  });
});

test('a text for which a thread has not enough memory does not take others with it', () => {
  const folder = folderOf({
    'a.md': flawed,
    'b.md': `${gap}\n`.repeat(60_000),
    'c.md': flawed,
  });
  const { status, stdout, stderr } = qararAlone(['--threads', '2', '.'], {
    cwd: folder,
    env: { NODE_OPTIONS: '--max-old-space-size=90' },
  });
  expect(stderr).toContain(
    'qarar: b.md: not checked: it needs more memory than a thread may have.',
  );
  expect(stdout).toContain('2 warnings in 2 of 2 files');
  expect(status).toBe(2);
});

describe('a run that is interrupted', () => {
  const folder = folderOf({ 'a.md': gap, 'b.md': flawed, 'c.md': clean });
  const inputs = ['a.md', '-', 'b.md'];

  test.each([
    ['1', 'SIGINT', 130],
    ['2', 'SIGTERM', 143],
  ] as const)('leaves a report that is whole: %s threads, %s', async (threads, signal, status) => {
    const options = ['--threads', threads, '--format', 'json', '--format', 'sarif'];
    // Standard input has no end: the run is waiting for it.
    const run = start([...options, '--output-file', 'sarif=out.sarif', ...inputs], folder);
    await run.until(() => run.stdout().includes('a.md'));
    run.child.kill(signal);
    expect(await run.ended).toBe(status);
    expect(JSON.parse(run.stdout())).toMatchObject([{ filePath: join(folder, 'a.md') }]);
    expect(run.stderr()).toMatch(
      /^qarar: Interrupted: 1 of 3 inputs are checked, and the report is about these\. With --resume, a run goes on where it was interrupted\.\nqarar: out\.sarif: written: sarif, findings: \d+\n$/u,
    );
    const sarif = JSON.parse(readFileSync(join(folder, 'out.sarif'), 'utf8'));
    expect(sarif.runs[0].invocations[0].executionSuccessful).toBe(false);
  });

  test('goes on with --resume, to the same report', async () => {
    const known = qarar(['--format', 'html', 'a.md', 'b.md', 'c.md'], { cwd: folder });
    const run = start(['--resume', '--format', 'json', ...inputs], folder);
    await run.until(() => run.stdout().includes('a.md'));
    run.child.kill('SIGINT');
    await run.ended;
    expect(run.stderr()).toContain('The same command goes on from here.');
    const journal = join(folder, '.qarar-resume');
    expect(readFileSync(journal, 'utf8').split('\n')).toHaveLength(3);
    const resumed = qarar(['--resume', '--format', 'html', 'a.md', 'b.md', 'c.md'], {
      cwd: folder,
    });
    expect(resumed).toEqual(known);
    expect(existsSync(journal)).toBe(false);
  });

  test('is not resumed where files are corrected', () => {
    const { status, stderr } = qarar(['--resume', '--fix', 'a.md'], { cwd: folder });
    expect(status).toBe(2);
    expect(stderr).toContain('--resume and --fix cannot be used together');
  });
});

describe('--sample', () => {
  const folder = folderOf(archive());
  const drawn = (...parameters: readonly string[]): readonly string[] =>
    qarar(['--sample', '7', '--format', 'csv', ...parameters], { cwd: folder })
      .stdout.split('\r\n')
      .filter((line) => /^"?\d\/.*,(?:error|warning|info),/u.test(line));

  test('reports so many findings, the same whatever the order and the threads', () => {
    const [first, ...others] = [
      ['0', '1', '2'],
      ['2', '1', '0'],
      ['--threads', '2', '0', '1', '2'],
    ];
    const sample = drawn(...first!);
    expect(sample).toHaveLength(7);
    for (const parameters of others) expect(drawn(...parameters).toSorted()).toEqual(sample);
    expect(drawn('--seed', '2', '0', '1', '2')).not.toEqual(sample);
    const all = qarar(['--format', 'csv', '0', '1', '2'], { cwd: folder }).stdout;
    for (const line of sample) expect(all).toContain(line);
  });

  test('says how many there are, and leaves the exit status as it is', () => {
    const { status, stderr } = qarar(['--sample', '2', '0', '2'], { cwd: folder });
    expect(status).toBe(qarar(['0', '2'], { cwd: folder }).status);
    expect(stderr).toMatch(/^qarar: Reported are 2 of \d+ findings, drawn with --seed 1\.$/mu);
    expect(qarar(['--seed', '2', '.'], { cwd: folder }).stderr).toContain(
      '--seed goes with --sample',
    );
  });
});

describe('--shard and merge-reports', () => {
  const folder = folderOf(archive());
  const shards = ['1/3', '2/3', '3/3'].map((shard) => {
    const name = `${shard.replace('/', '-')}.jsonl`;
    qarar(['--shard', shard, '--format', 'jsonl', '--output-file', name, '.'], { cwd: folder });
    return name;
  });
  const merge = (...parameters: readonly string[]) =>
    qarar(['merge-reports', ...parameters], { cwd: folder });

  test.each(formatNames)('%s: as one run would have written it', (format) => {
    const whole = qarar(['--format', format, '.'], { cwd: folder });
    const merged = merge('--format', format, ...shards.toReversed(), shards[0]!);
    expect(merged.stdout).toBe(whole.stdout);
    expect(merged.status).toBe(whole.status);
  });

  test('what is missing or damaged is told, and the rest is merged', () => {
    const text = readFileSync(join(folder, shards[0]!), 'utf8');
    writeFileSync(join(folder, 'cut.jsonl'), text.slice(0, text.length / 2));
    writeFileSync(join(folder, 'other.jsonl'), '[]\n');
    const problems = (...reports: readonly string[]): string => {
      const { status, stderr } = merge(...reports);
      expect(status).toBe(2);
      return stderr;
    };
    expect(problems(shards[0]!, shards[2]!)).toContain('Reports are missing of these parts: 2/3.');
    expect(problems('cut.jsonl')).toMatch(/^qarar: cut\.jsonl:\d+: this is no line of a report/mu);
    expect(problems('other.jsonl', 'none.jsonl')).toBe(
      'qarar: other.jsonl:1: this is no line of a report in the form jsonl.\nqarar: none.jsonl: there is no such file or folder.\n',
    );
    const parts = text.trimEnd().split('\n');
    writeFileSync(join(folder, 'open.jsonl'), `${parts.slice(0, -1).join('\n')}\n`);
    expect(problems('open.jsonl')).toContain('open.jsonl: the report is not whole');
  });

  test('lines that no run has written are told with their places', () => {
    const run = '{"type":"run","schema":2,"version":"1","locale":"en","shard":null}';
    const file = '{"type":"file","path":"a.md","name":"a.md","source":[]}';
    for (const [line, ...lines] of [
      [2, run, '{"type":"file","path":"a.md"}'],
      [2, run, '{"type":"file","path":"a.md","name":"a.md","source":[[1e15,1e15]]}'],
      [3, run, file, '{"type":"finding","path":"a.md","row":{"finding":{"ruleId":"x"}}}'],
      [3, run, file, '{"type":"finding","path":"a.md"}'],
      [2, run, '{"type":"rule","rule":null}'],
      [2, run, '{"type":"failure","path":7}'],
      [2, run, '{"type":"none"}'],
      [1, '{"type":"run","schema":2,"version":"1","shard":{"index":1,"count":1e12}}'],
    ] as const) {
      writeFileSync(join(folder, 'made.jsonl'), `${lines.join('\n')}\n`);
      const { status, stderr } = merge('--format', 'html', 'made.jsonl');
      expect(status).toBe(2);
      expect(stderr).toContain(`made.jsonl:${line}: this is no line of a report`);
    }
    rmSync(join(folder, 'made.jsonl'));
  });

  test('a report that changes while it is read is told', () => {
    const path = join(folder, 'changing.jsonl');
    copyFileSync(join(folder, shards[0]!), path);
    const { blocks } = readReportParts([path], 'en');
    const [[block]] = [...blocks.values()] as [readonly ReportBlock[]];
    expect(readBlock(block!)).not.toBeNull();
    writeFileSync(path, 'x'.repeat(readFileSync(path).length));
    utimesSync(path, 0, 0);
    expect(readBlock(block!)).toBeNull();
    rmSync(path);
    expect(readBlock(block!)).toBeNull();
  });

  test('other values are refused', () => {
    for (const value of ['0/3', '4/3', '1', '1/0']) {
      expect(qarar(['--shard', value, '.'], { cwd: folder })).toMatchObject({
        status: 2,
        stdout: '',
      });
    }
  });
});
