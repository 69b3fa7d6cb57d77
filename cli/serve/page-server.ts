import { timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A file of the page, read before the first request: none is looked for by what a request says. */
export interface Asset {
  readonly type: string;
  readonly bytes: Buffer;
}

export interface Reply {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** What is asked for by a name below the token; `body` is empty for GET. */
export interface Door {
  readonly method: 'GET' | 'POST';
  readonly answer: (body: Buffer, contentType: string) => Reply | Promise<Reply>;
}

interface ServerLimits {
  /** In bytes, of the body of a request. */
  readonly mostBytes: number;
  /** Milliseconds in which a request must have come. */
  readonly requestTime: number;
  /** Requests whose bodies are awaited, or whose answers are made. */
  readonly mostAtOnce: number;
}

export const usualLimits: ServerLimits = {
  mostBytes: 8 << 20,
  requestTime: 15_000,
  mostAtOnce: 64,
};

interface ServerParts {
  /** Part of every address: who does not know it gets nothing. */
  readonly token: string;
  readonly assets: ReadonlyMap<string, Asset>;
  readonly doors: ReadonlyMap<string, Door>;
  readonly limits: ServerLimits;
}

/** What no page may do that is served here: it loads its own files and speaks to nobody. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types qarar',
].join('; ');

const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** Connections beyond them are closed at once. */
const MOST_CONNECTIONS = 1024;
const HEADER_TIME = 5_000;
const CHECK_INTERVAL = 500;

/**
 * Serves the page and its doors on the loopback interface: to requests that know the token, name this
 * server as their host and come from its own page or from no page at all. It reads and writes no file.
 */
export async function servePage(parts: ServerParts, port: number): Promise<Server> {
  const { limits } = parts;
  const server = createServer(
    {
      requestTimeout: limits.requestTime,
      headersTimeout: Math.min(HEADER_TIME, limits.requestTime),
      keepAliveTimeout: HEADER_TIME,
      connectionsCheckingInterval: Math.min(CHECK_INTERVAL, limits.requestTime),
      maxHeaderSize: 8 << 10,
    },
    createHandler(parts),
  );
  server.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  return server;
}

function createHandler({ token, assets, doors, limits }: ServerParts) {
  let atOnce = 0;
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const refuse = (status: number): void => {
      send(response, { status, type: 'text/plain', body: `${status}\n` });
    };
    const { method = '', headers } = request;
    if (!isForUs(request)) return refuse(403);
    const name = nameBelow(request.url ?? '', token);
    if (name === null) return refuse(404);
    const asset = assets.get(name === '' ? 'index.html' : name);
    if (asset !== undefined) {
      if (method !== 'GET' && method !== 'HEAD') return refuse(405);
      response.writeHead(200, {
        ...HEADERS,
        'Content-Type': asset.type,
        'Content-Length': asset.bytes.length,
      });
      response.end(method === 'HEAD' ? undefined : asset.bytes);
      return;
    }
    const door = doors.get(name);
    if (door === undefined) return refuse(404);
    if (method !== door.method) return refuse(405);
    if (atOnce >= limits.mostAtOnce) return refuse(503);
    atOnce++;
    try {
      const body = await bodyOf(request, limits.mostBytes);
      if (body === 'aborted') return;
      if (body === 'too-large') return refuse(413);
      // Between two checks, the others are heard.
      await new Promise((resolve) => setImmediate(resolve));
      send(response, await door.answer(body, headers['content-type'] ?? ''));
    } catch {
      refuse(500);
    } finally {
      atOnce--;
    }
  };
}

/** Not by another name of this machine, as a page of another site would, nor from such a page. */
function isForUs({ headers, socket }: IncomingMessage): boolean {
  const port = (socket.address() as AddressInfo).port;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host = '', origin, 'sec-fetch-site': site, 'sec-fetch-mode': mode } = headers;
  if (!hosts.includes(host)) return false;
  if (origin !== undefined && origin !== `http://${host}`) return false;
  // Who follows a link, with the token in it, comes from elsewhere.
  return site === undefined || site === 'same-origin' || site === 'none' || mode === 'navigate';
}

/** The name that is asked for behind the token; null where the token is not that of this server. */
function nameBelow(url: string, token: string): string | null {
  const [path = ''] = url.split('?', 1);
  const [, given = '', name] = /^\/([^/]*)\/(.*)$/su.exec(path) ?? [];
  const [asked, own] = [Buffer.from(given), Buffer.from(token)];
  const isKnown = asked.length === own.length && timingSafeEqual(asked, own);
  return isKnown && name !== undefined ? name : null;
}

async function bodyOf(
  request: IncomingMessage,
  most: number,
): Promise<Buffer | 'aborted' | 'too-large'> {
  if (Number(request.headers['content-length'] ?? 0) > most) return 'too-large';
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > most) return 'too-large';
      chunks.push(chunk);
    }
  } catch {
    // The other side has gone, or took too long.
    return 'aborted';
  }
  return Buffer.concat(chunks, size);
}

function send(response: ServerResponse, { status, type, body }: Reply): void {
  if (response.headersSent || response.destroyed) return;
  const bytes = Buffer.from(body);
  response.writeHead(status, {
    ...HEADERS,
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Length': bytes.length,
    ...(status === 503 && { 'Retry-After': '1' }),
    // What is left of a body that is refused is not read.
    ...(status >= 400 && { Connection: 'close' }),
  });
  response.end(bytes);
}
