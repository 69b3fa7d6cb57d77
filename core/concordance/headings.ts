import { letterName } from '../arabic/letters.ts';
import { writeSectionOrdinal } from '../arabic/ordinals.ts';
import { readRoman, writeRoman } from '../arabic/roman.ts';
import type { TextBlock } from '../source/outline.ts';
import type { SourceText } from '../source/read-source.ts';
import type { HeadingUnit } from '../syntax/tree.ts';
import type { ArabicBlock } from './arabic-outline.ts';

interface NumberedHeading<B extends TextBlock = TextBlock> {
  readonly block: B;
  /** What is compared; sections, parts and chapters are named otherwise in each language. */
  readonly key: string;
  readonly ordinal: number;
}

/** A numbered heading of an annex, section or article that only one of the texts has. */
export type HeadingDifference =
  | {
      readonly kind: 'heading-missing';
      /** Of the source. */
      readonly heading: TextBlock;
      /** The last heading of the Arabic text before the place. */
      readonly before: ArabicBlock | null;
    }
  | { readonly kind: 'heading-added'; readonly heading: ArabicBlock }
  | {
      readonly kind: 'heading-numbered';
      readonly heading: ArabicBlock;
      readonly actual: number;
      readonly expected: number;
    }
  /** Both texts have it, in another order. */
  | { readonly kind: 'heading-moved'; readonly heading: ArabicBlock };

/**
 * Compares the numbered headings in their order. Silent where the two texts have less than half of them in
 * common, and on one of which the other text has a line that begins like it: that may be a heading
 * that was not understood.
 */
export function headingDifferences(
  arabic: readonly ArabicBlock[],
  source: SourceText,
  arabicText: string,
): readonly HeadingDifference[] {
  const mine = arabic.flatMap(arabicHeading);
  const theirs = source.blocks.flatMap((block) => sourceHeading(block, source));
  const longer = Math.max(mine.length, theirs.length);
  if (longer === 0 || longer > MOST) return [];
  const common = commonKeys(mine, theirs);
  if (common.length * 2 < longer) return [];
  const differences: HeadingDifference[] = [];
  let [row, column] = [0, 0];
  for (const [toRow, toColumn] of [...common, [mine.length, theirs.length] as const]) {
    const [added, missing] = [mine.slice(row, toRow), theirs.slice(column, toColumn)];
    // As many on both sides are the same headings with other numbers.
    if (added.length === missing.length) {
      for (const [at, { block, ordinal }] of added.entries()) {
        const expected = missing[at]?.ordinal ?? ordinal;
        differences.push({ kind: 'heading-numbered', heading: block, actual: ordinal, expected });
      }
    } else {
      const before = mine[row - 1]?.block ?? null;
      for (const { block } of added) differences.push({ kind: 'heading-added', heading: block });
      for (const { block } of missing) {
        differences.push({ kind: 'heading-missing', heading: block, before });
      }
    }
    [row, column] = [toRow + 1, toColumn + 1];
  }
  const certain = withMoved(differences, mine, theirs).filter(
    (each) => !isDoubtful(each, { mine, theirs, arabic, source, arabicText }),
  );
  return certain.length > MOST_TOLD ? [] : certain;
}

/** Headings; the comparison is of each with each. */
const MOST = 200;
/** More are another way to divide the text. */
const MOST_TOLD = 3;

