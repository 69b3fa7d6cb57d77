import {
  accessSync,
  closeSync,
  constants,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { expectWholeName } from '../../node/regular-file.ts';
import { temporaryBeside } from '../../node/temporary.ts';
import { whenEnding } from '../end.ts';
import { createWriter, type Write } from '../output.ts';

/** Where one report goes. */
export interface Sink {
  readonly write: Write;
  readonly close: () => void;
  /** Nothing of the report is kept. */
  readonly discard: () => void;
}

export function streamSink(stream: NodeJS.WriteStream): Sink {
  return { write: createWriter(stream, { isStyled: true }), close: () => {}, discard: () => {} };
}

/** A file that is there when it is whole: who reads it meanwhile has the last report or none. */
export function fileSink(path: string): Sink {
  const known = statSync(path, { throwIfNoEntry: false });
  // A device or a pipe cannot be replaced, and a folder refuses here.
  if (known !== undefined && !known.isFile()) return openSink(openSync(path, 'w'));
  // Renaming over a file that is protected against writing would succeed.
  if (known !== undefined) accessSync(path, constants.W_OK);
  if (known === undefined) expectWholeName(path);
  const target = known === undefined ? path : realpathSync(path);
  mkdirSync(dirname(target), { recursive: true });
  const temporary = temporaryBeside(target);
  const file = openSync(temporary, 'wx', known?.mode);
  const { write, close } = openSink(file);
  const ending = whenEnding(() => rmSync(temporary, { force: true }));
  return {
    write,
    close: () => {
      fsyncSync(file);
      close();
      renameSync(temporary, target);
      ending.done();
    },
    discard: () => {
      close();
      rmSync(temporary, { force: true });
      ending.done();
    },
  };
}

function openSink(file: number): Sink {
  let isOpen = true;
  const close = (): void => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  return {
    write: async (content) => {
      const bytes = Buffer.from(content);
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    },
    close,
    discard: close,
  };
}
