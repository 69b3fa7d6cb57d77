import type { Locale, Localised } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { parse } from '../../core/syntax/parse.ts';
import type { TextOptions } from '../../documents/read-text.ts';
import {
  type Written,
  type WrittenForm,
  writeAs,
  writtenForms,
} from '../../documents/write/write.ts';
import { badValue } from '../command-line/choice.ts';
import { seeHelp } from '../command-line/see-help.ts';
import { fail, notify } from '../fail.ts';
import { namedDocuments, namedEncoding } from '../inputs/named.ts';
import type { Document } from '../inputs/read.ts';
import { putOutput } from '../reporting/put-output.ts';
import { isAmong } from '../same-file.ts';
import type { SubcommandRequest } from '../subcommands.ts';
import { convertTexts as texts } from './texts.ts';

interface Conversion {
  readonly path: string;
  readonly form: WrittenForm;
  /** Null for standard output. */
  readonly output: string | null;
  readonly encoding: TextOptions['encoding'];
  readonly locale: Locale;
}

/** Writes a text in another form. */
export async function convert(request: SubcommandRequest): Promise<void> {
  const { locale } = request;
  const asked = conversionOf(request);
  if ('complaint' in asked) {
    return await fail(locale, `${asked.complaint} ${seeHelp(locale, 'convert')}`);
  }
  const { path, form, output } = asked;
  if (output !== null && isAmong(output, [path])) {
    return await fail(locale, say(locale, texts.overItself, { path: output }));
  }
  if (form === 'docx' && output === null && process.stdout.isTTY) {
    return await fail(locale, say(locale, texts.needsFile));
  }
  const found: Document[] = [];
  for await (const document of namedDocuments({ ...asked, paths: [path] })) found.push(document);
  const [document, ...others] = found;
  if (document === undefined) return;
  const parsed = parse(document.text);
  const count = found.length + (parsed.parts?.length ?? 1) - 1;
  const isOne = form === 'akn' || form === 'docx';
  if (others.length > 0 || (isOne && count > 1)) {
    return await fail(locale, say(locale, texts.manyTexts, { path, count }));
  }
  const written = await writeAs(parsed, form, document.akn);
  if (written.differing !== null) {
    return await fail(locale, say(locale, texts.differing, { path, text: written.differing }));
  }
  await tellOf(written, asked);
  await putOutput(written.content, output, locale);
}

function conversionOf({
  operands,
  options,
  locale,
}: SubcommandRequest): Conversion | { readonly complaint: string } {
  const { to, outputFile, encoding } = options;
  const [path, ...others] = operands;
  if (path === undefined || others.length > 0) return { complaint: say(locale, texts.oneFile) };
  if (to === undefined) {
    return { complaint: say(locale, texts.noForm, { forms: writtenForms.join(', ') }) };
  }
  const form = writtenForms.find((each) => each === to);
  if (form === undefined) {
    return { complaint: badValue(String(to), writtenForms, '--to', locale) };
  }
  const named = namedEncoding(encoding, locale);
  if ('complaint' in named) return named;
  const output = typeof outputFile === 'string' && outputFile !== '-' ? outputFile : null;
  return { path, form, output, encoding: named.encoding, locale };
}

const unknownTexts: Readonly<Record<Written['unknown'][number], Localised>> = {
  organ: texts.unknownOrgan,
  symbol: texts.unknownSymbol,
  date: texts.unknownDate,
};

/** What is not in the new text. */
async function tellOf({ dropped, unknown }: Written, { path, locale }: Conversion): Promise<void> {
  for (const each of unknown) await notify(locale, say(locale, unknownTexts[each], { path }));
  for (const [text, count] of [
    [texts.furniture, dropped.furniture],
    [texts.comments, dropped.comments],
  ] as const) {
    if (count > 0) await notify(locale, say(locale, text, { path, count }));
  }
}
