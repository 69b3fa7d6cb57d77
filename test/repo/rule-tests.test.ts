import { expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { read, repositoryFiles } from './files.ts';

const tests = repositoryFiles().flatMap((path) => {
  const name = /^test\/rules\/(.+)\.test\.ts$/u.exec(path)?.[1];
  return name === undefined ? [] : [{ path, name }];
});
const ids = new Set(rules.map(({ id }) => id));
const families = [...new Set(rules.map(({ meta }) => meta.family))];

/** What holds for all rules. */
const ofAll: ReadonlySet<string> = new Set(['corrections', 'every-rule']);

/** The rules that a test looks at. */
function rulesIn(path: string): readonly string[] {
  return [...read(path).matchAll(/from '\.\.\/\.\.\/rules\/[a-z]+\/([a-z][\w-]*)\.ts'/gu)].map(
    ([, id]) => id ?? '',
  );
}

test('a test of rules is called after its rule, or after the family of which it tests several', () => {
  expect(tests.length).toBeGreaterThan(15);
  const ofFamily = (name: string): boolean =>
    families.some((family) => name === family || name.startsWith(`${family}-`));
  const unnamed = tests.filter(({ name }) => !ids.has(name) && !ofFamily(name));
  expect(unnamed.map(({ name }) => name).filter((name) => !ofAll.has(name))).toEqual([]);
});

test('what looks at one rule alone bears its name', () => {
  const misnamed = tests.filter(({ path, name }) => {
    const named = rulesIn(path);
    return ids.has(name) ? !named.includes(name) : named.length === 1;
  });
  expect(misnamed.map(({ path }) => path)).toEqual([]);
});
