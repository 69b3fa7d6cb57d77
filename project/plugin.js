import { renamedRule } from '../core/lint/define-rule.js';
import { SettingsError } from '../core/lint/errors.js';
import { readParts } from './plugin-parts.js';
/**
 * What a module gives, as a plugin: its default export, or else all that it exports. The modules of
 * a house are read by people who did not write them, so everything that is wrong is told at once.
 */
export function readPlugin(value, specifier) {
  const exported = isModule(value) ? value.default : value;
  const problems = readParts(exported, specifier);
  return problems.length > 0 ? { plugin: null, problems } : { plugin: exported, problems };
}
function isModule(value) {
  return typeof value === 'object' && value !== null && 'default' in value;
}
/** Throws `SettingsError` when two plugins have one name; `path` leads to the second. */
export function withPlugins(rules, plugins) {
  const names = plugins.map(({ name }) => name);
  const problems = names.flatMap((plugin, index) =>
    names.indexOf(plugin) === index
      ? []
      : [{ code: 'two-plugins', data: { plugin }, path: ['plugins', index] }],
  );
  if (problems.length > 0) throw new SettingsError(problems);
  const presets = plugins.flatMap((plugin) =>
    Object.entries(plugin.presets ?? {}).map(([preset, settings]) => [
      `${plugin.name}/${preset}`,
      settings,
    ]),
  );
  return {
    rules: [
      ...rules,
      ...plugins.flatMap(({ name, rules: own = [] }) =>
        own.map((rule) => renamedRule(rule, `${name}/${rule.id}`)),
      ),
    ],
    settings: {
      definedPresets: Object.fromEntries(presets),
      facts: plugins.flatMap(({ facts }) => facts ?? []),
    },
    terms: plugins.flatMap(({ terms }) => terms ?? []),
  };
}
