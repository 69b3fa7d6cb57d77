import { familyNames } from './family-names.ts';
import { pluginOf, type Rule, type RuleSetting } from './rule.ts';

/** `numbering/*`: all rules of a family or of a plugin; `*`: all rules. */
const ALL = '*';

/** What a set of settings says of a rule: by its name, else for its family or plugin, else for all. */
export function settingNamed(
  settings: Readonly<Record<string, RuleSetting>>,
  rule: Rule,
): RuleSetting | undefined {
  const name = [rule.id, ...patternsOf(rule)].find((each) => Object.hasOwn(settings, each));
  return name === undefined ? undefined : settings[name];
}

/** The patterns that a rule fits, the narrowest first. */
function patternsOf({ id, meta }: Rule): readonly string[] {
  const plugin = pluginOf(id);
  return [...(plugin === null ? [] : [`${plugin}/${ALL}`]), `${meta.family}/${ALL}`, ALL];
}

/** Every name under which rules can be set. */
export function settableNames(rules: readonly Rule[]): ReadonlySet<string> {
  return new Set([...rules.map(({ id }) => id), ...rules.flatMap(patternsOf)]);
}

/** Whether a rule is meant by a name that chooses rules: also its family alone, or both (`dates/date-format`). */
export function isMeantBy(name: string, rule: Rule): boolean {
  const { id, meta } = rule;
  const names = [id, meta.family, `${meta.family}/${id}`, pluginOf(id), ...patternsOf(rule)];
  return names.includes(name);
}

/** The plugin that a name speaks of; null for our own rules and families. */
export function pluginNamed(name: string): string | null {
  const plugin = pluginOf(name);
  return plugin === null || Object.hasOwn(familyNames, plugin) ? null : plugin;
}
