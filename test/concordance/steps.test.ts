import { expect, test } from 'vitest';
import { readSource } from '../../core/source/read-source.ts';
import { stepOf } from '../../core/source/steps.ts';

test.each([
  ['Recalling also its resolution', 'also'],
  ['Also requests the Secretary-General', 'also'],
  ['Recalling further its resolution', 'further'],
  ['Further requests the Secretary-General', 'further'],
  ['Requests the Secretary-General', null],
  ['Encourages further efforts', undefined],
  ['Recognizing the need to strengthen further the system', undefined],
  ['Noting that, also in this field, much is to be done', undefined],
])('the step of %j is %j', (clause, step) => {
  const text = `The General Assembly,\n\n1. ${clause} of the and to its that;`;
  const source = readSource(text);
  expect(stepOf(source, source.blocks[1]!)).toBe(step);
});
