// Runs the command many times in one process, for test/cli/kept.ts: a request is a line of JSON in one
// pipe, the answer one in the other. Standard output and error are files that the test reads.
'use strict';
const { openSync, readSync, writeSync } = require('node:fs');
const { Readable } = require('node:stream');
const { loadCommand } = require('../../bin/load.js');

const [bin, requests, answers] = process.argv.slice(2);
const command = loadCommand();
const answering = openSync(answers, 'w');
const asking = openSync(requests, 'r');
const home = process.cwd();
let hasEnded = false;

// It comes when nothing is left to be done, as at the end of a process that runs once. Where the
// command itself has not ended, the process does, and `exit` says what the command makes of that.
process.on('beforeExit', () => {
  if (!hasEnded) return;
  answer(false);
  next();
});
next();

function next() {
  const request = readRequest();
  if (request === null) return process.exit(0);
  hasEnded = false;
  const { parameters, cwd, env, input } = JSON.parse(request);
  process.chdir(cwd ?? home);
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, env);
  process.argv = [process.argv[0], bin, ...parameters];
  process.exitCode = undefined;
  const bytes = Buffer.from(input, 'base64');
  const stdin = Readable.from(bytes.length === 0 ? [] : [bytes], { objectMode: false });
  Object.defineProperty(process, 'stdin', { value: stdin, configurable: true });
  command.run().then(() => {
    hasEnded = true;
  });
  // Without anything to wait for, `beforeExit` would not come a second time.
  setImmediate(() => {});
  // After what the command itself does then.
  process.off('exit', answerLast).on('exit', answerLast);
}

function answerLast() {
  answer(true);
}

function answer(isLast) {
  writeSync(answering, `${JSON.stringify({ status: process.exitCode ?? 0, isLast })}\n`);
}

/** Waits for a line; null where there will be none. */
function readRequest() {
  const chunks = [];
  const buffer = Buffer.alloc(1 << 16);
  for (;;) {
    const length = readSync(asking, buffer);
    if (length === 0) return null;
    chunks.push(Buffer.from(buffer.subarray(0, length)));
    if (buffer[length - 1] === 0x0a) return Buffer.concat(chunks).toString();
  }
}
