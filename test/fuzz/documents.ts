import iconv from 'iconv-lite';
import { anyOf, below, type Random } from '../../testing/fuzz.ts';
import { pdfOf } from '../cli/pdf.ts';
import { bare, unzipped, zipOf } from '../cli/word.ts';
import { noise, type TextMaker } from './texts.ts';

/** A file, whatever is in it. */
export interface DocumentCase {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What the markup of documents is made of: it opens what is not closed, and names what is not there. */
const MARKUP = [
  '<',
  '>',
  '</',
  '/>',
  '&',
  '&#0;',
  '&#x110000;',
  '&amp;',
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?x',
  '<!DOCTYPE a [<!ENTITY a "b">]>',
  '<w:p>',
  '</w:p>',
  '<w:r/>',
  '<w:ins w:id="1">',
  '</w:ins>',
  '<w:del>',
  '<w:tab/>',
  '<w:tbl><w:tr><w:tc>',
  '<w:footnoteReference w:id="1"/>',
  '<w:footnoteReference w:id="-9999999999"/>',
  '<w:fldChar w:fldCharType="begin"/>',
  '<w:lvlText w:val="%1%2%9%0"/>',
  'w:val="99999999999"',
  '<table>',
  '<ol start="-1" reversed>',
  '<li value="1e9">',
  '<sup>',
  '<p hidden>',
  '<script>',
  '<authorialNote marker="1">',
  '<num>',
  '<eol/>',
  'stream',
  'endstream',
  'endobj',
  '<<',
  '>>',
  '/Length 99999999',
  '/Kids [2 0 R]',
  '/Filter /FlateDecode',
  '1 0 R',
  '99999 0 R',
  '\ufeff',
] as const;

const BASES = 40;

/** The documents that are damaged; they are made once. */
export type DocumentMaker = (random: Random) => Promise<DocumentCase>;

/** `names`: only documents of these names are made. */
export async function documentMaker(
  random: Random,
  makeText: TextMaker,
  names = /./u,
): Promise<DocumentMaker> {
  const all: DocumentCase[] = [];
  for (let at = 0; at < BASES; at++) {
    const make = makers[at % makers.length] as (typeof makers)[number];
    all.push(await make(makeText(random), makeText(random)));
  }
  const bases = all.filter(({ name }) => names.test(name));
  return async (random) => {
    const { name, bytes } = anyOf(random, bases);
    if (random() < 0.05) return { name, bytes };
    const times = 1 + below(random, 4);
    const isInside = /\.(?:docx|zip)$/u.test(name) && random() < 0.7;
    const damaged = isInside
      ? await damagedInside(random, bytes, times)
      : damagedBytes(random, bytes, times);
    // A name may lie.
    return { name: random() < 0.03 ? anyOf(random, bases).name : name, bytes: damaged };
  };
}

const makers: readonly ((text: string, other: string) => Promise<DocumentCase>)[] = [
  async (text, other) => ({ name: 'a.docx', bytes: await wordFile(text, other) }),
  async (text, other) => ({ name: 'a.html', bytes: Buffer.from(page(text, other)) }),
  async (text) => ({ name: 'a.pdf', bytes: printed(text) }),
  async (text, other) => ({ name: 'a.xml', bytes: Buffer.from(akomaNtoso(text, other)) }),
  async (text, other) => ({
    name: 'a.zip',
    bytes: await zipOf({
      'a.md': text,
      'b/c.docx': await wordFile(other, text),
      'd.zip': await zipOf({ 'e.html': page(other, text) }),
    }),
  }),
  async (text) => ({ name: 'a.txt', bytes: iconv.encode(text, 'windows-1256') }),
  async (text) => ({ name: 'b.txt', bytes: iconv.encode(`\ufeff${text}`, 'utf-16le') }),
];

function linesOf(text: string): readonly string[] {
  return text.split(/[\r\n]+/u).filter((line) => line.trim() !== '');
}

/** Of XML 1.0 all units are no characters that stand here. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
}

function wordFile(text: string, note: string): Promise<Buffer> {
  const run = (content: string): string => `<w:r><w:t>${escaped(content)}</w:t></w:r>`;
  const reference = '<w:r><w:footnoteReference w:id="1"/></w:r>';
  const numbered = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>';
  const body = linesOf(text).map((line, at) => {
    const half = line.length >> 1;
    const inserted = `<w:ins w:id="${at}" w:author="a">${run(line.slice(half))}</w:ins>`;
    const start = at % 3 === 0 ? numbered : '';
    return `<w:p>${start}${run(line.slice(0, half))}${at === 1 ? reference : ''}${inserted}</w:p>`;
  });
  const cell = `<w:tbl><w:tr><w:tc><w:p>${run(note.slice(0, 40))}</w:p></w:tc></w:tr></w:tbl>`;
  return bare(`${body.join('')}${cell}`, {
    footnotes: `<w:footnotes><w:footnote w:id="1"><w:p>${run(note.slice(0, 80))}</w:p></w:footnote></w:footnotes>`,
    numbering:
      '<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1 -"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
  });
}

function page(text: string, other: string): string {
  const paragraphs = linesOf(text).map((line) => `<p>${escaped(line)}</p>`);
  const items = linesOf(other).map((line) => `<li><b>${escaped(line)}</b></li>`);
  return `<!doctype html><html dir="rtl"><head><meta charset="utf-8"><title>a</title></head><body>${paragraphs.join('\n')}<ol>${items.join('')}</ol><table><tr><td>1</td></tr></table></body></html>`;
}

function printed(text: string): Buffer {
  const words = linesOf(text)
    .slice(0, 8)
    .flatMap((line, row) =>
      line
        .split(/\s+/u)
        .filter((word) => word !== '')
        .slice(0, 8)
        .map((word, at) => ({ x: 500 - 50 * at, y: 800 - 20 * row, text: word })),
    );
  return pdfOf([words, words.slice(0, 3)]);
}

function akomaNtoso(text: string, note: string): string {
  const paragraphs = linesOf(text).map(
    (line, at) =>
      `<paragraph><num>${at + 1} - </num><content><p>${escaped(line)}<authorialNote marker="${at}"><p>${escaped(note.slice(0, 30))}</p></authorialNote></p></content></paragraph>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution"><coverPage><p><docNumber>A/RES/75/10</docNumber></p></coverPage><mainBody>${paragraphs.join('')}</mainBody></statement></akomaNtoso>`;
}

/** One file of the archive is damaged, and its check sum is right again. */
async function damagedInside(random: Random, bytes: Buffer, times: number): Promise<Buffer> {
  const files = [...(await unzipped(bytes))];
  const at = below(random, files.length);
  const [name, content] = files[at] as (typeof files)[number];
  if (random() < 0.1) files.splice(at, 1);
  else files[at] = [name, damagedBytes(random, Buffer.from(content), times).toString()];
  return await zipOf(files);
}

function damagedBytes(random: Random, bytes: Buffer, times: number): Buffer {
  let left = bytes;
  for (let at = 0; at < times; at++) left = anyOf(random, damages)(random, left);
  return left;
}

const damages: readonly ((random: Random, bytes: Buffer) => Buffer)[] = [
  (random, bytes) => spliced(random, bytes, 0, Buffer.from(anyOf(random, MARKUP))),
  (random, bytes) => spliced(random, bytes, 0, Buffer.from(noise(random, 4))),
  (random, bytes) => spliced(random, bytes, 1 + below(random, 8), Buffer.alloc(0)),
  (random, bytes) => spliced(random, bytes, below(random, bytes.length), Buffer.alloc(0)),
  (random, bytes) => spliced(random, bytes, 4, Buffer.alloc(4, anyOf(random, [0, 0x7f, 0xff]))),
  (random, bytes) => spliced(random, bytes, 1, Buffer.from([below(random, 256)])),
  (random, bytes) => bytes.subarray(0, below(random, bytes.length + 1)),
  (random, bytes) => {
    const start = below(random, bytes.length);
    const passage = bytes.subarray(start, start + below(random, 200));
    const again = Array.from({ length: 1 + below(random, 20) }, () => passage);
    return spliced(random, bytes, 0, Buffer.concat(again));
  },
  // One tag, or one object, is gone or stands elsewhere.
  (random, bytes) => {
    const parts = bytes.toString('latin1').split(/(?=<)/u);
    const [part = ''] = parts.splice(below(random, parts.length), 1);
    if (random() < 0.5) parts.splice(below(random, parts.length + 1), 0, part);
    return Buffer.from(parts.join(''), 'latin1');
  },
];

function spliced(random: Random, bytes: Buffer, length: number, put: Buffer): Buffer {
  const start = below(random, bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, start), put, bytes.subarray(start + length)]);
}
