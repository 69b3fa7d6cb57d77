import { applyEdits } from '../lint/edits.ts';
import type { Edit } from '../lint/rule.ts';
import type { containersMeant } from '../model/heading-register.ts';
import type { Model } from '../model/model.ts';
import { BLANK } from '../model/notes.ts';
import type { CrossReference, HeadingReference, HeadingTarget, Span } from '../syntax/tree.ts';
import { arranged, type Operation, type PlaceOf, placesAfter } from './arrangement.ts';
import { type Bearer, isMarker, labelSpan } from './bearers.ts';
import { labelWriter, markLike, newLabels } from './labels.ts';
import { leavesWords } from './left-words.ts';
import { planNotes } from './notes.ts';
import type { Origin } from './origin.ts';
import { type Following, followHeadings, followReference } from './references.ts';
import {
  betweenEnds,
  headingMeaning,
  isOtherSide,
  meaningOf,
  type OwnReference,
  ownHeadingReferences,
  ownReferences,
} from './resolve.ts';
import type { RewrittenList } from './rewrite-list.ts';
import { isInOrder, sequencesOf } from './sequences.ts';

/** What a plan is about. */
export type PlanPart = 'paragraphs' | 'items' | 'sections' | 'notes';

export const planParts: readonly PlanPart[] = ['paragraphs', 'items', 'sections', 'notes'];

export interface PlanOptions {
  /** Only these are numbered anew; references follow in any case. All by default. */
  readonly parts?: readonly PlanPart[];
  /** Only the labels in this span are numbered anew; the whole text by default. */
  readonly span?: Span;
  /** Only the sequences that have a label at one of these offsets; all by default. */
  readonly at?: ReadonlySet<number>;
  /** The change of order that comes first. */
  readonly operation?: Operation;
  /** What else changes with it: see operations.ts. */
  readonly marks?: readonly Edit[];
  /** An earlier text that was right, and where its characters stand now. */
  readonly origin?: Origin;
}

/** A text that is replaced, in the offsets of the text before. */
interface PlannedChange extends Edit {
  readonly kind: 'label' | 'mark' | 'note' | 'reference';
  /** `probable`: a reference that does not say of which text its paragraph is. */
  readonly certainty: 'sure' | 'probable';
}

export interface PlanProblem extends Span {
  /**
   * - `deleted`: what is named is no longer there; `unclear`: it is not plain what is named; `shape`: what
   *   should be written cannot be written there.
   * - `ibidem`: `المرجع نفسه` comes behind another note.
   * - `words`: a mistake of ours, by which words of the text would be lost: nothing is changed.
   */
  readonly problem: 'deleted' | 'ibidem' | 'shape' | 'unclear' | 'words';
}

export interface RenumberPlan {
  /** What is replaced, sorted and disjoint. */
  readonly changes: readonly PlannedChange[];
  /** What is left to a person, in the order of the text. */
  readonly problems: readonly PlanProblem[];
  /** The edits, moved pieces too: with the probable changes, or without them. Sorted, disjoint. */
  readonly edits: (withProbable: boolean) => readonly Edit[];
}

/**
 * The changes that make the labels of a text follow one another, with all that names them: numbers of
 * paragraphs, letters, numbers of headings and notes. References follow what they name, not its number.
 * A text that is right is left as it is; what cannot be resolved is told and left, the rest is done.
 */
