import { expect, test } from 'vitest';
import { parse } from '../../core/syntax/parse.ts';
import { childrenOf, type Node } from '../../core/syntax/tree.ts';

function nodesOf(text: string): readonly (readonly [type: string, text: string])[] {
  const found: (readonly [string, string])[] = [];
  const visit = (node: Node): void => {
    found.push([node.type, text.slice(node.start, node.end)]);
    for (const child of childrenOf(node)) visit(child);
  };
  visit(parse(text).tree);
  return found;
}

test('the head of a published text', () => {
  const nodes = nodesOf(
    'الأم\u0640\u0640م المتح\u0640دة\n\nE/RES/2032/9\n\nدورة عام 2032\n\nإن الجمعية العامة،\n',
  );
  expect(nodes).toContainEqual(['masthead', 'الأم\u0640\u0640م المتح\u0640دة']);
  expect(nodes).toContainEqual(['sessionReference', 'دورة عام 2032']);
  const sentence = nodesOf('١ - تقرر عقد دورة عام 2032 في موعدها؛\n');
  expect(sentence.map(([type]) => type)).not.toContain('sessionReference');
});

test('how a text was adopted, in brackets behind it', () => {
  const nodes = nodesOf('إن الجمعية العامة،\n\n١ - تقرر كذا.\n\n[اعتُمد بدون تصويت.]\n');
  expect(nodes).toContainEqual(['voteLine', '[اعتُمد بدون تصويت.]']);
});

test('a title with a period of two dates', () => {
  const title = 'تقرير أداء الميزانية للفترة من 1 تموز/يوليه 2031 إلى 30 حزيران/يونيه 2032';
  const nodes = nodesOf(`إن الجمعية العامة،\n\n1 - تقرر كذا؛\n\n${title}\n\n2 - تحيط علما بكذا.\n`);
  expect(nodes).toContainEqual(['heading', title]);
});

test('special sessions in a list', () => {
  const text = 'إن الجمعية العامة،\n\nإذ تشير إلى قراريها دإ-66/1 ودإط-66/2،\n';
  expect(nodesOf(text).filter(([type]) => type === 'citation')).toEqual([
    ['citation', 'دإ-66/1'],
    ['citation', 'دإط-66/2'],
  ]);
});
