import { expect, test } from 'vitest';
import { every } from './every.ts';

const GAP = ' '.repeat(8);

/** The page furniture of a text, and its first paragraph without it. */
function read(source: string): { readonly furniture: readonly string[]; readonly words: string } {
  const furniture = every(source, 'pageFurniture').map(({ start, end }) =>
    source.slice(start, end),
  );
  const texts = every(source, 'text').map(({ start, end }) => source.slice(start, end));
  return { furniture, words: texts.join(' ') };
}

test('every fifth line of a page has its number in the margin', () => {
  const lines = [
    '1 - تشجع الدول على تطوير أنماط جديدة من',
    `السياحة في الجبال${GAP}5`,
    'وعلى حماية الغابات والمراعي والأنهار من',
    `التلوث${GAP}10`,
    'وعلى إشراك المجتمعات المحلية في ذلك؛',
    '',
    `2 - تطلب كذا.${GAP}15`,
  ];
  const { furniture, words } = read(lines.join('\n'));
  expect(furniture).toEqual(['5', '10', '15']);
  expect(words).not.toMatch(/\d/u);
  expect(every(lines.join('\n'), 'operativeParagraph')).toHaveLength(2);
});

test('the numbers may stand before the lines, and begin anew on each page', () => {
  const lines = ['تشجع الدول', `5${GAP}على العمل`, `10${GAP}في الجبال`, `5${GAP}معا.`];
  expect(read(lines.join('\n')).furniture).toEqual(['5', '10', '5']);
});

test.each([
  ['two lines', [`كذا${GAP}5`, `كذا${GAP}10`]],
  ['another step', [`كذا${GAP}5`, `كذا${GAP}10`, `كذا${GAP}25`]],
  ['a table', [`كذا${GAP}5`, `كذا${GAP}10`, `كذا${GAP}15`, `المجموع${GAP}30`]],
  ['no margin', ['كذا 5', 'كذا 10', 'كذا 15']],
])('no numbers of lines: %s', (_, lines) => {
  expect(read(lines.join('\n')).furniture).toEqual([]);
});
