import type { Finding } from '../../core/lint/rule.ts';
import type { Node, Span } from '../../core/syntax/tree.ts';
import { nodesIn, walk } from '../../core/syntax/walk.ts';
import type { Analysis } from '../analysis.ts';
import type { ReadingStatement, StatementKind } from '../protocol.ts';
import { shownOf } from './hover.ts';
import { textOf } from './shown.ts';

/**
 * What a text says that can be right or wrong: its citations, the marks of its notes, its references to
 * paragraphs, and what it asks for, with the sessions and days in it.
 */
export function readingStatements(
  analysis: Analysis,
  findings: readonly Finding[],
): readonly ReadingStatement[] {
  const { source, tree } = analysis;
  const wrong = findings.filter(({ severity }) => severity !== 'info');
  const statements: ReadingStatement[] = [];
  walk(tree, (node, ancestors) => {
    const kind = kindOf(node);
    if (kind === null) return;
    const { start, end } = node;
    const lines =
      kind === 'request' ? requestLines(analysis, node) : linesOf(analysis, node, ancestors);
    const isRight = !wrong.some((finding) => finding.start < end && start < finding.end);
    statements.push({ kind, start, end, text: wordsOf(source, node), lines, isRight });
  });
  return statements;
}

const LONGEST_TEXT = 120;

function wordsOf(source: string, node: Node): string {
  if (node.type === 'footnoteReference') return sliceOf(source, node.labelSpan);
  const text = textOf(source, node, LONGEST_TEXT).replace(/\s+/gu, ' ');
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}\u2026` : text;
}

function sliceOf(source: string, { start, end }: Span): string {
  return source.slice(start, end);
}

function kindOf(node: Node): StatementKind | null {
  switch (node.type) {
    case 'citation':
      return 'citation';
    case 'footnoteReference':
      return 'note';
    case 'crossReference':
      return 'reference';
    case 'operativeParagraph':
    case 'subparagraph':
      return asks(node) ? 'request' : null;
    default:
      return null;
  }
}

/** `تطلب`, by the stem of its opening verb. */
function asks(paragraph: Node): boolean {
  for (const node of nodesIn(paragraph, headOf(paragraph))) {
    if (node.type === 'opener') return node.stem === REQUEST_STEM;
  }
  return false;
}

const REQUEST_STEM = 'طلب';
/** Within so many characters the opening words of a paragraph end. */
const HEAD = 40;

function headOf({ start, end }: Span): Span {
  return { start, end: Math.min(end, start + HEAD) };
}

/** When and where the sessions of a request are. */
function requestLines(analysis: Analysis, request: Node): readonly string[] {
  const lines: string[] = [];
  walk(request, (node, ancestors) => {
    if (node.type !== 'sessionReference' && node.type !== 'date') return;
    const shown = shownOf(analysis, node, ancestors);
    if (shown !== null) lines.push(...shown.lines);
  });
  return [...new Set(lines)];
}

function linesOf(analysis: Analysis, node: Node, ancestors: readonly Node[]): readonly string[] {
  const shown = shownOf(analysis, node, ancestors);
  if (shown === null) return [];
  const { title, lines, quotations = [] } = shown;
  // Of a mark and a reference the title says what stands there already.
  return [...(node.type === 'citation' ? [title] : []), ...lines, ...quotations];
}
