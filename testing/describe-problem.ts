import type { Problem } from './verify-rule.ts';

/** What is wrong, and how what is there differs from what was expected, line by line. */
export function describeProblem({ ruleId, example, what, expected, actual }: Problem): string {
  const head = example === undefined ? `${ruleId}: ${what}` : `${ruleId}, ${example}: ${what}`;
  if (expected === undefined && actual === undefined) return head;
  const lines = difference(linesOf(expected), linesOf(actual));
  return [`${head} (- expected, + actual)`, ...lines].join('\n');
}

function difference(expected: readonly string[], actual: readonly string[]): readonly string[] {
  const { from, to } = shared(expected, actual);
  const [gone, come] = [
    expected.slice(from, expected.length - to),
    actual.slice(from, actual.length - to),
  ];
  const [old, now] = gone.length === 1 && come.length === 1 ? inWords(gone, come) : [gone, come];
  return [
    ...expected.slice(0, from).map((line) => `    ${line}`),
    ...old.map((line) => `  - ${line}`),
    ...now.map((line) => `  + ${line}`),
    ...expected.slice(expected.length - to).map((line) => `    ${line}`),
  ];
}

/** One line for one: what differs of it stands in brackets. */
function inWords(
  [gone = '']: readonly string[],
  [come = '']: readonly string[],
): readonly [readonly string[], readonly string[]] {
  const [old, now] = [gone, come].map((line) => line.split(/(?<= )|(?= )/u)) as [
    string[],
    string[],
  ];
  const { from, to } = shared(old, now);
  if (from + to === 0) return [[gone], [come]];
  const marked = (words: readonly string[]): string =>
    [
      ...words.slice(0, from),
      `[${words.slice(from, words.length - to).join('')}]`,
      ...words.slice(words.length - to),
    ].join('');
  return [[marked(old)], [marked(now)]];
}

/** How many entries two lists share at their beginnings, and how many of the others at their ends. */
function shared(
  one: readonly string[],
  other: readonly string[],
): { readonly from: number; readonly to: number } {
  let from = 0;
  while (from < one.length && one[from] === other[from]) from++;
  let to = 0;
  const most = Math.min(one.length, other.length) - from;
  while (to < most && one.at(-1 - to) === other.at(-1 - to)) to++;
  return { from, to };
}

function linesOf(value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  const texts: readonly unknown[] = Array.isArray(value) ? value : [value];
  return texts.flatMap((text) =>
    (typeof text === 'string' ? text : JSON.stringify(text)).split(/\r\n|\n|\r/u).map(seen),
  );
}

/** What cannot be seen may be what differs. */
function seen(line: string): string {
  return line.replace(
    /(?![\u064b-\u0652])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u00a0\u2000-\u200a\u202f]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
