import type { PassagePair } from '../../core/concordance/align.ts';
import type { ArabicBlock } from '../../core/concordance/arabic-outline.ts';
import { type Concordance, concordanceOf } from '../../core/concordance/concordance.ts';
import type { TextBlock } from '../../core/source/outline.ts';
import type { Span } from '../../core/syntax/tree.ts';
import type { Analysis } from '../analysis.ts';
import { perAnalysis } from '../memo.ts';

/** A stretch of the source: the paragraphs that say what one of the text says. */
interface SourcePassage extends Span {
  /** As it stands there; lines without marks of notes. */
  readonly text: string;
}

interface Beside {
  readonly concordance: Concordance | null;
}

/** Null without a source, and where the source is another text. */
const besideOf = perAnalysis(({ model, original, resolutions }: Analysis): Beside => {
  if (original === null || resolutions > 1) return { concordance: null };
  const concordance = concordanceOf(model, original);
  return { concordance: concordance.isUnlike ? null : concordance };
});

/** What of the source stands beside a place of the text; null where nothing does. */
export function sourceBeside(
  analysis: Analysis,
  offset: number,
): (Span & { readonly passage: SourcePassage }) | null {
  const around = (besideOf(analysis).concordance?.pairs ?? []).flatMap(({ arabic, source }) =>
    arabic
      .flatMap(({ blocks }) => blocks)
      .filter(({ node }) => node.start <= offset && offset < node.end)
      .map((block) => ({ block, lines: linesBeside(source, arabic, block) })),
  );
  // Items stand in their paragraph.
  const [inner] = around.toSorted((a, b) => b.block.node.start - a.block.node.start);
  const passage = inner === undefined ? null : passageOf(analysis, inner.lines);
  if (inner === undefined || passage === null) return null;
  const { start, end } = inner.block.node;
  return { start, end, passage };
}

/** What of the source begins with each paragraph of the text, by the start of the paragraph. */
export function sourceColumn(analysis: Analysis): ReadonlyMap<number, string> {
  const column = new Map<number, string>();
  for (const { arabic, source } of besideOf(analysis).concordance?.pairs ?? []) {
    const blocks = arabic.flatMap(({ blocks: own }) => own);
    const shown = new Set<TextBlock>();
    for (const block of blocks) {
      const lines = linesBeside(source, arabic, block).filter((line) => !shown.has(line));
      for (const line of lines) shown.add(line);
      const passage = passageOf(analysis, lines);
      if (passage !== null) column.set(block.node.start, passage.text);
    }
  }
  return column;
}

/** Line for line where both sides have as many, else all lines at the first one. */
function linesBeside(
  source: PassagePair['source'],
  arabic: PassagePair<ArabicBlock>['arabic'],
  block: ArabicBlock,
): readonly TextBlock[] {
  const theirs = source.flatMap(({ blocks }) => blocks);
  const mine = arabic.flatMap(({ blocks }) => blocks);
  const line = theirs.length === mine.length ? theirs[mine.indexOf(block)] : undefined;
  return line === undefined ? theirs : [line];
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
