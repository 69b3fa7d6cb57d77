'use strict';
const { closeSync, existsSync, openSync, readFileSync, readSync, statSync } = require('node:fs');
const nodeModule = require('node:module');
const { basename, dirname, join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

const bundle = join(__dirname, '../dist/bin/qarar.cjs');
// V8 11.3 of Node 20.10 takes what that of Node 20.20 has compiled for its own, and crashes.
const codeCache = join(
  __dirname,
  `../dist/bin/qarar-${process.version}-${process.platform}-${process.arch}.cache`,
);

// What few runs need: see scripts/two-bundles.mjs.
const later = join(dirname(bundle), 'later.cjs');
const laterCache = join(dirname(bundle), basename(codeCache).replace('qarar', 'later'));

/** The Node of which they are measured. */
const MEASURED_NODE = /^v20\./;

/**
 * For processes that check a short text and end, as most do. Whatever goes on to more work calls
 * `compileAsUsual` of node/compiler.ts.
 */
const FLAGS_OF_SHORT_RUNS = [
  // Nothing that is compiled or tidied up for later pays before the end.
  '--interrupt-budget=20000000',
  '--no-sparkplug',
  '--no-incremental-marking',
  // What lives long lives at once: room for more of what is new is only more memory to be touched first.
  '--semi-space-growth-factor=1',
  // There is a millisecond's work, and other threads would have to wake up for it.
  '--no-parallel-scavenge',
];

/**
 * The command, compiled before where it can be: that takes a third of the time of a short run. Node
 * 22 keeps compiled code itself; for the very Node that made the build, the build has kept it.
 */
function loadCommand({ isShort = false } = {}) {
  if (nodeModule.enableCompileCache !== undefined) {
    nodeModule.enableCompileCache();
    return require(bundle);
  }
  const flags = isShort && MEASURED_NODE.test(process.version) ? FLAGS_OF_SHORT_RUNS : [];
  return evaluate({ flags }).exports;
}

/**
 * Evaluates the bundle as `require` does: as a script, it is a function that a module is given to.
 * Compiled code is taken only under the flags under which it was kept: others are set behind it.
 */
function evaluate({ cache = existsSync(codeCache) ? codeCache : null, flags = [] } = {}) {
  const files = cache === null ? [bundle] : [bundle, cache];
  // Both are read into the same memory: to touch more takes longer than to read.
  const memory = Buffer.allocUnsafeSlow(Math.max(...files.map((path) => statSync(path).size)));
  // The build writes nothing but ASCII.
  const source = read(bundle, memory).latin1Slice();
  const cachedData = cache === null ? undefined : read(cache, memory);
  const script = new Script(source, { filename: bundle, cachedData });
  lendOnce(memory);
  for (const flag of flags) setFlagsFromString(flag);
  const load = nodeModule.createRequire(bundle);
  const second = { script: null };
  const require = (name) => (name === './later.cjs' ? loadLater(load, second) : load(name));
  return { script, second, exports: exportsOf(script, bundle, Object.assign(require, load)) };
}

/** It is asked for once. Under the flags of short runs V8 compiles it anew. */
function loadLater(load, second) {
  const cachedData = existsSync(laterCache) ? readFileSync(laterCache) : undefined;
  second.script = new Script(readFileSync(later, 'latin1'), { filename: later, cachedData });
  return exportsOf(second.script, later, load);
}

function exportsOf(script, path, require) {
  const loaded = { exports: {} };
  script.runInThisContext()(loaded.exports, require, loaded, path, dirname(path));
  return loaded.exports;
}

/** The bytes of a file, in memory that has room for them. */
function read(path, memory) {
  const file = openSync(path);
  let end = 0;
  for (;;) {
    const count = readSync(file, memory, { offset: end });
    if (count === 0) break;
    end += count;
  }
  closeSync(file);
  return memory.subarray(0, end);
}

/** V8 has copied what it needs: the first large file that is read takes its place. See scripts/build.mjs. */
function lendOnce(memory) {
  globalThis[Symbol.for('qarar.read')] = (path) => {
    delete globalThis[Symbol.for('qarar.read')];
    return statSync(path).size > memory.length ? readFileSync(path) : read(path, memory);
  };
}

module.exports = { codeCache, laterCache, evaluate, loadCommand };
