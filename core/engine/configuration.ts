import { findNodeAtLocation, getNodeValue, type ParseError, parseTree } from 'jsonc-parser';
import type { Span } from '../syntax/tree.ts';
import type { Rule } from './define-rule.ts';
import { SettingsError, settingsProblemText } from './errors.ts';
import { fill } from './messages.ts';
import { nearest } from './nearest.ts';
import type { Locale, Localised, MessageData } from './rule.ts';
import { type RuleSettings, resolveSettings, type Settings, settingsSchema } from './settings.ts';

/** The configuration file of a project: what a linter is made of, and the language of its messages. */
export interface Configuration extends Settings {
  readonly locale?: Locale;
}

export interface ConfigurationProblem extends Span {
  readonly message: Localised;
}

export interface ReadConfiguration {
  /** Empty when there are problems: a configuration is applied as a whole or not at all. */
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
}

const KEYS = ['$schema', 'locale', 'presets', 'rules'] as const;

const messages = {
  syntax: { en: 'This is not valid JSON', ar: 'ليس هذا بصيغة JSON صحيحة' },
  'not-object': {
    en: 'The configuration must be an object: {example}',
    ar: 'يجب أن تكون الإعدادات كائنا: {example}',
  },
  'unknown-key': {
    en: 'There is no setting {key}; there are {allowed}.',
    ar: 'لا يوجد إعداد باسم {key}؛ والمتاح: {allowed}.',
  },
  'unknown-key-nearest': {
    en: 'There is no setting {key}; did you mean {nearest}?',
    ar: 'لا يوجد إعداد باسم {key}؛ هل المقصود {nearest}؟',
  },
  'bad-locale': {
    en: 'The setting {key} must be {allowed}; it is {value}.',
    ar: 'يجب أن تكون قيمة الإعداد {key}: {allowed}؛ والقيمة الواردة هي {value}.',
  },
  'bad-presets': {
    en: 'The setting {key} must be a list of names of presets; it is {value}.',
    ar: 'يجب أن تكون قيمة الإعداد {key} قائمة بأسماء مجموعات الإعدادات؛ والقيمة الواردة هي {value}.',
  },
} as const satisfies Record<string, Localised>;

/** Reads JSON with comments; offsets of problems are those of `text`. */
export function readConfiguration(text: string, rules: readonly Rule[]): ReadConfiguration {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const problems: ConfigurationProblem[] = errors.map(({ offset, length }) =>
    problemAt({ start: offset, end: offset + Math.max(length, 1) }, 'syntax'),
  );
  const value: unknown = problems.length > 0 || root === undefined ? undefined : getNodeValue(root);
  if (problems.length === 0 && !isRecord(value)) {
    const example = '{ "presets": ["strict"] }';
    problems.push(problemAt({ start: 0, end: text.length }, 'not-object', { example }));
  }
  if (root === undefined || !isRecord(value)) return { configuration: {}, problems };

  const spanAt = (path: readonly (string | number)[]): Span => {
    // The deepest place of the path that the text has: what is wrong may be that it is missing.
    for (let length = path.length; length >= 0; length--) {
      const node = findNodeAtLocation(root, path.slice(0, length));
      const named = node?.parent?.type === 'property' ? node.parent : node;
      if (named !== undefined) return { start: named.offset, end: named.offset + named.length };
    }
    return { start: 0, end: text.length };
  };
  for (const key of Object.keys(value)) {
    if ((KEYS as readonly string[]).includes(key)) continue;
    const close = nearest(key, KEYS);
    problems.push(
      close === undefined
        ? problemAt(spanAt([key]), 'unknown-key', { key, allowed: KEYS.join(', ') })
        : problemAt(spanAt([key]), 'unknown-key-nearest', { key, nearest: close }),
    );
  }
  const { locale, presets, rules: settings } = value;
  if (locale !== undefined && locale !== 'en' && locale !== 'ar') {
    const data = { key: 'locale', allowed: '"en", "ar"', value: JSON.stringify(locale) };
    problems.push(problemAt(spanAt(['locale']), 'bad-locale', data));
  }
  if (presets !== undefined && !Array.isArray(presets)) {
    const data = { key: 'presets', value: JSON.stringify(presets) };
    problems.push(problemAt(spanAt(['presets']), 'bad-presets', data));
  }
  // What has the wrong form is reported here or by the engine, and nothing is applied then.
  const configuration: Configuration = {
    ...(locale === 'en' || locale === 'ar' ? { locale } : {}),
    ...(Array.isArray(presets) ? { presets } : {}),
    ...(settings === undefined ? {} : { rules: settings as RuleSettings }),
  };
  try {
    resolveSettings(rules, configuration);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    for (const problem of error.problems) {
      const message = {
        en: settingsProblemText(problem, 'en'),
        ar: settingsProblemText(problem, 'ar'),
      };
      problems.push({ ...spanAt(problem.path), message });
    }
  }
  return problems.length > 0 ? { configuration: {}, problems } : { configuration, problems };
}

/** The JSON Schema (draft 7) of the configuration file. */
export function configurationSchema(rules: readonly Rule[], presets: readonly string[]): object {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'qarar',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      locale: { enum: ['en', 'ar'], description: 'The language of the messages' },
      presets: {
        type: 'array',
        items: { enum: presets },
        description: 'Sets of settings for all rules, applied in their order',
      },
      rules: settingsSchema(rules),
    },
    additionalProperties: false,
  };
}

function problemAt(
  span: Span,
  id: keyof typeof messages,
  data: MessageData = {},
): ConfigurationProblem {
  const { en, ar } = messages[id];
  return { ...span, message: { en: fill(en, data), ar: fill(ar, data) } };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
