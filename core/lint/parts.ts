import { type Edited, editBetween } from '../common/edited.ts';
import { areSameBeside, type DraftBeside, type PairDrafts } from '../concordance/draft-pairs.ts';
import { findResolutions, type ParsedResolution, type TextVersion } from '../syntax/parse.ts';
import type { Directive } from './directive.ts';
import type { MatchMemory } from './kept-matches.ts';
import { movedDirective, movedFinding } from './moved.ts';
import type { Finding } from './rule.ts';

/**
 * A file may hold several resolutions, one after the other. Each is examined as a text of its own:
 * it has its own organ, session and date, its own numbers and its own way of writing. When one of
 * them is edited, the others need not be examined again.
 */

/** A rule that threw. */
export interface RuleFailure {
  readonly ruleId: string;
  readonly offset: number;
  readonly cause: unknown;
}

/** What was found in a resolution, before directives are applied. */
export interface Examined {
  /** Sorted. */
  readonly findings: readonly Finding[];
  readonly directives: readonly Directive[];
  /** Rules that threw, and were left out. */
  readonly failures: readonly RuleFailure[];
}

/** A resolution of a file. */
interface Part {
  readonly start: number;
  /** What of a source lay beside its resolutions. */
  readonly beside: readonly DraftBeside[];
  readonly examined: Examined;
  /** Its findings, where they stand in the file. */
  readonly findings: readonly Finding[];
}

/** What is known of the last version of a file that is edited. */
export interface LintMemory {
  source: string;
  /** The version that was last parsed as a whole; null where none was. */
  version: TextVersion | null;
  /** Where its resolutions begin: the first at 0; empty before the first version. */
  starts: readonly number[];
  /** By place in `starts`; null where a part is yet to be examined, empty where all are. */
  parts: readonly (Part | null)[];
  /** Of a file that is one resolution. */
  readonly matches: MatchMemory;
}

export function createMemory(): LintMemory {
  return { source: '', version: null, starts: [], parts: [], matches: { last: null } };
}

/** Where the resolutions of a file begin. */
export function startsOf(
  source: string,
  parsed: () => ParsedResolution,
  memory: LintMemory,
): readonly number[] {
  if (memory.starts.length > 0 && memory.source === source) return memory.starts;
  const edit = redivide(memory, source) ?? {
    from: 0,
    to: memory.starts.length,
    inside: parsed().parts?.map(({ start }) => start) ?? [0],
    by: source.length - memory.source.length,
  };
  const { from, to, inside, by } = edit;
  const parts = keptParts(memory, source, edit);
  const behind = memory.starts.slice(to).map((start) => start + by);
  memory.starts = [...memory.starts.slice(0, from), ...inside, ...behind];
  memory.parts = parts;
  memory.source = source;
  return memory.starts;
}

/** The resolutions `from` to `to` of the last version are now those that begin at `inside`. */
interface Redivision {
  readonly from: number;
  readonly to: number;
  readonly inside: readonly number[];
  /** By how much what stands behind them has moved. */
  readonly by: number;
}

/** Null where the resolutions around an edit no longer fit between the others, or are nearly all that there is. */
function redivide({ source: old, starts }: LintMemory, source: string): Redivision | null {
  // Of a single resolution all is read: where it was edited need not be looked for.
  if (starts.length < 2) return null;
  const edit = editBetween(old, source);
  // An edit may join a resolution to the one beside it: then one more on each side is read.
  return redivideAround(starts, edit, source, 1) ?? redivideAround(starts, edit, source, 2);
}

/** Reads the edited resolutions again, with so many on each side of them. */
function redivideAround(
  starts: readonly number[],
  edit: Edited,
  source: string,
  beside: number,
): Redivision | null {
  const { by } = edit;
  const from = Math.max(0, starts.findLastIndex((start) => start <= edit.start) - beside);
  const behind = starts.findIndex((start) => start >= edit.end);
  const to = behind === -1 ? starts.length : Math.min(starts.length, behind + beside);
  if (to - from > MOST_EDITED + 2 * beside || to - from === starts.length) return null;
  const begin = starts[from] as number;
  const end = to === starts.length ? source.length : (starts[to] as number) + by;
  const inside = findResolutions(source.slice(begin, end)).map((at) => at + begin);
  const isFirstKept = from === 0 || inside[1] === starts[from + 1];
  const isLastKept = to === starts.length || inside.at(-1) === (starts[to - 1] as number) + by;
  return isFirstKept && isLastKept ? { from, to, inside, by } : null;
}

