import { titleKey } from '../arabic/title-key.ts';
import { readDate } from '../facts/calendar.ts';
import { readSymbol } from '../facts/resolution-symbol.ts';
import { RESOLUTION_SERIES, seriesOf } from '../facts/series.ts';
import type { Graph, GraphNode } from './graph.ts';
import { compare } from './order.ts';

/** A text that is cited although a newer one has its place. */
interface Superseded {
  readonly node: GraphNode;
  /** The newest one, and all others after it. */
  readonly newer: readonly string[];
  /** Why they are taken for one series: they have one title, or we know the series. */
  readonly by: 'series' | 'title';
  /** Texts that cite it and none of the newer ones, although one of these was there. */
  readonly stale: readonly string[];
}

/** The texts that most others cite, the most cited first. */
export function mostCited({ nodes }: Graph, most: number): readonly GraphNode[] {
  return nodes
    .filter(({ citedBy }) => citedBy > 0)
    .sort((a, b) => b.citedBy - a.citedBy || b.mentions - a.mentions || compare(a.id, b.id))
    .slice(0, most);
}

/**
 * The texts that are cited and to which no text of the archive gives a date. Those of which the
 * number holds the year are cited without one.
 */
export function neverDated({ nodes }: Graph): readonly GraphNode[] {
  return nodes.filter(
    ({ citedBy, status, kind, organ }) =>
      citedBy > 0 &&
      status === 'undated' &&
      kind === 'resolution' &&
      organ !== 'interpol' &&
      organ !== 'security-council',
  );
}

/**
 * Candidates: resolutions that are cited, and of which a newer one has the same title or stands in
 * one of the series that we know. Whether it has taken its place, a person must say.
 */
export function superseded(graph: Graph): readonly Superseded[] {
  const groups = new Map<string, Member[]>();
  for (const node of graph.nodes) {
    const group = groupOf(node);
    const session = readSymbol(node.id)?.session;
    if (group === null || session === undefined) continue;
    const members = groups.get(group) ?? [];
    groups.set(group, members);
    members.push({ node, session, by: group.startsWith(SERIES) ? 'series' : 'title' });
  }
  const citing = new Map<string, string[]>();
  const cited = new Map<string, Set<string>>();
  for (const { from, to } of graph.edges) {
    const before = citing.get(to);
    if (before === undefined) citing.set(to, [from]);
    else before.push(from);
    cited.set(from, (cited.get(from) ?? new Set()).add(to));
  }
  const dates = new Map(graph.nodes.map(({ id, date }) => [id, date]));
  const all = [...groups.values()].filter(isSeries).flatMap((members) =>
    members.flatMap(({ node, session, by }): Superseded[] => {
      const newer = members
        .filter((other) => other.session > session)
        .sort((a, b) => b.session - a.session || compare(a.node.id, b.node.id))
        .map((other) => other.node.id);
      if (newer.length === 0 || node.citedBy === 0) return [];
      const stale = (citing.get(node.id) ?? []).filter((id) => {
        const ofText = cited.get(id) ?? new Set();
        const date = dates.get(id) ?? null;
        if (date === null || newer.includes(id) || newer.some((each) => ofText.has(each)))
          return false;
        return newer.some((each) => isBefore(dates.get(each) ?? null, date));
      });
      return [{ node, newer, by, stale: stale.sort(compare) }];
    }),
  );
  return all.sort(
    (a, b) =>
      b.stale.length - a.stale.length ||
      b.node.citedBy - a.node.citedBy ||
      compare(a.node.id, b.node.id),
  );
}

interface Member {
  readonly node: GraphNode;
  readonly session: number;
  readonly by: Superseded['by'];
}

/** A title that several resolutions of one session have is that of an item, under which they all stand. */
function isSeries(members: readonly Member[]): boolean {
  return new Set(members.map(({ session }) => session)).size === members.length;
}

const SERIES = 'series ';

/** Beginnings of series are cited for their own sake. */
function groupOf({ id, kind, organ, title }: GraphNode): string | null {
  const symbol = readSymbol(id);
  if (kind !== 'resolution' || symbol === null) return null;
  if (organ === 'general-assembly') {
    const place = seriesOf(RESOLUTION_SERIES, symbol.number, symbol.session);
    if (place?.member.role === 'origin') return null;
    if (place !== null) return `${SERIES}${place.series.id}`;
  }
  return title === null ? null : `${organ} ${titleKey(title)}`;
}

function isBefore(earlier: string | null, later: string): boolean {
  return earlier !== null && readDate(earlier) !== null && earlier < later;
}
