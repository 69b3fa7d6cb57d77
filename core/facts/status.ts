/**
 * How well a fact is known. What is only general knowledge must never raise an `error` by itself,
 * so every table and every lookup of this folder says the status together with the value.
 *
 * - `verified`: read in public material, which `source` names;
 * - `attested`: the texts of an archive agree on it, by the register of their house;
 * - `inferred`: seen in an adopted text, or computed from verified facts;
 * - `general-knowledge`: neither.
 */
export type FactStatus = 'verified' | 'attested' | 'inferred' | 'general-knowledge';

export interface Fact {
  readonly status: FactStatus;
  readonly source: string;
}

export const SEEN_IN_ADOPTED_TEXT = 'seen in an adopted text';
/** Verified when the domain of this project was studied, but the page was not written down. */
export const PUBLIC_MATERIAL = 'public material, page not noted';
export const REGISTER = 'register of an archive';
export const GENERAL_KNOWLEDGE = 'general knowledge, not checked';

/** A conclusion from several facts is only as good as the weakest of them. */
export function weakestStatus(first: FactStatus, ...others: readonly FactStatus[]): FactStatus {
  return others.reduce(
    (weakest, status) => (RANK[status] < RANK[weakest] ? status : weakest),
    first,
  );
}

/** True when the first is known better than the second. */
export function isBetter(first: FactStatus, second: FactStatus): boolean {
  return RANK[first] > RANK[second];
}

const RANK: Readonly<Record<FactStatus, number>> = {
  verified: 3,
  attested: 2,
  inferred: 1,
  'general-knowledge': 0,
};
