import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { decode } from '../../documents/encodings/decode.ts';
import { encode, encodeSurely } from '../../documents/encodings/encode.ts';
import { type Encoding, encodingOf, encodings } from '../../documents/encodings/encodings.ts';
import fc from '../properties.ts';

const texts = ['clean', 'flawed'].flatMap((folder) => {
  const path = join(import.meta.dirname, '../fixtures', folder);
  return readdirSync(path).map((name) => readFileSync(join(path, name), 'utf8'));
});
const arabicEncodings = ['Windows-1256', 'ISO-8859-6', 'UTF-16LE', 'UTF-16BE'] as const;

test('a text is decoded as it was encoded, and encoded again to the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), fc.boolean(), async (string, byteOrderMark) => {
      const text = string.replaceAll('\0', ' ').replace(/^\ufeff/u, '');
      const bytes = Buffer.from((byteOrderMark ? '\ufeff' : '') + text);
      const decoded = await decode(bytes, null);
      expect(decoded).toEqual({ text, byteOrderMark, encoding: 'UTF-8' });
      if ('text' in decoded) expect(await encode(decoded)).toEqual(bytes);
    }),
    { examples: [['\u0006', false]] },
  );
});

test('bytes that are no UTF-8 are refused at the first that is not', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string(),
      fc.uint8Array({ minLength: 1 }),
      fc.string(),
      async (before, wild, after) => {
        const head = Buffer.from(before.replaceAll('\0', ' '));
        const bytes = Buffer.concat([head, wild, Buffer.from(after)]);
        if (bytes.includes(0) || /^(?:fffe|feff)/u.test(bytes.toString('hex'))) return;
        const decoded = await decode(bytes, null);
        if ('text' in decoded) {
          expect(decoded.encoding).toBe('UTF-8');
          expect(await encode(decoded)).toEqual(bytes);
        } else {
          expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
          const good = bytes.subarray(0, decoded.offset);
          expect(() => new TextDecoder('utf-8', { fatal: true }).decode(good)).not.toThrow();
          expect(bytes[decoded.offset]).toBe(decoded.byte);
        }
      },
    ),
  );
});

const known = new Map<string, boolean>();

function isIn(encoding: Encoding, character: string): boolean {
  const key = encoding + character;
  const isKnown = known.get(key);
  if (isKnown !== undefined) return isKnown;
  const isEncoded =
    character !== '\ufffd' &&
    iconv.decode(iconv.encode(character, encoding), encoding) === character;
  known.set(key, isEncoded);
  return isEncoded;
}

/** A passage of a text, with nothing in it that the encoding does not have. */
const passage = (encoding: Encoding, least: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...texts), fc.nat(), fc.integer({ min: least, max: 2000 }))
    .map(([text, from, length]) => {
      const start = from % Math.max(1, text.length - length);
      const part = text.slice(start, start + length).replace(/^\ufeff/u, '');
      return Array.from(part)
        .filter((each) => isIn(encoding, each))
        .join('');
    });

test.each(arabicEncodings)('passages in %s are decoded right or refused', async (encoding) => {
  await fc.assert(
    fc.asyncProperty(passage(encoding, 1), async (text) => {
      const bytes = iconv.encode(text, encoding);
      const decoded = await decode(bytes, null);
      // What happens to be UTF-8 as well, such as ASCII, is UTF-8.
      if ('text' in decoded && decoded.encoding !== 'UTF-8') {
        expect(decoded).toEqual({ text, byteOrderMark: false, encoding });
        expect(await encode(decoded)).toEqual(bytes);
      } else if ('text' in decoded) {
        expect(text).not.toMatch(/[\u0621-\u064a]{2}/u);
      }
      const forced = await decode(bytes, encoding);
      if ('text' in forced) expect(forced).toEqual({ text, byteOrderMark: false, encoding });
      else expect(forced.problem).toBe('isUtf8');
    }),
  );
});

test.each(arabicEncodings)('a whole text in %s is decoded, with its mark', async (encoding) => {
  let count = 0;
  for (const source of texts) {
    // A text that is not written in letters of the Arabic block is not our business.
    if ((source.match(/[\u0621-\u064a]/gu)?.length ?? 0) < source.length / 2) continue;
    const text = Array.from(source.replace(/^\ufeff/u, ''))
      .filter((each) => isIn(encoding, each))
      .join('');
    const byteOrderMark = encoding.startsWith('UTF-16') && count % 2 === 0;
    const bytes = iconv.encode((byteOrderMark ? '\ufeff' : '') + text, encoding);
    const decoded = await decode(bytes, null);
    expect(decoded).toEqual({ text, byteOrderMark, encoding });
    if ('text' in decoded) expect(await encodeSurely(decoded)).toEqual(bytes);
    count++;
  }
  expect(count).toBeGreaterThan(10);
});

