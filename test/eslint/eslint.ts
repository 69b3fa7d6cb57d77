import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { folderOf } from '../cli/folders.ts';
import type { Outcome } from '../cli/qarar.ts';

const root = join(import.meta.dirname, '../..');
const eslintFolder = dirname(createRequire(import.meta.url).resolve('eslint/package.json'));

/** A project in which qarar and ESLint are installed, as its users have it. */
export function projectOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = folderOf({ 'package.json': '{ "type": "module" }\n', ...files });
  mkdirSync(join(folder, 'node_modules'));
  symlinkSync(root, join(folder, 'node_modules/qarar'), 'junction');
  symlinkSync(eslintFolder, join(folder, 'node_modules/eslint'), 'junction');
  return folder;
}

/** Runs the real ESLint as a process of its own. */
export function eslint(cwd: string, ...parameters: readonly string[]): Outcome {
  const { PATH } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(eslintFolder, 'bin/eslint.js'), ...parameters],
    {
      cwd,
      env: { PATH },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  return { status, stdout, stderr };
}
