import type { Citation } from '../syntax/tree.ts';
import { type Cited, createRegister } from './cited.ts';
import type { NodeIndex } from './node-index.ts';
import type { Profile } from './profile.ts';
import { type Reading, readingsOf } from './readings.ts';
import { bodyResolver, type ResolvedBody } from './resolved-bodies.ts';

/** The citations of a text, and how each is to be read. */
export interface Citations {
  /** Every one, also of what the text says of itself; in the order of the text. */
  readonly all: readonly Citation[];
  /** Those of other texts, in the order of the text. */
  readonly cited: readonly Cited[];
  /** Whether session and number stand in each other's place; `open` for what is not of another text. */
  readonly readingOf: (citation: Citation) => Reading;
  readonly bodyOf: (citation: Citation) => ResolvedBody;
}

export function readCitations(source: string, index: NodeIndex, profile: Profile): Citations {
  const all = index.nodes('citation');
  const register = createRegister(source, profile);
  for (const node of all) register.add(node, index.ancestorsOf(node));
  const { cited } = register;
  let readings: Map<Citation, Reading> | undefined;
  let resolve: Citations['bodyOf'] | undefined;
  return {
    all,
    cited,
    readingOf(citation) {
      if (readings === undefined) {
        readings = new Map();
        for (const [{ node }, reading] of readingsOf(cited, profile)) readings.set(node, reading);
      }
      return readings.get(citation) ?? 'open';
    },
    bodyOf(citation) {
      resolve ??= bodyResolver(all);
      return resolve(citation);
    },
  };
}
