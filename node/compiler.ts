import { setFlagsFromString } from 'node:v8';

/** The newest Node of which it is known that its V8 has the option; to name one that is gone is told. */
const NEWEST_NODE = 24;

/**
 * For processes that check many texts or long ones. V8 compiles hot functions together with those
 * that they call. Here the time is spread over hundreds of functions, and that much compiling costs a
 * batch a quarter of its time and never pays: with less of it the code is as fast in the end.
 */
export function compileApart(): void {
  if (Number.parseInt(process.versions.node, 10) > NEWEST_NODE) return;
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=150');
}
