// Bundles the page for browsers: what `qarar serve` serves and `npm run build:web` puts into a folder.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import {
  computed,
  LEXICON,
  LEXICON_HEAD,
  lexiconApart,
  noEastAsia,
  noExamples,
  readsArabic,
  reportAssets,
} from './plugins.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What stands for modules of Node, and for those of ours that need Node. */
const packagesFor = {
  'node:buffer': 'page/stand-ins/buffer.ts',
  'node:fs': 'page/stand-ins/fs.ts',
  'node:path': 'path-browserify',
  'node:path/posix': 'path-browserify',
  'node:zlib': 'page/stand-ins/zlib.ts',
  yazl: 'page/stand-ins/yazl.ts',
};
const standIns = {
  'documents/libreoffice.ts': 'page/stand-ins/libreoffice.ts',
  'documents/pdf-reader.ts': 'page/stand-ins/pdf-reader.ts',
  'documents/zip.ts': 'page/stand-ins/zip.ts',
};
const withStandIns = {
  name: 'with-stand-ins',
  setup(bundler) {
    bundler.onResolve({ filter: /^[a-z]/ }, ({ path, kind, resolveDir }) => {
      const standIn = packagesFor[path];
      if (kind === 'entry-point' || standIn === undefined) return undefined;
      if (standIn.endsWith('.ts')) return { path: join(root, standIn) };
      return bundler.resolve(standIn, { kind, resolveDir });
    });
    bundler.onResolve({ filter: /^\..*\.ts$/ }, ({ path, resolveDir }) => {
      const standIn = standIns[relative(root, join(resolveDir, path)).replaceAll('\\', '/')];
      return standIn === undefined ? undefined : { path: join(root, standIn) };
    });
  },
};

/** In a worker, the library for PDF would take the messages to our worker for its own. */
const noPortOfItsOwn = { from: 'this.initializeFromPort(self);', to: '' };

/** Writes the page to a folder, which is emptied before. */
export async function buildPage(folder, version) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const result = await build({
    absWorkingDir: root,
    entryPoints: [
      { in: 'page/view/main.ts', out: 'page' },
      { in: 'page/page.css', out: 'page' },
      { in: 'page/worker.ts', out: 'worker' },
      { in: 'documents/pdf-library.ts', out: 'pdf-library' },
    ],
    inject: ['page/stand-ins/globals.ts'],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: ['chrome103', 'firefox114', 'safari16.4'],
    chunkNames: 'part-[hash]',
    minify: true,
    charset: 'utf8',
    mainFields: ['browser', 'module', 'main'],
    define: { QARAR_VERSION: JSON.stringify(version), global: 'globalThis' },
    metafile: true,
    logLevel: 'warning',
    plugins: [
      withStandIns,
      reportAssets,
      noEastAsia,
      noExamples,
      lexiconApart('.'),
      readsArabic([noPortOfItsOwn]),
      computed,
    ],
  });
  const outside = Object.values(result.metafile.outputs)
    .flatMap(({ imports }) => imports)
    .filter(({ external, path }) => external && path !== `./${LEXICON}`);
  for (const { path } of outside) process.stderr.write(`${folder}: reaches ${path}\n`);
  if (result.warnings.length > 0 || outside.length > 0) process.exit(1);
  const { lexiconData } = await import(
    pathToFileURL(join(root, 'dist/core/arabic/lexicon-data.js'))
  );
  writeFileSync(join(folder, LEXICON), `${LEXICON_HEAD}${JSON.stringify(lexiconData())}\n`);
  cpSync(join(root, 'page/index.html'), join(folder, 'index.html'));
  cpSync(join(root, 'client-vscode/icon.svg'), join(folder, 'icon.svg'));
}
