// Bundles extension, server and reading view to dist/, with the pages of the rules beside them.
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import {
  noEastAsia,
  noExamples,
  PDF_PROCESS,
  readsArabic,
  reportAssets,
  separatePdfLibrary,
} from '../../scripts/plugins.mjs';
import { buildServers } from '../../scripts/shared-bundle.mjs';

const client = dirname(dirname(fileURLToPath(import.meta.url)));
const root = dirname(client);
const dist = join(client, 'dist');
const { version } = JSON.parse(readFileSync(join(client, 'package.json'), 'utf8'));

const shared = {
  absWorkingDir: client,
  bundle: true,
  minify: true,
  charset: 'utf8',
  // Since Node 10; esbuild asks for the newest properties, and would make them anew in every call.
  supported: { 'regexp-unicode-property-escapes': true },
  logLevel: 'warning',
  define: { QARAR_VERSION: JSON.stringify(version) },
};
const node = { ...shared, platform: 'node', target: 'node20', format: 'cjs', external: ['vscode'] };
const inFiles = { 'import.meta.url': '__filename', 'import.meta.dirname': '__dirname' };

rmSync(dist, { recursive: true, force: true });
await Promise.all([
  build({
    ...node,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.cjs',
    // It has the client for either host of extensions.
    conditions: ['browser', 'node'],
  }),
  buildServers({
    options: {
      ...shared,
      mainFields: ['module', 'main'],
      plugins: [noExamples, noEastAsia, reportAssets],
    },
    linter: {
      outfile: join(dist, 'linter.cjs'),
      contents: `export { startServer } from './server/start.ts';`,
      options: {
        platform: 'browser',
        target: 'es2022',
        // Of reports, whose paths begin at a folder of the workspace.
        alias: { 'node:path': 'path-browserify' },
      },
    },
    skins: [
      {
        outfile: join(dist, 'server.cjs'),
        contents: `import { run } from './server/node.ts'; run(__dirname + '/rules', { hasFiles: true });`,
        access: `require('./linter.cjs')`,
        options: {
          platform: 'node',
          target: 'node20',
          external: ['./linter.cjs'],
          define: { ...shared.define, ...inFiles },
          plugins: [noExamples, noEastAsia, separatePdfLibrary, reportAssets],
        },
      },
      {
        outfile: join(dist, 'worker.js'),
        contents: `import { run } from './server/web.ts'; run();`,
        access: 'self.qarar.linter',
        options: { platform: 'browser', target: 'es2022', conditions: ['browser'] },
      },
    ],
  }),
  build({
    ...node,
    format: 'esm',
    entryPoints: [join(root, PDF_PROCESS)],
    outfile: 'dist/pdf.mjs',
    plugins: [readsArabic()],
  }),
  build({
    ...shared,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    entryPoints: ['webview/reading-view.ts', 'webview/reading-view.css'],
    outdir: 'dist',
  }),
]);
cpSync(join(root, 'docs/rules'), join(dist, 'rules'), { recursive: true });
// Nobody reads it here: without its spaces it takes half the room.
const schema = JSON.parse(readFileSync(join(root, 'docs/configuration.schema.json'), 'utf8'));
writeFileSync(join(dist, 'configuration.schema.json'), JSON.stringify(schema));
