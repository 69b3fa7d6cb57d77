import { lazily } from '../common/lazily.ts';
import type { SourceDraft, SourceText } from '../source/read-source.ts';
import type { Span } from '../syntax/tree.ts';
import { arabicDrafts } from './arabic-drafts.ts';
import {
  type DraftFeatures,
  featuresOf,
  mostLike,
  pairFeatures,
  shareIn,
} from './draft-features.ts';

/** What of a source lies beside one of the resolutions of a file. */
interface DraftSource {
  /** Null where the source has no such resolution, or it is not known which it is. */
  readonly source: SourceText | null;
  /** Those that only the source has: behind this one, or before it where it is the first. */
  readonly missing: readonly SourceDraft[];
  /** What cannot be said of the file as a whole is said of its first resolution. */
  readonly problem: 'added' | 'unlike' | null;
}

/** A resolution of a text, which begins and ends at these offsets of the text. */
export interface DraftBeside extends DraftSource, Span {}

/** By the texts of a file in their order, what of the source lies beside the resolutions of each. */
export type PairDrafts = (texts: readonly string[]) => readonly (readonly DraftBeside[])[];

export function hasConcordance(besides: readonly DraftBeside[]): boolean {
  return besides.some(
    ({ source, missing, problem }) => source !== null || missing.length > 0 || problem !== null,
  );
}

/** The same lies beside two versions of a text. */
export function areSameBeside(a: readonly DraftBeside[], b: readonly DraftBeside[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, at) => {
      const other = b[at] as DraftBeside;
      return (
        one.source === other.source &&
        one.problem === other.problem &&
        one.missing.length === other.missing.length &&
        one.missing.every((draft, place) => draft === other.missing[place])
      );
    })
  );
}

interface Segment extends Span {
  readonly features: () => DraftFeatures;
}

/**
 * Which resolution of a source belongs to which of a file: that with the same symbol in its head, else by
 * their order and the numbers in them, which are the same in every language. What is known of the texts
 * is kept until the next time.
 */
export function createDraftPairing(source: SourceText): PairDrafts {
  const { text, drafts } = source;
  const theirs = lazily(() => drafts.map(({ start, end }) => featuresOf(text.slice(start, end))));
  let known: ReadonlyMap<string, readonly Segment[]> = new Map();
  return (texts) => {
    const segments = texts.map((each) => known.get(each) ?? segmentsOf(each));
    known = new Map(texts.map((each, at) => [each, segments[at] ?? []]));
    const mine = segments.flat();
    const found = pairAll(mine, source, theirs());
    const [only] = texts;
    // What only one of the two texts names as resolutions are parts of one.
    if (only !== undefined && texts.length === 1 && found.every((each) => each === nothing)) {
      return [[{ start: 0, end: only.length, ...all(source) }]];
    }
    let at = 0;
    return segments.map((own) =>
      own.map(({ start, end }): DraftBeside => ({ start, end, ...(found[at++] ?? nothing) })),
    );
  };
}

function segmentsOf(text: string): readonly Segment[] {
  return arabicDrafts(text).map(({ start, end }) => ({
    start,
    end,
    features: lazily(() => featuresOf(text.slice(start, end))),
  }));
}

function pairAll(
  segments: readonly Segment[],
  source: SourceText,
  theirs: readonly DraftFeatures[],
): readonly DraftSource[] {
  if (segments.length === 1 && theirs.length === 0) return [all(source)];
  const mine = segments.map(({ features }) => features());
  const [own] = mine;
  if (own === undefined) return [];
  if (theirs.length === 0) return besideOne(mine, source);
  return mine.length === 1 ? [oneOf(own, source, theirs)] : pairFiles(mine, source, theirs);
}

function all(source: SourceText): DraftSource {
  return { source, missing: [], problem: null };
}

const nothing: DraftSource = { source: null, missing: [], problem: null };

function unlike(texts: readonly unknown[]): readonly DraftSource[] {
  return texts.map((_, at) => (at === 0 ? { ...nothing, problem: 'unlike' } : nothing));
}

