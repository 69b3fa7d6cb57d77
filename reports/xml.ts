import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';

export const xmlHead = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** An element on lines of its own. */
export function xmlText(element: Element): string {
  return `${toXml(element)}\n`;
}
