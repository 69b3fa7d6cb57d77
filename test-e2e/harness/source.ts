import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { repositoryFiles, root } from '../../test/repo/files.ts';

/** Runs a command, and throws where it fails. */
export function run(
  [command, ...parameters]: readonly [string, ...string[]],
  cwd: string,
  env: Readonly<NodeJS.ProcessEnv> = process.env,
): string {
  const { status, stdout, stderr } = spawnSync(command, parameters, { cwd, env, encoding: 'utf8' });
  if (status === 0) return stdout;
  throw new Error(`${command} ${parameters.join(' ')} failed\n${stdout}${stderr}`);
}

export const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'] as const;

/** The repository as a stranger clones it, with what is not committed yet. */
export function cloneSource(folder: string): void {
  for (const path of repositoryFiles()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    cpSync(join(root, path), join(folder, path), { verbatimSymlinks: true });
  }
  run(['git', 'init', '--quiet'], folder);
  run(['git', 'add', '--all'], folder);
  run(['git', ...author, 'commit', '--quiet', '--no-verify', '--message', 'source'], folder);
}
