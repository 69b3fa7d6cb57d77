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

/** The schema of the settings, with keys of texts for descriptions. */
function ruleProperties(schema) {
  const properties = structuredClone(schema.properties);
  for (const [id, property] of Object.entries(properties)) {
    property.description = `%rule.${id}%`;
    for (const [name, option] of Object.entries(property.anyOf[1].items[1].properties)) {
      option.description = `%rule.${id}.${name}%`;
    }
  }
  return properties;
}

function ruleTexts(rules, locale) {
  return rules
    .flatMap(({ id, meta }) => [
      [`rule.${id}`, meta.description[locale]],
      ...Object.entries(meta.options ?? {}).map(([name, option]) => [
        `rule.${id}.${name}`,
        option.description[locale],
      ]),
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
