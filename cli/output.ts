import { once } from 'node:events';
import type { Localised } from '../core/lint/rule.ts';
import { withoutCommands, withStylesOnly } from '../reports/terminal/visible.ts';
import { complainLast, endNow } from './end.ts';

export type Write = (content: string | Uint8Array) => Promise<void>;

/**
 * Writes and waits where the reader is slower. When nothing more can be written, as when the reader
 * has gone away (`qarar … | head`) or the disk is full, that is told, and the process ends. A terminal
 * gets no commands that a text or a name holds; `isStyled`: but colours and links, which are ours.
 */
export function createWriter(
  stream: NodeJS.WriteStream,
  { isStyled = false }: { readonly isStyled?: boolean } = {},
): Write {
  if (stream.listenerCount('error') === 0)
    stream.on('error', (error) => endUnwritten(stream, error));
  const shown = isStyled ? withStylesOnly : withoutCommands;
  return async (written) => {
    if (written.length === 0) return;
    const content = stream.isTTY === true ? shown(String(written)) : written;
    hide();
    // Files are written at once, and `write` itself may throw.
    if (!stream.write(content)) await once(stream, 'drain').catch(() => {});
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

const texts = {
  gone: {
    en: 'The output was not written to its end: its reader has closed it.',
    ar: 'لم يُكتب الخرج إلى نهايته: أغلقه قارئه.',
  },
  unwritten: {
    en: 'The output cannot be written: {reason}.',
    ar: 'تعذرت كتابة الخرج: {reason}.',
  },
} as const satisfies Record<string, Localised>;

function endUnwritten(stream: NodeJS.WriteStream, error: NodeJS.ErrnoException): never {
  // What goes to standard error is about the rest; there is no other place for it.
  if (stream !== process.stderr) {
    const reason = error.message.replace(/^\w+: /u, '');
    complainLast(error.code === 'EPIPE' ? texts.gone : texts.unwritten, { reason });
  }
  endNow(2);
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
