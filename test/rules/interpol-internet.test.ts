import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withClitics } from '../../core/arabic/clitics.ts';
import { applyEdits } from '../../core/lint/edits.ts';
import { createLinter } from '../../core/lint/linter.ts';
import { parse } from '../../core/syntax/parse.ts';
import { childrenOf, type Node } from '../../core/syntax/tree.ts';
import internet from '../../rules/interpol/interpol-internet.ts';
import reverse from '../../rules/interpol/interpol-reverse.ts';
import {
  GENUINE,
  GENUINE_FOURTH,
  GENUINE_LATER,
  GENUINE_THIRD,
  MEANT,
  MEANT_FOURTH,
  MEANT_LATER,
  MEANT_THIRD,
} from './interpol-internet-blind.ts';
import { KEPT, KEPT_LATER, NETWORK, NETWORK_LATER } from './interpol-reverse-blind.ts';

const linter = createLinter([internet]);
const reverseLinter = createLinter([reverse]);

/** The severities of the findings in a draft that names INTERPOL and has the sentence as its paragraph. */
function severitiesIn(sentence: string, by = linter): readonly string[] {
  const draft = `إن الجمعية العامة،\n\nإذ تشير إلى عمل المنظمة الدولية للشرطة الجنائية (الإنتربول)،\n\n1 - ${sentence}.`;
  return by.lint(draft).findings.map(({ severity }) => severity);
}

test.each([
  ['first', MEANT, GENUINE, { found: 34, errors: 1, hints: 0 }],
  ['second', MEANT_LATER, GENUINE_LATER, { found: 11, errors: 0, hints: 3 }],
  ['third', MEANT_THIRD, GENUINE_THIRD, { found: 18, errors: 0, hints: 0 }],
  ['fourth', MEANT_FOURTH, GENUINE_FOURTH, { found: 17, errors: 0, hints: 0 }],
] as const)(
  'invented sentences that were written before the %s fit',
  (name, meant, genuine, floor) => {
    const found = meant.flatMap((sentence) => severitiesIn(sentence));
    const wrong = genuine.flatMap((sentence) => severitiesIn(sentence));
    const errors = (list: readonly string[]): number =>
      list.filter((each) => each === 'error').length;
    process.stdout.write(
      `${name}: INTERPOL: ${errors(found)} errors and ${found.length - errors(found)} hints of ${meant.length}; the Internet: ${errors(wrong)} and ${wrong.length - errors(wrong)} of ${genuine.length}\n`,
    );
    expect(found.length).toBeGreaterThanOrEqual(floor.found);
    expect(errors(wrong)).toBeLessThanOrEqual(floor.errors);
    expect(wrong.length - errors(wrong)).toBeLessThanOrEqual(floor.hints);
  },
);

test.each([
  ['written before the fit', NETWORK, KEPT, { found: 12, hints: 2 }],
  ['written after it', NETWORK_LATER, KEPT_LATER, { found: 10, hints: 1 }],
] as const)('INTERPOL where the Internet is meant, in sentences %s', (_, meant, kept, floor) => {
  const found = meant.flatMap((sentence) => severitiesIn(sentence, reverseLinter));
  const wrong = kept.flatMap((sentence) => severitiesIn(sentence, reverseLinter));
  expect(found.length).toBeGreaterThanOrEqual(floor.found);
  expect(wrong.filter((each) => each === 'warning')).toEqual([]);
  expect(wrong.length).toBeLessThanOrEqual(floor.hints);
});

const shared = new URL('../../../shared/texts/', import.meta.url);

interface Simulation {
  readonly text: string;
  /** Where INTERPOL was, and where the Internet is. */
  readonly meant: ReadonlySet<number>;
  readonly genuine: ReadonlySet<number>;
}

/** Writes the Internet for every short INTERPOL that does not stand behind the long name. */
function simulate(source: string): Simulation {
  const names: Extract<Node, { type: 'interpolMention' | 'internetMention' }>[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'internetMention') names.push(node);
    if (node.type === 'interpolMention' && !node.inLongForm) names.push(node);
    childrenOf(node).forEach(visit);
  };
  visit(parse(source).tree);
  const meant = new Set<number>();
  const genuine = new Set<number>();
  let shift = 0;
  const edits = names.flatMap((node) => {
    const isInternet = node.type === 'internetMention';
    (isInternet ? genuine : meant).add(node.start + shift);
    if (isInternet) return [];
    const text = withClitics(node.prefix, 'الإنترنت');
    shift += text.length - (node.end - node.start);
    return [{ start: node.start, end: node.end, text }];
  });
  return { text: applyEdits(source, edits), meant, genuine };
}

test('INTERPOL turned into the Internet in whole resolutions', (context) => {
  if (!existsSync(shared)) {
    process.stdout.write('skipped: the real texts are not here\n');
    context.skip('the real texts are not here');
    return;
  }
  let [all, found, wrong] = [0, 0, 0];
  for (const file of readdirSync(shared).sort().slice(1, 4)) {
    const { text, meant, genuine } = simulate(readFileSync(new URL(file, shared), 'utf8'));
    const starts = linter.lint(text).findings.map(({ start }) => start);
    all += meant.size;
    found += starts.filter((start) => meant.has(start)).length;
    wrong += starts.filter((start) => genuine.has(start)).length;
  }
  process.stdout.write(`INTERPOL for Internet: ${found} of ${all} found, ${wrong} false\n`);
  expect(wrong).toBe(0);
  expect(found / all).toBeGreaterThan(0.94);
});
