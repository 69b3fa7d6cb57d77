/**
 * What finding and reading configurations needs of the world. Addresses are absolute paths or URIs,
 * with slashes, without one at the end.
 */
export interface ConfigurationHost {
  /** Whether addresses are URIs, in which names are percent-encoded. */
  readonly isEncoded: boolean;
  /** Which of these names a folder holds. */
  readonly namesIn: (folder: string, wanted: readonly string[]) => Promise<ReadonlySet<string>>;
  /**
   * Null where there is no such file. Throws with a reason where it cannot be read, or has more than
   * so many bytes.
   */
  readonly read: (address: string, most?: number) => Promise<string | null>;
  /** Where a package that is named in a file of this folder begins; null where there is none. */
  readonly locate: (specifier: string, folder: string) => Promise<string | null>;
  /** Runs a module and gives what it exports; null where no code may be run. */
  readonly load: ((address: string) => Promise<unknown>) | null;
}

/** In bytes: what people write by hand is far smaller. */
export const LARGEST_CONFIGURATION = 4 << 20;

/** In bytes: a register of a whole archive is smaller. */
export const LARGEST_REGISTER = 64 << 20;

export function parentOf(address: string): string {
  return address.slice(0, address.lastIndexOf('/'));
}

/** The address of a path that is written relative to a folder, or is absolute itself. */
export function join(folder: string, path: string, isEncoded: boolean): string {
  if (path.startsWith('/')) return isEncoded ? schemeOf(folder) + encoded(path) : path;
  if (/^[A-Za-z]:\//u.test(path)) return isEncoded ? `${schemeOf(folder)}/${encoded(path)}` : path;
  const parts = folder.split('/');
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(isEncoded ? encodeURIComponent(part) : part);
  }
  return parts.join('/');
}

/** An address below a folder, or beside it, as it is written relative to the folder. */
export function relative(folder: string, address: string, isEncoded: boolean): string {
  const from = folder.split('/');
  const to = address.split('/');
  let common = 0;
  while (common < from.length && common < to.length && from[common] === to[common]) common++;
  const path = [...from.slice(common).map(() => '..'), ...to.slice(common)].join('/');
  return isEncoded ? decoded(path) : path;
}

function schemeOf(address: string): string {
  return /^[a-z][a-z\d+.-]*:\/\/[^/]*/iu.exec(address)?.[0] ?? '';
}

function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** A part of an address that is no code for characters stays as it is. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
