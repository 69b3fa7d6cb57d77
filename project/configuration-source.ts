import { findNodeAtLocation, getNodeValue, type ParseError, parseTree } from 'jsonc-parser';
import type { Path } from '../core/lint/shape.ts';
import type { Span } from '../core/syntax/tree.ts';
import { type ConfigurationProblem, configurationMessage } from './configuration-messages.ts';

/** What a configuration file says, and where. */
export interface ConfigurationSource {
  /** Undefined where the file says nothing; where there are problems, what can be read in spite of them. */
  readonly value: unknown;
  /** The deepest place of the path that the text has: what is wrong may be that it is missing. */
  readonly spanAt: (path: Path) => Span | null;
  readonly problems: readonly ConfigurationProblem[];
}

/** So many mistakes of form are told: one mostly draws others after it, and a file may be of nothing else. */
const MOST_FORM_MISTAKES = 20;

/** JSON with comments and trailing commas. With `key`, the value of that key alone. */
export function readJson(text: string, key?: string): ConfigurationSource {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const root = tree !== undefined && key !== undefined ? findNodeAtLocation(tree, [key]) : tree;
  const whole: Span = { start: 0, end: text.length };
  const problems = errors.slice(0, MOST_FORM_MISTAKES).map(({ offset, length }) => ({
    span: { start: offset, end: offset + Math.max(length, 1) },
    path: [],
    message: configurationMessage('json'),
  }));
  return {
    value: root === undefined ? undefined : getNodeValue(root),
    problems,
    spanAt: (path) => {
      if (root === undefined) return whole;
      for (let length = path.length; length >= 0; length--) {
        const node = findNodeAtLocation(root, path.slice(0, length));
        const named = node?.parent?.type === 'property' ? node.parent : node;
        if (named !== undefined) return { start: named.offset, end: named.offset + named.length };
      }
      return whole;
    },
  };
}

export async function readYaml(text: string): Promise<ConfigurationSource> {
  const { isAlias, isMap, isPair, isScalar, isSeq, parseDocument } = await import('yaml');
  const document = parseDocument(text, {
    prettyErrors: false,
    uniqueKeys: true,
    // Else it warns on standard error, too.
    logLevel: 'error',
  });
  const problems = [...document.errors, ...document.warnings]
    .slice(0, MOST_FORM_MISTAKES)
    .map(({ pos: [start, end], message: reason }) => ({
      span: { start, end: Math.max(end, start + 1) },
      path: [],
      message: configurationMessage('yaml', { reason }),
    }));
  const spanOf = (node: unknown): Span | null => {
    const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : null;
    // The second offset is where the value ends; the third, where the blanks behind it do.
    return range ? { start: range[0], end: range[1] } : null;
  };
  const toValue = (): unknown => {
    try {
      return document.toJS();
    } catch (error) {
      // An alias without an anchor is told only now.
      const reason = error instanceof Error ? error.message : String(error);
      const span = { start: 0, end: text.length };
      if (problems.length === 0)
        problems.push({ span, path: [], message: configurationMessage('yaml', { reason }) });
      return undefined;
    }
  };
  const value = toValue();
  return {
    value,
    problems,
    spanAt: (path) => {
      let node: unknown = document.contents;
      let span = spanOf(node) ?? { start: 0, end: text.length };
      for (const step of path) {
        if (isAlias(node)) node = node.resolve(document);
        if (isMap(node)) {
          const pair = node.items.find(
            (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
          );
          if (pair === undefined) return span;
          const key = spanOf(pair.key) ?? span;
          span = { start: key.start, end: Math.max(key.end, spanOf(pair.value)?.end ?? 0) };
          node = pair.value;
        } else if (isSeq(node)) {
          node = node.items[Number(step)];
          if (node === undefined) return span;
          span = spanOf(node) ?? span;
        } else return span;
      }
      return span;
    },
  };
}

/** A value that a module made: it has no text. */
export function readValue(value: unknown): ConfigurationSource {
  return { value, spanAt: () => null, problems: [] };
}
