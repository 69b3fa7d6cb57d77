/**
 * Whether to match a pattern may take a time that grows with a high power of the length of a name, or
 * beyond: the library makes a regular expression of it, which tries every place for every asterisk.
 * Nobody needs so many; a hostile workspace would stop the editor with them.
 */
export function isEndless(pattern: string): boolean {
  const repeated = pattern.match(/[*+]\([^)]*/gu) ?? [];
  if (repeated.length > 1 || repeated.some((group) => isAmbiguous(group.slice(2)))) return true;
  if ((pattern.match(/\{/gu) ?? []).length > MOST_CHOICES) return true;
  const segments = pattern.split('/');
  const isAnyDepth = (segment: string): boolean => segment === '**';
  return (
    segments.filter(isAnyDepth).length > MOST_STARS ||
    segments.some((segment) => !isAnyDepth(segment) && starsOf(segment) > MOST_STARS)
  );
}

/** Three in a name of 255 letters are some millions of steps, four some hundred millions. */
const MOST_STARS = 3;
/** Of choices in braces each may multiply the ways to match. */
const MOST_CHOICES = 6;

/** `a|aa`, repeated, reads a name in more ways than its letters can be counted; `md|txt` in one. */
function isAmbiguous(choices: string): boolean {
  if (/[*?+!({[]/u.test(choices)) return true;
  const words = choices.split('|');
  return words.some((word, i) => words.some((other, j) => i !== j && other.startsWith(word)));
}

function starsOf(segment: string): number {
  return (segment.match(/\*+(?!\()|!\(/gu) ?? []).length;
}
