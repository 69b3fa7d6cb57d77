import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countBlocks } from '../blocks.ts';

const takeBlocks = countBlocks();

function textsOf(folder: string): readonly string[] {
  const path = join(import.meta.dirname, '../fixtures', folder);
  const names = readdirSync(path).filter((name) => /\.(?:txt|md)$/u.test(name));
  return names.map((name) => readFileSync(join(path, name), 'utf8'));
}

describe('the work for a text grows by less than a tenth unseen', () => {
  test.each([
    ['clean', 57_200],
    ['flawed', 64_600],
  ] as const)(
    '%s texts: about %i blocks for 1,000 characters',
    async (kind, expected) => {
      const { createLinter } = await import('../../core/lint/linter.ts');
      const { rules } = await import('../../rules/index.ts');
      const linter = createLinter(rules);
      const texts = textsOf(kind);
      const lintAll = (): void => {
        for (const text of texts) linter.lint(text);
      };
      // What is made once a process is not the work for a text.
      lintAll();
      await takeBlocks();
      lintAll();
      const blocks = await takeBlocks();
      const characters = texts.reduce((sum, { length }) => sum + length, 0);
      const perThousand = Math.round((blocks / characters) * 1000);
      // Where less is done, too: the figure above is to be the true one.
      expect(perThousand).toBeGreaterThan(expected * 0.9);
      expect(perThousand).toBeLessThan(expected * 1.1);
    },
    300_000,
  );
});
