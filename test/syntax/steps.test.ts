import { describe, expect, test } from 'vitest';
import { countBlocks } from '../blocks.ts';
import { fixtures } from './shared.ts';

const takeBlocks = countBlocks();

/** How often the blocks of the parser's code run for a text: steps, which no clock can blur. */
async function steps(text: string): Promise<number> {
  const { parse } = await import('../../core/syntax/parse.ts');
  await takeBlocks();
  parse(text);
  return await takeBlocks();
}

describe('steps', () => {
  const shapes: [string, string][] = [
    ['brackets', '('.repeat(50)],
    ['asterisks', '*a '.repeat(20)],
    ['asterisks of many kinds', '*a **b ***c d****'.repeat(6)],
    ['open comments', '<!-- '.repeat(10)],
    ['quotation marks', '" « ” '.repeat(10)],
    ['open guillemets', '«'.repeat(20)],
    ['wrapped lines', 'كلمة أخرى\n'.repeat(6)],
    ['blank lines', 'كلمة\n\n'.repeat(10)],
    ['notes', '(١) نص\n\n'.repeat(8)],
    ['paragraphs', '١ - تقرر كذا\n\n(أ) نص؛\n\n'.repeat(5)],
    ['numbers', '١٩/٧١ '.repeat(10)],
    ['citation list', 'قراراتها ١٩/٧١ المؤرخ ٢١ تموز/يوليه ٢٠١٦ و '.repeat(3)],
    ['undated citations', 'القرار ١٩/٧١ و '.repeat(8)],
    ['dashes', '١ - ٢ - ٣ - '.repeat(6)],
    ['months', 'تشرين كانون تموز/ '.repeat(5)],
    ['INTERPOL', 'للإنتر بول والإنترنت '.repeat(5)],
    ['solidi', '1/'.repeat(30)],
    ['Latin', 'A/B.1 GA-2-'.repeat(8)],
    ['references', 'كلمة^(١) <sup>'.repeat(6)],
    ['cross-references', 'الفقرات ١ و (أ) '.repeat(6)],
    ['surrogates', '\ud800😀'.repeat(20)],
  ];

  test.each(shapes)('grow linearly with %s', async (_, piece) => {
    const text = (times: number): string =>
      `إن الجمعية العامة،\n\nإذ تشير إلى ${piece.repeat(times)}`;
    await steps(text(10));
    const small = await steps(text(100));
    const middle = await steps(text(200));
    const large = await steps(text(400));
    expect(small).toBeGreaterThan(100);
    // Doubling the text doubles the growth: 2 when linear, 4 when quadratic.
    expect((large - middle) / (middle - small)).toBeLessThan(2.4);
  });

  test('no shape costs more than twenty times an ordinary text of its length', async () => {
    const ordinary = fixtures('clean')[0]?.text ?? '';
    const perCharacter = (await steps(ordinary)) / ordinary.length;
    for (const [name, piece] of shapes) {
      const text = piece.repeat(40);
      expect((await steps(text)) / text.length / perCharacter, name).toBeLessThan(20);
    }
  });
});
