import { countWhile } from '../common/search.ts';
import type { Model } from '../model/model.ts';
import type {
  CrossReferenceTarget,
  FootnoteDefinition,
  FootnoteReference,
  HeadingReference,
  HeadingTarget,
  Span,
} from '../syntax/tree.ts';
import { type Bearer, isMarker, labelSpan } from './bearers.ts';
import type { Kept } from './kept.ts';
import {
  headingMeaning,
  isOtherSide,
  type Meaning,
  meaningOf,
  type OwnReference,
  ownHeadingReferences,
  ownReferences,
} from './resolve.ts';
import { type Sequence, sequencesOf } from './sequences.ts';

/** What an earlier text says of the labels and references of the text that became of it. */
export interface Origin {
  readonly model: Model;
  /** The sequence in which a label of the text now stood; null for a new one. */
  readonly sequenceOf: (bearer: Bearer) => Sequence | null;
  /** The labels of the earlier text that are no longer there. */
  readonly gone: readonly Bearer[];
  /** What a target named then, as it stands now; null for a target that is new. */
  readonly meaningOf: (reference: OwnReference, target: CrossReferenceTarget) => Meaning | null;
  readonly headingsMeant: (
    node: HeadingReference,
    target: HeadingTarget,
  ) => readonly Bearer[] | null;
  /** Undefined for a target that is new. */
  readonly wasOnOtherSide: (
    reference: OwnReference,
    target: CrossReferenceTarget,
  ) => boolean | undefined;
  /** The note of a mark that was there; undefined for a new mark, null where its note is gone. */
  readonly noteOf: (reference: FootnoteReference) => FootnoteDefinition | null | undefined;
}

/** What bears a label, with the text up to the next label. */
interface Region extends Span {
  readonly bearer: Bearer;
  readonly bodyStart: number;
  readonly sequence: Sequence;
}

/** `kept`: what stands in both texts. A paragraph is the one that has most of its words. */
export function originOf(before: Model, after: Model, kept: readonly Kept[]): Origin {
  const [old, fresh] = [regionsOf(before), regionsOf(after)];
  const pieces = [...kept];
  const matches = matchRegions(old, fresh, pieces);
  pieces.push(...pasted(before.source, after.source, old, fresh, matches));
  const forward = new Map<Bearer, Region>();
  const back = new Map<Bearer, Region>();
  for (const [region, match] of matches) {
    forward.set(region.bearer, match);
    if (!back.has(match.bearer)) back.set(match.bearer, region);
  }
  const gone = old.filter((region) => !matches.has(region)).map(({ bearer }) => bearer);
  const references = new Map<number, OwnReference>();
  for (const reference of ownReferences(before)) {
    for (const { start } of reference.node.targets) references.set(start, reference);
  }
  const headings = new Map<number, HeadingReference>();
  for (const node of ownHeadingReferences(before)) {
    for (const { start } of node.targets) headings.set(start, node);
  }
  const mapped = (bearers: readonly Bearer[]): readonly Bearer[] =>
    bearers.map((bearer) => forward.get(bearer)?.bearer ?? bearer);
  const earlier = (target: CrossReferenceTarget): OwnReference | undefined => {
    const start = placeBefore(pieces, target);
    return start === null ? undefined : references.get(start);
  };
  const spanNow = (bearer: Bearer): readonly Span[] => {
    const region = forward.get(bearer);
    return region === undefined ? [] : [region];
  };
  return {
    model: before,
    gone,
    sequenceOf: (bearer) => back.get(bearer)?.sequence ?? null,
    meaningOf: (_, target) => {
      const reference = earlier(target);
      if (reference === undefined) return null;
      const meaning = meaningOf(before, reference, target);
      const named =
        target.letters.length > 0 ? [...meaning.letters.values()].flat() : meaning.number;
      return {
        number: mapped(meaning.number),
        letters: new Map([...meaning.letters].map(([key, each]) => [key, mapped(each)])),
        items: new Map([...meaning.items].map(([key, each]) => [key, mapped(each)])),
        spans: named.flatMap(spanNow),
      };
    },
    headingsMeant: (_, target) => {
      const start = placeBefore(pieces, target);
      const node = start === null ? undefined : headings.get(start);
      if (node === undefined) return null;
      return mapped(headingMeaning(before, node.unit, target).bearers);
    },
    wasOnOtherSide: (_, target) => {
      const reference = earlier(target);
      if (reference === undefined) return undefined;
      const { spans } = meaningOf(before, reference, target);
      return spans.some((span) => isOtherSide(reference.node, span, (offset) => offset));
    },
    noteOf: noteFinder(before, after, pieces),
  };
}

