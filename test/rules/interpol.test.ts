import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withClitics } from '../../core/arabic/clitics.ts';
import { applyEdits } from '../../core/lint/edits.ts';
import { createLinter } from '../../core/lint/linter.ts';
import { parse } from '../../core/syntax/parse.ts';
import { childrenOf, type Node } from '../../core/syntax/tree.ts';
import { SURE_CUES, VETOES, WEAK_CUES } from '../../rules/interpol/_internet-cues.ts';
import firstMention from '../../rules/interpol/interpol-first-mention.ts';
import internet from '../../rules/interpol/interpol-internet.ts';
import spelling from '../../rules/interpol/interpol-spelling.ts';
import { findingsOf } from './findings.ts';

const rules = [firstMention, internet, spelling];

const linter = createLinter(rules);

test('the cues are sorted, and each is in one list', () => {
  for (const list of [SURE_CUES, WEAK_CUES, VETOES]) expect(list).toEqual([...list].sort());
  const all = [...SURE_CUES, ...WEAK_CUES, ...VETOES];
  expect(new Set(all).size).toBe(all.length);
  expect(all.filter((cue) => !/(?:^| )\p{L}?_(?: |$)/u.test(cue))).toEqual([]);
});

test('weak cues count only beside sure ones', () => {
  const weak = '1 - تقر بدور الإنترنت وبقدرات الإنترنت وبقواعد بيانات الإنترنت؛\n\n';
  const text = (rest: string) => `${weak}2 - تشكر الإنتربول${rest}.`;
  expect(findingsOf(linter, text(''))).toEqual([]);
  expect(findingsOf(linter, text(' والأمانة العامة للإنترنت'))).toHaveLength(1);
  expect(findingsOf(linter, text(' والأمانة العامة للإنترنت والأعضاء في الإنترنت'))).toHaveLength(
    5,
  );
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
  const internetOnly = createLinter([internet]);
  let [all, found, wrong] = [0, 0, 0];
  for (const file of readdirSync(shared).sort().slice(1, 4)) {
    const { text, meant, genuine } = simulate(readFileSync(new URL(file, shared), 'utf8'));
    const starts = internetOnly.lint(text).findings.map(({ start }) => start);
    all += meant.size;
    found += starts.filter((start) => meant.has(start)).length;
    wrong += starts.filter((start) => genuine.has(start)).length;
  }
  process.stdout.write(`INTERPOL for Internet: ${found} of ${all} found, ${wrong} false\n`);
  expect(wrong).toBe(0);
  expect(found / all).toBeGreaterThan(128 / 150);
});
