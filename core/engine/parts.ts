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

/** What was found in each resolution of a file, by its text. */
export type LintMemory = Map<string, Examined>;

/** Examines each resolution of a file, but for those that the memory knows. */
export function examineAll(
  parsed: ParsedResolution,
  examine: (parsed: ParsedResolution) => Examined,
  memory?: LintMemory,
): Examined {
  const starts = resolutionStarts(parsed.tree);
  if (starts.length === 1) return examine(parsed);
  const parts = new Map<string, Examined>();
  const findings: Finding[] = [];
  const directives: Directive[] = [];
  const failures: Failure[] = [];
  for (const [index, start] of starts.entries()) {
    const text = parsed.source.slice(start, starts[index + 1]);
    const part = parts.get(text) ?? memory?.get(text) ?? examine(parse(text));
    parts.set(text, part);
    for (const finding of part.findings) findings.push(movedFinding(finding, start));
    for (const directive of part.directives) directives.push(movedDirective(directive, start));
    for (const failure of part.failures) {
      failures.push({ ...failure, offset: failure.offset + start });
    }
  }
  if (memory !== undefined) {
    memory.clear();
    for (const [text, part] of parts) memory.set(text, part);
  }
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
