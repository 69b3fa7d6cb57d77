// What stands for node:zlib in a browser.
import { Buffer } from 'buffer';
import { type Inflate, Unzlib } from 'fflate';

export const constants = { Z_SYNC_FLUSH: 2 } as const;

/** What can be unpacked, also of damaged bytes; throws, as Node does, where it is more than is allowed. */
export function inflateSync(
  packed: Uint8Array,
  limits: { readonly maxOutputLength: number },
): Buffer {
  return Buffer.concat(inflated(new Unzlib(), packed, limits.maxOutputLength, true));
}

/** In so many bytes at a time a packed stream is given to the library, which then can be stopped. */
const PIECE = 1 << 14;

/** Throws `ERR_BUFFER_TOO_LARGE`, and unless `isPatient` whatever the library throws. */
export function inflated(
  stream: Inflate | Unzlib,
  packed: Uint8Array,
  most: number,
  isPatient = false,
  onData: (size: number) => void = () => {},
): readonly Uint8Array[] {
  const chunks: Uint8Array[] = [];
  let size = 0;
  stream.ondata = (chunk) => {
    size += chunk.length;
    if (size > most) throw Object.assign(new Error('too large'), { code: 'ERR_BUFFER_TOO_LARGE' });
    onData(chunk.length);
    chunks.push(chunk);
  };
  try {
    for (let at = 0; at < packed.length; at += PIECE) {
      stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    }
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && typeof error.code === 'string';
    if (!isPatient || isTooLarge) throw error;
  }
  return chunks;
}
