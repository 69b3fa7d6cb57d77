// Run by the build, in a process of its own: loads the command, lets it check the examples so that
// V8 compiles what a run needs, and keeps the compiled code for bin/load.js.
const { writeFileSync } = require('node:fs');
const { codeCache, evaluate } = require('../bin/load.js');

const { script, exports: command } = evaluate();
process.argv = [process.argv[0], 'qarar', '--locale', 'en', 'examples'];
command.run().then(() => {
  writeFileSync(codeCache, script.createCachedData());
  // The examples have errors, as they should.
  if (process.exitCode === 1) process.exitCode = 0;
});
