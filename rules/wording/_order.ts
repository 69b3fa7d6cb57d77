import { foldLetters } from '../../core/arabic/spelling.ts';
import type { Sponsor } from './_sponsors.ts';

/** A sponsor out of order, and the one beside which it belongs. */
interface Misplaced {
  readonly sponsor: Sponsor;
  readonly other: Sponsor;
  /** `early`: it belongs behind the other; `late`: before it. */
  readonly message: 'early' | 'late';
}

interface Entry {
  readonly sponsor: Sponsor;
  readonly keys: readonly string[];
}

/** The first sponsor that stands out of the Arabic order, or null. */
export function misplacedSponsor(sponsors: readonly Sponsor[]): Misplaced | null {
  const entries = sponsors.flatMap((sponsor): readonly Entry[] => {
    const [{ key, usage }, ...others] = sponsor.states;
    // Such a name may stand in the place of the right one.
    if (usage === 'elsewhere' || others.length > 0) return [];
    return [{ sponsor, keys: sortKeys(key.split(' ')) }];
  });
  const at = entries.findIndex((entry, i) => isAfter(entries[i - 1], entry));
  const [previous, entry] = [entries[at - 1], entries[at]];
  if (previous === undefined || entry === undefined) return null;
  const isEarly = !isAfter(entries[at - 2], entry) && isAfter(previous, entries[at + 1]);
  if (!isEarly) {
    const other = entries.find((earlier) => isAfter(earlier, entry)) ?? previous;
    return { sponsor: entry.sponsor, other: other.sponsor, message: 'late' };
  }
  const other = entries.slice(at).findLast((later) => isAfter(previous, later)) ?? entry;
  return { sponsor: previous.sponsor, other: other.sponsor, message: 'early' };
}

/** In whatever way the names are compared. */
function isAfter(a: Entry | undefined, b: Entry | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return a.keys.every((key, way) => key > (b.keys[way] ?? key));
}

/**
 * The ways in which lists compare names of several words: word by word or letter by letter, with and
 * without the article inside the name. The first article and the hamza never count.
 */
function sortKeys(words: readonly string[]): readonly string[] {
  const bare = words.map((word) => foldLetters(word.replace(/^ال/u, '')));
  const inner = [bare[0] ?? '', ...words.slice(1).map(foldLetters)];
  return [bare.join(' '), bare.join(''), inner.join(' '), inner.join('')];
}
