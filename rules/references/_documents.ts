import { wordKey } from '../../core/arabic/key.ts';
import { isInWindow, isValidDate, type PlainDate } from '../../core/facts/calendar.ts';
import { sessionsOn } from '../../core/facts/general-assembly.ts';
import { interpolSession } from '../../core/facts/interpol-sessions.ts';
import { ecosocWindow, humanRightsCouncilSessions } from '../../core/facts/other-bodies.ts';
import { securityCouncilYear } from '../../core/facts/security-council.ts';
import type { OwnDate, Profile } from '../../core/model/profile.ts';
import {
  childrenOf,
  type DateParts,
  type Draft,
  type Node,
  type NodeType,
  type OpeningFormula,
  type Organ,
  type Resolution,
  type Span,
} from '../../core/syntax/tree.ts';

/** The places that say to which session, or to which year, the text belongs. */
type Place = 'line' | 'number' | 'date' | 'symbol' | 'basis' | 'table';

interface Evidence extends Span {
  readonly place: Place;
  /** More than one where the place leaves it open: in September two sessions meet. */
  readonly values: readonly number[];
}

/** Of two places that disagree, the one of greater weight is believed. */
export const EVIDENCE_WEIGHTS: Readonly<Record<Place, number>> = {
  date: 0.4,
  table: 0.35,
  line: 0.3,
  symbol: 0.2,
  number: 0.1,
  basis: 0,
};

/** The blocks in which a text speaks of itself. */
export interface Front {
  readonly organLines: readonly Node[];
  readonly adoptionLine: Node | null;
  readonly sessionLines: readonly Node[];
  readonly heading: Node | null;
  /** Document symbols of the masthead. */
  readonly symbols: readonly Node[];
  /** `[بناء على تقرير …]`, and the symbols of the draft or the report in it. */
  readonly basisLines: readonly Node[];
  readonly basis: readonly Node[];
  readonly closingLines: readonly Node[];
  readonly formula: Draft | null;
  readonly formulaNode: OpeningFormula | null;
}

/** Null for a file of several resolutions: what stands before the second is not of the first. */
export function frontOf(tree: Resolution): Front | null {
  const byType = new Map<NodeType, Node[]>();
  for (const node of tree.children) {
    const like = byType.get(node.type);
    if (like === undefined) byType.set(node.type, [node]);
    else like.push(node);
  }
  const of = (type: NodeType): readonly Node[] => byType.get(type) ?? [];
  const drafts = of('draft') as readonly Draft[];
  const [adoptionLine = null, ...otherAdoptions] = of('adoptionLine');
  const [heading = null, ...otherHeadings] = of('resolutionHeading');
  if (drafts.length > 1 || otherAdoptions.length > 0 || otherHeadings.length > 0) return null;
  const [formula = null] = drafts;
  const symbolsIn = (blocks: readonly Node[]): readonly Node[] =>
    blocks.flatMap(childrenOf).filter(({ type }) => type === 'documentSymbol');
  return {
    organLines: of('organ'),
    adoptionLine,
    sessionLines: of('sessionLine'),
    heading,
    symbols: symbolsIn(of('masthead')),
    basisLines: of('basis'),
    basis: symbolsIn(of('basis')),
    closingLines: [...of('closingLine'), ...(formula?.children ?? [])].filter(
      ({ type }) => type === 'closingLine',
    ),
    formula,
    formulaNode: formula?.children.find((node) => node.type === 'openingFormula') ?? null,
  };
}

