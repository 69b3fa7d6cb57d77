// Type-checks and compiles to dist/, then bundles what is published, the command and the library, and,
// as a proof that core and rules need nothing of Node, a library for the browser.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire, isBuiltin } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { buildPage } from './page.mjs';
import {
  computed,
  LEXICON,
  LEXICON_HEAD,
  lexiconApart,
  noEastAsia,
  noExamples,
  noForeignComplaints,
  noFormsNorOldSchemas,
  PDF_PROCESS,
  separatePdfLibrary,
} from './plugins.mjs';
import { twoBundles } from './two-bundles.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** Commander wants it for programs that we do not have, and it takes milliseconds to load. */
const noChildProcess = {
  name: 'no-child-process',
  setup(bundler) {
    bundler.onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
      /[\\/]node_modules[\\/]commander[\\/]/.test(importer)
        ? { path, namespace: 'none' }
        : undefined,
    );
    bundler.onLoad({ filter: /./, namespace: 'none' }, () => ({
      contents: 'module.exports = {};',
    }));
  },
};

/** See node/native-import.ts. */
const nativeImport = {
  name: 'native-import',
  setup(bundler) {
    const outside = { path: '../../bin/import.js', external: true };
    bundler.onResolve({ filter: /\/native-import\.ts$/ }, () => outside);
  },
};

/** What every run needs, or nearly, or is small: the command itself holds it. */
const packagesWithin = [
  'bidi-js/dist/bidi.mjs',
  'commander',
  'ignore',
  'tinyglobby',
  'vfile',
  'vfile-message',
  'vfile-reporter',
];
/** Threads need files of their own. */
const packagesOutside = ['tinypool'];
const packagesApart = new Set();
/** What one of them holds with the rest: two copies of a class would not know the objects of the other. */
const packagesTogether = new Map([['vscode-languageserver', 'vscode-languageserver/node']]);

/**
 * The other packages of the command are files of their own: whatever one script holds is read and
 * set up at every start, needed or not.
 */
const apart = {
  name: 'apart',
  setup(bundler) {
    const known = new Set([...packagesWithin, ...packagesOutside]);
    bundler.onResolve({ filter: /^[@a-z]/ }, ({ path, importer, kind }) => {
      const isOurs = kind !== 'entry-point' && !/[\\/]node_modules[\\/]/.test(importer);
      if (!isOurs || known.has(path) || isBuiltin(path)) return undefined;
      const whole = packagesTogether.get(path) ?? path;
      packagesApart.add(whole);
      return { path: `./packages/${whole}.cjs`, external: true };
    });
  },
};

/** What is used of several packages together is one of those files. */
const SDK = 'cli/mcp/sdk.ts';
const sdkApart = {
  name: 'sdk-apart',
  setup(bundler) {
    bundler.onResolve({ filter: /^\.\/sdk\.ts$/ }, () => {
      return { path: './packages/mcp.cjs', external: true };
    });
  },
};

/**
 * The lexicon of published texts is half as large as the command, and takes longer to unpack than a short
 * text to check: a file of its own that holds its tables as they lie in memory, read when the first text
 * asks for it. The package has it packed alone, of a third of the size, in the one copy that the page has,
 * too: the first run that may write there keeps the other form, as Python keeps what it has compiled.
 * It is read into memory that bin/load.js has used before.
 */
const separateLexicon = {
  name: 'separate-lexicon',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]published-tables\.ts$/ }, () => ({
      contents: `
        import { readFileSync, renameSync, writeFileSync } from 'node:fs';
        import { join } from 'node:path';
        import { packTables, readTables, unpackLexicon } from './lexicon-tables.ts';
        const file = join(__dirname, 'lexicon.bin');
        export const publishedTables = () => {
          try {
            const read = globalThis[Symbol.for('qarar.read')] ?? readFileSync;
            const kept = readTables(read(file));
            if (kept !== null) return kept;
          } catch {}
          const module = readFileSync(join(__dirname, '../page/${LEXICON}'), 'utf8');
          const tables = unpackLexicon(JSON.parse(module.slice(${LEXICON_HEAD.length})));
          try {
            const temporary = file + '.' + process.pid;
            writeFileSync(temporary, packTables(tables), { flag: 'wx' });
            renameSync(temporary, file);
          } catch {}
          return tables;
        };`,
      resolveDir: join(root, 'core/arabic'),
    }));
  },
};

async function writeLexicon(outdir) {
  const compiled = (name) => import(pathToFileURL(join(root, 'dist/core/arabic', name)));
  const { packTables } = await compiled('lexicon-tables.js');
  const { publishedTables } = await compiled('published-tables.js');
  writeFileSync(join(root, outdir, 'lexicon.bin'), packTables(publishedTables()));
}

