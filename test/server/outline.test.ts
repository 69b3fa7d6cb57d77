import { expect, test } from 'vitest';
import { type OutlineItem, outline } from '../../server/features/outline.ts';
import fc from '../properties.ts';
import { analysed, anyPlace, draft } from './navigation-helpers.ts';

/** One item a line: kind and name, its children below it. */
function printed(text: string, locale: 'en' | 'ar' = 'en'): string[] {
  const print = ({ kind, name, children }: OutlineItem, indent: string): string[] => [
    `${indent}${kind} ${name}`,
    ...children.flatMap((child) => print(child, `${indent}  `)),
  ];
  return outline(analysed(text, locale)).flatMap((item) => print(item, ''));
}

test('a draft with masthead, preamble, lists, notes and closing lines', () => {
  const text = [
    'A/80/L.4\n\nالجمعية العامة\n\nالدورة الثمانون',
    '**رعاية المناحل**',
    draft(
      '*إذ تشير* إلى كذا<sup>(١)</sup>،',
      '(١) A/79/5.',
      '١ - **تقرر**   ما يلي:',
      '(أ) كذا، ومنه:',
      "'١' كذا:",
      'أ - كذا؛',
      '(ب) كذا؛',
      '٢ - تطلب كذا.',
      'الجلسة العامة ٤٠',
      '٣ آذار/مارس ٢٠٢٦',
    ),
  ].join('\n\n');
  expect(printed(text)).toEqual([
    'masthead Masthead',
    '  masthead A/80/L.4',
    '  masthead الجمعية العامة',
    '  masthead الدورة الثمانون',
    'title رعاية المناحل',
    'formula إن الجمعية العامة',
    'preamble Preamble',
    '  clause إذ تشير إلى كذا',
    'operative Operative part',
    '  paragraph ١ - تقرر ما يلي',
    '    subparagraph (أ) كذا، ومنه',
    "      subparagraph '١' كذا",
    '        subparagraph أ - كذا',
    '    subparagraph (ب) كذا',
    '  paragraph ٢ - تطلب كذا',
    'closing الجلسة العامة ٤٠',
    'closing ٣ آذار/مارس ٢٠٢٦',
    'notes Footnotes',
    '  note (١) A/79/5',
  ]);
  expect(printed(text, 'ar')).toContain('operative المنطوق');
});

test('nested drafts, quoted text and annexes', () => {
  const text = [
    'إن المجلس الاقتصادي والاجتماعي،',
    'يوصي بأن تعتمد الجمعية العامة مشروع القرار الآتي:',
    draft('إذ تشير إلى كذا،', '١ - تقرر كذا:', '”٣ - تجتمع اللجنة كل سنة.“'),
    'المرفق',
    'أولا - الخلايا',
    '١ - تفحص الخلايا.',
  ].join('\n\n');
  expect(printed(text)).toEqual([
    'formula إن المجلس الاقتصادي والاجتماعي',
    'operative Operative part',
    '  paragraph يوصي بأن تعتمد الجمعية العامة مشروع القرار الآتي',
    '  draft إن الجمعية العامة',
    '    formula إن الجمعية العامة',
    '    preamble Preamble',
    '      clause إذ تشير إلى كذا',
    '    operative Operative part',
    '      paragraph ١ - تقرر كذا',
    '      quotation Quoted text',
    '        paragraph ٣ - تجتمع اللجنة كل سنة.“',
    'annex المرفق',
    '  section أولا - الخلايا',
    '    paragraph ١ - تفحص الخلايا',
  ]);
});

test('several drafts in one file stand apart, each with its notes', () => {
  const text = [
    draft(
      '١ - تقرر كذا^(١).',
      '(١) A/75/1.',
      '٢ - تطلب كذا^(٢).',
      'الجلسة العامة ٤٠',
      '(٢) A/75/2.',
    ),
    'الدورة الثمانون',
    draft('تقرر كذا.'),
  ].join('\n\n');
  expect(printed(text)).toEqual([
    'draft إن الجمعية العامة',
    '  formula إن الجمعية العامة',
    '  operative Operative part',
    '    paragraph ١ - تقرر كذا',
    '    paragraph ٢ - تطلب كذا',
    '  closing الجلسة العامة ٤٠',
    '  notes Footnotes',
    '    note (١) A/75/1',
    'notes Footnotes',
    '  note (٢) A/75/2',
    'masthead Masthead',
    '  masthead الدورة الثمانون',
    'draft إن الجمعية العامة',
    '  formula إن الجمعية العامة',
    '  operative Operative part',
    '    paragraph تقرر كذا',
  ]);
});

test('a paragraph cut by its notes is one, and its words go on behind them', () => {
  const text = draft('١ - تقرر^(١)', '(١) A/75/1.', 'كذا.');
  expect(printed(text).slice(2)).toEqual([
    '  paragraph ١ - تقرر كذا',
    'notes Footnotes',
    '  note (١) A/75/1',
  ]);
});

test('names are cut between words', () => {
  const [, part] = outline(analysed(draft(`١ - تقرر ${'كذا وكذا '.repeat(20)}`)));
  const name = part!.children[0]!.name;
  expect(name).toMatch(/كذا…$/u);
  expect(name.length).toBeLessThanOrEqual(61);
  expect(outline(analysed(draft(`١ - ${'😀'.repeat(100)}`)))[1]!.children[0]!.name).toMatch(
    /^١ -/u,
  );
});

test('selection lies inside the item, children inside their parent and in order', () => {
  const check = (items: readonly OutlineItem[], start: number, end: number): void => {
    let last = start;
    for (const item of items) {
      expect(item.name).not.toBe('');
      expect(item.start).toBeGreaterThanOrEqual(item.kind === 'notes' ? start : last);
      expect(item.end).toBeLessThanOrEqual(end);
      expect(item.selection.start).toBeGreaterThanOrEqual(item.start);
      expect(item.selection.end).toBeGreaterThan(item.selection.start);
      expect(item.selection.end).toBeLessThanOrEqual(item.end);
      check(item.children, item.start, item.end);
      last = item.kind === 'note' ? item.start : item.end;
    }
  };
  fc.assert(
    fc.property(anyPlace, ({ analysis }) => check(outline(analysis), 0, analysis.source.length)),
    { numRuns: 500 },
  );
});
