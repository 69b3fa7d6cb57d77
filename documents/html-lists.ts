import type { DefaultTreeAdapterTypes } from 'parse5';
import { formatNumber } from './number-formats.ts';

type Element = DefaultTreeAdapterTypes.Element;

/** Formats of HTML and of CSS by their names in Word. */
const formats: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  decimal: 'decimal',
  'decimal-leading-zero': 'decimalZero',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'arabic-indic': 'hindiNumbers',
  'arabic-abjad': 'arabicAbjad',
  none: 'none',
};

/** The labels that a browser shows in front of the items of a list. */
export function labelsOf(list: Element): ReadonlyMap<unknown, string> {
  const labels = new Map<unknown, string>();
  const isOrdered = list.tagName === 'ol';
  if (!isOrdered && list.tagName !== 'ul' && list.tagName !== 'menu') return labels;
  const items = list.childNodes.filter(
    (child): child is Element => 'tagName' in child && child.tagName === 'li',
  );
  const isReversed = attribute(list, 'reversed') !== undefined;
  let next = integer(attribute(list, 'start')) ?? (isReversed ? items.length : 1);
  for (const item of items) {
    const style = styleOf(item) ?? styleOf(list) ?? attribute(list, 'type');
    if (!isOrdered) {
      if (style !== 'none') labels.set(item, '\u2022 ');
      continue;
    }
    const value = integer(attribute(item, 'value')) ?? next;
    next = value + (isReversed ? -1 : 1);
    const label = formatNumber(value, formats[style ?? '1'] ?? 'decimal', 'european');
    if (label !== '') labels.set(item, `${label}. `);
  }
  return labels;
}

function styleOf(element: Element): string | undefined {
  return /list-style(?:-type)?\s*:\s*([a-z-]+)/iu.exec(attribute(element, 'style') ?? '')?.[1];
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((each) => each.name === name)?.value;
}

function integer(value: string | undefined): number | null {
  return value !== undefined && /^\s*-?[0-9]{1,9}/u.test(value) ? Number.parseInt(value, 10) : null;
}
