import { expect, test } from 'vitest';
import { createLinter } from '../../core/lint/linter.ts';
import { rules } from '../../rules/index.ts';
import damagedWord from '../../rules/wording/damaged-word.ts';

const alone = createLinter([damagedWord]);
const all = createLinter(rules);

test.each([
  ['علي', '1 - تشيد بالعمل علي الصعيد الوطني.'],
  ['لدول', '1 - تشيد بما أجري من حوارات مع لدول الأعضاء بشأن التعاون.'],
])('what another rule tells of %s between its neighbours is not told again', toldOnce);

test.each([
  'الانسان',
  'اهمية',
  'الأقليمي',
  'الأستمرار',
  'المسئول',
  'وكذالك',
  'وغيرالحكومية',
  'بمايلي',
  'ولالدول',
  'والتكنلوجيا',
  'المنطمة',
])('what another rule tells of %s is not told again', (word) => {
  toldOnce(word, `1 - تشيد بدور ${word} في تعزيز التعاون الدولي.`);
});

function toldOnce(word: string, paragraph: string): void {
  const text = `إن الجمعية العامة،\n\n${paragraph}`;
  expect(alone.lint(text).findings).toEqual([]);
  const start = text.indexOf(word);
  const told = all
    .lint(text)
    .findings.filter((finding) => finding.start < start + word.length && start < finding.end);
  expect(told).toHaveLength(1);
}
