import { parse } from '../core/syntax/parse.ts';
import { printTree } from '../core/syntax/print.ts';
import type { Arguments } from './arguments.ts';
import { fail } from './fail.ts';
import { createWriter } from './output.ts';
import { documents } from './read.ts';

/** How each text is understood. */
export async function printTrees(settings: Arguments): Promise<void> {
  const write = createWriter(process.stdout);
  const tell = (_path: string | null, complaint: string) => fail(settings.locale, complaint);
  for await (const { text } of documents(settings, tell)) await write(printTree(parse(text)));
}
