// How far the tree of a text agrees with the markup of the same text: the resolutions that the
// United Nations publish as Akoma Ntoso, where they stand beside the project.
//
//   node bench/oracle.mjs [--every 10] [--show citation] [--json]
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { mine } from '../dist/core/archive/mine.js';
import { parse } from '../dist/core/syntax/parse.js';
import { readAkn } from '../dist/documents/akn.js';
import { isElement, parseAkn } from '../dist/documents/akn-tree.js';
import { markedUp } from './oracle-markup.mjs';
import { parsedOut } from './oracle-tree.mjs';
import { table } from './table.mjs';

/**
 * Where the markup names an element in some places only, the tree may have more: links are missing,
 * most dates are plain text, a mark of a note that is typed is text, and in annexes headings and
 * drafts are plain paragraphs, as are the items that a decision lists. There it counts against the tree only to say another thing of the
 * same place.
 */
const linked = new Set(['citation', 'cited symbol', 'date', 'document symbol']);
const partly = new Set([
  ...linked,
  'agenda item',
  'heading',
  'masthead',
  'note mark',
  'opening formula',
]);

const folder = fileURLToPath(new URL('../../shared/official/akn/ar/', import.meta.url));
const { values } = parseArgs({
  options: {
    every: { type: 'string', default: '1' },
    show: { type: 'string' },
    json: { type: 'boolean' },
  },
});

const counts = new Map();

/** An element of the tree agrees with one of the markup that begins in it and says the same. */
function compare(name, text, expected, found) {
  for (const kind of new Set(expected.map((each) => each.kind))) {
    const own = expected.filter((each) => each.kind === kind);
    const theirs = found.filter((each) => each.kind === kind).sort((a, b) => a.start - b.start);
    const count = counts.get(kind) ?? { both: 0, missed: 0, surplus: 0, unmarked: 0 };
    counts.set(kind, count);
    const met = new Set();
    for (const mark of own) {
      const node = theirs.find((each) => holds(each, mark, kind));
      if (node === undefined) tell(count, 'missed', { name, text, kind, ...mark });
      else if (same(node, mark)) count.both++;
      else {
        tell(count, 'missed', { name, text, kind, ...mark, other: node.value });
        count.surplus++;
      }
      met.add(node);
    }
    for (const node of theirs) {
      if (!met.has(node))
        tell(count, partly.has(kind) ? 'unmarked' : 'surplus', { name, text, kind, ...node });
    }
  }
}

function holds(node, mark, kind) {
  if (!linked.has(kind)) return node.start === mark.start;
  return node.start <= mark.start && mark.start < node.end;
}

/** The markup leaves out the letters of a resolution that has several parts. */
function same(node, mark) {
  return (
    node.value.replace(/(?<=\/\d+) [A-Z]+$/u, '') === mark.value.replace(/(?<=\/\d+)[A-Z-]+$/u, '')
  );
}

function tell(count, sign, { name, text, kind, start, value, other }) {
  count[sign]++;
  if (values.show !== kind) return;
  const around = `${JSON.stringify(text.slice(Math.max(0, start - 40), start))} ▸ ${JSON.stringify(text.slice(start, start + 80))}`;
  console.log(
    `${sign} ${name} ${start} ${value}${other === undefined ? '' : ` (${other})`} ${around}`,
  );
}

if (existsSync(folder)) measure();
else console.log('skipped: the official texts are not here');

function measure() {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.xml'))
    .sort()
    .filter((_, at) => at % Number(values.every) === 0);
  for (const name of files) {
    const source = readFileSync(`${folder}${name}`, 'utf8');
    const { text, origin, akn } = readAkn(source);
    const expected = markedUp(parseAkn(source), text, origin.at, akn.links, isElement);
    const citations = mine(text).flatMap((each) => each.citations);
    compare(name, text, expected, parsedOut(parse(text), citations));
  }
  const rows = [...counts].map(([kind, { both, missed, surplus, unmarked }]) => ({
    kind,
    both,
    missed,
    surplus,
    unmarked,
    precision: both / (both + surplus || 1),
    recall: both / (both + missed || 1),
    f1: (2 * both) / (2 * both + missed + surplus || 1),
  }));
  if (values.json) {
    console.log(JSON.stringify({ texts: files.length, rows }));
    return;
  }
  table(
    `The tree against the markup of ${files.length} texts`,
    ['', 'both', 'markup only', 'tree only', 'not marked up', 'precision', 'recall', 'F1'],
    rows.map(({ kind, both, missed, surplus, unmarked, ...rates }) => [
      kind,
      both,
      missed,
      surplus,
      unmarked,
      ...[rates.precision, rates.recall, rates.f1].map((rate) => rate.toFixed(4)),
    ]),
  );
}
