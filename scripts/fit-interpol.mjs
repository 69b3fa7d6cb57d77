// Fits the weights of rules/interpol/_internet-weights.ts, by which a place tells whether INTERPOL or the
// Internet is meant, and prints what the fit is worth on texts that it did not see.
//
// usage: npm run build && node scripts/fit-interpol.mjs [--write] [--shared ../shared]
//
// Data: every mention of INTERPOL in the official texts and the five texts, with the name exchanged for
// the Internet; every real mention of the Internet; and, since that is little, proxies: names of other
// organizations exchanged for the Internet (INTERPOL is meant) and names of other media and techniques
// exchanged for it (the Internet is meant). Nothing of the texts is written, only counts and weights.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { modelOf } from '../dist/core/model/model.js';
import { parse } from '../dist/core/syntax/parse.js';
import {
  evidenceOf,
  reverseEvidenceOf,
  topicEvidenceOf,
} from '../dist/rules/interpol/_internet-features.js';
import { internetPlace } from '../dist/rules/interpol/_internet-places.js';
import { isVetoed } from '../dist/rules/interpol/_internet-score.js';
import { systemAround } from '../dist/rules/interpol/_interpol-systems.js';
import { GENUINE, MEANT } from './fit/invented-places.mjs';
import { KEPT, NETWORK } from './fit/invented-reverse.mjs';
import { fitLogistic, scoreOf } from './fit/logistic.mjs';
import { format } from './format.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const argument = (name, fallback) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? fallback : process.argv[at + 1];
};
const shared = argument('--shared', join(root, '../shared'));

/** Bodies whose names stand where that of INTERPOL could. */
const BODIES = [
  'اليونسكو',
  'اليونيسف',
  'اليونيسيف',
  'الأونروا',
  'منظمة الصحة العالمية',
  'منظمة العمل الدولية',
  'منظمة الأغذية والزراعة للأمم المتحدة',
  'منظمة الأغذية والزراعة',
  'منظمة الجمارك العالمية',
  'المنظمة الدولية للهجرة',
  'المنظمة البحرية الدولية',
  'منظمة الطيران المدني الدولي',
  'منظمة التعاون الإسلامي',
  'منظمة حظر الأسلحة الكيميائية',
  'منظمة الأمم المتحدة للتربية والعلم والثقافة',
  'منظمة الأمم المتحدة للطفولة',
  'مكتب الأمم المتحدة المعني بالمخدرات والجريمة',
  'مكتب مكافحة الإرهاب',
  'مفوضية الأمم المتحدة لشؤون اللاجئين',
  'مفوضية الأمم المتحدة لحقوق الإنسان',
  'برنامج الأمم المتحدة الإنمائي',
  'برنامج الأغذية العالمي',
  'البنك الدولي',
  'صندوق النقد الدولي',
  'الاتحاد الأفريقي',
  'الاتحاد الأوروبي',
  'الاتحاد الدولي للاتصالات',
  'الاتحاد البرلماني الدولي',
  'جامعة الدول العربية',
  'حلف شمال الأطلسي',
  'الوكالة الدولية للطاقة الذرية',
  'المحكمة الجنائية الدولية',
  'اللجنة الدولية للصليب الأحمر',
  'رابطة أمم جنوب شرق آسيا',
  'منظمة الأمن والتعاون في أوروبا',
];
/** Media and techniques whose names stand where the Internet could. */
const MEDIA = [
  'وسائل التواصل الاجتماعي',
  'وسائط التواصل الاجتماعي',
  'تكنولوجيا المعلومات والاتصالات',
  'تكنولوجيات المعلومات والاتصالات',
  'التكنولوجيات الرقمية',
  'التكنولوجيا الرقمية',
  'الفضاء الإلكتروني',
  'الذكاء الاصطناعي',
  'المنصات الرقمية',
  'الهواتف المحمولة',
];
/** In these the name of INTERPOL is written. */
const NAMED = new Set(['interpol', 'kept', 'network']);
const MOST_PER_NAME = 130;
const LEAST_WEIGHT = 0.3;

