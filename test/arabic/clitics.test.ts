import { expect, test } from 'vitest';
import { withClitics } from '../../core/arabic/clitics.ts';

test.each([
  ['', 'الإنتربول', 'الإنتربول'],
  ['و', 'الإنتربول', 'والإنتربول'],
  ['ب', 'الإنتربول', 'بالإنتربول'],
  ['ل', 'الإنتربول', 'للإنتربول'],
  ['ول', 'الإنتربول', 'وللإنتربول'],
  ['ل', 'إنتربول', 'لإنتربول'],
  // Of three lams one falls.
  ['ل', 'اللجنة', 'للجنة'],
  ['و', 'اللجنة', 'واللجنة'],
  ['ل', 'لجنة', 'للجنة'],
])('%s and %s make %s', (prefix, word, expected) => {
  expect(withClitics(prefix, word)).toBe(expected);
});
