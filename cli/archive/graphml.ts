import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Graph, GraphEdge, GraphNode } from '../../core/archive/graph.ts';
import { wellFormedXml, xmlSafe } from '../../documents/xml-text.ts';
import { xmlHead, xmlText } from '../../reports/xml.ts';

const NODE_KEYS = [
  ['kind', 'string'],
  ['organ', 'string'],
  ['title', 'string'],
  ['date', 'string'],
  ['status', 'string'],
  ['held', 'boolean'],
  ['citedBy', 'int'],
  ['mentions', 'int'],
] as const;

/** http://graphml.graphdrawing.org, as Gephi, yEd and NetworkX read it. */
export function* graphMl({ nodes, edges }: Graph): Generator<string> {
  yield `${xmlHead}<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n`;
  for (const [name, type] of NODE_KEYS) yield keyText('node', name, type);
  yield keyText('edge', 'weight', 'int');
  yield '<graph id="qarar" edgedefault="directed">\n';
  for (const node of nodes) yield wellFormedXml(xmlText(nodeOf(node)));
  for (const edge of edges) yield xmlText(edgeOf(edge));
  yield '</graph>\n</graphml>\n';
}

function keyText(of: 'node' | 'edge', name: string, type: string): string {
  return xmlText(x('key', { id: name, for: of, 'attr.name': name, 'attr.type': type }));
}

function nodeOf({ id, kind, organ, title, date, status, isHeld, citedBy, mentions }: GraphNode) {
  const held = isHeld;
  const values = { kind, organ, title, date, status, held, citedBy, mentions };
  const data = NODE_KEYS.flatMap(([name]): Element[] => {
    const value = values[name];
    return value === null ? [] : [x('data', { key: name }, xmlSafe(String(value)))];
  });
  return x('node', { id: xmlSafe(id) }, data);
}

function edgeOf({ from, to, count }: GraphEdge): Element {
  const ends = { source: xmlSafe(from), target: xmlSafe(to) };
  return x('edge', ends, x('data', { key: 'weight' }, String(count)));
}
