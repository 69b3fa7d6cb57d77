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
