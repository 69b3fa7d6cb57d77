import type { ShownChange, ShownFinding } from '../engine/messages.ts';

/** A finding that says the same of the same place, also after the text has moved. */
export function nameOf({ ruleId, message, address }: ShownFinding): string {
  return `${ruleId} ${address} ${message}`;
}

/**
 * The one behind or before `chosen` among all that a text has, of those that are `open`; round the
 * end of the text.
 */
export function nextFinding(
  all: readonly ShownFinding[],
  open: readonly ShownFinding[],
  chosen: ShownFinding | null,
  by: 1 | -1,
): ShownFinding | null {
  const at = chosen === null ? -1 : all.indexOf(chosen);
  const next =
    by === 1
      ? open.find((each) => all.indexOf(each) > at)
      : open.findLast((each) => all.indexOf(each) < at);
  return next ?? (by === 1 ? open[0] : open.at(-1)) ?? null;
}

/** The only correction, or the safe one. */
export function firstChange(finding: ShownFinding | null): ShownChange | null {
  const changes = finding?.changes ?? [];
  const [first] = changes;
  return first !== undefined && (first.isSafe || changes.length === 1) ? first : null;
}
