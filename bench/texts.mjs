// The texts to measure on: published ones where they stand beside the project, else our own drafts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const shared = fileURLToPath(new URL('../../shared/texts/', import.meta.url));
const own = fileURLToPath(new URL('../test/fixtures/flawed/', import.meta.url));

export const folder = existsSync(shared) ? shared : own;

export const files = readdirSync(folder)
  .filter((name) => /\.(txt|md)$/u.test(name))
  .sort()
  .map((name) => ({ name, path: `${folder}${name}`, bytes: readFileSync(`${folder}${name}`) }));

export const texts = files.map(({ bytes }) => bytes.toString('utf8').replace(/^\ufeff/u, ''));

/** Copies of all texts, one after the other, of about so many bytes. */
export function synthetic(size) {
  const all = texts.join('\n\n');
  const length = Buffer.byteLength(all);
  return `${all}\n\n`.repeat(Math.max(1, Math.round(size / length)));
}