/** Several resolutions beside a source of one: it is that of the most alike. */
function besideOne(mine: readonly DraftFeatures[], source: SourceText): readonly DraftSource[] {
  // It may hold several that no line names.
  const formulas = source.blocks.filter(({ kind }) => kind === 'formula').length;
  if (formulas > 1) return mine.map(() => nothing);
  const best = mostLike(featuresOf(source.text), mine);
  return best === null ? unlike(mine) : mine.map((_, at) => (at === best ? all(source) : nothing));
}

/** A resolution beside a source of several: one of them, or all where no line names those of the text. */
function oneOf(
  own: DraftFeatures,
  source: SourceText,
  theirs: readonly DraftFeatures[],
): DraftSource {
  const inside = theirs.filter((each) => isWithin(each, own));
  if (inside.length > 1) return all(source);
  const best = mostLike(own, theirs);
  return all((best === null ? undefined : source.drafts[best]) ?? source);
}

function pairFiles(
  mine: readonly DraftFeatures[],
  { drafts }: SourceText,
  theirs: readonly DraftFeatures[],
): readonly DraftSource[] {
  const pairs = pairFeatures(mine, theirs);
  if (pairs.size === 0) return unlike(mine);
  const uncut = uncutIn(mine, theirs, pairs);
  // Of files of which little belongs together, nobody knows what is missing.
  const isSame = pairs.size * 2 >= Math.max(mine.length, drafts.length);
  const missing = isSame ? missingBehind(pairs, uncut, drafts) : new Map<number, SourceDraft[]>();
  return mine.map((_, at): DraftSource => {
    const own = pairs.get(at);
    const isKnown = own !== undefined && !uncut.mine.has(at);
    return {
      source: isKnown ? (drafts[own] ?? null) : null,
      missing: missing.get(at) ?? [],
      problem: own === undefined && isSame && !uncut.mine.has(at) ? 'added' : null,
    };
  });
}

/** Where one of the files names fewer resolutions than it has, these are not compared. */
interface Uncut {
  readonly mine: ReadonlySet<number>;
  readonly theirs: ReadonlySet<number>;
}

function uncutIn(
  mine: readonly DraftFeatures[],
  theirs: readonly DraftFeatures[],
  pairs: ReadonlyMap<number, number>,
): Uncut {
  const found = { mine: new Set<number>(), theirs: new Set<number>() };
  const owners = ownersOf(pairs);
  let last: number | undefined;
  for (const [at, features] of theirs.entries()) {
    last = owners.get(at) ?? last;
    if (owners.has(at) || last === undefined) continue;
    if (!isWithin(features, mine[last])) continue;
    found.mine.add(last);
    found.theirs.add(at);
  }
  last = undefined;
  for (const [at, features] of mine.entries()) {
    if (pairs.has(at)) last = at;
    else if (last !== undefined && isWithin(features, theirs[pairs.get(last) ?? -1])) {
      found.mine.add(last);
      found.mine.add(at);
    }
  }
  return found;
}

function isWithin(text: DraftFeatures, other: DraftFeatures | undefined): boolean {
  return other !== undefined && (shareIn(text, other) ?? 0) >= WITHIN;
}

const WITHIN = 0.8;

function ownersOf(pairs: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  return new Map([...pairs].map(([own, other]) => [other, own]));
}

/** By the place of the draft of the file behind which they would stand; 0 also for those before the first. */
function missingBehind(
  pairs: ReadonlyMap<number, number>,
  uncut: Uncut,
  drafts: readonly SourceDraft[],
): ReadonlyMap<number, SourceDraft[]> {
  const owners = ownersOf(pairs);
  const missing = new Map<number, SourceDraft[]>();
  let last = 0;
  for (const [at, draft] of drafts.entries()) {
    last = owners.get(at) ?? last;
    if (!owners.has(at) && !uncut.theirs.has(at)) {
      missing.set(last, [...(missing.get(last) ?? []), draft]);
    }
  }
  return missing;
}
