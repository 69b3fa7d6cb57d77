// What stands in a browser for modules of Node and for documents/zip.ts does what they do.
import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { ZipFile as NodeZipFile } from 'yazl';
import { createBudget } from '../../documents/budget.ts';
import { openZip as openZipInNode } from '../../documents/zip.ts';
import { isUtf8, transcode } from '../../page/stand-ins/buffer.ts';
import { ZipFile } from '../../page/stand-ins/yazl.ts';
import { openZip } from '../../page/stand-ins/zip.ts';
import { inflateSync } from '../../page/stand-ins/zlib.ts';

type Writer = Pick<NodeZipFile, 'addBuffer' | 'end'> & { readonly outputStream: unknown };

async function archive(zip: Writer): Promise<Buffer> {
  const mtime = new Date(2026, 4, 3, 2, 1, 0);
  zip.addBuffer(Buffer.from('قرار '.repeat(5000)), 'word/document.xml', { mtime, compress: true });
  zip.addBuffer(Buffer.from('stored'), 'أول/a.txt', { mtime, compress: false });
  zip.addBuffer(Buffer.alloc(0), 'empty', { mtime, compress: true });
  zip.end({ comment: 'qarar', forceZip64Format: false });
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream as AsyncIterable<Uint8Array>) {
    chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks);
}

const limits = () => ({ maxSize: 1 << 20, budget: createBudget(1 << 22) });

async function contentOf(open: typeof openZip, bytes: Buffer) {
  const { entries } = await open(bytes, limits());
  return await Promise.all(
    entries.map(async ({ name, modified, isStored, read }) => ({
      name,
      modified: modified.getTime(),
      isStored,
      content: (await read()).toString(),
    })),
  );
}

test('archives of both are read alike by both', async () => {
  const all = [];
  for (const zip of [new NodeZipFile() as Writer, new ZipFile() as unknown as Writer]) {
    const bytes = await archive(zip);
    expect(bytes.subarray(-5).toString()).toBe('qarar');
    all.push(await contentOf(openZipInNode, bytes), await contentOf(openZip, bytes));
  }
  expect(all[0]?.map(({ name, isStored }) => [name, isStored])).toEqual([
    ['word/document.xml', false],
    ['أول/a.txt', true],
    ['empty', false],
  ]);
  for (const one of all.slice(1)) expect(one).toEqual(all[0]);
});

test('what is damaged or too large is refused', async () => {
  const bytes = await archive(new NodeZipFile());
  const problemOf = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error) => error.problem?.code ?? String(error),
    );
  expect(await problemOf(openZip(bytes.subarray(0, -30), limits()))).toBe('damaged');
  expect(await problemOf(openZip(Buffer.from('PK\u0003\u0004'), limits()))).toBe('damaged');
  const flipped = Buffer.from(bytes);
  flipped[60] = (flipped[60] ?? 0) ^ 0xff;
  expect(await problemOf(contentOf(openZip, flipped))).toBe('damaged');
  const small = { maxSize: 1000, budget: createBudget(1 << 22) };
  const { entries } = await openZip(bytes, small);
  expect(await problemOf(entries[0]!.read())).toBe('oversized');
  const poor = { maxSize: 1 << 20, budget: createBudget(50_000) };
  const opened = await openZip(bytes, { ...poor, budget: createBudget(1 << 20) });
  expect(await problemOf(opened.entries[0]!.read(createBudget(100)))).toBe('oversized');
  expect(await problemOf(openZip(bytes, { ...poor, budget: createBudget(10) }))).toBe('oversized');
});

test('streams are unpacked as far as they can be, and not further than is allowed', () => {
  const packed = deflateSync(Buffer.from('قرار '.repeat(1000)));
  const whole = inflateSync(packed, { maxOutputLength: 1 << 20 });
  expect(whole.toString()).toBe('قرار '.repeat(1000));
  const cut = inflateSync(packed.subarray(0, -8), { maxOutputLength: 1 << 20 });
  expect(whole.toString().startsWith(cut.toString().slice(0, 5))).toBe(true);
  expect(() => inflateSync(packed, { maxOutputLength: 100 })).toThrow(
    expect.objectContaining({ code: 'ERR_BUFFER_TOO_LARGE' }),
  );
});

test('UTF-8 is known, and read with its mark', () => {
  const text = '\ufeffقرار';
  const bytes = Buffer.from(text);
  expect(isUtf8(bytes)).toBe(true);
  expect(isUtf8(bytes.subarray(0, -1))).toBe(false);
  expect(transcode(bytes, 'utf8', 'utf16le').toString('utf16le')).toBe(text);
});
