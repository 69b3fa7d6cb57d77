import { markerOf } from '../syntax/markers.ts';
import { childrenOf, type Node, type Span } from '../syntax/tree.ts';
import type { LabelItem } from './label-runs.ts';
import type { Model } from './model.ts';
import { isTableRow } from './running-text.ts';

/**
 * The numbered paragraphs of a draft, an annex or a quotation with those of its sections. Drafts and
 * quotations inside it have sequences of their own.
 */
export function paragraphItems({ source, words }: Model, scope: Node): LabelItem[] {
  const items: LabelItem[] = [];
  let after: LabelItem['after'] = 'item';
  const read = (parent: Node): void => {
    for (const node of childrenOf(parent)) {
      switch (node.type) {
        case 'section':
          after = 'heading';
          read(node);
          break;
        case 'heading':
          after = 'heading';
          break;
        case 'operativeParagraph':
        case 'paragraph': {
          const marker = markerOf(node);
          const mark = words.keyAt(words.last(node));
          if (isForeign(source, node)) break;
          if (marker?.script === 'digits' && marker.style !== 'quoted') {
            items.push({ marker, after });
            // Between the rows of a table that belongs to a paragraph, numbers begin anew.
            after = mark === ':' || mark === '|' || isTableRow(source, node) ? 'colon' : 'item';
          } else if (isTableRow(source, node)) {
            // Between the rows of a table the numbers of a paragraph begin anew, and go on behind it.
            after = 'colon';
          } else if (mark === ':' || (node.type === 'paragraph' && !'.؛،'.includes(mark))) {
            // A lead-in without a number, or a line that is a title in all but name.
            after = 'heading';
          }
          break;
        }
        default:
      }
    }
  };
  read(scope);
  return items;
}

const ARABIC_LETTER = /[\u0621-\u063a\u0641-\u064a]/u;
const ARABIC = /\p{Script=Arabic}/u;
const LATIN = /[A-Za-z]{2}/;

/** The other half of a bilingual text: its numbers are those of another row. */
export function isForeign(source: string, { start, end }: Span): boolean {
  const text = source.slice(start, end);
  // The first letter of nearly every paragraph tells.
  if (ARABIC_LETTER.test(text)) return false;
  return LATIN.test(text) && !ARABIC.test(text.replace(/[\u0660-\u0669\u060c\u061b]/gu, ''));
}
