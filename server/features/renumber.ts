import { writeNumber } from '../../core/arabic/digits.ts';
import { abjadLabel } from '../../core/arabic/letters.ts';
import type { Edit, Localised } from '../../core/lint/rule.ts';
import {
  type LetteredItem,
  type ParagraphEntry,
  type ParagraphRegister,
  type ReferenceUse,
  targetsOf,
  useOf,
} from '../../core/model/paragraph-register.ts';
import type {
  Annex,
  CrossReference,
  CrossReferenceTarget,
  Draft,
  Span,
} from '../../core/syntax/tree.ts';
import { walk } from '../../core/syntax/walk.ts';
import { labelLike } from '../../rules/numbering/_labels.ts';
import { type Analysis, nodesAt } from '../analysis.ts';
import { placesIn } from '../referents/paragraphs.ts';
import { serverText } from '../texts.ts';
import { type NewPlaces, newPlaces } from './renumber-places.ts';

interface Renumbered {
  readonly kind: 'edits';
  /** Disjoint, sorted; empty where all labels are right. */
  readonly edits: readonly Edit[];
  /** References that may mean one of the paragraphs, or another text: they are left as they are. */
  readonly unclear: readonly Span[];
}

interface Refusal {
  readonly kind: 'refused';
  readonly message: Localised;
  readonly place: Span;
}

type Renumbering = Renumbered | Refusal;

const NOTHING: Renumbered = { kind: 'edits', edits: [], unclear: [] };

/**
 * Makes the labels of a draft or an annex consecutive, with the references to its paragraphs. Numbers
 * begin anew where a heading or a lead-in justifies it; quotations and drafts inside it are left.
 */
export function renumber(analysis: Analysis, at: number | Draft | Annex): Renumbering {
  const { source, tree } = analysis;
  const scope = typeof at === 'number' ? scopeAt(analysis, at) : at;
  if (scope === null) return NOTHING;
  const places = newPlaces(analysis.model, scope);
  const edits: Edit[] = [];
  for (const [marker, number] of places.of) {
    if (marker.ordinal === number && marker.bis === 0) continue;
    const text = labelLike(source, marker, { number, bis: 0 });
    if (text === null) return refusal('too-many', source, marker.label);
    edits.push({ ...marker.label, text });
  }
  if (edits.length === 0) return NOTHING;

  const uses: ReferenceUse[] = [];
  const unclear: Span[] = [];
  const isChanged = namesChanged(places);
  walk(tree, (node, ancestors) => {
    if (node.type !== 'crossReference') return;
    const use = useOf(node, ancestors);
    if (use !== null) uses.push(use);
    else if (node.direction === null && !node.foreign && ancestors.includes(scope)) {
      if (isChanged(node)) unclear.push({ start: node.start, end: node.end });
    }
  });
  const follower: Follower = { source, places, register: analysis.model.paragraphs, scope };
  for (const use of uses) {
    const followed = followReference(follower, use);
    if ('kind' in followed) return followed;
    edits.push(...followed.edits);
    if (followed.isUnclear) unclear.push({ start: use.node.start, end: use.node.end });
  }
  const inOrder = (a: Span, b: Span): number => a.start - b.start;
  return { kind: 'edits', edits: edits.sort(inOrder), unclear: unclear.sort(inOrder) };
}

/** The innermost draft or annex around an offset, else the one before it. */
function scopeAt({ tree }: Analysis, offset: number): Draft | Annex | null {
  const isScope = (node: { readonly type: string }): node is Draft | Annex =>
    node.type === 'draft' || node.type === 'annex';
  const around = nodesAt(tree, offset).findLast(isScope);
  return around ?? tree.children.filter(isScope).findLast(({ start }) => start <= offset) ?? null;
}

interface Follower {
  readonly source: string;
  readonly places: NewPlaces;
  readonly register: ParagraphRegister;
  readonly scope: Draft | Annex;
}

interface Followed {
  readonly edits: readonly Edit[];
  /** It should change, but its numbers do not stand where they can be changed. */
  readonly isUnclear: boolean;
}

const UNCHANGED: Followed = { edits: [], isUnclear: false };

