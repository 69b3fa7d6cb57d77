import { markerOf } from '../syntax/markers.ts';
import { childrenOf, type Node, type Span } from '../syntax/tree.ts';
import type { LabelItem } from './label-runs.ts';
import { lastKey } from './last-key.ts';
import type { Words } from './words.ts';

/** What is asked of the text around a scope. */
interface ScopeText {
  readonly source: string;
  readonly words: Words;
  readonly isTableRow: (block: Span) => boolean;
}

/**
 * The numbered paragraphs of a draft, an annex or a quotation with those of its sections. Drafts and
 * quotations inside it have sequences of their own.
 */
export function paragraphItems(text: ScopeText, scope: Node): readonly LabelItem[] {
  const { source } = text;
  const items: LabelItem[] = [];
  let after: LabelItem['after'] = 'item';
  const read = (parent: Node): void => {
    for (const node of childrenOf(parent)) {
      switch (node.type) {
        case 'section':
          read(node);
          break;
        case 'heading':
          after = node.label?.unit === 'option' ? 'option' : 'heading';
          break;
        case 'operativeParagraph':
        case 'paragraph': {
          const marker = markerOf(node);
          if (isForeign(source, node)) break;
          const mark = lastKey(text, node);
          const begins = isOption(source, node);
          if (begins) after = 'option';
          if (marker?.script === 'digits' && marker.style !== 'quoted') {
            items.push({ marker, after });
            // Between the rows of a table that belongs to a paragraph, numbers begin anew.
            after = mark === ':' || mark === '|' || text.isTableRow(node) ? 'colon' : 'item';
          } else if (text.isTableRow(node)) {
            // Between the rows of a table the numbers of a paragraph begin anew, and go on behind it.
            after = 'colon';
          } else if (
            !begins &&
            (mark === ':' || (node.type === 'paragraph' && !'.؛،'.includes(mark)))
          ) {
            // A lead-in without a number, or a line that is a title in all but name.
            after = 'heading';
          }
          break;
        }
        case 'preambularParagraph':
          if (isOption(source, node)) after = 'option';
          break;
        default:
      }
    }
  };
  read(scope);
  return items;
}

const OPTION = /^[\s[*_]*(?:الخيار|البديل)\s+[\p{L}\p{Nd}]+\s*:/u;
const LONGEST_OPTION = 40;

/** `الخيار 1: تقرر كذا.`: the numbers behind it are those of the option. */
function isOption(source: string, { start }: Span): boolean {
  return OPTION.test(source.slice(start, start + LONGEST_OPTION));
}

const ARABIC = /\p{Script=Arabic}/u;
const LATIN = /[A-Za-z]{2}/;

/** The other half of a bilingual text: its numbers are those of another row. */
export function isForeign(source: string, { start, end }: Span): boolean {
  // The first letter of nearly every paragraph tells.
  for (let at = start; at < end; at++) if (isArabicLetter(source.charCodeAt(at))) return false;
  const text = source.slice(start, end);
  return LATIN.test(text) && !ARABIC.test(text.replace(/[\u0660-\u0669\u060c\u061b]/gu, ''));
}

function isArabicLetter(code: number): boolean {
  return (code >= 0x0621 && code <= 0x063a) || (code >= 0x0641 && code <= 0x064a);
}
