/** Every kind of mistake planted in official texts: the long run, by `bench/mutations.mjs`. */

import { createLinter } from '../../core/lint/linter.ts';
import type { Finding } from '../../core/lint/rule.ts';
import { modelOf } from '../../core/model/model.ts';
import { parse } from '../../core/syntax/parse.ts';
import type { Span } from '../../core/syntax/tree.ts';
import { rules } from '../../rules/index.ts';
import { type Random, seeded } from '../../testing/fuzz.ts';
import type { TextFile } from '../syntax/shared.ts';
import { damageKinds } from './damage-mistakes.ts';
import { dateKinds } from './date-mistakes.ts';
import { documentKinds } from './document-mistakes.ts';
import { formKinds } from './form-mistakes.ts';
import { interpolKinds } from './interpol-mistakes.ts';
import { footnoteMutations, type Mutation, numberingMutations } from './mutate.ts';
import { languageMutations, plantedIn } from './mutate-language.ts';
import { sectionMutations } from './mutate-sections.ts';
import { citationKinds, deadlineKinds } from './reference-mistakes.ts';
import { partsOf, wordsOf } from './sites.ts';
import { styleKinds } from './style-mistakes.ts';

export interface Row {
  readonly kind: string;
  all: number;
  /** By the right rule at the place, or at a place that the finding names beside its own. */
  found: number;
  /** The finding itself has the place, or lies in it. */
  exact: number;
  readonly missed: string[];
}

const linter = createLinter(rules);
const linters = new Map(rules.map((rule) => [rule.id, createLinter([rule])]));

/** All mistakes of a text, `count` of each kind at most. */
function mutationsOf(text: string, random: Random, count: number): readonly Mutation[] {
  const { findings } = linter.lint(text);
  const model = modelOf(parse(text));
  const parts = partsOf(model.tree);
  const words = parts.texts.flatMap((node) => wordsOf(text, node));
  const kinds = [
    ...citationKinds(model),
    ...deadlineKinds(model),
    ...dateKinds(model),
    ...documentKinds(model),
    ...styleKinds(model, words),
    ...interpolKinds(model, random),
    ...damageKinds(words),
    ...formKinds(model, parts.openers, words),
  ];
  return [
    ...onePerKind(numberingMutations(text, random, count), random, count),
    ...onePerKind(footnoteMutations(text, random, count), random, count),
    ...sectionMutations(text, random),
    ...languageMutations(text, findings, random, count),
    ...plantedIn(text, kinds, findings, random, count),
  ];
}

/** A text with many lists does not count for all. */
function onePerKind(all: readonly Mutation[], random: Random, count: number): Mutation[] {
  const byKind = new Map<string, Mutation[]>();
  for (const each of all) byKind.set(each.kind, [...(byKind.get(each.kind) ?? []), each]);
  return [...byKind.values()].flatMap((list) =>
    Array.from({ length: Math.min(count, list.length) }, () => {
      const at = Math.floor(random() * list.length);
      return list[at] as Mutation;
    }),
  );
}

export function tableOf(texts: readonly TextFile[], count: number, wanted: RegExp): readonly Row[] {
  const rows = new Map<string, Row>();
  texts.forEach(({ name, text }, index) => {
    for (const mutation of mutationsOf(text, seeded(index + 1), count)) {
      const { kind, what, places } = mutation;
      if (!wanted.test(kind)) continue;
      const row = rows.get(kind) ?? { kind, all: 0, found: 0, exact: 0, missed: [] };
      rows.set(kind, row);
      const findings = findingsOf(mutation);
      const isAt = (span: Span): boolean => places.some((place) => overlap(place, span));
      row.all++;
      if (findings.some((finding) => isAt(finding) || finding.related.some(isAt))) row.found++;
      else row.missed.push(`${name}: ${what}`);
      if (findings.some((finding) => places.some((place) => isSame(place, finding)))) row.exact++;
    }
  });
  return [...rows.values()].sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

function findingsOf({ text, rules: expected }: Mutation): readonly Finding[] {
  return expected.flatMap((rule) => linters.get(rule)?.lint(text).findings ?? []);
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function isSame(a: Span, b: Span): boolean {
  return (a.start <= b.start && b.end <= a.end) || (b.start <= a.start && a.end <= b.end);
}
