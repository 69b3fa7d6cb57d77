import type { Rule } from '../core/lint/rule.ts';
import { stages } from '../core/lint/rule.ts';
import { settingsSchema } from '../core/lint/settings.ts';
import { locales } from './configuration.ts';

/** The JSON Schema (draft 7, which editors know best) of a configuration file. */
export function configurationSchema(rules: readonly Rule[], presets: readonly string[]): object {
  const strings = { type: 'array', items: { type: 'string', minLength: 1 } };
  const oneOrMore = { anyOf: [{ type: 'string', minLength: 1 }, strings] };
  const preset = { anyOf: [{ enum: presets }, { type: 'string', pattern: '^[a-z-]+/[a-z-]+$' }] };
  const layer = {
    presets: {
      type: 'array',
      items: preset,
      description: 'Sets of settings for all rules, applied in their order',
    },
    rules: rulesSchema(rules),
    terms: {
      type: 'array',
      items: { ...strings, minItems: 2 },
      description:
        'Terms of which a text keeps to one: each a list of variants in the order of preference',
    },
    stage: { enum: stages, description: 'Whether the texts are still being drafted' },
    locale: { enum: locales, description: 'The language of the messages' },
  };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'urn:qarar:configuration',
    title: 'qarar',
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      root: { type: 'boolean', description: 'Whether the files of the folders above do not count' },
      extends: {
        anyOf: [
          { anyOf: [{ enum: presets }, { type: 'string', minLength: 1 }] },
          {
            type: 'array',
            items: { anyOf: [{ enum: presets }, { type: 'string', minLength: 1 }] },
          },
        ],
        description: 'Presets, packages and files on which this configuration is built, in order',
      },
      plugins: { ...strings, description: 'Packages and files with more rules, terms and facts' },
      retext: {
        type: 'array',
        items: {
          anyOf: [
            { type: 'string', minLength: 1 },
            { type: 'array', items: [{ type: 'string', minLength: 1 }], minItems: 1 },
          ],
        },
        description:
          'Plugins of retext, each a rule retext/NAME: a package or a file, alone or in a list with its options',
        examples: [['retext-sentence-spacing', ['retext-quotes', { smart: ['«»'] }]]],
      },
      register: {
        type: 'string',
        minLength: 1,
        description: 'What the texts of an archive say of one another, made by qarar index',
      },
      source: {
        type: 'string',
        minLength: 1,
        description:
          'Where the English or French text of each text is, from the folder of this file: {name} is its name without endings, {path} its path, {docx,txt} one of several',
        examples: ['../en/{name}.{docx,txt,xml}', 'en'],
      },
      previous: {
        type: 'string',
        minLength: 1,
        description:
          'Where the text is that each text follows in its series, written as a source is: a file, or a folder in which the newest earlier text of the same title is looked for',
        examples: ['../last-year/{name}.{docx,txt,xml}', 'adopted'],
      },
      ...layer,
      overrides: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            files: { ...oneOrMore, description: 'Patterns of texts, from the folder of this file' },
            excludeFiles: { ...oneOrMore, description: 'Patterns of texts that are excepted' },
            ...layer,
          },
          required: ['files'],
          additionalProperties: false,
        },
        description: 'Settings for some of the texts, applied in their order',
      },
      ignore: {
        ...strings,
        description: 'Patterns of texts that are not checked, as in a .gitignore',
      },
    },
    additionalProperties: false,
  };
}

/** Rules of plugins have a name with a slash in it. */
function rulesSchema(rules: readonly Rule[]): object {
  const setting = {
    anyOf: [
      { enum: ['error', 'warning', 'info', 'off'] },
      {
        type: 'array',
        items: [{ enum: ['error', 'warning', 'info', 'off'] }, { type: 'object' }],
        additionalItems: false,
        minItems: 1,
      },
    ],
  };
  // A family, a plugin or all rules have a severity: options are of one rule.
  const patternProperties = {
    '^[a-z-]+/[a-z-]+$': setting,
    '^(?:[a-z-]+/)?\\*$': { enum: ['error', 'warning', 'info', 'off'] },
  };
  return { ...settingsSchema(rules), patternProperties };
}
