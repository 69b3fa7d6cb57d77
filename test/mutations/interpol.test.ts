import { expect, test } from 'vitest';
import { withClitics } from '../../core/arabic/clitics.ts';
import { createLinter } from '../../core/lint/linter.ts';
import { modelOf } from '../../core/model/model.ts';
import { parse } from '../../core/syntax/parse.ts';
import type { InterpolMention, Span } from '../../core/syntax/tree.ts';
import internet from '../../rules/interpol/interpol-internet.ts';
import spelling from '../../rules/interpol/interpol-spelling.ts';
import { seeded } from '../../testing/fuzz.ts';
import { fixtures, officialTexts, sharedTexts, type TextFile } from '../syntax/shared.ts';
import { slips } from './interpol-mistakes.ts';

const spellingLinter = createLinter([spelling]);
const internetLinter = createLinter([internet]);

function planted(text: string, { start, end }: Span, by: string) {
  const place = { start, end: start + by.length };
  return { text: text.slice(0, start) + by + text.slice(end), place };
}

function measure(texts: readonly TextFile[]): Map<string, readonly [found: number, all: number]> {
  const tally = new Map<string, [number, number]>();
  const count = (kind: string, found: boolean, what: string): void => {
    const [hits, all] = tally.get(kind) ?? [0, 0];
    tally.set(kind, [hits + Number(found), all + 1]);
    if (!found) process.stdout.write(`missed: ${kind} ${what}\n`);
  };
  texts.forEach(({ name, text }, index) => {
    const random = seeded(index + 1);
    const mentions = modelOf(parse(text)).nodes('interpolMention');
    const plain = mentions.filter(({ variant }) => variant === 'official');
    // Each of a few mentions of a text, so that no text counts for all.
    for (const node of plain.filter(() => random() < 2 / plain.length)) {
      for (const [kind, slip] of slips(random)) {
        const by = withClitics(node.prefix, `ال${slip}`);
        const { text: mutated, place } = planted(text, node, by);
        count(kind, isFound(spellingLinter.lint(mutated).findings, place), `${name}: ${by}`);
      }
      if (mentions.length > 1) countInternet(node);
    }

    function countInternet(node: InterpolMention): void {
      const by = withClitics(node.prefix, 'الإنترنت');
      const { text: mutated, place } = planted(text, node, by);
      const { findings } = internetLinter.lint(mutated);
      count('the Internet', isFound(findings, place), `${name}:${node.start}`);
      count(
        'the Internet, as an error',
        isFound(
          findings.filter(({ severity }) => severity === 'error'),
          place,
        ),
        `${name}:${node.start}`,
      );
    }
  });
  for (const [kind, [hits, all]] of tally) process.stdout.write(`  ${kind}: ${hits} of ${all}\n`);
  return tally;
}

function isFound(findings: readonly Span[], place: Span): boolean {
  return findings.some(({ start, end }) => start < place.end && place.start < end);
}

function expectHigh(tally: ReadonlyMap<string, readonly [number, number]>): void {
  const low = [...tally].filter(([kind, [hits, all]]) => {
    const floor = kind.endsWith('error') ? 0.75 : kind.startsWith('the Internet') ? 0.9 : 0.98;
    // A draft of our own names INTERPOL now and then.
    return all >= 10 && hits / all < floor;
  });
  expect(low).toEqual([]);
}

test('slips in the name of INTERPOL are found, in our own drafts', () => {
  expectHigh(measure(fixtures('clean')));
});

test('slips in the name of INTERPOL are found, in published texts', (context) => {
  const texts = [...sharedTexts('texts'), ...officialTexts('ar')];
  if (texts.length === 0) context.skip('the published texts are not here');
  const naming = texts.filter(({ text }) => text.includes('نتربول'));
  expectHigh(measure(naming.filter((_, index) => index % 2 === 0)));
});
