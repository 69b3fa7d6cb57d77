import { nodesAt } from '../../core/syntax/nodes-at.ts';
import type { Node } from '../../core/syntax/tree.ts';
import type { Analysis } from '../analysis.ts';
import { citationCompletions } from './completion-citations.ts';
import { citationDateCompletions } from './completion-dates.ts';
import type { Completion, CompletionPlace } from './completion-item.ts';
import { formulaCompletions, openerCompletions } from './completion-openers.ts';
import { paragraphCompletions } from './completion-paragraphs.ts';
import { monthCompletions, nameCompletions, noteCompletions } from './completion-words.ts';

/** More of a line says nothing about its end. */
const LONGEST_LEAD = 200;

/** What may be typed at an offset; nothing in comments and among Latin letters. */
export function completionsAt(analysis: Analysis, offset: number): readonly Completion[] {
  const { source, tree, lines } = analysis;
  if (!Number.isInteger(offset) || offset < 0 || offset > source.length) return [];
  if (isInComment(source, offset)) return [];
  const lineStart = lines.startOf(lines.locate(offset).line);
  const from = Math.max(lineStart, offset - LONGEST_LEAD);
  const before = source.slice(from, offset);
  const place = { analysis, offset, before, isWholeLine: from === lineStart };
  const notes = noteCompletions(place);
  if (notes.length > 0) return notes.filter((each) => takesWhatIsTyped(place, each));
  if (/[A-Za-z]$/u.test(before) || LATIN.has(leafBefore(tree, offset).type)) return [];
  const completions = [
    ...citationDateCompletions(place),
    ...monthCompletions(place),
    ...paragraphCompletions(place),
    ...citationCompletions(place),
    ...openerCompletions(place),
    ...formulaCompletions(place),
    ...nameCompletions(place),
  ];
  return completions.filter(
    (each) =>
      takesWhatIsTyped(place, each) &&
      // What is written already would only take the key that accepts a proposal.
      !source.startsWith(each.text.trimEnd(), each.replace.start),
  );
}

/** A proposal takes away what was typed of it, and behind that at most marks that it brings itself. */
function takesWhatIsTyped(
  { analysis: { source }, offset }: CompletionPlace,
  { replace, filterText }: Completion,
): boolean {
  const isTyped = filterText.startsWith(source.slice(replace.start, offset));
  return isTyped && !/[\p{L}\p{N}]/u.test(source.slice(offset, replace.end));
}

const LATIN: ReadonlySet<Node['type']> = new Set<Node['type']>(['documentSymbol', 'latin']);

function leafBefore(tree: Analysis['tree'], offset: number): Node {
  return nodesAt(tree, Math.max(0, offset - 1)).at(-1) ?? tree;
}

/** A comment that is being typed has no end yet; it is one up to the end of its line. */
function isInComment(source: string, offset: number): boolean {
  const open = source.lastIndexOf('<!--', offset - 1);
  if (open < 0 || source.lastIndexOf('-->', offset - 3) > open) return false;
  if (source.indexOf('-->', open + 4) >= 0) return true;
  return !/[\n\r]/u.test(source.slice(open, offset));
}
