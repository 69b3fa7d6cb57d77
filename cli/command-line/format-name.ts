import { createRequire } from 'node:module';
import { isAbsolute, join } from 'node:path';

/** Whether a format that is none of ours names a module: a file, or a package that is installed. */
export function isModule(name: string): boolean {
  return isFormatPath(name) || isPackage(name);
}

export function isFormatPath(name: string): boolean {
  return /^\.{1,2}[\\/]|\.[cm]?[jt]s$/u.test(name) || isAbsolute(name);
}

function isPackage(name: string): boolean {
  try {
    return isAbsolute(createRequire(join(process.cwd(), 'exports/index.js')).resolve(name));
  } catch (error) {
    // A package that can be imported only is there all the same.
    const code = error instanceof Error && 'code' in error ? error.code : null;
    return code === 'ERR_PACKAGE_PATH_NOT_EXPORTED';
  }
}
