// The plugin for ESLint: a language, and every rule of qarar as a rule of ESLint.
import { createRequire } from 'node:module';
import type { ESLint, Linter } from 'eslint';
import { type PresetName, presetNames, type Severity } from '../core/lint/rule.ts';
import { presetSetting } from '../core/lint/settings.ts';
import { rules } from '../rules/index.ts';
import { language } from './language.ts';
import { createRule } from './rule.ts';
import { severityProcessor } from './severity.ts';

const { name, version } = createRequire(import.meta.url)('qarar/package.json') as {
  readonly name: string;
  readonly version: string;
};

type ConfigName = PresetName | 'all';

interface QararPlugin extends ESLint.Plugin {
  readonly configs: Record<ConfigName, Linter.Config>;
}

/** ESLint knows no level below a warning, and a false alarm costs more than a miss. */
const levels = { error: 'error', warning: 'warn', info: 'off', off: 'off' } as const;

const base: ESLint.Plugin = {
  meta: { name, version, namespace: 'qarar' },
  languages: { resolution: language },
  processors: { severity: { ...severityProcessor, meta: { name: `${name}/severity`, version } } },
  rules: Object.fromEntries(rules.map((rule) => [rule.id, createRule(rule)])),
};
const configs = {
  ...Object.fromEntries(presetNames.map((preset) => [preset, configOf(preset, levels)])),
  all: {
    ...configOf('recommended', { ...levels, info: 'warn' }),
    name: 'qarar/all',
    languageOptions: { infos: true },
  },
};
// ESLint refuses two plugins of one name: the configurations hold the very object that is exported.
const plugin = Object.assign(base, { configs }) as QararPlugin;
export default plugin;

function configOf(
  preset: PresetName,
  levelOf: Readonly<Record<Severity | 'off', Linter.StringSeverity>>,
): Linter.Config {
  return {
    name: `qarar/${preset}`,
    files: ['**/*.md', '**/*.markdown', '**/*.txt'],
    plugins: { qarar: base },
    language: 'qarar/resolution',
    processor: 'qarar/severity',
    rules: Object.fromEntries(
      rules.map((rule): [string, Linter.RuleEntry] => {
        // Whether a rule is of the stage of a text, the language options decide.
        const setting = presetSetting(rule, preset, rule.meta.stage);
        const [severity, options = {}] = typeof setting === 'string' ? [setting] : setting;
        const level = levelOf[severity];
        return [`qarar/${rule.id}`, Object.keys(options).length === 0 ? level : [level, options]];
      }),
    ),
  };
}
