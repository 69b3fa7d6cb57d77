import type { Rule } from '../core/engine/define-rule.ts';
import { createLinter } from '../core/engine/linter.ts';
import type { Locale } from '../core/engine/rule.ts';
import { rules } from '../rules/index.ts';
import { createProject } from './configuration.ts';
import { fail } from './fail.ts';

/** Every rule that can be named in this folder: ours, and those of the plugins of its configuration. */
export async function knownRules(locale: Locale): Promise<readonly Rule[]> {
  const settings = {
    askedLocale: locale,
    configuration: 'found',
    ignore: false,
    locale,
    presets: [],
    rules: {},
    stage: null,
  } as const;
  const project = createProject(createLinter(rules), settings, (complaint) =>
    fail(locale, complaint),
  );
  const found = await project.configurationOf('text.md');
  return found?.catalogue.rules ?? rules;
}
