import type { Locale } from '../../core/lint/rule.ts';
import type { NamedText } from '../engine/messages.ts';

/** What the page keeps on this machine, where a person has asked for it; never anything of a text. */
export interface Memory {
  readonly locale: Locale;
  readonly configuration: NamedText | null;
}

const KEY = 'qarar';

export function recall(): Memory | null {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === null ? null : (JSON.parse(kept) as Memory);
  } catch {
    // The browser keeps nothing for this page.
    return null;
  }
}

/** Null forgets. */
export function remember(memory: Memory | null): void {
  try {
    if (memory === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(memory));
  } catch {
    // As above; the page works as before.
  }
}
