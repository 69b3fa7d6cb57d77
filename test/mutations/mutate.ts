import { abjadLabel } from '../../core/arabic/letters.ts';
import { parse } from '../../core/syntax/parse.ts';
import {
  childrenOf,
  type Enumerator,
  type FootnoteDefinition,
  type FootnoteReference,
  type Marker,
  type Node,
  type Span,
} from '../../core/syntax/tree.ts';
import type { Random } from '../../testing/fuzz.ts';
import { digits } from '../syntax/grammar.ts';

/** A text with one planted mistake, and where it must be found. */
export interface Mutation {
  readonly kind: string;
  readonly text: string;
  readonly rules: readonly string[];
  /** A finding of one of the rules must overlap one of these places of the mutated text. */
  readonly places: readonly Span[];
  readonly what: string;
}

type Label = Marker | Enumerator;

interface Item {
  readonly node: Node;
  readonly label: Label;
}

/** All sequences of a text: paragraphs of a scope, items of a list. */
function sequences(source: string): { rule: string; items: Item[] }[] {
  const found: { rule: string; items: Item[] }[] = [];
  const visit = (node: Node): void => {
    const numbered: Item[] = [];
    const lettered: Item[] = [];
    const runs = new Map<number, Item[]>();
    for (const child of childrenOf(node)) {
      const label = childrenOf(child).find((inner): inner is Marker => inner.type === 'marker');
      if (child.type === 'subparagraph' && label !== undefined)
        lettered.push({ node: child, label });
      else if (label?.script === 'digits' && label.bis === 0) numbered.push({ node: child, label });
      if (child.type === 'enumerator') {
        runs.set(child.run, [...(runs.get(child.run) ?? []), { node: child, label: child }]);
      }
      visit(child);
    }
    if (numbered.length > 2) found.push({ rule: 'paragraph-numbering', items: numbered });
    if (lettered.length > 2) found.push({ rule: 'subparagraph-lettering', items: lettered });
    for (const items of runs.values()) {
      if (items.length > 1) found.push({ rule: 'subparagraph-lettering', items });
    }
  };
  visit(parse(source).tree);
  return found;
}

function replace(text: string, span: Span, by: string): string {
  return text.slice(0, span.start) + by + text.slice(span.end);
}

function labelText(label: Label, ordinal: number): string {
  if (label.script === 'letters') return abjadLabel(ordinal) ?? '';
  return digits(ordinal, label.digits === 'arabic-indic');
}

