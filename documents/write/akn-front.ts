import type { Element, ElementContent } from 'xast';
import { x } from 'xastscript';
import { childrenOf, type DateNode, type SessionReference } from '../../core/syntax/tree.ts';
import { isoOf } from './akn-identity.ts';
import { type AknInline, textPiece } from './akn-inline.ts';
import type { WrittenBlock, WrittenPiece } from './blocks.ts';

/** The lines before the title, each in the element that says what it is. */
export function coverPage(blocks: readonly WrittenBlock[], inline: AknInline): Element {
  const paragraphs = blocks.map((block, i) =>
    x('p', attributesOf(block), [lineOf(block, blocks[i - 1], blocks.slice(0, i), inline)]),
  );
  return x('coverPage', { eId: 'coverPage_1' }, paragraphs);
}

function attributesOf({ type, pieces }: WrittenBlock): Record<string, string> {
  if (type === 'masthead' && isSymbol(pieces)) return { class: 'upperRight' };
  return type === 'organ' ? { class: 'upperLeft' } : {};
}

function lineOf(
  block: WrittenBlock,
  before: WrittenBlock | undefined,
  all: readonly WrittenBlock[],
  inline: AknInline,
): ElementContent {
  const words = [...labelled(block), ...inline.pieces(withoutLinks(block.pieces))];
  const date = dateOf(block);
  const day = date === undefined ? null : isoOf(date);
  switch (block.type) {
    case 'masthead': {
      const text = wordsOf(block.pieces);
      if (isSymbol(block.pieces)) return x('docNumber', { refersTo: '#symbol' }, words);
      if (/^Distr/u.test(text)) return x('docStatus', { refersTo: '#generalDistribution' }, words);
      if (day !== null) return x('docDate', { date: day, refersTo: '#dateOfIssuance' }, words);
      if (/^Original/u.test(text)) return x('inline', { name: 'originalLanguage' }, words);
      if (/\p{Script=Arabic}/u.test(text))
        return x('docAuthority', { refersTo: '#publisher' }, words);
      return x('inline', { name: 'masthead' }, words);
    }
    case 'organ': {
      // Under the Assembly stands the council that it has established.
      const isSecond = all.some(({ type }) => type === 'organ');
      return x('docAuthority', { refersTo: isSecond ? '#subsidiaryBody' : '#issuingBody' }, words);
    }
    case 'sessionLine': {
      const session = childrenOf(block.node).find(
        (child): child is SessionReference => child.type === 'sessionReference',
      );
      const value = session?.session ?? session?.year ?? null;
      return x('session', value === null ? {} : { value: String(value) }, words);
    }
    case 'agendaItem':
      return x('inline', { name: 'agenda item' }, words);
    case 'title':
      return before?.type === 'agendaItem'
        ? x('inline', { name: 'agenda item name' }, words)
        : x('docTitle', words);
    case 'resolutionHeading':
    case 'resolutionNumber':
    case 'resolutionSymbol':
      return x('docTitle', { refersTo: '#resolutionNumber' }, words);
    case 'basis':
    case 'sponsors':
      return x('docProponent', words);
    default:
      return x('docTitle', { refersTo: '#adoption' }, words);
  }
}

/** The title with its number; both texts are read as one line. */
export function preface(block: WrittenBlock, inline: AknInline): Element {
  const [first, ...rest] = withoutLinks(block.pieces);
  const [, number, title] = /^(\S*\d\S*)\s+(.+)$/su.exec(first?.text ?? '') ?? [];
  const titled = (pieces: readonly WrittenPiece[]): Element =>
    x('docTitle', { refersTo: '#resolutionTitle' }, inline.pieces(pieces));
  if (number === undefined || title === undefined || first?.kind !== 'text') {
    return x('preface', [x('p', [titled(withoutLinks(block.pieces))])]);
  }
  const isDashed = /^[-–]/u.test(title);
  const head = x('docNumber', [textPiece(isDashed ? `${number}.` : number)]);
  return x('preface', [
    x('p', [head, textPiece(' '), titled([{ kind: 'text', text: title }, ...rest])]),
  ]);
}

/** The meeting and the day, how was voted, and what stands behind them. */
export function conclusions(
  blocks: readonly WrittenBlock[],
  others: readonly Element[],
  inline: AknInline,
): readonly Element[] {
  const paragraphs: Element[] = [];
  let last: WrittenBlock | undefined;
  for (const block of blocks) {
    const words = [...labelled(block), ...inline.pieces(block.pieces)];
    const { node } = block;
    const kind = node.type === 'closingLine' ? node.kind : null;
    const date = dateOf(block);
    const day = date === undefined ? null : isoOf(date);
    const number = /\d+/u.exec(wordsOf(block.pieces))?.[0];
    const line =
      kind === 'meeting'
        ? [x('inline', { name: 'adoptionMeeting', ...(number && { title: number }) }, words)]
        : kind === 'date' && day !== null
          ? [x('docDate', { date: day, refersTo: '#adoptionDate' }, words)]
          : words;
    const isSecond =
      kind === 'date' && last?.node.type === 'closingLine' && last.node.kind === 'meeting';
    if (isSecond) paragraphs.at(-1)?.children.push(x('eol'), ...line);
    else paragraphs.push(x('p', line));
    last = block;
  }
  const all = [...paragraphs, ...others];
  return all.length === 0 ? [] : [x('conclusions', { eId: 'conclusions' }, all)];
}

function labelled({ label }: WrittenBlock): ElementContent[] {
  return label === '' ? [] : [textPiece(`${label} `)];
}

/** The symbol of the text itself is no citation. */
function withoutLinks(pieces: readonly WrittenPiece[]): readonly WrittenPiece[] {
  return pieces.map((piece) =>
    piece.kind === 'citation' ? { kind: 'text', text: piece.text } : piece,
  );
}

function isSymbol(pieces: readonly WrittenPiece[]): boolean {
  return /^[A-Z]{1,2}\/\S*\d/u.test(wordsOf(pieces));
}

function wordsOf(pieces: readonly WrittenPiece[]): string {
  return pieces.map(({ text }) => text).join('');
}

function dateOf({ node }: WrittenBlock): DateNode | undefined {
  return childrenOf(node).find((child): child is DateNode => child.type === 'date');
}
