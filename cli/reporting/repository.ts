import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** Where continuous integration says that the repository is. */
const VARIABLES = ['GITHUB_WORKSPACE', 'CI_PROJECT_DIR'];

/** The root of the repository in which a folder lies; the folder itself where it lies in none. */
export function repositoryRoot(folder: string, env: NodeJS.ProcessEnv): string {
  for (const name of VARIABLES) {
    const root = realPath(env[name]);
    if (root !== null && relative(root, folder).split(sep)[0] !== '..') return root;
  }
  for (let at = folder; ; at = dirname(at)) {
    // In a worktree it is a file.
    if (existsSync(join(at, '.git'))) return at;
    if (dirname(at) === at) return folder;
  }
}

function realPath(path: string | undefined): string | null {
  return path !== undefined && existsSync(path) ? realpathSync(path) : null;
}
