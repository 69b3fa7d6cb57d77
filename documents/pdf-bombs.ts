import { constants, inflateSync } from 'node:zlib';
import { InputError, type ReadingOptions } from './extracted.ts';
import { problemTexts as texts } from './problem-texts.ts';
import { megabytes } from './zip.ts';

/** Of a dictionary before a stream, that says how it is compressed. */
const DICTIONARY = 2048;

/**
 * The library unpacks what it meets whole, however large it becomes. Here each stream is unpacked
 * before, up to the limit.
 */
export function refuseBombs(bytes: Buffer, { maxSize }: ReadingOptions): void {
  for (let at = bytes.indexOf('stream'); at !== -1; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.toString('latin1', at - 3, at) === 'end') continue;
    const dictionary = bytes.toString('latin1', Math.max(0, at - DICTIONARY), at);
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1);
    const times = own.match(/\/Fl(?:ateDecode)?\b/gu)?.length ?? 0;
    const start = at + 6 + (bytes[at + 6] === 0x0d ? 2 : 1);
    const end = bytes.indexOf('endstream', start);
    let packed = bytes.subarray(start, end === -1 ? bytes.length : end);
    for (let time = 0; time < times; time++) packed = unpack(packed, maxSize);
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
