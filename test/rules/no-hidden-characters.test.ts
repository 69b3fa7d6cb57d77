import { expect, test } from 'vitest';
import { fixAll } from '../../core/lint/edits.ts';
import { createLinter } from '../../core/lint/linter.ts';
import noHiddenCharacters from '../../rules/typography/no-hidden-characters.ts';

const LRO = '\u202d';
const RLO = '\u202e';
const LRE = '\u202a';
const PDF = '\u202c';
const LRI = '\u2066';
const PDI = '\u2069';

/** Where the directions of a line are at fault: `o` is an override, `u` a control without counterpart. */
function directionsOf(text: string): string {
  const marks = Array.from(text, () => '.');
  for (const { start, message } of createLinter([noHiddenCharacters]).lint(text).findings) {
    if (message === 'override') marks[start] = 'o';
    if (message === 'unbalanced') marks[start] = 'u';
  }
  return marks.join('');
}

test.each([
  ['an isolate that is closed', `${LRI}a${PDI}`, '...'],
  ['an embedding that is closed', `${LRE}a${PDF}`, '...'],
  ['one in the other', `${LRI}${LRE}a${PDF}${PDI}`, '.....'],
  ['an isolate that is not', `${LRI}a`, 'u.'],
  ['an end without a beginning', `a${PDI}${PDF}`, '.uu'],
  ['an isolate ends the embedding inside it', `${LRI}${LRE}a${PDI}`, '.u..'],
  ['an embedding does not end the isolate inside it', `${LRE}${LRI}a${PDF}${PDI}`, 'u..u.'],
  ['a line end closes both', `${LRI}${LRE}\n${PDF}${PDI}`, 'uu.uu'],
  ['a carriage return too', `${LRI}\r${PDI}`, 'u.u'],
  ['a separator of paragraphs too', `${LRI}\u2029${PDI}`, 'u.u'],
  ['a separator of lines does not', `${LRI}\u2028${PDI}`, '...'],
  ['an override, even when closed', `${RLO}a${PDF}`, 'o..'],
  ['an override inside an isolate', `${LRI}${LRO}a${PDI}`, '.o..'],
])('directions: %s', (_name, text, expected) => {
  expect(directionsOf(text)).toBe(expected);
});

test('the controls of an override go together, nested ones too', () => {
  const text = `أ${RLO}ب${LRO}ج${PDF}د${PDF}هـ`;
  expect(fixAll(createLinter([noHiddenCharacters]), text).output).toBe('أبجدهـ');
});
