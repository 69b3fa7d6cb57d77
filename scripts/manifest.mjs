// What npm runs before and after packing: what is published says what a user of the package needs;
// how it is built and tested stays here.
import { copyFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const manifest = join(root, 'package.json');
/** Whole, while the other stands in its place. */
const kept = join(root, '.package.json');
const OURS = ['allowScripts', 'devDependencies', 'overrides', 'scripts', 'workspaces'];

switch (process.argv[2]) {
  case 'strip': {
    // Of a packing that did not end.
    if (existsSync(kept)) renameSync(kept, manifest);
    copyFileSync(manifest, kept);
    const whole = JSON.parse(readFileSync(manifest, 'utf8'));
    const published = Object.entries(whole).filter(([key]) => !OURS.includes(key));
    writeFileSync(manifest, `${JSON.stringify(Object.fromEntries(published), null, 2)}\n`);
    break;
  }
  case 'restore':
    renameSync(kept, manifest);
    break;
  default:
    throw new Error('strip or restore');
}
