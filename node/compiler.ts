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

/** The Node of which it is measured; a newer one has a compiler between the two. */
const MEASURED_NODE = 20;

/**
 * For processes that check many texts and end. V8 compiles a function again, for speed, when it has
 * run through so many bytes of its code, by default 135,000. Of hundreds of functions that is so soon
 * that most of the first ten million bytes of text would be the compiler's time: three times as many
 * are asked for here.
 */
export function compileLater(): void {
  if (Number.parseInt(process.versions.node, 10) !== MEASURED_NODE) return;
  setFlagsFromString('--interrupt-budget=400000');
}
