import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { languageToolDoors } from '../../cli/serve/language-tool.ts';
import { servePage } from '../../cli/serve/page-server.ts';

const token = 'secret-secret-secret';
const html = '<!doctype html><title>page</title>';
const paragraph = 'وإذ ترحب بتعاون الانتربول مع الأمم المتحدة ،';

let server: Server;
let port: number;

beforeAll(async () => {
  server = await servePage(
    {
      token,
      assets: new Map([['index.html', { type: 'text/html', bytes: Buffer.from(html) }]]),
      doors: languageToolDoors('en', '1.2.3'),
      limits: { mostBytes: 1 << 20, requestTime: 300, mostAtOnce: 16 },
    },
    0,
  );
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

interface Asked {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** The status and the body of an answer; status 0 where the connection was closed. */
function ask({ method = 'GET', path = `/${token}/`, headers = {}, body }: Asked) {
  return new Promise<{ status: number; body: string; headers: NodeJS.Dict<string | string[]> }>(
    (resolve) => {
      const closed = { status: 0, body: '', headers: {} };
      const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('error', () => resolve(closed));
        response.on('end', () => {
          const { statusCode: status = 0, headers: given } = response;
          resolve({ status, body: Buffer.concat(chunks).toString(), headers: given });
        });
      });
      sent.on('error', () => resolve(closed));
      sent.end(body);
    },
  );
}

const form = (fields: Readonly<Record<string, string>>) => ({
  method: 'POST',
  path: `/${token}/v2/check`,
  headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(fields).toString(),
});
const isAlive = async () => (await ask({})).body === html;

test('the page comes with a policy that lets it speak to nobody', async () => {
  const { status, body, headers } = await ask({});
  expect([status, body]).toEqual([200, html]);
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self';/u);
  expect(headers['content-security-policy']).not.toMatch(/connect-src|unsafe|\*|https?:/u);
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['access-control-allow-origin']).toBeUndefined();
});

test.each([
  ['another name for this machine', { headers: { Host: 'evil.example' } }, 403],
  ['another port', { headers: { Host: '127.0.0.1' } }, 403],
  ['a page of another site', { headers: { Origin: 'https://evil.example' } }, 403],
  ['a page without an origin', { headers: { Origin: 'null' } }, 403],
  ['a picture in another site', { headers: { 'Sec-Fetch-Site': 'cross-site' } }, 403],
  ['no token', { path: '/' }, 404],
  ['a wrong token', { path: '/secret-secret-secreT/' }, 404],
  ['a part of the token', { path: '/secret/' }, 404],
  ['a door without the token', { ...form({ text: paragraph }), path: '/v2/check' }, 404],
  ['a path above', { path: `/${token}/../../etc/passwd` }, 404],
  ['an encoded path above', { path: `/${token}/%2e%2e%2f%2e%2e%2fetc%2fpasswd` }, 404],
  ['a path from the root', { path: `/${token}//etc/passwd` }, 404],
  ['a name of every object', { path: `/${token}/__proto__` }, 404],
  ['a method for another thing', { method: 'POST' }, 405],
  ['a method that writes', { method: 'PUT', path: `/${token}/v2/check` }, 405],
  ['a check without a text', form({ language: 'ar' }), 400],
  ['a check that is no form', { ...form({}), headers: { 'Content-Type': 'text/plain' } }, 400],
] as const)('%s is refused', async (_, asked, status) => {
  const answer = await ask(asked);
  expect(answer.status).toBe(status);
  expect(answer.body).not.toContain('root:');
  expect(await isAlive()).toBe(true);
});

test('a body of 100 MB is refused before it has come', async () => {
  const said = await ask({
    ...form({}),
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': '104857600' },
    body: 'text=a',
  });
  expect(said.status).toBe(413);
  const piece = Buffer.alloc(1 << 20, 'a');
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  socket.write(
    `POST /${token}/v2/check HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nTransfer-Encoding: chunked\r\n\r\n`,
  );
  let sent = 0;
  const closed = new Promise((resolve) => socket.once('close', resolve));
  socket.resume();
  while (sent < 100 && !socket.destroyed) {
    sent++;
    const isRoom = socket.write(`${piece.length.toString(16)}\r\n${piece}\r\n`);
    if (!isRoom)
      await Promise.race([new Promise((resolve) => socket.once('drain', resolve)), closed]);
  }
  socket.destroy();
  await closed;
  expect(sent).toBeLessThan(100);
  expect(await isAlive()).toBe(true);
});

test('a body that does not come is not waited for', async () => {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {});
  socket.write(
    `POST /${token}/v2/check HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Length: 1000\r\n\r\ntext=`,
  );
  socket.resume();
  await once(socket, 'close');
  expect(await isAlive()).toBe(true);
});

