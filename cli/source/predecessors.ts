import { resolve } from 'node:path';
import { titleKey } from '../../core/arabic/title-key.ts';
import { ownTitle } from '../../core/archive/titles.ts';
import { dateNumber, firstDay } from '../../core/facts/calendar.ts';
import { sessionWindow } from '../../core/facts/general-assembly.ts';
import { modelOf } from '../../core/model/model.ts';
import { parse } from '../../core/syntax/parse.ts';
import type { Selection } from '../arguments.ts';
import { type Document, readInput } from '../inputs/read.ts';

/** What a text says of itself at its head. */
interface Head {
  readonly title: string;
  readonly organ: string;
  /** The day on which it was adopted or issued, as a number that grows with time. */
  readonly day: number;
}

/** Finds among files the newest text of the same title and organ that is older than another one. */
export function createPredecessors(
  files: readonly string[],
  selection: Selection,
): (document: Document) => Promise<string | null> {
  let heads: Promise<readonly (Head & { readonly path: string })[]> | undefined;
  return async ({ text, filePath }) => {
    const own = headOf(text);
    if (own === null) return null;
    heads ??= readHeads(files, selection);
    let best: { readonly paths: readonly string[]; readonly day: number } | null = null;
    for (const { path, title, organ, day } of await heads) {
      const isOlder = day < own.day && resolve(path) !== filePath;
      if (!isOlder || title !== own.title || organ !== own.organ) continue;
      if (best === null || day > best.day) best = { paths: [path], day };
      else if (day === best.day) best = { paths: [...best.paths, path], day };
    }
    // Which of several it follows, nobody can say.
    return best?.paths.length === 1 ? (best.paths[0] ?? null) : null;
  };
}

async function readHeads(
  files: readonly string[],
  selection: Selection,
): Promise<readonly (Head & { readonly path: string })[]> {
  const heads: (Head & { readonly path: string })[] = [];
  for (const path of files) {
    const input = { kind: 'file', path, isNamed: false } as const;
    for await (const { document } of readInput(input, { ...selection, purpose: 'mine' })) {
      const head = document && headOf(document.text);
      if (head !== null) heads.push({ ...head, path });
      // Of a file that holds several texts the first is the one that is compared with.
      if (document !== null) break;
    }
  }
  return heads;
}

/** Titles and days stand above the opening formula, in texts with long mastheads, too. */
const HEAD = 4000;

function headOf(text: string): Head | null {
  const model = modelOf(parse(text.slice(0, HEAD)));
  const title = ownTitle(model.source, model.tree);
  const { organ, date, session } = model.profile;
  const window = session === null ? null : sessionWindow(session.number);
  const first = date === null || date.year === null ? window?.from : firstDay(date);
  if (title === null || organ === null || first === undefined) return null;
  return { title: titleKey(title), organ, day: dateNumber(first) };
}
