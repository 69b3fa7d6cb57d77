// Bundles extension, server and reading view to dist/, with the pages of the rules beside them.
import { cpSync, readFileSync, rmSync } from 'node:fs';
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

const client = dirname(dirname(fileURLToPath(import.meta.url)));
const root = dirname(client);
const dist = join(client, 'dist');
const { version } = JSON.parse(readFileSync(join(client, 'package.json'), 'utf8'));

const shared = {
  absWorkingDir: client,
  bundle: true,
  minify: true,
  charset: 'utf8',
  logLevel: 'warning',
};
const node = { ...shared, platform: 'node', target: 'node20', format: 'cjs', external: ['vscode'] };

rmSync(dist, { recursive: true, force: true });
await Promise.all([
  build({ ...node, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.cjs' }),
  build({
    ...node,
    stdin: {
      contents: `import { run } from './server/node.ts'; run(__dirname + '/rules');`,
      resolveDir: root,
    },
    outfile: 'dist/server.cjs',
    mainFields: ['module', 'main'],
    define: {
      QARAR_VERSION: JSON.stringify(version),
      'import.meta.url': '__filename',
      'import.meta.dirname': '__dirname',
    },
    plugins: [noExamples, noEastAsia, separatePdfLibrary, reportAssets],
  }),
  build({
    ...node,
    entryPoints: [join(root, PDF_PROCESS)],
    outfile: 'dist/pdf.cjs',
    define: { 'import.meta.url': '__filename' },
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
cpSync(join(root, 'docs/configuration.schema.json'), join(dist, 'configuration.schema.json'));
