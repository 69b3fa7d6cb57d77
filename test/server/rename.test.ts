import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../core/lint/edits.ts';
import type { Locale } from '../../core/lint/rule.ts';
import { prepareRename, rename } from '../../server/features/rename.ts';
import type { Referent } from '../../server/referents/book.ts';
import { referentsOf } from '../../server/referents/referents.ts';
import fc from '../properties.ts';
import { fixtures } from '../syntax/shared.ts';
import { analysed, anyPlace, at, draft } from './navigation-helpers.ts';

/** The text after the rename, or why it was refused. */
function renamed(marked: string, name: string, locale: Locale = 'en'): string {
  const { analysis, offset } = at(marked, locale);
  const result = rename(analysis, offset, name);
  return result.kind === 'edits'
    ? applyEdits(analysis.source, result.edits)
    : plain(result.message);
}

/** Without the isolates around quotations. */
function plain(message: string): string {
  return message.replace(/[\u2068\u2069]/gu, '');
}

describe('notes', () => {
  test.each([
    ['كذا^(‸١) وكذا^(١).\n\n(1) A/75/1.', 'كذا^(٧) وكذا^(٧).\n\n(7) A/75/1.'],
    ['كذا<sup>(١)</sup>.\n\n(‸١) A/75/1.', 'كذا<sup>(٧)</sup>.\n\n(٧) A/75/1.'],
    ['كذا⁽‸¹⁾.\n\n(١) A/75/1.', 'كذا⁽⁷⁾.\n\n(٧) A/75/1.'],
    ['كذا[^‸1].\n\n[^1]: A/75/1.', 'كذا[^7].\n\n[^7]: A/75/1.'],
  ])('%s', (marked, expected) => {
    for (const name of ['7', '٧']) {
      expect(renamed(draft(`١ - تقرر ${marked}`), name)).toBe(draft(`١ - تقرر ${expected}`));
    }
  });

  test('a label that is there, and what is no number', () => {
    const text = draft('١ - تقرر كذا^(‸١)، وكذا^(٢).', '(١) A/75/1.', '(٢) A/75/2.');
    expect(renamed(text, '2')).toBe('There is already a footnote 2');
    expect(renamed(text, '٢', 'ar')).toBe('توجد بالفعل حاشية رقمها ٢');
    expect(renamed(text, 'أ')).toBe('أ is no number from 1 to 999');
    expect(renamed(text, '0')).toBe('0 is no number from 1 to 999');
    expect(renamed(text, '١')).toBe(text.replace('‸', ''));
  });

  test('an asterisk has no number', () => {
    const text = `A/79/L.14‸*\n\nالجمعية العامة\n\n${draft('١ - تقرر كذا.')}\n\n\\* أعيد إصدارها.`;
    expect(renamed(text, '1')).toBe('A footnote marked with an asterisk has no number');
  });
});

