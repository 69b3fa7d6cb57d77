import { parse } from '../../core/syntax/parse.ts';
import { type BlockText, writtenBlocksOf } from './blocks.ts';

/**
 * What a text says, paragraph for paragraph, without the notation of its notes, marks of Markdown
 * and line ends: two texts with one shape have one tree.
 */
export function shapeOfText(text: string): readonly string[] {
  return shapeOfBlocks(writtenBlocksOf(parse(text)));
}

export function shapeOfBlocks({ blocks, notes }: BlockText): readonly string[] {
  const words = (pieces: BlockText['blocks'][number]['pieces']): string =>
    pieces
      .map((piece) => (piece.kind === 'note' ? `{${piece.label}}` : piece.text))
      .join('')
      .replace(/\s+/gu, ' ');
  return [
    ...blocks.map(
      ({ type, level, label, pieces }) => `${type} ${level} ${label} | ${words(pieces)}`,
    ),
    // Each way of writing has its own order of notes.
    ...notes.map(({ label, pieces }) => `note ${label} | ${words(pieces)}`).sort(),
  ];
}
