import type { Span } from '../../core/syntax/tree.ts';
import type { Analysis } from '../analysis.ts';
import type { Occurrence, Referent } from '../referents/book.ts';
import { referentsOf } from '../referents/referents.ts';

/** Where something is mentioned; `write`: where it is defined. */
export interface NavigationTarget extends Span {
  readonly kind: 'read' | 'write';
}

interface Definition {
  /** What was asked about. */
  readonly origin: Span;
  readonly targets: readonly DefinitionTarget[];
}

/** The whole of what is defined. */
interface DefinitionTarget extends Span {
  /** Its label or number; inside the whole. */
  readonly selection: Span;
}

/** Where the note, paragraph, resolution or session at an offset is defined; null for nothing. */
export function definitionAt(analysis: Analysis, offset: number): Definition | null {
  const mention = referentsOf(analysis).at(offset);
  if (mention === null) return null;
  const targets = occurrencesOf(mention.referents)
    .filter(({ kind }) => kind === 'write')
    .map(({ whole, start, end }) => ({
      start: Math.min(whole.start, start),
      end: Math.max(whole.end, end),
      selection: { start, end },
    }));
  const { start, end } = mention;
  return targets.length === 0 ? null : { origin: { start, end }, targets };
}

/** All places that speak of the same; of INTERPOL none, for it is everywhere. */
export function referencesAt(
  analysis: Analysis,
  offset: number,
  { includeDefinition = true }: { readonly includeDefinition?: boolean } = {},
): readonly NavigationTarget[] {
  const referents = referentsOf(analysis).at(offset)?.referents ?? [];
  return placesOf(referents.filter(({ kind }) => kind !== 'interpol')).filter(
    ({ kind }) => includeDefinition || kind === 'read',
  );
}

/** All places that speak of the same, to be marked while the cursor is at one of them. */
export function highlightsAt(analysis: Analysis, offset: number): readonly NavigationTarget[] {
  return placesOf(referentsOf(analysis).at(offset)?.referents ?? []);
}

function placesOf(referents: readonly Referent[]): readonly NavigationTarget[] {
  return occurrencesOf(referents).map(({ start, end, kind }) => ({ start, end, kind }));
}

/** In the order of the text, each place once. */
function occurrencesOf(referents: readonly Referent[]): readonly Occurrence[] {
  const all = referents.flatMap(({ occurrences }) => occurrences);
  if (referents.length < 2) return all;
  all.sort((a, b) => a.start - b.start || a.end - b.end);
  return all.filter(({ start, end }, index) => {
    const before = all[index - 1];
    return before?.start !== start || before.end !== end;
  });
}
