import { levels } from '../../core/syntax/levels.ts';
import { childrenOf, type Node, type Span } from '../../core/syntax/tree.ts';

/** What a block is called in lists, and where these words stand. */
interface OpeningWords extends Span {
  readonly text: string;
}

const MOST_UNITS = 60;
/** Of a block that begins with that much white space nothing is read. */
const MOST_READ = 2000;
/** Controls that would turn around what a person reads, and marks without width. */
const HIDDEN = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u;

/**
 * The first words of a block on one line, with its label and without emphasis and note marks, cut
 * between two words. Null for a block without words.
 */
export function openingWords(source: string, block: Node): OpeningWords | null {
  let text = '';
  /** The offset of each unit of `text`. */
  const offsets: number[] = [];
  let read = 0;
  let space = false;
  const readLeaf = ({ start, end }: Span): void => {
    for (let at = start; at < end && text.length <= MOST_UNITS && read < MOST_READ; at++, read++) {
      const unit = source.charAt(at);
      if (HIDDEN.test(unit)) continue;
      if (unit.trim() === '') {
        space = text !== '';
        continue;
      }
      if (space) {
        text += ' ';
        offsets.push(at);
        space = false;
      }
      text += unit;
      offsets.push(at);
    }
  };
  const open = childrenOf(block).toReversed();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (text.length > MOST_UNITS || read >= MOST_READ) break;
    if (node.type === 'blank' || node.type === 'pageFurniture') space = text !== '';
    if (node.type === 'footnoteReference' || levels[node.type] !== 'inline') continue;
    const children = childrenOf(node);
    if (children.length === 0) readLeaf(node);
    for (let i = children.length - 1; i >= 0; i--) open.push(children[i] as Node);
  }
  const isCut = text.length > MOST_UNITS;
  const shown = shorten(isCut ? cut(text) : text);
  const start = offsets[0];
  const last = offsets[shown.length - 1];
  if (start === undefined || last === undefined) return null;
  return { text: isCut ? `${shown}\u2026` : shown, start, end: last + 1 };
}

function cut(text: string): string {
  const space = text.lastIndexOf(' ', MOST_UNITS);
  if (space > 0) return text.slice(0, space);
  // Half a surrogate pair is no character.
  return text.slice(0, MOST_UNITS).replace(/[\ud800-\udbff]$/u, '');
}

/** Without the marks that end a clause. */
function shorten(text: string): string {
  return text.replace(/[\s،؛:.,;]+$/u, '');
}
