// What stands for yazl in a browser.
import { type Zippable, zipSync } from 'fflate';

interface EntryOptions {
  readonly mtime?: Date;
  readonly compress?: boolean;
}

/** Of the library, what is used of it. */
export class ZipFile {
  readonly #files: Zippable = {};
  #comment = '';

  addBuffer(bytes: Uint8Array, name: string, { mtime, compress = true }: EntryOptions): void {
    this.#files[name] = [bytes, { level: compress ? 6 : 0, mtime: inRange(mtime) }];
  }

  end({ comment = '' }: { readonly comment?: string } = {}): void {
    this.#comment = comment;
  }

  get outputStream(): AsyncIterable<Uint8Array> {
    const bytes = withComment(zipSync(this.#files), this.#comment);
    return (async function* () {
      yield bytes;
    })();
  }
}

/** Years that the archive has. */
function inRange(date: Date | undefined): Date {
  const first = new Date(1980, 0, 1);
  return date === undefined || date < first ? first : date;
}

/** The comment stands at the end, behind its length. */
function withComment(bytes: Uint8Array, comment: string): Uint8Array {
  const text = new TextEncoder().encode(comment);
  const whole = new Uint8Array(bytes.length + text.length);
  whole.set(bytes);
  whole.set(text, bytes.length);
  new DataView(whole.buffer).setUint16(bytes.length - 2, text.length, true);
  return whole;
}
