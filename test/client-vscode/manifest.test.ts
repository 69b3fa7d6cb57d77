import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { read } from '../repo/files.ts';

const text = read('client-vscode/package.json');
const manifest = JSON.parse(text);
const languages = ['client-vscode/package.nls.json', 'client-vscode/package.nls.ar.json'];
const used = new Set([...text.matchAll(/"%([^%"]+)%"/gu)].map(([, key]) => key));

test.each(languages)('%s has every text of the manifest, and no other', (path) => {
  const texts = JSON.parse(read(path));
  expect(Object.keys(texts).sort()).toEqual([...used].sort());
  expect(Object.values(texts)).not.toContain('');
});

test.each(languages)('the pages of the walkthrough that %s names are there', (path) => {
  const pages = Object.entries<string>(JSON.parse(read(path))).filter(([key]) =>
    key.endsWith('.page'),
  );
  expect(pages.length).toBe(4);
  for (const [, page] of pages) expect(existsSync(`client-vscode/${page}`)).toBe(true);
});

test('the extension has the version of the package', () => {
  expect(manifest.version).toBe(JSON.parse(read('package.json')).version);
});

test('every setting and command says what it is', () => {
  const { configuration, commands } = manifest.contributes;
  for (const each of Object.values<{ description?: string }>(configuration.properties)) {
    expect(each.description).toMatch(/^%.+%$/u);
  }
  for (const { title } of commands) expect(title).toMatch(/^%.+%$/u);
});

test('VS Code shows presets and rules in its settings, where it has nothing but a link for other forms', () => {
  const { properties } = manifest.contributes.configuration;
  const { items } = properties['qarar.presets'];
  expect(items.type).toBe('string');
  expect(items.enum).toContain('strict');
  const rules = Object.values<{ type?: string; enum?: string[]; default?: string }>(
    properties['qarar.rules'].properties,
  );
  expect(rules.length).toBeGreaterThan(50);
  for (const rule of rules) {
    expect(rule.type).toBe('string');
    expect(rule.enum).toContain(rule.default);
  }
});
