import { binarySize, mostUnpacked } from './budget.ts';
import { type Budget, InputError } from './extracted.ts';
import { filters, TooLarge } from './pdf-filters.ts';
import { problemTexts as texts } from './problem-texts.ts';

/** Of a dictionary before a stream, that says how it is compressed. */
const DICTIONARY = 2048;
const END = 'endstream';
/** Of a stream that is drawn, a few bytes may be an operator, which is an object for the library. */
export const DRAWN = 4;
/**
 * States of the page that are saved in one another: for the library each is a step more to whatever
 * it looks up. ISO 32000-1, annex C, has at most 28; what a stream leaves open counts for the next.
 */
const DEEPEST = 256;
const DEEPEST_TOGETHER = 4096;

/**
 * What a page costs at least, in bytes. A file may name one page a hundred thousand times, or as many
 * that share what they draw, in 6 bytes each; a page of text takes 2 kB, and the library looks for
 * each among all of them.
 */
export const PAGE = 64 << 10;

/** Before the first of the pages is read. */
export function refusePages(count: number, size: number, maxSize: number): void {
  const most = Math.floor(mostUnpacked(size, maxSize) / PAGE);
  if (count > most) throw new InputError('oversized', texts.tooManyPages, { count, most });
}

/**
 * The library unpacks what it meets whole, however large it becomes. Here each stream is unpacked
 * before, up to the limit. A word `stream` may stand anywhere: what is looked at for each is paid for.
 */
export function refuseBombs(bytes: Buffer, maxSize: number, budget: Budget): void {
  let end = -1;
  let depth = 0;
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.toString('latin1', at - 3, at) === 'end') continue;
    budget.spend(DICTIONARY);
    const before = bytes.toString('latin1', Math.max(0, at - DICTIONARY), at);
    const names = filtersOf(before);
    const drawn = isDrawn(before);
    if (names.length === 0 && !drawn) continue;
    const start = at + 6 + (bytes[at + 6] === 0x0d ? 2 : 1);
    if (end < start) {
      end = bytes.indexOf(END, start);
      if (end === -1) end = bytes.length;
    }
    let packed = bytes.subarray(start, end);
    for (const name of names) {
      budget.spend(packed.length);
      packed = unpacked(name, packed, maxSize);
    }
    if (!drawn) {
      budget.spend(packed.length);
      continue;
    }
    budget.spend(packed.length * DRAWN);
    const saved = savedIn(packed);
    depth = Math.max(0, depth + saved.left);
    if (saved.deepest > DEEPEST || depth > DEEPEST_TOGETHER) {
      throw new InputError('oversized', texts.savedTooDeep, { most: DEEPEST });
    }
  }
}

/**
 * The filters of a stream in their order; a name may have its letters as numbers. Where the dictionary
 * begins too far away, or the filter is named elsewhere, it may be the usual one.
 */
function filtersOf(before: string): readonly string[] {
  const from = before.lastIndexOf(' obj');
  const own = before
    .slice(from + 1)
    .replace(/#([0-9a-f]{2})/giu, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  const names = Array.from(own.matchAll(/\/(\w+)/gu), ([, name = '']) => name);
  const known = names.filter((name) => Object.hasOwn(filters, name));
  const isElsewhere = from === -1 || /\/F(?:ilter)?\s+\d/u.test(own);
  return known.length === 0 && isElsewhere ? ['FlateDecode'] : known;
}

/** Neither a font nor a picture nor a table of the file: the library reads it as operators. */
function isDrawn(before: string): boolean {
  const own = before.slice(before.lastIndexOf(' obj') + 1);
  return !/\/(?:Type|Length1|W|N|Subtype\s*\/(?!Form))\b/u.test(own);
}

const [SAVE, RESTORE, SPACE] = [0x71, 0x51, 0x20];

/** How many states stand open at most, and at the end: the operators `q` and `Q`. */
function savedIn(drawn: Buffer): { readonly deepest: number; readonly left: number } {
  let [depth, deepest] = [0, 0];
  for (let at = 0; at < drawn.length; at++) {
    const byte = drawn[at];
    if (byte !== SAVE && byte !== RESTORE) continue;
    if ((drawn[at - 1] ?? SPACE) > SPACE || (drawn[at + 1] ?? SPACE) > SPACE) continue;
    depth += byte === SAVE ? 1 : -1;
    if (depth > deepest) deepest = depth;
  }
  return { deepest, left: depth };
}

function unpacked(name: string, packed: Buffer, maxSize: number): Buffer {
  try {
    return filters[name]?.(packed, maxSize) ?? packed;
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    throw new InputError('oversized', texts.tooLarge, { most: binarySize(maxSize) });
  }
}
