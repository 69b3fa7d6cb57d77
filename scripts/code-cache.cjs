// Run by the build, in a process of its own: loads the command, lets it check texts with every kind
// of mistake, so that V8 compiles what a run may need, and keeps the compiled code for bin/load.js.
const { existsSync, readdirSync, writeFileSync } = require('node:fs');
const { setFlagsFromString } = require('node:v8');
const { codeCache, evaluate, laterCache } = require('../bin/load.js');

// What is compiled further here would be so again at each start, before it is known to be worth it;
// and what runs once only would be thrown away before it is kept.
setFlagsFromString('--no-sparkplug');
setFlagsFromString('--no-flush-bytecode');
const { script, second, exports: command } = evaluate({ cache: null });
// Without the tests, as in a container, the examples have to do.
const fixtures = ['test/fixtures/clean', 'test/fixtures/flawed'].flatMap((folder) =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => /\.(?:md|txt)$/u.test(name))
    .map((name) => `${folder}/${name}`),
);
(async () => {
  // One at a time, as for many texts the command sets flags of its own: see node/compiler.ts.
  for (const path of ['examples', ...fixtures]) {
    process.argv = [process.argv[0], 'qarar', '--locale', 'en', path];
    await command.run();
  }
  // V8 takes compiled code only under the flags under which it was kept.
  setFlagsFromString('--sparkplug');
  command.compileAsUsual();
  setFlagsFromString('--flush-bytecode');
  writeFileSync(codeCache, script.createCachedData());
  // It loads the other script, of which only the beginning takes long to compile.
  process.argv = [process.argv[0], 'qarar', '--list-rules'];
  await command.run();
  command.compileAsUsual();
  writeFileSync(laterCache, second.script.createCachedData());
  // The texts have errors, as they should.
  if (process.exitCode === 1) process.exitCode = 0;
})();
