import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createWriter, type Write } from './output.ts';

/** Where one report goes. */
export interface Sink {
  readonly write: Write;
  readonly close: () => void;
  /** Nothing of the report is kept. */
  readonly discard: () => void;
}

export function streamSink(stream: NodeJS.WriteStream): Sink {
  return { write: createWriter(stream), close: () => {}, discard: () => {} };
}

/** A file that is there when it is whole: who reads it meanwhile has the last report or none. */
export function fileSink(path: string): Sink {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  const file = openSync(temporary, 'w');
  return {
    write: async (content) => {
      if (typeof content === 'string') writeSync(file, content);
      else writeSync(file, content);
    },
    close: () => {
      fsyncSync(file);
      closeSync(file);
      renameSync(temporary, path);
    },
    discard: () => {
      closeSync(file);
      rmSync(temporary, { force: true });
    },
  };
}