/** So does the library for PDF, which is the largest of all: the page has it, and the command takes that. */
const PDF_LIBRARY = '../page/pdf-library.js';
const pdfLibraryOfPage = {
  name: 'pdf-library-of-page',
  setup(bundler) {
    bundler.onResolve({ filter: /\/pdf-library\.ts$/ }, () => ({
      path: PDF_LIBRARY,
      external: true,
    }));
  },
};

removeOrphans();
compile();
for (const folder of ['bin', 'browser', 'lib']) {
  rmSync(join(root, 'dist', folder), { recursive: true, force: true });
}
const scripts = {
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  outExtension: { '.js': '.cjs' },
  define: {
    QARAR_VERSION: JSON.stringify(version),
    'import.meta.url': '__filename',
    'import.meta.dirname': '__dirname',
  },
};
// Both are one script: most of the server is the linter.
const entry = `
export { run, runInThread } from './cli/main.ts';
export { compileAsUsual } from './node/compiler.ts';
export async function runServer(pages) {
  const { namesChannel } = await import('./cli/command-line/server-arguments.ts');
  if (!(await namesChannel(process.argv.slice(2)))) return;
  const { run } = await import('./server/node.ts');
  run(pages);
}
`;
/** What is imported on demand, but by nearly every run that checks a text, or by every thread. */
const SOON = [
  relative(root, createRequire(import.meta.url).resolve('ignore')).replaceAll('\\', '/'),
  'cli/baseline/baseline.ts',
  'cli/cache/cache.ts',
  'cli/command-line/command-line.ts',
  'cli/configuration/configuration-host.ts',
  'cli/fix/fix-document.ts',
  'cli/fix/fixed-output.ts',
  'cli/fix/fixing.ts',
  'cli/fix/texts.ts',
  'cli/inputs/find-files.ts',
  'cli/inputs/shard.ts',
  'cli/run/fingerprints.ts',
  'cli/run/progress.ts',
  'cli/stoppable.ts',
  'cli/threads/worker.ts',
  'node/compiler.ts',
  'project/configuration-ignore.ts',
  'project/configurations.ts',
  'reports/checkstyle.ts',
  'reports/csv.ts',
  'reports/github.ts',
  'reports/gitlab.ts',
  'reports/json.ts',
  'reports/jsonl.ts',
  'reports/junit.ts',
  'reports/markdown.ts',
  'reports/rdjson.ts',
  'reports/sarif.ts',
  'reports/terminal/pretty.ts',
  'reports/terminal/vfile.ts',
];
// Compiled code can be kept for scripts only: see bin/load.js. Within one what is imported on demand is
// evaluated on demand, but all of it is read at each start: what few runs need stands beside it.
await twoBundles(bundle, {
  entry,
  soon: SOON,
  outfile: 'dist/bin/qarar.cjs',
  laterFile: 'dist/bin/later.cjs',
  // A module and, where there is none, a function that makes one: to wrap the text of the command in
  // a function at each start would copy it.
  wrapper: {
    banner: {
      js: "((make)=>{if(typeof module!=='undefined')make(exports,require,module,__filename,__dirname);return make})(function(exports,require,module,__filename,__dirname){",
    },
    footer: { js: '})' },
  },
  options: {
    ...scripts,
    minify: true,
    supported: { 'dynamic-import': false },
    alias: {
      'string-width': './reports/terminal/width.ts',
      'vfile-reporter/do-not-use-color': './reports/terminal/no-color.ts',
    },
    external: packagesOutside,
    plugins: [
      noChildProcess,
      noExamples,
      nativeImport,
      separatePdfLibrary,
      separateLexicon,
      sdkApart,
      apart,
      computed,
    ],
  },
});
await writeLexicon('dist/bin');
await bundle({
  entryPoints: { pdf: PDF_PROCESS },
  outdir: 'dist/bin',
  platform: 'node',
  target: 'node20',
  outExtension: { '.js': '.mjs' },
  minify: true,
  plugins: [pdfLibraryOfPage],
});
await bundle({
  entryPoints: { 'typescript-hooks': 'node/typescript-hooks.ts' },
  outdir: 'dist/bin',
  platform: 'node',
  target: 'node20',
  minify: true,
});
await bundle({
  ...scripts,
  entryPoints: { mcp: SDK, ...Object.fromEntries([...packagesApart].map((name) => [name, name])) },
  outdir: 'dist/bin/packages',
  minify: true,
  plugins: [noEastAsia, noForeignComplaints, noFormsNorOldSchemas],
});
escapeLetters('dist/bin/qarar.cjs');
escapeLetters('dist/bin/later.cjs');
await writeExamples('dist/bin/examples.json');
runNode(['scripts/code-cache.cjs'], 'ignore');
await bundle({
  entryPoints: Object.fromEntries(
    readdirSync(join(root, 'exports')).map((name) => [name.replace('.ts', ''), `exports/${name}`]),
  ),
  outdir: 'dist/lib',
  platform: 'node',
  target: 'node20',
  splitting: true,
  chunkNames: 'shared-[hash]',
  external: ['eslint', 'unified'],
  // Its form for Node is of CommonJS, and asks for modules of Node while it runs.
  alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
  plugins: [lexiconApart('../page')],
});
copyTypes('dist/lib/types');
await bundle({
  entryPoints: { qarar: 'exports/index.ts' },
  outdir: 'dist/browser',
  platform: 'browser',
  target: 'es2022',
});

