import type { Locale } from '../../core/lint/rule.ts';
import { say } from '../../core/lint/say.ts';
import type { ParagraphChange, RevisionRow } from '../../core/revision/align-paragraphs.ts';
import type { Revision } from '../../core/revision/revision.ts';
import { comparisonTexts as texts } from './texts.ts';

const changes: readonly ParagraphChange[] = [
  'same',
  'changed',
  'renumbered',
  'moved',
  'new',
  'deleted',
];

/** How many paragraphs of each kind there are; one that was moved counts once. */
export function countsText({ rows }: Revision, locale: Locale): string {
  const counted = changes.flatMap((change) => {
    const count = rows.filter((row) => row.change === change && !isOrigin(row)).length;
    return count === 0 ? [] : [`${say(locale, texts[change])}: ${count}`];
  });
  const separator = locale === 'ar' ? '، ' : ', ';
  return `${say(locale, texts.paragraphs)}: ${counted.join(separator)}`;
}

/** What stayed although it had to move on, for a person; with the paragraph it stands in. */
export function stayedTexts({ stayed, rows }: Revision, locale: Locale): readonly string[] {
  return stayed.map(({ kind, text, expected, row }) => {
    const place = rows[row];
    const name = place === undefined ? '' : nameOf(place, locale);
    const said = say(locale, texts[`stayed-${kind}`], { text, expected: expected ?? '' });
    return name === '' ? said : `${name} ${said}`;
  });
}

/** Where a paragraph was that stands elsewhere now. */
export function isOrigin({ change, new: next }: RevisionRow): boolean {
  return change === 'moved' && next === null;
}

/** What a person calls the paragraph: its label, or what it is. */
export function nameOf({ old, new: next }: RevisionRow, locale: Locale): string {
  const paragraph = next ?? old;
  if (paragraph === null) return '';
  if (paragraph.label !== '') return paragraph.label;
  return paragraph.kind === 'preambular' ? say(locale, texts.preamble) : '';
}
