import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { read, root } from './files.ts';

const text = 'تقرر أن تبقي المسألة قيد نظرها.\n\n<!-- qarar-enable -->\n';

interface Library {
  readonly lint: (source: string) => { readonly findings: readonly { readonly ruleId: string }[] };
  readonly rules: readonly { readonly id: string }[];
}

function idsOf({ lint }: Library): readonly string[] {
  return lint(text).findings.map(({ ruleId }) => ruleId);
}

test('the published library lints', async () => {
  const entry = join(root, 'dist/lib/index.js');
  expect(existsSync(entry)).toBe(true);
  const library = (await import(entry)) as typeof import('../../exports/index.ts');
  expect(idsOf(library)).toEqual(['unused-directive']);
  for (const name of ['parse', 'createLinter', 'defineRule', 'resolutionParse'] as const) {
    expect(library[name]).toBeTypeOf('function');
  }
  expect(library.presets.recommended.plugins).toHaveLength(library.rules.length);
});

test('and does so where there is nothing but the language', () => {
  // The context has neither Node nor a browser: no process, no console, no URL.
  const script = read('dist/browser/qarar.js').replace(
    /export\s*\{([^}]*)\};?\s*$/u,
    (_, names: string) => `({${names.replace(/(\w+) as (\w+)/gu, '$2: $1')}})`,
  );
  expect(idsOf(runInNewContext(script) as Library)).toEqual(['unused-directive']);
});