function* textFiles(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* textFiles(path);
    else if (entry.name.endsWith('.txt')) yield path;
  }
}

/** The name in the text, with its clitics, where it is a word of its own. */
function nameExpression(name) {
  const bare = name.startsWith('ال') ? name.slice(2) : null;
  const stem = bare === null ? name : `(?:ال|ل(?=${bare}))${bare}`;
  return new RegExp(`(?<![\\p{L}\\p{M}])([وف]?[بكل]?)${stem}(?![\\p{L}\\p{M}])`, 'gu');
}

/** Writes the Internet for a name; `at` are the places of the new words. */
function exchange(source, name) {
  const at = new Set();
  let text = '';
  let from = 0;
  for (const match of source.matchAll(nameExpression(name))) {
    text += source.slice(from, match.index);
    at.add(text.length);
    const clitics = match[1] ?? '';
    const contracted = clitics.endsWith('ل') || match[0].slice(clitics.length).startsWith('لل');
    text += contracted ? `${clitics.replace(/ل$/u, '')}للإنترنت` : `${clitics}الإنترنت`;
    from = match.index + match[0].length;
  }
  return at.size === 0 ? null : { text: text + source.slice(from), at };
}

/** `على الإنترنت` is what these texts say; other writers say `في الإنترنت`. */
const OTHER_PREPOSITIONS = [
  ['على ', 'في '],
  ['عبر ', 'ب'],
];

function exchangePreposition(source, said, other) {
  const at = new Set();
  const parts = source.split(`${said}الإنترنت`);
  let text = parts[0];
  for (const part of parts.slice(1)) {
    at.add(text.length + (other.endsWith(' ') ? other.length : 0));
    text += `${other}الإنترنت${part}`;
  }
  return { text, at };
}

/** A folder is a session of an organ; each of the five texts stands alone. */
function foldOf(path) {
  return path.startsWith('texts') ? path : dirname(path);
}

/** Evidence with the names of its features, which are what is weighed. */
function named(evidence) {
  return evidence.map(({ feature, amount }) => ({ feature: feature.name, amount }));
}

function gather() {
  const folders = ['official/ar', 'texts', 'corpus'].map((name) => join(shared, name));
  const instances = [];
  const counts = new Map();
  const add = (kind, path, source, isCounted) => {
    const model = modelOf(parse(source));
    for (const node of model.nodes(NAMED.has(kind) ? 'interpolMention' : 'internetMention')) {
      if (!isCounted(node)) continue;
      const place = internetPlace(model, node);
      const evidence = evidenceOf(place);
      const { prefix } = place;
      const before = place.placesBefore.map(model.words.keyAt);
      const after = place.placesAfter.map(model.words.keyAt);
      const near = [...before.slice(0, 3).reverse(), `${prefix}_`, ...after.slice(0, 3)].join(' ');
      instances.push({
        kind,
        path: relative(shared, path),
        fold: foldOf(relative(shared, path)),
        near,
        context: [...before.slice(0, 9).reverse(), `⟦${prefix}_⟧`, ...after.slice(0, 9)].join(' '),
        meant: ['interpol', 'body', 'invented', 'kept'].includes(kind),
        evidence: named(evidence),
        reverseEvidence: named([...reverseEvidenceOf(place), ...topicEvidenceOf(place)]),
        isCertain: systemAround(model, place) !== null,
        isVetoed: isVetoed(evidence),
      });
    }
  };
  for (const folder of folders.filter((path) => existsSync(path))) {
    for (const path of textFiles(folder)) {
      const source = readFileSync(path, 'utf8');
      // One of the five texts has the two names mixed up: the places of the Internet are known.
      const isMixed = path.includes('000_2c65158842a940c1');
      add('interpol', path, source, (node) => !node.inLongForm && node.variant !== 'latin');
      if (isMixed) {
        add('mixed', path, source, () => true);
        for (const instance of instances.filter(({ kind }) => kind === 'mixed')) {
          instance.meant = !/، بما في ذلك ⟦_⟧ ووسائل التواصل/u.test(instance.context);
        }
      } else add('internet', path, source, () => true);
      for (const [said, other] of OTHER_PREPOSITIONS) {
        const exchanged = exchangePreposition(source, said, other);
        add('preposition', path, exchanged.text, (node) => exchanged.at.has(node.start));
      }
      for (const [kind, names] of [
        ['body', BODIES],
        ['medium', MEDIA],
      ]) {
        for (const name of names) {
          const count = counts.get(name) ?? 0;
          if (count >= MOST_PER_NAME) continue;
          const exchanged = exchange(source, name);
          if (exchanged === null) continue;
          counts.set(name, count + exchanged.at.size);
          add(kind, path, exchanged.text, (node) => exchanged.at.has(node.start));
        }
      }
    }
  }
  for (const [kind, sentences] of [
    ['invented', MEANT],
    ['invented-', GENUINE],
    ['kept', KEPT],
    ['network', NETWORK],
  ]) {
    for (const [i, sentence] of sentences.entries()) {
      add(kind, `invented/${i % 5}/${i}`, `1 - ${sentence}.`, () => true);
    }
  }
  return instances;
}

