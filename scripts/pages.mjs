// The pages of the rules, in Markdown. What stands in them is what the rules do, not what they say
// they do: the examples are linted.
import { families } from './registry.mjs';

const fixes = { none: 'none', suggest: 'suggested', safe: 'safe, made by `--fix`' };

export function rulePage(rule, engine) {
  const { id, meta, examples } = rule;
  const options = Object.entries(meta.options ?? {});
  return join([
    '<!-- Generated from the rule by `npm run generate`. -->',
    `# ${id}`,
    prose(meta.description.en),
    rightToLeft(prose(meta.description.ar)),
    table(
      ['family', 'default', 'fix', 'since'],
      [[meta.family, meta.severity, fixes[meta.fix], meta.since]],
    ),
    ...(meta.stage === undefined
      ? []
      : [
          `It is on in texts of the stage \`${meta.stage}\` only, or where its severity is set by name.`,
        ]),
    '## Why',
    prose(meta.why.en),
    rightToLeft(prose(meta.why.ar)),
    '## Messages',
    table(
      ['id', 'English', 'العربية'],
      Object.entries(meta.messages).map(([message, { en, ar }]) => [
        `\`${message}\``,
        cell(en),
        arabicCell(ar),
      ]),
    ),
    ...(options.length === 0 ? [] : optionsSection(rule, options)),
    '## Examples',
    'The marks `⟦…⟧` stand around what is reported; they are not part of the text.',
    ...examples.flatMap((example) => exampleSection(rule, example, engine)),
  ]);
}

export function indexPage(rules) {
  return join([
    '<!-- Generated from the rules by `npm run generate`. -->',
    '# Rules',
    `${rules.length} rules in ${new Set(rules.map((rule) => rule.meta.family)).size} families.`,
    ...byFamily(rules).flatMap(([family, members]) => [`## ${family}`, summary(members, '.')]),
  ]);
}

const presetTexts = {
  recommended:
    'What a drafter wants to see while typing. It is the default, and the others are applied on top of it.',
  strict:
    'The last check before a text is submitted: what is only worth a look in a draft is to be mended now.',
  archive: 'Old and scanned texts: only what is surely damage, nothing that is a matter of style.',
  interpol: 'The conventions of INTERPOL, where they differ.',
  un: 'The conventions of the United Nations, where a text of another house could differ.',
};

/** How each preset sets the rules that it does not leave as they are. */
export function presetsPage(rules, { presetNames, presetSetting }) {
  const sections = presetNames.flatMap((preset) => {
    const rows = rules
      .map((rule) => ({ rule, setting: presetSetting(rule, preset) }))
      .filter(({ rule }) => rule.meta.presets?.[preset] !== undefined)
      .map(({ rule, setting: [severity, options] }) => [
        `[${rule.id}](rules/${rule.id}.md)`,
        preset === 'recommended' ? rule.meta.severity : presetSetting(rule, 'recommended')[0],
        severity,
        Object.keys(options).length === 0 ? '' : `\`${JSON.stringify(options)}\``,
      ]);
    const changes =
      rows.length === 0
        ? ['Every rule has its own severity.']
        : [table(['rule', 'otherwise', 'here', 'options'], rows)];
    return [`## ${preset}`, presetTexts[preset], ...changes];
  });
  return join([
    '<!-- Generated from the rules by `npm run generate`. -->',
    '# Presets',
    'A preset sets all rules at once: `qarar --preset strict draft.md`. Several are applied in their order, and the settings of single rules (`--rule`) come last.',
    ...sections,
  ]);
}

/** The table of README.md. */
export function rulesTable(rules, folder) {
  const rows = byFamily(rules).flatMap(([, members]) => members);
  return table(
    ['rule', 'family', 'default', 'fix', 'what it reports'],
    rows.map(({ id, meta }) => [
      `[${id}](${folder}/${id}.md)`,
      meta.family,
      meta.severity,
      meta.fix,
      cell(meta.description.en),
    ]),
  );
}

function summary(rules, folder) {
  return table(
    ['rule', 'default', 'fix', 'what it reports', 'ما تبلغ عنه'],
    rules.map(({ id, meta }) => [
      `[${id}](${folder}/${id}.md)`,
      meta.severity,
      meta.fix,
      cell(meta.description.en),
      arabicCell(meta.description.ar),
    ]),
  );
}

