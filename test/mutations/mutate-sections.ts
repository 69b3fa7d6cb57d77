import { letterName } from '../../core/arabic/letters.ts';
import { writeSectionOrdinal } from '../../core/arabic/ordinals.ts';
import { writeRoman } from '../../core/arabic/roman.ts';
import { modelOf } from '../../core/model/model.ts';
import { parse } from '../../core/syntax/parse.ts';
import type { HeadingTarget, Span } from '../../core/syntax/tree.ts';
import type { Random } from '../../testing/fuzz.ts';
import type { Mutation } from './mutate.ts';

/** Another number in the script of a heading. */
function written(source: string, { script, start, end }: HeadingTarget, ordinal: number): string {
  const like = source.slice(start, end);
  switch (script) {
    case 'digits':
      return String(ordinal);
    case 'letter':
      return letterName(ordinal) ?? '';
    case 'roman':
      return writeRoman(ordinal) ?? '';
    case 'ordinal':
      return writeSectionOrdinal(ordinal, like.startsWith('ال') ? 'definite' : 'adverbial') ?? '';
  }
}

function replaced(source: string, { start, end }: Span, by: string): string {
  return source.slice(0, start) + by + source.slice(end);
}

/** Wrong numbers of headings, and references to parts that are not there. */
export function sectionMutations(source: string, random: Random): Mutation[] {
  const model = modelOf(parse(source));
  const mutations: Mutation[] = [];
  const series = new Map<string, { readonly number: HeadingTarget; readonly place: number }[]>();
  for (const [place, { unit, number, root }] of model.headings.entries()) {
    if (number === null) continue;
    const key = `${unit} ${number.script} ${root.start}`;
    const known = series.get(key) ?? [];
    series.set(key, known);
    known.push({ number, place });
  }
  for (const [key, all] of series) {
    const [unit = ''] = key.split(' ');
    const isWhole = all.every(({ number }, index) => number.ordinal === index + 1);
    if (!isWhole || all.length < 3) continue;
    const { number } = all[1 + Math.floor(random() * (all.length - 1))] ?? { number: null };
    if (number === null) continue;
    const text = written(source, number, number.ordinal + 1);
    if (text === '') continue;
    const growth = text.length - (number.end - number.start);
    const places = all.map(({ number: other }) => {
      const by = other.start > number.start ? growth : 0;
      return { start: other.start + by, end: other.end + by + (other === number ? growth : 0) };
    });
    mutations.push({
      kind: `section-numbering: ${unit === 'article' || unit === 'annex' ? unit : 'part'}`,
      text: replaced(source, number, text),
      rules: ['section-numbering'],
      places,
      what: `${source.slice(number.start, number.end)} > ${text}`,
    });
  }
  return [...mutations, ...referenceMutations(source, random)];
}

/** A sentence at the end of a paragraph that names what the text does not have. */
function referenceMutations(source: string, random: Random): Mutation[] {
  const model = modelOf(parse(source));
  const paragraphs = model
    .nodes('operativeParagraph')
    .filter(
      ({ numbered, children }) => numbered && children.every(({ type }) => type !== 'subparagraph'),
    );
  const paragraph = paragraphs[Math.floor(random() * paragraphs.length)];
  const mark = paragraph === undefined ? -1 : source.slice(0, paragraph.end).search(/؛\s*$/u);
  if (paragraph === undefined || mark < 0) return [];
  const plant = (kind: string, rule: string, words: string, named: string): Mutation => {
    const text = replaced(source, { start: mark, end: mark }, ` ${words}`);
    const start = mark + 1 + words.indexOf(named);
    const places = [{ start, end: start + named.length }];
    return { kind: `reference: ${kind}`, text, rules: [rule], places, what: words };
  };
  const annexes = model.headings.filter(({ unit }) => unit === 'annex');
  const planted: Mutation[] = [];
  const complete = model.tree.children.some((node) => node.type === 'draft' && !node.fragment);
  if (complete) {
    const far = annexes.length === 0 ? 'مرفق هذا القرار' : 'المرفق التاسع لهذا القرار';
    planted.push(plant('annex', 'section-numbering', `على النحو المبين في ${far}`, far));
    planted.push(plant('paragraph', 'cross-reference', 'وفقا للفقرة 407 أعلاه', '407'));
    planted.push(plant('item', 'cross-reference', 'وفقا للبندين 406 و 407 أعلاه', '406'));
  }
  const entries = [...model.paragraphs.everywhere.values()].flat();
  const lettered = entries.find(
    ({ block, letters, marker }) =>
      letters.length > 1 &&
      block.end < paragraph.start &&
      marker.bis === 0 &&
      (model.paragraphs.everywhere.get(marker.ordinal * 64)?.length ?? 0) === 1,
  );
  if (complete && lettered !== undefined) {
    const number = `${lettered.marker.ordinal}`;
    planted.push(
      plant('letter', 'cross-reference', `وفقا للفقرة ${number} (غ) أعلاه`, `${number} (غ)`),
    );
    planted.push(
      plant(
        'second level',
        'cross-reference',
        `وفقا للفقرة ${number} (أ) '91' أعلاه`,
        `${number} (أ)`,
      ),
    );
  }
  const parts = model.headings.filter(
    ({ unit, number }) => unit === 'section' && number?.script === 'ordinal',
  );
  if (parts.length > 1) {
    // Budget texts have twenty sections and more.
    const last = Math.max(...parts.map(({ number }) => number?.ordinal ?? 0));
    const absent = writeSectionOrdinal(last + 3, 'adverbial');
    const named = `للفرع ${absent} أعلاه`;
    if (absent !== null) {
      planted.push(plant('section', 'section-numbering', `وفقا ${named}`, named));
    }
  }
  const articles = model.headings.filter(({ unit }) => unit === 'article');
  if (articles.length > 1) {
    planted.push(
      plant('article', 'section-numbering', 'وفقا للمادة 407 أدناه', 'للمادة 407 أدناه'),
    );
  }
  return planted;
}
