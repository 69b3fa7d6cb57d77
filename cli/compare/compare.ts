import { basename } from 'node:path';
import type { Locale } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { modelOf } from '../../core/model/model.ts';
import { compareTexts, type Revision } from '../../core/revision/revision.ts';
import { parse } from '../../core/syntax/parse.ts';
import type { TextOptions } from '../../documents/read-text.ts';
import { badValue } from '../command-line/choice.ts';
import { seeHelp } from '../command-line/see-help.ts';
import { fail, notify } from '../fail.ts';
import { namedDocuments, namedEncoding } from '../inputs/named.ts';
import { wantsColor } from '../output.ts';
import { putOutput } from '../reporting/put-output.ts';
import { isAmong } from '../same-file.ts';
import type { SubcommandRequest } from '../subcommands.ts';
import { comparisonTexts as texts } from './texts.ts';

export const comparisonFormats = ['pretty', 'html', 'json', 'docx'] as const;

interface Comparison {
  readonly paths: readonly [old: string, next: string];
  readonly format: (typeof comparisonFormats)[number];
  /** Null for standard output. */
  readonly output: string | null;
  readonly encoding: TextOptions['encoding'];
  readonly locale: Locale;
}

/** Says what changed from one text to the next. */
export async function compareFiles(request: SubcommandRequest): Promise<void> {
  const { locale } = request;
  const asked = comparisonOf(request);
  if ('complaint' in asked) {
    return await fail(locale, `${asked.complaint} ${seeHelp(locale, 'compare')}`);
  }
  const { paths, format, output } = asked;
  if (output !== null && isAmong(output, paths)) {
    return await fail(locale, say(locale, texts.overItself, { path: output }));
  }
  if (format === 'docx' && output === null && process.stdout.isTTY) {
    return await fail(locale, say(locale, texts.needsFile));
  }
  const [old, next] = [await textOf(paths[0], asked), await textOf(paths[1], asked)];
  // What is in the way was told.
  if (old === null || next === null) return;
  const revision = compareTexts(modelOf(parse(old)), modelOf(parse(next)));
  const content = await written(revision, asked);
  await putOutput(content, output, locale);
}

async function written(
  revision: Revision,
  { format, locale, output, paths }: Comparison,
): Promise<string | Buffer> {
  const names = { old: basename(paths[0]), new: basename(paths[1]) };
  switch (format) {
    case 'json':
      return (await import('./json.ts')).asJson(revision);
    case 'html':
      return (await import('./html.ts')).asHtml(revision, names, locale);
    case 'docx':
      return await (await import('./docx.ts')).asDocx(revision);
    case 'pretty': {
      const isColoured = output === null && wantsColor(process.stdout, process.env);
      return (await import('./pretty.ts')).asPretty(revision, names, locale, isColoured);
    }
  }
}

async function textOf(path: string, { encoding, locale }: Comparison): Promise<string | null> {
  const found: string[] = [];
  for await (const { text } of namedDocuments({ paths: [path], encoding, locale }))
    found.push(text);
  const [text] = found;
  if (found.length > 1) {
    await notify(locale, say(locale, texts.manyTexts, { path, count: found.length }));
  }
  return text ?? null;
}

function comparisonOf({
  operands,
  options,
  locale,
}: SubcommandRequest): Comparison | { readonly complaint: string } {
  const { format: wanted = 'pretty', outputFile, encoding } = options;
  const [old, next, ...others] = operands;
  if (old === undefined || next === undefined || others.length > 0) {
    return { complaint: say(locale, texts.twoFiles) };
  }
  const format = comparisonFormats.find((each) => each === wanted);
  if (format === undefined) {
    return { complaint: badValue(String(wanted), comparisonFormats, '--format', locale) };
  }
  const named = namedEncoding(encoding, locale);
  if ('complaint' in named) return named;
  const output = typeof outputFile === 'string' && outputFile !== '-' ? outputFile : null;
  return { paths: [old, next], format, output, encoding: named.encoding, locale };
}
