// Keystroke to diagnostics: one edit at a time over standard input and output, with a text of
// ordinary size, a megabyte of copies of texts, one resolution of a megabyte and 290 drafts in a
// file, for clients that are told and for clients that ask; and where the text was read for a while
// before it was edited, as a drafter does: the server rehearses meanwhile.
import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { draftOf } from './archive-texts.mjs';
import { table } from './table.mjs';
import { synthetic, texts } from './texts.mjs';

const server = [
  process.execPath,
  fileURLToPath(new URL('../bin/qarar-language-server', import.meta.url)),
  '--stdio',
];
const EDITS = 300;
/** Milliseconds between the first diagnostics and the first edit. */
const READING = 5000;
const uri = 'untitled:bench.md';

export async function latency() {
  const rows = [];
  for (const [name, text] of typedTexts()) {
    for (const [way, options] of [
      ['told', {}],
      ['asked for', { pulls: true }],
      ['told after reading', { reading: READING }],
    ]) {
      rows.push([`${name}, ${way}`, ...(await percentiles(server, text, options))]);
    }
  }
  table('Keystroke to diagnostics, ms', HEAD, rows);
}

/** Beside other servers: `peers` are names with programs and their arguments. */
export async function latencyBeside(peers) {
  const rows = [];
  for (const [name, text] of typedTexts()) {
    for (const [peer, program] of [...peers, ['qarar, all rules', server]]) {
      rows.push([`${name}, ${peer}`, ...(await percentiles(program, text, { reading: READING }))]);
    }
  }
  table('Keystroke to diagnostics after reading, ms', HEAD, rows);
}

const HEAD = ['', 'p50', 'p95', 'p99'];

/** Texts with names that tell their sizes. */
function typedTexts() {
  const largest = texts.reduce((a, b) => (a.length < b.length ? b : a));
  return [
    ['the largest text', largest],
    ['copies of all texts', synthetic(1e6)],
    ['one resolution', draftOf(1, 1e6)],
    ['290 drafts', Array.from({ length: 290 }, (_, i) => draftOf(i, 3400)).join('\n\n')],
  ].map(([name, text]) => [`${name}, ${(Buffer.byteLength(text) / 1e3).toFixed(0)} kB`, text]);
}

async function percentiles(program, text, options) {
  const times = await measure(program, text, options);
  return [0.5, 0.95, 0.99].map((part) => times[Math.floor((times.length - 1) * part)].toFixed(1));
}

/** Milliseconds from each edit to its diagnostics, sorted. */
async function measure([file, ...parameters], text, { pulls = false, reading = 0 }) {
  const child = spawn(file, parameters, { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let wake = () => {};
  connection.onNotification('textDocument/publishDiagnostics', ({ version }) => wake(version));
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  const { capabilities } = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: pulls ? { textDocument: { diagnostic: {} } } : {},
    // What waits while one types is not the time of a check.
    initializationOptions: { settings: { enable: 'always', typingDelay: 0 } },
  });
  const sync = capabilities.textDocumentSync;
  const takesChanges = (sync.change ?? sync) === TextDocumentSyncKind.Incremental;
  await connection.sendNotification('initialized', {});
  const published = (version) =>
    new Promise((resolve) => {
      // Some servers do not say which version they have checked.
      wake = (newest) => (newest ?? version) === version && resolve();
    });
  const ask = () => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  const first = published(0);
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 0, text },
  });
  await (pulls ? ask() : first);
  if (reading > 0) await setTimeout(reading);
  const lines = text.split('\n');
  const document = TextDocument.create(uri, 'markdown', 0, text);
  const times = [];
  for (let edit = 1; edit <= EDITS + 50; edit++) {
    // A letter in the middle of a line is typed, and taken away again.
    const line = Math.floor((lines.length * ((edit * 37) % 101)) / 101);
    const character = lines[line].length >> 1;
    const range = {
      start: { line, character },
      end: { line, character: character + (edit % 2 === 0 ? 1 : 0) },
    };
    const change = { range, text: edit % 2 === 0 ? '' : 'م' };
    TextDocument.update(document, [change], edit);
    const contentChanges = [takesChanges ? change : { text: document.getText() }];
    const from = performance.now();
    const told = published(edit);
    connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: edit },
      contentChanges,
    });
    await (pulls ? ask() : told);
    if (edit > 50) times.push(performance.now() - from);
  }
  connection.dispose();
  child.kill();
  return times.sort((a, b) => a - b);
}
