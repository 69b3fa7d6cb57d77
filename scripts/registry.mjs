// The rules on disk, and rules/index.ts made from them. It needs nothing that is built: what is
// built needs it.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from './format.mjs';

export const families = [
  'numbering',
  'footnotes',
  'interpol',
  'references',
  'dates',
  'clauses',
  'wording',
  'typography',
  'concordance',
  'series',
  'directives',
];

/** @returns {{ id: string, family: string, path: string }[]} sorted by id */
function rulesOnDisk(root) {
  const folder = join(root, 'rules');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: family }) =>
      readdirSync(join(folder, family))
        // A name that starts with an underscore is what the rules of a family share.
        .filter((file) => file.endsWith('.ts') && !file.startsWith('_'))
        .map((file) => ({ id: file.slice(0, -3), family, path: `./${family}/${file}` })),
    )
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The rules about directives are part of the engine, which asks them; they are rules like the others. */
const engineRules = ['unclosed-comment', 'unused-directive'].map((id) => ({
  id,
  path: `../core/lint/${id}.ts`,
  line: `import { ${variable(id)} } from '../core/lint/${id}.ts';`,
}));
const [unclosedComment, unusedDirective] = engineRules;

export function allRules(root) {
  return [...rulesOnDisk(root), ...engineRules];
}

export function registrySource(root) {
  const own = rulesOnDisk(root).sort((a, b) => (a.path < b.path ? -1 : 1));
  const ids = allRules(root)
    .map((rule) => rule.id)
    .sort();
  const lines = [
    '// Generated from the files of this folder by `npm run generate`.',
    "import type { Rule } from '../core/lint/rule.ts';",
    unclosedComment.line,
    "import { createLintPlugin, createPresets } from '../core/lint/unified.ts';",
    unusedDirective.line,
    ...own.map(({ id, path }) => `import ${variable(id)} from '${path}';`),
    '',
    '/** Every rule, sorted by id. */',
    'export const rules: readonly Rule[] = [',
    ...ids.map((id) => `  ${variable(id)},`),
    '];',
    '',
    '/** Presets for unified: plugins whose rules can be set or switched off one by one. */',
    'export const presets = /* @__PURE__ */ createPresets(rules);',
    '',
    '/** A plugin for unified with all rules, whose settings are plain data: `{ presets: […], rules: { id: … } }`. */',
    'export const resolutionLint = /* @__PURE__ */ createLintPlugin(rules);',
  ];
  return format(root, 'rules/index.ts', lines.join('\n'));
}

function variable(id) {
  return id.replace(/-(.)/gu, (_, letter) => letter.toUpperCase());
}
