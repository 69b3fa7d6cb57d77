import { basename, dirname, join, relative } from 'node:path/posix';
import { runsOf } from '../core/lint/isolates.ts';
import type { WordDocument } from './docx.ts';
import { commentMarks, insertAll } from './docx-comments.ts';
import { AUTHOR, writePackage } from './docx-copy.ts';
import type { XmlPart } from './docx-package.ts';
import { xmlChildren } from './xml.ts';
import { escapeXml } from './xml-text.ts';

/** What a comment says of a range of the text. */
export interface Annotation {
  readonly start: number;
  readonly end: number;
  /** Its paragraphs, with isolated values as messages have them. */
  readonly lines: readonly string[];
}

const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const TRANSITIONAL = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';

/** A copy of the document with comments: all that is in it already stays as it is. */
export async function annotate(
  document: WordDocument,
  annotations: readonly Annotation[],
  rightToLeft: boolean,
): Promise<Buffer> {
  return await writePackage(
    document.package,
    await changedParts(document, annotations, rightToLeft),
  );
}

/** The parts that get something, by their names in the archive. */
async function changedParts(
  { package: { documentPath, relationships, part, entries }, main, segments }: WordDocument,
  annotations: readonly Annotation[],
  rightToLeft: boolean,
): Promise<Map<string, string>> {
  const { source } = main;
  const isStrict = source.includes(`${STRICT}/wordprocessingml/main`);
  const known = relationships.find(({ type }) => type === 'comments')?.target;
  const existing = known === undefined ? undefined : await part(known);
  const ids = xmlChildren(existing?.root, 'w:comment').map(({ attributes }) =>
    Number(attributes['w:id']),
  );
  const first = Math.max(-1, ...ids.filter(Number.isInteger)) + 1;
  const numbered = annotations.map((annotation, at) => ({ ...annotation, id: first + at }));
  const nameOf = (path: string): string =>
    entries.find(({ name }) => name.toLowerCase() === path.toLowerCase())?.name ?? path;

  const parts = new Map<string, string>();
  parts.set(nameOf(documentPath), insertAll(source, commentMarks({ main, segments }, numbered)));
  if (existing !== undefined) {
    const comments = numbered.map((each) => commentXml(each, existing.root.prefix, rightToLeft));
    parts.set(existing.path, append(existing, comments.join('')));
    return parts;
  }
  const folder = dirname(documentPath);
  const path = freeName(
    join(folder, 'comments.xml'),
    entries.map(({ name }) => name),
  );
  const space = isStrict
    ? `${STRICT}/wordprocessingml/main`
    : `${TRANSITIONAL}/wordprocessingml/2006/main`;
  const comments = numbered.map((each) => commentXml(each, 'w:', rightToLeft)).join('');
  parts.set(path, `${declaration}<w:comments xmlns:w="${space}">${comments}</w:comments>`);

  const types = await part('[Content_Types].xml');
  if (types !== undefined) {
    const type = `<${types.root.prefix}Override PartName="/${path}" ContentType="${COMMENTS_TYPE}"/>`;
    parts.set(types.path, append(types, type));
  }
  const relationsPath = join(folder, '_rels', `${basename(documentPath)}.rels`);
  const relations = await part(relationsPath);
  const id = freeName(
    'rIdQarar',
    relationships.map((each) => each.id),
  );
  const relation = (prefix: string): string =>
    `<${prefix}Relationship Id="${id}" Type="${isStrict ? `${STRICT}/officeDocument` : `${TRANSITIONAL}/officeDocument/2006`}/relationships/comments" Target="${relative(folder, path)}"/>`;
  parts.set(
    nameOf(relationsPath),
    relations === undefined
      ? `${declaration}<Relationships xmlns="${TRANSITIONAL}/package/2006/relationships">${relation('')}</Relationships>`
      : append(relations, relation(relations.root.prefix)),
  );
  return parts;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function freeName(name: string, taken: readonly string[]): string {
  const all = new Set(taken.map((each) => each.toLowerCase()));
  const [, stem = name, extension = ''] = /^(.*?)(\.[a-z]+)?$/u.exec(name) ?? [];
  let free = name;
  for (let next = 2; all.has(free.toLowerCase()); next++) free = `${stem}${next}${extension}`;
  return free;
}

/** Puts XML at the end of a root element. */
function append({ source, root }: XmlPart, xml: string): string {
  const isEmpty = root.contentEnd === root.end;
  if (!isEmpty) return insertAll(source, [{ at: root.contentEnd, text: xml }]);
  const name = /^<([^\s/>]+)/u.exec(source.slice(root.start))?.[1] ?? '';
  const opening = source.slice(root.start, root.end).replace(/\s*\/>$/u, '>');
  return `${source.slice(0, root.start)}${opening}${xml}</${name}>${source.slice(root.end)}`;
}

/** Word has its own marks of direction: what is isolated in a message is a run of its own here. */
function commentXml(
  { id, lines }: Annotation & { readonly id: number },
  w: string,
  rightToLeft: boolean,
): string {
  const run = (text: string): string => {
    const form = /[\u0590-\u08ff]/u.test(text) ? `<${w}rPr><${w}rtl/></${w}rPr>` : '';
    return `<${w}r>${form}<${w}t xml:space="preserve">${escapeXml(text)}</${w}t></${w}r>`;
  };
  const paragraphs = lines.map((line) => {
    const direction = rightToLeft ? `<${w}pPr><${w}bidi/></${w}pPr>` : '';
    return `<${w}p>${direction}${runsOf(line)
      .map(({ text }) => run(text))
      .join('')}</${w}p>`;
  });
  const head = `<${w}comment ${w}id="${id}" ${w}author="${AUTHOR}" ${w}initials="${AUTHOR}">`;
  return `${head}${paragraphs.join('')}</${w}comment>`;
}
