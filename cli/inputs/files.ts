import { statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { isEndless } from '../../project/endless-pattern.ts';
import { bytesOfName } from './bad-name.ts';

/** What an argument stands for: inputs in a stable order, and what was in the way of finding them. */
export type Input =
  | { readonly kind: 'stdin' }
  | { readonly kind: 'file'; readonly path: string; readonly isNamed: boolean }
  /** A file of which the content in Git's index counts. */
  | {
      readonly kind: 'staged';
      readonly path: string;
      readonly isNamed: boolean;
      readonly bytes: Buffer;
    }
  /** A text that is handed over, with or without the name of a file that need not be there. */
  | { readonly kind: 'text'; readonly path: string | null; readonly text: string }
  /** It is named, and `file` says that it is not to be checked. */
  | { readonly kind: 'ignored'; readonly path: string; readonly file: string }
  | { readonly kind: 'problem'; readonly path: string; readonly problem: FindProblem };

type FindProblem =
  | {
      readonly reason:
        | 'noSuchFile'
        | 'emptyFolder'
        | 'emptyPattern'
        | 'endlessPattern'
        | 'allIgnored';
    }
  /** A link to a folder that is not entered: worth knowing, and no failure. */
  | { readonly reason: 'linkAround' }
  | { readonly reason: 'unreadable'; readonly cause: unknown };

const patternSign = /[*?[\]{}]|[!+@]\(/u;

/** Arguments stay in the order given; inside a folder or pattern, files are sorted by their path. */
export async function findInputs(
  paths: readonly string[],
  isIgnored: IsIgnored,
): Promise<readonly Input[]> {
  const seen = new Set<string>();
  const inputs: Input[] = [];
  for (const path of paths) {
    for (const input of path === '-'
      ? [{ kind: 'stdin' } as const]
      : await expand(path, isIgnored)) {
      const key = input.kind === 'stdin' ? '-' : resolve(input.path ?? '');
      if (input.kind !== 'problem' && seen.has(key)) continue;
      seen.add(key);
      inputs.push(input);
    }
  }
  return inputs;
}

/** Whether a text that was found in a folder is passed over. */
export type IsIgnored = (path: string) => Promise<boolean>;

async function expand(path: string, isIgnored: IsIgnored): Promise<readonly Input[]> {
  // Some file systems store the letters of a name in pieces (form D), and keyboards type whole ones.
  for (const spelling of new Set([path, path.normalize('NFC'), path.normalize('NFD')])) {
    try {
      const stats = statSync(bytesOfName(spelling), { throwIfNoEntry: false });
      if (stats?.isDirectory()) return await search(spelling, spelling, isIgnored);
      if (stats) return [{ kind: 'file', path: spelling, isNamed: true }];
    } catch (cause) {
      return [{ kind: 'problem', path: spelling, problem: { reason: 'unreadable', cause } }];
    }
  }
  if (!patternSign.test(path))
    return [{ kind: 'problem', path, problem: { reason: 'noSuchFile' } }];
  return isEndless(path)
    ? [{ kind: 'problem', path, problem: { reason: 'endlessPattern' } }]
    : await search(path, '.', isIgnored, path);
}

/** Files in the order of their paths, by code units: the same on every machine. */
async function search(
  argument: string,
  folder: string,
  isIgnored: IsIgnored,
  pattern?: string,
): Promise<readonly Input[]> {
  const { findFiles } = await import('./find-files.ts');
  const { files, unreadable, around } = await findFiles(folder, pattern);
  if (files.length === 0 && unreadable.length === 0) {
    const reason = pattern === undefined ? 'emptyFolder' : 'emptyPattern';
    return [{ kind: 'problem', path: argument, problem: { reason } }];
  }
  const told = (path: string, problem: FindProblem): Input => ({
    kind: 'problem',
    path: join(folder, relative(folder, path)),
    problem,
  });
  const links = around.map((path) => told(path, { reason: 'linkAround' }));
  const found = files.map((path) => join(folder, path)).sort();
  const inputs: Input[] = [];
  for (const path of found) {
    if (!(await isIgnored(path))) inputs.push({ kind: 'file', path, isNamed: false });
  }
  if (inputs.length === 0 && unreadable.length === 0) {
    return [{ kind: 'problem', path: argument, problem: { reason: 'allIgnored' } }];
  }
  const unread = unreadable.map(({ path, cause }) => told(path, { reason: 'unreadable', cause }));
  return [...inputs, ...links, ...unread];
}
