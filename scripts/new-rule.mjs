// npm run new -- RULE-ID --family FAMILY: a rule file that compiles and passes its own examples.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { allRules, families, registrySource } from './registry.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const usage = `Usage: npm run new -- RULE-ID --family FAMILY\nFamilies: ${families.join(', ')}`;

const { id, family } = readArguments();
const complaint = complain();
if (complaint !== null) {
  process.stderr.write(`${complaint}\n`);
  process.exit(1);
}
const path = join('rules', family, `${id}.ts`);
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
mkdirSync(join(root, 'rules', family), { recursive: true });
writeFileSync(join(root, path), template(), { flag: 'wx' });
writeFileSync(join(root, 'rules/index.ts'), registrySource(root));
process.stdout.write(`${path} is made. Write the rule and its examples, then:
  npm run try -- ${id}   whether its examples are what it finds, in two seconds
  npm run generate${' '.repeat(id.length)}      its page and the tables
What examples cannot say stands in test/rules/${id}.test.ts.
`);

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { family: { type: 'string' } },
    });
    if (positionals.length === 1 && values.family) {
      return { id: positionals[0], family: values.family };
    }
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
  }
  process.stderr.write(`${usage}\n`);
  process.exit(1);
}

function complain() {
  if (!/^[a-z]+(?:-[a-z]+)*$/u.test(id)) {
    return `${id} is not a rule id: words in small letters, joined by hyphens, such as no-tatweel.`;
  }
  if (!families.includes(family)) return `There is no family ${family}.\n${usage}`;
  const same = allRules(root).find((rule) => rule.id === id);
  if (same) return `There is a rule ${id} already: ${join('rules', same.path)}`;
  const file = join(root, 'rules', family, `${id}.ts`);
  return existsSync(file) ? `${file} is there already.` : null;
}

function template() {
  return `import { defineRule } from '../../core/lint/define-rule.ts';

export default defineRule({
  id: '${id}',
  meta: {
    family: '${family}',
    severity: 'warning',
    fix: 'suggest',
    since: '${version}',
    description: {
      en: 'The example phrase that the template of a rule reports',
      ar: 'عبارة المثال التي يبلغ عنها قالب القاعدة',
    },
    why: {
      en: 'Say here which manual, practice or fact the rule rests on, with its source.',
      ar: 'يُذكر هنا الدليل أو العرف أو الواقعة التي تستند إليها القاعدة ومصدرها.',
    },
    messages: {
      found: { en: '{phrase} is to be {preferred}', ar: 'تُكتب {phrase} في صورة {preferred}' },
      replace: { en: 'Replace it by {preferred}', ar: 'يُستعاض عنها بعبارة {preferred}' },
    },
  },
  examples: [
    { title: 'the phrase that is preferred', text: '١ - تقرر اعتماد المثال الجديد.' },
    {
      title: 'the phrase that is not',
      text: '١ - تقرر اعتماد ⟦المثال القديم⟧.',
      findings: ['found'],
      suggest: '١ - تقرر اعتماد المثال الجديد.',
    },
  ],
  phrases: () => [{ text: 'المثال القديم', value: 'المثال الجديد' }],
  create: ({ report, slice }) => ({
    phrase({ start, end, phrase }) {
      const preferred = String(phrase.value);
      report({
        start,
        end,
        message: 'found',
        data: { phrase: slice({ start, end }), preferred },
        suggestions: [
          { message: 'replace', data: { preferred }, edits: [{ start, end, text: preferred }] },
        ],
      });
    },
  }),
});
`;
}
