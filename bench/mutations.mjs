// How many planted mistakes of each kind are found, and where? Official texts, seeded.
// node bench/mutations.mjs [--texts 400] [--count 1] [--kind REGEX] [--missed N] [--shared ../shared]
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { table } from './table.mjs';

const args = process.argv.slice(2);
const option = (name, fallback) => (args.includes(name) ? args[args.indexOf(name) + 1] : fallback);
const root = join(option('--shared', '../shared'), 'official/ar');
const most = Number(option('--texts', '400'));
const shown = Number(option('--missed', '0'));

const folder = mkdtempSync(join(tmpdir(), 'mutations-'));
try {
  const outfile = join(folder, 'table.mjs');
  await build({
    entryPoints: ['test/mutations/table.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
  });
  const { tableOf } = await import(pathToFileURL(outfile).href);
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt'))
    .sort();
  // Spread over all organs and sessions.
  const texts = names
    .filter(
      (_, i) =>
        Math.floor((i * most) / names.length) !== Math.floor(((i - 1) * most) / names.length),
    )
    .map((name) => ({ name, text: readFileSync(join(root, name), 'utf8') }));
  const started = Date.now();
  const rows = tableOf(
    texts,
    Number(option('--count', '1')),
    new RegExp(option('--kind', ''), 'u'),
  );
  table(
    `${texts.length} texts, ${Math.round((Date.now() - started) / 1000)} s`,
    ['kind', 'found', 'of', '%', 'exact range %'],
    rows.map(({ kind, all, found, exact }) => [
      kind,
      found,
      all,
      ((100 * found) / all).toFixed(1),
      ((100 * exact) / Math.max(1, found)).toFixed(1),
    ]),
  );
  for (const { kind, missed } of rows.filter((row) => row.missed.length > 0)) {
    for (const what of missed.slice(0, shown)) {
      process.stdout.write(`missed: ${kind}: ${what.slice(0, 160).replaceAll('\n', ' ')}\n`);
    }
  }
} finally {
  rmSync(folder, { recursive: true });
}
