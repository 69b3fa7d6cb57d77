import { attached } from '../common/attached.ts';
import {
  childrenOf,
  type Heading,
  type HeadingReference,
  type HeadingTarget,
  type HeadingUnit,
  type Node,
  type ReferenceContainer,
  type ScopeNode,
  type Span,
} from '../syntax/tree.ts';
import type { NodeIndex } from './node-index.ts';

/** A heading that may be referred to. */
export interface HeadingEntry {
  readonly heading: Heading;
  readonly unit: HeadingUnit;
  /** Null for an annex without a number. */
  readonly number: (Span & HeadingTarget) | null;
  /** The annex or section that it heads; null where it heads none. */
  readonly scope: ScopeNode | null;
  /** The draft with a formula, annex, quotation or whole text in which its numbers run. */
  readonly root: Node;
}

/** The headings of a text with numbers, and its annexes. */
export function readHeadings(index: NodeIndex, source: string): readonly HeadingEntry[] {
  return index.nodes('heading').flatMap((heading): HeadingEntry[] => {
    const parent = index.parentOf(heading);
    if (parent === null) return [];
    const isHead = childrenOf(parent).find(({ type }) => type === 'heading') === heading;
    const scope = isHead && (parent.type === 'annex' || parent.type === 'section') ? parent : null;
    const { label } = heading;
    const isAnnex = scope?.type === 'annex';
    if (label === null && !isAnnex) return [];
    const unit = label?.unit ?? (APPENDIX.test(textOf(source, heading)) ? 'appendix' : 'annex');
    const around = [...index.ancestorsOf(heading)].reverse();
    const root = around.find(
      (node) =>
        node !== scope &&
        !isTransparent(node) &&
        (node.type !== 'section' || node.children.length === 0),
    );
    return [{ heading, unit, number: label, scope, root: root ?? parent }];
  });
}

/** A text without a formula, as a report, has its first heading before what is taken for the draft. */
function isTransparent(node: Node): boolean {
  return node.type === 'draft' && node.fragment;
}

const APPENDIX = /^\P{L}*(?:ال)?(?:تذييل|ضميمة)/u;

function textOf(source: string, { start, end }: Span): string {
  return source.slice(start, Math.min(end, start + 40));
}

/** Parts of one text are called now by one noun, now by another, or by none. */
type UnitGroup = 'annex' | 'appendix' | 'article' | 'option' | 'part';

export function groupOf(unit: HeadingUnit): UnitGroup {
  switch (unit) {
    case 'annex':
    case 'appendix':
    case 'article':
    case 'option':
      return unit;
    default:
      return 'part';
  }
}

export function isLettered({ script }: HeadingTarget): boolean {
  return script === 'letter';
}

/** The headings that a number may mean; without a number, all of the kind. */
export function headingsMeant(
  entries: readonly HeadingEntry[],
  unit: HeadingUnit,
  target: HeadingTarget | null,
): readonly HeadingEntry[] {
  return byKey(entries).get(keyOf(unit, target)) ?? [];
}

const byKey = attached((entries: readonly HeadingEntry[]) => {
  const index = new Map<string, HeadingEntry[]>();
  for (const entry of entries) {
    const keys = [keyOf(entry.unit, null)];
    if (entry.number !== null) keys.push(keyOf(entry.unit, entry.number));
    for (const key of keys) {
      const group = index.get(key);
      if (group === undefined) index.set(key, [entry]);
      else group.push(entry);
    }
  }
  return index;
});

/** `الفرع الثاني` is `ثانيا` or `II`, but not `باء`. */
function keyOf(unit: HeadingUnit, target: HeadingTarget | null): string {
  const number =
    target === null ? '' : `${isLettered(target) ? 'letter' : 'number'} ${target.ordinal}`;
  return `${groupOf(unit)} ${number}`;
}

/** The scopes in which the paragraphs of a reference may be (`الفقرة ٩ من المرفق الثاني`). */
export function containersMeant(
  entries: readonly HeadingEntry[],
  { unit, target }: ReferenceContainer,
): readonly ScopeNode[] {
  return headingsMeant(entries, unit, target).flatMap(({ scope }) => scope ?? []);
}

/** The targets of a reference; of a range, the ends and then the numbers between. */
export function headingTargetsOf({ targets, range }: HeadingReference): readonly HeadingTarget[] {
  const [first, last] = targets;
  if (!range || first === undefined || last === undefined) return targets;
  const between: HeadingTarget[] = [];
  for (let ordinal = first.ordinal + 1; ordinal < last.ordinal; ordinal++) {
    between.push({ ...first, end: last.end, ordinal });
  }
  return [...targets, ...between];
}