/** The changes that let a reference name the same paragraphs as before. */
function followReference(follower: Follower, use: ReferenceUse): Followed | Refusal {
  const { source, places, register } = follower;
  const { node, block } = use;
  if (node.unit === 'subparagraph') {
    const own = block === null ? null : register.entryOf(block);
    if (own === null) return UNCHANGED;
    return followAll(node.targets, (target) => followTarget(follower, use, target, [own]));
  }
  const find = (target: CrossReferenceTarget): readonly ParagraphEntry[] =>
    register.find(use, target).entries;
  const followed = followAll(node.targets, (target) =>
    followTarget(follower, use, target, find(target)),
  );
  const [first, last] = node.targets;
  if (!node.range || 'kind' in followed || first === undefined || last === undefined)
    return followed;
  const numbers = targetsOf(node).flatMap((target) => find(target).map(numberIn(places)));
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const ends = [first, last].flatMap((target) => find(target).map(numberIn(places)));
  const isWhole = new Set(numbers).size === most - least + 1;
  const isAtEnds = ends[0] === least && ends.at(-1) === most;
  const isChanged = followed.edits.length > 0 || followed.isUnclear;
  if (numbers.length === 0 || (isWhole && isAtEnds)) return followed;
  // A gap that was there before does not come from the change.
  return isChanged ? refusal('range', source, node) : followed;
}

function followAll(
  targets: readonly CrossReferenceTarget[],
  follow: (target: CrossReferenceTarget) => Followed | Refusal,
): Followed | Refusal {
  const edits: Edit[] = [];
  let isUnclear = false;
  for (const target of targets) {
    const followed = follow(target);
    if ('kind' in followed) return followed;
    edits.push(...followed.edits);
    isUnclear ||= followed.isUnclear;
  }
  return { edits, isUnclear };
}

function numberIn({
  of,
}: NewPlaces): (item: Pick<ParagraphEntry, 'marker'> | LetteredItem) => number {
  return ({ marker }) => of.get(marker) ?? marker.ordinal;
}

function followTarget(
  { source, places, scope }: Follower,
  use: ReferenceUse,
  target: CrossReferenceTarget,
  entries: readonly ParagraphEntry[],
): Followed | Refusal {
  if (entries.length === 0) {
    // A number that no paragraph has would come to name one.
    const comes = use.scopes.includes(scope) && places.numbers.has(target.number);
    return comes ? refusal('dangling', source, target) : UNCHANGED;
  }
  const numbers = new Set(entries.map(numberIn(places)));
  const [number = 0] = numbers;
  if (numbers.size > 1 && target.number > 0) return refusal('ambiguous', source, target);
  const letters = new Map<number, number>();
  for (const letter of target.letters) {
    const named = entries.flatMap(({ byPlace }) => byPlace.get(letter) ?? []);
    const [found, ...others] = new Set(named.map(numberIn(places)));
    if (others.length > 0) return refusal('ambiguous', source, target);
    // A letter that no item has would come to name one.
    const comes = entries.some((entry) => entry.letters.map(numberIn(places)).includes(letter));
    if (found === undefined && comes) return refusal('dangling', source, target);
    letters.set(letter, found ?? letter);
  }
  return rewritten(source, use.node, target, number, letters);
}

/** The edits that put other numbers and letters into a target: `٣ مكررا`, `٥ (ب)`. */
function rewritten(
  source: string,
  node: CrossReference,
  target: CrossReferenceTarget,
  number: number,
  letters: ReadonlyMap<number, number>,
): Followed {
  const edits: Edit[] = [];
  const places = placesIn(source, node, target);
  const isChanged = target.number > 0 && (number !== target.number || target.bis > 0);
  if (isChanged) {
    if (places.number === null) return { edits, isUnclear: true };
    const { start, end } = places.number;
    edits.push({ start, end, text: writeNumber(number, source.slice(start, end)) });
  }
  for (const [old, letter] of letters) {
    if (old === letter) continue;
    const place = places.letters.find((each) => each.place === old);
    const text = abjadLabel(letter);
    if (place === undefined || text === null) return { edits: [], isUnclear: true };
    edits.push({ start: place.start, end: place.end, text });
  }
  return { edits, isUnclear: false };
}

/** Whether a reference names a number or a letter that changes. */
function namesChanged({ of }: NewPlaces): (node: CrossReference) => boolean {
  const numbers = new Set<number>();
  const changedLetters = new Set<number>();
  for (const [{ ordinal, bis, script }, place] of of) {
    if (ordinal !== place || bis > 0)
      (script === 'letters' ? changedLetters : numbers).add(ordinal);
  }
  return ({ targets }) =>
    targets.some(
      ({ number, letters }) =>
        numbers.has(number) || letters.some((letter) => changedLetters.has(letter)),
    );
}

function refusal(
  reason: 'ambiguous' | 'dangling' | 'range' | 'too-many',
  source: string,
  { start, end }: Span,
): Refusal {
  const data = { label: source.slice(start, end) };
  const id = `renumber-${reason}` as const;
  return {
    kind: 'refused',
    message: { en: serverText('en', id, data), ar: serverText('ar', id, data) },
    place: { start, end },
  };
}
