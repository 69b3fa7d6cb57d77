'use strict';
const { existsSync, readFileSync } = require('node:fs');
const nodeModule = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const bundle = join(__dirname, '../dist/bin/qarar.cjs');
const codeCache = join(__dirname, '../dist/bin/qarar.cache');

/**
 * The command, compiled before where it can be: that takes a third of the time of a short run. Node
 * 22 keeps compiled code itself; for the Node that made the build, older or not, the build has kept
 * it. V8 refuses what another version of it has compiled, and then compiles anew.
 */
function loadCommand() {
  if (nodeModule.enableCompileCache !== undefined) {
    nodeModule.enableCompileCache();
    return require(bundle);
  }
  return evaluate(existsSync(codeCache) ? readFileSync(codeCache) : undefined).exports;
}

/** Evaluates the bundle as `require` does. */
function evaluate(cachedData) {
  // The build writes nothing but ASCII.
  const source = nodeModule.wrap(readFileSync(bundle, 'latin1'));
  const script = new Script(source, { filename: bundle, cachedData });
  const loaded = { exports: {} };
  const require = nodeModule.createRequire(bundle);
  script.runInThisContext()(loaded.exports, require, loaded, bundle, dirname(bundle));
  return { script, exports: loaded.exports };
}

module.exports = { codeCache, evaluate, loadCommand };
