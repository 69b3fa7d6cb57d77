import { expect, test } from 'vitest';
import { parse } from '../../core/syntax/parse.ts';
import { printTree } from '../../core/syntax/print.ts';

test('the tree is printed with places, fields and texts', () => {
  expect(printTree(parse('١ - تقرر كذا؛\r\n')).split('\n')).toEqual([
    'resolution 1:1-2:1',
    '  draft 1:1-1:14 nested=false fragment=true organ=null',
    '    operativeParagraph 1:1-1:14 numbered=true',
    '      marker 1:1-1:5 style="dash" script="digits" ordinal=1 bis=0 digits="arabic-indic" label="١" bulleted=false "١ - "',
    '      opener 1:5-1:9 kind="operative" damaged=false stem="قرر" verb="تقرر" "تقرر"',
    '      text 1:9-1:14 " كذا؛"',
    '  blank 1:14-2:1 "\\r\\n"',
    '',
  ]);
});

test('characters that would turn the line around are escaped', () => {
  const RIGHT_TO_LEFT_OVERRIDE = '\u202e';
  expect(printTree(parse(`تقرر ${RIGHT_TO_LEFT_OVERRIDE}كذا`))).toContain('"تقرر \\u202eكذا"');
});
