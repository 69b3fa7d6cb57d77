import { expect, test, vi } from 'vitest';
import { completionsAt } from '../../server/features/completion.ts';
import type { Completion } from '../../server/features/completion-item.ts';
import { at } from './read-helpers.ts';

/** What a mistake of ours does to the places of proposals. */
const mistake = vi.hoisted(() => ({ before: 0, behind: 0 }));

vi.mock('../../server/features/completion-words.ts', async (original) => {
  const module = await original<typeof import('../../server/features/completion-words.ts')>();
  const monthCompletions: typeof module.monthCompletions = (place) =>
    module.monthCompletions(place).map(
      (each): Completion => ({
        ...each,
        replace: {
          start: each.replace.start - mistake.before,
          end: each.replace.end + mistake.behind,
        },
      }),
    );
  return { ...module, monthCompletions };
});

test.each([
  { before: 0, behind: 0, count: 1 },
  { before: 4, behind: 0, count: 0 },
  { before: 0, behind: 5, count: 0 },
])('a proposal that would take more than what is typed is not made: %o', ({ count, ...wrong }) => {
  Object.assign(mistake, wrong);
  const { analysis, offset } = at('إن الجمعية العامة،\n\nإذ تشير إلى كذا في ٢٧ يول‸ من العام،');
  expect(completionsAt(analysis, offset)).toHaveLength(count);
});
