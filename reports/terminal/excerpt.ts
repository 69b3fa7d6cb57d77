/** A place in a text with what stands around it, for people: on one line, of a length that is read. */
export interface Excerpt {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

export interface ExcerptSize {
  /** UTF-16 units on each side. */
  readonly around: number;
  readonly longestMark: number;
}

const PARAGRAPH: ExcerptSize = { around: 90, longestMark: 240 };

export function excerptOf(
  source: string,
  start: number,
  end: number,
  { around, longestMark }: ExcerptSize = PARAGRAPH,
): Excerpt {
  const ahead = source.slice(Math.max(0, start - around), start);
  const before = ahead.slice(Math.max(ahead.lastIndexOf('\r'), ahead.lastIndexOf('\n')) + 1);
  const after = /^[^\r\n]*/u.exec(source.slice(end, end + around))?.[0] ?? '';
  const marked = source.slice(start, Math.min(end, start + longestMark));
  return {
    before: seen(before.length === around ? before.replace(/^\S*\s+/u, '\u2026 ') : before),
    marked: seen(marked) + (end - start > longestMark ? '\u2026' : ''),
    after: seen(after.length === around ? after.replace(/\s+\S*$/u, ' \u2026') : after),
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