/** The longest list of pairs in order that have the same key. */
function commonKeys(
  mine: readonly NumberedHeading[],
  theirs: readonly NumberedHeading[],
): readonly (readonly [row: number, column: number])[] {
  const width = theirs.length + 1;
  const lengths = new Uint16Array((mine.length + 1) * width);
  for (let row = mine.length - 1; row >= 0; row--) {
    for (let column = theirs.length - 1; column >= 0; column--) {
      lengths[row * width + column] =
        mine[row]?.key === theirs[column]?.key
          ? (lengths[(row + 1) * width + column + 1] as number) + 1
          : Math.max(
              lengths[(row + 1) * width + column] as number,
              lengths[row * width + column + 1] as number,
            );
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let row = 0, column = 0; row < mine.length && column < theirs.length; ) {
    if (mine[row]?.key === theirs[column]?.key) pairs.push([row++, column++]);
    else if (
      (lengths[(row + 1) * width + column] as number) >=
      (lengths[row * width + column + 1] as number)
    ) {
      row++;
    } else column++;
  }
  return pairs;
}

/** What is missing at one place and added at another has moved. */
function withMoved(
  differences: readonly HeadingDifference[],
  mine: readonly NumberedHeading<ArabicBlock>[],
  theirs: readonly NumberedHeading[],
): readonly HeadingDifference[] {
  const keys = new Map<TextBlock, string>(
    [...mine, ...theirs].map(({ block, key }) => [block, key] as const),
  );
  const keysOf = (kind: HeadingDifference['kind']): ReadonlySet<string | undefined> =>
    new Set(
      differences.filter((each) => each.kind === kind).map(({ heading }) => keys.get(heading)),
    );
  const [missing, added] = [keysOf('heading-missing'), keysOf('heading-added')];
  return differences.flatMap((each): readonly HeadingDifference[] => {
    const key = keys.get(each.heading);
    if (each.kind === 'heading-missing' && added.has(key)) return [];
    if (each.kind !== 'heading-added' || !missing.has(key)) return [each];
    return [{ kind: 'heading-moved', heading: each.heading }];
  });
}

interface Sides {
  readonly mine: readonly NumberedHeading<ArabicBlock>[];
  readonly theirs: readonly NumberedHeading[];
  readonly arabic: readonly ArabicBlock[];
  readonly source: SourceText;
  readonly arabicText: string;
}

function isDoubtful(difference: HeadingDifference, sides: Sides): boolean {
  const { arabic, source, arabicText } = sides;
  const { kind, heading } = difference;
  if (kind === 'heading-missing') {
    const { ordinal } = sides.theirs.find(({ block }) => block === heading) as NumberedHeading;
    const known = new Set<TextBlock>(sides.mine.map(({ block }) => block));
    return arabic.some(
      (block) => !known.has(block) && beginsLike(wordsAt(arabicText, block), ordinal),
    );
  }
  if (kind !== 'heading-added') return false;
  const { ordinal } = sides.mine.find(({ block }) => block === heading) as NumberedHeading;
  const known = new Set<TextBlock>(sides.theirs.map(({ block }) => block));
  return source.blocks.some(
    (block) =>
      !known.has(block) &&
      block.ordinal === null &&
      beginsLike(wordsAt(source.text, block), ordinal),
  );
}

function wordsAt(text: string, { start, end }: TextBlock): readonly string[] {
  return (
    text
      .slice(start, Math.min(end, start + LONGEST_HEAD))
      .match(/[\p{L}\p{Nd}]+/gu)
      ?.slice(0, 2) ?? []
  );
}

const LONGEST_HEAD = 60;

function beginsLike(words: readonly string[], ordinal: number): boolean {
  const forms = new Set([
    String(ordinal),
    writeRoman(ordinal),
    letterName(ordinal),
    writeSectionOrdinal(ordinal, 'adverbial'),
    writeSectionOrdinal(ordinal, 'definite'),
    String.fromCharCode(0x40 + ordinal),
  ]);
  return words.some((word) => forms.has(word));
}

function arabicHeading(block: ArabicBlock): readonly NumberedHeading<ArabicBlock>[] {
  const { node } = block;
  if (node.type !== 'heading' || node.label === null || node.label.unit === 'option') return [];
  const { unit, ordinal } = node.label;
  return [{ block, ordinal, key: `${kindOfUnit(unit)} ${ordinal}` }];
}

function kindOfUnit(unit: HeadingUnit): string {
  if (unit === 'annex' || unit === 'appendix') return 'annex';
  return ARTICLES.has(unit) ? 'article' : 'section';
}

const ARTICLES: ReadonlySet<HeadingUnit> = new Set(['article', 'goal', 'principle', 'rule']);

/** `Annex II`, `Article 5`, `III`, `A. Introduction`. */
function sourceHeading(
  block: TextBlock,
  { text, headings }: SourceText,
): readonly NumberedHeading[] {
  if (block.kind !== 'heading') return [];
  const line = text.slice(block.start, block.end);
  const match =
    /^(?:(\p{L}+)\s)?(?:([IVX]{1,6})|([A-H])|(\d{1,3})\p{Lu}?)(?:\.|\s*$|\s[-–—])/u.exec(line);
  if (match === null) return [];
  const [, noun, roman, letter, digits] = match;
  const kind = noun === undefined ? 'section' : headings.get(noun.toLowerCase());
  // A number alone is that of a paragraph or a page.
  if (kind === undefined || (noun === undefined && digits !== undefined)) return [];
  const ordinal =
    roman !== undefined
      ? readRoman(roman)
      : letter !== undefined
        ? letter.charCodeAt(0) - 0x40
        : Number(digits);
  return ordinal === null ? [] : [{ block, ordinal, key: `${kind} ${ordinal}` }];
}
