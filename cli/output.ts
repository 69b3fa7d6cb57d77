import { once } from 'node:events';

export type Write = (content: string | Uint8Array) => Promise<void>;

/**
 * Writes and waits where the reader is slower. When the reader has gone away (`qarar … | head`),
 * there is nobody left to tell: the process ends without a word.
 */
export function createWriter(stream: NodeJS.WriteStream): Write {
  if (stream.listenerCount('error') === 0) stream.on('error', endQuietly);
  return async (content) => {
    if (content.length === 0) return;
    hide();
    if (!stream.write(content)) await once(stream, 'drain');
  };
}

/** A line that stands below all that is written to a terminal, while it is shown. */
interface LineBelow {
  readonly show: (line: string) => void;
  readonly end: () => void;
}

/** From the cursor to the end of the line. */
const ERASE_LINE = '\u001b[K';

let hide = (): void => {};

/** There is one such line at a time. */
export function showBelow(terminal: NodeJS.WriteStream): LineBelow {
  let isShown = false;
  hide = () => {
    if (isShown) terminal.write(`\r${ERASE_LINE}`);
    isShown = false;
  };
  return {
    show: (line) => {
      terminal.write(`\r${line}${ERASE_LINE}`);
      isShown = true;
    },
    end: () => {
      hide();
      hide = () => {};
    },
  };
}

function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}

/** As Node, npm and the color libraries have it: FORCE_COLOR, then NO_COLOR, then the terminal. */
export function wantsColor(stream: NodeJS.WriteStream, env: Readonly<NodeJS.ProcessEnv>): boolean {
  const { FORCE_COLOR, NO_COLOR, TERM } = env;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  if (NO_COLOR) return false;
  return stream.isTTY === true && TERM !== 'dumb';
}

/** What the writer of a text wants to know of where it goes. */
export interface OutputTarget {
  readonly isTerminal: boolean;
  readonly color: boolean;
}

export function outputTarget(
  stream: NodeJS.WriteStream,
  env: Readonly<NodeJS.ProcessEnv>,
): OutputTarget {
  return { isTerminal: stream.isTTY === true, color: wantsColor(stream, env) };
}
