// One script in two files: what nearly every run needs, and what few do. esbuild splits modules only.
import { basename, dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const nameOf = (path) => relative(root, path).replaceAll('\\', '/');
const stdin = (contents) => ({ contents, resolveDir: root, sourcefile: 'entry.ts', loader: 'ts' });

/**
 * Bundles an entry, given as text. Its file holds what the entry imports, and of what is imported on
 * demand the modules that `soon` names. What else is imported on demand is in `laterFile`, in the same
 * folder, and loaded with the first of it. That holds nothing of what the other file has: it is handed
 * that, as the first file is handed the modules of the second.
 */
export async function twoBundles(bundle, { entry, soon, outfile, laterFile, options, wrapper }) {
  const plugins = options.plugins ?? [];
  const first = { ...options, ...wrapper, stdin: stdin(entry), outfile };
  const listed = { write: false, minify: false, minifyWhitespace: false };

  const apart = { held: new Map(), later: new Set(), soon: new Set(soon) };
  const { metafile } = await bundle({ ...first, ...listed, plugins: [leaving(apart), ...plugins] });
  for (const name of Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs))) {
    apart.held.set(name, { isCommon: metafile.inputs[name].format === 'cjs', names: new Set() });
  }
  const stale = soon.filter((name) => !apart.held.has(name));
  if (stale.length > 0) throw new Error(`not imported on demand: ${stale.join(', ')}`);

  const names = [...apart.later].filter((name) => !apart.held.has(name)).sort();
  const table = names.map((name) => `${JSON.stringify(name)}: () => require('./${name}')`);
  const second = { ...options, stdin: stdin(`export const later = { ${table.join(', ')} };`) };
  const asked = await bundle({
    ...second,
    ...listed,
    format: 'esm',
    outfile: laterFile,
    plugins: [asking(apart.held), ...plugins],
  });
  collectNames(asked.outputFiles[0].text, apart.held);

  await bundle({ ...first, plugins: [...handing(apart.held, basename(laterFile)), ...plugins] });
  await bundle({
    ...second,
    outfile: laterFile,
    banner: {
      js: `${wrapper.banner.js}module.exports=(function(held){const module={exports:{}};`,
    },
    footer: { js: `return module.exports.later})${wrapper.footer.js}` },
    plugins: [...taking(apart.held), ...plugins],
  });
}

/** The name of the file of ours that is imported; null where it is none, or not in this bundle. */
async function resolvedName(bundler, { path, pluginData, ...more }) {
  if (pluginData === 'resolved' || more.kind === 'entry-point') return null;
  const found = await bundler.resolve(path, { ...more, pluginData: 'resolved' });
  return found.external || found.namespace !== 'file' ? null : nameOf(found.path);
}

/** A plugin: `answer` says where a file of ours is taken from, undefined for itself. */
function resolving(name, answer) {
  return {
    name,
    setup(bundler) {
      bundler.onResolve({ filter: /./ }, async (imported) => {
        const found = await resolvedName(bundler, imported);
        return found === null ? undefined : answer(found, imported.kind);
      });
    },
  };
}

/** Modules by their text. */
function made(name, textOf) {
  return {
    name,
    setup(bundler) {
      bundler.onResolve({ filter: new RegExp(`^${name}:`) }, ({ path }) => ({
        path: path.slice(name.length + 1),
        namespace: name,
      }));
      bundler.onLoad({ filter: /./, namespace: name }, ({ path }) => ({
        contents: textOf(path),
        resolveDir: root,
      }));
    },
  };
}

/** What is imported on demand is left out, and remembered. */
function leaving({ soon, later }) {
  return resolving('leaving', (name, kind) => {
    if (kind !== 'dynamic-import' || soon.has(name)) return undefined;
    later.add(name);
    return { path: name, external: true };
  });
}

/** What the second bundle needs of the first is left out, so that its imports can be read. */
function asking(held) {
  return resolving('asking', (name) =>
    held.has(name) ? { path: `held:${name}`, external: true } : undefined,
  );
}

/** Adds what a bundle of modules imports; on demand, all of it. */
function collectNames(text, held) {
  const imports = /^import ([^"]+?) from "held:([^"]+)";|\w+\("held:([^"]+)"\)/gmu;
  const found = [...text.matchAll(imports)];
  if (found.length !== text.split('"held:').length - 1) throw new Error('an import is not read');
  for (const [, clause = '*', name, onDemand] of found) {
    const { names } = held.get(name ?? onDemand);
    if (!clause.startsWith('{')) names.add(clause.startsWith('*') ? '*' : 'default');
    else for (const [, own] of clause.matchAll(/([\w$]+)(?: as [\w$]+)?/gu)) names.add(own);
  }
}

/** The first bundle takes modules of the second, which it loads, and hands what that asks for. */
function handing(held, laterFile) {
  const texts = made('apart', (path) => {
    if (path === 'held') return heldText(held);
    if (path === 'later')
      return `module.exports = require('apart-file')(require('apart:held').held);`;
    return `module.exports = require('apart:later')[${JSON.stringify(path)}]();`;
  });
  const file = {
    name: 'apart-file',
    setup(bundler) {
      const found = { path: `./${laterFile}`, external: true };
      bundler.onResolve({ filter: /^apart-file$/ }, () => found);
    },
  };
  const modules = resolving('handing', (name, kind) =>
    kind === 'dynamic-import' && !held.has(name) ? { path: name, namespace: 'apart' } : undefined,
  );
  return [texts, file, modules];
}

/** Only what is asked for: an object that has all of a module would be made at every start. */
function heldText(held) {
  const imports = [];
  const entries = [];
  for (const [at, [name, { isCommon, names }]] of [...held].entries()) {
    if (names.size === 0) continue;
    const from = `from './${name}';`;
    const own = (value) => entries.push(`get ${JSON.stringify(name)}() { return ${value}; }`);
    if (isCommon) {
      own(`require('./${name}')`);
    } else if (names.has('*')) {
      imports.push(`import * as m${at} ${from}`);
      own(`m${at}`);
    } else {
      const all = [...names].sort();
      imports.push(
        `import { ${all.map((asked) => `${asked} as m${at}_${asked}`).join(', ')} } ${from}`,
      );
      const getters = all.map((asked) => `get ${asked}() { return m${at}_${asked}; }`);
      own(`{ __esModule: true, ${getters.join(', ')} }`);
    }
  }
  return `${imports.join('\n')}\nexport const held = { ${entries.join(',\n')} };`;
}

/** The second bundle takes what the first has from what it is handed. */
function taking(held) {
  const texts = made('held', (path) => {
    // By another name, as that of a module would promise what it exports.
    const name = path.replace(/\.[cm]js$/u, '');
    const given = `held[${JSON.stringify(name)}]`;
    if (path.endsWith('.cjs')) return `module.exports = ${given};`;
    const { names } = held.get(name);
    const own = [...names].filter((asked) => asked !== 'default');
    return `export default ${given}.default; export const { ${own.join(', ')} } = ${given};`;
  });
  // Node, and so esbuild, takes all of what is not a module for its default.
  const kindOf = ({ isCommon, names }) => (names.has('default') && !isCommon ? 'mjs' : 'cjs');
  const modules = resolving('taking', (name) =>
    held.has(name) ? { path: `${name}.${kindOf(held.get(name))}`, namespace: 'held' } : undefined,
  );
  return [texts, modules];
}
