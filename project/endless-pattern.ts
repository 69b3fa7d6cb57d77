/**
 * Whether to match a pattern may take a time that grows with a high power of the length of a name, or
 * beyond: the libraries make a regular expression of it, which tries every place for every asterisk.
 * Nobody needs so many; a hostile workspace would stop the editor with them.
 */
export function isEndless(pattern: string): boolean {
  const repeated = pattern.match(/[*+]\([^)]*/gu) ?? [];
  if (repeated.length > 1 || repeated.some((group) => isAmbiguous(group.slice(2)))) return true;
  return (pattern.match(/\{/gu) ?? []).length > MOST_CHOICES || hasManyStars(pattern);
}

/** The same of a line of an ignore file, in which braces and bars are letters, and `#` begins a comment. */
export function isEndlessLine(line: string): boolean {
  return !line.startsWith('#') && hasManyStars(line);
}

/** Three in a name of 255 letters are some millions of steps, four some hundred millions. */
const MOST_STARS = 3;
/** Of choices in braces, and of words that are repeated, each may multiply the ways to match. */
const MOST_CHOICES = 6;

function hasManyStars(pattern: string): boolean {
  const segments = pattern.split('/');
  const depths = segments.filter(isAnyDepth).length;
  return depths > MOST_STARS || segments.some((segment) => starsOf(segment) > MOST_STARS);
}

function isAnyDepth(segment: string): boolean {
  return segment === '**';
}

function starsOf(segment: string): number {
  return isAnyDepth(segment) ? 0 : (segment.match(/\*+(?!\()|!\(/gu) ?? []).length;
}

/** `a|aa`, repeated, reads a name in more ways than its letters can be counted; `md|txt` in one. */
function isAmbiguous(choices: string): boolean {
  const words = choices.split('|', MOST_CHOICES + 1);
  if (words.length > MOST_CHOICES || /[*?+!({[]/u.test(choices)) return true;
  return words.some((word, i) => words.some((other, j) => i !== j && other.startsWith(word)));
}
