import { existsSync, readdirSync } from 'node:fs';
import { resolve, sep } from 'node:path';

/** What stands in a name for bytes that are no UTF-8. */
export const LOST = '\ufffd';

/**
 * Where a file lies whose name is not UTF-8, and has lost bytes when it was read as if it were: the bytes
 * of the one path that reads so. The path itself where there is no such file, or where there are two.
 */
export function bytesOfName(path: string): string | Buffer {
  if (!path.includes(LOST) || existsSync(path)) return path;
  const [, ...names] = resolve(path).split(sep);
  let place = Buffer.from('');
  for (const name of names) {
    const own = name.includes(LOST) ? nameIn(place, name) : Buffer.from(name);
    if (own === null) return path;
    place = Buffer.concat([place, Buffer.from(sep), own]);
  }
  return place;
}

function nameIn(folder: Buffer, name: string): Buffer | null {
  try {
    const names = readdirSync(folder.length === 0 ? sep : folder, { encoding: 'buffer' });
    const alike = names.filter((each) => each.toString() === name);
    return alike.length === 1 ? (alike[0] ?? null) : null;
  } catch {
    return null;
  }
}