export function planRenumber(
  model: Model,
  { parts = planParts, span, at, operation, marks = [], origin }: PlanOptions = {},
): RenumberPlan {
  const { source } = model;
  const placeOf = placesAfter(operation ?? null);
  const kinds = { paragraph: 'paragraphs', item: 'items', section: 'sections' } as const;
  const sequences = sequencesOf(model, origin ?? null).filter(
    ({ kind, bearers }) =>
      parts.includes(kinds[kind]) &&
      (at === undefined || bearers.some((bearer) => at.has(labelSpan(bearer).start))) &&
      (span === undefined || bearers.every(({ start }) => start >= span.start && start < span.end)),
  );
  const labels = newLabels(source, sequences, operation ?? null, placeOf, (sequence) => {
    const [first] = sequence.bearers;
    const before = first === undefined ? null : (origin?.sequenceOf(first) ?? null);
    return before !== null && origin !== undefined && isInOrder(origin.model.source, before);
  });
  const changes = marks.map(
    (edit): PlannedChange => ({ ...edit, kind: 'mark', certainty: 'sure' }),
  );
  const problems: PlanProblem[] = [];
  const write = labelWriter(source, sequences, labels.of);
  for (const [bearer, label] of labels.of) {
    if (label === null) continue;
    const { start, end } = labelSpan(bearer);
    const text = write(bearer, label);
    if (text === null) problems.push({ start, end, problem: 'shape' });
    else if (text !== source.slice(start, end)) {
      changes.push({ start, end, text, kind: 'label', certainty: 'sure' });
    }
  }
  const blank = operation?.kind === 'delete' ? BLANK : null;
  const numbers = paragraphNumbers(labels.of);
  const known = new Map(labels.of);
  for (const bearer of origin?.gone ?? []) known.set(bearer, null);
  const following: Following = {
    source,
    labels: known,
    meaningOf: (reference, target) =>
      origin?.meaningOf(reference, target) ?? meaningOf(model, reference, target),
    ...numbers,
    blank,
  };
  const add = (list: RewrittenList, certainty: PlannedChange['certainty']): void => {
    for (const edit of list.edits) changes.push({ ...edit, kind: 'reference', certainty });
    // Of what is perhaps of another text nothing is said but where it would change.
    if (certainty === 'sure') problems.push(...list.problems);
  };
  for (const reference of ownReferences(model)) {
    if (placeOf(reference.node.start) === null) continue;
    const list = followReference(following, reference);
    add(list, reference.certainty);
    const side = turned(model, reference, following, placeOf, origin ?? null);
    if (side !== null) add(side, reference.certainty);
    const { within } = reference.node;
    if (within?.target && within.isOwn) {
      const container = { ...within, target: within.target };
      add(followContainer(model, following, container), 'sure');
    }
  }
  for (const node of ownHeadingReferences(model)) {
    if (placeOf(node.start) === null) continue;
    const bearersOf = (target: HeadingTarget): readonly Bearer[] =>
      origin?.headingsMeant(node, target) ?? headingMeaning(model, node.unit, target).bearers;
    add(followHeadings(following, node, bearersOf, node.range), 'sure');
    const spans = node.targets.flatMap(bearersOf);
    const isRight = !spans.some((each) => isOtherSide(node, each, (offset) => offset));
    const side = isRight ? turnedWord(source, node, spans, placeOf, false) : null;
    if (side !== null) add(side, 'sure');
  }
  const moves: { slots: readonly Span[]; texts: readonly Span[] }[] = [];
  for (const notes of parts.includes('notes') ? model.notes : []) {
    const [first] = notes.references;
    const isOut =
      first !== undefined &&
      (first.start < (span?.start ?? 0) || first.start >= (span?.end ?? source.length));
    if (isOut) continue;
    const plan = planNotes(model, notes, placeOf, origin ?? null);
    for (const edit of plan.edits) changes.push({ ...edit, kind: 'note', certainty: 'sure' });
    problems.push(...plan.problems);
    if (plan.slots.length > 0) moves.push(plan);
  }
  const inOrder = (a: Span, b: Span): number => a.start - b.start || a.end - b.end;
  const inserted =
    operation?.kind === 'insert' && labels.inserted !== null
      ? markLike(source, operation.like, labels.inserted)
      : '';
  const planned = disjoint(changes.sort(inOrder));
  return withWordsLeft(source, planned, problems.sort(inOrder), {
    operation: operation ?? null,
    inserted,
    moves,
  });
}

/** The plan; or, where words would be lost, one that changes nothing and tells it. */
function withWordsLeft(
  source: string,
  changes: readonly PlannedChange[],
  problems: readonly PlanProblem[],
  { operation, inserted, moves }: Omit<Parameters<typeof leavesWords>[2], 'changes'>,
): RenumberPlan {
  const sure = changes.filter(({ certainty }) => certainty === 'sure');
  const editsOf = (wanted: readonly PlannedChange[]): readonly Edit[] => {
    const plain = wanted.map(({ start, end, text }): Edit => ({ start, end, text }));
    const edits = moves.reduce((done, move) => withMoves(source, done, move), plain);
    return arranged(source, operation, edits, inserted);
  };
  const editsOfSure = editsOf(sure);
  const editsOfAll = sure.length === changes.length ? editsOfSure : editsOf(changes);
  const announced = { operation, inserted, moves };
  const areLeft =
    leavesWords(source, editsOfSure, { ...announced, changes: sure }) &&
    (editsOfAll === editsOfSure || leavesWords(source, editsOfAll, { ...announced, changes }));
  if (!areLeft) {
    const { start = 0, end = start } = editsOfAll[0] ?? {};
    return { changes: [], problems: [{ start, end, problem: 'words' }], edits: () => [] };
  }
  return {
    changes,
    problems,
    edits: (withProbable) => (withProbable ? editsOfAll : editsOfSure),
  };
}

