import { readFileSync } from 'node:fs';
import {
  type IParagraphOptions,
  type IRunOptions,
  Packer,
  Paragraph,
  type ParagraphChild,
  TextRun,
  Document as WordFile,
} from 'docx';
import { ZipFile } from 'yazl';
import { createBudget } from '../../documents/budget.ts';
import { openZip } from '../../documents/zip.ts';

/** Word documents and archives for tests, made when they are needed. */

export function run(text: string, options: IRunOptions = {}): TextRun {
  return new TextRun({ text, rightToLeft: true, ...options });
}

export function paragraph(
  children: string | readonly ParagraphChild[],
  options: IParagraphOptions = {},
): Paragraph {
  const runs = typeof children === 'string' ? [run(children)] : children;
  return new Paragraph({ bidirectional: true, ...options, children: runs });
}

export function packed(options: ConstructorParameters<typeof WordFile>[0]): Promise<Buffer> {
  return Packer.toBuffer(new WordFile(options));
}

export async function zipOf(
  files:
    | Readonly<Record<string, string | Buffer>>
    | readonly (readonly [string, string | Buffer])[],
): Promise<Buffer> {
  const zip = new ZipFile();
  const entries = Array.isArray(files) ? files : Object.entries(files);
  for (const [name, content] of entries) {
    // The library refuses names that lead out of the archive; they are put in afterwards.
    zip.addBuffer(Buffer.from(content), name.replaceAll('../', '__/'), {
      mtime: new Date(2020, 1, 1),
    });
  }
  zip.end({ forceZip64Format: false, comment: '' });
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  const bytes = Buffer.concat(chunks);
  for (const [name] of entries) {
    if (!name.includes('../')) continue;
    const safe = Buffer.from(name.replaceAll('../', '__/'));
    for (let at = bytes.indexOf(safe); at !== -1; at = bytes.indexOf(safe, at + 1)) {
      Buffer.from(name).copy(bytes, at);
    }
  }
  return bytes;
}

/** The smallest document whose body is this XML. */
export function bare(body: string, more: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  const office = 'http://schemas.openxmlformats.org';
  const related = Object.keys(more).map((name) => {
    const type = `${office}/officeDocument/2006/relationships/${name}`;
    return `<Relationship Id="r-${name}" Type="${type}" Target="${name}.xml"/>`;
  });
  const relationships = (content: string): string =>
    `<Relationships xmlns="${office}/package/2006/relationships">${content}</Relationships>`;
  const w = `xmlns:w="${office}/wordprocessingml/2006/main"`;
  return zipOf({
    '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relationships(
      `<Relationship Id="a" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/document.xml': `<w:document ${w} xmlns:mc="${office}/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(related.join('')),
    ...Object.fromEntries(
      Object.entries(more).map(([name, xml]) => [
        `word/${name}.xml`,
        xml.replace(/^<w:\w+/u, (tag) => `${tag} ${w}`),
      ]),
    ),
  });
}

/** The files of an archive as texts. */
export async function unzipped(source: string | Buffer): Promise<ReadonlyMap<string, string>> {
  const bytes = typeof source === 'string' ? readFileSync(source) : source;
  const { entries } = await openZip(bytes, { maxSize: 1 << 30, budget: createBudget(1 << 30) });
  const files = new Map<string, string>();
  for (const { name, read } of entries) files.set(name, (await read()).toString());
  return files;
}
