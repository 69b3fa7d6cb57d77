import { SaxesParser } from 'saxes';
import { InputError } from './extracted.ts';
import { problemTexts as texts } from './problem-texts.ts';

/** An element of Akoma Ntoso, with the text between its children. */
export interface AknElement {
  /** Without a prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly nodes: readonly (AknElement | AknText)[];
  /** Of its `<`. */
  readonly start: number;
}

/** A run of text: its characters, and where each stands in the source. */
export interface AknText {
  readonly text: string;
  readonly at: readonly number[];
}

export function isElement(node: AknElement | AknText): node is AknElement {
  return 'name' in node;
}

export function attributeOf({ attributes }: AknElement, name: string): string | undefined {
  return attributes[name];
}

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/';
/** Comments and instructions before the root are not longer. */
const HEAD = 1 << 14;
/** No document of a person is nested so deep, and functions that call themselves go down as far. */
const DEEPEST = 500;

/** The root of a document of Akoma Ntoso; null for other XML. A document type is refused. */
export function parseAkn(source: string): AknElement | null {
  // Most XML is none of ours, and may have what is refused here.
  if (!/<(?:[\w.-]+:)?akomaNtoso\b/u.test(source.slice(0, HEAD))) return null;
  const parser = new SaxesParser({ xmlns: true, position: true });
  const stack: Open[] = [];
  let root: Open | undefined;
  let isOther = false;
  /** Behind the last tag, comment or section. */
  let cursor = 0;
  const refuse = (): never => {
    throw new InputError('damaged', texts.damagedXml, { line: parser.line });
  };
  const passed = (): void => {
    cursor = parser.position;
  };
  /** A comment or an instruction is told before its last sign. */
  const passedSign = (): void => {
    cursor = source.indexOf('>', parser.position - 1) + 1;
  };
  const add = (piece: AknText): void => {
    const open = stack.at(-1);
    if (open === undefined || piece.text === '') return;
    const last = open.nodes.at(-1);
    if (last === undefined || isElement(last)) open.nodes.push(piece);
    // A comment does not part a text.
    else open.nodes[open.nodes.length - 1] = joined(last, piece);
  };
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('text', () => {
    const end = source.indexOf('<', cursor);
    add(decoded(source, cursor, end < 0 ? source.length : end));
  });
  parser.on('cdata', (text) => {
    const from = source.lastIndexOf('<![CDATA[', parser.position) + '<![CDATA['.length;
    add({ text, at: Array.from({ length: text.length }, (_, i) => from + i) });
    passedSign();
  });
  parser.on('comment', passedSign);
  parser.on('processinginstruction', passedSign);
  parser.on('xmldecl', passedSign);
  parser.on('opentag', (tag) => {
    if (stack.length > DEEPEST) refuse();
    if (root === undefined) isOther = tag.local !== 'akomaNtoso' || !tag.uri.startsWith(NAMESPACE);
    const attributes: Record<string, string> = {};
    for (const { local, value } of Object.values(tag.attributes)) attributes[local] = value;
    const start = source.lastIndexOf('<', parser.position - 1);
    const open: Open = { name: tag.local, attributes, nodes: [], start };
    stack.at(-1)?.nodes.push(open);
    root ??= open;
    stack.push(open);
    passed();
  });
  parser.on('closetag', () => {
    stack.pop();
    passed();
  });
  parser.write(source).close();
  return isOther ? null : (root ?? null);
}

interface Open extends AknElement {
  readonly nodes: (AknElement | AknText)[];
}

function joined(a: AknText, b: AknText): AknText {
  return { text: a.text + b.text, at: [...a.at, ...b.at] };
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** The characters that a stretch of the source stands for. */
function decoded(source: string, start: number, end: number): AknText {
  let text = '';
  const at: number[] = [];
  for (let i = start; i < end; ) {
    const from = i;
    let characters = source.charAt(i++);
    if (characters === '&') {
      const close = source.indexOf(';', i);
      const name = source.slice(i, close);
      characters = entities[name] ?? codePointOf(name);
      i = close + 1;
    } else if (characters === '\r') {
      characters = '\n';
      if (source.charAt(i) === '\n') i++;
    }
    text += characters;
    for (let unit = 0; unit < characters.length; unit++) at.push(from);
  }
  return { text, at };
}

/** `#x9`, `#160`. */
function codePointOf(name: string): string {
  const code = /^#x/iu.test(name)
    ? Number.parseInt(name.slice(2), 16)
    : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
