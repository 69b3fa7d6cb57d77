import type { JsonLine } from '../../reports/jsonl.ts';
import { MOST_SHARDS } from '../inputs/shard.ts';

/** A line of a report in the form `jsonl`; null where it is none, whoever has written it. */
export function parseLine(text: string): JsonLine | null {
  try {
    const line: unknown = JSON.parse(text);
    return isSomething(line) && isOurs(line) ? (line as JsonLine) : null;
  } catch {
    return null;
  }
}

/** What is looked at in a line, and in what stands in it. */
type Something = Partial<
  Record<
    | 'type'
    | 'schema'
    | 'version'
    | 'shard'
    | 'index'
    | 'count'
    | 'path'
    | 'name'
    | 'source'
    | 'row'
    | 'rule'
    | 'id'
    | 'meta'
    | 'message'
    | 'finding'
    | 'ruleId'
    | 'start'
    | 'end'
    | 'line'
    | 'column'
    | 'edits'
    | 'suggestions'
    | 'related',
    unknown
  >
>;

function isSomething(value: unknown): value is Something {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** Whether a line has what those who read it take from it. */
function isOurs(line: Something): boolean {
  const { type, schema, version, shard, path, name, source, row, rule, message } = line;
  switch (type) {
    case 'run':
      return Number.isInteger(schema) && isText(version) && isShard(shard);
    case 'file':
      return isText(path) && isText(name) && isSparse(source);
    case 'finding':
      return isText(path) && isRow(row);
    case 'rule':
      return isSomething(rule) && isText(rule.id) && isSomething(rule.meta);
    case 'failure':
      return isText(message) && (path === null || isText(path));
    default:
      return type === 'totals';
  }
}

function isShard(shard: unknown): boolean {
  if (shard === null) return true;
  if (!isSomething(shard)) return false;
  const [index, count] = [Number(shard.index), Number(shard.count)];
  return index >= 1 && index <= count && count <= MOST_SHARDS;
}

/** In UTF-16 units: more than any text has, and less than a string may have. */
const LONGEST_TEXT = 1 << 28;

/** The text of a report, of which some lines are given by their lengths. */
function isSparse(source: unknown): boolean {
  if (!Array.isArray(source)) return false;
  let length = 0;
  for (const piece of source) {
    if (isText(piece)) continue;
    const isPair = Array.isArray(piece) && piece.length === 2;
    if (!isPair || !piece.every((each) => Number.isInteger(each) && each >= 0)) return false;
    length += Math.max(piece[0], 2 * piece[1]);
  }
  return length <= LONGEST_TEXT;
}

function isRow(row: unknown): boolean {
  if (!isSomething(row) || !isSomething(row.finding)) return false;
  const { finding, start, end, message, suggestions, related } = row;
  const lists = [finding.edits, finding.suggestions, suggestions, related];
  return (
    isText(finding.ruleId) &&
    Number.isInteger(finding.start) &&
    Number.isInteger(finding.end) &&
    isText(message) &&
    isPlace(start) &&
    isPlace(end) &&
    lists.every(Array.isArray)
  );
}

function isPlace(place: unknown): boolean {
  return isSomething(place) && Number.isInteger(place.line) && Number.isInteger(place.column);
}
