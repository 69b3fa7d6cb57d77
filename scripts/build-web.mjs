// Writes the page as a folder of static files, for any server: `npm run build:web [-- FOLDER]`.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildPage } from './page.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = resolve(process.argv[2] ?? join(root, 'dist-web'));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
if (existsSync(folder) && readdirSync(folder).length > 0 && !isOurs(folder)) {
  process.stderr.write(
    `${folder} holds something else: name a folder that is empty or not there.\n`,
  );
  process.exit(2);
}

await buildPage(folder, version);
const page = readFileSync(join(folder, 'index.html'), 'utf8')
  .replace('<html ', '<html data-offline ')
  .replace('<link rel="icon"', '<link rel="manifest" href="manifest.webmanifest">\n$&');
writeFileSync(join(folder, 'index.html'), page);
const manifest = {
  name: 'qarar',
  start_url: '.',
  display: 'standalone',
  icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' }],
};
writeFileSync(join(folder, 'manifest.webmanifest'), JSON.stringify(manifest));
const files = readdirSync(folder).sort();
const hash = createHash('sha256');
for (const file of files) hash.update(readFileSync(join(folder, file)));
await build({
  absWorkingDir: root,
  entryPoints: ['page/offline.ts'],
  outfile: join(folder, 'offline.js'),
  bundle: true,
  minify: true,
  target: ['chrome103', 'firefox114', 'safari16.4'],
  define: {
    FILES: JSON.stringify(['./', ...files]),
    CACHE: JSON.stringify(`qarar-${hash.digest('hex').slice(0, 16)}`),
  },
});
const size = readdirSync(folder).reduce(
  (sum, name) => sum + readFileSync(join(folder, name)).length,
  0,
);
process.stdout.write(`${folder}: ${(size / 1e6).toFixed(1)} MB\n`);

/** What an earlier build has written. */
function isOurs(path) {
  const index = join(path, 'index.html');
  return existsSync(index) && readFileSync(index, 'utf8').includes('<title>qarar</title>');
}
