import { type ParsedResolution, parse } from '../syntax/parse.ts';
import { resolutionStarts } from '../syntax/resolutions.ts';
import type { Span } from '../syntax/tree.ts';
import type { Directive } from './directives.ts';
import type { Edit, Finding } from './rule.ts';

/**
 * A file may hold several resolutions, one after the other. Each is examined as a text of its own:
 * it has its own organ, session and date, its own numbers and its own way of writing. When one of
 * them is edited, the others need not be examined again.
 */

/** A rule that threw. */
export interface Failure {
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
  readonly failures: readonly Failure[];
}

/** A file and where its resolutions begin: the first at 0. */
interface Division {
  readonly source: string;
  readonly starts: readonly number[];
}

/** What is known of the last version of a file that is edited. */
export interface LintMemory {
  division: Division | null;
  /** What was found in each of several resolutions, by its text. */
  examined: ReadonlyMap<string, Examined>;
}

export function createMemory(): LintMemory {
  return { division: null, examined: new Map() };
}

/**
 * Where the resolutions of a file begin. With a memory, only the resolutions around an edit are read
 * again; the whole file is where they no longer fit between the others.
 */
export function startsOf(
  source: string,
  parsed: () => ParsedResolution,
  memory?: LintMemory,
): readonly number[] {
  const last = memory?.division ?? null;
  if (last?.source === source) return last.starts;
  const starts =
    (last === null ? null : startsAfterEdit(last, source)) ?? resolutionStarts(parsed().tree);
  if (memory !== undefined) memory.division = { source, starts };
  return starts;
}

/** The starts in a new version of a file; null where the edit reaches too far to tell. */
function startsAfterEdit({ source: old, starts }: Division, source: string): number[] | null {
  const head = commonHead(old, source);
  const tail = commonTail(old, source, Math.min(old.length, source.length) - head);
  // The edited resolutions, with the ones before and behind them.
  const from = Math.max(0, starts.findLastIndex((start) => start <= head) - 1);
  const behind = starts.findIndex((start) => start >= old.length - tail);
  const to = behind === -1 ? starts.length : behind + 1;
  if (to - from > MOST_READ_AGAIN || to - from === starts.length) return null;
  const by = source.length - old.length;
  const begin = starts[from] as number;
  const end = to === starts.length ? source.length : (starts[to] as number) + by;
  const inside = resolutionStarts(parse(source.slice(begin, end)).tree).map((at) => at + begin);
  const isFirstKept = from === 0 || inside[1] === starts[from + 1];
  const isLastKept = behind === -1 || inside.at(-1) === (starts[behind] as number) + by;
  if (!isFirstKept || !isLastKept) return null;
  return [...starts.slice(0, from), ...inside, ...starts.slice(to).map((at) => at + by)];
}

const MOST_READ_AGAIN = 4;
/** Equal stretches are compared in pieces, which is many times faster than unit by unit. */
const PIECE = 4096;

function commonHead(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head + PIECE <= most && a.slice(head, head + PIECE) === b.slice(head, head + PIECE)) {
    head += PIECE;
  }
  while (head < most && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  return head;
}

function commonTail(a: string, b: string, most: number): number {
  let tail = 0;
  const pieceOf = (text: string): string =>
    text.slice(text.length - tail - PIECE, text.length - tail);
  while (tail + PIECE <= most && pieceOf(a) === pieceOf(b)) tail += PIECE;
  while (tail < most && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail)) {
    tail++;
  }
  return tail;
}

/** Examines each resolution of a file, but for those that the memory knows. */
export function examineAll(
  source: string,
  parsed: () => ParsedResolution,
  examine: (parsed: ParsedResolution) => Examined,
  memory?: LintMemory,
): Examined {
  const starts = startsOf(source, parsed, memory);
  if (starts.length === 1) return examine(parsed());
  const parts = new Map<string, Examined>();
  const findings: Finding[] = [];
  const directives: Directive[] = [];
  const failures: Failure[] = [];
  for (const [index, start] of starts.entries()) {
    const text = source.slice(start, starts[index + 1]);
    const part = parts.get(text) ?? memory?.examined.get(text) ?? examine(parse(text));
    parts.set(text, part);
    for (const finding of part.findings) findings.push(movedFinding(finding, start));
    for (const directive of part.directives) directives.push(movedDirective(directive, start));
    for (const failure of part.failures) {
      failures.push({ ...failure, offset: failure.offset + start });
    }
  }
  if (memory !== undefined) memory.examined = parts;
  return { findings, directives, failures };
}

function moved<S extends Span>(span: S, by: number): S {
  return { ...span, start: span.start + by, end: span.end + by };
}

function movedEdits(edits: readonly Edit[], by: number): readonly Edit[] {
  return edits.length === 0 ? edits : edits.map((edit) => moved(edit, by));
}

function movedFinding(finding: Finding, by: number): Finding {
  const { suggestions, related } = finding;
  return {
    ...finding,
    start: finding.start + by,
    end: finding.end + by,
    edits: movedEdits(finding.edits, by),
    suggestions:
      suggestions.length === 0
        ? suggestions
        : suggestions.map((each) => ({ ...each, edits: movedEdits(each.edits, by) })),
    related: related.length === 0 ? related : related.map((place) => moved(place, by)),
  };
}

function movedDirective(directive: Directive, by: number): Directive {
  return {
    ...moved(directive, by),
    keyword: moved(directive.keyword, by),
    rules: directive.rules.map((rule) => moved(rule, by)),
  };
}
