/** Patterns of one file, for the texts below a folder. */
export interface IgnorePatterns {
  readonly folder: string;
  /** The file in which the patterns stand. */
  readonly file: string;
  readonly test: (relative: string) => { readonly ignored: boolean; readonly unignored: boolean };
}

/** Whether a text or a folder is passed over, and on whose word. */
export type IgnoreState =
  | { readonly kind: 'open' }
  /** Asked for by name, whatever Git ignores. */
  | { readonly kind: 'included' }
  | { readonly kind: 'ignored'; readonly file: string; readonly by: 'own' | 'git' };

export const notIgnored: IgnoreState = { kind: 'open' };

export async function ignorePatterns(
  folder: string,
  file: string,
  patterns: string | readonly string[],
): Promise<IgnorePatterns> {
  const { default: ignore } = await import('ignore');
  // The same on every machine, also where names are stored with letters in pieces.
  const whole = [patterns].flat().map((pattern) => pattern.normalize('NFC'));
  const matcher = ignore({ ignorecase: false });
  for (const pattern of whole) matcher.add(pattern);
  return { folder, file, test: (relative) => matcher.test(relative.normalize('NFC')) };
}

/**
 * What the patterns of the folders above make of a text or folder: as with Git, the nearest pattern
 * counts, and what lies in an ignored folder is ignored whatever is said of itself. Our own files
 * come before those of Git.
 */
export function ignoreStateOf(
  parent: IgnoreState,
  own: readonly IgnorePatterns[],
  git: readonly IgnorePatterns[],
  relativeTo: (folder: string) => string,
): IgnoreState {
  if (parent.kind === 'ignored') return parent;
  const ownState = lastWord(own, 'own', relativeTo);
  if (ownState !== null) return ownState;
  if (parent.kind === 'included') return parent;
  const gitState = lastWord(git, 'git', relativeTo);
  return gitState?.kind === 'ignored' ? gitState : notIgnored;
}

function lastWord(
  all: readonly IgnorePatterns[],
  by: 'own' | 'git',
  relativeTo: (folder: string) => string,
): IgnoreState | null {
  for (const { folder, file, test } of all.toReversed()) {
    const { ignored, unignored } = test(relativeTo(folder));
    if (ignored) return { kind: 'ignored', file, by };
    if (unignored) return { kind: 'included' };
  }
  return null;
}
