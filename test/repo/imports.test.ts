import { dirname, join } from 'node:path/posix';
import { expect, test } from 'vitest';
import { read, repositoryFiles } from './files.ts';

/**
 * The import law (ARCHITECTURE.md, 1): what a room may import besides itself. A rule may import of
 * its own family only what the family shares, which is in files whose names start with `_`.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'core/arabic': [],
  'core/facts': ['core/arabic'],
  'core/syntax': ['core/arabic', 'core/facts'],
  'core/archive': ['core/arabic', 'core/facts', 'core/syntax'],
  'core/engine': ['core/arabic', 'core/facts', 'core/syntax', 'core/archive'],
  rules: ['core/arabic', 'core/facts', 'core/syntax', 'core/engine'],
  node: [],
  cli: ['core/arabic', 'core/facts', 'core/syntax', 'core/archive', 'core/engine', 'rules', 'node'],
  server: ['core/arabic', 'core/facts', 'core/syntax', 'core/engine', 'rules', 'node'],
  public: ['core/arabic', 'core/facts', 'core/syntax', 'core/engine', 'rules'],
  eslint: ['core/arabic', 'core/facts', 'core/syntax', 'core/engine', 'rules'],
  // Of the server only what both sides say to each other.
  'client-vscode': ['server/protocol.ts'],
};

/** Packages, where a room may use any. */
const packages: Readonly<Record<string, RegExp>> = {
  'core/syntax': /^(?:unist|nlcst)$/u,
  'core/engine':
    /^(?:ignore|jsonc-parser|picomatch|yaml|unified|unist|nlcst|vfile|vfile-message)$/u,
  node: /^(?:node:.*|jiti)$/u,
  cli: /^(?:node:.*|chardet|chokidar|commander|crc-32|csv-stringify\/sync|diff|fflate|hast|hast-util-to-html|hastscript|iconv-lite|jsonc-parser|mdast|mdast-util-gfm-table|mdast-util-to-markdown|parse5|pdfjs-dist.*|saxes|supports-hyperlinks|tinyglobby|tinypool|vfile|vfile-message|vfile-reporter|xast|xast-util-to-xml|xastscript|yauzl|yazl)$/u,
  server: /./u,
  public: /^node:module$/u,
  eslint: /^(?:node:module|eslint)$/u,
  'client-vscode': /^(?:node:.*|vscode|vscode-languageclient\/node)$/u,
};

const importOf =
  /(?:^|\n)\s*(?:import|export)\b[^;'"]*?\bfrom\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gu;

interface Import {
  readonly from: string;
  /** A path in the repository, or the name of a package. */
  readonly to: string;
}

function importsOf(path: string): readonly Import[] {
  return [...read(path).matchAll(importOf)].map((match) => {
    const name = match[1] ?? match[2] ?? match[3]!;
    return { from: path, to: name.startsWith('.') ? join(dirname(path), name) : name };
  });
}

function roomOf(path: string): string {
  return /^(?:core\/[^/]+|[^/]+)/u.exec(path)![0];
}

function breaks({ from, to }: Import): boolean {
  const room = roomOf(from);
  if (!to.endsWith('.ts')) return !packages[room]?.test(to);
  const target = roomOf(to);
  if (target !== room) return ![target, to].some((each) => allowed[room]!.includes(each));
  if (room !== 'rules' || from === 'rules/index.ts') return false;
  return dirname(to) !== dirname(from) || !/\/_[^/]+$/u.test(to);
}

const sources = repositoryFiles().filter((path) =>
  /^(?:core|rules|node|cli|server|public|eslint|client-vscode)\/.*\.ts$/u.test(path),
);
const imports = sources.flatMap(importsOf);

test('the imports of every room are seen', () => {
  expect(imports.length).toBeGreaterThan(50);
  for (const room of ['core/engine', 'core/syntax', 'rules', 'cli', 'eslint', 'client-vscode']) {
    expect(imports.filter(({ from }) => roomOf(from) === room).length).toBeGreaterThan(0);
  }
  // A file that holds the word `from` before a quotation mark imports something.
  expect(
    sources.filter((path) => /\bfrom '/u.test(read(path)) && importsOf(path).length === 0),
  ).toEqual([]);
});

test('imports go one way', () => {
  expect(imports.filter(breaks)).toEqual([]);
});

test('the law notices what it forbids', () => {
  const forbidden: readonly Import[] = [
    { from: 'core/arabic/key.ts', to: 'core/engine/rule.ts' },
    { from: 'core/facts/months.ts', to: 'core/syntax/tree.ts' },
    { from: 'core/engine/linter.ts', to: 'rules/index.ts' },
    { from: 'core/engine/linter.ts', to: 'node:fs' },
    { from: 'rules/dates/a.ts', to: 'rules/dates/b.ts' },
    { from: 'rules/dates/a.ts', to: 'rules/numbering/_shared.ts' },
    { from: 'rules/dates/a.ts', to: 'cli/main.ts' },
    { from: 'cli/main.ts', to: 'server/main.ts' },
    { from: 'client-vscode/src/client.ts', to: 'server/start.ts' },
    { from: 'client-vscode/src/client.ts', to: 'core/engine/rule.ts' },
  ];
  expect(forbidden.filter((each) => !breaks(each))).toEqual([]);
});
