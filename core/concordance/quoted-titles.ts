import { titleKey } from '../arabic/title-key.ts';
import { groupedBy } from '../common/grouped-by.ts';
import { firstAtLeast } from '../common/search.ts';
import type { Model } from '../model/model.ts';
import type { Quotation, Span } from '../syntax/tree.ts';
import type { PassagePair } from './align.ts';
import type { ArabicBlock } from './arabic-outline.ts';
import type { Concordance } from './concordance.ts';

/** A title that a text quotes. */
interface QuotedTitle extends Span {
  /** Without its marks; what stands between them. */
  readonly text: string;
  readonly key: string;
}

interface TitlePair {
  readonly actual: QuotedTitle;
  readonly expected: QuotedTitle;
  readonly passages: PassagePair<ArabicBlock>;
}

/** A quoted title that is not translated as elsewhere in the text. */
export interface TitleDifference {
  /** `variant`: one title of the source in other words; `same`: two of its titles in the same words. */
  readonly kind: 'variant' | 'same';
  readonly actual: QuotedTitle;
  /** Of the source. */
  readonly expected: QuotedTitle;
  /** The place to which it is held. */
  readonly other: Omit<TitlePair, 'passages'>;
}

/**
 * Titles cannot be compared word by word, but a title that a source quotes twice is one title: a text
 * that has other words for it, or the same for two, has a slip at one of the two places.
 */
export function titleDifferences(
  model: Model,
  { isUnlike, pairs, differences, source }: Concordance,
): readonly TitleDifference[] {
  const quoted = isUnlike ? [] : arabicTitles(model);
  if (quoted.length < 2) return [];
  const texts = { arabic: model.source, source: source.text };
  const found = pairTitles(pairs, quoted, source.text);
  const variants = variantsOf(found, texts);
  const told = new Set(variants.map(({ actual }) => actual));
  return [...variants, ...samesOf(found).filter(({ actual }) => !told.has(actual))].filter(
    // A number in it that is another one is told as that.
    ({ actual }) => !differences.some((each) => each.actual !== null && isIn(each.actual, actual)),
  );
}