function paragraphNumbers(
  labels: ReadonlyMap<Bearer, { readonly number: number } | null>,
): Pick<Following, 'comingNumbers' | 'takenNumbers'> {
  const takenNumbers = new Set<number>();
  const before = new Set<number>();
  for (const [bearer, label] of labels) {
    if (!isMarker(bearer) || bearer.script !== 'digits' || bearer.style === 'quoted') continue;
    before.add(bearer.ordinal);
    if (label !== null) takenNumbers.add(label.number);
  }
  const comingNumbers = new Set([...takenNumbers].filter((number) => !before.has(number)));
  return { takenNumbers, comingNumbers };
}

/** `أعلاه` becomes `أدناه` where what is named has gone to the other side. */
function turned(
  model: Model,
  reference: OwnReference,
  { meaningOf: meaning }: Following,
  placeOf: PlaceOf,
  origin: Origin | null,
): RewrittenList | null {
  const { node } = reference;
  if (node.direction !== 'above' && node.direction !== 'below') return null;
  if (reference.use.inNote || node.within !== undefined) return null;
  const spans: Span[] = [];
  const { targets } = node;
  for (const target of targets.flatMap((each, at) => [
    each,
    ...betweenEnds(targets[at - 1], each),
  ])) {
    const wasWrong = origin?.wasOnOtherSide(reference, target);
    // A reference that was wrong before is not our business.
    if (wasWrong === true || (origin !== null && wasWrong === undefined)) return null;
    spans.push(...meaning(reference, target).spans);
  }
  const same = (offset: number): number => offset;
  if (origin === null && spans.some((each) => isOtherSide(node, each, same))) return null;
  const isInDraft = reference.use.scopes.some(({ type }) => type === 'draft');
  return turnedWord(model.source, node, spans, placeOf, isInDraft);
}

function turnedWord(
  source: string,
  node: CrossReference | HeadingReference,
  spans: readonly Span[],
  placeOf: PlaceOf,
  isInDraft: boolean,
): RewrittenList | null {
  const wrong = spans.filter((each) => isOtherSide(node, each, placeOf));
  if (wrong.length === 0) return null;
  const said = /\p{L}+$/u.exec(source.slice(node.start, node.end))?.[0] ?? '';
  const word = { start: node.end - said.length, end: node.end };
  if (said !== ABOVE && said !== BELOW) return null;
  if (wrong.length === spans.length) {
    return { edits: [{ ...word, text: said === ABOVE ? BELOW : ABOVE }], problems: [] };
  }
  if (isInDraft) return { edits: [{ ...word, text: OF_THIS }], problems: [] };
  return { edits: [], problems: [{ start: node.start, end: node.end, problem: 'shape' }] };
}

const ABOVE = 'أعلاه';
const BELOW = 'أدناه';
const OF_THIS = 'من هذا القرار';

/** `الفقرة ٩ من المرفق الثاني`: the number of the annex follows too. */
function followContainer(
  model: Model,
  following: Following,
  {
    unit,
    target,
  }: {
    readonly unit: Parameters<typeof containersMeant>[1]['unit'];
    readonly target: HeadingTarget;
  },
): RewrittenList {
  const bearersOf = (each: HeadingTarget): readonly Bearer[] =>
    headingMeaning(model, unit, each).bearers;
  return followHeadings(following, { targets: [target] }, bearersOf, false);
}

/** Of changes that meet, the first one is kept: two references never share text. */
function disjoint(changes: readonly PlannedChange[]): readonly PlannedChange[] {
  const kept: PlannedChange[] = [];
  for (const change of changes) {
    const last = kept.at(-1);
    if (last === undefined || change.start >= last.end) kept.push(change);
  }
  return kept;
}

/** Each slot gets the text of the note that belongs there, with the edits in it. */
function withMoves(
  source: string,
  edits: readonly Edit[],
  { slots, texts }: { readonly slots: readonly Span[]; readonly texts: readonly Span[] },
): Edit[] {
  const isIn = (edit: Edit, slot: Span): boolean =>
    edit.start >= slot.start &&
    edit.end <= slot.end &&
    (edit.end > edit.start || edit.start < slot.end);
  const textOf = (slot: Span): string =>
    applyEdits(
      source.slice(slot.start, slot.end),
      edits
        .filter((edit) => isIn(edit, slot))
        .map(({ start, end, text }) => ({
          start: start - slot.start,
          end: end - slot.start,
          text,
        })),
    );
  const moved = slots.flatMap((slot, index): readonly Edit[] => {
    const text = texts[index];
    return text === undefined || text === slot
      ? []
      : [{ start: slot.start, end: slot.end, text: textOf(text) }];
  });
  const others = edits.filter((edit) => !moved.some((slot) => isIn(edit, slot)));
  return [...others, ...moved].sort((a, b) => a.start - b.start || a.end - b.end);
}
