// How much of what a source decides is found? The pairs of official texts, and mistakes planted in
// those in which nothing is found.
// node bench/concordance.mjs [--language en] [--plant 60] [--pairs 300] [--kind REGEX] [--missed N]
//   [--joined 10] [--list FILE] [--shared ../shared]
// node bench/concordance.mjs --speed 5: the time of all rules with a source, and without, in so many rounds
// node bench/concordance.mjs --proof: all figures as one run, both languages, with those of bench/series.mjs
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MONTHS } from './archive-texts.mjs';
import { compiled } from './compiled.mjs';
import { table } from './table.mjs';

const args = process.argv.slice(2);
const option = (name, fallback) => (args.includes(name) ? args[args.indexOf(name) + 1] : fallback);
const root = join(option('--shared', '../shared'), 'official');
const isProof = args.includes('--proof');
const { rules, createLinter, readSource, parse, modelOf, concordanceOf, matchValues } =
  await compiled(`export { rules } from './rules/index.ts';
export { createLinter } from './core/lint/linter.ts';
export { modelOf } from './core/model/model.ts';
export { concordanceOf } from './core/concordance/concordance.ts';
export { matchValues } from './core/concordance/compare.ts';
export { readSource } from './core/source/read-source.ts';
export { parse } from './core/syntax/parse.ts';`);
const family = rules.filter(({ meta }) => meta.family === 'concordance');
const linter = createLinter(family);

const lines = (name) => readFileSync(join(root, name), 'utf8').trim().split('\n').map(JSON.parse);
const named = lines('pairs.jsonl');
const readPairs = (language) =>
  named
    .filter((pair) => pair.ar && pair[language])
    .map((pair) => ({
      name: pair.ar,
      text: readFileSync(join(root, 'ar', pair.ar), 'utf8'),
      source: readSource(readFileSync(join(root, language, pair[language]), 'utf8')),
    }));

const language = option('--language', 'en');
const pairs = readPairs(language);
if (args.includes('--speed')) {
  compareSpeed(Number(option('--speed')));
  process.exit();
}
measure(language, pairs);
if (isProof) {
  const french = readPairs('fr');
  measure('fr', french);
  compareLanguages(pairs, french);
}
if (isProof || option('--plant', '') !== '') plantAll(Number(option('--plant', '15')));
if (isProof || option('--joined', '') !== '') joinAll(Number(option('--joined', '10')));
if (isProof) {
  spawnSync(process.execPath, ['bench/series.mjs', '--shared', option('--shared', '../shared')], {
    stdio: 'inherit',
  });
}