function isIn(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** `المعنون "…"`, `المعنونين "…" و "…"`. */
function arabicTitles(model: Model): readonly QuotedTitle[] {
  const { source, words } = model;
  const titles: QuotedTitle[] = [];
  for (const quotation of model.nodes('quotation')) {
    const before = words.before(quotation);
    const last = titles.at(-1);
    const isNext = words.is(before, 'و') && last !== undefined && isBehind(model, last, before);
    if (!isNext && !TITLE_WORD.test(words.keyAt(before))) continue;
    const title = insideOf(quotation, source, words.plain(quotation));
    if (title !== null) titles.push(title);
  }
  return titles;
}

function isBehind({ words }: Model, title: QuotedTitle, and: number): boolean {
  const mark = words.previous(and);
  return words.startAt(mark) === title.end;
}

function insideOf({ start, end }: Quotation, source: string, plain: string): QuotedTitle | null {
  const [head, tail] = [HEAD, TAIL].map(
    (marks) => marks.exec(source.slice(start, end))?.[0].length ?? 0,
  );
  const text = plain.replace(HEAD, '').replace(TAIL, '');
  const key = titleKey(text);
  const span = { start: start + (head ?? 0), end: end - (tail ?? 0) };
  return span.end <= span.start || isNoTitle(key) ? null : { ...span, text, key };
}

const TITLE_WORD = /^و?(?:ال)?معنون(?:ة|ان|ين|تان|تين|ا)?$|^و?(?:ب|تحت)?عنوان(?:ه|ها)?$/u;
const HEAD = /^["“”«»'’‘*_\s]+/u;
const TAIL = /["“”«»'’‘*_\s]+$/u;

/** A word alone is a name, and a long quotation is another kind of it. */
function isNoTitle(key: string): boolean {
  return !key.includes(' ') || key.length > LONGEST;
}

const LONGEST = 400;

/** `entitled “…” and “…”` */
function sourceTitles(text: string, { start, end }: Span): readonly QuotedTitle[] {
  const block = text.slice(start, end);
  if (!LEAD.test(block)) return [];
  const titles: QuotedTitle[] = [];
  let last = -1;
  for (const { 0: whole, 1: inside = '', index } of block.matchAll(QUOTED)) {
    const isNext = last >= 0 && /^,? (?:and|et|y) $/u.test(block.slice(last, index));
    const isTitle = isNext || LEAD_BEFORE.test(block.slice(Math.max(0, index - WIDEST), index));
    if (!isTitle) continue;
    last = index + whole.length;
    const written = inside.replace(/<sup>[^<]{0,12}<\/sup>|\[\^[^\]]{1,12}\]/gu, '').trim();
    const key = written
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    if (isNoTitle(key)) continue;
    const from = start + index;
    titles.push({ start: from, end: from + whole.length, text: written, key });
  }
  return titles;
}

const QUOTED = /["“”«]([^"“”«»]{1,500})["”“»]/gu;
const LEAD = /titled|intitul|titulad/iu;
const LEAD_BEFORE =
  /(?:(?:en)?titled|intitulé\p{L}{0,2}|(?:in)?titulad\p{L}{1,2})[,:]?\s(?:\*|_)*$/iu;
const WIDEST = 20;

/**
 * Which title is which: the only one of a paragraph is that of its counterpart. Where there are
 * more, those that are known so are taken first, for languages name item and sub-item in another
 * order.
 */
function pairTitles(
  pairs: Concordance['pairs'],
  quoted: readonly QuotedTitle[],
  source: string,
): readonly TitlePair[] {
  const starts = quoted.map(({ start }) => start);
  const passages = pairs.flatMap((pair) => {
    const actual = pair.arabic.flatMap(({ blocks }) =>
      blocks.flatMap(({ start, end }) =>
        quoted.slice(
          firstAtLeast(starts, starts.length, start),
          firstAtLeast(starts, starts.length, end),
        ),
      ),
    );
    if (actual.length === 0) return [];
    const expected = pair.source.flatMap(({ blocks }) =>
      blocks.flatMap((block) => sourceTitles(source, block)),
    );
    return actual.length === expected.length ? [{ pair, actual, expected }] : [];
  });
  const found: TitlePair[] = [];
  const known = new Set<string>();
  const add = (
    [actual]: readonly QuotedTitle[],
    [expected]: readonly QuotedTitle[],
    pair: PassagePair<ArabicBlock>,
  ): void => {
    if (actual === undefined || expected === undefined) return;
    found.push({ actual, expected, passages: pair });
    known.add(`${expected.key}\n${actual.key}`);
  };
  for (const { pair, actual, expected } of passages) {
    if (actual.length === 1) add(actual, expected, pair);
  }
  for (const { pair, actual, expected } of passages.filter((each) => each.actual.length > 1)) {
    const left = [...actual];
    const right = expected.filter(({ key }) => {
      const at = left.findIndex((title) => known.has(`${key}\n${title.key}`));
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
    if (left.length === 1) add(left, right, pair);
  }
  return found.sort((a, b) => a.actual.start - b.actual.start);
}

interface Texts {
  readonly arabic: string;
  readonly source: string;
}

/** One title of the source in other words than at most places. */
function variantsOf(found: readonly TitlePair[], texts: Texts): readonly TitleDifference[] {
  return [...groupedBy(found, ({ expected }) => expected.key).values()].flatMap((group) => {
    const usual = usualOf(group, ({ actual }) => actual.key);
    return group.flatMap((pair): TitleDifference[] => {
      const { actual, expected } = pair;
      if (actual.key === usual.actual.key) return [];
      const isSure =
        shareWords(actual.key, usual.actual.key) || isOfAnother(pair, found, texts.source);
      return isSure ? [{ kind: 'variant', actual, expected, other: usual }] : [];
    });
  });
}

/** The title of another item stands here, of which the source does not speak in this paragraph. */
function isOfAnother(
  { actual, expected, passages }: TitlePair,
  found: readonly TitlePair[],
  source: string,
): boolean {
  const others = found.filter(
    (each) => each.actual.key === actual.key && each.expected.key !== expected.key,
  );
  return (
    others.length > 0 &&
    others.every(({ expected: { text } }) =>
      passages.source.every(({ blocks }) =>
        blocks.every(({ start, end }) => !source.slice(start, end).includes(text)),
      ),
    )
  );
}

/** Two titles of the source in the same words. */
function samesOf(found: readonly TitlePair[]): readonly TitleDifference[] {
  return [...groupedBy(found, ({ actual }) => actual.key).values()].flatMap((group) => {
    const usual = usualOf(group, ({ expected }) => expected.key);
    return group.flatMap(({ actual, expected }): TitleDifference[] => {
      const isOther =
        expected.key !== usual.expected.key &&
        shareWords(expected.key, usual.expected.key) &&
        haveOtherWords(expected.key, usual.expected.key);
      return isOther ? [{ kind: 'same', actual, expected, other: usual }] : [];
    });
  });
}

/** The first of those that are most. */
function usualOf(group: readonly TitlePair[], keyOf: (pair: TitlePair) => string): TitlePair {
  const [most] = [...groupedBy(group, keyOf).values()].sort((a, b) => b.length - a.length);
  return most?.[0] as TitlePair;
}

/** Titles that share less may be two that stand beside each other. */
function shareWords(a: string, b: string): boolean {
  const [mine, theirs] = [new Set(a.split(' ')), new Set(b.split(' '))];
  const shared = [...mine].filter((word) => theirs.has(word)).length;
  return shared * 2 >= Math.max(mine.size, theirs.size);
}

/** Small words, endings and signs may change with the occasion. */
function haveOtherWords(a: string, b: string): boolean {
  const stems = (key: string): ReadonlySet<string> =>
    new Set(
      key
        .split(' ')
        .filter((word) => word.length >= LONG_WORD || /\d/u.test(word))
        .map((word) => word.slice(0, LONG_WORD)),
    );
  const [mine, theirs] = [stems(a), stems(b)];
  return [...mine].some((word) => !theirs.has(word)) && [...theirs].some((word) => !mine.has(word));
}

const LONG_WORD = 4;
