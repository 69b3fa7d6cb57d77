// How many findings are lost where a sentence is cut by a line end, a page number, a page rule, a
// comment, a note mark or emphasis, in the gap between two words directly before or behind the finding?
// node bench/cuts.mjs [--lost N] [--rule ID]
import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from '../dist/core/lint/linter.js';
import { cutKinds } from '../dist/core/lint/rule.js';
import { readMarks } from '../dist/core/lint/verify-text.js';
import { rules } from '../dist/rules/index.js';
import { cutText, gapFinder } from '../dist/testing/cuts.js';
import { table } from './table.mjs';

const args = process.argv.slice(2);
const option = (name) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const shown = Number(option('--lost') ?? 0);
const only = option('--rule');

const folders = ['test/fixtures/flawed', '../shared/texts'];
const whole = folders.flatMap((folder) => {
  try {
    return readdirSync(folder)
      .filter((name) => /\.(?:txt|md)$/u.test(name))
      .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }));
  } catch {
    return [];
  }
});
const all = createLinter(rules);
const sources = [
  ...whole.map((source) => ({ ...source, linter: all })),
  ...rules.flatMap((rule) =>
    rule.examples
      .filter(({ findings }) => findings !== undefined)
      .map((example) => ({
        name: `${rule.id}: ${example.title}`,
        text: readMarks(example.text).text,
        linter: createLinter([rule], {
          rules: { [rule.id]: [rule.meta.severity, example.options ?? {}] },
          stage: example.stage ?? rule.meta.stage ?? 'draft',
          facts: example.facts === undefined ? [] : [example.facts],
        }),
      })),
  ),
];

const totals = new Map(cutKinds.map((kind) => [kind, { cuts: 0, lost: 0 }]));
const byRule = new Map();
let printed = 0;
for (const { name, text, linter } of sources) {
  const cut = new Map();
  const gapsAround = gapFinder(text);
  for (const finding of linter.lint(text).findings) {
    if (only !== undefined && finding.ruleId !== only) continue;
    for (const { at: gap, kinds } of gapsAround(finding)) {
      for (const kind of kinds) {
        const key = `${gap} ${kind}`;
        if (!cut.has(key)) {
          const made = cutText(text, gap, kind);
          const findings = linter.lint(made.text).findings;
          cut.set(key, { ...made, found: new Set(findings.map(keyOf)) });
        }
        const { moved, found, text: changed } = cut.get(key);
        const isLost = !found.has(keyOf(moved(finding)));
        const total = totals.get(kind);
        total.cuts++;
        const rule = byRule.get(finding.ruleId) ?? { cuts: 0, lost: 0 };
        byRule.set(finding.ruleId, rule);
        rule.cuts++;
        if (!isLost) continue;
        total.lost++;
        rule.lost++;
        if (printed++ < shown) {
          const { start, end } = moved(finding);
          const place = `${changed.slice(Math.max(0, start - 60), start)}⟦${changed.slice(start, end)}⟧${changed.slice(end, end + 40)}`;
          console.log(
            `${finding.ruleId}:${finding.message} ${kind} in ${name}\n   ${JSON.stringify(place)}`,
          );
        }
      }
    }
  }
}

const rowOf = ([name, { cuts, lost }]) => [
  name,
  cuts,
  lost,
  `${((100 * lost) / cuts).toFixed(1)} %`,
];
const sum = [...totals.values()].reduce((a, b) => ({
  cuts: a.cuts + b.cuts,
  lost: a.lost + b.lost,
}));
table(
  'Findings lost where a sentence is cut',
  ['cut', 'cuts', 'lost', ''],
  [...totals, ['all', sum]].map(rowOf),
);
const losing = [...byRule].filter(([, { lost }]) => lost > 0).sort((a, b) => b[1].lost - a[1].lost);
table('By rule', ['rule', 'cuts', 'lost', ''], losing.map(rowOf));

function keyOf({ ruleId, message, start, end }) {
  return `${ruleId}:${message} ${start}-${end}`;
}
