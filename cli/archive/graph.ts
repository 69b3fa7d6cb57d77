import { statSync } from 'node:fs';
import { type Graph, graphOf } from '../../core/archive/graph.ts';
import { mostCited, neverDated, superseded } from '../../core/archive/graph-lists.ts';
import type { Register } from '../../core/archive/register.ts';
import type { Locale } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import { styleOf } from '../../reports/terminal/style.ts';
import { seeHelp } from '../command-line/see-help.ts';
import { fail, notify } from '../fail.ts';
import { wantsColor } from '../output.ts';
import { reasonOf } from '../reason.ts';
import { fileSink, streamSink } from '../reporting/sinks.ts';
import { isAmong } from '../same-file.ts';
import type { SubcommandRequest } from '../subcommands.ts';
import { commandTexts } from '../texts.ts';
import { type ArchiveSelection, buildRegister } from './build.ts';
import { graphCsv } from './graph-csv.ts';
import { graphDot } from './graph-dot.ts';
import { graphText } from './graph-text.ts';
import { graphMl } from './graphml.ts';
import { isRegisterFile, openRegister } from './open.ts';
import { archiveRequest, type GraphFormat, graphFormats } from './request.ts';
import { registerTexts } from './texts.ts';

const DEFAULT_TOP = 10;

/** Exports who cites whom, from a register or from the texts themselves. */
export async function graph(request: SubcommandRequest): Promise<void> {
  const { locale, options } = request;
  const asked = archiveRequest(request, 'graph', graphFormats);
  if ('complaint' in asked) return await fail(locale, asked.complaint);
  const { top = String(DEFAULT_TOP) } = options;
  if (typeof top !== 'string' || !/^\d{1,6}$/u.test(top)) {
    const complaint = say(locale, commandTexts.badCount, { option: '--top', value: String(top) });
    return await fail(locale, `${complaint} ${seeHelp(locale, 'graph')}`);
  }
  const register = await registerOf(asked.selection);
  if ('complaint' in register) return await fail(locale, register.complaint);
  const { paths } = asked.selection;
  const read = [...paths, ...register.sources.map(({ file }) => file)];
  if (asked.output !== null && asked.output !== '-' && isAmong(asked.output, read)) {
    const data = { path: asked.output, option: '--output-file' };
    return await fail(locale, say(locale, commandTexts.overRead, data));
  }
  await write(asked.output, asked.format, graphOf(register), Number(top), locale);
}

async function registerOf(
  selection: ArchiveSelection,
): Promise<Register | { readonly complaint: string }> {
  const [path = '', ...others] = selection.paths;
  const isFile = path !== '-' && statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  if (others.length > 0 || !isFile) return await buildRegister(selection);
  const { locale } = selection;
  try {
    if (!path.endsWith('.jsonl') && !isRegisterFile(path)) return await buildRegister(selection);
  } catch (error) {
    return {
      complaint: say(locale, commandTexts.unreadable, { path, reason: reasonOf(error, locale) }),
    };
  }
  const opened = openRegister(path, locale);
  return 'complaint' in opened ? opened : opened.register;
}

async function write(
  output: string | null,
  format: GraphFormat,
  all: Graph,
  top: number,
  locale: Locale,
): Promise<void> {
  const path = output ?? '-';
  try {
    const sink = path === '-' ? streamSink(process.stdout) : fileSink(path);
    try {
      for (const piece of formatted(format, all, top, path === '-', locale))
        await sink.write(piece);
      sink.close();
    } catch (error) {
      sink.discard();
      throw error;
    }
    if (path !== '-') await notify(locale, say(locale, registerTexts.graphWritten, { path }));
  } catch (error) {
    await fail(
      locale,
      say(locale, commandTexts.unwritable, { path, reason: reasonOf(error, locale) }),
    );
  }
}

function formatted(
  format: GraphFormat,
  all: Graph,
  top: number,
  isPrinted: boolean,
  locale: Locale,
): Iterable<string> {
  switch (format) {
    case 'csv':
      return graphCsv(all);
    case 'dot':
      return graphDot(all);
    case 'graphml':
      return graphMl(all);
    case 'json':
      return [`${JSON.stringify(graphRecord(all, top), null, 2)}\n`];
    case 'pretty': {
      const color = isPrinted && wantsColor(process.stdout, process.env);
      return [graphText(all, top, locale, styleOf(color))];
    }
  }
}

function graphRecord(all: Graph, top: number): object {
  return {
    ...all,
    mostCited: mostCited(all, top).map(({ id, citedBy, mentions }) => ({ id, citedBy, mentions })),
    superseded: superseded(all).map(({ node, newer, by, stale }) => ({
      id: node.id,
      newer,
      by,
      stale,
    })),
    neverDated: neverDated(all).map(({ id }) => id),
  };
}