function regionsOf(model: Model): readonly Region[] {
  const all = sequencesOf(model, null).flatMap((sequence) =>
    sequence.bearers.map((bearer) => ({ bearer, sequence })),
  );
  all.sort((a, b) => a.bearer.start - b.bearer.start);
  return all.map(({ bearer, sequence }, index): Region => {
    const next = all[index + 1]?.bearer.start ?? model.source.length;
    const bodyStart = isMarker(bearer) ? bearer.end : labelSpan(bearer).end;
    const block = isMarker(bearer) ? model.parentOf(bearer) : null;
    const lineEnd = model.source.indexOf('\n', bodyStart);
    const last = block?.end ?? (lineEnd < 0 ? model.source.length : lineEnd);
    return {
      bearer,
      sequence,
      start: bearer.start,
      bodyStart,
      end: Math.max(bodyStart, Math.min(next, last)),
    };
  });
}

/** Of each earlier region the one that has most of its text. */
function matchRegions(
  old: readonly Region[],
  fresh: readonly Region[],
  kept: readonly Kept[],
): Map<Region, Region> {
  const overlaps: { region: Region; match: Region; length: number }[] = [];
  for (const region of old) {
    const lengths = new Map<Region, number>();
    for (const { from, to, length } of kept) {
      const start = Math.max(region.bodyStart, from);
      const end = Math.min(region.end, from + length);
      if (start >= end) continue;
      const [nowStart, nowEnd] = [start - from + to, end - from + to];
      const first = countWhile(fresh.length, (at) => (fresh[at] as Region).end <= nowStart);
      for (let at = first; at < fresh.length && (fresh[at] as Region).start < nowEnd; at++) {
        const match = fresh[at] as Region;
        const common = Math.min(match.end, nowEnd) - Math.max(match.bodyStart, nowStart);
        if (common > 0) lengths.set(match, (lengths.get(match) ?? 0) + common);
      }
    }
    for (const [match, length] of lengths) overlaps.push({ region, match, length });
  }
  overlaps.sort((a, b) => b.length - a.length);
  const matches = new Map<Region, Region>();
  const taken = new Set<Region>();
  for (const { region, match } of overlaps) {
    if (matches.has(region) || taken.has(match)) continue;
    matches.set(region, match);
    taken.add(match);
  }
  return matches;
}

/** What was cut out and stands elsewhere in the same words, as after cutting and pasting. */
function pasted(
  before: string,
  after: string,
  old: readonly Region[],
  fresh: readonly Region[],
  matches: Map<Region, Region>,
): readonly Kept[] {
  const taken = new Set(matches.values());
  const free = new Map<string, Region>();
  for (const region of fresh) {
    const text = after.slice(region.bodyStart, region.end).trim();
    if (!taken.has(region) && text.length >= SHORTEST_PASTED) free.set(text, region);
  }
  const pieces: Kept[] = [];
  for (const region of old) {
    if (matches.has(region)) continue;
    const text = before.slice(region.bodyStart, region.end).trim();
    const match = free.get(text);
    if (match === undefined) continue;
    free.delete(text);
    matches.set(region, match);
    pieces.push({ from: region.bodyStart, to: match.bodyStart, length: text.length });
  }
  return pieces;
}

/** Shorter paragraphs may be alike. */
const SHORTEST_PASTED = 8;

/** Where a span stood; null where it did not stand in one piece. */
function placeBefore(kept: readonly Kept[], { start, end }: Span): number | null {
  for (const { from, to, length } of kept) {
    if (start >= to && end <= to + length) return start - to + from;
  }
  return null;
}

function noteFinder(before: Model, after: Model, kept: readonly Kept[]): Origin['noteOf'] {
  const references = new Map(before.nodes('footnoteReference').map((node) => [node.start, node]));
  const definitions = before.nodes('footnoteDefinition');
  const now = after.nodes('footnoteDefinition');
  return (reference) => {
    const start = placeBefore(kept, reference);
    const old = start === null ? undefined : references.get(start);
    if (old === undefined) return undefined;
    const [definition, ...others] = definitions.filter(({ label }) => label === old.label);
    if (definition === undefined || others.length > 0) return undefined;
    const { body } = definition;
    for (const { from, to, length } of kept) {
      const at = Math.max(body.start, from);
      if (at >= Math.min(body.end, from + length)) continue;
      const place = at - from + to;
      const found = now.find((each) => each.body.start <= place && place < each.body.end);
      if (found !== undefined) return found;
    }
    return null;
  };
}
