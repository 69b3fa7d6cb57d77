import { type Model, modelOf } from '../model/model.ts';
import { readSource, type SourceText } from '../source/read-source.ts';
import { parse } from '../syntax/parse.ts';

/** The texts that lie beside a draft. */
export interface Companions {
  /** The text from which it was translated. */
  readonly source: SourceText | null;
  /** The text of its series that it follows. */
  readonly previous: Model | null;
}

/** Reads the texts that there are. */
export function readCompanions(texts: {
  readonly source?: string | undefined;
  readonly previous?: string | undefined;
}): Companions {
  const { source, previous } = texts;
  return {
    source: source === undefined ? null : readSource(source),
    previous: previous === undefined ? null : readPrevious(previous),
  };
}

export function readPrevious(text: string): Model {
  return modelOf(parse(text));
}