const WEIGHT = {
  interpol: 3,
  mixed: 3,
  internet: 3,
  body: 1,
  medium: 0.5,
  preposition: 1,
  invented: 3,
  'invented-': 3,
  kept: 3,
  network: 3,
};

const instances = gather();
const kinds = [...new Set(instances.map(({ kind }) => kind))];
for (const kind of kinds) {
  process.stdout.write(`${kind}: ${instances.filter((each) => each.kind === kind).length}\n`);
}
for (const each of instances) each.weight = WEIGHT[each.kind];
// Texts of one series say the same again: what is said often counts less.
const times = new Map();
for (const { near, kind } of instances)
  times.set(`${kind} ${near}`, (times.get(`${kind} ${near}`) ?? 0) + 1);
for (const each of instances) each.weight /= Math.sqrt(times.get(`${each.kind} ${each.near}`));

/** The fit of all, and in each instance the score by a fit on the other sources as `key`. */
function fitAcross(fitted, key) {
  const seen = [
    ...new Set(fitted.flatMap(({ evidence }) => evidence.map(({ feature }) => feature))),
  ].sort();
  // What says next to nothing is left out.
  const first = fitLogistic(fitted, seen);
  const features = seen.filter((name) => Math.abs(first.weights[name]) >= LEAST_WEIGHT);
  const folds = [...new Set(fitted.map(({ fold }) => fold))].sort();
  process.stdout.write(`${features.length} features, ${folds.length} sources\n`);
  for (const fold of folds) {
    const held = fitted.filter((each) => each.fold === fold);
    const known = new Set(held.map(({ near }) => near));
    // What stands word for word in the texts held out is held out too.
    const model = fitLogistic(
      fitted.filter((each) => each.fold !== fold && !known.has(each.near)),
      features,
    );
    for (const each of held) each.source[key] = scoreOf(model, each.evidence);
  }
  return fitLogistic(fitted, features);
}

for (const each of instances) {
  each.source = each;
  each.score = each.isCertain ? 99 : -99;
}
// The certain and the impossible are decided before any score.
const ofForward = instances.filter(
  (each) => !each.isCertain && !each.isVetoed && !['kept', 'network'].includes(each.kind),
);
const model = fitAcross(ofForward, 'score');
// Where INTERPOL is written nothing is impossible.
const ofReverse = instances
  .filter(({ isCertain }) => !isCertain)
  .map((each) => ({ ...each, evidence: each.reverseEvidence }));
const reverse = fitAcross(ofReverse, 'reverse');

