import type { TextId } from '../texts.ts';

/** What the parts of a United Nations document symbol say. */
interface SymbolReading {
  readonly body: TextId;
  readonly kind: TextId | null;
  /** Session of the Assembly or the Human Rights Council, or year of a Council. */
  readonly series: number | null;
  /** `Add`, `Corr` or `Rev`, with its number. */
  readonly change: { readonly kind: TextId; readonly number: number } | null;
}

/** Null for a symbol of a body that is not known here. */
export function explainSymbol(symbol: string): SymbolReading | null {
  const row = BODIES.find(([prefix]) => symbol.startsWith(prefix));
  if (row === undefined) return null;
  const parts = symbol.split('/');
  const kind = parts.map((part) => KINDS.get(part.replace(/\d.*$/u, ''))).find((each) => each);
  const series = parts.find((part) => /^(?:\d{2,3}|(?:19|20)\d{2})$/u.test(part));
  const last = /^(Add|Corr|Rev)\.(\d{1,3})$/u.exec(parts.at(-1) ?? '');
  const change = CHANGES.get(last?.[1] ?? '');
  return {
    body: row[1],
    kind: kind ?? null,
    series: series === undefined ? null : Number(series),
    change: change === undefined ? null : { kind: change, number: Number(last?.[2]) },
  };
}

/** The longer prefix before the shorter. Source: research.un.org/en/docs/symbols, general knowledge. */
const BODIES: readonly (readonly [prefix: string, body: TextId])[] = [
  ['A/AC.', 'symbolAssemblyCommittee'],
  ['A/C.', 'symbolMainCommittee'],
  ['A/CN.', 'symbolAssemblyCommission'],
  ['A/CONF.', 'symbolConference'],
  ['A/HRC/', 'body-human-rights-council'],
  ['A/', 'body-general-assembly'],
  ['CAC/COSP/', 'symbolCorruptionConvention'],
  ['CTOC/COP/', 'symbolCrimeConvention'],
  ['E/CN.15/', 'body-crime-commission'],
  ['E/CN.7/', 'body-narcotics-commission'],
  ['E/CN.', 'symbolCouncilCommission'],
  ['E/', 'body-ecosoc'],
  ['S/', 'body-security-council'],
  ['ST/', 'symbolSecretariat'],
];

/** By the part of the symbol without its number. */
const KINDS: ReadonlyMap<string, TextId> = new Map([
  ['CRP.', 'symbolConferenceRoom'],
  ['DEC', 'symbolDecision'],
  ['INF', 'symbolInformation'],
  ['INF.', 'symbolInformation'],
  ['L.', 'symbolLimited'],
  ['NGO', 'symbolOrganizations'],
  ['PRST', 'symbolStatement'],
  ['PV.', 'symbolVerbatim'],
  ['RES', 'symbolResolution'],
  ['SR.', 'symbolSummary'],
  ['WP.', 'symbolWorkingPaper'],
]);

const CHANGES: ReadonlyMap<string, TextId> = new Map([
  ['Add', 'symbolAddendum'],
  ['Corr', 'symbolCorrigendum'],
  ['Rev', 'symbolRevision'],
]);
