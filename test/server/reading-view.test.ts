import { expect, test } from 'vitest';
import { createLinter } from '../../core/lint/linter.ts';
import { rules } from '../../rules/index.ts';
import { type Analysis, analyse } from '../../server/analysis.ts';
import { readingBlocks, readingFindings } from '../../server/features/reading-view.ts';
import { readingStatements } from '../../server/features/statements.ts';
import fc from '../properties.ts';
import { fixtures } from '../syntax/shared.ts';
import { analysed, draft } from './navigation-helpers.ts';

const linter = createLinter(rules);

function checked(source: string): Analysis {
  return analyse(source, linter, 'en');
}

function printed(source: string): string[] {
  return readingBlocks(analysed(source), []).map(
    ({ kind, level, segments }) =>
      `${kind} ${level} ${segments
        .map(({ text, styles }) => (styles.length === 0 ? text : `[${styles}:${text}]`))
        .join('')}`,
  );
}

test('paragraphs are shown with their levels and without marks of Markdown', () => {
  const source = [
    '## حماية المخطوطات',
    'إن الجمعية العامة،',
    '<!-- qarar-disable -->',
    'وإذ ترحب **بكل *ما* قدم**<sup>(١)</sup>،',
    '١ - **تطلب** ما يلي:',
    '(أ) الرصد؛',
    "'1' التدريب؛",
    '٢ - تقرر أن تنظر في الأمر.',
    '(١) نص الحاشية.',
  ].join('\n\n');
  expect(printed(source)).toEqual([
    'title 0 حماية المخطوطات',
    'formula 0 إن الجمعية العامة،',
    'clause 0 [opener:وإذ ترحب] [strong:بكل ][strong,emphasis:ما][strong: قدم][reference:١]،',
    'paragraph 0 [marker:١ - ][strong,opener:تطلب] ما يلي:',
    'item 1 [marker:(أ) ]الرصد؛',
    "item 2 [marker:'1' ]التدريب؛",
    'paragraph 0 [marker:٢ - ][opener:تقرر] أن تنظر في الأمر.',
    'note 0 [reference:١]نص الحاشية.',
  ]);
});

test('a paragraph that a page break cuts is one, and its notes follow it', () => {
  const source = draft(
    'وإذ ترحب بالتقرير<sup>(١)</sup> الذي قدم',
    '(١) نص الحاشية.',
    '2/5',
    'إليها في الدورة،',
    '١ - تقرر النظر في الأمر.',
  );
  expect(printed(source).map((line) => line.replace(/\s+/gu, ' '))).toEqual([
    'formula 0 إن الجمعية العامة،',
    'clause 0 [opener:وإذ ترحب] بالتقرير[reference:١] الذي قدم إليها في الدورة،',
    'note 0 [reference:١]نص الحاشية.',
    'paragraph 0 [marker:١ - ][opener:تقرر] النظر في الأمر.',
  ]);
});

test('what was found is at its words, and at the nearest place where these are not shown', () => {
  const analysis = checked(
    draft(
      '١ - **تحث** الدول على إبلاغ الانتربول عن كل قطعة؛',
      '٢ - **تقرر** النظر في الأمر.',
      '<!-- qarar-disable-next-line date-format -->',
    ),
  );
  const { findings } = analysis;
  const shown = readingFindings(analysis, findings);
  const marked = readingBlocks(analysis, findings)
    .flatMap(({ segments }) => segments)
    .flatMap(({ text, findings: found }) => found.map((each) => [text, shown[each]?.ruleId]));
  expect(marked).toContainEqual(['الانتربول', 'interpol-spelling']);
  expect(marked).toContainEqual(['', 'unused-directive']);
});

test('every finding of every text is shown, and every segment is the source at its place', () => {
  for (const { text } of [...fixtures('clean'), ...fixtures('flawed')]) {
    const analysis = checked(text);
    const blocks = readingBlocks(analysis, analysis.findings);
    const marked = new Set(
      blocks.flatMap(({ segments }) => segments.flatMap((segment) => segment.findings)),
    );
    expect(marked.size).toBe(analysis.findings.length);
    for (const { start, segments } of blocks) {
      for (const { at, text: part } of segments)
        expect(text.startsWith(part, start + at)).toBe(true);
    }
  }
});

test('blocks are in order, and any text is shown', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const analysis = checked(draft(text));
      const starts = readingBlocks(analysis, analysis.findings).map(({ start }) => start);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    }),
  );
});

test('a correction says what the words would be, and what edits it takes', () => {
  const source = draft('١ - تحث الدول على إبلاغ الانتربول.');
  const analysis = checked(source);
  const found = readingFindings(analysis, analysis.findings).find(
    ({ ruleId }) => ruleId === 'interpol-spelling',
  );
  const start = source.indexOf('الانتربول');
  expect(found).toMatchObject({ start, end: start + 9 });
  expect(found?.correction?.words).toBe('الإنتربول');
  expect(found?.correction?.edits.length).toBeGreaterThan(0);
});

test('what a text says is listed, with what is known of it and whether it is right', () => {
  const source = draft(
    'إذ تشير إلى قرارها ١/٧٠ المؤرخ ٢٥ أيلول/سبتمبر ٢٠١٥<sup>(١)</sup>،',
    '١ - تقرر إنشاء لجنة؛',
    '٢ - تطلب إلى اللجنة أن تقدم في دورتها الثمانين تقريرا عن تنفيذ الفقرة ٧ أعلاه.',
    '(١) نص الحاشية.',
  );
  const analysis = checked(source);
  const statements = readingStatements(analysis, analysis.findings);
  expect(statements.map(({ kind, text, isRight }) => [kind, text.slice(0, 9), isRight])).toEqual([
    ['citation', '١/٧٠', true],
    ['note', '١', true],
    ['request', '٢ - تطلب ', false],
    ['reference', 'الفقرة ٧ ', false],
  ]);
  const [citation, note, request] = statements.map(({ lines }) => lines.join(' '));
  expect(citation).toMatch(/resolution .*70\/1.*25 September 2015/u);
  expect(note).toMatch(/نص الحاشية/u);
  expect(request).toMatch(/Session 80 of the General Assembly/u);
});