describe('paragraphs and items', () => {
  test('a number, with all references that mean it', () => {
    const before = draft(
      'إذ تضع في اعتبارها الفقرة 2 أدناه،',
      '١ - تقرر كذا؛',
      '‸٢ - تقرر ما يلي: (أ) كذا؛ (ب) كيت؛',
      '٣ - تطلب كذا وفقا للفقرات ١ إلى ٢ والفقرة ٢ (ب) أعلاه؛',
      '٤ - تشير إلى الفقرة ٢ من القرار ١٠/٧٥.',
    );
    const after = draft(
      'إذ تضع في اعتبارها الفقرة 12 أدناه،',
      '١ - تقرر كذا؛',
      '١٢ - تقرر ما يلي: (أ) كذا؛ (ب) كيت؛',
      '٣ - تطلب كذا وفقا للفقرات ١ إلى ٢ والفقرة ١٢ (ب) أعلاه؛',
      '٤ - تشير إلى الفقرة ٢ من القرار ١٠/٧٥.',
    );
    expect(renamed(before, '12')).toBe(after);
  });

  test('a letter from a reference to it', () => {
    expect(
      renamed(
        draft('١ - تقرر ما يلي:', '(أ) كذا؛', '(ب) كيت؛', '٢ - تطلب كذا وفقا للفقرة ١ (‸ب) أعلاه.'),
        'ه',
      ),
    ).toBe(
      draft('١ - تقرر ما يلي:', '(أ) كذا؛', '(هـ) كيت؛', '٢ - تطلب كذا وفقا للفقرة ١ (هـ) أعلاه.'),
    );
  });

  test('a letter that one reference names twice, across a page break', () => {
    const cut = (letter: string): string =>
      draft(
        `١ - تقرر: (${letter}) كذا؛`,
        '٢ - تطلب كذا عملا بالفقرة',
        '12',
        `١ (${letter}) و (${letter}) أعلاه.`,
      );
    expect(renamed(cut('أ').replace('أ', '‸أ'), 'د')).toBe(cut('د'));
  });

  test('a bis paragraph', () => {
    const text = draft(
      '١ - تقرر كذا؛',
      '١ مكررا - تقرر كيت؛',
      '٣ - تطلب كذا وفقا للفقرة ‸١ مكررا أعلاه.',
    );
    expect(renamed(text, '2')).toBe(
      draft('١ - تقرر كذا؛', '٢ - تقرر كيت؛', '٣ - تطلب كذا وفقا للفقرة ٢ أعلاه.'),
    );
    expect(renamed(text, '1')).toBe('There is already a paragraph 1 here');
  });

  test('a label that is taken', () => {
    const numbers = draft('‸١ - تقرر كذا؛', '٢ - تطلب كذا.');
    expect(renamed(numbers, '2')).toBe('There is already a paragraph 2 here');
    expect(renamed(numbers, '٢', 'ar')).toBe('توجد هنا بالفعل فقرة رقمها ٢');
    const letters = draft('١ - تقرر:', '(‸أ) كذا؛', '(ب) كيت.');
    expect(renamed(letters, 'ب')).toBe('There is already a subparagraph (ب) here');
    expect(renamed(letters, '2')).toBe('2 is no letter of a subparagraph');
    expect(renamed(draft('١ - تقرر: (أ) كذا؛ (‸ب) كيت.'), 'أ')).toBe(
      'There is already a subparagraph (أ) here',
    );
    expect(renamed(draft('١ - تقرر:', '(أ) كذا:', "'‸١' كذا؛", "'٢' كيت."), '2')).toBe(
      'There is already a subparagraph (2) here',
    );
  });

  test('a list of another paragraph, and a section with numbers of its own, take nothing', () => {
    const lists = draft('١ - تقرر:', '(‸أ) كذا؛', '٢ - تطلب:', '(أ) كذا؛', '(ب) كيت.');
    expect(renamed(lists, 'ب')).toBe(lists.replace('‸أ', 'ب'));
    const sections = `${draft('تقرر كذا.')}\n\nالمرفق\n\nأولا - كذا\n\n‸١ - كذا.\n\nثانيا - كيت\n\n١ - كذا.\n\n٢ - كيت.`;
    expect(renamed(sections, '2')).toBe(sections.replace('‸١', '٢'));
  });

  test('a number that stands twice is renamed at its own place, without the references', () => {
    const twice = (first: string, reference: string): string =>
      draft(`${first} - تقرر كذا؛`, '١ - تطلب كيت؛', `٢ - تدعو عملا بالفقرة ${reference} أعلاه.`);
    expect(renamed(twice('‸١', '١'), '5')).toBe(twice('٥', '١'));
    expect(renamed(twice('١', '‸١'), '5')).toMatch(/^Several paragraphs/u);
  });
});

test('what can be renamed is shown as it is written', () => {
  const { analysis, offset } = at(draft('١ - تقرر كذا^(‸١).', '(1) A/75/1.'));
  const start = analysis.source.indexOf('^(') + 2;
  expect(prepareRename(analysis, offset)).toEqual({
    kind: 'place',
    start,
    end: start + 1,
    placeholder: '١',
  });
});

test.each(['١ - تقر‸ر كذا.', '١ - تشير إلى القرار ١٠/‸٧٥.', '١ - تشكر الإنترب‸ول.'])(
  'nothing in %s can be renamed',
  (marked) => {
    const { analysis, offset } = at(draft(marked), 'ar');
    expect(prepareRename(analysis, offset)).toMatchObject({
      kind: 'refused',
      message: expect.stringContaining('لا يمكن'),
    });
  },
);

/** Its places, but for those that an ambiguous label leaves as they are. */
function sizeOf({ occurrences }: Referent): number {
  return occurrences.filter(({ label }) => label !== null).length;
}

test.each(fixtures('clean').map(({ name, text }) => [name, text]))(
  'in %s, whatever is renamed keeps its references',
  (_, text) => {
    const analysis = analysed(text);
    for (const referent of referentsOf(analysis).referents) {
      const { naming, occurrences } = referent;
      if (naming === null || naming.label === 'item-number') continue;
      // A label without text is one by its number alone.
      if (text.startsWith(' -\n', occurrences[0]!.end)) continue;
      const result = rename(
        analysis,
        occurrences[0]!.start,
        naming.label === 'letter' ? 'ص' : '77',
      );
      if (result.kind === 'refused') throw new Error(result.message);
      const output = applyEdits(text, result.edits);
      const again = referentsOf(analysed(output)).at(result.edits[0]!.start)!.referents;
      expect(again.map(sizeOf)).toEqual([sizeOf(referent)]);
      expect(again[0]!.kind).toBe(referent.kind);
    }
  },
);

test('edits are disjoint, sorted and in the text; no place makes it fail', () => {
  const names = fc.constantFrom('1', '٧', 'ب', 'هـ', '', '😀', '9999', '٣ مكررا', '(أ)');
  fc.assert(
    fc.property(anyPlace, names, ({ analysis, offset }, name) => {
      const prepared = prepareRename(analysis, offset);
      const result = rename(analysis, offset, name);
      if (prepared.kind === 'refused') expect(result.kind).toBe('refused');
      if (result.kind === 'edits') applyEdits(analysis.source, result.edits);
      else expect(result.message).not.toBe('');
    }),
    { numRuns: 1000 },
  );
});
