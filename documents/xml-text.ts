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

/** XML has no place for most control characters, not even escaped; what is there of them is seen. */
export function xmlSafe(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be found
  return text.replace(/[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd');
}

/** XML without sections of CDATA: its writer leaves their end in a text, which readers refuse. */
export function wellFormedXml(written: string): string {
  return written.replaceAll(']]>', ']]&gt;');
}
