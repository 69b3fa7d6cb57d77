import { PassThrough, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { StreamMessageWriter } from 'vscode-languageserver/node';
import { framedOutput } from '../../server/framed-output.ts';

const message = (method: string) => ({ jsonrpc: '2.0', method, params: { text: 'تقرر' } });

test('each message is written in one piece, in the order of the messages', async () => {
  const pieces: string[] = [];
  const take = (piece: Buffer): unknown => pieces.push(piece.toString());
  const output = new Writable({
    write(piece, _, written) {
      take(piece);
      written();
    },
    writev(chunks, written) {
      take(Buffer.concat(chunks.map(({ chunk }) => chunk)));
      written();
    },
  });
  const writer = new StreamMessageWriter(framedOutput(output));
  await Promise.all(['a', 'b', 'c'].map((method) => writer.write(message(method))));
  expect(pieces).toEqual(
    ['a', 'b', 'c'].map((method) => {
      const body = JSON.stringify(message(method));
      return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    }),
  );
});

test('a client that has gone is told to the writer, and nothing throws', async () => {
  const output = new PassThrough();
  const writer = new StreamMessageWriter(framedOutput(output));
  const errors: Error[] = [];
  writer.onError(([error]) => errors.push(error));
  output.destroy(new Error('EPIPE'));
  await expect(writer.write(message('a'))).rejects.toThrow();
  expect(errors.map((error) => error.message)).toContain('EPIPE');
});