export function gatherEvidence(
  source: string,
  profile: Profile,
  front: Front,
  organ: Organ,
): Evidence[] {
  const evidence: Evidence[] = [];
  const add = (place: Place, span: Span | null, values: readonly number[] | null): void => {
    if (span !== null && values !== null) {
      evidence.push({ place, start: span.start, end: span.end, values });
    }
  };
  // Special and emergency special sessions have numbers of their own.
  if (
    front.sessionLines.some((line) => SPECIAL.test(wordKey(source, line.start, line.end))) ||
    (front.heading !== null &&
      SPECIAL_NUMBER.test(wordKey(source, front.heading.start, front.heading.end)))
  ) {
    return [];
  }
  const { session, sessionYear, interpolSymbol } = profile;
  const heading =
    profile.heading !== null &&
    hasFormOf(organ, profile.heading, source.slice(profile.heading.start, profile.heading.end))
      ? profile.heading
      : null;
  const isOldSession =
    heading !== null && OLD_SESSION.test(source.slice(heading.start, heading.end));
  /** Both orders of number and session are legal, one in each text: either may be the session. */
  const members =
    heading === null || heading.second === null ? null : [heading.second, heading.first];
  const addSymbols = (pattern: RegExp, years: 0 | 1 = 0): void => {
    for (const place of ['symbol', 'basis'] as const) {
      const nodes = place === 'symbol' ? front.symbols : front.basis;
      const seen = new Set<number>();
      for (const node of nodes) {
        const number = pattern.exec(source.slice(node.start, node.end))?.[1];
        const value = Number(number);
        // The additions to a draft have its session, and say nothing more.
        if (number === undefined || seen.has(value)) continue;
        seen.add(value);
        // A report of one year may be acted upon in the next.
        add(place, node, place === 'basis' && years === 1 ? [value, value + 1] : [value]);
      }
    }
  };
  switch (organ) {
    case 'general-assembly':
    case 'human-rights-council':
      add('line', session, session && [session.number]);
      add('number', heading, members);
      addSymbols(organ === 'general-assembly' ? ASSEMBLY_SYMBOL : COUNCIL_SYMBOL);
      break;
    case 'ecosoc':
      add('line', sessionYear, sessionYear && [sessionYear.year]);
      if (members !== null && !isOldSession && Math.max(...members) >= 1978) {
        add('number', heading, [Math.max(...members)]);
      }
      addSymbols(ECOSOC_SYMBOL, 1);
      break;
    case 'security-council': {
      const year = heading === null ? null : securityCouncilYear(heading.first);
      add('number', heading, heading?.second == null ? null : [heading.second]);
      add('table', heading && firstMember(source, heading), year && [year.year]);
      for (const symbol of front.symbols) {
        const match = BRACKETED_YEAR.exec(source.slice(symbol.start, symbol.end + YEAR_LENGTH));
        if (match?.[1] !== undefined) {
          add('symbol', { start: symbol.start, end: symbol.start + match[0].length }, [
            Number(match[1]),
          ]);
        }
      }
      break;
    }
    case 'interpol': {
      const met = interpolSymbol && interpolSession(interpolSymbol.year);
      add('line', session, session && [session.number]);
      if (interpolSymbol?.session != null) add('symbol', interpolSymbol, [interpolSymbol.session]);
      add('symbol', interpolSymbol, met && (met.session === null ? [] : [met.session]));
      break;
    }
  }
  for (const block of [...front.sessionLines, front.adoptionLine, front.formulaNode]) {
    for (const child of block === null ? [] : childrenOf(block)) {
      // Behind the day of its adoption a decision goes on with what is decided, in the same paragraph.
      if (child.type === 'date' && organ !== 'interpol') break;
      if (child.type !== 'sessionReference' || child.kind === 'special') continue;
      const value = organ === 'ecosoc' ? child.year : child.session;
      const isKnown = child.ordinalSpan.end === (session ?? sessionYear)?.end;
      if (organ !== 'security-council' && value !== null && !isKnown) {
        add('line', child.ordinalSpan, [value]);
      }
    }
  }
  for (const date of datesOf(profile)) add('date', date, valuesOn(date, organ));
  return evidence;
}

/** The dates of adoption; the masthead of an adopted text is later and may be of the next session. */
function datesOf({ ownDates }: Profile): readonly OwnDate[] {
  const dates = ownDates.filter(({ from }) => from !== 'masthead');
  return dates.length > 0 ? dates : ownDates;
}

