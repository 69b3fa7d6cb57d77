import { expect, test } from 'vitest';
import { modelOf } from '../../core/model/model.ts';
import { rememberedByWord } from '../../core/model/word-memory.ts';
import { parse } from '../../core/syntax/parse.ts';

function everyWord(text: string, read: ReturnType<typeof rememberedByWord<string>>): string[] {
  const { tokens, words } = modelOf(parse(text));
  return Array.from({ length: words.length }, (_, place) => read(words, tokens, place));
}

test('a key is read once, with its marks or without, in whatever text', () => {
  const keys: string[] = [];
  const read = rememberedByWord((key) => {
    keys.push(key);
    return `<${key}>`;
  });
  expect(everyWord('كتاب جديد كت\u0640اب', read)).toEqual(['<كتاب>', '<جديد>', '<كتاب>']);
  expect(everyWord('جديد', read)).toEqual(['<جديد>']);
  expect(keys).toEqual(['كتاب', 'جديد']);
});

test('more words than are remembered are read as they are', () => {
  const letters = [...'بتثجحخدذرزسشصضطظعغفقكلمنهي'];
  const names = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => `${a}${b}${c}`)));
  const read = rememberedByWord((key) => key);
  for (const text of [names.join(' '), names.toReversed().join(' ')]) {
    expect(everyWord(text, read)).toEqual(text.split(' '));
  }
});
