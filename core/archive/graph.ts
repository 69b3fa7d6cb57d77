import { compare } from './order.ts';
import type { Register, RegisterText } from './register.ts';
import { kindOfKey } from './text-key.ts';

/** Who cites whom. Nodes are the texts that are cited, and those of the archive. */
export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

export interface GraphNode {
  /** The key of the text; for one without a number, its file, with its line where the file holds several. */
  readonly id: string;
  /** Of which body; null for a text without a number. */
  readonly organ: RegisterText['organ'] | null;
  readonly kind: RegisterText['kind'] | 'file';
  readonly title: string | null;
  readonly date: string | null;
  readonly status: RegisterText['status'] | null;
  /** The archive holds it. */
  readonly isHeld: boolean;
  /** How many nodes cite it, how often, and how many it cites. */
  readonly citedBy: number;
  readonly mentions: number;
  readonly cites: number;
}

export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** Copies of one text are one node, which cites a text as often as the copy that does so most. */
export function graphOf({ texts, sources }: Pick<Register, 'texts' | 'sources'>): Graph {
  const filesWithMany = repeated(sources.map(({ file }) => file));
  const cites = new Map<string, Map<string, number>>();
  const nodes = new Map<string, Omit<GraphNode, 'citedBy' | 'mentions' | 'cites'>>();
  for (const { key, organ, kind, title, date, status, own } of texts) {
    nodes.set(key, { id: key, organ, kind, title, date, status, isHeld: own.length > 0 });
  }
  for (const { file, line, own, title, date, cites: cited } of sources) {
    const id = own ?? (filesWithMany.has(file) ? `${file}:${line}` : file);
    const node = {
      organ: null,
      kind: 'file',
      status: null,
      ...(own === null ? {} : kindOfKey(own)),
    } as const;
    if (!nodes.has(id)) nodes.set(id, { ...node, id, title, date, isHeld: true });
    const counts = cites.get(id) ?? new Map<string, number>();
    cites.set(id, counts);
    for (const [key, count] of Object.entries(cited)) {
      counts.set(key, Math.max(count, counts.get(key) ?? 0));
      if (!nodes.has(key)) {
        nodes.set(key, {
          id: key,
          ...kindOfKey(key),
          title: null,
          date: null,
          status: 'undated',
          isHeld: false,
        });
      }
    }
  }
  const edges = [...cites]
    .flatMap(([from, counts]) => [...counts].map(([to, count]) => ({ from, to, count })))
    .sort((a, b) => compare(a.from, b.from) || compare(a.to, b.to));
  const incoming = new Map<string, { citedBy: number; mentions: number }>();
  for (const { to, count } of edges) {
    const known = incoming.get(to) ?? { citedBy: 0, mentions: 0 };
    incoming.set(to, { citedBy: known.citedBy + 1, mentions: known.mentions + count });
  }
  return {
    nodes: [...nodes.values()]
      .sort((a, b) => compare(a.id, b.id))
      .map((node) => ({
        ...node,
        ...(incoming.get(node.id) ?? { citedBy: 0, mentions: 0 }),
        cites: cites.get(node.id)?.size ?? 0,
      })),
    edges,
  };
}

function repeated(values: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(values.filter((value) => seen.size === seen.add(value).size));
}
