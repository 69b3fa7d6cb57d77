import { existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { contentHash } from '../../core/lint/hash.ts';
import type { Locale } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { modelOf } from '../../core/model/model.ts';
import type { ClauseIndex } from '../../core/origins/clause-index.ts';
import { clausesOf } from '../../core/origins/clauses.ts';
import { type ClauseOrigin, clauseOrigin } from '../../core/origins/origins.ts';
import { parse } from '../../core/syntax/parse.ts';
import type { TextOptions } from '../../documents/read-text.ts';
import { badValue } from '../command-line/choice.ts';
import { seeHelp } from '../command-line/see-help.ts';
import { fail } from '../fail.ts';
import { namedDocuments, namedEncoding } from '../inputs/named.ts';
import { wantsColor } from '../output.ts';
import { reasonOf } from '../reason.ts';
import { putOutput } from '../reporting/put-output.ts';
import { fileSink, type Sink } from '../reporting/sinks.ts';
import { isAmong } from '../same-file.ts';
import type { SubcommandRequest } from '../subcommands.ts';
import { commandTexts } from '../texts.ts';
import { buildIndex } from './build.ts';
import { isIndexFile, readIndex, writeIndex } from './index-file.ts';
import { createClauseReader } from './read-clause.ts';
import type { OriginReport } from './said.ts';
import { originsTexts as texts } from './texts.ts';

const formats = ['pretty', 'html', 'json'] as const;

interface Asked {
  readonly draft: string;
  /** A folder, a file, or an index that was made before. */
  readonly archive: string;
  /** Where the index is kept; null where it is made for this run alone. */
  readonly index: string | null;
  readonly format: (typeof formats)[number];
  /** Null for standard output. */
  readonly output: string | null;
  readonly encoding: TextOptions['encoding'];
  readonly locale: Locale;
}

/** Says for every clause of a text which texts of an archive have its words. */
export async function tellOrigins(request: SubcommandRequest): Promise<void> {
  const { locale } = request;
  const asked = askedOf(request);
  if ('complaint' in asked) {
    return await fail(locale, `${asked.complaint} ${seeHelp(locale, 'origins')}`);
  }
  const draft = await draftOf(asked);
  const index = draft === null ? null : await indexOf(asked);
  // What is in the way was told.
  if (draft === null || index === null) return;
  const read = [asked.draft, asked.archive, ...index.texts.map(({ path }) => path)];
  if (asked.output !== null && isAmong(asked.output, read)) {
    const data = { path: asked.output, option: '--output-file' };
    return await fail(locale, say(locale, commandTexts.overRead, data));
  }
  const hash = contentHash(draft);
  const readClause = createClauseReader(asked);
  const origins: ClauseOrigin[] = [];
  for (const clause of clausesOf(modelOf(parse(draft)))) {
    origins.push(await clauseOrigin(clause, index, (text) => text.hash !== hash, readClause));
  }
  const report = { name: basename(asked.draft), index, origins };
  await putOutput(await written(report, asked), asked.output, locale);
}

async function written(report: OriginReport, { format, locale, output }: Asked): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('./json.ts')).originsJson(report);
    case 'html':
      return (await import('./html.ts')).originsHtml(report, locale);
    case 'pretty': {
      const isColoured = output === null && wantsColor(process.stdout, process.env);
      return (await import('./pretty.ts')).originsPretty(report, locale, isColoured);
    }
  }
}

async function draftOf({ draft, encoding, locale }: Asked): Promise<string | null> {
  for await (const { text } of namedDocuments({ paths: [draft], encoding, locale })) return text;
  return null;
}

/** Makes the index, or reads it, or brings it up to date. Null where that is not possible, which is told. */
async function indexOf(asked: Asked): Promise<ClauseIndex | null> {
  const { archive, index: path, encoding, locale } = asked;
  try {
    if (statSync(archive, { throwIfNoEntry: false })?.isFile() && isIndexFile(archive)) {
      const index = readIndex(archive);
      if (index === null) await fail(locale, say(locale, texts.noIndex, { path: archive }));
      return index;
    }
    const isThere = path !== null && existsSync(path);
    if (isThere && !isIndexFile(path)) {
      await fail(locale, say(locale, texts.overOther, { path }));
      return null;
    }
    const older = isThere ? readIndex(path) : null;
    // What is in the way of writing is told before a long archive is read.
    const sink = path === null ? null : fileSink(path);
    const index = await makeIndex({ paths: [archive], encoding, locale }, older, sink);
    if (index === null) await fail(locale, say(locale, texts.emptyArchive, { path: archive }));
    return index;
  } catch (error) {
    const reason = reasonOf(error, locale);
    await fail(locale, say(locale, commandTexts.unreadable, { path: path ?? archive, reason }));
    return null;
  }
}

/** Null where no text can be read: then the index of another day stays as it is. */
async function makeIndex(
  selection: Parameters<typeof buildIndex>[0],
  older: ClauseIndex | null,
  sink: Sink | null,
): Promise<ClauseIndex | null> {
  try {
    const index = await buildIndex(selection, older);
    if (index.texts.length === 0) {
      sink?.discard();
      return null;
    }
    if (sink !== null) await writeIndex(index, sink);
    sink?.close();
    return index;
  } catch (error) {
    sink?.discard();
    throw error;
  }
}

function askedOf({
  operands,
  options,
  locale,
}: SubcommandRequest): Asked | { readonly complaint: string } {
  const { archive, index, format: wanted = 'pretty', outputFile, encoding } = options;
  const [draft, ...others] = operands;
  if (draft === undefined || others.length > 0 || typeof archive !== 'string') {
    return { complaint: say(locale, texts.oneDraft) };
  }
  const format = formats.find((each) => each === wanted);
  if (format === undefined) {
    return { complaint: badValue(String(wanted), formats, '--format', locale) };
  }
  const named = namedEncoding(encoding, locale);
  if ('complaint' in named) return named;
  return {
    draft,
    archive,
    index: typeof index === 'string' ? index : null,
    format,
    output: typeof outputFile === 'string' && outputFile !== '-' ? outputFile : null,
    encoding: named.encoding,
    locale,
  };
}