// What a report for a browser holds of its own: see reports/html/frame.ts.
await bundle({
  entryPoints: [
    { in: 'reports/html/page/main.ts', out: 'page' },
    { in: 'reports/html/page/page.css', out: 'page' },
  ],
  outdir: 'dist/report-page',
  platform: 'browser',
  target: ['chrome103', 'firefox113', 'safari16.4'],
  format: 'iife',
  minify: true,
});

await buildPage(join(root, 'dist/page'), version);

/** The types of the library, and of nothing else: what the entries name, and what that names. */
function copyTypes(folder) {
  const found = new Set(
    readdirSync(join(root, 'exports')).map((name) => `dist/exports/${name.replace(/ts$/, 'd.ts')}`),
  );
  for (const path of found) {
    const text = readFileSync(join(root, path), 'utf8');
    for (const [, specifier] of text.matchAll(/(?:from|import\()\s*["'](\.[^"']+)["']/g)) {
      found.add(join(dirname(path), specifier.replace(/\.[jt]s$/, '.d.ts')));
    }
    cpSync(join(root, path), join(root, folder, relative('dist', path)));
  }
}

/** What was compiled from a file that is gone would go on being published, and tested. */
function removeOrphans() {
  for (const room of [
    'core',
    'rules',
    'project',
    'documents',
    'reports',
    'testing',
    'node',
    'cli',
    'server',
    'exports',
    'eslint',
    'unified',
  ]) {
    const folder = join(root, 'dist', room);
    if (!existsSync(folder)) continue;
    for (const file of readdirSync(folder, { recursive: true })) {
      const source = file.replace(/(?:\.d\.ts|\.js)(?:\.map)?$/u, '.ts');
      if (source === file || existsSync(join(root, room, source))) continue;
      rmSync(join(folder, file));
    }
  }
}

/**
 * ASCII is read in half the time that UTF-8 takes. The charset option of esbuild would leave the
 * letters of regular expressions; an escape means the same there and in strings.
 */
function escapeLetters(path) {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const source = readFileSync(join(root, path), 'utf8');
  writeFileSync(join(root, path), source.replace(/[^\0-\x7f]/g, escaped));
}

/** For the pages of the rules: see cli/explain/rule-examples.ts. */
async function writeExamples(path) {
  const { rules } = await import(pathToFileURL(join(root, 'dist/rules/index.js')));
  const examples = Object.fromEntries(rules.map((rule) => [rule.id, rule.examples]));
  writeFileSync(join(root, path), JSON.stringify(examples));
}

function compile() {
  const packageFile = createRequire(import.meta.url).resolve('typescript/package.json');
  const { bin } = JSON.parse(readFileSync(packageFile, 'utf8'));
  const tsc = join(dirname(packageFile), bin.tsc);
  runNode([tsc, '-b'], 'inherit');
}

function runNode(parameters, stdout) {
  const stdio = ['ignore', stdout, 'inherit'];
  const { status } = spawnSync(process.execPath, parameters, { cwd: root, stdio });
  if (status !== 0) process.exit(status ?? 1);
}

async function bundle(options) {
  const result = await build({
    absWorkingDir: root,
    bundle: true,
    format: 'esm',
    minifySyntax: true,
    minifyWhitespace: true,
    charset: 'utf8',
    // The other form of jsonc-parser cannot be bundled.
    mainFields: ['module', 'main'],
    metafile: true,
    logLevel: 'warning',
    ...options,
    // Since Node 10; esbuild asks for the newest properties, and would make them anew in every call.
    supported: { 'regexp-unicode-property-escapes': true, ...options.supported },
  }).catch(() => process.exit(1));
  const outside = Object.values(result.metafile.outputs)
    .flatMap((output) => output.imports)
    .filter((imported) => imported.external && options.platform === 'browser');
  for (const { path } of outside) process.stderr.write(`${options.outdir}: reaches ${path}\n`);
  if (result.warnings.length > 0 || outside.length > 0) process.exit(1);
  return result;
}
