import type { Graph, GraphNode } from '../../core/archive/graph.ts';
import { xmlSafe } from '../../documents/xml-text.ts';

/** For Graphviz: texts that the archive holds have a full frame, others a dashed one. */
export function* graphDot({ nodes, edges }: Graph): Generator<string> {
  yield 'digraph qarar {\n';
  yield '  rankdir=LR;\n  node [shape=box, fontname="sans-serif"];\n';
  for (const node of nodes) {
    const { id, title, isHeld } = node;
    const style = isHeld ? 'solid' : 'dashed';
    const tooltip = escaped(title ?? id);
    yield `  ${idOf(id)} [label="${labelOf(node)}", tooltip="${tooltip}", style=${style}];\n`;
  }
  for (const { from, to, count } of edges) {
    const label = count === 1 ? '' : `, label="${count}"`;
    yield `  ${idOf(from)} -> ${idOf(to)} [weight=${count}${label}];\n`;
  }
  yield '}\n';
}

function labelOf({ id, date }: GraphNode): string {
  return date === null ? escaped(id) : `${escaped(id)}\\n${date}`;
}

/**
 * In an id only the quotation mark is escaped; who draws the graph sees what a line break is written as.
 * What a drawing in XML cannot hold is left out.
 */
function idOf(id: string): string {
  const line = xmlSafe(id)
    .replaceAll('\\', '\\\\')
    .replace(/[\r\n\u2028\u2029]/gu, codeOf);
  return `"${line.replaceAll('"', '\\"')}"`;
}

/** As in JSON, which leaves the separators of lines and paragraphs as they are. */
function codeOf(lineBreak: string): string {
  const code = JSON.stringify(lineBreak).slice(1, -1);
  return code === lineBreak ? `\\u${lineBreak.charCodeAt(0).toString(16)}` : code;
}

/** In a text a backslash begins a code, and an ampersand an entity. */
function escaped(text: string): string {
  return xmlSafe(text)
    .replace(/\s+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"');
}
