import type { Model } from '../model/model.ts';
import type { ValueKind } from '../source/outline.ts';
import { alignParagraphs, type RevisionRow } from './align-paragraphs.ts';
import { paragraphsOf, type RevisedParagraph } from './paragraphs.ts';
import { findStayed, type Stayed } from './stayed.ts';

/** A citation, date, session or symbol that is another one; null where one of the texts has none. */
interface ValueChange {
  readonly kind: ValueKind;
  readonly old: string | null;
  readonly new: string | null;
  /** The place among the rows. */
  readonly row: number;
}

export interface Revision {
  /** The old text. */
  readonly oldSource: string;
  readonly rows: readonly RevisionRow[];
  readonly values: readonly ValueChange[];
  readonly stayed: readonly Stayed[];
}

/** Compares two texts by structure: first which paragraph became which, then what it says. */
export function compareTexts(old: Model, next: Model): Revision {
  const rows = alignParagraphs(paragraphsOf(old), paragraphsOf(next));
  const values = rows.flatMap((row, index) => valueChanges(row, index, old.source, next.source));
  return { oldSource: old.source, rows, values, stayed: findStayed(old, next, rows) };
}

const LISTED: ReadonlySet<ValueKind> = new Set([
  'citation',
  'council',
  'date',
  'session',
  'symbol',
]);

function valueChanges(
  { change, old, new: next }: RevisionRow,
  row: number,
  oldSource: string,
  newSource: string,
): readonly ValueChange[] {
  if (change === 'same' || change === 'renumbered' || (change === 'moved' && next === null))
    return [];
  const [mine, theirs] = [listedOf(old), listedOf(next)];
  const removed = without(mine, theirs);
  const added = without(theirs, mine);
  const changes: ValueChange[] = [];
  for (const kind of LISTED) {
    const [from, to] = [removed, added].map((list) => list.filter((each) => each.kind === kind));
    for (let at = 0; at < Math.max(from?.length ?? 0, to?.length ?? 0); at++) {
      const [a, b] = [from?.[at], to?.[at]];
      const text = (source: string, value: typeof a): string | null =>
        value === undefined
          ? null
          : source.slice(value.start, value.end).replace(/\s+/gu, ' ').trim();
      changes.push({ kind, old: text(oldSource, a), new: text(newSource, b), row });
    }
  }
  return changes;
}

type ListedValue = RevisedParagraph['block']['values'][number];

function listedOf(paragraph: RevisedParagraph | null): readonly ListedValue[] {
  return paragraph?.block.values.filter(({ kind }) => LISTED.has(kind)) ?? [];
}

/** What the other list does not have, one for one. */
function without(
  values: readonly ListedValue[],
  others: readonly ListedValue[],
): readonly ListedValue[] {
  const counts = new Map<string, number>();
  for (const { key } of others) counts.set(key, (counts.get(key) ?? 0) + 1);
  return values.filter(({ key }) => {
    const count = counts.get(key) ?? 0;
    counts.set(key, count - 1);
    return count <= 0;
  });
}
