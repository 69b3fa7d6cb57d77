import type { Locale, Localised } from '../core/lint/rule.ts';
import { say } from '../core/lint/say.ts';
import type { DocumentPlace } from '../documents/extracted.ts';
import type { Row } from './report.ts';

const texts = {
  body: { en: 'paragraph {at}', ar: 'الفقرة {at}' },
  page: { en: 'page {page}, line {at}', ar: 'الصفحة {page}، السطر {at}' },
  footnotes: { en: 'footnote {note}, {at}', ar: 'الحاشية {note}، {at}' },
  endnotes: { en: 'endnote {note}, {at}', ar: 'الحاشية الختامية {note}، {at}' },
} as const satisfies Record<string, Localised>;

/** Where a finding stands, as the reader of the text finds it: `5:12`, `paragraph 12:5`. */
export function placeText({ place, start }: Pick<Row, 'place' | 'start'>, locale: Locale): string {
  if (place === undefined) return `${start.line}:${start.column}`;
  const { paragraph, character, page, part, note = '' } = place;
  const at = `${paragraph}:${character}`;
  if (part !== undefined) return say(locale, texts[part], { note, at });
  return page === undefined
    ? say(locale, texts.body, { at })
    : say(locale, texts.page, { page, at });
}

/** With the place in the terms of the draft behind it, where it has one. */
export function addressed(text: string, address: string): string {
  return address === '' ? text : `${text} (${address})`;
}

/** One place for a spreadsheet, in any language the same. */
export function placeCell(place: DocumentPlace | undefined): string {
  if (place === undefined) return '';
  const { paragraph, character, page, part, note } = place;
  const where = part ? `${part} ${note} ` : page === undefined ? '' : `page ${page} `;
  return `${where}${paragraph}:${character}`;
}
