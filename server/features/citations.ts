import { type Cited, createRegister } from '../../core/model/cited.ts';
import { type Reading, readingsOf } from '../../core/model/readings.ts';
import { bodyResolver, type ResolvedBody } from '../../core/model/resolved-bodies.ts';
import type { Citation } from '../../core/syntax/tree.ts';
import { walk } from '../../core/syntax/walk.ts';
import { perAnalysis } from '../memo.ts';

/** The citations of a text, and how each is to be read. */
export interface Citations {
  /** Those of other texts, in the order of the text. */
  readonly cited: readonly Cited[];
  /** Whether session and number stand in each other's place. */
  readonly readingOf: (citation: Citation) => Reading;
  readonly bodyOf: (citation: Citation) => ResolvedBody;
}

export const citationsOf = perAnalysis(({ source, tree, profile }): Citations => {
  const register = createRegister(source, profile);
  const all: Citation[] = [];
  walk(tree, (node, ancestors) => {
    if (node.type !== 'citation') return;
    all.push(node);
    register.add(node, ancestors);
  });
  const { cited } = register;
  const readings = new Map<Citation, Reading>();
  for (const [{ node }, reading] of readingsOf(cited, profile)) readings.set(node, reading);
  return {
    cited,
    readingOf: (citation) => readings.get(citation) ?? 'open',
    bodyOf: bodyResolver(all),
  };
});
