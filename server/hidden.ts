import { paragraphIdentities, placeFingerprints } from '../core/lint/fingerprint.ts';
import type { Finding } from '../core/lint/rule.ts';
import type { ParsedResolution } from '../core/syntax/parse.ts';
import type { Entry } from '../project/baseline-entry.ts';
import { matchEntries } from '../project/baseline-match.ts';

/** The findings of a text, apart from those that its baseline lists, with the entries of these. */
export interface Divided {
  readonly findings: readonly Finding[];
  readonly hidden: ReadonlyMap<Finding, readonly Entry[]>;
}

/** `entries`: those of the baseline for this text. Of many places that are reported as one, all must be listed. */
export function withoutHidden(
  findings: readonly Finding[],
  entries: readonly Entry[],
  parsed: () => ParsedResolution,
): Divided {
  const rules = new Set(entries.map(({ rule }) => rule));
  const candidates = findings.filter(({ ruleId }) => rules.has(ruleId));
  if (candidates.length === 0) return { findings, hidden: new Map() };
  const whole = parsed();
  const fingerprints = placeFingerprints(whole, candidates);
  const places = candidates.flatMap((finding, at) =>
    (fingerprints[at] ?? []).map((fingerprint) => ({
      ruleId: finding.ruleId,
      fingerprint,
      finding,
    })),
  );
  const { known } = matchEntries(entries, places, () => paragraphIdentities(whole));
  const hidden = new Map<Finding, Entry[]>();
  for (const finding of candidates) {
    const own = places.filter((place) => place.finding === finding);
    const listed = own.flatMap((place) => known.get(place) ?? []);
    if (listed.length === own.length) hidden.set(finding, listed);
  }
  return { findings: findings.filter((finding) => !hidden.has(finding)), hidden };
}

/** What a baseline lists of a finding. `file`: the text, from the folder of the baseline. */
export function entriesFor(
  finding: Finding,
  file: string,
  parsed: ParsedResolution,
  all: readonly Finding[],
): readonly Entry[] {
  const { ruleId, message } = finding;
  // Equal findings of one paragraph are told apart by their order.
  const same = all.filter((each) => each.ruleId === ruleId);
  const fingerprints = placeFingerprints(parsed, same)[same.indexOf(finding)] ?? [];
  return fingerprints.map((fingerprint) => ({ file, rule: ruleId, message, fingerprint }));
}
