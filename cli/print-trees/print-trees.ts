import type { Linter } from '../../core/lint/linter.ts';
import { parse } from '../../core/syntax/parse.ts';
import { printTree } from '../../core/syntax/print.ts';
import type { Arguments } from '../arguments.ts';
import { createProject } from '../configuration/configuration.ts';
import { fail, notify } from '../fail.ts';
import { documents, type Told } from '../inputs/read.ts';
import { createWriter } from '../output.ts';

/** How each text is understood. */
export async function printTrees(plain: Linter, settings: Arguments): Promise<void> {
  const write = createWriter(process.stdout);
  const { locale } = settings;
  const project = createProject(plain, settings, (complaint) => fail(locale, complaint));
  const tell = ({ kind, message }: Told) =>
    kind === 'failure' ? fail(locale, message) : notify(locale, message);
  for await (const { text } of documents(settings, project, tell)) {
    await write(printTree(parse(text)));
  }
}
