import { dateNumber, firstDay } from '../../core/facts/calendar.ts';
import { sessionWindow } from '../../core/facts/general-assembly.ts';
import { contentHash } from '../../core/lint/hash.ts';
import { type Model, modelOf } from '../../core/model/model.ts';
import {
  type ClauseIndex,
  createIndexBuilder,
  type IndexedText,
} from '../../core/origins/clause-index.ts';
import { clausesOf, printOf } from '../../core/origins/clauses.ts';
import { parse } from '../../core/syntax/parse.ts';
import type { Selection } from '../arguments.ts';
import { namedDocuments } from '../inputs/named.ts';

/**
 * Reads the texts of an archive, one at a time. What an older index knows by its content is taken from
 * there, whatever its path is now.
 */
export async function buildIndex(
  { paths, encoding, locale }: Pick<Selection, 'paths' | 'encoding' | 'locale'>,
  older: ClauseIndex | null,
): Promise<ClauseIndex> {
  const known = new Map<string, IndexedText>(older?.texts.map((text) => [text.hash, text]) ?? []);
  const builder = createIndexBuilder();
  for await (const { text, filePath } of namedDocuments({
    paths,
    encoding,
    locale,
    purpose: 'mine',
  })) {
    const hash = contentHash(text);
    const same = known.get(hash);
    if (older !== null && same !== undefined) {
      builder.take(filePath, older, same);
      continue;
    }
    const model = modelOf(parse(text));
    const clauses = clausesOf(model).map((clause) => ({
      ...printOf(clause),
      start: clause.block.node.start,
    }));
    builder.add({ path: filePath, hash, day: dayOf(model) }, clauses);
  }
  return builder.index();
}

/** The day of adoption or issue, else the first one of the session. */
function dayOf({ profile }: Model): number | null {
  const { date, session, organ } = profile;
  if (date !== null && date.year !== null) return dateNumber(firstDay(date));
  const isOfAssembly = organ === 'general-assembly' && session !== null;
  const window = isOfAssembly ? sessionWindow(session.number) : null;
  return window && dateNumber(window.from);
}
