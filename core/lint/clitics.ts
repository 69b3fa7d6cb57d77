import { CharacterClass, characterClasses } from '../arabic/characters.ts';
import { HASH_SEED, hashLetters, hashStep, matchLetters } from '../arabic/key.ts';

/** What stands before the stem of a word with clitics. */
export const CliticJoint = {
  plain: 0,
  /** A lam, which would have contracted an article: the stem has none. */
  lam: 1,
  /** The lam of `للجنة`: the article is contracted, and its lam fell together with that of the stem. */
  articleBeforeLam: 2,
  /** The second lam of `للجمعية` is what is left of the article. */
  article: 3,
} as const;

/** `stem` is the offset of the stem, `hash` that of the key: with the article where it is contracted. */
type ReadClitics = (stem: number, joint: number, hash: number) => void;

const ARTICLE = 'ال';
const BEH = 0x0628;
const FEH = 0x0641;
const KAF = 0x0643;
const LAM = 0x0644;
const WAW = 0x0648;
const ARTICLE_HASH = hashStep(hashStep(HASH_SEED, 0x0627), LAM);

/** True when a word that begins so may have clitics: a mark may stand before them. */
export function mayBeClitic(code: number): boolean {
  return (
    code === WAW ||
    code === LAM ||
    code === BEH ||
    code === FEH ||
    code === KAF ||
    characterClasses[code] !== CharacterClass.letter
  );
}

/**
 * The ways to read a word with clitics, shortest first: `و` or `ف`, then `ب`, `ك` or `ل`, or both.
 * Before the article, lam contracts: `للجمعية`; before one more lam one is dropped: `للجنة`.
 */
export function eachCliticReading(
  source: string,
  start: number,
  end: number,
  read: ReadClitics,
): void {
  let at = letterFrom(source, start, end);
  let code = source.charCodeAt(at);
  if (code === WAW || code === FEH) {
    at = letterFrom(source, at + 1, end);
    if (at === end) return;
    read(at, CliticJoint.plain, hashLetters(source, at, end, HASH_SEED));
    code = source.charCodeAt(at);
  }
  if (code !== BEH && code !== KAF && code !== LAM) return;
  at = letterFrom(source, at + 1, end);
  if (at === end) return;
  const joint = code === LAM ? CliticJoint.lam : CliticJoint.plain;
  read(at, joint, hashLetters(source, at, end, HASH_SEED));
  if (code !== LAM || source.charCodeAt(at) !== LAM) return;
  read(at, CliticJoint.articleBeforeLam, hashLetters(source, at, end, ARTICLE_HASH));
  at = letterFrom(source, at + 1, end);
  if (at === end || source.charCodeAt(at) === LAM) return;
  read(at, CliticJoint.article, hashLetters(source, at, end, ARTICLE_HASH));
}

/** True when the stem of a reading is `key`; for keys that have the hash of the reading. */
export function stemIs(
  source: string,
  stem: number,
  end: number,
  joint: number,
  key: string,
): boolean {
  const hasArticle = key.startsWith(ARTICLE);
  if (hasArticle ? joint === CliticJoint.lam : joint >= CliticJoint.articleBeforeLam) return false;
  const from = joint >= CliticJoint.articleBeforeLam ? ARTICLE.length : 0;
  return matchLetters(source, stem, end, key, from) === key.length;
}

/** The clitics before a stem, as letters: `و`, `ول`, … */
export function prefixOf(source: string, start: number, stem: number, joint: number): string {
  let prefix = '';
  for (let i = start; i < stem; i++) {
    if (characterClasses[source.charCodeAt(i)] === CharacterClass.letter) prefix += source[i];
  }
  return joint === CliticJoint.article ? prefix.slice(0, -1) : prefix;
}

/** The first letter from an offset on, over marks and invisible characters; `end` when there is none. */
function letterFrom(source: string, offset: number, end: number): number {
  let at = offset;
  while (at < end && characterClasses[source.charCodeAt(at)] !== CharacterClass.letter) at++;
  return at;
}
