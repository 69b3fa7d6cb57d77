import { spawnSync } from 'node:child_process';

export type GitResult =
  | { readonly ok: true; readonly output: Buffer }
  | { readonly ok: false; readonly reason: string; readonly isMissing: boolean };

/** Runs Git in the working folder, as a hook would: with the index that the environment names. */
export function git(parameters: readonly string[], input = ''): GitResult {
  const { error, status, stdout, stderr } = spawnSync(
    'git',
    // Names are relative to the top whatever the user has set.
    ['-c', 'diff.relative=false', '-c', 'core.quotePath=false', ...parameters],
    {
      input,
      env: { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
      maxBuffer: Number.POSITIVE_INFINITY,
      windowsHide: true,
    },
  );
  if (error !== undefined) {
    const isMissing = 'code' in error && error.code === 'ENOENT';
    return { ok: false, reason: error.message, isMissing };
  }
  if (status === 0) return { ok: true, output: stdout };
  const [line = ''] = stderr.toString('utf8').split('\n');
  return { ok: false, reason: line.replace(/^fatal: |\.$/gu, ''), isMissing: false };
}

/** What is between NUL characters: names may hold anything else. */
export function fields(output: Buffer): readonly string[] {
  return output.toString('utf8').split('\0').slice(0, -1);
}
