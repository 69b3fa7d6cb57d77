import { parse as parseDot } from '@ts-graphviz/ast';
import { parse as parseCsv } from 'csv-parse/sync';
import { XMLParser } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { graphCsv } from '../../cli/archive/graph-csv.ts';
import { graphDot } from '../../cli/archive/graph-dot.ts';
import { graphMl } from '../../cli/archive/graphml.ts';
import type { Graph, GraphNode } from '../../core/archive/graph.ts';
import fc from '../properties.ts';
import { xmlFault } from '../xml.ts';

/** Names and titles as no archive should have them. */
const name = fc.oneof(
  fc.constantFrom(
    'a"b',
    'a\\',
    'a\\"',
    '<a> & b',
    '=1+1',
    'a,b\r\nc',
    ']]>',
    '}',
    '-->',
    'مياه',
    'a\\nb',
    'a\u2028b\u2029',
    'a\u0001b\u001b\uffff',
  ),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter((text) => !text.includes('\0')),
);
const graphs = fc
  .tuple(fc.uniqueArray(name, { minLength: 1, maxLength: 5 }), name, fc.nat({ max: 9 }))
  .map(([ids, title, count]): Graph => {
    const nodes = ids.map(
      (id, index): GraphNode => ({
        id,
        organ: null,
        kind: 'file',
        title: index === 0 ? null : title,
        date: index === 1 ? '2019-12-18' : null,
        status: null,
        isHeld: index % 2 === 0,
        citedBy: 1,
        mentions: 1,
        cites: 1,
      }),
    );
    return { nodes, edges: ids.map((to) => ({ from: ids[0]!, to, count: count + 1 })) };
  });

const whole = (pieces: Iterable<string>): string => [...pieces].join('');

test('CSV keeps names, and a spreadsheet computes none of them', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const rows = parseCsv(whole(graphCsv(graph)), { bom: true }) as string[][];
      const guarded = (name: string): string =>
        /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u.test(name) ? `'${name}` : name;
      expect(rows.slice(1).map(([, to]) => to)).toEqual(graph.edges.map(({ to }) => guarded(to)));
      expect(rows.flat().every((cell) => !/^[=+\-@]/u.test(cell))).toBe(true);
    }),
  );
});

test('DOT keeps names', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const { children } = parseDot(whole(graphDot(graph)));
      const statements = children.flatMap((each) => (each.type === 'Graph' ? each.children : []));
      const nodes = new Set(
        statements.flatMap((each) => (each.type === 'Node' ? each.id.value : [])),
      );
      // What Graphviz draws is XML.
      expect(whole(graphDot(graph))).not.toMatch(
        /(?!\n)\p{Cc}(?<![\u007f-\u009f])|[\ufffe\uffff]/u,
      );
      const edges = statements.filter(({ type }) => type === 'Edge');
      expect([nodes.size, edges.length]).toEqual([graph.nodes.length, graph.edges.length]);
    }),
  );
});

test('GraphML is XML, and keeps what XML can hold', () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    isArray: (each) => each === 'node' || each === 'edge',
  });
  fc.assert(
    fc.property(graphs, (graph) => {
      const text = whole(graphMl(graph));
      expect(xmlFault(text)).toBeNull();
      const { graphml } = parser.parse(text) as {
        graphml: { graph: { node: unknown[]; edge: unknown[] } };
      };
      expect(graphml.graph.node).toHaveLength(graph.nodes.length);
      expect(graphml.graph.edge).toHaveLength(graph.edges.length);
    }),
  );
});
