import { expect, test } from 'vitest';
import { createLinter } from '../../core/lint/linter.ts';
import { rules } from '../../rules/index.ts';
import damagedWord from '../../rules/wording/damaged-word.ts';

const alone = createLinter([damagedWord]);
const all = createLinter(rules);

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
  const text = `إن الجمعية العامة،\n\n1 - تشيد بدور ${word} في تعزيز التعاون الدولي.`;
  expect(alone.lint(text).findings).toEqual([]);
  const start = text.indexOf(word);
  const told = all
    .lint(text)
    .findings.filter((finding) => finding.start < start + word.length && start < finding.end);
  expect(told).toHaveLength(1);
});
