import { expect, test } from 'vitest';
import { modelOf } from '../../core/model/model.ts';
import { NO_PLACE } from '../../core/model/word-places.ts';
import { createWordSet } from '../../core/model/word-set.ts';
import { parse } from '../../core/syntax/parse.ts';
import type { NodeType } from '../../core/syntax/tree.ts';

/** The words of the first node of a type, with bars between them. */
function wordsIn(text: string, type: NodeType): string {
  const { words, nodes } = read(text);
  const [node] = nodes(type);
  return words
    .list(words.of(node!))
    .map(({ key }) => key)
    .join('|');
}

function read(text: string) {
  const model = modelOf(parse(text));
  const spanOf = (part: string) => {
    const start = text.indexOf(part);
    return { start, end: start + part.length };
  };
  const nodes = (type: NodeType) => model.nodes(type);
  return { words: model.words, nodes, spanOf };
}

test('the words of a paragraph are those of its sentence, whatever cuts it', () => {
  const note = '(1) A/75/1.';
  const text = `1 - تقرر **عقد**^(1) دورة <!-- قريبا -->\n\n${note}\n\n3\n\nعادية\nفي «جنيف»؛\n\n2 - تطلب كذا.`;
  expect(wordsIn(text, 'operativeParagraph')).toBe('1|-|تقرر|عقد|دورة|عادية|في|«|جنيف|»|؛');
  expect(wordsIn(text, 'footnoteDefinition')).toBe('A|/|75|/|1|.');
});

test('a paragraph has neither the words below it nor those of its notes', () => {
  const text = '1 - تقرر ما يلي:\n\n(أ) عقد دورة؛\n\n(ب) دعوة الدول.';
  expect(wordsIn(text, 'operativeParagraph')).toBe('1|-|تقرر|ما|يلي|:');
  expect(wordsIn(text, 'subparagraph')).toBe('(|أ|)|عقد|دورة|؛');
});

test('what stands around a span is said without reading characters', () => {
  const { words, spanOf } = read('1 - تقرر خفض الميزانية بنسبة ٢٥\n% «تقريبا»، فورا.');
  const share = words.first(spanOf('٢٥'));
  expect(words.numberAt(share)).toBe(25);
  expect(words.is(words.next(share), '%')).toBe(true);
  expect(words.keyAt(words.previousWord(share))).toBe('بنسبة');
  expect(words.nextWord(share)).toBe(NO_PLACE);
  expect(words.behind(spanOf('%'), 3).map(({ key }) => key)).toEqual(['تقريبا']);
  expect(words.ahead(spanOf('٢٥'), 2).map(({ key }) => key)).toEqual(['بنسبة', 'الميزانية']);
  expect(words.keyAt(words.after(spanOf('تقريبا'))).concat(words.keyAt(NO_PLACE))).toBe('»');
});

test('a paragraph has an end on both sides', () => {
  const { words, spanOf } = read('1 - تقرر كذا؛\n\n2 - تطلب كذا.');
  expect(words.after(spanOf('؛'))).toBe(NO_PLACE);
  expect(words.before(spanOf('2'))).toBe(NO_PLACE);
  expect(words.next(NO_PLACE)).toBe(NO_PLACE);
});

test('every node finds its ancestors', () => {
  const model = modelOf(parse('1 - تشير إلى القرار 75/1 و «القرار 75/3»؛\n\n(أ) القرار 75/2.'));
  const types = model
    .nodes('citation')
    .map((node) => model.ancestorsOf(node).map(({ type }) => type));
  const paragraph = ['resolution', 'draft', 'operativeParagraph'];
  expect(types).toEqual([paragraph, [...paragraph, 'quotation'], [...paragraph, 'subparagraph']]);
  expect(model.parentOf(model.tree)).toBeNull();
});

test('a set of words is asked for without making keys', () => {
  const { words, spanOf } = read('1 - تق\u0640رر عقد دورة في 2030؛');
  const set = createWordSet(['تقرر', 'عقد', '2030']);
  expect(words.isIn(words.first(spanOf('تق\u0640رر')), set)).toBe(true);
  expect(words.isIn(words.first(spanOf('عقد')), set)).toBe(true);
  expect(words.isIn(words.first(spanOf('دورة')), set)).toBe(false);
  expect(words.isIn(words.first(spanOf('2030')), set)).toBe(false);
  expect(words.isIn(NO_PLACE, set)).toBe(false);
  expect(words.mayHave(set)).toBe(true);
  expect(words.mayHave(createWordSet(['تطلب', 'في']))).toBe(true);
  expect(words.mayHave(createWordSet(['تطلب', 'تحث']))).toBe(false);
  expect(words.mayHave(createWordSet([]))).toBe(false);
});
