import { Model, modelOf } from '../model/model.ts';
import type { SourceText } from '../source/read-source.ts';
import type { ParsedResolution } from '../syntax/parse.ts';
import { type Concordance, concordanceOf } from './concordance.ts';
import { createDraftPairing, hasConcordance } from './draft-pairs.ts';

/** A resolution of a file beside its source. Offsets of the Arabic text count from `start`. */
interface PartBeside {
  readonly start: number;
  readonly concordance: Concordance;
}

/** The resolutions of a file beside those of its source, where there is something to compare. */
export function partsBeside(parsed: ParsedResolution, source: SourceText): readonly PartBeside[] {
  const parts = parsed.parts ?? [{ start: 0, parsed }];
  const pair = createDraftPairing(source);
  const besides = pair(parts.map((part) => part.parsed.source));
  return parts.flatMap(({ start, parsed: own }, at): readonly PartBeside[] => {
    const beside = besides[at] ?? [];
    if (!hasConcordance(beside)) return [];
    const model = own === parsed ? modelOf(own) : new Model(own);
    return [{ start, concordance: concordanceOf(model, source, beside) }];
  });
}
