import type { Span } from '../syntax/tree.ts';
import type { Directive } from './directive.ts';
import type { Edit, Finding } from './rule.ts';

function moved<S extends Span>(span: S, by: number): S {
  return { ...span, start: span.start + by, end: span.end + by };
}

function movedEdits(edits: readonly Edit[], by: number): readonly Edit[] {
  if (edits.length === 0) return edits;
  return edits.map(({ start, end, text }) => ({ start: start + by, end: end + by, text }));
}

/** A finding that stands `by` units farther on. Field by field: a large file has thousands, at each key. */
export function movedFinding(finding: Finding, by: number): Finding {
  const { ruleId, message, data, start, end, severity, edits, suggestions, related } = finding;
  const copy: Finding = {
    ruleId,
    message,
    data,
    start: start + by,
    end: end + by,
    severity,
    edits: movedEdits(edits, by),
    suggestions:
      suggestions.length === 0
        ? suggestions
        : suggestions.map((each) => ({ ...each, edits: movedEdits(each.edits, by) })),
    related: related.length === 0 ? related : related.map((place) => moved(place, by)),
  };
  return finding.withheld === undefined ? copy : { ...copy, withheld: true };
}

export function movedDirective(directive: Directive, by: number): Directive {
  return {
    ...moved(directive, by),
    keyword: moved(directive.keyword, by),
    rules: directive.rules.map((rule) => moved(rule, by)),
  };
}
