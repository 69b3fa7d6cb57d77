import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';

/** As Biome has it, so that the check of the style and the check of staleness agree. */
export function format(root, path, text) {
  const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
  const run = spawnSync(process.execPath, [biome, 'format', `--stdin-file-path=${path}`], {
    cwd: root,
    input: text,
    encoding: 'utf8',
  });
  if (run.status === 0) return run.stdout;
  process.stderr.write(run.stderr);
  return process.exit(1);
}
