import { expect, test } from 'vitest';
import { countBlocks } from '../blocks.ts';

const takeBlocks = countBlocks();

/** The work for ten times as much is ten times as much; what is quadratic would be a hundred times. */
async function expectLinear(work: (count: number) => void): Promise<void> {
  const blocksOf = async (count: number): Promise<number> => {
    await takeBlocks();
    work(count);
    return await takeBlocks();
  };
  // What is made once is not the work for a text.
  work(100);
  const [some, many] = [await blocksOf(300), await blocksOf(3000)];
  expect(some).toBeGreaterThan(300);
  expect(many).toBeLessThan(11 * some);
}

test.each<[string, (count: number) => string]>([
  ['directives', (count) => '<!-- qarar-disable-next-line --> '.repeat(count)],
  [
    'names in one directive',
    (count) => `<!-- qarar-disable-next-line ${'b-rule, '.repeat(count)} -->`,
  ],
  [
    'unknown names',
    (count) => `<!-- qarar-disable-next-line ${'a-rul q-rule xyzxyz '.repeat(count)} -->`,
  ],
  ['unknown directives', (count) => '<!-- qarar-disabel -->\n'.repeat(count)],
])('the work is linear: many %s', async (_name, make) => {
  const { createLinter } = await import('../../core/lint/linter.ts');
  const { unusedDirective } = await import('../../core/lint/unused-directive.ts');
  const { wordRule } = await import('./rule-of.ts');
  const rules = [wordRule('a-rule', 'ألف'), wordRule('b-rule', 'باء')];
  const linter = createLinter([...rules, unusedDirective]);
  await expectLinear((count) => {
    expect(linter.lint(make(count)).findings.length).toBeGreaterThanOrEqual(count);
  });
});

test('the work is linear where no phrase matches in the end', async () => {
  const { compilePhrases } = await import('../../core/lint/phrases.ts');
  const { modelOf } = await import('../../core/model/model.ts');
  const { parse } = await import('../../core/syntax/parse.ts');
  const find = compilePhrases([[{ text: `${'مجلس '.repeat(8)}الأمن`, value: null }]]);
  await expectLinear((count) => {
    const model = modelOf(parse(`${'مجلس '.repeat(count)}${'*'.repeat(count)}`));
    expect(model.words).toHaveLength(count);
    find(model);
  });
});