/** The sessions, or the years, to which a resolution of that day can belong. */
function valuesOn(own: DateParts, organ: Organ): readonly number[] | null {
  const date = plainOf(own);
  if (date === null) return null;
  const { year } = date;
  switch (organ) {
    case 'general-assembly': {
      const { status, sessions } = sessionsOn(date);
      return status === 'general-knowledge' ? null : sessions;
    }
    case 'human-rights-council': {
      const sessions = humanRightsCouncilSessions(year);
      return sessions && [sessions.first, sessions.first + 1, sessions.last];
    }
    case 'ecosoc':
      return [year, year + 1].filter((candidate) => {
        const window = ecosocWindow(candidate);
        return window !== null && isInWindow(date, window);
      });
    case 'security-council':
      return [year];
    case 'interpol': {
      const met = interpolSession(year);
      return met && (met.session === null ? [] : [met.session]);
    }
    case 'other':
      return null;
  }
}

/** The value for which most places speak; null when all agree or there is nothing to compare. */
export function evidentNumber(evidence: readonly Evidence[]): number | null {
  const scores = new Map<number, number>();
  for (const { place, values } of evidence) {
    for (const value of values)
      scores.set(value, (scores.get(value) ?? 0) + 1 + EVIDENCE_WEIGHTS[place]);
  }
  let best: number | null = null;
  for (const [value, score] of scores) {
    if (best === null || score > (scores.get(best) ?? 0)) best = value;
  }
  return best;
}

/** A year in the numbers of resolutions; sessions have at most three digits. */
const FIRST_YEAR = 1946;

/** Until 1977 resolutions of the Assembly and of the Economic and Social Council named their session. */
const OLD_SESSION = /\(\s*د/u;

/**
 * `231/76` of an assembly with sessions, `21/2019` of the Council that has years, `2580 (2021)`,
 * `2200 (د-21)`.
 */
export function hasFormOf(
  organ: Organ,
  { first, second }: NonNullable<Profile['heading']>,
  text: string,
): boolean {
  if (second === null) return true;
  if (OLD_SESSION.test(text))
    return organ !== 'security-council' && organ !== 'human-rights-council';
  const isBracketed = text.includes('(');
  switch (organ) {
    case 'general-assembly':
    case 'human-rights-council':
      return !isBracketed && Math.max(first, second) < FIRST_YEAR;
    case 'ecosoc':
      return !isBracketed && Math.max(first, second) >= FIRST_YEAR;
    case 'security-council':
      return isBracketed || second >= FIRST_YEAR;
    case 'interpol':
    case 'other':
      return true;
  }
}

/** The number alone of `2580 (2021)`. */
function firstMember(source: string, { start, end }: Span): Span {
  const digits = /^\p{Nd}+/u.exec(source.slice(start, end))?.[0].length ?? end - start;
  return { start, end: start + digits };
}

export function plainOf({ year, month, day }: DateParts): PlainDate | null {
  if (year === null || month === null || day === null) return null;
  return isValidDate({ year, month, day }) ? { year, month, day } : null;
}

/** `S/RES/2580 (2021)`: the year is no part of the symbol. */
const BRACKETED_YEAR = /^S\/RES\/\d+ ?\((\d{4})\)/u;
const YEAR_LENGTH = 7;
const SPECIAL = /الاستثنائية|الطارئة/u;
/** `دإ-30/1`, `دإط-10/2`; `75/38 - دور العلم` is a title. */
const SPECIAL_NUMBER = /^\P{L}*د[إا]?ط?(?!\p{L})/u;
/** `A/76/L.31`, `A/C.3/74/L.5`, `A/RES/75/10`; `A/ES-10/…`, `A/AC.…` and `A/HRC/…` are others. */
const ASSEMBLY_SYMBOL = /^A\/(?:RES\/|C\.\d\/)?(\d{2,3})\//u;
const ECOSOC_SYMBOL = /^E\/(?:RES\/)?(\d{4})\//u;
const COUNCIL_SYMBOL = /^A\/HRC\/(?:RES\/)?(\d{1,3})\//u;

/**
 * The date of the text. A file of several resolutions, or of loose sentences, has no date that would
 * hold for all of it.
 */
export function dateOf({ date }: Profile, tree: Resolution): OwnDate | null {
  const [draft, ...others] = tree.children.filter(({ type }) => type === 'draft');
  if (date === null || others.length > 0) return null;
  const isBefore = draft === undefined || date.start < draft.start;
  return isBefore || date.from !== 'masthead' ? date : null;
}
