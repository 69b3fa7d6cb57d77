import { constants, inflateSync } from 'node:zlib';
import { megabytes } from './budget.ts';
import { type Budget, InputError } from './extracted.ts';
import { problemTexts as texts } from './problem-texts.ts';

/** Of a dictionary before a stream, that says how it is compressed. */
const DICTIONARY = 2048;
const END = 'endstream';

/**
 * The library unpacks what it meets whole, however large it becomes. Here each stream is unpacked
 * before, up to the limit. A word `stream` may stand anywhere: what is looked at for each is paid for.
 */
export function refuseBombs(bytes: Buffer, maxSize: number, budget: Budget): void {
  let end = -1;
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.toString('latin1', at - 3, at) === 'end') continue;
    budget.spend(DICTIONARY);
    const dictionary = bytes.toString('latin1', Math.max(0, at - DICTIONARY), at);
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1);
    const times = own.match(/\/Fl(?:ateDecode)?\b/gu)?.length ?? 0;
    if (times === 0) continue;
    const start = at + 6 + (bytes[at + 6] === 0x0d ? 2 : 1);
    if (end < start) {
      end = bytes.indexOf(END, start);
      if (end === -1) end = bytes.length;
    }
    let packed = bytes.subarray(start, end);
    for (let time = 0; time < times; time++) {
      budget.spend(packed.length);
      packed = unpack(packed, maxSize);
    }
    budget.spend(packed.length);
  }
}

function unpack(packed: Buffer, maxSize: number): Buffer {
  try {
    const finishFlush = constants.Z_SYNC_FLUSH;
    return inflateSync(packed, { maxOutputLength: maxSize, finishFlush });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
      throw new InputError('oversized', texts.tooLarge, { most: megabytes(maxSize) });
    }
    // What is damaged, or encrypted, the library will tell.
    return Buffer.alloc(0);
  }
}
