import { expect, test } from 'vitest';
import { attached } from '../../core/common/attached.ts';

test('what is attached is made once for each object, and is seen nowhere in it', () => {
  let count = 0;
  const numberOf = attached((_: object) => ++count);
  const [one, other] = [{ name: 'one' }, { name: 'other' }];
  expect([numberOf(one), numberOf(one), numberOf(other)]).toEqual([1, 1, 2]);
  expect(one).toEqual({ name: 'one' });
  expect(JSON.stringify(one)).toBe('{"name":"one"}');
  expect(numberOf({ ...one })).toBe(3);
});

test('of one object several things are made', () => {
  const [nameOf, sizeOf] = [attached((_: object) => 'name'), attached((_: object) => 7)];
  const owner = {};
  expect([nameOf(owner), sizeOf(owner), nameOf(owner)]).toEqual(['name', 7, 'name']);
});

test('a frozen object is left as it is', () => {
  const keysOf = attached((owner: object) => Object.keys(owner));
  const frozen = Object.freeze({ name: 'frozen' });
  expect([keysOf(frozen), keysOf(frozen)]).toEqual([['name'], ['name']]);
});
