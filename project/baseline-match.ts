import { groupedBy } from '../core/common/grouped-by.ts';
import { paragraphOfFingerprint, similarity } from '../core/lint/fingerprint.ts';
import type { Entry } from './baseline-entry.ts';

/** A place of a finding. Many findings of one kind may be reported as one, with many places. */
export interface KnownPlace {
  readonly ruleId: string;
  readonly fingerprint: string;
}

interface Match<P> {
  /** The places that are known, with their entries. */
  readonly known: ReadonlyMap<P, Entry>;
  /** Entries whose finding is not there any more. */
  readonly stale: readonly Entry[];
}

/** Which places in a text are those of the entries of its file. `paragraphs`: all of the text. */
export function matchEntries<P extends KnownPlace>(
  entries: readonly Entry[],
  places: readonly P[],
  paragraphs: () => readonly string[],
): Match<P> {
  const known = new Map<P, Entry>();
  const found = new Set<Entry>();
  const take = (place: P | undefined, entry: Entry): void => {
    if (place === undefined || known.has(place)) return;
    known.set(place, entry);
    found.add(entry);
  };
  const byFingerprint = new Map(places.map((place) => [place.fingerprint, place]));
  for (const entry of entries) take(byFingerprint.get(entry.fingerprint), entry);

  const left = (): readonly Entry[] => entries.filter((entry) => !found.has(entry));
  const unknown = (): readonly P[] => places.filter((place) => !known.has(place));
  for (const [place, entry] of editedPlaces(left(), unknown(), paragraphs)) take(place, entry);
  for (const [place, entry] of countedPlaces(left(), unknown())) take(place, entry);
  return { known, stale: left() };
}

const LEAST_SIMILARITY = 1 / 3;

/**
 * The same findings in paragraphs that were edited elsewhere. Such a paragraph is the one that is
 * most like the old one: a mistake that was mended there and made in another stays two.
 */
function editedPlaces<P extends KnownPlace>(
  entries: readonly Entry[],
  places: readonly P[],
  all: () => readonly string[],
): readonly (readonly [P, Entry])[] {
  const byFinding = groupedBy(places, ({ fingerprint }) => findingOf(fingerprint));
  const candidates = entries.filter(({ fingerprint }) => byFinding.has(findingOf(fingerprint)));
  if (candidates.length === 0) return [];
  const paragraphs = new Set(all());
  const successors = new Map<string, string | null>();
  return candidates.flatMap((entry): (readonly [P, Entry])[] => {
    const old = paragraphOfFingerprint(entry.fingerprint);
    if (old === null) return [];
    if (!successors.has(old)) successors.set(old, successorOf(old, paragraphs));
    const successor = successors.get(old);
    const same = byFinding.get(findingOf(entry.fingerprint)) ?? [];
    const place = same.find((each) => paragraphOfFingerprint(each.fingerprint) === successor);
    return place === undefined ? [] : [[place, entry]];
  });
}

/** What a paragraph has become; null when it stands as it was or is like none. */
function successorOf(old: string, paragraphs: ReadonlySet<string>): string | null {
  if (paragraphs.has(old)) return null;
  let best: string | null = null;
  let most = 0;
  for (const paragraph of paragraphs) {
    const alike = similarity(old, paragraph);
    if (alike < LEAST_SIMILARITY || alike <= most) continue;
    best = paragraph;
    most = alike;
  }
  return best;
}

/** Of the places that a finding counts and does not point out, any may be any. */
function countedPlaces<P extends KnownPlace>(
  entries: readonly Entry[],
  places: readonly P[],
): readonly (readonly [P, Entry])[] {
  const byRule = groupedBy(entries, ({ rule }) => rule);
  return places.flatMap((place): (readonly [P, Entry])[] => {
    const own = byRule.get(place.ruleId) ?? [];
    const index = own.findIndex((entry) => isCounted(entry) || isCounted(place));
    return own.splice(index, index === -1 ? 0 : 1).map((entry) => [place, entry]);
  });
}

function isCounted({ fingerprint }: Pick<KnownPlace, 'fingerprint'>): boolean {
  return paragraphOfFingerprint(fingerprint) === null;
}

function findingOf(fingerprint: string): string {
  return fingerprint.slice(0, fingerprint.indexOf('-'));
}
