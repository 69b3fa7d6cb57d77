import { attached } from '../../core/common/attached.ts';
import type { PassagePair } from '../../core/concordance/align.ts';
import type { ArabicBlock } from '../../core/concordance/arabic-outline.ts';
import { partsBeside } from '../../core/concordance/parts-beside.ts';
import type { TextBlock } from '../../core/source/outline.ts';
import type { Span } from '../../core/syntax/tree.ts';
import type { Analysis } from '../analysis.ts';

/** A stretch of the source: the paragraphs that say what one of the text says. */
interface SourcePassage extends Span {
  /** As it stands there; lines without marks of notes. */
  readonly text: string;
}

/** Blocks of the text, with their places in it, and what stands beside them. */
interface Beside {
  readonly arabic: readonly BesideBlock[];
  readonly source: readonly TextBlock[];
}

type BesideBlock = Pick<ArabicBlock['node'], 'start' | 'end'>;

/** None without a source, and where the source is another text. */
const besideOf = attached(({ parsed, original }: Analysis): readonly Beside[] =>
  (original === null ? [] : partsBeside(parsed, original)).flatMap(({ start, concordance }) =>
    (concordance.isUnlike ? [] : concordance.pairs).map((pair) => besideIn(pair, start)),
  ),
);

function besideIn({ arabic, source }: PassagePair<ArabicBlock>, by: number): Beside {
  return {
    arabic: arabic
      .flatMap(({ blocks }) => blocks)
      .map(({ node: { start, end } }) => ({ start: start + by, end: end + by })),
    source: source.flatMap(({ blocks }) => blocks),
  };
}

/** What of the source stands beside a place of the text; null where nothing does. */
export function sourceBeside(
  analysis: Analysis,
  offset: number,
): (Span & { readonly passage: SourcePassage }) | null {
  const around = besideOf(analysis).flatMap((beside) =>
    beside.arabic
      .filter(({ start, end }) => start <= offset && offset < end)
      .map((block) => ({ block, lines: linesBeside(beside, block) })),
  );
  // Items stand in their paragraph.
  const [inner] = around.toSorted((a, b) => b.block.start - a.block.start);
  const passage = inner === undefined ? null : passageOf(analysis, inner.lines);
  if (inner === undefined || passage === null) return null;
  return { ...inner.block, passage };
}

/** What of the source begins with each paragraph of the text, by the start of the paragraph. */
export function sourceColumn(analysis: Analysis): ReadonlyMap<number, string> {
  const column = new Map<number, string>();
  for (const beside of besideOf(analysis)) {
    const shown = new Set<TextBlock>();
    for (const block of beside.arabic) {
      const lines = linesBeside(beside, block).filter((line) => !shown.has(line));
      for (const line of lines) shown.add(line);
      const passage = passageOf(analysis, lines);
      if (passage !== null) column.set(block.start, passage.text);
    }
  }
  return column;
}

/** Line for line where both sides have as many, else all lines at the first one. */
function linesBeside({ arabic, source }: Beside, block: BesideBlock): readonly TextBlock[] {
  const line = source.length === arabic.length ? source[arabic.indexOf(block)] : undefined;
  return line === undefined ? source : [line];
}

function passageOf({ original }: Analysis, lines: readonly TextBlock[]): SourcePassage | null {
  const [first, last] = [lines[0], lines.at(-1)];
  if (original === null || first === undefined || last === undefined) return null;
  const shown = lines.map(({ start, end }) => labelled(original.text, start, end));
  return { start: first.start, end: last.end, text: shown.join('\n') };
}

/** With the label that stands before it, and without the marks of notes. */
function labelled(text: string, start: number, end: number): string {
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const label = /(?:\(\w{1,7}\)|\d{1,3}\.|\w{1,7}\))\s*$/u.exec(text.slice(line, start))?.[0] ?? '';
  const words = text.slice(start, end).replace(/<sup>[^<]{0,12}<\/sup>|\[\^[^\]]{1,12}\]/gu, '');
  return (label + words).replace(/\s+/gu, ' ').trim();
}
