import { nodesIn } from '../../core/syntax/walk.ts';
import type { Analysis } from '../analysis.ts';

/** A digit of the system in which a text writes most of its numbers, for `writeNumber`. */
export function digitsLike({ source, tree }: Analysis): string {
  let european = 0;
  let arabic = 0;
  const count = (offset: number): void => {
    if (/[0-9]/u.test(source.charAt(offset))) european++;
    else arabic++;
  };
  for (const node of nodesIn(tree, tree)) {
    if (node.type === 'citation' && node.form !== 'interpol-symbol') count(node.firstSpan.start);
    else if (node.type === 'date' && node.form !== 'latin' && node.yearSpan !== null) {
      count(node.yearSpan.start);
    } else if (node.type === 'marker' && node.script === 'digits') count(node.label.start);
  }
  return european > arabic ? '0' : '\u0660';
}
