import { CharacterClass, characterClasses } from '../../core/arabic/characters.ts';
import { lazily } from '../../core/common/lazily.ts';

/** Farther than this no address and no code is looked for; it also bounds the work for one place. */
const REACH = 200;
const BACKTICK = 0x60;
const SIGNS = ['`', '://', 'www.'];

/** As `isVerbatim`, for who asks of many places of one text: most texts have nothing of the kind. */
export function verbatimIn(source: string): (at: number) => boolean {
  const hasSigns = lazily(() => SIGNS.some((sign) => source.includes(sign)));
  return (at) => hasSigns() && isVerbatim(source, at);
}

/** Inside an address of the Web, or in code between backticks: text that is to stay as it is. */
export function isVerbatim(source: string, at: number): boolean {
  const limit = Math.max(0, at - REACH);
  const before = source.slice(limit, at);
  // Nearly always there is nothing of the kind, and this is the quickest way to see it.
  if (!SIGNS.some((sign) => before.includes(sign))) return false;
  let backticks = 0;
  let isSameToken = true;
  for (let i = at - 1; i >= limit; i--) {
    const code = source.charCodeAt(i);
    const characterClass = characterClasses[code];
    if (characterClass === CharacterClass.lineEnd) break;
    if (characterClass === CharacterClass.space) isSameToken = false;
    if (isSameToken && (source.startsWith('://', i) || source.startsWith('www.', i))) return true;
    if (code === BACKTICK) backticks++;
  }
  if (backticks % 2 === 0) return false;
  const end = source.slice(at, at + REACH).search(/[`\n\r]/u);
  return source.charCodeAt(at + end) === BACKTICK && end !== -1;
}
