// The example of docs/archives.md for a cluster, as it is printed there, in a Slurm of one node.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { missingOfSlurm, startCluster } from './harness/slurm.ts';

const root = join(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'qarar-slurm-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const missing = missingOfSlurm();
if (missing !== undefined) {
  process.stdout.write(`skipped: an array of jobs in Slurm (${missing} is not installed)\n`);
}

/** The job and what is typed, in the section of the guide. */
function exampleOf(heading: string): { readonly job: string; readonly typed: string } {
  const guide = readFileSync(join(root, 'docs/archives.md'), 'utf8');
  const section = guide.slice(guide.indexOf(heading)).split('\n## ')[0] ?? '';
  const [job = '', typed = ''] = [...section.matchAll(/^```sh\n(.*?)^```$/gmsu)].map(
    ([, code]) => code,
  );
  return { job, typed };
}

test.skipIf(missing !== undefined)(
  'an array of jobs in Slurm gives the bytes of one process',
  async () => {
    const bin = join(scratch, 'bin');
    mkdirSync(bin);
    writeFileSync(
      join(bin, 'qarar'),
      `#!/bin/sh\nexec '${process.execPath}' '${join(root, 'bin/qarar')}' "$@"\n`,
    );
    chmodSync(join(bin, 'qarar'), 0o755);
    const folder = join(scratch, 'work');
    mkdirSync(join(folder, 'archive'), { recursive: true });
    for (let number = 1; number <= 40; number++) {
      const text = `١ - تقرر كذا؛\n\n${number % 3 === 0 ? '٣' : '٢'} - تطلب كذا.\n`;
      writeFileSync(join(folder, `archive/${number}.md`), text);
    }
    const { job, typed } = exampleOf('### Slurm');
    writeFileSync(join(folder, 'check.sbatch'), job);
    const cluster = await startCluster(join(scratch, 'cluster'));
    const env = { ...cluster.env, PATH: `${bin}:${cluster.env.PATH}` };
    try {
      const { stdout, stderr } = spawnSync('sh', ['-c', typed], {
        cwd: folder,
        env,
        encoding: 'utf8',
      });
      expect(stderr).toBe('qarar: report.html: written: html, findings: 13\n');
      expect(stdout).toMatch(/^Submitted batch job \d+\n$/u);
    } finally {
      await cluster.stop();
    }
    const alone = ['--format', 'html', '--output-file', 'alone.html', 'archive/'];
    spawnSync(join(bin, 'qarar'), alone, { cwd: folder });
    const read = (name: string) => readFileSync(join(folder, name), 'utf8');
    expect(read('report.html')).toBe(read('alone.html'));
    expect(read('part-8.log')).toBe('qarar: part-8.jsonl: written: jsonl, findings: 1\n');
  },
  120_000,
);
