import { expect, test } from 'vitest';
import { watchFrames } from '../../server/framing.ts';
import fc from '../properties.ts';

/** What is wrong with a stream that comes in pieces of so many bytes. */
function brokenBy(stream: string, size: number): readonly string[] {
  const reasons: string[] = [];
  const watch = watchFrames((reason) => reasons.push(reason));
  const bytes = Buffer.from(stream);
  for (let at = 0; at < bytes.length; at += size) watch(bytes.subarray(at, at + size));
  return reasons;
}

const frameOf = (body: string): string =>
  `Content-Length: ${Buffer.byteLength(body)}\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n${body}`;

test('messages that begin with their length pass, however they are cut', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary' })),
      fc.integer({ min: 1, max: 64 }),
      (bodies, size) => {
        expect(brokenBy(bodies.map(frameOf).join(''), size)).toEqual([]);
      },
    ),
  );
});

test.each([
  ['no number', 'Content-Length: abc\r\n\r\n{}', 'no valid Content-Length'],
  ['less than nothing', 'Content-Length: -5\r\n\r\n{}', 'no valid Content-Length'],
  [
    'a line before it',
    'Not a header\r\nContent-Length: 2\r\n\r\n{}',
    'does not begin with a header',
  ],
  ['no length', 'Foo: 3\r\n\r\n{}', 'no valid Content-Length'],
  ['a length that is too short', 'Content-Length: 5\r\n\r\n{"jsonrpc"', 'header'],
  ['a length of gigabytes', 'Content-Length: 9999999999\r\n\r\n{}', 'too large'],
  ['a header without an end', `A: ${'b'.repeat(5000)}`, 'has no end'],
  ['line ends of another kind', 'Content-Length: 2\n\n{}', 'does not begin with a header'],
])('%s is told, once', (_, stream, reason) => {
  for (const size of [1, 7, 10_000]) {
    expect(brokenBy(`${frameOf('{}')}${stream}${stream}`, size)).toEqual([
      expect.stringContaining(reason),
    ]);
  }
});
