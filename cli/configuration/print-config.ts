import { relative, resolve } from 'node:path';
import type { Linter } from '../../core/lint/linter.ts';
import { rules } from '../../rules/index.ts';
import type { Arguments } from '../arguments.ts';
import { fail } from '../fail.ts';
import { createWriter } from '../output.ts';
import { createProject } from './configuration.ts';

/** What is set for one text, as JSON: paths are relative to the folder in which the command runs. */
export async function printConfiguration(plain: Linter, settings: Arguments): Promise<void> {
  const [path = ''] = settings.paths;
  const project = createProject(plain, settings, (complaint) => fail(settings.locale, complaint));
  const found = await project.configurationOf(path);
  const { linter, locale } = await project.checkerFor(resolve(path));
  const shown = (address: string): string => relative(process.cwd(), address) || address;
  const on = new Map(
    linter.rules.map(({ rule, severity, options }) => [
      rule.id,
      Object.keys(options).length === 0 ? severity : [severity, options],
    ]),
  );
  const all = found?.catalogue.rules ?? rules;
  const ignoredBy = await project.ignoredBy(path);
  const configuration = {
    file: shown(resolve(path)),
    files: found?.files.map(shown) ?? [],
    ignored: ignoredBy !== null || (await project.isIgnored(path)),
    ignoredBy,
    plugins:
      found?.plugins.map(({ plugin, origin }) => ({ name: plugin.name, origin: shown(origin) })) ??
      [],
    registers: [
      ...(settings.register === null ? [] : [shown(resolve(settings.register))]),
      ...(found?.register ? [shown(found.register.address)] : []),
    ],
    source: settings.source ?? found?.source?.pattern ?? null,
    previous: settings.previous ?? found?.previous?.pattern ?? null,
    presets: [...(found?.layers ?? []), settings].flatMap((layer) => layer.presets),
    stage:
      settings.stage ?? found?.layers.findLast(({ stage }) => stage !== null)?.stage ?? 'draft',
    locale,
    rules: Object.fromEntries(
      all.map(({ id }) => [id, on.get(id) ?? 'off'] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
  await createWriter(process.stdout)(`${JSON.stringify(configuration, null, 2)}\n`);
}
