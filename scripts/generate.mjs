// Writes what is made from the rules: the registry, the pages, the tables and the settings schema.
// With --check it writes nothing, names what is stale and exits 1.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { extensionFiles } from './extension.mjs';
import { formatted } from './format.mjs';
import { indexPage, presetsPage, rulePage, rulesTable } from './pages.mjs';
import { pagesUrlSource } from './pages-url.mjs';
import { registrySource } from './registry.mjs';
import { treePage } from './tree-page.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const check = process.argv.includes('--check');

const PAGES_URL = 'core/lint/pages-url.ts';
const registry = registrySource(root);
const pagesUrl = pagesUrlSource(JSON.parse(read('package.json')));
const isNewRegistry = read('rules/index.ts') !== registry;
if (!check) {
  write('rules/index.ts', registry);
  write(PAGES_URL, pagesUrl);
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.mjs')], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

const generated = new Map([
  ['rules/index.ts', registry],
  [PAGES_URL, pagesUrl],
  ...(await documents()),
]);
const stale = [...generated].filter(([path, text]) => read(path) !== text).map(([path]) => path);
const orphans = pagesOnDisk().filter((path) => !generated.has(path));
if (!check) {
  for (const path of stale) write(path, generated.get(path));
  for (const path of orphans) rmSync(join(root, path));
  const written = isNewRegistry ? ['rules/index.ts', ...stale] : stale;
  const told = [
    ...written.map((path) => `written: ${path}`),
    ...orphans.map((path) => `removed: ${path}`),
    `${generated.size - written.length} files are as they were.`,
  ];
  process.stdout.write(`${told.join('\n')}\n`);
} else if (stale.length + orphans.length > 0) {
  process.stderr.write(`Stale: ${[...stale, ...orphans].join(', ')}. Run npm run generate.\n`);
  process.exitCode = 1;
}

async function documents() {
  const built = (path) => import(pathToFileURL(join(root, 'dist', path)));
  if (!existsSync(join(root, 'dist/rules/index.js'))) {
    process.stderr.write('There is no build to make the pages from. Run npm run build.\n');
    process.exit(1);
  }
  const { rules } = await built('rules/index.js');
  const { settingsSchema, presetSetting } = await built('core/lint/settings.js');
  const { configurationSchema } = await built('project/configuration-schema.js');
  const { presetNames } = await built('core/lint/rule.js');
  const engine = {
    ...(await built('core/lint/linter.js')),
    ...(await built('core/lint/edits.js')),
    ...(await built('core/lint/messages.js')),
    ...(await built('core/lint/companions.js')),
  };
  const schema = settingsSchema(rules);
  return [
    ...rules.map((rule) => [`docs/rules/${rule.id}.md`, rulePage(rule, engine)]),
    ['docs/rules/index.md', indexPage(rules)],
    ['docs/tree.md', treePage(await treeEngine(built), read)],
    ['docs/presets.md', presetsPage(rules, { presetNames, presetSetting })],
    ...jsonFiles([
      ['docs/settings.schema.json', schema],
      ['docs/configuration.schema.json', configurationSchema(rules, presetNames)],
      ...extensionFiles(rules, presetNames, schema, read),
    ]),
    ...readme(rules),
  ];
}

async function treeEngine(built) {
  return {
    ...(await built('core/syntax/parse.js')),
    ...(await built('core/model/model.js')),
    ...(await built('core/syntax/levels.js')),
  };
}

function jsonFiles(values) {
  // No source holds characters that cannot be seen.
  const textOf = (value) =>
    JSON.stringify(value, null, 2).replace(
      /[\u200e\u2066-\u2069]/gu,
      (character) => `\\u${character.charCodeAt(0).toString(16)}`,
    );
  return formatted(
    root,
    values.map(([path, value]) => [path, textOf(value)]),
  );
}

function readme(rules) {
  const text = read('README.md');
  if (text === null) return [];
  const [start, end] = ['<!-- rules:start -->', '<!-- rules:end -->'];
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from === -1 || to < from) {
    process.stderr.write(`README.md has no place for the rules: ${start} … ${end}\n`);
    process.exit(1);
  }
  const table = `\n${rulesTable(rules, 'docs/rules')}\n`;
  return [['README.md', text.slice(0, from + start.length) + table + text.slice(to)]];
}

function pagesOnDisk() {
  const folder = join(root, 'docs/rules');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => `docs/rules/${name}`);
}

function read(path) {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function write(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
