import { existsSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { say } from '../../core/lint/say.ts';
import type { ChangesRequest, Selection } from '../arguments.ts';
import { notify } from '../fail.ts';
import { findInputs, type Input, type IsIgnored } from '../inputs/files.ts';
import { isTextFile } from '../inputs/find-files.ts';
import { type Changes, partlyStagedFiles, readChanges } from './changes.ts';
import { changesTexts as texts } from './texts.ts';

/**
 * The inputs that have changed: those that the paths give, and without paths all of the repository.
 * Of what is staged, the content is that of the index.
 */
export async function changedInputs(
  request: ChangesRequest,
  { paths, locale }: Pick<Selection, 'paths' | 'locale'>,
  isIgnored: IsIgnored,
  isFixing: boolean,
): Promise<readonly Input[] | { readonly complaint: string }> {
  const changes = readChanges(request, locale);
  if ('complaint' in changes) return changes;
  const outside = paths.find((path) => !isInside(resolve(path), changes.top));
  if (outside !== undefined) {
    const data = { path: outside, option: `--${request.kind}` };
    return { complaint: say(locale, texts.outside, data) };
  }
  const scope = paths.length > 0 ? paths : [relative(process.cwd(), changes.top) || '.'];
  // What is set for other folders does not matter, and may be wrong.
  const isPassedOver: IsIgnored = async (path) =>
    !changes.files.has(resolve(path)) || (await isIgnored(path));
  const present = (await findInputs(scope, isPassedOver)).filter((input) =>
    isAffected(input, changes),
  );
  const inputs = [...present, ...(await absentInputs(scope, changes, isIgnored))];
  if (inputs.length === 0) await notify(locale, say(locale, texts.nothing));
  if (request.kind !== 'staged') return inputs;
  // What is corrected is the file: it must hold what is staged.
  const edited = isFixing ? partlyStagedFiles(changes.top) : null;
  return inputs.map((input): Input => {
    if (input.kind !== 'file') return input;
    const path = resolve(input.path);
    const bytes = changes.files.get(path);
    if (!bytes || (edited !== null && !edited.has(path))) return input;
    return { ...input, kind: 'staged', bytes };
  });
}

function isAffected(input: Input, { files }: Changes): boolean {
  switch (input.kind) {
    case 'file':
      return files.has(resolve(input.path));
    case 'problem':
      // A folder or pattern without texts has none that changed.
      if (input.problem.reason === 'noSuchFile') return !files.has(resolve(input.path));
      return input.problem.reason === 'unreadable';
    case 'stdin':
    case 'staged':
    case 'ignored':
    case 'text':
      return false;
  }
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Texts that are staged, and are not in their folder any more. */
async function absentInputs(
  scope: readonly string[],
  { files }: Changes,
  isIgnored: IsIgnored,
): Promise<readonly Input[]> {
  const roots = scope.map((path) => resolve(path));
  const absent = [...files]
    .filter(([path, bytes]) => bytes !== null && isTextFile(path) && !existsSync(path))
    .filter(([path]) => roots.some((root) => isInside(path, root)))
    .map(([path]) => relative(process.cwd(), path))
    .sort();
  const inputs: Input[] = [];
  for (const path of absent) {
    if (!(await isIgnored(path))) inputs.push({ kind: 'file', path, isNamed: false });
  }
  return inputs;
}
