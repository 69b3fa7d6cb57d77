import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf } from './folders.ts';
import { qarar } from './qarar.ts';

const draft = `إن الجمعية العامة،

إذ ترحب بالخطة المعنونة "خطة العمل"،

١ - تقول شكرا للأمين العام.  وتدعو الدول إلى التعاون؛

٢ - تقرر كذا كذا.
`;
const thanks = `export default function thanks({ word, instead }) {
  return (tree, file) => {
    const visit = (node) => {
      if (node.type === 'WordNode' && node.children[0].value === word) {
        const message = file.message('Not thanks', node.position);
        Object.assign(message, { actual: word, expected: [instead] });
      }
      for (const child of node.children ?? []) visit(child);
    };
    visit(tree);
  };
}
`;
const slow = 'export default () => async () => {};';

function project(retext: unknown, rules: object = {}): string {
  const folder = folderOf({
    'draft.md': draft,
    'house/retext-thanks.mjs': thanks,
    'slow.mjs': slow,
    'three.mjs': 'export default 3;',
    'qarar.config.json': JSON.stringify({ retext, rules }),
  });
  symlinkSync(join(import.meta.dirname, '../../node_modules'), join(folder, 'node_modules'));
  return folder;
}

function found(folder: string, ...options: readonly string[]): readonly string[] {
  const { stdout } = qarar(['--format', 'json', ...options, 'draft.md'], { cwd: folder });
  const [{ messages }] = JSON.parse(stdout) as [{ messages: readonly Record<string, unknown>[] }];
  return messages
    .filter(({ ruleId }) => String(ruleId).startsWith('retext/'))
    .map(({ ruleId, severity, line, column, endColumn }) =>
      [ruleId, severity, line, column, endColumn].join(' '),
    );
}

/** One sentence each that the plugins of the guide notice, and one that those for English do not. */
test('plugins of retext are rules, at exact places', () => {
  const folder = project([
    'retext-sentence-spacing',
    ['retext-quotes', { preferred: 'smart', smart: ['«»'] }],
    ['./house/retext-thanks.mjs', { word: 'شكرا', instead: 'تقديرا' }],
    'retext-repeated-words',
  ]);
  expect(found(folder)).toEqual([
    'retext/quotes 1 3 25 26',
    'retext/quotes 1 3 35 36',
    'retext/thanks 1 5 10 14',
    'retext/sentence-spacing 1 5 28 30',
  ]);
  expect(found(folder, '--only', 'retext/thanks')).toEqual(['retext/thanks 1 5 10 14']);
  expect(found(folder, '--skip', 'retext/*')).toEqual([]);
});

test('with severities, directives and suggestions as any rule', () => {
  const folder = project(['retext-sentence-spacing'], {
    'retext/sentence-spacing': 'error',
  });
  expect(found(folder)).toEqual(['retext/sentence-spacing 2 5 28 30']);

  const house = project([['./house/retext-thanks.mjs', { word: 'شكرا', instead: 'تقديرا' }]]);
  const fixed = qarar(['--fix-suggestions', 'retext/thanks', '--diff', 'draft.md'], { cwd: house });
  expect(fixed.stdout).toContain('+١ - تقول تقديرا للأمين العام');
  const silent = '<!-- qarar-disable-next-line retext/thanks -->';
  const { stdout } = qarar(['--format', 'json', '--only', 'retext/thanks', '-'], {
    cwd: house,
    input: draft.replace('١ -', `${silent}\n١ -`),
  });
  expect(JSON.parse(stdout)).toMatchObject([{ messages: [] }]);
});

test.each([
  ['retext-nothing', 'There is no package retext-nothing here'],
  ['./three.mjs', 'This is no plugin of retext, which is a function: ./three.mjs'],
  ['./1.mjs', 'not ./1.mjs'],
  ['./house/retext-thanks.mjs', 'The module could not be loaded'],
  [[3], 'The setting retext must be'],
])('what is no plugin is told: %j', (entry, told) => {
  const { stderr } = qarar(['draft.md'], { cwd: project([entry]) });
  expect(stderr).toContain(told);
  expect(stderr).toContain('qarar.config.json:1:');
});

test('one that has to be waited for is told, and the other rules have looked', () => {
  const outcome = qarar(['draft.md'], { cwd: project(['./slow.mjs']) });
  expect(outcome.status).toBe(2);
  expect(outcome.stderr).toContain('retext/slow');
  expect(outcome.stdout).toContain('repeated-word');
});
