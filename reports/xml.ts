import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** An element on lines of its own. */
export function xmlText(element: Element): string {
  return `${toXml(element)}\n`;
}

/** XML has no place for most control characters, not even escaped; what is there of them is seen. */
export function xmlSafe(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be found
  return text.replace(/[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd');
}
