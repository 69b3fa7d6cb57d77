import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';

/** Whether one path is among others, links followed: what is written there would take its place. */
export function isAmong(path: string, others: readonly string[]): boolean {
  const own = placeOf(path);
  return others.some((other) => placeOf(other) === own);
}

function placeOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
