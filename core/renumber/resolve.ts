import { isInAmendment } from '../model/amendments.ts';
import { headingsMeant } from '../model/heading-register.ts';
import type { Model } from '../model/model.ts';
import {
  between,
  isParagraphBlock,
  type ParagraphEntry,
  type ParagraphItems,
  placeKey,
  type ReferenceUse,
  scopesAround,
  useOf,
} from '../model/paragraph-register.ts';
import type {
  CrossReference,
  CrossReferenceTarget,
  HeadingReference,
  HeadingTarget,
  HeadingUnit,
  Span,
} from '../syntax/tree.ts';
import type { Bearer } from './bearers.ts';

/** What a number, a letter or a number of the second level means: several bearers where that is not plain. */
export interface Meaning {
  readonly number: readonly Bearer[];
  /** By the place of the letter. */
  readonly letters: ReadonlyMap<number, readonly Bearer[]>;
  /** By `itemKey`. */
  readonly items: ReadonlyMap<string, readonly Bearer[]>;
  /** The paragraphs or items that are meant as a whole: they stand above or below. */
  readonly spans: readonly Span[];
}

const NO_MEANING: Meaning = {
  number: [],
  letters: new Map(),
  items: new Map(),
  spans: [],
};

export function itemKey({
  letter,
  number,
}: {
  readonly letter: number;
  readonly number: number;
}): string {
  return `${letter} ${number}`;
}

/** Whether a reference is one to this text: surely, perhaps, or not. */
type Certainty = 'sure' | 'probable';

export interface OwnReference {
  readonly node: CrossReference;
  readonly use: ReferenceUse;
  readonly certainty: Certainty;
}

/** The references of a text to paragraphs that are, or may be, its own. */
export function ownReferences(model: Model): readonly OwnReference[] {
  return model.nodes('crossReference').flatMap((node): readonly OwnReference[] => {
    if (node.foreign) return [];
    const ancestors = model.ancestorsOf(node);
    if (ancestors.some(({ type }) => type === 'quotation' || type === 'quotedBlock')) return [];
    const use = useOf(node, ancestors) ?? {
      node,
      scopes: scopesAround(ancestors),
      block: ancestors.find(isParagraphBlock) ?? null,
      inNote: ancestors.some(({ type }) => type === 'footnoteDefinition'),
    };
    if (isInAmendment(model, use)) return [];
    // Above and below in the preamble, its own paragraphs are counted in words.
    const isInWords = node.targets.some(({ inWords }) => inWords !== undefined);
    const isBeside = node.direction !== 'this-resolution' && node.within === undefined;
    if (isInWords && isBeside && use.block === null) return [];
    if (node.within !== undefined) {
      if (model.scopesOf(node).length === 0) return [];
      return [{ node, use, certainty: node.within.isOwn ? 'sure' : 'probable' }];
    }
    if (node.direction !== null) return [{ node, use, certainty: 'sure' }];
    const isOther = use.inNote || OF_ANOTHER.has(model.words.behind(node, 1)[0]?.key ?? '');
    return isOther ? [] : [{ node, use, certainty: 'probable' }];
  });
}

/** `الفقرة ٣ منه`: of what was named before. */
const OF_ANOTHER: ReadonlySet<string> = new Set([
  'منه',
  'منها',
  'منهما',
  'منهم',
  'فيه',
  'فيها',
  'المذكورة',
  'نفسه',
]);

/** The numbers or letters of a range between its ends; none where the two are no range. */
export function betweenEnds(
  first: CrossReferenceTarget | undefined,
  last: CrossReferenceTarget,
): readonly CrossReferenceTarget[] {
  if (first === undefined || last.through !== true) return [];
  if (last.number > 0) return between(first, last);
  const [from = 0] = first.letters;
  const [to = 0] = last.letters;
  const { start, end } = last;
  return Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => {
    return { start, end, number: 0, bis: 0, letters: [from + index + 1] };
  });
}

/** What a target of a reference means by the labels of its text. */
export function meaningOf(
  model: Model,
  { node, use }: OwnReference,
  target: CrossReferenceTarget,
): Meaning {
  const { paragraphs } = model;
  if (node.unit === 'subparagraph' && target.number === 0) {
    const own = use.block === null ? null : paragraphs.itemsOf(use.block);
    return own === null ? NO_MEANING : itemsMeant(target, [own], []);
  }
  const entries = entriesMeant(model, node, use, target);
  return itemsMeant(target, entries, entries);
}

function entriesMeant(
  model: Model,
  node: CrossReference,
  use: ReferenceUse,
  target: CrossReferenceTarget,
): readonly ParagraphEntry[] {
  const { paragraphs } = model;
  if (node.within === undefined) return paragraphs.find(use, target).entries;
  const key = placeKey(target.number, target.bis);
  return model.scopesOf(node).flatMap((scope) => paragraphs.entriesIn(scope).get(key) ?? []);
}

function itemsMeant(
  target: CrossReferenceTarget,
  holders: readonly ParagraphItems[],
  entries: readonly ParagraphEntry[],
): Meaning {
  const letters = new Map<number, readonly Bearer[]>();
  const spans: Span[] = [];
  for (const letter of target.letters) {
    const found = holders.flatMap(({ byPlace }) => byPlace.get(letter) ?? []);
    letters.set(
      letter,
      found.map(({ marker }) => marker),
    );
    // An item that is not told apart in its paragraph stands on the side of that.
    if (found.length > 0) spans.push(...found);
    else spans.push(...entries.map(({ block }) => block));
  }
  const items = new Map<string, readonly Bearer[]>();
  for (const item of target.items ?? []) {
    const among =
      item.letter === 0
        ? holders
        : holders.flatMap(({ byPlace }) => byPlace.get(item.letter) ?? []);
    const marks = among.flatMap(({ numberMarks }) => numberMarks);
    items.set(
      itemKey(item),
      marks.filter(({ ordinal }) => ordinal === item.number),
    );
  }
  return {
    number: entries.map(({ marker }) => marker),
    letters,
    items,
    spans: target.letters.length > 0 ? spans : entries.map(({ block }) => block),
  };
}

/** The numbers of headings that a number of a reference may mean. */
export function headingMeaning(
  model: Model,
  unit: HeadingUnit,
  target: HeadingTarget,
): { readonly bearers: readonly Bearer[]; readonly spans: readonly Span[] } {
  const entries = headingsMeant(model.headings, unit, target);
  return {
    bearers: entries.flatMap(({ number }) => number ?? []),
    spans: entries.map(({ scope, heading }) => scope ?? heading),
  };
}

/** The references to headings of the text itself. */
export function ownHeadingReferences(model: Model): readonly HeadingReference[] {
  return model
    .nodes('headingReference')
    .filter(
      (node) =>
        !model.ancestorsOf(node).some(({ type }) => type === 'quotation' || type === 'quotedBlock'),
    );
}

/** Whether a span stands on the other side than a reference says, by the places of a text. */
export function isOtherSide(
  { start, direction }: CrossReference | HeadingReference,
  span: Span,
  placeOf: (offset: number) => number | null,
): boolean {
  const at = placeOf(start);
  const from = placeOf(span.start);
  const last = placeOf(span.end - 1);
  if (at === null || from === null || last === null) return false;
  if (direction === 'above') return from > at;
  return direction === 'below' && last < at;
}
