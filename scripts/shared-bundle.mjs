// Several bundles that have their common code in one of their own: what esbuild can do of modules only.
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const nameOf = (path) => relative(root, path).replaceAll('\\', '/');

/**
 * Bundles the linter, which knows no platform, and skins for platforms, each an entry as text. Of what
 * the linter is made of the skins hold nothing: `access` says how a skin comes by the linter, whose
 * `modules` are what the skins import of it.
 */
export async function buildServers({ options, linter, skins }) {
  const optionsOf = ({ contents, options: own }) => ({
    ...options,
    ...own,
    format: 'cjs',
    absWorkingDir: root,
    stdin: { contents, resolveDir: root, sourcefile: 'entry.ts', loader: 'ts' },
  });
  const { metafile } = await build({ ...optionsOf(linter), write: false, metafile: true });
  const reached = Object.values(metafile.inputs)
    .flatMap(({ imports }) => imports)
    .filter(({ external }) => external);
  if (reached.length > 0) throw new Error(`The linter reaches ${reached[0].path}`);

  const wanted = new Set();
  await Promise.all(
    skins.map((skin) => {
      const { plugins = [], ...own } = optionsOf(skin);
      const shares = sharing(metafile.inputs, wanted, skin.access);
      return build({
        ...own,
        format: 'iife',
        outfile: skin.outfile,
        plugins: [shares, ...plugins],
      });
    }),
  );

  const names = [...wanted].sort();
  const imports = names.map((name, at) =>
    metafile.inputs[name].format === 'cjs'
      ? `const m${at} = require('./${name}');`
      : `import * as m${at} from './${name}';`,
  );
  const table = names.map((name, at) => `${JSON.stringify(name)}: m${at}`);
  const exported = `export const modules = { ${table.join(', ')} };`;
  const contents = [...imports, linter.contents, exported].join('\n');
  await build({ ...optionsOf({ ...linter, contents }), outfile: linter.outfile });
}

/** Whatever the linter holds is taken from it. */
function sharing(held, wanted, access) {
  return {
    name: 'sharing',
    setup(bundler) {
      bundler.onResolve({ filter: /./ }, async ({ path, pluginData, ...more }) => {
        if (pluginData === 'resolved' || more.kind === 'entry-point') return undefined;
        const found = await bundler.resolve(path, { ...more, pluginData: 'resolved' });
        const name = nameOf(found.path);
        if (found.external || found.namespace !== 'file' || held[name] === undefined) return found;
        wanted.add(name);
        return { path: name, namespace: 'linter' };
      });
      bundler.onLoad({ filter: /./, namespace: 'linter' }, ({ path }) => ({
        contents: `module.exports = ${access}.modules[${JSON.stringify(path)}];`,
      }));
    },
  };
}
