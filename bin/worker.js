'use strict';
// What a thread of the command runs: see cli/threads/crew.ts.
const { loadCommand } = require('./load.js');

module.exports = loadCommand().runInThread;
