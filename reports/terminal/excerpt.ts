/** A place in a text with what stands around it, for people: on one line, of a length that is read. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

const AROUND = 90;
const LONGEST_MARK = 240;

export function excerptOf(source: string, start: number, end: number): Excerpt {
  const ahead = source.slice(Math.max(0, start - AROUND), start);
  const before = ahead.slice(Math.max(ahead.lastIndexOf('\r'), ahead.lastIndexOf('\n')) + 1);
  const after = /^[^\r\n]*/u.exec(source.slice(end, end + AROUND))?.[0] ?? '';
  const marked = source.slice(start, Math.min(end, start + LONGEST_MARK));
  return {
    before: seen(before.length === AROUND ? before.replace(/^\S*\s+/u, '\u2026 ') : before),
    marked: seen(marked) + (end - start > LONGEST_MARK ? '\u2026' : ''),
    after: seen(after.length === AROUND ? after.replace(/\s+\S*$/u, ' \u2026') : after),
  };
}

/** Line ends as spaces; controls, that could turn around what a person reads, by their names. */
export function seen(text: string): string {
  return text
    .replace(/[\t\r\n]+/gu, ' ')
    .replace(/[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu, named)
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

function named(character: string): string {
  return `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`;
}
