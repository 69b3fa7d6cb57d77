import type { Linter } from '../../core/lint/linter.ts';
import type { Arguments } from '../arguments.ts';
import { createProject } from '../configuration/configuration.ts';
import { fail, notify } from '../fail.ts';
import { createWriter } from '../output.ts';
import { readInput, selectInputs } from './read.ts';

/** Lists the texts that would be checked, a path a line; what is in the way of finding them is told. */
export async function showFiles(plain: Linter, settings: Arguments): Promise<void> {
  const { locale } = settings;
  const complaints: string[] = [];
  const project = createProject(plain, settings, (complaint) => complaints.push(complaint));
  const selected = await selectInputs(settings, project);
  for (const complaint of complaints) await fail(locale, complaint);
  if ('complaint' in selected) return await fail(locale, selected.complaint);
  const write = createWriter(process.stdout);
  for (const input of selected) {
    if (input.kind === 'stdin') await write('-\n');
    else if (input.kind === 'file' || input.kind === 'staged') await write(`${input.path}\n`);
    else {
      for await (const { told } of readInput(input, settings)) {
        for (const { kind, message } of told)
          await (kind === 'failure' ? fail : notify)(locale, message);
      }
    }
  }
}