/** Families in the order of the catalogue. */
function byFamily(rules) {
  return families
    .map((family) => [family, rules.filter((rule) => rule.meta.family === family)])
    .filter(([, members]) => members.length > 0);
}

function optionsSection(rule, options) {
  const example = Object.fromEntries(options.map(([name, spec]) => [name, spec.default]));
  return [
    '## Options',
    table(
      ['name', 'type', 'default', 'what it does', 'عملها'],
      options.map(([name, spec]) => [
        `\`${name}\``,
        cell(spec.enum ? spec.enum.map((value) => `\`"${value}"\``).join(', ') : spec.type),
        `\`${JSON.stringify(spec.default)}\``,
        cell(spec.description.en),
        arabicCell(spec.description.ar),
      ]),
    ),
    fence('json', JSON.stringify({ [rule.id]: [rule.meta.severity, example] }, null, 2)),
  ];
}

function exampleSection(
  rule,
  example,
  { createLinter, findingText, suggestionText, fixAll, applyEdits, readCompanions },
) {
  const setting = example.options ? [rule.meta.severity, example.options] : rule.meta.severity;
  const source = example.text.replace(/[⟦⟧]/gu, '');
  const stage = example.stage ?? rule.meta.stage ?? 'draft';
  const facts = example.facts === undefined ? [] : [example.facts];
  const linter = createLinter([rule], {
    rules: { [rule.id]: setting },
    stage,
    facts,
  }).beside(readCompanions(example));
  const { findings } = linter.lint(source);
  const { output } = fixAll(linter, source);
  const both = (text) => `${prose(text('en'))} ${span(prose(text('ar')))}`;
  return [
    `### ${example.title}`,
    ...(example.options ? [`With the options \`${JSON.stringify(example.options)}\`:`] : []),
    ...(stage === (rule.meta.stage ?? 'draft') ? [] : [`At the stage \`${stage}\`:`]),
    ...(facts.length === 0 ? [] : [`With the facts \`${JSON.stringify(example.facts)}\`:`]),
    arabicText(example.text),
    ...(example.source === undefined ? [] : ['Beside its source:', fence('text', example.source)]),
    ...(example.previous === undefined ? [] : ['After this text:', arabicText(example.previous)]),
    findings.length === 0
      ? 'Nothing is reported.'
      : findings
          .map(
            (finding) =>
              `- **${finding.severity}** (\`${finding.message}\`): ${both((locale) => findingText(rule, finding, locale))}`,
          )
          .join('\n'),
    ...(output === source ? [] : ['After `--fix`:', arabicText(output)]),
    ...findings.flatMap((finding) =>
      finding.suggestions.flatMap((suggestion) => [
        `Suggestion: ${both((locale) => suggestionText(rule, suggestion, locale))}`,
        arabicText(applyEdits(source, suggestion.edits)),
      ]),
    ),
  ];
}

function arabicText(text) {
  return rightToLeft(fence('text', text.replace(/\n$/u, '').replace(invisible, named)));
}

/** What is reported must be seen: `\u200f` is shown as `‹U+200F›`. */
const invisible = /(?![\n\t])[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\u00a0\u202f\ufffd]/gu;

function named(character) {
  return `‹U+${character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}›`;
}

/** Tags in a sentence are quoted from a text; in code they are shown as they are. */
function prose(text) {
  return text
    .split(/(`[^`]*`)/u)
    .map((part, i) => (i % 2 === 0 ? part.replace(/&/gu, '&amp;').replace(/</gu, '&lt;') : part))
    .join('');
}

function rightToLeft(text) {
  return `<div dir="rtl">\n\n${text}\n\n</div>`;
}

function span(text) {
  return `<span dir="rtl">${text}</span>`;
}

function fence(language, text) {
  const longest = Math.max(0, ...(text.match(/`+/gu) ?? []).map((run) => run.length));
  const marks = '`'.repeat(Math.max(3, longest + 1));
  return `${marks}${language}\n${text}\n${marks}`;
}

export function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export function cell(text) {
  return prose(text).replace(/\|/gu, '\\|').replace(/\s+/gu, ' ');
}

function arabicCell(text) {
  return span(cell(text));
}

export function join(blocks) {
  return `${blocks.join('\n\n')}\n`;
}