/** What is known of the parts of a new version. */
function keptParts(
  { source: old, starts, parts }: LintMemory,
  source: string,
  { from, to, inside, by }: Redivision,
): readonly (Part | null)[] {
  if (parts.length === 0) return [];
  const textOf = (text: string, all: readonly number[], index: number): string =>
    text.slice(all[index], all[index + 1]);
  const last = new Map<string, Part>();
  for (let index = from; index < to; index++) {
    const part = parts[index];
    if (part) last.set(textOf(old, starts, index), part);
  }
  const behind = (starts[to] ?? old.length) + by;
  const ends = [...inside, behind];
  const kept = parts.slice(0, from);
  for (const [index, start] of inside.entries()) {
    const same = last.get(textOf(source, ends, index));
    kept.push(same === undefined ? null : partAt(start, same));
  }
  // Copied even where nothing has moved: lines may have.
  for (const part of parts.slice(to)) kept.push(part && partAt(part.start + by, part));
  return kept;
}

function partAt(start: number, { examined, beside }: Pick<Part, 'examined' | 'beside'>): Part {
  return {
    start,
    examined,
    beside,
    findings: examined.findings.map((each) => movedFinding(each, start)),
  };
}

const MOST_EDITED = 2;
/** A resolution that is to be examined, and whether it is all that its file holds. */
export interface UnexaminedPart {
  readonly parsed: ParsedResolution;
  readonly isWhole: boolean;
  readonly beside: readonly DraftBeside[];
}

/** A file that is to be examined; what is known of its last version is not read again. */
interface UnexaminedFile {
  readonly source: string;
  readonly parsed: () => ParsedResolution;
  readonly read: (source: string) => ParsedResolution;
  /** Null without a source. */
  readonly pair: PairDrafts | null;
}

/** So many resolutions are examined at once: more are slower, for what is known of them is garbage later. */
export const TOGETHER = 4;

/** Examines each resolution of a file, but for those that the memory knows. */
export function examineAll(
  { source, parsed, read, pair }: UnexaminedFile,
  examine: (parts: readonly UnexaminedPart[]) => readonly Examined[],
  memory: LintMemory,
): Examined {
  let whole: ParsedResolution | undefined;
  const wholeOnce = (): ParsedResolution => {
    whole ??= parsed();
    return whole;
  };
  const starts = startsOf(source, wholeOnce, memory);
  const besides = pair?.(starts.map((start, index) => source.slice(start, starts[index + 1])));
  const besideOf = (index: number): readonly DraftBeside[] => besides?.[index] ?? [];
  if (starts.length === 1) {
    const alone = { parsed: wholeOnce(), isWhole: true, beside: besideOf(0) };
    return examine([alone])[0] as Examined;
  }
  // Of an edited file the whole is not parsed.
  const known = new Map(whole?.parts?.map((part) => [part.start, part.parsed]));
  const partOf = (index: number): UnexaminedPart => {
    const start = starts[index] as number;
    const end = starts[index + 1] ?? source.length;
    const part = known.get(start);
    const isSame = part?.source.length === end - start;
    const own = isSame ? part : read(source.slice(start, end));
    return { parsed: own, isWhole: false, beside: besideOf(index) };
  };
  const parts = starts.map((_, index) => {
    const part = memory.parts[index] ?? null;
    return part !== null && areSameBeside(part.beside, besideOf(index)) ? part : null;
  });
  const missing = [...parts.keys()].filter((index) => parts[index] === null);
  for (let from = 0; from < missing.length; from += TOGETHER) {
    const group = missing.slice(from, from + TOGETHER);
    for (const [at, examined] of examine(group.map(partOf)).entries()) {
      const index = group[at] as number;
      parts[index] = partAt(starts[index] as number, { examined, beside: besideOf(index) });
    }
  }
  const all = parts.filter((part) => part !== null);
  memory.parts = all;
  return {
    findings: all.flatMap(({ findings }) => findings),
    directives: all.flatMap(({ start, examined }) =>
      examined.directives.map((directive) => movedDirective(directive, start)),
    ),
    failures: all.flatMap(({ start, examined }) =>
      examined.failures.map((failure) => ({ ...failure, offset: failure.offset + start })),
    ),
  };
}
