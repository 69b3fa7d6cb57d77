import path, { type PlatformPath } from 'node:path';

/**
 * The path of a file as reports for machines have it: with slashes, relative to the folder where
 * the file lies in it, else absolute. What is no absolute path names standard input.
 */
export function portablePath(
  filePath: string,
  folder: string,
  system: PlatformPath = path,
): string {
  if (!system.isAbsolute(filePath)) return filePath;
  const relative = system.relative(folder, filePath);
  const outside = relative.split(system.sep)[0] === '..' || system.isAbsolute(relative);
  return (outside ? filePath : relative).replaceAll(system.sep, '/');
}

/** A portable path as a URI reference: relative, or with the scheme `file`. */
export function uriOf(portable: string): string {
  if (portable.startsWith('//')) return `file:${encoded(portable)}`;
  if (portable.startsWith('/')) return `file://${encoded(portable)}`;
  const [, drive = '', rest = portable] = /^([A-Za-z]:)(\/.*)$/su.exec(portable) ?? [];
  return drive === '' ? encoded(rest) : `file:///${drive}${encoded(rest)}`;
}

function encoded(portable: string): string {
  const wellFormed = portable.replace(/\p{Surrogate}/gu, '\ufffd');
  return wellFormed.split('/').map(encodeURIComponent).join('/');
}
