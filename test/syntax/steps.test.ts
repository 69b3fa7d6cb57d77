import { Session } from 'node:inspector';
import { describe, expect, test } from 'vitest';
import { fixtures } from './shared.ts';

// Blocks are counted only in code that is compiled after the start: the parser is loaded behind it.
const session = new Session();
session.connect();
post('Profiler.enable');
post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
const { parse } = await import('../../core/syntax/parse.ts');

interface Coverage {
  result?: { url: string; functions: { ranges: { count: number }[] }[] }[];
}

function post(method: string, parameters: object = {}): Coverage {
  let answer: Coverage = {};
  session.post(method, parameters, (error, result) => {
    if (error !== null) throw error;
    answer = result as Coverage;
  });
  return answer;
}

/** How often the blocks of the parser's code run for a text: steps, which no clock can blur. */
function steps(text: string): number {
  post('Profiler.takePreciseCoverage');
  parse(text);
  const { result = [] } = post('Profiler.takePreciseCoverage');
  return result
    .filter(({ url }) => url.includes('/core/'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0);
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
    ['references in brackets', 'كذا (انظر الفقرة 9) '.repeat(6)],
    ['surrogates', '\ud800😀'.repeat(20)],
  ];

  test.each(shapes)('grow linearly with %s', (_, piece) => {
    const text = (times: number): string =>
      `إن الجمعية العامة،\n\nإذ تشير إلى ${piece.repeat(times)}`;
    steps(text(10));
    const [small, middle, large] = [steps(text(100)), steps(text(200)), steps(text(400))] as const;
    expect(small).toBeGreaterThan(100);
    // Doubling the text doubles the growth: 2 when linear, 4 when quadratic.
    expect((large - middle) / (middle - small)).toBeLessThan(2.4);
  });

  test('no shape costs more than twenty times an ordinary text of its length', () => {
    const ordinary = fixtures('clean')[0]?.text ?? '';
    const perCharacter = steps(ordinary) / ordinary.length;
    for (const [name, piece] of shapes) {
      const text = piece.repeat(40);
      expect(steps(text) / text.length / perCharacter, name).toBeLessThan(20);
    }
  });
});
