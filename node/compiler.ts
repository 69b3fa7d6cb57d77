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

/** The Node of which the following is measured; a newer one has a compiler between the two. */
const MEASURED_NODE = 20;

function isMeasured(): boolean {
  return Number.parseInt(process.versions.node, 10) === MEASURED_NODE;
}

/**
 * For processes that check many texts and end. V8 compiles a function again, for speed, when it has
 * run through so many bytes of its code. Of hundreds of functions that is so soon that most of the
 * first ten million bytes of text would be the compiler's time: six times as many are asked for here.
 */
export function compileLater(): void {
  if (!isMeasured()) return;
  compileAsUsual();
  setFlagsFromString('--interrupt-budget=400000');
}

/**
 * For processes that check many short texts. V8 would double the room for what is new up to 16 MB,
 * twice, in every thread. Where it stays small a batch takes as long, and less memory by an eighth; a
 * text of 10 MB, of which much has to be kept, would take a seventh longer.
 */
export function keepYoungSmall(): void {
  if (isMeasured()) setFlagsFromString('--semi-space-growth-factor=1');
}

/**
 * For processes that do more than check a short text: undoes what bin/load.js sets for that. Code that
 * is kept for a thread is taken only under the flags with which the process began.
 */
export function compileAsUsual(): void {
  if (!isMeasured()) return;
  setFlagsFromString(`--interrupt-budget=${USUAL_BUDGET}`);
  setFlagsFromString('--sparkplug');
  setFlagsFromString('--incremental-marking');
  setFlagsFromString('--semi-space-growth-factor=2');
  setFlagsFromString('--parallel-scavenge');
}

/** What Node 20 has by itself. */
const USUAL_BUDGET = 67_584;
