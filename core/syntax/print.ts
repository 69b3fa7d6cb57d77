import { CharacterClass, characterClasses } from '../arabic/characters.ts';
import { lineIndex } from './lines.ts';
import type { ParsedResolution } from './parse.ts';
import { childrenOf, type Node } from './tree.ts';

/** The tree for a person's eyes: a node a line, with its place, its fields and a leaf's text. */
export function printTree(parsed: ParsedResolution): string {
  const { source, tree } = parsed;
  const { locate } = lineIndex(source);
  const lines: string[] = [];

  const place = (offset: number): string => {
    const { line, column } = locate(offset);
    return `${line}:${column}`;
  };

  const field = (value: unknown): string => {
    if (value === null || typeof value !== 'object') return JSON.stringify(value);
    if (Array.isArray(value)) return `[${value.map(field).join(', ')}]`;
    const { start, end, ...rest } = value as { start?: number; end?: number };
    const parts = Object.entries(rest).map(([name, inner]) => `${name}=${field(inner)}`);
    if (start !== undefined && end !== undefined) {
      parts.unshift(quote(source.slice(start, end)));
    }
    return parts.length === 1 ? (parts[0] as string) : `{${parts.join(' ')}}`;
  };

  const print = (node: Node, indent: string): void => {
    const { type, start, end, ...fields } = node;
    let line = `${indent}${type} ${place(start)}-${place(end)}`;
    for (const [name, value] of Object.entries(fields)) {
      if (name !== 'children') line += ` ${name}=${field(value)}`;
    }
    const children = childrenOf(node);
    if (children.length === 0) line += ` ${quote(source.slice(start, end))}`;
    lines.push(line);
    for (const child of children) print(child, `${indent}  `);
  };

  print(tree, '');
  return `${lines.join('\n')}\n`;
}

/** As a JSON string in which invisible characters are escaped: they would turn the line around. */
function quote(text: string): string {
  let quoted = '';
  for (const unit of JSON.stringify(text)) {
    const code = unit.charCodeAt(0);
    quoted +=
      characterClasses[code] === CharacterClass.invisible
        ? `\\u${code.toString(16).padStart(4, '0')}`
        : unit;
  }
  return quoted;
}
