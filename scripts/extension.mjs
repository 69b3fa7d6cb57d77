// What the extension for VS Code says of the rules: the settings in its manifest, and their
// descriptions in both languages. The rest of these files is written by hand.
const NLS = { en: 'client-vscode/package.nls.json', ar: 'client-vscode/package.nls.ar.json' };
const MANIFEST = 'client-vscode/package.json';

/** The files with the generated parts in place, as `[path, value]`. `read` gives the text of a file. */
export function extensionFiles(rules, presetNames, schema, read) {
  const manifest = JSON.parse(read(MANIFEST));
  const { properties } = manifest.contributes.configuration;
  properties['qarar.presets'] = {
    order: properties['qarar.presets'].order,
    scope: 'resource',
    type: 'array',
    items: {
      type: 'string',
      enum: presetNames,
      enumDescriptions: presetNames.map((preset) => `%preset.${preset}%`),
    },
    uniqueItems: true,
    default: [],
    description: '%configuration.presets%',
  };
  properties['qarar.rules'] = {
    order: properties['qarar.rules'].order,
    scope: 'resource',
    type: 'object',
    properties: ruleProperties(schema),
    additionalProperties: false,
    default: {},
    description: '%configuration.rules%',
  };
  const texts = Object.entries(NLS).map(([locale, path]) => {
    const byHand = Object.entries(JSON.parse(read(path))).filter(([key]) => !isOfRule(key));
    const all = [...byHand, ...ruleTexts(rules, locale)];
    const shown = all.map(([key, text]) => [key, locale === 'ar' ? directed(text) : text]);
    return [path, Object.fromEntries(shown)];
  });
  return [[MANIFEST, manifest], ...texts];
}

const RIGHT_TO_LEFT_ISOLATE = '\u2067';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/**
 * VS Code sets these texts from left to right: an Arabic line with Latin words in it, or a mark at its
 * end, is isolated. Lines that are a link stay as they are.
 */
function directed(text) {
  return text
    .replace(/[\u2067\u2069]/gu, '')
    .split('\n')
    .map((line) =>
      /^\p{Script=Arabic}/u.test(line) && /[A-Za-z\d]|[.:)\u00bb]$/u.test(line)
        ? RIGHT_TO_LEFT_ISOLATE + line + POP_DIRECTIONAL_ISOLATE
        : line,
    )
    .join('\n');
}

function isOfRule(key) {
  return key.startsWith('rule.');
}

/**
 * The rules with their severities. VS Code shows a table of them in its settings only where all values
 * are plain texts: options of rules stand in configuration files.
 */
function ruleProperties(schema) {
  const properties = Object.entries(schema.properties).map(([id, property]) => {
    const severities = property.anyOf[0].enum;
    return [
      id,
      {
        type: 'string',
        enum: severities,
        enumDescriptions: severities.map((severity) => `%severity.${severity}%`),
        default: property.default,
        description: `%rule.${id}%`,
      },
    ];
  });
  return Object.fromEntries(properties);
}

function ruleTexts(rules, locale) {
  return rules
    .map(({ id, meta }) => [`rule.${id}`, meta.description[locale]])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
