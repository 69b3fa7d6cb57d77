import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { type KeptCommand, keepCommand } from './kept.ts';

export const bin = join(import.meta.dirname, '../../bin/qarar');

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  /** Of what is printed; UTF-8 by default. */
  readonly encoding?: BufferEncoding;
}

/** It ends with the process of the tests, when its pipes are closed. */
let kept: KeptCommand | undefined;

/**
 * Runs the built command in an environment that the test decides, in a process that is kept for the
 * next run. What the modules of a user leave behind in a process needs `qararAlone`.
 */
export function qarar(parameters: readonly string[], options: RunOptions = {}): Outcome {
  if (process.platform === 'win32') return qararAlone(parameters, options);
  const { cwd, input, env, encoding = 'utf8' } = options;
  if (kept?.isOver()) {
    kept.close();
    kept = undefined;
  }
  kept ??= keepCommand(bin);
  const { status, stdout, stderr } = kept.run({
    parameters,
    cwd,
    env: environment(env),
    input: Buffer.from(input ?? '').toString('base64'),
  });
  return { status, stdout: stdout.toString(encoding), stderr: stderr.toString(encoding) };
}

/** As `qarar`, as a process of its own. */
export function qararAlone(parameters: readonly string[], options: RunOptions = {}): Outcome {
  const { cwd, input, env, encoding = 'utf8' } = options;
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...parameters], {
    cwd,
    input: input ?? '',
    env: environment(env),
    encoding,
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

function environment(env: RunOptions['env']): Record<string, string | undefined> {
  const { PATH } = process.env;
  return { PATH, LC_ALL: 'C', ...env };
}

export const clean = 'تقرر أن تبقي المسألة قيد نظرها.\n';
/**
 * A warning with a safe fix that does not depend on any rule of the catalogue: nothing is disabled
 * that could be enabled.
 */
export const flawed = `${clean}\n<!-- qarar-enable -->\n`;
export const asError = ['--rule', 'unused-directive: error'] as const;

/** Permissions do not bind root: what tests them is skipped then, and says so. */
export const isRoot = process.getuid?.() === 0;
if (isRoot) process.stderr.write('skipped: tests of file permissions (root has all of them)\n');
