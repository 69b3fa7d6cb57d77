'use strict';
const { existsSync, readFileSync } = require('node:fs');
const nodeModule = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const bundle = join(__dirname, '../dist/bin/qarar.cjs');
// V8 11.3 of Node 20.10 takes what that of Node 20.20 has compiled for its own, and crashes.
const codeCache = join(
  __dirname,
  `../dist/bin/qarar-${process.version}-${process.platform}-${process.arch}.cache`,
);

/**
 * The command, compiled before where it can be: that takes a third of the time of a short run. Node
 * 22 keeps compiled code itself; for the very Node that made the build, the build has kept it.
 */
function loadCommand() {
  if (nodeModule.enableCompileCache !== undefined) {
    nodeModule.enableCompileCache();
    return require(bundle);
  }
  return evaluate(existsSync(codeCache) ? readFileSync(codeCache) : undefined).exports;
}

/** Evaluates the bundle as `require` does: as a script, it is a function that a module is given to. */
function evaluate(cachedData) {
  // The build writes nothing but ASCII.
  const script = new Script(readFileSync(bundle, 'latin1'), { filename: bundle, cachedData });
  const loaded = { exports: {} };
  const require = nodeModule.createRequire(bundle);
  script.runInThisContext()(loaded.exports, require, loaded, bundle, dirname(bundle));
  return { script, exports: loaded.exports };
}

module.exports = { codeCache, evaluate, loadCommand };
