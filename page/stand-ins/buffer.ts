// What stands for node:buffer in a browser.
import { Buffer } from 'buffer';

export { Buffer };

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Only from UTF-8 to UTF-16, which is all that is asked for. */
export function transcode(bytes: Uint8Array, _from: 'utf8', _to: 'utf16le'): Buffer {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return Buffer.from(text, 'utf16le');
}
