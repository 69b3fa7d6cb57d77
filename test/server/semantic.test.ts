import { expect, test } from 'vitest';
import { semanticTokens } from '../../server/features/semantic.ts';
import { analysisOf } from './read-helpers.ts';

function tokens(text: string, start = 0, end = text.length): string[] {
  return semanticTokens(analysisOf(text), { start, end }).map((token) =>
    [token.type, ...token.modifiers, text.slice(token.start, token.end)].join(' '),
  );
}

const TEXT = `## الجمعية العامة

## مكافحة الجراد

إن الجمعية العامة،

**وإذ تشير** إلى القرار ١/٧٠ المؤرخ ٢٥ أيلول/سبتمبر ٢٠١٥<sup>(١)</sup>،

١ - تطلب إلى الإنتربول ما يلي: (أ) كذا؛ (ب) "تقرير عن القرار ١٩/٧١ وغيره" وفقا للفقرة ١ أعلاه.

(١) A/70/1.
`;

test('the elements of a text', () => {
  expect(tokens(TEXT)).toEqual([
    'heading الجمعية العامة',
    'title مكافحة الجراد',
    'opener preambular وإذ تشير',
    'citation ١/٧٠',
    'date ٢٥ أيلول/سبتمبر ٢٠١٥',
    'footnoteReference <sup>(١)</sup>',
    'marker ١ -',
    'opener operative تطلب',
    'interpol الإنتربول',
    'marker inline (أ)',
    'marker inline (ب)',
    'quotation "تقرير عن القرار',
    'citation ١٩/٧١',
    'quotation وغيره"',
    'crossReference للفقرة ١ أعلاه',
    'noteLabel ١',
    'documentSymbol A/70/1',
  ]);
});

test('only in a range', () => {
  const start = TEXT.indexOf('الإنتربول');
  expect(tokens(TEXT, start, start + 12)).toEqual(['interpol الإنتربول']);
});

test('a date that a page break cuts', () => {
  const text =
    'إن الجمعية العامة،\n\nإذ ترحب بما عقد في كذا(1) في 15 تشرين الأول/أكتوبر\n\n(1) A/51/1.\n\n1996 في نيويورك،';
  expect(tokens(text)).toContain('date 15 تشرين الأول/أكتوبر');
  expect(tokens(text)).toContain('date 1996');
});