test('of 1,000 checks at the same time each is served or refused', async () => {
  const answers = await Promise.all(
    Array.from({ length: 1000 }, () => ask(form({ language: 'ar', text: paragraph }))),
  );
  const served = answers.filter(({ status }) => status === 200);
  expect(served.length).toBeGreaterThan(0);
  expect(new Set(served.map(({ body }) => body)).size).toBe(1);
  expect(answers.every(({ status }) => [0, 200, 408, 503].includes(status))).toBe(true);
  expect(await isAlive()).toBe(true);
});

test('a check is answered as LanguageTool answers it', async () => {
  const { status, body } = await ask(form({ language: 'ar', text: paragraph }));
  const { software, language, matches } = JSON.parse(body);
  expect(status).toBe(200);
  expect(software).toMatchObject({ name: 'qarar', version: '1.2.3', apiVersion: 1 });
  expect(language).toMatchObject({ code: 'ar', detectedLanguage: { code: 'ar' } });
  expect(matches.map((each: { rule: { id: string } }) => each.rule.id)).toEqual([
    'interpol-spelling',
    'spacing',
  ]);
  expect(matches[0]).toMatchObject({
    offset: paragraph.indexOf('الانتربول'),
    length: 9,
    replacements: [{ value: 'الإنتربول' }],
    context: { text: paragraph, offset: paragraph.indexOf('الانتربول'), length: 9 },
    rule: { issueType: 'misspelling', category: { id: 'interpol', name: 'INTERPOL' } },
  });
  expect(matches[1]).toMatchObject({ offset: paragraph.length - 2, length: 2 });
  expect(matches[1].replacements).toEqual([{ value: '،' }]);
});

test('rules are switched off by their names, and markup counts in places', async () => {
  const idsOf = async (fields: Readonly<Record<string, string>>) =>
    JSON.parse((await ask(form({ language: 'ar', ...fields }))).body).matches.map(
      (each: { rule: { id: string }; offset: number }) => [each.rule.id, each.offset],
    );
  expect(await idsOf({ text: paragraph, disabledRules: 'spacing' })).toEqual([
    ['interpol-spelling', 16],
  ]);
  expect(await idsOf({ text: paragraph, enabledOnly: 'true', enabledRules: 'spacing' })).toEqual([
    ['spacing', 42],
  ]);
  const annotation = [{ markup: '<b>' }, { text: paragraph }, { markup: '</b>' }];
  expect(await idsOf({ data: JSON.stringify({ annotation }) })).toEqual([
    ['interpol-spelling', 19],
    ['spacing', 45],
  ]);
});

test('a paragraph alone is not held to what other paragraphs say', async () => {
  const { answer } = languageToolDoors('en', '').get('v2/check')!;
  const folder = join(import.meta.dirname, '../fixtures/clean');
  const paragraphs = readdirSync(folder).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .replace(/^\ufeff/u, '')
      .split(/\n{2,}/u)
      .map((each) => each.replace(/\s+/gu, ' ').trim()),
  );
  const found = paragraphs.flatMap((text) => {
    const body = Buffer.from(new URLSearchParams({ text }).toString());
    const reply = answer(body, '') as { readonly body: string };
    return JSON.parse(reply.body).matches.map((each: { message: string }) => [text, each.message]);
  });
  expect(paragraphs.length).toBeGreaterThan(200);
  expect(found).toEqual([]);
});

test('a text with a mistake in every word is answered in little more than its length', async () => {
  const text = 'كذا  ، كذا '.repeat(3000);
  const answer = await ask(form({ text, language: 'ar' }));
  expect(answer.body.length).toBeLessThan(3 << 20);
  const { matches, warnings } = JSON.parse(answer.body);
  expect(matches).toHaveLength(2000);
  expect(warnings).toEqual({
    incompleteResults: true,
    incompleteResultsReason: expect.stringMatching(/^Of \d+ findings the first 2000 are shown\.$/u),
  });
});

test('a correction of 200,000 places is answered', async () => {
  const text = `كذا ${'\u202e'.repeat(200_000)}`;
  const { status, body } = await ask({ ...form({}), body: `text=${text}&language=ar` });
  expect(status).toBe(200);
  expect(JSON.parse(body).matches[0]).toMatchObject({ rule: { id: 'no-hidden-characters' } });
});

test('a text that LibreOffice sends, without the codes of a form, is taken as it is', async () => {
  const text = 'وإذ ترحب بنسبة 100%41 & بتعاون a+b الانتربول مع الدول،';
  const { body } = await ask({ ...form({}), body: `text=${text}&language=ar-EG` });
  const [found] = JSON.parse(body).matches;
  expect(text.slice(found.offset, found.offset + found.length)).toBe('الانتربول');
  expect(found.sentence).toBe(text);
});

test('the languages and the version are told', async () => {
  const languages = await ask({ path: `/${token}/v2/languages` });
  const known = JSON.parse(languages.body) as readonly { readonly longCode: string }[];
  expect(known[0]).toEqual({ name: 'Arabic', code: 'ar', longCode: 'ar' });
  expect(known.map(({ longCode }) => longCode)).toContain('ar-EG');
  const info = await ask({ path: `/${token}/v2/info` });
  expect(JSON.parse(info.body).software.version).toBe('1.2.3');
});
