import type { BlockText, Note, WrittenPiece } from './blocks.ts';
import { isMark } from './notation.ts';

/**
 * Plain text: a paragraph a line with an empty line between, notes as Word writes them into text:
 * `[1]`. Behind a digit that would be taken for part of a number, and `^(1)` is written throughout.
 */
export function writePlainText({ blocks, notes }: BlockText): string {
  const isTight = [...blocks, ...notes].some(({ pieces }) => pieces.some(standsBehindDigit));
  const reference = (label: string): string => {
    if (isMark(label)) return label;
    if (!/^\p{Nd}+$/u.test(label)) return `[^${label}]`;
    return isTight ? `^(${label})` : `[${label}]`;
  };
  const textOf = (pieces: readonly WrittenPiece[]): string =>
    pieces.map((piece) => (piece.kind === 'note' ? reference(piece.text) : piece.text)).join('');
  const definition = ({ text, pieces }: Note): string =>
    spaced(reference(text).replace(/^\^(?=\()/u, ''), textOf(pieces));

  const lines = [
    ...blocks.map(({ label, pieces }) => spaced(label, textOf(pieces))),
    ...notes.map(definition),
  ];
  return lines.length === 0 ? '' : `${lines.join('\n\n')}\n`;
}

function standsBehindDigit(
  { kind }: WrittenPiece,
  at: number,
  pieces: readonly WrittenPiece[],
): boolean {
  return kind === 'note' && /[\p{Nd}\p{Script=Latin}]$/u.test(pieces[at - 1]?.text ?? '');
}

function spaced(label: string, text: string): string {
  return label === '' || text === '' ? label + text : `${label} ${text}`;
}
