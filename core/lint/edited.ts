import type { Span } from '../syntax/tree.ts';
import type { Directive } from './directive.ts';
import type { Edit, Finding } from './rule.ts';

/** The stretch in which two versions of a text differ, in UTF-16 units of the first. */
export interface Edited extends Span {
  /** How many units longer the second version is. */
  readonly by: number;
}

export function editBetween(old: string, now: string): Edited {
  const start = commonHead(old, now);
  const end = old.length - commonTail(old, now, Math.min(old.length, now.length) - start);
  return { start, end, by: now.length - old.length };
}

/** Equal stretches are compared in pieces, which is many times faster than unit by unit. */
const PIECE = 4096;

/** How many units both texts begin with. */
function commonHead(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head + PIECE <= most && a.slice(head, head + PIECE) === b.slice(head, head + PIECE)) {
    head += PIECE;
  }
  while (head < most && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  return head;
}

/** How many units both texts end with, `most` at the most. */
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
