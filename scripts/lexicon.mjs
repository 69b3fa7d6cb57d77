// Makes core/arabic/lexicon-data.ts from published texts that stand beside the project: how many texts
// have a form, and how many have two or three units side by side. Counts only, of what stands in
// several texts; no sentence can be read out of them.
//
//   node scripts/lexicon.mjs                     writes the data
//   node scripts/lexicon.mjs --cross-validate N  counts all but one N-th, and looks at that
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const compiled = (path) => import(pathToFileURL(join(root, 'dist', path)).href);
const { parse } = await compiled('core/syntax/parse.js');
const { modelOf } = await compiled('core/model/model.js');
const { hashWord } = await compiled('core/arabic/key.js');
const lexiconModule = await compiled('core/arabic/lexicon.js');
const { unpackLexicon } = await compiled('core/arabic/lexicon-tables.js');
const { DIGITS, DOUBTFUL } = await compiled('core/arabic/packed-table.js');
const { damageOf, frameAt, judgeForm, unitAt } = await compiled('rules/wording/_damage.js');
const { isDoubtful } = await compiled('rules/wording/_rivals.js');
const { REPEATED, studyForm } = await compiled('rules/wording/_doubtful-forms.js');
const { eachCandidate } = await compiled('core/arabic/confusions.js');
const { FORM_LEVELS, FRAME_LEVELS, frameOf, lettersAt, levelOf, longFrameOf } = lexiconModule;

const SOURCES = ['official/ar', 'corpus'].map((folder) => join(root, '../shared', folder));
/** Sentences that stand in one file without belonging together are a text for so many lines. */
const LINES_OF_A_TEXT = 40;

/** Forms of fewer texts are as often slips as words. */
const TEXTS_OF_A_FORM = 2;
const TEXTS_OF_A_PAIR = 4;
const TEXTS_OF_A_TRIPLE = 3;
/** Two units side by side say something where the one is so large a share of what stands beside the other. */
const SHARE_OF_A_PAIR = 0.03;
/** So many times rarer than the form that one hamza or ending makes of it, a form is a slip. */
const TIMES_RARER = 30;
const MOST_TEXTS_OF_A_SLIP = 10;

function textsOf(folders) {
  const files = folders.flatMap(filesOf);
  return files.flatMap((file) => {
    const source = readFileSync(file, 'utf8');
    if (!file.endsWith('.ar')) return [{ file, source }];
    const lines = source.split('\n');
    return Array.from({ length: Math.ceil(lines.length / LINES_OF_A_TEXT) }, (_, i) => ({
      file: `${file}:${i}`,
      source: lines.slice(i * LINES_OF_A_TEXT, (i + 1) * LINES_OF_A_TEXT).join('\n\n'),
    }));
  });
}

function filesOf(path) {
  if (statSync(path).isDirectory()) {
    return readdirSync(path)
      .sort()
      .flatMap((name) => filesOf(join(path, name)));
  }
  return /\.(?:txt|ar)$/.test(path) ? [path] : [];
}

/** The units of a text in reading order, and the forms of its words. */
function readText({ file, source }) {
  const model = modelOf(parse(source));
  const { words, tokens } = model;
  const units = Array.from({ length: words.length }, (_, place) => unitAt(words, tokens, place));
  return { file, source, words, tokens, units };
}

/** In how many texts each form, pair and triple stands. */
function count(texts) {
  const forms = new Map();
  const spelt = new Map();
  const pairs = new Map();
  const triples = new Map();
  const ends = new Map();
  for (const { units, words } of texts) {
    const own = { forms: new Set(), pairs: new Set(), triples: new Set() };
    for (let place = 0; place < units.length; place++) {
      const unit = units[place];
      own.forms.add(unit);
      if (words.kindAt(place) === 1 && !spelt.has(unit)) spelt.set(unit, words.keyAt(place));
      const isFirst = words.isFirst[place] === 1;
      const next = words.next(place) === -1 ? 0 : units[place + 1];
      const second = next === 0 || words.next(place + 1) === -1 ? 0 : units[place + 2];
      const rows = [[unit, next, second]];
      if (isFirst) rows.push([0, unit, next]);
      for (const [a, b, c] of rows) {
        const pair = frameOf(a, b);
        own.pairs.add(pair);
        ends.set(pair, [a, b]);
        own.triples.add(longFrameOf(a, b, c));
      }
    }
    for (const name of ['forms', 'pairs', 'triples']) {
      const all = { forms, pairs, triples }[name];
      for (const key of own[name]) all.set(key, (all.get(key) ?? 0) + 1);
    }
  }
  return { forms, spelt, pairs, triples, ends };
}

/**
 * Misprints are copied from text to text: forms of a few texts that all their neighbours speak against,
 * as they would against an unknown form.
 */
