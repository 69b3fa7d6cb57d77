import type { ESLint } from 'eslint';
import type { Locale, Stage } from '../core/lint/rule.ts';
import { type LineColumn, lineIndex } from '../core/syntax/lines.ts';
import type { ParsedResolution } from '../core/syntax/parse.ts';
import { childrenOf, type Node, type Span } from '../core/syntax/tree.ts';

type Language = NonNullable<ESLint.Plugin['languages']>[string];
type SourceCode = ReturnType<Language['createSourceCode']>;
type Traversal = ReturnType<SourceCode['traverse']>;
type Directives = ReturnType<NonNullable<SourceCode['getDisableDirectives']>>;

/** What the language options set. */
export interface ReportOptions {
  /** The language of the messages. */
  readonly locale: Locale;
  readonly stage: Stage;
  /** Whether findings that are only worth a look are reported: as warnings, for ESLint knows no less. */
  readonly infos: boolean;
}

/** What the rules of a text share. */
export interface ResolutionSource extends ReportOptions {
  readonly parsed: ParsedResolution;
  readonly locate: (offset: number) => LineColumn;
}

const sources = new WeakMap<object, ResolutionSource>();

/** Undefined for a file of another language. */
export function sourceOf(sourceCode: object): ResolutionSource | undefined {
  return sources.get(sourceCode);
}

/** The text and its tree as ESLint and rules of others see them, with the methods that they know. */
export function createSourceCode(parsed: ParsedResolution, options: ReportOptions): SourceCode {
  const { source, tree } = parsed;
  const { locate } = lineIndex(source);
  const { steps, parents, comments } = walk(tree);
  const rangeOf = ({ start, end }: Span): [number, number] => [start, end];
  const ancestorsOf = (node: Node): Node[] => {
    const ancestors: Node[] = [];
    for (let up = parents.get(node); up !== undefined; up = parents.get(up)) ancestors.unshift(up);
    return ancestors;
  };
  const sourceCode = {
    text: source,
    lines: source.split(/\r\n?|\n/u),
    ast: tree,
    getLoc: (node: unknown) => {
      const { start, end } = node as Span;
      return { start: locate(start), end: locate(end) };
    },
    getRange: (node: unknown) => rangeOf(node as Span),
    getText: (node: Span = tree, before = 0, after = 0) =>
      source.slice(Math.max(node.start - before, 0), node.end + after),
    getParent: (node: Node) => parents.get(node),
    getAncestors: ancestorsOf,
    traverse: () => steps,
    getDisableDirectives: (): Directives => ({
      directives: comments.flatMap((node) => directiveOf(source, node)),
      problems: [],
    }),
  };
  sources.set(sourceCode, { ...options, parsed, locate });
  return sourceCode;
}

const VISIT = 1;
const ENTER = 1;
const LEAVE = 2;

function walk(root: Node) {
  const steps: Extract<Traversal extends Iterable<infer S> ? S : never, { kind: 1 }>[] = [];
  const parents = new Map<Node, Node>();
  const comments: Node[] = [];
  const visit = (node: Node, parent: Node | undefined): void => {
    if (parent !== undefined) parents.set(node, parent);
    if (node.type === 'comment') comments.push(node);
    steps.push({ kind: VISIT, target: node, phase: ENTER, args: [node, parent] });
    for (const child of childrenOf(node)) visit(child, node);
    steps.push({ kind: VISIT, target: node, phase: LEAVE, args: [node, parent] });
  };
  visit(root, undefined);
  return { steps, parents, comments };
}

/**
 * `<!-- eslint-disable-next-line qarar/spacing -- reason -->`, as ESLint has them in Markdown. The
 * directives of qarar are applied by qarar itself.
 */
function directiveOf(source: string, node: Node): Directives['directives'] {
  const comment = source.slice(node.start + '<!--'.length, node.end - '-->'.length).trim();
  const [words = '', justification = ''] = comment.split(/\s-{2,}\s/u, 2);
  const [label = '', ...names] = words.split(/\s+/u);
  const type = directiveTypes.find((known) => label === `eslint-${known}`);
  if (type === undefined) return [];
  return [{ type, node, value: names.join(' '), justification: justification.trim() }];
}

const directiveTypes = ['disable', 'enable', 'disable-line', 'disable-next-line'] as const;
