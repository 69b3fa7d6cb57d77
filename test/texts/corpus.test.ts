import { describe, expect, test } from 'vitest';
import { createLinter } from '../../core/lint/linter.ts';
import { lineIndex } from '../../core/syntax/lines.ts';
import { rules } from '../../rules/index.ts';
import { hasCorpus, sharedFile, sharedTexts } from '../syntax/shared.ts';
import { JUDGED, type Judged } from './corpus-hits.ts';

/** Untrue warnings and errors in 1,000 words of published text. */
const MOST_FALSE_ALARMS = 0.2;

/**
 * The texts of ga55 lack their short paragraphs and the sentences have no order, so numbers and notes
 * say nothing there, and tatweel is left of justification (SOURCE.md of the corpora).
 */
const measured = rules.filter(
  ({ id, meta }) =>
    meta.family !== 'numbering' && meta.family !== 'footnotes' && id !== 'no-tatweel',
);
const linter = createLinter(measured);

/** Warnings and errors as `place rule`. */
function hitsOf(text: string, placeOf: (offset: number) => string): string[] {
  return linter
    .lint(text)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ start, ruleId }) => `${placeOf(start)} ${ruleId}`);
}

function readTexts(): string[] {
  return sharedTexts('corpus/ga55').flatMap(({ name, text }) => {
    const { locate } = lineIndex(text);
    return hitsOf(text, (offset) => {
      const { line, column } = locate(offset);
      return `${name.replace(/^A_RES_|\.txt$/gu, '')}:${line}:${column}`;
    });
  });
}

const sentences = hasCorpus ? sharedFile('corpus/un-sentences/UNv1.0.devset.ar') : '';

function readWhole(): string[] {
  const { locate } = lineIndex(sentences);
  return hitsOf(sentences, (offset) => {
    const { line, column } = locate(offset);
    return `${line}:${column}`;
  });
}

function readSentences(): string[] {
  return sentences
    .split('\n')
    .flatMap((sentence, i) => hitsOf(sentence, (offset) => `${i + 1}:${offset + 1}`));
}

const readings: readonly (readonly [
  name: string,
  read: () => string[],
  of: readonly Judged['reading'][],
  words: () => number,
])[] = [
  [
    'texts of the General Assembly',
    readTexts,
    ['ga55'],
    () => wordsIn(sharedTexts('corpus/ga55').map(({ text }) => text)),
  ],
  ['sentences as one text', readWhole, ['un-sentences', 'whole'], () => wordsIn([sentences])],
  ['sentences one by one', readSentences, ['un-sentences', 'sentence'], () => wordsIn([sentences])],
];

function wordsIn(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.split(/\s+/u).length, 0);
}

describe.skipIf(!hasCorpus)('published text', () => {
  test.each(readings)('%s', (name, read, of, words) => {
    const hits = read();
    const judged = JUDGED.filter(({ reading }) => of.includes(reading));
    const expected = judged.flatMap(({ rule, verdict, at }) =>
      at.map((place) => ({ hit: `${place} ${rule}`, verdict })),
    );
    const isTrue = new Set(
      expected.filter(({ verdict }) => verdict === 'true').map(({ hit }) => hit),
    );
    const untrue = hits.filter((hit) => !isTrue.has(hit));
    const rate = (1000 * untrue.length) / words();
    process.stdout.write(
      `${name}: ${hits.length} warnings and errors, ${untrue.length} of them untrue, ${rate.toFixed(3)} in 1,000 words\n${countsOf(hits)}\n`,
    );
    // What is new, or gone, must be judged by a reader in corpus-hits.ts.
    expect(hits.sort()).toEqual(expected.map(({ hit }) => hit).sort());
    expect(rate).toBeLessThanOrEqual(MOST_FALSE_ALARMS);
  });
});

function countsOf(hits: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const hit of hits) {
    const rule = hit.slice(hit.indexOf(' ') + 1);
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return [...counts]
    .sort()
    .map(([rule, count]) => `  ${rule}: ${count}`)
    .join('\n');
}
