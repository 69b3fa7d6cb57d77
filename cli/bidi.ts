import { type BidiMode, orderedFor } from '../reports/terminal/bidi.ts';
import type { BidiRequest } from './arguments.ts';
import { createWriter, type Write } from './output.ts';

let asked: BidiRequest = 'auto';

/** What the arguments ask for, for all that is written from now on. */
export function askForBidi(request: BidiRequest): void {
  asked = request;
}

/** How lines with both directions go to a stream. Whatever is asked for, it is for a person at a terminal. */
export function bidiOf(stream: NodeJS.WriteStream, env: Readonly<NodeJS.ProcessEnv>): BidiMode {
  if (asked !== 'auto') return asked;
  return stream.isTTY === true ? (knownBidi(env) ?? 'none') : 'none';
}

export function isMlterm({ MLTERM, TERM }: Readonly<NodeJS.ProcessEnv>): boolean {
  return Boolean(MLTERM) || TERM?.startsWith('mlterm') === true;
}

/** What a terminal is known to do with Arabic, by what it says of itself; null where it says nothing. */
export function knownBidi(env: Readonly<NodeJS.ProcessEnv>): BidiMode | null {
  const { VTE_VERSION, KONSOLE_VERSION, TERM_PROGRAM, XTERM_VERSION } = env;
  // It orders letters, and draws isolates as boxes.
  if (isMlterm(env)) return 'none';
  // The library behind GNOME Terminal orders letters since 0.58.
  if (Number(VTE_VERSION) >= 5800 || KONSOLE_VERSION || TERM_PROGRAM === 'Apple_Terminal') {
    return 'isolates';
  }
  return XTERM_VERSION || TERM_PROGRAM === 'vscode' ? 'visual' : null;
}

/** As `createWriter`, for sentences and pages. */
export function createPrinter(stream: NodeJS.WriteStream): (text: string) => Promise<void> {
  const write: Write = createWriter(stream, { isStyled: true });
  return async (text) => write(await orderedFor(bidiOf(stream, process.env), text));
}
