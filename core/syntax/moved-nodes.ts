import type { Citation, DateNode, MonthName, Node, Span } from './tree.ts';

/**
 * Copies of nodes `by` units farther on, with the numbers of their lists of citations higher by `lists`.
 * What most paragraphs hold is written field by field, in the order of those who make it: then V8 gives
 * the copies the shape of what they are copied from, and makes them many times as fast.
 */
export function movedNodes(nodes: readonly Node[], by: number, lists: number): readonly Node[] {
  return nodes.map((node) => movedNode(node, by, lists));
}

function movedNode(node: Node, by: number, lists: number): Node {
  const start = node.start + by;
  const end = node.end + by;
  switch (node.type) {
    case 'text':
    case 'markup':
    case 'blank':
    case 'latin':
    case 'pageFurniture':
    case 'comment':
    case 'documentSymbol':
      return { type: node.type, start, end };
    case 'marker': {
      if (node.last !== undefined) break;
      const { type, style, script, ordinal, bis, digits, bulleted } = node;
      const label = movedSpan(node.label, by);
      return { type, start, end, style, script, ordinal, bis, digits, label, bulleted };
    }
    case 'opener': {
      if (node.children !== undefined) break;
      const { type, kind, damaged, stem } = node;
      return { type, start, end, kind, damaged, stem, verb: node.verb && movedSpan(node.verb, by) };
    }
    case 'footnoteReference': {
      const { type, label, number, notation, after } = node;
      const labelSpan = movedSpan(node.labelSpan, by);
      return { type, start, end, label, number, notation, labelSpan, after };
    }
    case 'date':
      return node.children === undefined
        ? movedDate(node, by)
        : (movedData(node, by, lists) as Node);
    case 'citation':
      return node.children === undefined
        ? movedCitation(node, by, lists)
        : (movedData(node, by, lists) as Node);
    case 'quotation':
      return { type: node.type, start, end, children: movedNodes(node.children, by, lists) };
    default:
  }
  return movedData(node, by, lists) as Node;
}

function movedDate(date: DateNode, by: number): DateNode {
  return {
    type: 'date',
    start: date.start + by,
    end: date.end + by,
    day: date.day,
    month: date.month,
    year: date.year,
    form: date.form,
    endDay: date.endDay,
    rangeMark: date.rangeMark,
    introducer: date.introducer,
    weekday: date.weekday,
    yearInherited: date.yearInherited,
    daySpan: date.daySpan && movedSpan(date.daySpan, by),
    endDaySpan: date.endDaySpan && movedSpan(date.endDaySpan, by),
    weekdaySpan: date.weekdaySpan && movedSpan(date.weekdaySpan, by),
    yearSpan: date.yearSpan && movedSpan(date.yearSpan, by),
    firstMonth: date.firstMonth && movedMonth(date.firstMonth, by),
    secondMonth: date.secondMonth && movedMonth(date.secondMonth, by),
    unknownMonth: date.unknownMonth && movedSpan(date.unknownMonth, by),
    solidus: date.solidus && movedSpan(date.solidus, by),
  };
}

function movedMonth({ start, end, month, calendar, canonical }: MonthName, by: number): MonthName {
  return { start: start + by, end: end + by, month, calendar, canonical };
}

function movedCitation(citation: Citation, by: number, lists: number): Citation {
  return {
    type: 'citation',
    start: citation.start + by,
    end: citation.end + by,
    instrument: citation.instrument,
    body: citation.body,
    bodySource: citation.bodySource,
    namedBefore: citation.namedBefore,
    form: citation.form,
    first: citation.first,
    second: citation.second,
    year: citation.year,
    firstSpan: movedSpan(citation.firstSpan, by),
    secondSpan: citation.secondSpan && movedSpan(citation.secondSpan, by),
    parts: citation.parts,
    partsSpan: citation.partsSpan && movedSpan(citation.partsSpan, by),
    list: citation.list + lists,
    dated: citation.dated && movedDay(citation.dated, by),
    noun: citation.noun && movedSpan(citation.noun, by),
  };
}

type CitedDay = NonNullable<Citation['dated']>;

function movedDay({ day, month, year, start, end, shared }: CitedDay, by: number): CitedDay {
  return { day, month, year, start: start + by, end: end + by, shared };
}

function movedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** Nodes are plain data: whatever has a start and an end stands in the text. */
function movedData(data: unknown, by: number, lists: number): unknown {
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map((each) => movedData(each, by, lists));
  const moved: Record<string, unknown> = {};
  // A list of entries would be made anew for each node.
  for (const key in data) {
    const value = (data as Record<string, unknown>)[key];
    if (key === 'start' || key === 'end') moved[key] = (value as number) + by;
    else if (key === 'list') moved[key] = (value as number) + lists;
    else if (key === 'children') moved[key] = movedNodes(value as readonly Node[], by, lists);
    else moved[key] = movedData(value, by, lists);
  }
  return moved;
}
