import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';

/** An element with the places of its tags in the source. */
export interface XmlElement {
  /** With the prefix by which the namespace is known here, whatever the source calls it. */
  readonly name: string;
  /** As the source writes it, with a colon; empty for the default namespace. */
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly in it. */
  readonly text: string;
  /** Of `<`; behind the `>` of the opening tag; of the `<` of the closing tag; behind its `>`. */
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
}

export class XmlError extends Error {
  readonly line: number;
  readonly reason: 'malformed' | 'doctype' | 'deep';

  constructor(reason: XmlError['reason'], line: number) {
    super(reason);
    this.reason = reason;
    this.line = line;
  }
}

/** No document of a person is nested so deep, and functions that call themselves go down as far. */
const DEEPEST = 500;

/** After so many elements it is told how far the reading is. */
const TOLD_EVERY = 1000;

/**
 * Reads the XML of an office document. A document type is refused: office documents have none, and
 * its entities can multiply without end. `onShare` hears how much is read, from 0 to 1.
 */
export function parseXml(source: string, onShare?: (share: number) => void): XmlElement {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const stack: Open[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  const refuse = (reason: XmlError['reason']): never => {
    throw new XmlError(reason, parser.line);
  };
  parser.on('error', () => refuse('malformed'));
  parser.on('doctype', () => refuse('doctype'));
  parser.on('text', (text) => {
    const open = stack.at(-1);
    if (open !== undefined) open.text += text;
  });
  parser.on('cdata', (text) => {
    const open = stack.at(-1);
    if (open !== undefined) open.text += text;
  });
  parser.on('opentag', (tag) => {
    if (stack.length > DEEPEST) refuse('deep');
    if (++count % TOLD_EVERY === 0) onShare?.(parser.position / source.length);
    const contentStart = parser.position;
    stack.push({
      name: nameOf(tag.uri, tag.local),
      prefix: tag.prefix === '' ? '' : `${tag.prefix}:`,
      attributes: attributesOf(tag),
      children: [],
      text: '',
      // No attribute holds the sign.
      start: source.lastIndexOf('<', contentStart - 1),
      contentStart,
    });
  });
  parser.on('closetag', ({ isSelfClosing }) => {
    const open = stack.pop();
    if (open === undefined) return;
    const end = parser.position;
    const contentEnd = isSelfClosing ? end : source.lastIndexOf('<', end - 1);
    const element: XmlElement = { ...open, contentEnd, end };
    const parent = stack.at(-1);
    if (parent === undefined) root = element;
    else parent.children.push(element);
  });
  parser.write(source).close();
  return root ?? refuse('malformed');
}

type Open = Omit<XmlElement, 'children' | 'text' | 'contentEnd' | 'end'> & {
  readonly children: XmlElement[];
  text: string;
};

const prefixes: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w:'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r:'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm:'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm:'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc:'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  ['http://schemas.openxmlformats.org/package/2006/content-types', ''],
  ['http://www.w3.org/XML/1998/namespace', 'xml:'],
  ['', ''],
]);

/** Another name than any that is asked for, where the namespace is another. */
function nameOf(uri: string, local: string): string {
  return `${prefixes.get(uri) ?? '?:'}${local}`;
}

function attributesOf({ attributes }: SaxesTagNS): Readonly<Record<string, string>> {
  const named: Record<string, string> = {};
  for (const { uri, local, value } of Object.values<SaxesAttributeNS>(attributes)) {
    named[nameOf(uri, local)] = value;
  }
  return named;
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

export function xmlChildren(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The attribute in which a property has its value. */
export function settingOf(element: XmlElement | undefined): string | undefined {
  return element?.attributes['w:val'];
}

/** A property that is there, unless it says that it is not. */
export function isOn(element: XmlElement | undefined): boolean {
  return element !== undefined && isTrue(settingOf(element) ?? 'true');
}

export function isTrue(value: string | undefined): boolean {
  return value !== undefined && !/^(?:0|false|off)$/u.test(value);
}
