import { expect, test } from 'vitest';
import { firstAtLeast, firstAtLeastNear } from '../../core/common/search.ts';

const sorted = Array.from({ length: 50 }, (_, at) => Math.floor((at * at) / 30));

test('the first of sorted numbers is found from wherever the search begins', () => {
  for (const length of [0, 1, 7, sorted.length]) {
    for (let least = -1; least <= 90; least++) {
      const first = sorted.slice(0, length).findIndex((number) => number >= least);
      const expected = first === -1 ? length : first;
      expect(firstAtLeast(sorted, length, least)).toBe(expected);
      for (let near = 0; near <= length; near++) {
        const place = firstAtLeastNear(sorted, length, least, near);
        if (place !== expected) expect({ length, least, near, place }).toEqual(expected);
      }
    }
  }
});
