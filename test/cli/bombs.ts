import { createHash } from 'node:crypto';
import { deflateRawSync, deflateSync } from 'node:zlib';
import crc32 from 'crc-32';
import { bare, zipOf } from './word.ts';

/** Small documents that are long work, or fill the memory, for who reads them without a limit. */

const LARGE = 60 << 20;

/** A label of 20,000 numbers in front of each of 1,000 paragraphs. */
export function longLabels(): Promise<Buffer> {
  const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="${'%1'.repeat(20_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
  const paragraph =
    '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>كذا</w:t></w:r></w:p>';
  return bare(paragraph.repeat(1000), { numbering: `<w:numbering>${numbering}</w:numbering>` });
}

/** A note of 800 characters, cited 50,000 times. */
export function citedNote(): Promise<Buffer> {
  const note = `<w:footnote w:id="1"><w:p><w:r><w:t>${'كذا '.repeat(200)}</w:t></w:r></w:p></w:footnote>`;
  const citation = '<w:r><w:footnoteReference w:id="1"/></w:r>';
  return bare(`<w:p><w:r><w:t>كذا</w:t></w:r>${citation.repeat(50_000)}</w:p>`, {
    footnotes: `<w:footnotes>${note}</w:footnotes>`,
  });
}

/** The word `stream`, 80,000 times. */
export function manyStreams(): Buffer {
  return Buffer.from(`%PDF-1.4\n1 0 obj <</Filter /FlateDecode>>\n${'stream\n'.repeat(80_000)}`);
}

/** A hundred streams of 60 MiB each. */
export function largeStreams(): Buffer {
  const zeros = deflateSync(Buffer.alloc(LARGE));
  const stream = Buffer.concat([
    Buffer.from(`1 0 obj <</Filter /FlateDecode /Length ${zeros.length}>> stream\n`),
    zeros,
    Buffer.from('\nendstream endobj\n'),
  ]);
  return Buffer.concat([Buffer.from('%PDF-1.4\n'), ...Array<Buffer>(100).fill(stream)]);
}

/** Twenty archives of thirty texts of 60 MiB each, in one. */
export async function nestedArchives(): Promise<Buffer> {
  const text = Buffer.alloc(LARGE, 0x20);
  const packed = deflateRawSync(text);
  const names = Array.from({ length: 30 }, (_, at) => `${String(at).padStart(2, '0')}.md`);
  const inner = archiveOf(names, packed, LARGE, crc32.buf(text));
  const outer = names.slice(0, 20).map((name) => [name.replace('md', 'zip'), inner] as const);
  return await zipOf(outer);
}

/** An archive that holds one packed content under many names, without packing it as often. */
function archiveOf(names: readonly string[], packed: Buffer, size: number, sum: number): Buffer {
  const common = (name: string): Buffer => {
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0); // the version that is needed
    fields.writeUInt16LE(8, 4); // deflated
    fields.writeInt32LE(sum, 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(name.length, 22);
    return fields;
  };
  const files = names.map((name) =>
    Buffer.concat([Buffer.from('PK\u0003\u0004'), common(name), Buffer.from(name), packed]),
  );
  const directory = names.map((name, at) => {
    const fields = Buffer.alloc(14);
    fields.writeUInt32LE(at * (files[0]?.length ?? 0), 10);
    const made = Buffer.from([20, 0]);
    return Buffer.concat([
      Buffer.from('PK\u0001\u0002'),
      made,
      common(name),
      fields,
      Buffer.from(name),
    ]);
  });
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(names.length, 4);
  end.writeUInt16LE(names.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(names.length * (files[0]?.length ?? 0), 12);
  return Buffer.concat([...files, listed, Buffer.from('PK\u0005\u0006'), end]);
}

/** A page whose content is so large when it is unpacked, in a document that is encrypted without a password. */
export function encryptedPage(size: number): Buffer {
  const padding = Buffer.from(
    '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a',
    'hex',
  );
  const id = Buffer.alloc(16, 7);
  const permissions = Buffer.from('fcffffff', 'hex');
  const key = md5(padding, padding, permissions, id).subarray(0, 5);
  const content = rc4(
    md5(key, Buffer.from([4, 0, 0, 0, 0])).subarray(0, 10),
    deflateSync(Buffer.alloc(size, '(a) Tj\n')),
  );
  const hex = (bytes: Buffer): string => `<${bytes.toString('hex')}>`;
  const encryption = `<</Filter /Standard /V 1 /R 2 /O ${hex(padding)} /U ${hex(rc4(key, padding))} /P -4>>`;
  return pageOf(content, {
    trailer: `/Encrypt ${encryption} /ID [${hex(id)} ${hex(id)}]`,
  });
}

/** A page of so many strings, which the library shows one by one; there may be many of it. */
export function longPage(strings: number, pages = 1): Buffer {
  const content = deflateSync(Buffer.from(`BT /F1 12 Tf ${'(a) Tj\n'.repeat(strings)} ET`));
  return pageOf(content, { pages });
}

/** A page of one string of so many letters. */
export function longString(letters: number): Buffer {
  return pageOf(deflateSync(Buffer.from(`BT /F1 12 Tf (${'a'.repeat(letters)}) Tj ET`)));
}

/** A font that names the width of a hundred million characters, in a few bytes. */
export function manyWidths(): Buffer {
  const font =
    '<</Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [<</Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /W [0 100000000 500]>>]>>';
  return pageOf(deflateSync(Buffer.from('BT /F1 12 Tf <00010001> Tj ET')), { font });
}

function pageOf(
  content: Buffer,
  {
    trailer = '',
    font = '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>',
    pages = 1,
  }: { readonly trailer?: string; readonly font?: string; readonly pages?: number } = {},
): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const places: number[] = [];
  const add = (...body: readonly (string | Buffer)[]): void => {
    places.push(Buffer.concat(parts).length);
    parts.push(Buffer.from(`${places.length} 0 obj `));
    parts.push(...body.map((each) => Buffer.from(each)), Buffer.from(' endobj\n'));
  };
  add('<</Type /Catalog /Pages 2 0 R>>');
  add(`<</Type /Pages /Kids [${'3 0 R '.repeat(pages)}] /Count ${pages}>>`);
  add(
    '<</Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources <</Font <</F1 5 0 R>>>>>>',
  );
  add(`<</Filter /FlateDecode /Length ${content.length}>> stream\n`, content, '\nendstream');
  add(font);
  const start = Buffer.concat(parts).length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.concat([
    ...parts,
    Buffer.from(
      `xref\n0 6\n0000000000 65535 f \n${rows}trailer <</Size 6 /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`,
    ),
  ]);
}

function md5(...parts: readonly Buffer[]): Buffer {
  return createHash('md5').update(Buffer.concat(parts)).digest();
}

/** Node does without it; documents of that age do not. */
function rc4(key: Buffer, bytes: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at);
  const swap = (one: number, other: number): void => {
    [state[one], state[other]] = [state[other] as number, state[one] as number];
  };
  let other = 0;
  for (let at = 0; at < 256; at++) {
    other = (other + (state[at] as number) + (key[at % key.length] as number)) & 255;
    swap(at, other);
  }
  let at = 0;
  other = 0;
  return bytes.map((byte) => {
    at = (at + 1) & 255;
    other = (other + (state[at] as number)) & 255;
    swap(at, other);
    return byte ^ (state[((state[at] as number) + (state[other] as number)) & 255] as number);
  }) as Buffer;
}
