import type { Block, BlockContent } from './block.ts';
import type { MarkerHead } from './head.ts';
import type { TextScope } from './structure.ts';
import { type ChangedTokens, MOST_BESIDE } from './tokens.ts';

/** The blocks of a version of a text, with their readings where it is one resolution, and what was known of it. */
export interface ReadBlocks {
  readonly blocks: readonly Block[];
  readonly scope: TextScope;
}

/**
 * Hands the readings of the last version to the blocks of this one that are the same, and far enough from
 * the edit that no grammar has looked at a token of it.
 */
export function keepReadings(
  { blocks, scope }: ReadBlocks,
  last: ReadBlocks,
  changed: ChangedTokens,
): void {
  if (!isSameScope(scope, last.scope)) return;
  const { from, to, behind, by } = changed;
  let at = 0;
  for (const block of blocks) {
    const first = firstToken(block);
    const isBefore = lastToken(block) + MOST_BESIDE < from;
    if (!isBefore && first - MOST_BESIDE < behind) continue;
    const moved = isBefore ? 0 : behind - to;
    while (at < last.blocks.length && firstToken(last.blocks[at] as Block) < first - moved) at++;
    const old = last.blocks[at];
    if (old !== undefined && isSameBlock(old, block, moved, isBefore ? 0 : by)) {
      block.reading = old.reading;
    }
  }
}

function firstToken({ slices }: Block): number {
  return slices[0]?.[0] ?? 0;
}

function lastToken({ slices }: Block): number {
  return (slices.at(-1)?.[1] ?? 1) - 1;
}

/** Whether the second block is the first, `tokens` and `units` farther on. What others stand in is read anew. */
function isSameBlock(old: Block, now: Block, tokens: number, units: number): boolean {
  if (old.inner.length > 0 || now.inner.length > 0) return false;
  if (old.contentToken + tokens !== now.contentToken) return false;
  if (old.slices.length !== now.slices.length) return false;
  for (let at = 0; at < now.slices.length; at++) {
    const [before, behind] = [old.slices[at], now.slices[at]];
    if (before === undefined || behind === undefined) return false;
    if (before[0] + tokens !== behind[0] || before[1] + tokens !== behind[1]) return false;
  }
  if (old.content.kind !== now.content.kind) return false;
  const marker = markerOf(old.content);
  const second = markerOf(now.content);
  return marker === null || second === null
    ? marker === second
    : isSameMarker(marker, second, units);
}

function markerOf(content: BlockContent): MarkerHead | null {
  return content.kind === 'numbered' || content.kind === 'item' ? content.marker : null;
}

function isSameMarker(old: MarkerHead, now: MarkerHead, units: number): boolean {
  return (
    old.start + units === now.start &&
    old.label.start + units === now.label.start &&
    old.label.end + units === now.label.end &&
    old.style === now.style &&
    old.script === now.script &&
    old.ordinal === now.ordinal &&
    old.bis === now.bis &&
    old.digits === now.digits &&
    old.last === now.last &&
    old.bulleted === now.bulleted
  );
}

function isSameScope(old: TextScope, now: TextScope): boolean {
  return (
    old.bareLimit === now.bareLimit &&
    old.squareLimit === now.squareLimit &&
    old.solidusLimit === now.solidusLimit &&
    old.isRaised === now.isRaised &&
    isSameSet<string>(old.labels, now.labels) &&
    isSameSet<number>(old.sure(), now.sure())
  );
}

function isSameSet<T>(old: ReadonlySet<T>, now: ReadonlySet<T>): boolean {
  return old.size === now.size && [...old].every((each) => now.has(each));
}
