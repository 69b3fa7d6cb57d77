import { expect, test } from 'vitest';
import { escapeMarkdown, toMarkdown } from '../../server/features/shown.ts';
import { shown } from './read-helpers.ts';

test.each([
  ['*a* _b_ `c` ~d~', '\\*a\\* \\_b\\_ \\`c\\` \\~d\\~'],
  ['[a](command:b) ![c](d)', '\\[a\\](command:b) \\!\\[c\\](d)'],
  ['<b>&amp;</b> a|b #c $d', '\\<b\\>\\&amp;\\</b\\> a\\|b \\#c \\$d'],
  ['https://a.b www.a.b a@b', 'https\\://a.b www\\.a.b a\\@b'],
  ['\\', '\\\\'],
  ['- a', '\\- a'],
  ['1. a', '1\\. a'],
  ['74/247 (2019)', '74/247 (2019)'],
])('no mark of %s is read as Markdown', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

test('a title, lines and a quotation', () => {
  const markdown = toMarkdown('en', { title: 'a*', lines: ['b', 'c'], quotations: ['d'] });
  expect(markdown).toBe('**a\\***\n\nb  \nc\n\n> d');
});

test('Arabic lines keep their direction among the others', () => {
  const markdown = toMarkdown('ar', { title: 'عنوان', lines: ['سطر'] });
  expect(markdown).toBe('**\u2067عنوان\u2069**\n\n\u2067سطر\u2069');
  expect(shown(markdown)).toBe('**عنوان**\n\nسطر');
});
