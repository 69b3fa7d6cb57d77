import type { DefaultTreeAdapterTypes } from 'parse5';
import { behindCellLabel } from './cell-labels.ts';
import { encodingOf, type ForcedEncoding } from './encodings/encodings.ts';
import { type Extracted, InputError, type Notice, type ReadingOptions } from './extracted.ts';
import { createFlow, type Flow } from './html-flow.ts';
import { labelsOf } from './html-lists.ts';
import { noticeTexts } from './notice-texts.ts';
import { problemTexts as texts } from './problem-texts.ts';
import { raisedText } from './raised.ts';

type ChildNode = DefaultTreeAdapterTypes.ChildNode;
type HtmlElement = DefaultTreeAdapterTypes.Element;

/** What a page shows, paragraph by paragraph; the numbers of its lists are written out. */
export async function readHtml(source: string, options: ReadingOptions): Promise<Extracted> {
  const { parse } = await import('parse5');
  const flow = createFlow();
  const counts = { hidden: 0, changes: 0 };
  const context: Context = {
    flow,
    counts,
    accepts: options.trackedChanges === 'accepted',
    cellLabel: null,
  };
  for (const node of parse(source).childNodes) read(node, context, 0);
  const { text, segments } = flow.end();
  if (!/[\p{L}\p{N}]/u.test(text)) throw new InputError('no-text', texts.noText);
  const changed = context.accepts ? noticeTexts.accepted : noticeTexts.rejected;
  const notices = [
    { text: changed, count: counts.changes },
    { text: noticeTexts.hidden, count: counts.hidden },
  ].flatMap((each): Notice[] =>
    each.count === 0 ? [] : [{ text: each.text, data: { count: each.count } }],
  );
  return { text, segments, notices };
}

/** The encoding that a page declares; null where it is unknown. */
export function declaredEncoding(bytes: Buffer): ForcedEncoding | null {
  const head = bytes.subarray(0, 4096).toString('latin1');
  const name = /<meta\b[^>]*\bcharset\s*=\s*["']?\s*([\w:.-]+)/iu.exec(head)?.[1];
  const named = name === undefined ? null : encodingOf(name);
  return named !== null && 'encoding' in named ? named.encoding : null;
}

interface Context {
  readonly flow: Flow;
  readonly counts: { hidden: number; changes: number };
  readonly accepts: boolean;
  /** A number in a cell, which the text of the next cell goes on. */
  cellLabel: string | null;
}

const DEEPEST = 1000;

/** What is never shown, or is no text of the author. */
const passedOver = new Set(
  'audio button canvas datalist embed frame frameset head iframe input link meta noembed noframes noscript object option script select style svg template textarea title video'.split(
    ' ',
  ),
);

const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

function read(node: ChildNode, context: Context, depth: number, isPreserved = false): void {
  const { flow, counts, accepts } = context;
  if (depth > DEEPEST) throw new InputError('damaged', texts.tooDeepPage);
  if (node.nodeName === '#text' && 'value' in node) {
    if (isPreserved) flow.preserved(node.value);
    else flow.text(node.value);
    return;
  }
  if (!('tagName' in node) || passedOver.has(node.tagName)) return;
  const { tagName } = node;
  if (tagName === 'br') {
    flow.lineBreak();
    return;
  }
  if (isHidden(node)) {
    counts.hidden += textOf(node, depth).trim().length;
    return;
  }
  if (tagName === 'del' || tagName === 'ins') {
    counts.changes++;
    if ((tagName === 'ins') !== accepts) return;
  }
  const note = noteOf(node);
  if (note === 'label') {
    flow.text(`${textOf(node, depth).trim().replace('[', '(').replace(']', ')')} `);
    return;
  }
  if (note === 'reference' || isRaised(node)) {
    const raised = raisedText(textOf(node, depth).trim(), flow.before());
    if (raised.sign !== undefined) flow.generated(raised.sign);
    flow.text(raised.text);
    return;
  }
  if (isCellLabel(node, depth)) {
    const text = textOf(node, depth).trim();
    flow.paragraph();
    flow.text(text);
    flow.generated(behindCellLabel(text) ?? ' ');
    context.cellLabel = flow.before();
    return;
  }
  const isBlock = blocks.has(tagName);
  if (isBlock && flow.before() !== context.cellLabel) flow.paragraph();
  const labels = labelsOf(node);
  const keepsSpaces = isPreserved || tagName === 'pre';
  for (const child of node.childNodes) {
    const label = labels.get(child);
    if (label !== undefined) flow.label(label);
    read(child, context, depth + 1, keepsSpaces);
  }
  if (isBlock) flow.paragraph();
}

/** Tables in tables are layout. */
const DEEPEST_CELL = 50;

/** Whether an element is the first cell of a row, with a number and no more. */
function isCellLabel(element: HtmlElement, depth: number): boolean {
  const { tagName, parentNode } = element;
  if (tagName !== 'td' || depth > DEEPEST_CELL) return false;
  if (parentNode === null || !('childNodes' in parentNode)) return false;
  const isCell = ({ nodeName }: ChildNode): boolean => nodeName === 'td';
  if (parentNode.childNodes.find(isCell) !== element) return false;
  if (parentNode.childNodes.findLast(isCell) === element) return false;
  return behindCellLabel(textOf(element, depth)) !== null;
}

function attribute({ attrs }: HtmlElement, name: string): string {
  return attrs.find((each) => each.name === name)?.value ?? '';
}

/** Word links the number in the text with that of the note, and back. */
function noteOf(element: HtmlElement): 'reference' | 'label' | null {
  if (element.tagName !== 'a') return null;
  const target = /^#_(?:ftn|edn)(ref)?[0-9]+$/u.exec(attribute(element, 'href'));
  return target === null ? null : target[1] === undefined ? 'reference' : 'label';
}

function isRaised(element: HtmlElement): boolean {
  return (
    element.tagName === 'sup' ||
    /\bvertical-align\s*:\s*super\b/iu.test(attribute(element, 'style')) ||
    /\bMso(?:Footnote|Endnote)Reference\b/u.test(attribute(element, 'class'))
  );
}

function isHidden(element: HtmlElement): boolean {
  return element.attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      (name === 'style' && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(value)),
  );
}

function textOf(node: ChildNode, depth: number): string {
  if (depth > DEEPEST) throw new InputError('damaged', texts.tooDeepPage);
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  return node.childNodes.map((child) => textOf(child, depth + 1)).join('');
}
