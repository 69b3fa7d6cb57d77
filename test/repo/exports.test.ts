import { dirname, join } from 'node:path/posix';
import { expect, test } from 'vitest';
import { read, repositoryFiles } from './files.ts';

/** What is loaded by its name from elsewhere: by the files of `bin/`, by the editor, by the bundler, by Node. */
const loadedByName: ReadonlySet<string> = new Set([
  'cli/command-line/server-arguments.ts namesChannel',
  'cli/main.ts run',
  'cli/main.ts runInThread',
  'client-vscode/src/extension.ts activate',
  'client-vscode/src/extension.ts deactivate',
  'node/typescript-hooks.ts load',
  'node/typescript-hooks.ts resolve',
  'reports/terminal/no-color.ts color',
  'server/node.ts run',
  'server/web.ts run',
]);

const files = repositoryFiles().filter((path) => /\.(?:ts|mjs|cjs|js)$/u.test(path));
const sources = files.filter((path) =>
  /^(?:core|rules|node|project|documents|reports|testing|cli|server|eslint|unified|client-vscode)\/.*\.ts$/u.test(
    path,
  ),
);

const exportOf =
  /^export (?:async |declare |abstract )*(?:function\*?|const|let|class|interface|type|enum) (\w+)/gmu;
const importOf =
  /^\s*(?:import|export)(?: type)? ([^;'"]*?) ?from ['"]([^'"]+)['"]|(?:const|let) (\{[^}]*\}) = await \w+\(\s*['"`]([^'"`]+)['"`]|\bimport\(\s*['"]([^'"]+)['"]/gmu;

function exportsIn(path: string): readonly string[] {
  return [...read(path).matchAll(exportOf)].map(([, name]) => `${path} ${name}`);
}

/** `path name` for each name that a file takes from another; `path *` for one that takes all. */
function usesIn(path: string): readonly string[] {
  return [...read(path).matchAll(importOf)].flatMap(([, names, from, loaded, module, whole]) => {
    const taken = names ?? loaded ?? '*';
    const source = sourceOf(path, from ?? module ?? whole ?? '');
    if (!taken.startsWith('{') && taken.includes('*')) return [`${source} *`];
    return [...taken.matchAll(/(\w+)(?: as \w+|: \w+)?\s*(?:,|\}|$)/gu)].map(
      ([, name]) => `${source} ${name}`,
    );
  });
}

/** Scripts load what is built: `dist/core/x.js` stands for `core/x.ts`. */
function sourceOf(path: string, from: string): string {
  const target = from.startsWith('.') ? join(dirname(path), from) : from;
  return target.replace(/^dist\//u, '').replace(/\.js$/u, '.ts');
}

const exported = sources.flatMap(exportsIn);
const used = new Set(files.flatMap(usesIn));

function isUsed(each: string): boolean {
  return used.has(each) || used.has(`${each.split(' ')[0]} *`) || loadedByName.has(each);
}

test('what is exported is used by another file, or published', () => {
  expect(exported.length).toBeGreaterThan(1500);
  expect(exported.filter((each) => !isUsed(each))).toEqual([]);
});

test('what is loaded by its name is there', () => {
  expect([...loadedByName].filter((each) => !exported.includes(each))).toEqual([]);
});

/** The same for two worlds: how an element of HTML is made; the beginning of a program. */
const twice: ReadonlySet<string> = new Set(['make', 'run']);

test('one name means one thing', () => {
  const filesOf = new Map<string, string[]>();
  for (const each of exported) {
    const [path = '', name = ''] = each.split(' ');
    filesOf.set(name, [...(filesOf.get(name) ?? []), path]);
  }
  const shared = [...filesOf].filter(
    ([name, paths]) => new Set(paths).size > 1 && !twice.has(name),
  );
  expect(shared).toEqual([]);
});
