/**
 * Cardinal numbers in words, 1 to 99: `ثلاثة`, `خمسة عشر`, `عشرين`, `خمس وعشرون`, and the duals of
 * nouns of time. Words are comparison keys.
 */

/** The value of one word, with or without `و`, the article or a preposition before it; else null. */
export function cardinalOf(word: string): number | null {
  const known = VALUES.get(word);
  if (known !== undefined) return known;
  for (const prefix of PREFIXES) {
    if (word.startsWith(prefix)) {
      const value = VALUES.get(word.slice(prefix.length));
      if (value !== undefined) return value;
    }
  }
  return null;
}

/** `وال` before `ال`: the longest that fits counts. */
const PREFIXES = ['وال', 'بال', 'ال', 'و', 'ب', 'ل', 'ك', 'ف'];

const VALUES: ReadonlyMap<string, number> = new Map([
  ['واحد', 1],
  ['واحدة', 1],
  ['اثنان', 2],
  ['اثنين', 2],
  ['اثنتان', 2],
  ['اثنتين', 2],
  ['اثنا', 2],
  ['اثني', 2],
  ['اثنتا', 2],
  ['اثنتي', 2],
  ['سنتان', 2],
  ['سنتين', 2],
  ['شهران', 2],
  ['شهرين', 2],
  ['عامان', 2],
  ['عامين', 2],
  ['يومان', 2],
  ['يومين', 2],
  ['ثلاث', 3],
  ['ثلاثة', 3],
  ['أربع', 4],
  ['أربعة', 4],
  ['خمس', 5],
  ['خمسة', 5],
  ['ست', 6],
  ['ستة', 6],
  ['سبع', 7],
  ['سبعة', 7],
  ['ثمان', 8],
  ['ثماني', 8],
  ['ثمانية', 8],
  ['تسع', 9],
  ['تسعة', 9],
  ['عشر', 10],
  ['عشرة', 10],
  ['عشرون', 20],
  ['عشرين', 20],
  ['ثلاثون', 30],
  ['ثلاثين', 30],
  ['أربعون', 40],
  ['أربعين', 40],
  ['خمسون', 50],
  ['خمسين', 50],
  ['ستون', 60],
  ['ستين', 60],
  ['سبعون', 70],
  ['سبعين', 70],
  ['ثمانون', 80],
  ['ثمانين', 80],
  ['تسعون', 90],
  ['تسعين', 90],
]);