function shifted(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** Mistakes in the numbering of one text, `count` of each kind at most. */
export function numberingMutations(source: string, random: Random, count: number): Mutation[] {
  const mutations: Mutation[] = [];
  const all = sequences(source);
  const pick = (limit: number): number => Math.floor(random() * limit);
  const add = (kind: string, rule: string, text: string, places: Span[], what: string): void => {
    mutations.push({ kind: `${rule}: ${kind}`, text, rules: [rule], places, what });
  };
  for (const { rule, items } of all) {
    for (let n = 0; n < count; n++) {
      const i = pick(items.length - 1);
      const item = items[i] as Item;
      const next = items[i + 1] as Item;
      const paragraph = source.slice(item.node.start, item.node.end);
      const inline = item.node.type === 'enumerator';
      if (!inline) {
        const length = next.node.start - item.node.start;
        const without = source.slice(0, item.node.start) + source.slice(next.node.start);
        add(
          'delete',
          rule,
          without,
          [shifted(next.label.label, -length)],
          labelText(item.label, item.label.ordinal),
        );

        const twice = `${source.slice(0, item.node.end)}\n\n${paragraph}${source.slice(item.node.end)}`;
        const second = shifted(item.label.label, item.node.end + 2 - item.node.start);
        add(
          'duplicate',
          rule,
          twice,
          [item.label.label, second],
          labelText(item.label, item.label.ordinal),
        );

        const after = source.slice(next.node.start, next.node.end);
        const between = source.slice(item.node.end, next.node.start);
        const swapped =
          source.slice(0, item.node.start) +
          after +
          between +
          paragraph +
          source.slice(next.node.end);
        const firstLabel = shifted(next.label.label, item.node.start - next.node.start);
        const secondLabel = shifted(item.label.label, after.length + between.length);
        add(
          'swap',
          rule,
          swapped,
          [firstLabel, secondLabel],
          labelText(item.label, item.label.ordinal),
        );
      }
      const target = items[pick(items.length)] as Item;
      const wrong = 1 + pick(items.length + 4);
      if (wrong === target.label.ordinal || wrong > 28) continue;
      const text = labelText(target.label, wrong);
      const relabelled = replace(source, target.label.label, text);
      const growth = text.length - (target.label.label.end - target.label.label.start);
      const place = {
        start: target.label.label.start,
        end: target.label.label.start + text.length,
      };
      const neighbours = items
        .filter((other) => Math.abs(other.label.ordinal - target.label.ordinal) === 1)
        .map((other) =>
          shifted(other.label.label, other.label.label.start > place.start ? growth : 0),
        );
      // `٣` for `٤` makes two equal labels: either of them may be called wrong.
      const same = items.filter((other) => other.label.ordinal === wrong);
      const twins = same.map((other) =>
        shifted(other.label.label, other.label.label.start > place.start ? growth : 0),
      );
      const close = neighbours.filter((span) => twins.some((twin) => twin.start === span.start));
      add(
        'relabel',
        rule,
        relabelled,
        [place, ...close],
        `${labelText(target.label, target.label.ordinal)} > ${text}`,
      );
    }
  }
  return mutations;
}

/** Mistakes in the footnotes of one text, `count` of each kind at most. */
export function footnoteMutations(source: string, random: Random, count: number): Mutation[] {
  const references: FootnoteReference[] = [];
  const definitions: FootnoteDefinition[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'footnoteReference') references.push(node);
    if (node.type === 'footnoteDefinition') definitions.push(node);
    for (const child of childrenOf(node)) visit(child);
  };
  visit(parse(source).tree);
  const once = references.filter(
    ({ label }) =>
      references.filter((other) => other.label === label).length === 1 &&
      definitions.filter((other) => other.label === label).length === 1,
  );
  const mutations: Mutation[] = [];
  if (once.length === 0) return mutations;
  const add = (kind: string, rules: string[], text: string, places: Span[], what: string): void => {
    mutations.push({ kind: `footnotes: ${kind}`, text, rules, places, what });
  };
  for (let n = 0; n < count; n++) {
    const reference = once[Math.floor(random() * once.length)] as FootnoteReference;
    const definition = definitions.find(
      ({ label }) => label === reference.label,
    ) as FootnoteDefinition;
    const { label } = reference;
    const behind = (span: Span, cut: Span, by: number): Span =>
      span.start > cut.start ? shifted(span, by) : span;

    const size = definition.end - definition.start;
    add(
      'delete definition',
      ['footnote-undefined'],
      replace(source, definition, ''),
      [behind(reference, definition, -size)],
      label,
    );

    const mark = reference.end - reference.start;
    add(
      'delete reference',
      ['footnote-unreferenced'],
      replace(source, reference, ''),
      [behind(definition.labelSpan, reference, -mark)],
      label,
    );

    const copy = source.slice(definition.start, definition.end);
    const twice = `${source.slice(0, definition.end)}\n\n${copy}${source.slice(definition.end)}`;
    const second = shifted(definition.labelSpan, size + 2);
    add(
      'duplicate definition',
      ['footnote-duplicate'],
      twice,
      [definition.labelSpan, second],
      label,
    );

    if (reference.number === null) continue;
    const wrong = references.length + 2 + Math.floor(random() * 5);
    const arabic = /[\u0660-\u0669]/u.test(
      source.slice(definition.labelSpan.start, definition.labelSpan.end),
    );
    const relabelled = replace(source, definition.labelSpan, digits(wrong, arabic));
    const growth =
      digits(wrong, arabic).length - (definition.labelSpan.end - definition.labelSpan.start);
    add(
      'relabel definition',
      ['footnote-undefined', 'footnote-unreferenced'],
      relabelled,
      [
        { ...definition.labelSpan, end: definition.labelSpan.end + growth },
        behind(reference, definition.labelSpan, growth),
      ],
      `${label} > ${wrong}`,
    );
    const other = once[Math.floor(random() * once.length)] as FootnoteReference;
    if (other.label === label || other.notation !== reference.notation) continue;
    const text = source.slice(other.labelSpan.start, other.labelSpan.end);
    const change = text.length - (reference.labelSpan.end - reference.labelSpan.start);
    add(
      'relabel reference',
      ['footnote-unreferenced'],
      replace(source, reference.labelSpan, text),
      [behind(definition.labelSpan, reference.labelSpan, change)],
      `${label} > ${other.label}`,
    );
  }
  return mutations;
}
