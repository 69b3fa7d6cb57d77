import { expect, test } from 'vitest';
import { display, displayMarkdown, isArabic } from '../../client-vscode/src/display.ts';

test('a sentence is in the language of its first letter, quotations aside', () => {
  expect(isArabic('يُكتب الاسم \u2068INTERPOL\u2069')).toBe(true);
  expect(isArabic('\u2068INTERPOL\u2069 هو الاسم')).toBe(true);
  expect(isArabic('١٢ فقرة')).toBe(true);
  expect(isArabic('The name is \u2068الإنتربول\u2069')).toBe(false);
  expect(isArabic('\u2068٧٦/١٦\u2069 has the session first')).toBe(false);
  expect(isArabic('')).toBe(false);
});

test('Arabic lines are isolated once, and nothing else is', () => {
  const message = 'لا توجد حاشية رقمها 3';
  expect(display(message)).toBe(`\u2067${message}\u2069`);
  expect(display(display(message))).toBe(display(message));
  expect(display('There is no footnote 3')).toBe('There is no footnote 3');
  expect(display(`${message}\nNo`)).toBe(`\u2067${message}\u2069\nNo`);
});

test('marks of Markdown stay where Markdown sees them', () => {
  expect(displayMarkdown('## القرار\n\n- **رمزه** A/RES/1  \n> نص\n1. بند')).toBe(
    [
      '## \u2067القرار\u2069',
      '',
      '- \u2067**رمزه** A/RES/1\u2069  ',
      '> \u2067نص\u2069',
      '1. \u2067بند\u2069',
    ].join('\n'),
  );
  expect(displayMarkdown('**General Assembly** (الجمعية)')).toBe('**General Assembly** (الجمعية)');
});