function copiedMisprints(texts, counted) {
  const lexicon = lexiconModule.createLexicon(unpackLexicon(dataOf(tablesOf(counted))));
  const isRare = (unit) =>
    counted.spelt.has(unit) &&
    counted.forms.get(unit) >= TEXTS_OF_A_FORM &&
    counted.forms.get(unit) <= MOST_TEXTS_OF_A_MISPRINT;
  const suspects = new Map();
  for (const { words, tokens, units } of texts) {
    for (const [place, unit] of units.entries()) {
      if (!isRare(unit) || suspects.get(unit) === false) continue;
      const damage = damageOf(
        studyForm(counted.spelt.get(unit), lexicon),
        frameAt(words, tokens, place),
        lexicon,
      );
      suspects.set(unit, damage?.isSure === true);
    }
  }
  return new Set([...suspects].filter(([, isDamaged]) => isDamaged).map(([unit]) => unit));
}

const MOST_TEXTS_OF_A_MISPRINT = 4;

/** The tables of the lexicon, as pairs of number and value. */
function tablesOf({ forms, spelt, pairs, triples, ends }, misprints = new Set()) {
  const isSlip = (form, texts) => {
    if (texts > MOST_TEXTS_OF_A_SLIP) return false;
    if (REPEATED.test(form)) return true;
    let slip = false;
    eachCandidate(form, ({ form: other, confusion }) => {
      if (confusion !== 'ending' && confusion !== 'alef') return;
      if ((forms.get(hashWord(other)) ?? 0) >= texts * TIMES_RARER) slip = true;
    });
    return slip;
  };
  const known = [...spelt].filter(([hash, form]) => {
    const texts = forms.get(hash);
    return texts >= TEXTS_OF_A_FORM && !misprints.has(hash) && !isSlip(form, texts);
  });
  const marks = [...forms].filter(([unit, texts]) => !spelt.has(unit) && texts >= TEXTS_OF_A_FORM);
  const isTelling = (pair, texts) =>
    ends.get(pair).some((unit) => texts / ((forms.get(unit) ?? Infinity) + 4) >= SHARE_OF_A_PAIR);
  const frames = [
    ...[...pairs].filter(([pair, texts]) => texts >= TEXTS_OF_A_PAIR && isTelling(pair, texts)),
    ...[...triples].filter(([, texts]) => texts >= TEXTS_OF_A_TRIPLE),
  ];
  const letters = new Map();
  for (const [, form] of known) {
    const own = new Set();
    for (let at = -1; at + 2 <= form.length; at++) own.add(lettersAt(form, at));
    for (const key of own) letters.set(key, (letters.get(key) ?? 0) + 1);
  }
  return {
    forms: [...known.map(([hash]) => hash), ...marks.map(([unit]) => unit)].map((unit) => [
      unit >>> 0,
      levelOf(forms.get(unit), FORM_LEVELS),
    ]),
    frames: frames.map(([frame, texts]) => [frame >>> 0, levelOf(texts, FRAME_LEVELS)]),
    known,
    letters: [...letters].filter(([, forms]) => forms >= 2).map(([key]) => [key, 0]),
  };
}

function tablesOfTexts(texts) {
  const counted = count(texts);
  const misprints = copiedMisprints(texts, counted);
  return tablesOf(counted, misprints);
}

/** Which forms may be slips of others is known before a text is read: few are, and it takes long to find. */
function withDoubts(tables) {
  const lexicon = lexiconModule.createLexicon(unpackLexicon(dataOf(tables)));
  const doubtful = new Set(
    tables.known.flatMap(([hash, form]) =>
      isDoubtful(lexicon.textsOf(hash), form.charAt(0)) && !studyForm(form, lexicon).isSilent
        ? [hash >>> 0]
        : [],
    ),
  );
  const forms = tables.forms.map(([form, level]) => [
    form,
    doubtful.has(form) ? level | DOUBTFUL : level,
  ]);
  return { ...tables, forms };
}

function encode(rows, valueBits) {
  const values = new Map();
  for (const [number, value] of rows) values.set(number, Math.max(value, values.get(number) ?? 0));
  const sorted = [...values].sort(([a], [b]) => a - b);
  const mean = (sorted.at(-1)?.[0] ?? 1) / sorted.length;
  const lowBits = Math.max(0, Math.round(Math.log2(mean * Math.LN2)));
  const bits = [];
  const put = (value, count) => {
    for (let bit = count - 1; bit >= 0; bit--) bits.push(Math.floor(value / 2 ** bit) % 2);
  };
  let last = 0;
  for (const [number, value] of sorted) {
    const distance = number - last;
    last = number;
    for (let i = Math.floor(distance / 2 ** lowBits); i > 0; i--) bits.push(1);
    bits.push(0);
    put(distance % 2 ** lowBits, lowBits);
    put(value, valueBits);
  }
  let text = '';
  for (let at = 0; at < bits.length; at += 32) {
    let value = 0;
    for (let i = 0; i < 32; i++) value = value * 2 + (bits[at + i] ?? 0);
    let group = '';
    for (let i = 0; i < 5; i++) {
      group = DIGITS[value % 85] + group;
      value = Math.floor(value / 85);
    }
    text += group;
  }
  return { count: sorted.length, lowBits, valueBits, text };
}