test('damaged UTF-8 is refused where it is damaged, and never taken for something else', async () => {
  await fc.assert(
    fc.asyncProperty(
      passage('UTF-8', 20),
      fc.nat(),
      fc.uint8Array({ maxLength: 3 }),
      fc.nat({ max: 3 }),
      async (text, place, put, removed) => {
        const whole = Buffer.from(text);
        const at = place % whole.length;
        const damage = Buffer.from(put.filter((byte) => byte !== 0));
        const bytes = Buffer.concat([whole.subarray(0, at), damage, whole.subarray(at + removed)]);
        const decoded = await decode(bytes, null);
        if ('text' in decoded) expect(decoded.encoding).toBe('UTF-8');
        else {
          expect(decoded.problem).toBe('invalidUtf8');
          expect(decoded.line).toBe(
            bytes.subarray(0, decoded.offset).toString().split('\n').length,
          );
        }
      },
    ),
  );
});

test('two texts in two encodings are not one text', async () => {
  const text = texts.find((each) => /^[\0-\x7f\u0621-\u0652\u060c\u061b\r\n]+$/u.test(each)) ?? '';
  expect(text.length).toBeGreaterThan(500);
  const other = iconv.encode(text, 'Windows-1256');
  for (const parts of [
    [Buffer.from(text), other],
    [other, Buffer.from(text)],
    [other, iconv.encode(text, 'UTF-16LE')],
    [other, iconv.encode(text, 'ISO-8859-6')],
    [iconv.encode(`\ufeff${text}`, 'UTF-16LE'), other, Buffer.from('a')],
  ]) {
    expect(await decode(Buffer.concat(parts), null)).toHaveProperty('problem');
  }
});

test.each(['windows-1251', 'windows-1252', 'windows-1253', 'windows-1255', 'cp864', 'koi8-r'])(
  'what is in %s is refused, not taken for Arabic',
  async (encoding) => {
    const sentence =
      'Le Conseil a décidé : être, où, « ça » ; Совет постановил, что он; η Επιτροπή αποφάσισε; הוועדה החליטה כי; تقرر اللجنة أن تطلب إلى الأمين العام أن يقدم. ';
    const bytes = iconv.encode(sentence.repeat(20), encoding);
    expect(await decode(bytes, null)).toHaveProperty('problem');
  },
);

test('a forced encoding must fit', async () => {
  const problem = async (bytes: Buffer, name: string): Promise<unknown> => {
    const named = encodingOf(name);
    return await decode(bytes, 'encoding' in named ? named.encoding : null);
  };
  const arabic = Buffer.from('ab\nقرر');
  expect(await problem(arabic, 'cp1256')).toMatchObject({ problem: 'isUtf8', offset: 3, line: 2 });
  expect(await problem(Buffer.from([0x41, 0x0a, 0xff]), 'iso-8859-6')).toMatchObject({
    problem: 'undecodable',
    encoding: 'ISO-8859-6',
    offset: 2,
    byte: 0xff,
    line: 2,
  });
  expect(await problem(Buffer.from([0x41, 0x00, 0x42]), 'utf16')).toMatchObject({ offset: 2 });
  expect(await problem(Buffer.from([0x41, 0x00, 0x00, 0xd8]), 'utf16le')).toMatchObject({
    problem: 'undecodable',
    offset: 2,
  });
  expect(await problem(Buffer.from([0x41, 0xff]), 'utf8')).toMatchObject({ offset: 1 });
  expect(await problem(Buffer.from([0x41, 0]), 'cp1256')).toMatchObject({ problem: 'binary' });
});

test('a character that the encoding does not have is named', async () => {
  const text = { text: 'أ \u0661\u{1f600}', byteOrderMark: false } as const;
  expect(await encode({ ...text, encoding: 'Windows-1256' })).toEqual({
    character: '\u0661',
    offset: 2,
  });
  expect(await encode({ text: '\ufffd', byteOrderMark: false, encoding: 'ISO-8859-6' })).toEqual({
    character: '\ufffd',
    offset: 0,
  });
  for (const encoding of encodings) {
    const bytes = await encode({ ...text, encoding, byteOrderMark: encoding.startsWith('UTF') });
    expect('character' in bytes).toBe(!encoding.startsWith('UTF'));
  }
});

test('names of encodings are understood in every spelling, and misspelt ones guessed', () => {
  for (const name of encodings) {
    expect(encodingOf(name)).toEqual({ encoding: name });
    expect(encodingOf(name.toLowerCase().replaceAll('-', '_'))).toEqual({ encoding: name });
  }
  expect(encodingOf('CP-1256')).toEqual({ encoding: 'Windows-1256' });
  expect(encodingOf('latin')).toEqual({ encoding: 'ISO-8859-1' });
  expect(encodingOf('windows-1265')).toEqual({ similar: 'Windows-1256' });
  expect(encodingOf('__proto__')).toEqual({ similar: undefined });
  expect(encodingOf('')).toEqual({ similar: undefined });
});
