import { encodingOf, type ForcedEncoding } from './encodings/encodings.ts';

/** The page of a web archive (RFC 2557), which browsers and Word save as one file. */
interface ArchivedPage {
  readonly bytes: Buffer;
  /** As its part says; null where it does not. */
  readonly encoding: ForcedEncoding | null;
}

/** The first page of a web archive; null where there is none. */
export function archivedPage(bytes: Buffer): ArchivedPage | null {
  // One unit is one byte, and stays it.
  const archive = bytes.toString('latin1');
  const top = partOf(archive);
  const boundary = /\bboundary\s*=\s*"?([^";\r\n]+)/iu.exec(top.headers)?.[1]?.trimEnd();
  const parts =
    boundary === undefined ? [top] : archive.split(`--${boundary}`).slice(1).map(partOf);
  for (const { headers, body } of parts) {
    if (!/^content-type\s*:\s*(?:text\/html|application\/xhtml)/imu.test(headers)) continue;
    const charset = /\bcharset\s*=\s*"?([\w:.-]+)/iu.exec(headers)?.[1];
    const named = charset === undefined ? null : encodingOf(charset);
    const encoding = named !== null && 'encoding' in named ? named.encoding : null;
    return { bytes: decoded(headers, body), encoding };
  }
  return null;
}

interface Part {
  /** One a line. */
  readonly headers: string;
  readonly body: string;
}

function partOf(text: string): Part {
  const start = /^[\r\n]*/u.exec(text)?.[0].length ?? 0;
  const empty = /\r?\n\r?\n/gu;
  empty.lastIndex = start;
  const found = empty.exec(text);
  const end = found?.index ?? text.length;
  const headers = text.slice(start, end).replace(/\r?\n[\t ]+/gu, ' ');
  return { headers, body: text.slice(found === null ? end : empty.lastIndex) };
}

function decoded(headers: string, body: string): Buffer {
  const method = /^content-transfer-encoding\s*:\s*([\w-]+)/imu.exec(headers)?.[1]?.toLowerCase();
  switch (method) {
    case 'base64':
      return Buffer.from(body, 'base64');
    case 'quoted-printable':
      return Buffer.from(
        body
          .replace(/[\t ]*=\r?\n/gu, '')
          .replace(/=([0-9a-f]{2})/giu, (_, code: string) =>
            String.fromCharCode(Number.parseInt(code, 16)),
          ),
        'latin1',
      );
    default:
      return Buffer.from(body, 'latin1');
  }
}
