import type { Graph, GraphNode } from '../../core/archive/graph.ts';
import { mostCited, neverDated, superseded } from '../../core/archive/graph-lists.ts';
import { readDate } from '../../core/facts/calendar.ts';
import { dayText } from '../../core/lint/day-text.ts';
import { displayed } from '../../core/lint/messages.ts';
import type { Locale } from '../../core/lint/rule.ts';
import { say, sentence } from '../../core/lint/say.ts';
import type { Style } from '../../reports/terminal/style.ts';
import { reportTexts } from '../../reports/texts.ts';
import { registerTexts as texts } from './texts.ts';

const LONGEST_TITLE = 100;
/** Of the newer texts, and of those that cite a text without them. */
const MOST_NAMES = 3;

/** The lists of a graph: the most cited, the superseded and the never dated. */
export function graphText(graph: Graph, most: number, locale: Locale, style: Style): string {
  const counts = { nodes: graph.nodes.length, edges: graph.edges.length };
  const lines = [say(locale, texts.graphCounts, counts)];
  const list = (title: string, all: readonly (readonly string[])[]): void => {
    const shown = all.slice(0, most).flat();
    lines.push('', style.bold(`${title} (${all.length})`));
    lines.push(...(all.length === 0 ? [`  ${say(locale, texts.none)}`] : shown));
    if (all.length > most) lines.push('  \u2026');
  };
  const cited = (node: GraphNode): string => {
    const { citedBy, mentions } = node;
    const count = citedBy === mentions ? texts.citedOnce : texts.citedBy;
    return `  ${nodeText(node, locale)}: ${say(locale, count, { citedBy, mentions })}`;
  };
  list(
    say(locale, texts.mostCited),
    mostCited(graph, graph.nodes.length).map((node) => [cited(node)]),
  );
  list(
    say(locale, texts.superseded),
    superseded(graph).map(({ node, newer, stale }) => [
      cited(node),
      `    ${say(locale, texts.newer, { newer: namesOf(newer, MOST_NAMES, locale) })}`,
      ...(stale.length === 0
        ? []
        : [`    ${say(locale, texts.stale, { stale: namesOf(stale, MOST_NAMES, locale) })}`]),
    ]),
  );
  list(
    say(locale, texts.neverDated),
    neverDated(graph).map((node) => [cited(node)]),
  );
  return lines.map((line) => `${line === '' ? '' : sentence(locale, line)}\n`).join('');
}

/** `A/RES/74/173, 18 December 2019, title`. */
function nodeText({ id, date, title }: GraphNode, locale: Locale): string {
  const day = date === null ? null : readDate(date);
  return [
    id,
    ...(day === null ? [] : [dayText(locale, day)]),
    ...(title === null ? [] : [displayed(title, LONGEST_TITLE)]),
  ].join(say(locale, reportTexts.comma));
}

function namesOf(ids: readonly string[], most: number, locale: Locale): string {
  const names = ids.slice(0, most).join(say(locale, reportTexts.comma));
  return ids.length > most ? say(locale, texts.more, { places: names }) : names;
}
