import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Files, as `[path, text]`, as Biome has them, so that the check of the style and the check of staleness
 * agree. All at once: Biome takes longer to start than to format.
 */
export function formatted(root, files) {
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
  const folder = mkdtempSync(join(tmpdir(), 'qarar-format-'));
  let run;
  try {
    cpSync(join(root, 'biome.json'), join(folder, 'biome.json'));
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    run = spawnSync(process.execPath, [biome, 'format', '--write', '--vcs-enabled=false', '.'], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (run.status === 0) {
      return files.map(([path]) => [path, readFileSync(join(folder, path), 'utf8')]);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  process.stderr.write(run.stderr);
  return process.exit(1);
}

export function format(root, path, text) {
  const [[, result]] = formatted(root, [[path, text]]);
  return result;
}
