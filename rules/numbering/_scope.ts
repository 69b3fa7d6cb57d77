import { lastMark } from '../../core/arabic/words.ts';
import { markerOf } from '../../core/syntax/markers.ts';
import { childrenOf, type Node } from '../../core/syntax/tree.ts';
import type { Item } from './_runs.ts';

/**
 * The numbered paragraphs of a draft, an annex or a quotation with those of its sections. Drafts and
 * quotations inside it have sequences of their own.
 */
export function paragraphItems(scope: Node, source: string): Item[] {
  const items: Item[] = [];
  let after: Item['after'] = 'item';
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
          const mark = lastMark(source, node);
          if (marker?.script === 'digits' && marker.style !== 'quoted') {
            items.push({ marker, after });
            after = mark === ':' ? 'colon' : 'item';
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