function table() {
  const real = instances.filter(({ kind }) => ['interpol', 'mixed', 'internet'].includes(kind));
  const rows = [];
  for (const threshold of [-2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 5]) {
    const over = (kind, meant) => {
      const all = instances.filter((each) => each.kind === kind && each.meant === meant);
      return `${all.filter(({ score }) => score >= threshold).length}/${all.length}`;
    };
    const hits = real.filter(({ score }) => score >= threshold);
    const precision = hits.filter(({ meant }) => meant).length / hits.length;
    rows.push(
      `${threshold}\tinterpol ${over('interpol', true)}\tmixed ${over('mixed', true)}\tbody ${over('body', true)}\tinternet ${over('internet', false)}\tmixed- ${over('mixed', false)}\tmedium ${over('medium', false)}\tpreposition ${over('preposition', false)}\tinvented ${over('invented', true)}\tinvented- ${over('invented-', false)}\tprecision ${(100 * precision).toFixed(2)}`,
    );
  }
  return rows.join('\n');
}
process.stdout.write(`${table()}\n`);

/** How many places fall below a score: of INTERPOL they would be false. */
function reverseTable() {
  const under = (kind, meant, threshold) => {
    const all = ofReverse.filter((each) => each.kind === kind && each.meant === meant);
    return `${all.filter(({ source }) => source.reverse < threshold).length}/${all.length}`;
  };
  return [-1, -1.5, -2, -2.5, -3, -3.5, -4, -5]
    .map((threshold) =>
      [
        threshold,
        ...['interpol', 'mixed', 'body', 'invented', 'kept'].map(
          (kind) => `${kind} ${under(kind, true, threshold)}`,
        ),
        ...['internet', 'mixed', 'preposition', 'invented-', 'network'].map(
          (kind) => `${kind}- ${under(kind, false, threshold)}`,
        ),
      ].join('\t'),
    )
    .join('\n');
}
process.stdout.write(`${reverseTable()}\n`);

if (process.argv.includes('--show')) {
  const shown = instances
    .filter(({ kind }) => kind === argument('--show', ''))
    .sort((a, b) => b.score - a.score);
  if (!shown[0]?.meant) shown.splice(60);
  else shown.splice(0, shown.length - 80);
  for (const { score, context, evidence } of shown) {
    process.stdout.write(
      `${score.toFixed(2)} ${context}\n    ${evidence.map(({ feature }) => feature).join(' ')}\n`,
    );
  }
}

if (process.argv.includes('--show-reverse')) {
  const least = Number(argument('--show-reverse', '-2'));
  for (const { source, kind, context, evidence } of ofReverse) {
    const isWrong = source.meant ? source.reverse < least : source.reverse >= least;
    if (!isWrong || !(source.meant || kind === 'network')) continue;
    const said = evidence.map(
      ({ feature }) => `${feature} ${(reverse.weights[feature] ?? 0).toFixed(1)}`,
    );
    process.stdout.write(
      `${kind} ${source.reverse.toFixed(2)} ${context}\n    ${said.join(', ')}\n`,
    );
  }
}

/** The weights of a fit as a table of the source. */
function rowsOf({ weights }) {
  return Object.entries(weights)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weight]) => `  '${name}': ${weight.toFixed(2)},`)
    .join('\n');
}
if (process.argv.includes('--weights')) process.stdout.write(`${rowsOf(model)}\n`);
if (process.argv.includes('--write')) {
  const text = `/**
 * What each feature of _internet-features.ts says for INTERPOL (above nought) or for the Internet: a
 * logistic regression fitted by scripts/fit-interpol.mjs on ${ofForward.length} places, never by hand.
 * Source: mentions of both names and of other bodies and media in official texts of the United Nations.
 */
export const BIAS = ${model.bias.toFixed(2)};

export const WEIGHTS: Readonly<Record<string, number>> = {
${rowsOf(model)}
};

/** The same where INTERPOL is what is written, fitted on ${ofReverse.length} places. */
export const REVERSE_BIAS = ${reverse.bias.toFixed(2)};

export const REVERSE_WEIGHTS: Readonly<Record<string, number>> = {
${rowsOf(reverse)}
};
`;
  const path = join(root, 'rules/interpol/_internet-weights.ts');
  writeFileSync(path, format(root, 'rules/interpol/_internet-weights.ts', text));
}