function measure(language, pairs) {
  const names = new Set(pairs.map(({ name }) => name));
  const errata = lines('errata.jsonl').filter(
    ({ file, decidable }) => names.has(file) && decidable[0] === 'twin',
  );
  const counts = new Map();
  const verdicts = new Map();
  const judged = readVerdicts(language);
  const list = [];
  let [found, paragraphs] = [0, 0];
  for (const pair of pairs) {
    const rows = errata.filter(({ file }) => file === pair.name);
    const starts = [0];
    for (const { index } of pair.text.matchAll(/\n/gu)) starts.push(index + 1);
    const findings = linter
      .beside({ source: pair.source, previous: null })
      .lint(pair.text).findings;
    pair.isClean = findings.length === 0;
    pair.findings = findings.length;
    pair.structure = [];
    paragraphs += pair.source.blocks.length + pair.source.notes.length;
    const spans = rows.map((row) => {
      const line = pair.text.slice(starts[row.line - 1], starts[row.line]);
      const what = row.area ?? row.text;
      const start =
        starts[row.line - 1] + line.indexOf(what, Math.max(0, row.col - what.length - 40));
      return { start, end: start + what.length };
    });
    found += spans.filter(({ start, end }) =>
      findings.some((finding) => finding.start <= end && finding.end >= start),
    ).length;
    for (const { ruleId, message, start, end, data } of findings) {
      const key = `${ruleId} ${message}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      const isKnown = spans.some((span) => start <= span.end && end >= span.start);
      const line = starts.findLastIndex((each) => each <= start) + 1;
      const place = `${pair.name.replace('.txt', '')}:${line}\t${ruleId}:${message}`;
      const verdict = judged.get(place)?.shift() ?? 'new';
      verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
      if (ruleId === 'concordance-structure') pair.structure.push(verdict);
      list.push(
        [isKnown ? '+' : ' ', verdict, key, `${pair.name}:${line}`, JSON.stringify(data)].join(
          '\t',
        ),
      );
    }
  }
  table(
    `${language}: ${pairs.length} pairs, ${paragraphs} paragraphs; ${found} of ${errata.length} errata that only a twin decides`,
    ['finding', 'count', 'per 1,000 paragraphs'],
    [...counts]
      .sort()
      .map(([key, count]) => [key, count, ((count * 1000) / paragraphs).toFixed(2)]),
  );
  table(
    'judged by readers (test/texts/concordance-hits.tsv)',
    ['verdict', 'count', 'per 1,000 paragraphs'],
    [...verdicts]
      .sort()
      .map(([verdict, count]) => [verdict, count, ((count * 1000) / paragraphs).toFixed(2)]),
  );
  table(
    'structure: paragraphs, items, notes and numbered headings',
    ['pairs', 'count'],
    [
      ['exact', pairs.filter(({ structure }) => structure.length === 0).length],
      ['with findings that a reader has judged', countListed(pairs, true)],
      ['with others', countListed(pairs, false)],
    ],
  );
  if (option('--list', '') !== '') writeFileSync(option('--list'), `${list.join('\n')}\n`);
}

/** CPU time of this process; the two are measured in turns, so that other work concerns both. */
function compareSpeed(rounds) {
  const all = createLinter(rules);
  const sample = pairs.filter((_, at) => at % 4 === 0);
  const timeOf = (work) => {
    const from = process.cpuUsage();
    for (const pair of sample) work(pair);
    const { user, system } = process.cpuUsage(from);
    return (user + system) / 1e3;
  };
  const alone = ({ text }) => all.lint(text);
  const beside = ({ text, source }) =>
    all.beside({ source: readSource(source.text), previous: null }).lint(text);
  // What is compiled first is slower.
  timeOf(alone);
  timeOf(beside);
  const rows = Array.from({ length: rounds }, (_, round) => {
    const [without, withSource] = [timeOf(alone), timeOf(beside)];
    return [
      round + 1,
      without.toFixed(0),
      withSource.toFixed(0),
      (withSource / without).toFixed(2),
    ];
  });
  const ratios = rows.map((row) => Number(row[3])).sort((a, b) => a - b);
  table(
    `${sample.length} texts, all rules; median of the ratios ${ratios[Math.floor(rounds / 2)]}`,
    ['round', 'ms without', 'ms with a source', 'ratio'],
    rows,
  );
}

function countListed(pairs, isListed) {
  return pairs.filter(
    ({ structure }) =>
      structure.length > 0 && structure.every((verdict) => verdict !== 'new') === isListed,
  ).length;
}

/** What one of two sources reports of a text, and what the other says there. */
function compareLanguages(english, french) {
  const byName = new Map(english.map((pair) => [pair.name, pair]));
  const both = french.filter(({ name }) => byName.has(name));
  const rows = { en: { both: 0, denied: 0, silent: 0 }, fr: { both: 0, denied: 0, silent: 0 } };
  const structure = { both: 0, en: 0, fr: 0, none: 0 };
  const denied = [];
  for (const { name, text, source } of both) {
    const model = modelOf(parse(text));
    const sides = {
      en: concordanceOf(model, byName.get(name).source),
      fr: concordanceOf(model, source),
    };
    for (const [own, other] of [
      ['en', 'fr'],
      ['fr', 'en'],
    ]) {
      for (const difference of sides[own].differences) {
        const answer = answerOf(difference, sides[other]);
        rows[own][answer]++;
        if (answer !== 'denied') continue;
        const { kind, actual, expected } = difference;
        denied.push(
          `${own}: ${name}: ${kind} ${actual?.key ?? '-'}, source ${expected?.key ?? '-'}`,
        );
      }
    }
    const [en, fr] = ['en', 'fr'].map((code) => sides[code].structure.length > 0);
    structure[en && fr ? 'both' : en ? 'en' : fr ? 'fr' : 'none']++;
  }
  table(
    `${both.length} texts beside their English and their French: differences of values`,
    ['reported by', 'the other too', 'the other has the value', 'the other is silent'],
    Object.entries(rows).map(([code, counts]) => [code, counts.both, counts.denied, counts.silent]),
  );
  table('structure: texts with findings', ['both', 'en', 'fr', 'none'], [Object.values(structure)]);
  if (args.includes('--denied')) process.stdout.write(`${denied.join('\n')}\n`);
}

function answerOf({ kind, actual, expected }, { compared, differences }) {
  const isSame = (other) =>
    other.kind === kind &&
    (actual === null
      ? other.actual === null && other.expected?.key === expected?.key
      : other.actual?.start === actual.start);
  if (differences.some(isSame)) return 'both';
  // The other source has what the text has, or lacks what it lacks.
  for (const pair of compared) {
    const { left, open } = matchValues(pair);
    const value = left.find(({ start }) => actual !== null && start === actual.start);
    if (value !== undefined) return open.left.has(value) ? 'silent' : 'denied';
  }
  return 'silent';
}

/** By place and finding, in the order of the text. */
function readVerdicts(language) {
  const verdicts = new Map();
  for (const row of readFileSync('test/texts/concordance-hits.tsv', 'utf8').trim().split('\n')) {
    const [code, place, finding, verdict] = row.split('\t');
    if (code !== language) continue;
    const key = `${place}\t${finding}`;
    verdicts.set(key, [...(verdicts.get(key) ?? []), verdict]);
  }
  return verdicts;
}

/** Files of several pairs, whole and with one of the texts left out. */
function joinAll(size) {
  const step = Math.max(1, Math.floor(pairs.length / (size * 20)));
  const spread = pairs.filter((_, at) => at % step === 0);
  const rows = { whole: [0, 0, 0], 'one text missing': [0, 0, 0], 'one text added': [0, 0, 0] };
  const count = (row, group, without) => {
    const join = (texts) => texts.join('\n\n');
    const text = join(group.filter((pair) => pair !== without.text).map((pair) => pair.text));
    const source = join(
      group.filter((pair) => pair !== without.source).map((pair) => pair.source.text),
    );
    const { findings } = linter.beside({ source: readSource(source), previous: null }).lint(text);
    rows[row][0]++;
    const dropped = without.text ?? without.source;
    rows[row][1] += group.reduce((sum, pair) => sum + (pair === dropped ? 0 : pair.findings), 0);
    rows[row][2] += findings.length;
    if (dropped !== undefined) {
      const told = findings.filter(({ message }) => message.startsWith('draft-')).length;
      if (told !== 1 && args.includes('--missed'))
        process.stdout.write(`${row}: ${dropped.name}: ${told}\n`);
    }
  };
  for (let at = 0; at + size <= spread.length; at += size) {
    const group = spread.slice(at, at + size);
    const one = group[at % size];
    count('whole', group, {});
    count('one text missing', group, { text: one });
    count('one text added', group, { source: one });
  }
  table(
    `files of ${size} pairs`,
    ['file', 'files', 'findings pair by pair', 'findings in the file'],
    Object.entries(rows).map(([row, counts]) => [row, ...counts]),
  );
}

function plantAll(most) {
  const clean = pairs.filter(({ isClean }) => isClean).slice(0, Number(option('--pairs', '300')));
  const wanted = new RegExp(option('--kind', ''), 'u');
  const shown = Number(option('--missed', '0'));
  const rows = [];
  const missed = [];
  for (const [kind, plant] of kinds().filter(([kind]) => wanted.test(kind))) {
    let seed = 1;
    const random = () => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed / 2147483648;
    };
    let [all, found, single] = [0, 0, 0];
    for (let at = 0; at < clean.length && all < most; at++) {
      const { name, text, source } = clean[(at * 7) % clean.length];
      const planted = plant(text, random);
      if (planted === null || planted === text) continue;
      all++;
      const { findings } = linter.beside({ source, previous: null }).lintParsed(parse(planted));
      if (findings.length > 0) found++;
      if (findings.length === 1) single++;
      else if (missed.length < 1000) {
        let first = 0;
        while (planted[first] === text[first]) first++;
        missed.push(
          `${kind}: ${name}: ${findings.length} found: ${findings
            .slice(0, 3)
            .map(({ ruleId, data }) => `${ruleId} ${JSON.stringify(data)}`)
            .join('; ')} at …${planted.slice(Math.max(0, first - 40), first + 40)}…`,
        );
      }
    }
    const share = (part) => ((100 * part) / Math.max(1, all)).toFixed(1);
    rows.push([kind, all, found, share(found), single, share(single)]);
  }
  const sum = (column) => rows.reduce((total, row) => total + row[column], 0);
  rows.push([
    'all',
    sum(1),
    sum(2),
    ((100 * sum(2)) / sum(1)).toFixed(1),
    sum(4),
    ((100 * sum(4)) / sum(1)).toFixed(1),
  ]);
  table(
    `planted in ${clean.length} clean pairs`,
    ['kind', 'planted', 'found', '%', 'one finding', '%'],
    rows,
  );
  for (const each of missed
    .filter((_, i) => i % Math.ceil(missed.length / Math.max(1, shown)) === 0)
    .slice(0, shown)) {
    process.stdout.write(`${each}\n`);
  }
}

/** Each gives the text with one mistake, or null where there is no place for it. */
function kinds() {
  const DAY =
    /(?<![\d/])(\d{1,2}) ((?:كانون|تشرين) (?:الثاني|الأول)\/\p{L}+|\p{L}+\/\p{L}+) (\d{4})/gu;
  const CITATION = /(?<=(?:قرار|مقرر)\p{L}*(?: [\p{L}]+){0,4} )(\d{2})\/(\d{1,3})(?![\d/])/gu;
  const COUNCIL = /(?<![\d/])(\d{3,4}) \((\d{4})\)/gu;
  const SYMBOL = /(?<=\()([AES])\/(\d{2,4})\/(\d{2,4})(?=\))/gu;
  const AMOUNT = /(?<!\d|\d )(\d{3}) (\d{3})(?: (\d{1,3}))?(?= دولار)/gu;
  const PERCENT = /(\d+)(?:,(\d+))?(?= في المائة)/gu;
  const PARAGRAPH = /(?<=الفقرة )(\d{1,2})(?= )/gu;
  const YEAR = /(?<=(?:عام|لعام|سنة) )(20[012]\d)(?![\d/-])/gu;
  const OPERATIVE = /^(\d+) - .*(?:\n\n(?!\d+ - ).*)*\n\n/gmu;
  const PREAMBULAR = /^وإذ .{60,}،\n\n/gmu;
  const ITEM = /^\([أ-ي]\) .*؛\n\n/gmu;
  const NOTE = /^\(\d+\) .*\n\n/gmu;
  /** A title that is quoted twice: a word of the second is another one. */
  const titled = (text) => {
    const seen = new Set();
    for (const match of text.matchAll(/(?<=المعنون )["”]([^"“”\n]{12,300})["“]/gu)) {
      if (seen.has(match[1])) {
        const planted = match[1].replace(/ \p{L}{4,} /u, ' الأمثل ');
        return `${text.slice(0, match.index + 1)}${planted}${text.slice(match.index + match[0].length - 1)}`;
      }
      seen.add(match[1]);
    }
    return null;
  };
  const digit = (random) => (text) => {
    const at = Math.floor(random() * text.length);
    const next = String((Number(text[at]) + 1 + Math.floor(random() * 8)) % 10);
    return text.slice(0, at) + (at === 0 && next === '0' ? '7' : next) + text.slice(at + 1);
  };
  const swap = (text) => (text.length < 2 ? text : text.slice(0, -2) + text.at(-1) + text.at(-2));
  /** One of the places of a pattern, written otherwise; the body only, and no quotation of a title. */
  const at = (pattern, write) => (text, random) => {
    const body = text.search(/^إن .*،$/mu);
    const places = [...text.matchAll(pattern)].filter(({ index }) => body >= 0 && index > body);
    if (places.length === 0) return null;
    const match = places[Math.floor(random() * places.length)];
    const written = write(match, random);
    if (written === null || written === match[0]) return null;
    return text.slice(0, match.index) + written + text.slice(match.index + match[0].length);
  };
  const removed = (pattern) => at(pattern, () => '');
  const doubled = (pattern) => at(pattern, ([whole]) => whole + whole);
  const renumbered = (plant) => (text, random) => {
    const planted = plant(text, random);
    if (planted === null) return null;
    let number = 0;
    return planted.replace(/^\d+ - /gmu, () => `${++number} - `);
  };
  return [
    ['citation: a digit of the number', at(CITATION, ([, a, b], r) => `${a}/${digit(r)(b)}`)],
    ['citation: two digits of the number', at(CITATION, ([, a, b]) => `${a}/${swap(b)}`)],
    ['citation: the session after', at(CITATION, ([, a, b]) => `${Number(a) + 1}/${b}`)],
    ['citation: the session before', at(CITATION, ([, a, b]) => `${Number(a) - 1}/${b}`)],
    ['citation: the other order', at(CITATION, ([, a, b]) => `${b}/${a}`)],
    ['citation: a digit too many', at(CITATION, ([, a, b]) => `${a}/${b}7`)],
    [
      'citation: a digit too few',
      at(CITATION, ([, a, b]) => (b.length < 3 ? null : `${a}/${b.slice(0, 2)}`)),
    ],
    ['council: a digit of the number', at(COUNCIL, ([, a, b], r) => `${digit(r)(a)} (${b})`)],
    ['council: two digits of the number', at(COUNCIL, ([, a, b]) => `${swap(a)} (${b})`)],
    ['council: the year after', at(COUNCIL, ([, a, b]) => `${a} (${Number(b) + 1})`)],
    ['council: the year before', at(COUNCIL, ([, a, b]) => `${a} (${Number(b) - 1})`)],
    ['council: ten years', at(COUNCIL, ([, a, b]) => `${a} (${Number(b) - 10})`)],
    ['council: left out', at(/ و \d{4} \(\d{4}\)(?= و )/gu, () => '')],
    ['date: another day', at(DAY, ([, d, m, y]) => `${(Number(d) % 27) + 1} ${m} ${y}`)],
    [
      'date: the digits of the day',
      at(DAY, ([, d, m, y]) => (/^[12][012]$/u.test(d) ? `${swap(d)} ${m} ${y}` : null)),
    ],
    [
      'date: the next month',
      at(DAY, ([, d, m, y]) =>
        MONTHS.includes(m) ? `${d} ${MONTHS[(MONTHS.indexOf(m) + 1) % 12]} ${y}` : null,
      ),
    ],
    [
      'date: another month',
      at(DAY, ([, d, m, y]) =>
        MONTHS.includes(m) ? `${d} ${MONTHS[(MONTHS.indexOf(m) + 5) % 12]} ${y}` : null,
      ),
    ],
    ['date: the year after', at(DAY, ([, d, m, y]) => `${d} ${m} ${Number(y) + 1}`)],
    ['date: the year before', at(DAY, ([, d, m, y]) => `${d} ${m} ${Number(y) - 1}`)],
    ['date: ten years', at(DAY, ([, d, m, y]) => `${d} ${m} ${Number(y) - 10}`)],
    ['date: a hundred years', at(DAY, ([, d, m, y]) => `${d} ${m} ${Number(y) + 100}`)],
    ['date: left out', at(/ المؤرخ \d{1,2} [\p{L} ]+\/\p{L}+ \d{4}/gu, () => '')],
    ['year: after', at(YEAR, ([, y]) => String(Number(y) + 1))],
    ['year: before', at(YEAR, ([, y]) => String(Number(y) - 1))],
    ['year: two digits', at(YEAR, ([, y]) => swap(y))],
    ['amount: a digit', at(AMOUNT, ([whole, a], r) => digit(r)(a) + whole.slice(3))],
    ['amount: two digits', at(AMOUNT, ([whole, a]) => swap(a) + whole.slice(3))],
    [
      'amount: a digit of the last group',
      at(AMOUNT, ([, a, b, c], r) => (c === undefined ? null : `${a} ${b} ${digit(r)(c)}`)),
    ],
    ['percentage: a digit', at(PERCENT, ([whole], r) => whole.replace(/^\d+/u, digit(r)))],
    [
      'percentage: the fraction',
      at(PERCENT, ([, a, b], r) => (b === undefined ? null : `${a},${digit(r)(b)}`)),
    ],
    ['symbol: a digit of the number', at(SYMBOL, ([, o, a, b], r) => `${o}/${a}/${digit(r)(b)}`)],
    ['symbol: the session or year', at(SYMBOL, ([, o, a, b]) => `${o}/${Number(a) - 1}/${b}`)],
    ['symbol: two parts exchanged', at(SYMBOL, ([, o, a, b]) => `${o}/${b}/${a}`)],
    ['symbol: another organ', at(SYMBOL, ([, o, a, b]) => `${o === 'A' ? 'S' : 'A'}/${a}/${b}`)],
    ['symbol: an addendum', at(SYMBOL, ([whole]) => `${whole}/Add.1`)],
    ['symbol: left out', at(/ \((?:A|S|E)\/\d{2,4}\/\d{2,4}\)/gu, () => '')],
    ['paragraph: the next', at(PARAGRAPH, ([, n]) => String(Number(n) + 1))],
    ['paragraph: a digit too many', at(PARAGRAPH, ([, n]) => `${n}1`)],
    [
      'session: another ten',
      at(/(?<=دورتها [\p{L}]+ وال)(?:سبعين|ثمانين)/gu, ([w]) => (w === 'سبعين' ? 'ستين' : 'تسعين')),
    ],
    [
      'session: another one',
      at(/(?<=دورتها ال)(?:سادسة|سابعة|ثامنة)(?= وال)/gu, ([w]) =>
        w === 'سابعة' ? 'تاسعة' : 'سابعة',
      ),
    ],
    ['operative paragraph left out, the others renumbered', renumbered(removed(OPERATIVE))],
    ['operative paragraph left out', removed(OPERATIVE)],
    ['operative paragraph twice, the others renumbered', renumbered(doubled(OPERATIVE))],
    [
      'operative paragraph with the digits of another',
      at(/^(\d\d)(?= - )/gmu, ([, n]) => (n[0] === n[1] ? null : swap(n))),
    ],
    ['preambular clause left out', removed(PREAMBULAR)],
    ['preambular clause twice', doubled(PREAMBULAR)],
    ['item left out', removed(ITEM)],
    ['note left out', removed(NOTE)],
    ['title: a word of one that is quoted twice', titled],
  ];
}
