import { expect, test } from 'vitest';
import {
  editLooks,
  isArabicText,
  leftToRightLines,
  lookOf,
} from '../../client-vscode/src/right-to-left/line-direction.ts';
import fc from '../properties.ts';

const latinOf = (text: string) => leftToRightLines(text.split('\n').map(lookOf));

test.each([
  'Distr.: Limited',
  '14 November 2024',
  'Original: English',
  '(١) United Nations, *Treaty Series*, vol. 1155 (معاهدات)',
  '<!-- qarar-disable-next-line spacing -->',
  '---',
])('%s stays left to right', (line) => {
  expect(latinOf(line)).toEqual([0]);
});

test.each([
  '',
  '12',
  '2 -',
  '# عنوان',
  '**وإذ تسلم**',
  '(٥) A/74/130.',
  '(E/2013/30/Corr.1)، الفصل الأول',
  'GA-2025-93-RES-03',
  '[^1]: A/75/1.',
  '<sup>(١)</sup>',
  'INTERPOL - المنظمة الدولية للشرطة الجنائية',
  '| --- |',
])('%s goes right to left', (line) => {
  expect(latinOf(line)).toEqual([]);
});

test('a row of a table goes as the first one', () => {
  expect(latinOf('| البند | الجهة |\n| --- | --- |\n| أ | INTERPOL |\n\n| INTERPOL |')).toEqual([
    4,
  ]);
});

test('a text with some English in it is Arabic, and an English one with some Arabic is not', () => {
  expect(isArabicText('Distr.: Limited\n\nإن الجمعية العامة،')).toBe(true);
  expect(isArabicText('The General Assembly (الجمعية) recalls its resolution')).toBe(false);
  expect(isArabicText('')).toBe(false);
});

test('tags and marks of notes are found, and lines whose columns VS Code would guess', () => {
  expect(lookOf('نص[^1] و</sup>').marks).toEqual([
    [2, 6],
    [8, 14],
  ]);
  expect(lookOf('12').isGuessed).toBe(true);
  expect(lookOf('١ - نص').isGuessed).toBe(false);
});

const line = fc.constantFrom('', 'نص', 'Latin line', '| أ |', '| B words |', 'نص[^1]', '12');
const edit = fc.record({
  from: fc.nat(9),
  to: fc.nat(9),
  column: fc.nat(3),
  text: fc.array(line, { minLength: 1, maxLength: 3 }),
});

test('after any edit the looks are those of the text, and what is not stale has only moved', () => {
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 8 }),
      edit,
      (lines, { from, to, column, text }) => {
        const first = Math.min(from, to, lines.length - 1);
        const last = Math.min(Math.max(from, to), lines.length - 1);
        const head = (lines[first] ?? '').slice(0, column);
        const tail = (lines[last] ?? '').slice(first === last ? head.length : column);
        const after = [
          ...lines.slice(0, first),
          ...`${head}${text.join('\n')}${tail}`.split('\n'),
          ...lines.slice(last + 1),
        ];
        const before = lines.map(lookOf);
        const looks = lines.map(lookOf);
        const change = { firstLine: first, lastLine: last, text: text.join('\n') };
        const stale = editLooks(looks, [change], (at) => after[at] ?? '', after.length);
        expect(looks).toEqual(after.map(lookOf));
        const by = after.length - lines.length;
        const moved = (places: readonly number[]) =>
          places.flatMap((at) => (at < first ? [at] : at > last ? [at + by] : []));
        if (!stale.latin) expect(leftToRightLines(looks)).toEqual(moved(leftToRightLines(before)));
        const guessed = (of: typeof looks) =>
          of.flatMap(({ isGuessed }, at) => (isGuessed ? [at] : []));
        if (!stale.guessed) expect(guessed(looks)).toEqual(moved(guessed(before)));
        const marked = (of: typeof looks) =>
          of.flatMap(({ marks }, at) => (marks.length > 0 ? [at] : []));
        if (!stale.marks) expect(marked(looks)).toEqual(moved(marked(before)));
      },
    ),
    { numRuns: 300 },
  );
});

test('several edits of one step are told with the lines from before it', () => {
  const looks = ['أ', 'ب', 'ت', 'ث'].map(lookOf);
  const after = ['أ', '', 'Latin', 'ب', 'ث'];
  const edits = [
    { firstLine: 2, lastLine: 3, text: '' },
    { firstLine: 0, lastLine: 0, text: '\n\nLatin' },
  ];
  editLooks(looks, edits, (at) => after[at] ?? '', after.length);
  expect(looks).toEqual(after.map(lookOf));
});
