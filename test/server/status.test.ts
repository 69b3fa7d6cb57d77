import { expect, test } from 'vitest';
import { looksLikeResolution, statusLines, statusOf } from '../../server/features/status.ts';
import { fixtures, sharedTexts } from '../syntax/shared.ts';
import { analysisOf, shown } from './read-helpers.ts';

const RESOLUTION =
  'إن الجمعية العامة،\n\nإذ تشير إلى قرارها 19/71،\n\n1 - تقرر كذا؛\n\n3 - تطلب كذا.';

test.each(
  [...fixtures('clean'), ...fixtures('flawed'), ...sharedTexts('texts')].map(({ name, text }) => [
    name,
    text,
  ]),
)('%s is a resolution', (_, text) => {
  expect(looksLikeResolution(analysisOf(text))).toBe(true);
});

test('a part of a resolution is one', () => {
  const part = 'وإذ تؤكد كذا،\n\nوإذ ترحب بكذا،\n\n١ - تقرر كذا؛\n\n٢ - تطلب كذا.';
  expect(looksLikeResolution(analysisOf(part))).toBe(true);
});

test.each([
  ['an empty text', ''],
  [
    'a page about a program',
    '# qarar\n\n1. Install it\n2. Run it\n\n- fast\n- small\n\nSee A/RES/75/10.',
  ],
  ['an example in a page', `# كيف يعمل\n\n\`\`\`\n${RESOLUTION}\n\`\`\`\n\nانتهى المثال.`],
  [
    'prose',
    'وقد زار المدير الفرع أمس.\n\nفي ضوء ذلك تغيرت الخطة، إذ تشير الأرقام إلى تحسن.\n\nتقرر عقد اجتماع آخر.',
  ],
  ['a list', '١ - شراء الخبز\n٢ - تنظيف البيت\n٣ - تدوين المواعيد\n\n(أ) صباحا\n(ب) مساء'],
  ['minutes', 'الجمعية العامة\n\nالدورة الأولى\n\nحضر الأعضاء جميعا وناقشوا الميزانية.'],
])('%s is none', (_, text) => {
  expect(looksLikeResolution(analysisOf(text))).toBe(false);
});

test('the report says what was read and what was found', () => {
  const status = statusOf(analysisOf(RESOLUTION), 'checked');
  expect(status).toMatchObject({ organ: 'general-assembly', session: null });
  const lines = statusLines('en', status).map(shown);
  expect(lines).toContain('This text is checked, as it looks like a resolution');
  expect(lines).toContain('Paragraphs: preambular 1, operative 2, subparagraphs 0');
  expect(lines.at(-1)).toMatch(/^Errors: 1, /u);
});

test.each([
  ['switched-off', RESOLUTION, 'switched off in the settings'],
  ['no-resolution', 'نص آخر.', 'does not look like'],
  ['too-large', '', 'larger than the limit'],
  ['checked', 'نص آخر.', 'Nothing was found'],
] as const)('%s', (verdict, text, line) => {
  expect(statusLines('en', statusOf(analysisOf(text), verdict)).join('\n')).toContain(line);
});
