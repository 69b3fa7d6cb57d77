import { groupedBy } from '../../core/common/grouped-by.ts';
import type { Entry } from '../../project/baseline-entry.ts';
import { type KnownPlace, matchEntries } from '../../project/baseline-match.ts';
import type { FileReport, Row } from '../../reports/report.ts';

/** What is known of a set of texts, and what has become of it. */
interface BaselineLedger {
  /**
   * The findings of a file that are not known. Of a text that could be checked in part only, it is
   * not known what else there is: its entries stay.
   */
  readonly check: (file: string, report: FileReport, isWhole: boolean) => readonly Row[];
  /** When all texts are checked. */
  readonly close: () => Balance;
}

interface Balance {
  /** How many findings were known. */
  readonly known: number;
  /** Entries that apply, as they are to be written now, and those of files that were not checked. */
  readonly kept: readonly Entry[];
  /** Entries whose finding or file is not there any more. */
  readonly stale: readonly Entry[];
  /** What is found and was not known. */
  readonly added: readonly Entry[];
  readonly moves: readonly Move[];
}

/** A file that is not there any more, and the one that has its findings. */
interface Move {
  readonly from: string;
  readonly to: string;
}

export function createBaselineLedger(
  entries: readonly Entry[],
  exists: (file: string) => boolean,
): BaselineLedger {
  const byFile = groupedBy(entries, ({ file }) => file);
  const done = new Set<string>();
  const moves: Move[] = [];
  const kept: Entry[] = [];
  const stale: Entry[] = [];
  const added: Entry[] = [];
  let known = 0;
  let gone: Map<string, readonly Entry[]> | undefined;

  const entriesOf = (file: string, places: readonly RowPlace[]): readonly Entry[] => {
    const own = byFile.get(file);
    if (own !== undefined || places.length === 0) return own ?? [];
    gone ??= new Map([...byFile].filter(([name]) => !exists(name)));
    const from = formerName(gone, places);
    if (from === undefined) return [];
    const former = gone.get(from) ?? [];
    gone.delete(from);
    done.add(from);
    moves.push({ from, to: file });
    return former;
  };

  return {
    check: (file, report, isWhole) => {
      const places = placesOfReport(report);
      const match = matchEntries(
        entriesOf(file, places),
        places,
        () => report.identities?.paragraphs ?? [],
      );
      const unknown = places.filter((place) => !match.known.has(place));
      done.add(file);
      kept.push(...[...match.known.keys()].map((place) => entryOf(file, place)));
      (isWhole ? stale : kept).push(...match.stale);
      if (isWhole) added.push(...unknown.map((place) => entryOf(file, place)));
      const shown = new Set(unknown.map(({ row }) => row));
      known += report.rows.length - shown.size;
      return report.rows.filter((row) => shown.has(row));
    },
    close: () => {
      for (const [file, own] of byFile) {
        if (!done.has(file)) (exists(file) ? kept : stale).push(...own);
      }
      return { known, kept, stale, added, moves };
    },
  };
}

interface RowPlace extends KnownPlace {
  readonly row: Row;
}

function placesOfReport({ rows, identities }: FileReport): readonly RowPlace[] {
  return rows.flatMap((row, index) =>
    (identities?.places[index] ?? []).map((fingerprint) => ({
      row,
      ruleId: row.finding.ruleId,
      fingerprint,
    })),
  );
}

/** The file whose entries are at least half of what is found here, or half of whose entries are. */
function formerName(
  gone: ReadonlyMap<string, readonly Entry[]>,
  places: readonly RowPlace[],
): string | undefined {
  const fingerprints = new Set(places.map((place) => place.fingerprint));
  let most = 0;
  let best: string | undefined;
  for (const [name, entries] of gone) {
    const shared = entries.filter((entry) => fingerprints.has(entry.fingerprint)).length;
    if (shared <= most || shared * 2 < Math.min(entries.length, places.length)) continue;
    most = shared;
    best = name;
  }
  return best;
}

function entryOf(file: string, { row, fingerprint }: RowPlace): Entry {
  const { ruleId, message } = row.finding;
  return { file, rule: ruleId, message, fingerprint };
}
