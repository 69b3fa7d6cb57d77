import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Asset } from './page-server.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** The page as the build has made it, for the bundle as for the sources. */
export function pageAssets(): ReadonlyMap<string, Asset> {
  const folder = join(import.meta.dirname, '../../dist/page');
  return new Map(
    readdirSync(folder).map((name) => [
      name,
      {
        type: types[extname(name)] ?? 'application/octet-stream',
        bytes: readFileSync(join(folder, name)),
      },
    ]),
  );
}
