import { dirname, join } from 'node:path/posix';
import { expect, test } from 'vitest';
import { read, repositoryFiles } from './files.ts';

const core = [
  'core/common',
  'core/arabic',
  'core/facts',
  'core/syntax',
  'core/model',
  'core/archive',
  'core/source',
  'core/concordance',
  'core/revision',
  'core/origins',
  'core/lint',
  'core/renumber',
];

/**
 * The import law (ARCHITECTURE.md, 1): what a room may import besides itself. A rule may import of
 * its own family only what the family shares, which is in files whose names start with `_`.
 */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'core/common': [],
  'core/arabic': ['core/common'],
  'core/facts': ['core/common', 'core/arabic'],
  'core/syntax': ['core/common', 'core/arabic', 'core/facts'],
  'core/model': ['core/common', 'core/arabic', 'core/facts', 'core/syntax'],
  'core/archive': ['core/common', 'core/arabic', 'core/facts', 'core/syntax', 'core/model'],
  'core/source': ['core/common', 'core/arabic', 'core/syntax'],
  'core/concordance': [
    'core/common',
    'core/arabic',
    'core/facts',
    'core/syntax',
    'core/model',
    'core/source',
  ],
  'core/revision': [
    'core/common',
    'core/facts',
    'core/syntax',
    'core/model',
    'core/source',
    'core/concordance',
  ],
  'core/origins': ['core/model', 'core/source', 'core/revision'],
  'core/lint': [
    'core/common',
    'core/arabic',
    'core/facts',
    'core/syntax',
    'core/model',
    'core/source',
    'core/concordance',
    'core/revision',
  ],
  'core/renumber': ['core/common', 'core/arabic', 'core/syntax', 'core/model', 'core/lint'],
  rules: [
    'core/common',
    'core/arabic',
    'core/facts',
    'core/syntax',
    'core/model',
    'core/source',
    'core/concordance',
    'core/revision',
    'core/lint',
  ],
  node: [],
  project: [...core, 'rules', 'node'],
  documents: [...core, 'project', 'node'],
  reports: [...core, 'rules', 'project', 'documents', 'node'],
  cli: [...core, 'rules', 'project', 'documents', 'reports', 'node'],
  server: [...core, 'rules', 'project', 'documents', 'reports', 'node'],
  testing: [...core, 'rules'],
  eslint: [...core, 'rules'],
  unified: [...core, 'rules'],
  exports: [...core, 'rules', 'project', 'testing', 'reports', 'eslint', 'unified'],
  // It shows a text as the reading view does.
  page: [
    ...core,
    'rules',
    'project',
    'documents',
    'reports',
    'server/features/reading-view.ts',
    'server/protocol.ts',
    'client-vscode/webview/paragraph.ts',
  ],
  // Of the server only what both sides say to each other.
  'client-vscode': ['server/protocol.ts'],
};

/** Packages, where a room may use any. */
const packages: Readonly<Record<string, RegExp>> = {
  'core/syntax': /^(?:unist|nlcst)$/u,
  'core/lint': /^(?:unified|unist|nlcst|vfile|vfile-message)$/u,
  node: /^(?:node:.*|import-meta-resolve|sucrase)$/u,
  project: /^(?:ignore|jsonc-parser|picomatch|unified|unist|vfile|vfile-message|yaml)$/u,
  documents: /./u,
  reports: /./u,
  cli: /^(?:@modelcontextprotocol\/sdk\/.*|node:.*|chardet|chokidar|commander|crc-32|diff|hast-util-to-html|hastscript|jsonc-parser|tinyglobby|tinypool|vfile|vfile-message|xast|xastscript|zod)$/u,
  server: /./u,
  exports: /^(?:node:module|unified|vfile|vfile-message|unist)$/u,
  eslint: /^(?:node:module|eslint)$/u,
  unified: /^unified$/u,
  page: /^(?:@codemirror\/(?:commands|lint|search|state|view)|bidi-js\/.*|buffer|crc-32|fflate|pdfjs-dist\/.*)$/u,
  'client-vscode': /^(?:node:.*|vscode|vscode-languageclient(?:\/(?:browser|node))?)$/u,
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
  /^(?:core|rules|node|project|documents|reports|testing|cli|server|exports|eslint|unified|client-vscode|page)\/.*\.ts$/u.test(
    path,
  ),
);
const imports = sources.flatMap(importsOf);

test('the imports of every room are seen', () => {
  expect(imports.length).toBeGreaterThan(50);
  for (const room of ['core/lint', 'core/syntax', 'rules', 'cli', 'eslint', 'client-vscode']) {
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
    { from: 'core/arabic/key.ts', to: 'core/lint/rule.ts' },
    { from: 'core/facts/months.ts', to: 'core/syntax/tree.ts' },
    { from: 'core/lint/linter.ts', to: 'rules/index.ts' },
    { from: 'core/lint/linter.ts', to: 'node:fs' },
    { from: 'rules/dates/a.ts', to: 'rules/dates/b.ts' },
    { from: 'rules/dates/a.ts', to: 'rules/numbering/_shared.ts' },
    { from: 'rules/dates/a.ts', to: 'cli/main.ts' },
    { from: 'cli/main.ts', to: 'server/main.ts' },
    { from: 'client-vscode/src/client.ts', to: 'server/start.ts' },
    { from: 'client-vscode/src/client.ts', to: 'core/lint/rule.ts' },
  ];
  expect(forbidden.filter((each) => !breaks(each))).toEqual([]);
});

/** The files of each circle of imports, types included: those that can be reached from themselves. */
function circlesOf(edges: readonly Import[]): readonly (readonly string[])[] {
  const targets = new Map<string, Import[]>();
  for (const edge of edges) targets.set(edge.from, [...(targets.get(edge.from) ?? []), edge]);
  const order = new Map<string, number>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (file: string): number => {
    const own = order.size;
    order.set(file, own);
    open.push(file);
    let low = own;
    for (const { to } of targets.get(file) ?? []) {
      if (!order.has(to)) low = Math.min(low, visit(to));
      else if (open.includes(to)) low = Math.min(low, order.get(to)!);
    }
    if (low === own) {
      const circle = open.splice(open.indexOf(file));
      if (circle.length > 1 || targets.get(file)?.some(({ to }) => to === file))
        circles.push(circle);
    }
    return low;
  };
  for (const file of targets.keys()) if (!order.has(file)) visit(file);
  return circles;
}

test('no files import one another in a circle, types included', () => {
  expect(circlesOf(imports)).toEqual([]);
});

test('a circle is noticed', () => {
  const edges = ['ab', 'bc', 'ca', 'cd'].map(([from, to]) => ({ from: from!, to: to! }));
  expect(circlesOf(edges).map((circle) => [...circle].sort())).toEqual([['a', 'b', 'c']]);
});
