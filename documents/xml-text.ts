import { xmlSafe } from '../reports/xml.ts';

/**
 * Where a character of a text stands in its XML, in which some characters are written as entities;
 * null where the XML is of another kind. `length` is that of the text.
 */
export function offsetIn(raw: string, index: number, length: number): number | null {
  if (raw.includes('<')) return null;
  let found: number | null = null;
  let count = 0;
  for (const unit of raw.matchAll(/&[^;]*;|\r\n|[^&]/g)) {
    if (count === index) found = unit.index;
    count += widthOf(unit[0]);
  }
  return count === length ? found : null;
}

function widthOf(unit: string): number {
  const [, hexadecimal, decimal] = /^&#(?:x([0-9a-f]+)|([0-9]+));$/iu.exec(unit) ?? [];
  const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal ?? 0);
  return code > 0xffff ? 2 : 1;
}

export function escapeXml(text: string): string {
  return xmlSafe(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
