import { Code, isDagger } from './context.ts';
import { type BareNotes, readReference } from './footnotes.ts';
import { TokenKind } from './tokens.ts';
import type { Node } from './tree.ts';
import type { MutableView } from './view.ts';

/** Takes the note marks that nothing else can be out of the view, so that they part no element. */
export function takeReferences(view: MutableView, scope: BareNotes): Node[] {
  const { at, tokens } = view;
  const notes: Node[] = [];
  let length = 0;
  for (let k = 0; k < view.length; ) {
    const t = at[k] as number;
    const kind = tokens.kind[t] as number;
    const isMark =
      beginsNoteMark(kind, tokens.value[t] as number) ||
      (kind === TokenKind.number && scope.solidusLimit > 0);
    const read = isMark ? readReference(view, k, scope) : null;
    if (read === null) {
      at[length++] = t;
      k++;
      continue;
    }
    notes.push(read.node);
    k = read.next;
  }
  view.length = length;
  return notes;
}

/** What a note mark begins with; a bare `(1)` may be something else. */
export function beginsNoteMark(kind: number, code: number): boolean {
  if (kind !== TokenKind.punctuation) return kind === TokenKind.superscript;
  return (
    code === Code.caret ||
    code === Code.leftSquare ||
    code === Code.less ||
    code === Code.superscriptLeft ||
    isDagger(code)
  );
}
