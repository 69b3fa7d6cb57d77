import { countWhile } from '../core/common/search.ts';
import { fieldsOf } from './docx-fields.ts';
import type { Anchored, Layout } from './docx-layout.ts';
import { childOf, settingOf, type XmlElement } from './xml.ts';

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The segments, with those told that can take no tracked correction; `rootOf` gives the part of each. */
export function lockSegments(
  { text, segments }: Pick<Layout, 'text' | 'segments'>,
  rootOf: (part: Anchored['part']) => XmlElement | undefined,
): readonly Anchored[] {
  const ranges = new Map<Anchored['part'], readonly Range[]>();
  const rangesOf = (part: Anchored['part']): readonly Range[] => {
    const root = rootOf(part);
    const known = ranges.get(part) ?? (root === undefined ? [] : lockedRanges(root));
    ranges.set(part, known);
    return known;
  };
  // A note that is referred to twice is two places of the text, and one of the document.
  const readings = new Map<XmlElement, number>();
  for (const { content, whole } of segments) {
    if (!whole) readings.set(content, (readings.get(content) ?? 0) + 1);
  }
  return segments.map((segment) => {
    const isPlain =
      isPlainText(segment, text) &&
      readings.get(segment.content) === 1 &&
      !isIn(rangesOf(segment.part), segment.run);
    return isPlain || segment.whole ? segment : { ...segment, locked: true as const };
  });
}

/** Whether the document has the very text of the segment, in an element that stands in a run by itself. */
function isPlainText({ run, content, start, end, skipped }: Anchored, text: string): boolean {
  if (run.name !== 'w:r' || run.prefix === '' || !run.children.includes(content)) return false;
  if (content.name !== 'w:t') return WHOLE.has(content.name);
  return content.text.startsWith(text.slice(start, end), skipped);
}

/** They can go out, but not in part. */
const WHOLE: ReadonlySet<string> = new Set([
  'w:br',
  'w:cr',
  'w:noBreakHyphen',
  'w:ptab',
  'w:sym',
  'w:tab',
]);

function isIn(ranges: readonly Range[], { start, end }: Range): boolean {
  const before = countWhile(ranges.length, (at) => (ranges[at] as Range).end <= start);
  return (ranges[before]?.start ?? Number.POSITIVE_INFINITY) < end;
}

/**
 * Where in the source of a part no correction can be tracked, sorted and disjoint: fields, of which
 * programs make the results anew; what somebody has put in or taken out and nobody has accepted yet;
 * controls that take their content from elsewhere, or that may not be changed; what stands in the
 * source in two forms, as text boxes do.
 */
function lockedRanges(root: XmlElement): readonly Range[] {
  const ranges: Range[] = [...fieldsOf(root)];
  const visit = (element: XmlElement): void => {
    if (LOCKED.has(element.name) || isBoundControl(element)) {
      ranges.push({ start: element.start, end: element.end });
      return;
    }
    for (const child of element.children) visit(child);
  };
  visit(root);
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of ranges.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

const LOCKED: ReadonlySet<string> = new Set([
  'mc:AlternateContent',
  'w:del',
  'w:ins',
  'w:moveFrom',
  'w:moveTo',
  'w:ruby',
  'w:txbxContent',
]);

function isBoundControl(element: XmlElement): boolean {
  if (element.name !== 'w:sdt') return false;
  const properties = childOf(element, 'w:sdtPr');
  const lock = settingOf(childOf(properties, 'w:lock')) ?? 'unlocked';
  return (
    !/^(?:unlocked|sdtLocked)$/u.test(lock) || CHOICES.some((name) => childOf(properties, name))
  );
}

const CHOICES = ['w:comboBox', 'w:dataBinding', 'w:date', 'w:dropDownList'];
