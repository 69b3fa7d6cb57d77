import { expect, test } from 'vitest';
import { type Graph, graphOf } from '../../core/archive/graph.ts';
import { mostCited, neverDated, superseded } from '../../core/archive/graph-lists.ts';
import { draft, registerOf, resolution } from './texts.ts';

const water = (number: string, day: string, clauses: string): string =>
  resolution(number, day, 'المياه العذبة', clauses);
const files = {
  'a.md': water('7/73', '17 كانون الأول/ديسمبر 2018', 'إذ تشير إلى قرارها 1/51،'),
  'b.md': water(
    '9/74',
    '18 كانون الأول/ديسمبر 2019',
    'إذ تشير إلى قرارها 7/73 المؤرخ 17 كانون الأول/ديسمبر 2018، وإذ تذكر بقرارها 7/73،',
  ),
  'copy.md': water('9/74', '18 كانون الأول/ديسمبر 2019', 'إذ تشير إلى قرارها 7/73،'),
  'c.md': resolution(
    '5/75',
    '1 كانون الأول/ديسمبر 2020',
    'الغابات',
    'إذ تشير إلى قراريها 7/73 و 1/70،',
  ),
  'd.md': draft('إذ تشير إلى قرارها 9/74 وإلى قرار مجلس الأمن 1540 (2004)،'),
};
const graph: Graph = graphOf(registerOf(files));
const edges = graph.edges.map(({ from, to, count }) => `${from} -> ${to} ${count}`);

test('copies of a text are one node, and a text without a number is its file', () => {
  expect(edges).toEqual([
    'A/RES/73/7 -> A/RES/51/1 1',
    'A/RES/74/9 -> A/RES/73/7 2',
    'A/RES/75/5 -> A/RES/70/1 1',
    'A/RES/75/5 -> A/RES/73/7 1',
    'd.md -> A/RES/74/9 1',
    'd.md -> S/RES/1540 (2004) 1',
  ]);
  expect(graph.nodes.find(({ id }) => id === 'A/RES/73/7')).toEqual({
    id: 'A/RES/73/7',
    kind: 'resolution',
    organ: 'general-assembly',
    title: 'المياه العذبة',
    date: '2018-12-17',
    status: 'attested',
    isHeld: true,
    citedBy: 2,
    mentions: 3,
    cites: 1,
  });
  const head = 'الجمعية العامة\n\nالدورة السبعون\n\n';
  const two = registerOf({ 'two.md': files['a.md'] + head + files['d.md'] });
  const line = files['a.md'].split('\n').length;
  expect(graphOf(two).nodes.map(({ id }) => id)).toContain(`two.md:${line}`);
});

test('the lists', () => {
  expect(mostCited(graph, 2).map(({ id }) => id)).toEqual(['A/RES/73/7', 'A/RES/51/1']);
  // The number of a resolution of the Security Council holds its year.
  expect(neverDated(graph).map(({ id }) => id)).toEqual(['A/RES/51/1', 'A/RES/70/1']);
  const list = superseded(graph).map(({ node, newer, by, stale }) => [node.id, newer, by, stale]);
  expect(list).toEqual([['A/RES/73/7', ['A/RES/74/9'], 'title', ['A/RES/75/5']]]);
});

test('a title that several texts of one session have makes no series; one that we know does', () => {
  const more = { ...files, 'e.md': water('8/73', '17 كانون الأول/ديسمبر 2018', '') };
  expect(superseded(graphOf(registerOf(more)))).toEqual([]);
  const known = registerOf({
    'a.md': draft('إذ تشير إلى قراريها 19/71 و 11/73 وإلى قرارها 1/51،'),
  });
  expect(superseded(graphOf(known)).map(({ node, newer, by }) => [node.id, newer, by])).toEqual([
    ['A/RES/71/19', ['A/RES/73/11'], 'series'],
  ]);
});
