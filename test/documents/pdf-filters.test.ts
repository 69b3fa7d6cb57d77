import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { defaultReading } from '../../documents/extracted.ts';
import { filters, TooLarge } from '../../documents/pdf-filters.ts';
import { readDocument } from '../../documents/read-document.ts';
import { textOriginOf } from '../../documents/read-text.ts';

const MOST = 1 << 16;
const unpack = (name: string, packed: Buffer | string, most = MOST): string =>
  filters[name]!(Buffer.from(packed as string, 'latin1'), most).toString('latin1');

test.each([
  ['FlateDecode', deflateSync(Buffer.from('abc')), 'abc'],
  ['FlateDecode', 'abc', ''],
  ['ASCIIHexDecode', '61 62\n63>', 'abc'],
  ['ASCII85Decode', '87cURD]i,"Ebo80z~>87', 'Hello World!\0\0\0\0'],
  ['RunLengthDecode', '\u0002abc\u00fed\u0080xx', 'abcddd'],
  // The example of ISO 32000-1, 7.4.4.2, and codes that name the sequence that is being made.
  ['LZWDecode', '\u0080\u000b\u0060\u0050\u0022\u000c\u000c\u0085\u0001', '-----A---B'],
  ['LZWDecode', '\u0080\u0018\u0060\u0050\u0038\u0008', 'aaaaaa'],
])('%s unpacks', (name, packed, expected) => {
  expect(unpack(name, packed)).toBe(expected);
});

test('LZW goes on over longer codes, and to its limit', () => {
  let seed = 1;
  const letter = (): string => {
    seed = (seed * 48_271) % 0x7fff_ffff;
    return 'abcde'[seed % 5]!;
  };
  const text = Array.from({ length: 40_000 }, letter).join('');
  expect(unpack('LZW', packLzw(text))).toBe(text);
  expect(() => unpack('LZW', packLzw(text), 39_999)).toThrow(TooLarge);
  expect(() => unpack('RL', '\u0081a'.repeat(MOST / 64))).toThrow(TooLarge);
  expect(() => unpack('A85', 'z'.repeat(MOST))).toThrow(TooLarge);
});

/** With codes that become longer one code early, as PDF has them. */
function packLzw(text: string): Buffer {
  let bits = '';
  let table = new Map<string, number>();
  let next = 258;
  const width = (): number => Math.min(12, Math.max(9, 32 - Math.clz32(next)));
  const put = (code: number): void => {
    bits += code.toString(2).padStart(width(), '0');
  };
  put(256);
  let held = '';
  for (const letter of text) {
    const longer = held + letter;
    if (longer.length === 1 || table.has(longer)) {
      held = longer;
      continue;
    }
    put(held.length === 1 ? held.charCodeAt(0) : table.get(held)!);
    table.set(longer, next++);
    held = letter;
    if (next < 4094) continue;
    put(held.charCodeAt(0));
    next++;
    put(256);
    held = '';
    table = new Map();
    next = 258;
  }
  if (held !== '') put(held.length === 1 ? held.charCodeAt(0) : table.get(held)!);
  next++;
  put(257);
  const bytes = bits.match(/.{1,8}/gu)!.map((each) => Number.parseInt(each.padEnd(8, '0'), 2));
  return Buffer.from(bytes);
}

test.each([
  ['in runs', 'RunLengthDecode', Buffer.from('\u0081 '.repeat(1 << 17), 'latin1')],
  ['with its name in numbers', 'Fl#61teDecode', deflateSync(Buffer.alloc(1 << 27))],
  ['of states in states', 'Fl', deflateSync(Buffer.from('q '.repeat(300)))],
  ['packed twice', 'Fl/Fl', deflateSync(deflateSync(Buffer.alloc(1 << 27)))],
])('a large stream %s is refused', async (_, filter, packed) => {
  const head = Buffer.from(`%PDF-1.4\n1 0 obj <</Filter [/${filter}]>> stream\n`);
  const bytes = Buffer.concat([head, packed, Buffer.from('\nendstream endobj\n')]);
  expect(await codeOf('a.pdf', bytes, { maxSize: 1 << 22 })).toBe('oversized');
});

test('a document that takes too long is refused, and the option that raises the limit is named', async () => {
  const bytes = Buffer.from('%PDF-1.4\n1 0 obj <<>> stream\n');
  expect(await codeOf('a.pdf', bytes, {})).toBe('damaged');
  expect(await codeOf('a.pdf', bytes, { timeLimit: -1 })).toBe('oversized');
});

async function codeOf(name: string, bytes: Buffer, limits: object): Promise<unknown> {
  const options = { ...defaultReading, encoding: null, locale: 'en', ...limits } as const;
  for await (const read of readDocument(textOriginOf(name), bytes, options)) {
    if ('complaint' in read) return read.code;
  }
  return null;
}