function dataOf(tables) {
  return {
    forms: encode(tables.forms, 4),
    frames: encode(tables.frames, 2),
    letters: encode(tables.letters, 0),
  };
}

function source(data) {
  return `// Generated by scripts/lexicon.mjs: do not edit.
import type { LexiconData } from './packed-table.ts';

/**
 * How many texts have a form, and two or three units side by side, by their hashes; of published
 * resolutions of the United Nations (2020 to 2026 and of its 55th session) and of sentences of the
 * United Nations Parallel Corpus. The United Nations is acknowledged as the source. How it is read
 * says lexicon.ts. A function, so that a bundle may put it into a file of its own.
 */
export const lexiconData = (): LexiconData => ({
${Object.entries(data).map(tableText).join('')}});
`;
}

function tableText([name, { count, lowBits, valueBits, text }]) {
  return `  ${name}: {
    count: ${count},
    lowBits: ${lowBits},
    valueBits: ${valueBits},
    text: '${text}',
  },
`;
}

/** Random, but the same each time (mulberry32). */
function randomly(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What is found in texts that were not counted, and in the same texts with one letter damaged. */
function crossValidate(texts, folds, only) {
  let looked = 0;
  const tally = () => ({ planted: 0, sure: 0, found: 0 });
  const planted = { 'a word': tally(), 'no word': tally() };
  for (let fold = 0; fold < folds; fold++) {
    if (only !== undefined && fold !== Number(only)) continue;
    const isOut = ({ file }) => (hashWord(file.replace(/[^A-Z0-9]/g, '')) >>> 4) % folds === fold;
    const counted = dataOf(tablesOfTexts(texts.filter((text) => !isOut(text))));
    const lexicon = lexiconModule.createLexicon(unpackLexicon(counted));
    const random = randomly(fold + 1);
    for (const text of texts.filter(isOut)) {
      const { words, tokens, units, file, source } = text;
      const times = new Map();
      for (const unit of units) times.set(unit, (times.get(unit) ?? 0) + 1);
      for (let place = 0; place < words.length; place++) {
        if (words.kindAt(place) !== 1) continue;
        looked++;
        const frame = frameAt(words, tokens, place);
        const key = words.keyAt(place);
        const texts = lexicon.textsOf(units[place]);
        if (isDoubtful(texts, key.charAt(0)) && times.get(units[place]) <= 3) {
          const damage = judgeForm(studyForm(key, lexicon), frame, lexicon);
          if (damage !== null) {
            const around = source.slice(words.startAt(place) - 30, words.endAt(place) + 30);
            console.log(
              [
                damage.isSure ? 'sure' : 'probable',
                texts === 0 ? 'no word' : 'a word',
                damage.support.toFixed(2),
                damage.confusion,
                key,
                damage.form,
                around.replace(/\n/g, '¶'),
                file.split('/').at(-1),
              ].join('\t'),
            );
          }
        }
        if (random() > PLANTED_SHARE) continue;
        const damaged = plant(key, random);
        if (damaged === null) continue;
        const own = planted[lexicon.textsOf(hashWord(damaged)) > 0 ? 'a word' : 'no word'];
        own.planted++;
        const damage = judgeForm(studyForm(damaged, lexicon), frame, lexicon);
        if (damage?.form !== key) continue;
        if (damage.isSure) own.sure++;
        own.found++;
      }
    }
  }
  console.log(`${looked} words`);
  for (const [makes, { planted: all, sure, found }] of Object.entries(planted)) {
    const shares = `first tier ${percent(sure / all)}, both ${percent(found / all)}`;
    console.log(`of ${all} planted, each of which makes ${makes}: ${shares}`);
  }
}

const PLANTED_SHARE = 0.004;
const percent = (share) => `${(share * 100).toFixed(1)} %`;

/** A word of four letters or more with one confusion, or null. */
function plant(word, random) {
  if (word.length < 4) return null;
  const candidates = new Map();
  eachCandidate(word, ({ form, confusion }) => {
    const own = candidates.get(confusion) ?? new Set();
    candidates.set(confusion, own.add(form));
  });
  const kinds = [...candidates.keys()];
  const own = [...candidates.get(kinds[Math.floor(random() * kinds.length)])];
  return own[Math.floor(random() * own.length)];
}

const [mode, folds = '5', only] = process.argv.slice(2);
const all = textsOf(SOURCES).map(readText);
if (mode === '--cross-validate') crossValidate(all, Number(folds), only);
else {
  const data = dataOf(withDoubts(tablesOfTexts(all)));
  const path = join(root, 'core/arabic/lexicon-data.ts');
  writeFileSync(path, source(data));
  for (const [name, { count, text }] of Object.entries(data)) {
    console.log(`${name}: ${count} rows, ${text.length} bytes`);
  }
}
