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
} from 'vscode-languageserver-protocol/node';
import { draftOf } from './archive-texts.mjs';
import { table } from './table.mjs';
import { synthetic, texts } from './texts.mjs';

const server = fileURLToPath(new URL('../bin/qarar-language-server', import.meta.url));
const EDITS = 300;
/** Milliseconds between the first diagnostics and the first edit. */
const READING = 5000;
const uri = 'untitled:bench.md';

export async function latency() {
  const largest = texts.reduce((a, b) => (a.length < b.length ? b : a));
  const rows = [];
  for (const [name, text] of [
    ['the largest text', largest],
    ['copies of all texts', synthetic(1e6)],
    ['one resolution', draftOf(1, 1e6)],
    ['290 drafts', Array.from({ length: 290 }, (_, i) => draftOf(i, 3400)).join('\n\n')],
  ]) {
    for (const [way, pulls, reading] of [
      ['told', false, 0],
      ['asked for', true, 0],
      ['told after reading', false, READING],
    ]) {
      const times = await measure(text, pulls, reading);
      const at = (part) => times[Math.floor((times.length - 1) * part)].toFixed(1);
      const size = `${(Buffer.byteLength(text) / 1e3).toFixed(0)} kB`;
      rows.push([`${name}, ${size}, ${way}`, at(0.5), at(0.95), at(0.99)]);
    }
  }
  table('Keystroke to diagnostics, ms', ['', 'p50', 'p95', 'p99'], rows);
}

/** Milliseconds from each edit to its diagnostics, sorted. */
async function measure(text, pulls, reading) {
  const child = spawn(process.execPath, [server, '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let wake = () => {};
  connection.onNotification('textDocument/publishDiagnostics', ({ version }) => wake(version));
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: pulls ? { textDocument: { diagnostic: {} } } : {},
    // What waits while one types is not the time of a check.
    initializationOptions: { settings: { enable: 'always', typingDelay: 0 } },
  });
  await connection.sendNotification('initialized', {});
  const published = (version) =>
    new Promise((resolve) => {
      wake = (newest) => newest === version && resolve();
    });
  const ask = () => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  const first = published(0);
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 0, text },
  });
  await (pulls ? ask() : first);
  if (reading > 0) await setTimeout(reading);
  const lines = text.split('\n');
  const times = [];
  for (let edit = 1; edit <= EDITS + 50; edit++) {
    // A letter in the middle of a line is typed, and taken away again.
    const line = Math.floor((lines.length * ((edit * 37) % 101)) / 101);
    const character = lines[line].length >> 1;
    const range = {
      start: { line, character },
      end: { line, character: character + (edit % 2 === 0 ? 1 : 0) },
    };
    const from = performance.now();
    const told = published(edit);
    connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: edit },
      contentChanges: [{ range, text: edit % 2 === 0 ? '' : 'م' }],
    });
    await (pulls ? ask() : told);
    if (edit > 50) times.push(performance.now() - from);
  }
  connection.dispose();
  child.kill();
  return times.sort((a, b) => a - b);
}
