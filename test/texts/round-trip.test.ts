import { expect, test } from 'vitest';
import { fixAll, mergeFixes } from '../../core/lint/edits.ts';
import { createLinter } from '../../core/lint/linter.ts';
import { rules } from '../../rules/index.ts';
import { FARSI_YEH, LOOK_ALIKES } from '../../rules/typography/_foreign-letters.ts';
import {
  exampleDrafts,
  fixtures,
  hasCorpus,
  sharedTexts,
  type TextFile,
} from '../syntax/shared.ts';

const everything = createLinter(rules);
const typography = createLinter(rules.filter(({ meta }) => meta.family === 'typography'));

const groups: readonly (readonly [name: string, texts: readonly TextFile[]])[] = [
  ['our own drafts', [...fixtures('clean'), ...fixtures('flawed'), ...exampleDrafts()]],
  ['published texts', sharedTexts('texts')],
  ['published paragraphs', hasCorpus ? sharedTexts('corpus/ga55') : []],
  ['published sentences', hasCorpus ? sharedTexts('corpus/un-sentences') : []],
];
const present = groups.filter(([, texts]) => texts.length > 0);

test.each(present)('%s are mended once and for all', (_, texts) => {
  for (const { name, text } of texts) {
    for (const linter of [everything, typography]) {
      const { output, remaining } = fixAll(linter, text);
      const again = fixAll(linter, output);
      expect({ name, passes: again.passes }).toEqual({ name, passes: 0 });
      expect(again.output).toBe(output);
      expect(remaining.filter(({ edits }) => edits.length > 0)).toEqual([]);
      expect({ name, lineEnds: lineEndsOf(output) }).toEqual({ name, lineEnds: lineEndsOf(text) });
      if (text === text.normalize('NFC')) expect(output).toBe(output.normalize('NFC'));
    }
  }
});

test.each(present)('%s keep what no rule of typography reports', (_, texts) => {
  for (const { name, text } of texts) {
    const { findings } = typography.lint(text);
    const { output } = fixAll(typography, text, { maxPasses: 1 });
    let place = 0;
    let last = 0;
    for (const { start, end, text: by } of mergeFixes(findings).edits) {
      // Nothing between two edits has changed.
      const kept = text.slice(last, start);
      expect(output.slice(place, place + kept.length)).toBe(kept);
      place += kept.length + by.length;
      last = end;
    }
    expect(output.slice(place)).toBe(text.slice(last));
    // And no word has another letter after all passes.
    expect({ name, letters: lettersOf(fixAll(typography, text).output) }).toEqual({
      name,
      letters: lettersOf(text),
    });
  }
});

function lineEndsOf(text: string): string[] {
  return [...new Set(text.match(/\r\n|\r|\n/gu))].sort();
}

/** Letters, digits and brackets: without spaces, shapes, and the script of marks and digits. */
function lettersOf(text: string): string {
  return (
    text
      .normalize('NFKC')
      // The article of a text taken from PDF stands behind its alef: no-decomposed-letters.
      .replace(/ا([أإآ])ل/gu, 'ال$1')
      .replace(/[\p{Z}\p{C}\u0640-]/gu, '')
      .replace(/[\u0600-\u06ff]/gu, (letter) => {
        const code = letter.charCodeAt(0);
        if (code === FARSI_YEH) return 'ي';
        return LOOK_ALIKES.get(code) ?? FOLDED.get(letter) ?? letter;
      })
  );
}

const FOLDED: ReadonlyMap<string, string> = new Map([
  ['،', ','],
  ['؛', ';'],
  ['؟', '?'],
  ['ى', 'ي'],
  ...Array.from({ length: 10 }, (_, digit): [string, string][] => [
    [String.fromCharCode(0x660 + digit), String(digit)],
    [String.fromCharCode(0x6f0 + digit), String(digit)],
  ]).flat(),
]);
