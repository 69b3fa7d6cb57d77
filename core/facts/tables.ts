import type { FactStatus } from './status.ts';

/**
 * Facts that a house adds to those that we know, as they stand in a plugin or a file. Where one of
 * ours says otherwise, that of the better status counts, and ours where both are as good.
 */
export interface FactTables {
  readonly resolutions?: readonly ResolutionFact[];
  readonly series?: readonly SeriesFact[];
  readonly renamedBodies?: readonly RenamedBodyFact[];
  /** What the texts of an archive say, read from its register. */
  readonly attested?: readonly AttestedFact[];
}

/** A resolution as the texts of an archive know it. */
export interface AttestedFact {
  readonly resolution: string;
  /** The day on which they agree; null where they do not. */
  readonly date: string | null;
  readonly title: string | null;
  /** How many of them cite it. */
  readonly files: number;
  /** Who says what: the strongest evidence first. */
  readonly dates: readonly AttestedDate[];
}

export interface AttestedDate {
  readonly date: string;
  /** The texts that cite it with this date, and those that are it. */
  readonly files: number;
  readonly own: number;
  /** A few of the places, such as `a.md:12:5`. */
  readonly places: readonly string[];
}

/** What every row may say of where it comes from; without it, it is general knowledge. */
interface SourcedRow {
  readonly source?: string;
  readonly status?: FactStatus;
}

export interface ResolutionFact extends SourcedRow {
  /** `A/RES/74/173`, `S/RES/1373 (2001)`, `E/RES/2019/5`, `A/HRC/RES/16/18`, `GA-2021-89-RES-02`. */
  readonly resolution: string;
  /** The day of adoption, `YYYY-MM-DD`. */
  readonly date: string;
  readonly title?: string;
}

/** Resolutions that the General Assembly adopts anew every few years under one title. */
export interface SeriesFact {
  /** In small letters; a series that has the id of one of ours gives it more members. */
  readonly id: string;
  readonly name: { readonly en: string; readonly ar: string };
  readonly members: readonly SeriesMemberFact[];
}

export interface SeriesMemberFact extends SourcedRow {
  /** `A/RES/74/173`. */
  readonly resolution: string;
  readonly date: string;
  /** `origin`: it is cited for its own sake, and does not call for the newest one. */
  readonly role?: 'origin' | 'member';
}

export interface RenamedBodyFact extends SourcedRow {
  /** In Arabic, without vowel marks. */
  readonly old: string;
  readonly new: string;
  /** The day from which on the new name is right, `YYYY-MM-DD`. */
  readonly since: string;
  /** Words directly before or after the old name that make the mention right, beside the usual ones. */
  readonly exceptBefore?: readonly string[];
  readonly exceptAfter?: readonly string[];
}
