import { expect, test } from 'vitest';
import { createLinter } from '../../core/lint/linter.ts';
import consistency from '../../rules/references/document-consistency.ts';
import { assemblyText } from './drafts.ts';
import { findingsOf } from './findings.ts';

const linter = createLinter([consistency]);

test.each([
  [{}, []],
  [{ session: 'الخامسة والسبعون' }, ['error document-consistency/line الخامسة والسبعون']],
  [{ number: '231/67' }, ['error document-consistency/number 231/67']],
  [{ number: '76/231' }, []],
  [{ number: '213/76' }, ['error document-consistency/other-number 213/76']],
  [{ symbol: 'A/RES/67/231' }, ['error document-consistency/symbol A/RES/67/231']],
  [{ basis: 'A/67/L.31' }, ['warning document-consistency/basis A/67/L.31']],
  [
    { closing: '17 كانون الأول/ديسمبر 2021' },
    ['error document-consistency/closing 17 كانون الأول/ديسمبر 2021'],
  ],
  // The day of adoption has the wrong year: that is said once.
  [
    { adoption: '16 كانون الأول/ديسمبر 2020', closing: '16 كانون الأول/ديسمبر 2021' },
    ['error document-consistency/date 16 كانون الأول/ديسمبر 2020'],
  ],
  // The session that was about to close in September.
  [
    {
      masthead: '9 September 2022',
      adoption: '2 أيلول/سبتمبر 2022',
      number: '307/76',
      symbol: 'A/RES/76/307',
    },
    [],
  ],
  [{ masthead: '6 January 2021' }, ['warning document-consistency/masthead 6 January 2021']],
  [{ number: '2580/2021' }, ['error document-consistency/number-form 2580/2021']],
  [{ symbol: 'E/RES/76/231' }, ['error document-consistency/organ E/RES/76/231']],
])('of several places the odd one is reported: %j', (places, expected) => {
  expect(findingsOf(linter, assemblyText(places))).toEqual(expected);
});

test('of two resolutions in one file each is compared with itself alone', () => {
  const other = assemblyText({ session: 'الخامسة والسبعون' });
  expect(findingsOf(linter, assemblyText() + assemblyText())).toEqual([]);
  expect(findingsOf(linter, assemblyText() + other)).toEqual(findingsOf(linter, other));
});
