import { expect, test } from 'vitest';
import { createPages } from '../../core/common/pages.ts';

test('items stand where they were put, over several pages', () => {
  const pages = createPages<number>();
  expect([pages.at(0), pages.at(-1), pages.list()]).toEqual([undefined, undefined, []]);
  const items = Array.from({ length: 3000 }, (_, at) => at * 2);
  for (const item of items) pages.push(item);
  expect(pages.list()).toEqual(items);
  expect([0, 1023, 1024, 2048, 2999].map((at) => pages.at(at))).toEqual([
    0, 2046, 2048, 4096, 5998,
  ]);
  expect([pages.at(-1), pages.at(3000), pages.at(9000)]).toEqual([undefined, undefined, undefined]);
});
