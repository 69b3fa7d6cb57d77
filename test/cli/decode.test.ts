import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode, encode } from '../../cli/decode.ts';

test('a text is decoded as it was encoded, and encoded again to the same bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (string, byteOrderMark) => {
      const text = string.replaceAll('\0', ' ').replace(/^\ufeff/u, '');
      const bytes = Buffer.from((byteOrderMark ? '\ufeff' : '') + text);
      const decoded = decode(bytes);
      expect(decoded).toEqual({ text, byteOrderMark });
      if ('text' in decoded) expect(encode(decoded)).toEqual(bytes);
    }),
  );
});

test('bytes that are no UTF-8 are refused at the first that is not', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.uint8Array({ minLength: 1 }),
      fc.string(),
      (before, wild, after) => {
        const head = Buffer.from(before.replaceAll('\0', ' '));
        const bytes = Buffer.concat([head, wild, Buffer.from(after)]);
        if (bytes.includes(0)) return;
        const decoded = decode(bytes);
        if ('text' in decoded) {
          expect(Buffer.from(decoded.text).byteLength + (decoded.byteOrderMark ? 3 : 0)).toBe(
            bytes.length,
          );
        } else if (decoded.problem !== 'looksLikeUtf16') {
          expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
          const good = bytes.subarray(0, decoded.offset);
          expect(() => new TextDecoder('utf-8', { fatal: true }).decode(good)).not.toThrow();
          expect(bytes[decoded.offset]).toBe(decoded.byte);
        }
      },
    ),
  );
});
