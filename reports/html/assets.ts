import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the build has made of the folder `page`, for the bundle as for the sources. */
export function asset(kind: 'css' | 'js'): string {
  const path = join(import.meta.dirname, `../../dist/report-page/page.${kind}`);
  return readFileSync(path, 'utf8').trim();
}

/** As a policy names what may be run. */
export function hashOf(content: string): string {
  return `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
}
