import { join } from 'node:path';
import { createLinter } from '../../core/lint/linter.ts';
import type { Catalogue } from '../../core/lint/plugin.ts';
import type { Locale } from '../../core/lint/rule.ts';
import { rules } from '../../rules/index.ts';
import { nothingAsked } from './argument-layer.ts';
import { createProject, type Project } from './configuration.ts';

/** What the configurations say of texts in this folder; what is wrong with them is told. */
export function projectHere(locale: Locale, tell: (complaint: string) => Promise<void>): Project {
  const settings = {
    ...nothingAsked,
    askedLocale: null,
    configuration: 'found',
    ignore: true,
    locale,
  } as const;
  return createProject(createLinter(rules), settings, tell);
}

/** Where a text would stand that is checked in this folder. */
export function textHere(): string {
  return join(process.cwd(), 'text.md');
}

/** Every rule that can be named in this folder: ours, and those of the plugins of its configuration. */
export async function knownRules(project: Project): Promise<Catalogue['rules']> {
  const found = await project.configurationOf(textHere());
  return found?.catalogue.rules ?? rules;
}
