// Run by the build, in a process of its own: loads the command, lets it check texts with every kind
// of mistake, so that V8 compiles what a run may need, and keeps the compiled code for bin/load.js.
const { writeFileSync } = require('node:fs');
const { codeCache, evaluate } = require('../bin/load.js');

const { script, exports: command } = evaluate();
process.argv = [process.argv[0], 'qarar', '--locale', 'en', 'examples', 'test/fixtures'];
command.run().then(() => {
  writeFileSync(codeCache, script.createCachedData());
  // The texts have errors, as they should.
  if (process.exitCode === 1) process.exitCode = 0;
});
