// How long a Word file takes on the page from being dropped to its findings: on the page as static files
// and on that of `qarar serve`, in Debian's Chromium. `node bench/page.mjs [--pages 40] [--rounds 7]`
// after `npm run build`; the draft is made up of our examples, 270 words a page.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { parse } from '../dist/core/syntax/parse.js';
import { writeAs } from '../dist/documents/write/write.js';
import { table } from './table.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '40' },
    rounds: { type: 'string', default: '7' },
  },
});
const rounds = Number(values.rounds);
const WORDS_A_PAGE = 270;

const document = await wordDocument(Number(values.pages) * WORDS_A_PAGE);
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
const rows = [];
for (const [name, serve] of [
  ['static files', serveFolder],
  ['qarar serve', serveCommand],
]) {
  const { address, stop } = await serve();
  const times = [];
  let steps = {};
  for (let round = 0; round < rounds; round++) {
    const { told, ...measured } = await measure(address);
    times.push(measured.all);
    steps = told;
  }
  times.sort((a, b) => a - b);
  const at = (share) => Math.round(times[Math.floor(share * (times.length - 1))]);
  rows.push([name, at(0), at(0.5), at(1), Object.entries(steps).map(stepText).join(', ')]);
  stop();
}
await browser.close();
const size = `${document.words} words, ${document.paragraphs} paragraphs, ${Math.round(document.bytes.length / 1000)} kB`;
table(
  `A Word file (${size}) from drop to findings, ms, ${rounds} rounds`,
  ['', 'least', 'median', 'most', 'steps of the last round'],
  rows,
);

function stepText([step, time]) {
  return `${step} from ${Math.round(time)}`;
}

/** Drafts one after the other, until there are so many words, as the command writes them for Word. */
async function wordDocument(wanted) {
  const draft = ['clean', 'flawed', 'language']
    .map((name) => readFileSync(join(root, `examples/${name}.md`), 'utf8'))
    .join('\n\n');
  const wordsIn = (text) => text.match(/\p{L}+/gu)?.length ?? 0;
  const text = `${draft}\n\n`.repeat(Math.ceil(wanted / wordsIn(draft)));
  const { content } = await writeAs(parse(text), 'docx');
  const paragraphs = text.split(/\n{2,}/u).length;
  return { bytes: content, words: wordsIn(text), paragraphs };
}

/** In a page that was just opened, as a person has it; times are milliseconds since the drop. */
async function measure(address) {
  const page = await (await browser.newContext({ locale: 'en' })).newPage();
  await page.goto(address);
  await page.locator('body.ready').waitFor();
  const measured = await page.evaluate(async (content) => {
    const files = new DataTransfer();
    files.items.add(
      new File([Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))], 'draft.docx'),
    );
    const progress = document.querySelector('#progress');
    const told = {};
    const start = performance.now();
    new MutationObserver(() => {
      told[document.querySelector('#progress [role=status]').textContent] ??=
        performance.now() - start;
    }).observe(progress, { childList: true, subtree: true });
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true }));
    while (document.querySelector('#text mark') === null) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return { all: performance.now() - start, told };
  }, document.bytes.toString('base64'));
  await page.context().close();
  return measured;
}

async function serveFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'qarar-page-'));
  const build = spawn(process.execPath, [join(root, 'scripts/build-web.mjs'), folder]);
  await once(build, 'exit');
  const types = { '.css': 'text/css', '.html': 'text/html', '.js': 'text/javascript' };
  const server = createServer(({ url }, response) => {
    const name = url === '/' ? 'index.html' : url.slice(1);
    try {
      const content = readFileSync(join(folder, name));
      response.writeHead(200, { 'Content-Type': types[extname(name)] ?? 'image/svg+xml' });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = () => {
    server.closeAllConnections();
    server.close();
    rmSync(folder, { recursive: true });
  };
  return { address: `http://127.0.0.1:${server.address().port}/`, stop };
}

async function serveCommand() {
  const server = spawn(process.execPath, [join(root, 'bin/qarar'), 'serve'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(server.stdout, 'data');
  return { address: /http:\S+/u.exec(line.toString())[0], stop: () => server.kill() };
}
