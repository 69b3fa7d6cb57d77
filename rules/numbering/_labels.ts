import type { Edit, MessageData, Report } from '../../core/lint/rule.ts';
import { areAlternatives } from '../../core/model/label-runs.ts';
import { type LabelPlace, labelLike } from '../../core/model/label-text.ts';
import type { Enumerator, Marker } from '../../core/syntax/tree.ts';
import type { Fault, Relabel } from './_sequence.ts';

const EN_DASH = '\u2013';
const MOST_NAMED = 5;

/** `٣، ٥–٧`: the places as a reader would name them, at most five. */
function namePlaces(
  source: string,
  marker: Marker | Enumerator,
  places: readonly LabelPlace[],
): string {
  const names: string[] = [];
  for (let i = 0; i < places.length; ) {
    const first = places[i] as LabelPlace;
    let next = i + 1;
    while (first.bis === 0 && places[next]?.number === first.number + next - i) {
      if (places[next]?.bis !== 0) break;
      next++;
    }
    const last = places[next - 1] as LabelPlace;
    const [from, to] = [labelLike(source, marker, first), labelLike(source, marker, last)];
    const two = next - i === 2 ? '، ' : EN_DASH;
    if (from !== null && to !== null) names.push(from === to ? from : from + two + to);
    i = next;
  }
  const shown = names.slice(0, MOST_NAMED).join('، ');
  return names.length > MOST_NAMED ? `${shown}، \u2026` : shown;
}

/** `[٥ - …] [٥ - …]`: paragraphs of which a draft leaves the choice may have one number. */
export function isAlternative(source: string, { kind, item, other }: Fault): boolean {
  if ((kind !== 'duplicate' && kind !== 'displaced') || other === null) return false;
  return areAlternatives(source, item.marker, other.marker);
}

export type FaultMessage =
  | 'first'
  | 'gap'
  | 'duplicate'
  | 'displaced'
  | 'out-of-order'
  | 'restart'
  | 'other'
  | 'relabel'
  | 'renumber';

/** The report of a fault: at the label, with the place that it is compared with. */
export function reportOf(source: string, fault: Fault): Report<FaultMessage> {
  const { item, other, missing } = fault;
  const { marker } = item;
  const written = source.slice(marker.label.start, marker.label.end);
  const otherWritten =
    other === null ? '' : source.slice(other.marker.label.start, other.marker.label.end);
  const data: MessageData = {
    label: written,
    other: otherWritten,
    missing: namePlaces(source, marker, missing),
  };
  return {
    start: marker.label.start,
    end: marker.label.end,
    message: fault.kind,
    data,
    related:
      other === null
        ? []
        : [{ ...other.marker.label, message: 'other', data: { other: otherWritten } }],
    suggestions: suggestionOf(source, fault.relabels),
  };
}

function suggestionOf(
  source: string,
  relabels: readonly Relabel[],
): Report<FaultMessage>['suggestions'] & {} {
  const edits: Edit[] = [];
  for (const { item, number } of relabels) {
    const text = labelLike(source, item.marker, { number, bis: 0 });
    if (text === null) return [];
    edits.push({ ...item.marker.label, text });
  }
  const [first] = edits;
  if (first === undefined) return [];
  return [
    edits.length === 1
      ? { message: 'relabel', data: { label: first.text }, edits }
      : { message: 'renumber', data: { count: edits.length, label: first.text }, edits },
  ];
}
