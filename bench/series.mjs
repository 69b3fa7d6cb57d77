// What stays in last year's text under this year's number, and is it another one in the text as adopted?
// The official pairs of one title and body, the later of which is the answer.
// Findings that a reader has judged are in test/texts/series-hits.tsv: place in the old text, kind, value, verdict.
// node bench/series.mjs [--list FILE] [--shared ../shared]
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { compiled } from './compiled.mjs';
import { table } from './table.mjs';

const args = process.argv.slice(2);
const option = (name, fallback) => (args.includes(name) ? args[args.indexOf(name) + 1] : fallback);
const root = join(option('--shared', '../shared'), 'official/ar');
const { modelOf, parse, compareTexts, ownTitle, titleKey, dateNumber, firstDay } =
  await compiled(`export { parse } from './core/syntax/parse.ts';
export { modelOf } from './core/model/model.ts';
export { compareTexts } from './core/revision/revision.ts';
export { titleKey } from './core/arabic/title-key.ts';
export { ownTitle } from './core/archive/titles.ts';
export { dateNumber, firstDay } from './core/facts/calendar.ts';`);

const pairs = readPairs();
const judged = new Map(
  readFileSync('test/texts/series-hits.tsv', 'utf8')
    .trim()
    .split('\n')
    .map((row) => [row.slice(0, row.lastIndexOf('\t')), row.slice(row.lastIndexOf('\t') + 1)]),
);
const verdicts = new Map();
const counts = new Map();
const list = [];
let published = 0;
let drafts = 0;
for (const { old, next } of pairs) {
  const adopted = compareTexts(old.model, next.model);
  for (const each of adopted.stayed) {
    published++;
    list.push(
      ['published', next.name, each.kind, each.text, context(next.model.source, each)].join('\t'),
    );
  }
  const draft = draftOf(old.model.source, next.model.source);
  if (draft === null) continue;
  drafts++;
  const model = modelOf(parse(draft.text));
  const { stayed, rows } = compareTexts(old.model, model);
  for (const each of stayed) {
    const from = rows[each.row].old.block;
    const answer = adopted.rows.find(
      (row) => row.old?.block.start === from.start && row.new !== null,
    );
    const key = from.values.find(({ start }) => start === each.before.start)?.key;
    const stays =
      answer !== undefined &&
      !(
        each.kind === 'own' && answer.new.block.values.some((value) => ownKeys(old).has(value.key))
      ) &&
      answer.new.block.values.some((value) => value.key === key);
    const verdict = answer === undefined ? 'gone' : stays ? 'stays' : 'moved';
    const row = counts.get(each.kind) ?? { moved: 0, gone: 0, stays: 0 };
    row[verdict]++;
    counts.set(each.kind, row);
    const line = old.model.source.slice(0, each.before.start).split('\n').length;
    const place = `${old.name.replace('.txt', '')}:${line}\t${each.kind}\t${key}`;
    const known = judged.get(place);
    if (known !== undefined) verdicts.set(known, (verdicts.get(known) ?? 0) + 1);
    list.push(
      [
        place.replaceAll('\t', ' '),
        verdict,
        old.name,
        each.kind,
        each.text,
        context(old.model.source, each.before),
        answer === undefined
          ? ''
          : next.model.source
              .slice(answer.new.block.start, answer.new.block.end)
              .slice(0, 600)
              .replace(/\s+/gu, ' '),
        next.name,
      ].join('\t'),
    );
  }
}
table(
  `${pairs.length} pairs, ${published} findings in texts as adopted; ${drafts} drafts`,
  ['kind', 'another value', 'paragraph gone', 'stays'],
  [...counts].sort().map(([kind, { moved, gone, stays }]) => [kind, moved, gone, stays]),
);
table(
  'judged by a reader (test/texts/series-hits.tsv)',
  ['verdict', 'count'],
  [...verdicts].sort(),
);
const file = option('--list', '');
if (file !== '') writeFileSync(file, `${list.join('\n')}\n`);

function ownKeys({ model }) {
  const symbol = /\b[AE]\/(?:HRC\/)?RES\/(\d+)\/(\d+)/u.exec(model.source.slice(0, 300));
  return new Set(symbol === null ? [] : [`${symbol[1]}/${symbol[2]}`]);
}

function context(text, { start, end }) {
  const before = text
    .slice(Math.max(0, start - 200), start)
    .split('\n')
    .at(-1);
  const behind = text.slice(end, end + 100).split('\n')[0];
  return `${before}⟦${text.slice(start, end)}⟧${behind}`.replace(/\s+/gu, ' ');
}

/** Last year's body between this year's head and closing lines. */
function draftOf(old, next) {
  const formula = /\n[^\n]*\n\n(?=(?:إن|إ ن)[^\n]{3,60}،\s*\n)/u;
  const [a, b] = [formula.exec(old), formula.exec(next)];
  const closing = /\n[^\n]*الجلس(?:ة|\u0640)[^\n]*\n+[^\n]*\d{4}\s*(?:\n|$)/u;
  const [x, y] = [closing.exec(old), closing.exec(next)];
  if (a === null || b === null || x === null || y === null || x.index < a.index) return null;
  const text =
    next.slice(0, b.index) + old.slice(a.index, x.index) + y[0] + old.slice(x.index + x[0].length);
  return { text };
}

function readPairs() {
  const series = new Map();
  for (const path of filesOf(root)) {
    const name = relative(root, path);
    const model = modelOf(parse(readFileSync(path, 'utf8')));
    const title = ownTitle(model.source, model.tree);
    const { date } = model.profile;
    if (title === null || date === null || date.day === null) continue;
    const key = `${name.split('/')[0]} ${titleKey(title)}`;
    const members = series.get(key) ?? [];
    members.push({ name, model, day: dateNumber(firstDay(date)) });
    series.set(key, members);
  }
  return [...series.values()].flatMap((members) => {
    members.sort((a, b) => a.day - b.day || (a.name < b.name ? -1 : 1));
    return members
      .slice(1)
      .flatMap((next, at) =>
        next.day > members[at].day + 100 ? [{ old: members[at], next }] : [],
      );
  });
}

function filesOf(folder) {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesOf(path) : [path];
    });
}
