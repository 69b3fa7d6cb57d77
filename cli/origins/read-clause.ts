import { contentHash } from '../../core/lint/hash.ts';
import { say } from '../../core/lint/say.ts';
import { modelOf } from '../../core/model/model.ts';
import { clausesOf } from '../../core/origins/clauses.ts';
import type { ReadClause } from '../../core/origins/origins.ts';
import type { RevisedParagraph } from '../../core/revision/paragraphs.ts';
import { parse } from '../../core/syntax/parse.ts';
import type { Selection } from '../arguments.ts';
import { notify } from '../fail.ts';
import { namedDocuments } from '../inputs/named.ts';
import { originsTexts as texts } from './texts.ts';

/** Reads the clauses of an archive that are quoted; a text once. One that has changed is told. */
export function createClauseReader({
  encoding,
  locale,
}: Pick<Selection, 'encoding' | 'locale'>): ReadClause {
  const known = new Map<string, Promise<ReadonlyMap<number, RevisedParagraph> | null>>();
  const read = async (
    path: string,
    hash: string,
  ): Promise<ReadonlyMap<number, RevisedParagraph> | null> => {
    for await (const { text } of namedDocuments({
      paths: [path],
      encoding,
      locale,
      purpose: 'mine',
    })) {
      // A file may hold several texts.
      if (contentHash(text) !== hash) continue;
      return new Map(clausesOf(modelOf(parse(text))).map((each) => [each.block.node.start, each]));
    }
    await notify(locale, say(locale, texts.changed, { path }));
    return null;
  };
  return async ({ text: { path, hash }, start }) => {
    const key = `${path} ${hash}`;
    const clauses = known.get(key) ?? read(path, hash);
    known.set(key, clauses);
    return (await clauses)?.get(start) ?? null;
  };
}
